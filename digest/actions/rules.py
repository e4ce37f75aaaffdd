"""What each rule would have taken out: a look at articles that are there, which changes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from digest.actions.app import App
from digest.editions.rules import RuleAction, RuleSet, Told
from digest.model.articles import Article, ArticleKey


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedRule:
    """A line of mute, or a keep list as a whole, and the articles that it takes out, newest first."""

    action: RuleAction
    line: str
    where: str
    articles: tuple[tuple[ArticleKey, str, str], ...]
    """Key, source, title."""


def try_rules(app: App, since: dt.datetime) -> tuple[TriedRule, ...]:
    """Each rule of digest.toml over what its editions could take since then; every rule by itself."""
    with app.database.read() as store:
        by_edition = {
            edition.slug: [each.article for each in store.editions.reread(edition.slug, since)]
            for edition in app.editions
        }
    everything = list({one.key: one for articles in by_edition.values() for one in articles}.values())
    tried = list(_try(app.rules.everywhere, everything))
    for slug, said in app.rules.sources.items():
        tried += _try(said, [one for one in everything if one.source.slug == slug])
    for edition, said in app.rules.editions.items():
        tried += _try(said, by_edition.get(edition, []))
    return tuple(tried)


def _try(said: RuleSet, articles: list[Article]) -> Iterator[TriedRule]:
    told = [(one, Told(one)) for one in sorted(articles, key=lambda one: (one.first_seen, one.key), reverse=True)]
    for rule in said.mute:
        out = tuple((one.key, one.source.name, one.title) for one, seen in told if seen.fits(rule))
        yield TriedRule(action=RuleAction.MUTE, line=rule.line, where=said.where, articles=out)
    if said.keep:
        lines = " | ".join(rule.line for rule in said.keep)
        out = tuple(
            (one.key, one.source.name, one.title)
            for one, seen in told
            if not any(seen.fits(rule) for rule in said.keep)
        )
        yield TriedRule(action=RuleAction.KEEP, line=lines, where=said.where, articles=out)
