"""An issue without an article that must not stand anywhere any more, and without what leant on it.

Stories keep their numbers, since readers and later issues name them by these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from digest.editorial.headlines import headline
from digest.model.articles import ArticleKey
from digest.model.issues import ComingUp, Correction, Issue, NextItem, Outcome, Quote, Story, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What went with the articles. items: outlooks that nobody told any more; cut: those that lost some of their words.

    headlines: by thread and old headline the new one, "" where the story went whole.
    """

    articles: frozenset[ArticleKey]
    items: frozenset[str] = frozenset()
    cut: frozenset[str] = frozenset()
    headlines: Mapping[tuple[str, str], str]

    @property
    def words(self) -> tuple[str, ...]:
        """The ids by which an issue can lean on it."""
        return tuple(sorted({*self.articles, *self.items, *self.cut, *(thread for thread, _ in self.headlines)}))


def gone_with(issue: Issue, articles: frozenset[ArticleKey]) -> Gone:
    """What an issue loses with these articles, for itself and for those that lean on it."""
    items, cut = set(), set()
    headlines: dict[tuple[str, str], str] = {}
    for story in issue.stories:
        left = _story(story, articles)
        for item in (*story.next, *story.ahead):
            kept = _item(item, articles)
            if left is None or kept is None:
                items.add(item.id)
            elif kept != item:
                cut.add(item.id)
        if left is None or left.headline != story.headline:
            headlines[story.thread, story.headline] = left.headline if left else ""
    return Gone(articles=articles, items=frozenset(items), cut=frozenset(cut), headlines=headlines)


def merge(one: Gone, other: Gone) -> Gone:
    """What went of two issues."""
    return Gone(
        articles=one.articles | other.articles,
        items=one.items | other.items,
        cut=one.cut | other.cut,
        headlines={**one.headlines, **other.headlines},
    )


def without(issue: Issue, gone: Gone) -> Issue:
    """The issue as it stands when all that is gone; the same where it had nothing of it."""
    stories = tuple(filter(None, (_story(story, gone.articles) for story in issue.stories)))
    numbers = {story.number for story in stories}
    return replace(
        issue,
        stories=stories,
        brief=tuple(brief for brief in issue.brief if brief.article not in gone.articles),
        soon=_lines(issue.soon, gone),
        later=_lines(issue.later, gone),
        outcomes=tuple(filter(None, (_outcome(each, gone, numbers) for each in issue.outcomes))),
        corrections=tuple(filter(None, (_correction(each, gone) for each in issue.corrections))),
    )


def cites(quote: Quote | None, articles: frozenset[ArticleKey]) -> bool:
    return quote is not None and any(place.article in articles for place in quote.places)


def _story(story: Story, articles: frozenset[ArticleKey]) -> Story | None:
    """What is left of a story; None where no point is."""
    if not any(told.article in articles for told in story.sources) and not any(
        cites(quote, articles) for _, quote in story.lines
    ):
        return story
    sources = tuple(told for told in story.sources if told.article not in articles)
    kept = [place for place, point in enumerate(story.points, 1) if not cites(point, articles)]
    if not sources or not kept:
        return None
    shown, original = story.headline, story.original
    if original not in {told.title for told in sources}:
        shown, original = headline([told.title for told in sources], sources=[told.source for told in sources])
    places = {0: 0, **{old: new for new, old in enumerate(kept, 1)}}
    if original != story.original:
        del places[0]
    return replace(
        story,
        headline=shown,
        original=original,
        points=tuple(story.points[place - 1] for place in kept),
        next=_items(story.next, articles),
        ahead=_items(story.ahead, articles),
        sources=sources,
        earlier=None if cites(story.earlier, articles) else story.earlier,
        wordings=tuple(_moved(each, places) for each in story.wordings if {each.line, each.rests_on} <= places.keys()),
    )


def _moved(wording: Wording, places: Mapping[int, int]) -> Wording:
    return replace(wording, line=places[wording.line], rests_on=places[wording.rests_on])


def _items(items: tuple[NextItem, ...], articles: frozenset[ArticleKey]) -> tuple[NextItem, ...]:
    return tuple(filter(None, (_item(item, articles) for item in items)))


def _item(item: NextItem, articles: frozenset[ArticleKey]) -> NextItem | None:
    """An outlook by those of its sources that still stand. Its speaker and its dates go with the words they are of."""
    kept = [place for place, quote in enumerate(item.quotes) if not cites(quote, articles)]
    if len(kept) == len(item.quotes):
        return item
    if not kept:
        return None
    quotes = tuple(item.quotes[place] for place in kept)
    speaker = item.speaker if 0 in kept else None
    if not item.differ:
        return replace(item, quotes=quotes, speaker=speaker)
    dues = tuple(item.dues[place] for place in kept if place < len(item.dues))
    differ = len({(due.start, due.end) for due in dues}) > 1
    return replace(item, quotes=quotes, speaker=speaker, dues=dues if differ else dues[:1], differ=differ)


def _lines(lines: tuple[ComingUp, ...], gone: Gone) -> tuple[ComingUp, ...]:
    """Coming up, less what nobody says any more."""
    found = []
    for line in lines:
        shown = _headline(gone, line.thread, line.headline)
        if line.item not in gone.items and shown:
            found.append(replace(line, headline=shown, words=() if line.item in gone.cut else line.words))
    return tuple(found)


def _outcome(outcome: Outcome, gone: Gone, numbers: set[int]) -> Outcome | None:
    """What came of an outlook: it goes with what told it, and with what said so."""
    shown = _headline(gone, outcome.thread, outcome.headline)
    see = outcome.see if outcome.see in numbers else None
    quote = None if cites(outcome.quote, gone.articles) else outcome.quote
    lost = (outcome.quote, outcome.see) != (quote, see)
    if outcome.item in gone.items or not shown or (lost and see is None and quote is None):
        return None
    return replace(outcome, headline=shown, see=see, quote=quote)


def _correction(correction: Correction, gone: Gone) -> Correction | None:
    if cites(correction.was, gone.articles) or cites(correction.now, gone.articles):
        return None
    renamed = {old: new for (_, old), new in gone.headlines.items() if new}
    return replace(correction, headline=renamed.get(correction.headline, correction.headline))


def _headline(gone: Gone, thread: str, shown: str) -> str:
    return gone.headlines.get((thread, shown), shown)
