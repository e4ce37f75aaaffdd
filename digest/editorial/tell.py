"""From an edition's new articles to its stories: found, linked to what was told before, told in the sources' words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from digest.editorial import rank
from digest.editorial.earlier import earlier_line
from digest.editorial.echoes import without_echoes
from digest.editorial.genre import REPORT, is_slanted, news, reports
from digest.editorial.gravity import gravity
from digest.editorial.hard_news import lead_line
from digest.editorial.headlines import headline
from digest.editorial.leads import leading, misfit, trifle
from digest.editorial.listed import TOLD_BY_LEAD, no_line, takes_sides
from digest.editorial.overtaken import without_overtaken
from digest.editorial.plans import set_apart
from digest.editorial.present import ahead, next_items, points
from digest.editorial.sentences import split
from digest.editorial.stories.cluster import Stories, stories
from digest.editorial.stories.docs import doc_of
from digest.editorial.stories.threads import Link, link, mint, order
from digest.editorial.stories.voices import voices as independent
from digest.editorial.turns import turns
from digest.model.articles import ArticleKey, QuotePolicy
from digest.model.issues import NextItem, Quote, Told
from digest.model.stories import A_VIEW, Candidate, Draft, Edition, Thread

MOST_VOICES = 8
"""More of them than a story has points is enough to choose from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """New articles of one event, the lead first, and the thread that they continue."""

    candidates: tuple[Candidate, ...]
    likeness: rank.Likeness
    link: Link | None
    found: Stories
    places: tuple[int, ...]
    """Of the candidates, in `found`."""

    def ties(self, one: int, other: int) -> str:
        """The words that weigh most in the likeness of two of its articles."""
        return ", ".join(tie.word for tie in self.found.ties(self.places[one], self.places[other]))


def tell(
    candidates: Sequence[Candidate], *, threads: Sequence[Thread], edition: Edition, today: dt.date
) -> tuple[Draft, ...]:
    """The stories that `candidates` tell, best first; every candidate stands in exactly one.

    threads: what earlier issues of the edition told; a story that goes on shows only what is new since.
    today: the reader's date. The same whatever the order of `candidates` and `threads`.
    """
    drafts = [_draft(group, edition=edition, today=today) for group in _groups(candidates, threads, today=today)]
    drafts = without_echoes(without_overtaken(drafts, candidates))
    return tuple(sorted(drafts, key=lambda draft: (-draft.score, draft.thread)))


def _groups(candidates: Sequence[Candidate], told: Sequence[Thread], *, today: dt.date) -> list[Group]:
    placed = sorted(candidates, key=order)
    found = stories([doc_of(candidate) for candidate in placed])
    by_label: dict[int, list[int]] = defaultdict(list)
    for place, label in enumerate(found.labels):
        by_label[label].append(place)
    events = list(by_label.values())
    known = sorted(told, key=lambda thread: thread.id)
    links = link([[placed[place] for place in event] for event in events], known)
    by_thread: dict[str, list[int]] = defaultdict(list)
    link_of: dict[str, Link] = {}
    for number, (event, earlier) in enumerate(zip(events, links, strict=True)):
        name = earlier.thread.id if earlier else f"new {number}"
        by_thread[name] += event
        if earlier and (name not in link_of or earlier.likeness > link_of[name].likeness):
            link_of[name] = earlier
    return [
        _group(sorted(members), placed, found, link_of.get(name), today=today) for name, members in by_thread.items()
    ]


def _group(
    members: Sequence[int],
    placed: Sequence[Candidate],
    found: Stories,
    link: Link | None,
    *,
    today: dt.date,
) -> Group:
    own = {
        (one, two): found.likeness[here].get(there, 0.0)
        for one, here in enumerate(members)
        for two, there in enumerate(members)
        if here != there
    }
    best = rank.by_merit([placed[place] for place in members], own, today=today)
    return Group(
        candidates=tuple(placed[members[place]] for place in best),
        likeness={
            (one, two): own[best[one], best[two]] for one in range(len(best)) for two in range(len(best)) if one != two
        },
        link=link,
        found=found,
        places=tuple(members[place] for place in best),
    )


def _draft(group: Group, *, edition: Edition, today: dt.date) -> Draft:
    candidates, language = group.candidates, edition.language
    thread = group.link.thread if group.link else None
    voices = independent(candidates)
    quotable = [
        candidate
        for place, candidate in enumerate(candidates)
        if candidate.article.source.quote is QuotePolicy.FULL and any(place == voice[0] for voice in voices)
    ]
    # where somebody reports, nobody's view is quoted
    reporting = [candidate for candidate in quotable if news(candidate) >= REPORT] if edition.weights.news else []
    reporting = [candidate for candidate in reporting if not takes_sides(candidate.article.title)] or reporting
    quotable = (reporting or quotable)[:MOST_VOICES]
    weigh = bool(edition.weights.news)
    shown, original = _headline(candidates)
    if quotable:
        quotable, (shown, original) = leading(quotable, linked=thread is not None, today=today, language=language)
    told = (*thread.told, *_said_before(thread, candidates)) if thread else ()
    turned = turns(thread, quotable, today=today) if thread else frozenset()
    quotes: tuple[Quote, ...] = ()
    coming: tuple[NextItem, ...] = ()
    dated: tuple[NextItem, ...] = ()
    if quotable:
        quotes = points(quotable, headline=shown, today=today, language=language, told=told, turns=turned)
        coming = next_items(
            quotable, headline=shown, today=today, language=language, told=told, shown=quotes, turns=turned
        )
        quotes, coming = set_apart(quotable, quotes, coming)
        dated = ahead(quotable, quotes, today=today)
    earlier = earlier_line(thread, new=quotes, today=today, language=language) if thread else None
    weight = gravity(shown, [quote.text for quote in quotes], language=candidates[0].reading.language)
    parts = rank.parts(
        candidates,
        edition=edition,
        weight=weight,
        independent=len(voices),
        ahead=(*dated, *coming),
        thread=thread,
        points=quotes,
        today=today,
    )
    unlisted = _unlisted(candidates, shown, original, today=today) if weigh else ""
    line = _lead_line(quotable, today=today) if unlisted in TOLD_BY_LEAD else None
    return Draft(
        thread=thread.id if thread else mint(candidates),
        headline=shown,
        original=original,
        points=quotes,
        next=coming,
        sources=tuple(_told(candidate) for candidate in candidates),
        articles=tuple((candidate.article.key, candidate.article.revision) for candidate in candidates),
        score=round(sum(value for _, value in parts), 3),
        parts=parts,
        ties=_ties(group, voices),
        words=_words(shown, quotes, coming, earlier),
        since=thread.date if thread else None,
        earlier=earlier,
        nothing_new=bool(thread and quotable and not quotes and not coming),
        weak=A_VIEW
        if weigh and (not reports(candidates) or all(map(is_slanted, reporting or candidates)))
        else trifle(
            "" if thread or not quotes else misfit(candidates, quotes, headline=shown, coming=coming),
            weight,
            alone=len(voices) == 1 and not thread,
            coming=(*dated, *coming),
        ),
        unlisted="" if line else unlisted,
        line=line,
        ahead=dated,
        candidates=candidates,
    )


def _unlisted(candidates: Sequence[Candidate], shown: str, original: str, *, today: dt.date) -> str:
    """Why its headline may not stand in brief; "" where it may."""
    return no_line(next(one for one in candidates if one.article.title == original), shown, today=today)


def _lead_line(candidates: Sequence[Candidate], *, today: dt.date) -> Quote | None:
    """The first lead that tells of a deed."""
    return next(filter(None, (lead_line(candidate, today=today) for candidate in candidates)), None)


def _headline(candidates: Sequence[Candidate]) -> tuple[str, str]:
    """As shown and as written: the first that does not shout, a report's before a view's."""
    candidates = sorted(candidates, key=lambda one: news(one) < REPORT)
    return headline(
        [candidate.article.title for candidate in candidates],
        sources=[candidate.article.source.name for candidate in candidates],
    )


def _said_before(thread: Thread, candidates: Sequence[Candidate]) -> list[str]:
    """All that stood in an article when its thread was told: of its revision only what came since is new."""
    keys = {candidate.article.key for candidate in candidates}
    return [
        sentence.text
        for before in thread.articles
        if before.article.key in keys
        for sentence in split(before.article.blocks, before.article.language)
    ]


def _told(candidate: Candidate) -> Told:
    article = candidate.article
    return Told(
        article=article.key,
        source=article.source.name,
        title=article.title,
        url=article.url,
        published=article.published.day if article.published else None,
    )


def _ties(group: Group, voices: Sequence[Sequence[int]]) -> tuple[tuple[ArticleKey, str], ...]:
    """For each article, in words, why it stands in this story."""
    ties = []
    for place, candidate in enumerate(group.candidates):
        voice = next(voice for voice in voices if place in voice)
        first = group.candidates[voice[0]].article
        if place == 0:
            words = "leads the story"
        elif place != voice[0]:
            words = f"one voice with {first.source.name}: “{first.title}”"
        else:
            others = [other for other in range(len(group.candidates)) if other != place]
            nearest = max(others, key=lambda other: (group.likeness[place, other], -other))
            shared = group.ties(place, nearest)
            words = f"tells the same event (likeness {group.likeness[place, nearest]:.2f}{shared and ': ' + shared})"
        if group.link:
            words += f"; goes on from {group.link.thread.date:%Y-%m-%d} (likeness {group.link.likeness:.2f})"
        ties.append((candidate.article.key, words))
    return tuple(ties)


def _words(shown: str, quotes: Sequence[Quote], coming: Sequence[NextItem], earlier: Quote | None) -> int:
    texts = [shown, *(quote.text for quote in quotes), *(quote.text for item in coming for quote in item.quotes)]
    return sum(len(text.split()) for text in [*texts, earlier.text if earlier else ""])
