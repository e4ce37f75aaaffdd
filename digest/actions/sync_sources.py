"""Bring the store in line with the feeds and pages that digest.toml names; what others named is left alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from digest.actions.app import App, NamedSource
from digest.ingest.naming import mint_slug, name_of_address
from digest.model.articles import Source, SourceSlug
from digest.model.polling import Origin, Poll, PollState
from digest.store.database import Store
from digest.store.sources import Standing

FIRST_EVERY = 3600
"""Seconds to the second look, until the source's own rhythm is known."""

_LEFT = "digest.toml does not name it any more"
_BACK = "digest.toml names it again"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to be written. sources: every named source as it shall stand, with its slug; revived, left: of them."""

    sources: tuple[tuple[NamedSource, Source], ...]
    changed: tuple[Source, ...]
    started: tuple[Source, ...]
    revived: tuple[Source, ...]
    left: tuple[Source, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.changed or self.started or self.revived or self.left)


def sync_sources(app: App) -> App:
    """Insert and change what digest.toml names, stop what it named before, and take up again what it names anew.

    A source is known by its address; its slug, once given, stays. Where nothing differs nothing is written.
    Returns the App with its sources, their headers and their rules by slug.
    """
    urls = [each.source.url for each in app.named if each.source.url]
    with app.database.read() as store:
        plan = _plan(app.named, store.sources.standing(urls), store)
    if not plan.is_empty:
        with app.database.begin() as store:
            plan = _plan(app.named, store.sources.standing(urls), store)
            _write(store, plan, now=app.clock.now())
    return replace(
        app,
        sources={**app.sources, **{source.slug: source for _, source in plan.sources}},
        fetching={source.slug: named.headers for named, source in plan.sources if named.headers},
        rules=replace(
            app.rules,
            sources={**app.rules.sources, **{source.slug: named.rules for named, source in plan.sources}},
        ),
    )


def _plan(named: Sequence[NamedSource], standing: Sequence[Standing], store: Store) -> _Plan:
    """standing: what the store has that digest.toml named, names, or may now name."""
    there = _by_url(standing)
    taken = set(store.sources.slugs()) if any(each.source.url not in there for each in named) else set()
    sources: list[tuple[NamedSource, Source]] = []
    for each in named:
        source, known = each.source, there.get(each.source.url or "")
        if known is not None:
            source = replace(source, slug=known.source.slug, name=source.name or known.source.name)
        else:
            name = source.name or name_of_address(source.url or "")
            source = replace(source, slug=mint_slug(name, taken), name=name)
            taken.add(source.slug)
        sources.append((each, source))
    states = {each.source.slug: each for each in standing}
    wanted = [source for _, source in sources]
    mine = {source.slug for source in wanted}
    return _Plan(
        sources=tuple(sources),
        changed=tuple(source for source in wanted if _differs(source, states.get(source.slug))),
        started=tuple(source for source in wanted if _state(states, source) is None),
        revived=tuple(source for source in wanted if _state(states, source) is PollState.REMOVED),
        left=tuple(
            each.source
            for each in standing
            if each.origin is Origin.SETTINGS
            and each.source.slug not in mine
            and each.state not in {None, PollState.REMOVED}
        ),
    )


def _by_url(standing: Sequence[Standing]) -> Mapping[str, Standing]:
    """By address; of two with the same the one that digest.toml named."""
    ordered = sorted(standing, key=lambda each: (each.origin is not Origin.SETTINGS, each.source.slug), reverse=True)
    return {each.source.url: each for each in ordered if each.source.url}


def _differs(source: Source, known: Standing | None) -> bool:
    return known is None or known.origin is not Origin.SETTINGS or known.source != source


def _state(states: Mapping[SourceSlug, Standing], source: Source) -> PollState | None:
    known = states.get(source.slug)
    return None if known is None else known.state


def _write(store: Store, plan: _Plan, *, now: dt.datetime) -> None:
    for source in plan.changed:
        store.sources.ensure(source, origin=Origin.SETTINGS)
    for source in plan.started:
        poll = Poll(url=source.url or "", due_at=now, every=FIRST_EVERY)
        store.polls.start(source.slug, poll, now, Origin.SETTINGS)
    for source in plan.revived:
        store.polls.change_state(source.slug, PollState.ACTIVE, now, _BACK)
    for source in plan.left:
        store.polls.change_state(source.slug, PollState.REMOVED, now, _LEFT)
