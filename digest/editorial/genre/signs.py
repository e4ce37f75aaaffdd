"""What an article shows of its kind: figures from 0 to 1, each of a thing that a reader can check."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from digest.editorial.genre import words
from digest.editorial.sentences import spans
from digest.model.articles import Article, BlockKind
from digest.model.reading import Precision
from digest.model.stories import Candidate

TELLING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
OPENING = 2000
OPENING_PARAGRAPHS = 3
FIRST = 600
"""Code points, and paragraphs, of a body in which an article shows what it is, and code points of its very first."""

LAST_PARAGRAPHS, SIGNATURE = 3, 400
"""Paragraphs at the end of a body in which it says who wrote it, and the most code points of one that does."""

FRESH = dt.timedelta(days=3)
"""How far from its publication the day lies that a report tells of."""

FEWEST_WORDS, FEWEST_SENTENCES = 60, 3
"""What a share is at least taken of: in a short text one word more or less says little."""

WHOLE = 40
"""Code points from which on a last paragraph says something."""
HELD = 2
"""As what it holds, beyond the first time, marks a piece that argues: a report does so once at most, in passing."""

LONG = 9000
"""Code points from which on a text is as long as any."""


def find_signs(candidate: Candidate) -> Mapping[str, float]:
    """What speaks for a report (a day, somebody who says so), for a view or a guide, and how much of it there is.

    Quotations are left out where the author's own words are counted.
    """
    article = candidate.article
    whole = " ".join(block.text for block in article.blocks if block.kind in TELLING)
    body = whole[:OPENING]
    own = words.QUOTED.sub(" ", body)
    length = max(FEWEST_WORDS, own.count(" "))
    sentences = max(FEWEST_SENTENCES, len(words.SENTENCE.findall(own)))

    def often(pattern: re.Pattern[str], most: float) -> float:
        """How many there are in a hundred words, as a share of the most that counts."""
        return min(1.0, 100 * len(pattern.findall(own)) / length / most)

    title = words.HALF_QUOTED.sub(" ", words.QUOTED.sub(" ", article.title))
    first, early = _days(candidate)
    return {
        "label": float(_labelled(article, body)),
        "title addresses": float(words.ADDRESS.search(title) is not None),
        "title asks": float(words.ASKS.search(title) is not None),
        "title judges": float(words.LOADED.search(title) is not None),
        "title scolds": float(words.MEDIA.search(title) is not None and words.SCOLDED.search(title) is not None),
        "title argues": float(words.TWO_SENTENCES.search(article.title.strip()) is not None),
        "title tells": float(words.TOLD.search(title) is not None),
        "day first": first,
        "day": early,
        "said": often(words.SAID, 2.0),
        "said first": float(words.SAID.search(body[:FIRST]) is not None),
        "official": often(words.OFFICIAL, 1.0),
        "quotes": min(1.0, (len(body) - len(own)) / max(1, len(body)) / 0.4),
        "person": often(words.PERSON.get(candidate.reading.language, words.PERSON["en"]), 2.0),
        "talks": often(words.TALK, 1.5),
        "judges": often(words.LOADED, 0.6),
        "scorns": float(words.SCORN.search(f"{title} {_own(_first_sentence(candidate))}") is not None),
        "holds": min(1.0, max(0, len(words.HOLDS.findall(words.QUOTED.sub(" ", whole))) - 1) / HELD),
        "moral": float(_ends_with_moral(article)),
        "argues": min(1.0, len(words.OPENS.findall(own)) / sentences / 0.3),
        "long": min(1.0, sum(len(block.text) for block in article.blocks) / LONG),
    }


def _labelled(article: Article, body: str) -> bool:
    """Whether it is called a view, by its title, its address, itself or its source; a source may be a person too."""
    name = article.source.name.casefold()
    return (
        words.LABEL.match(article.title) is not None
        or words.PATH.search(article.url or "") is not None
        or words.STATED.search(" ".join([article.byline or "", body])) is not None
        or _signed(article)
        or words.DESK.search(name) is not None
        or name == (article.byline or "").casefold()
    )


def _signed(article: Article) -> bool:
    """Whether one of its last paragraphs, other than its first ones, says who its author is: a columnist, a fellow."""
    ends = [block.text for block in article.blocks if block.kind in TELLING][OPENING_PARAGRAPHS:][-LAST_PARAGRAPHS:]
    return any(words.SIGNED.search(text) or words.STATED.search(text) for text in ends if len(text) <= SIGNATURE)


def _ends_with_moral(article: Article) -> bool:
    """Whether its last paragraph says what should be, or addresses its reader, and quotes and names nobody for it."""
    ends = (block.text for block in reversed(article.blocks) if block.kind in TELLING)
    last = next((text for text in ends if len(text) >= WHOLE and not words.HOUSEKEEPING.search(text)), "")
    if words.QUOTED.search(last) or words.SAID.search(last) or words.OFFICIAL.search(last):
        return False
    return words.MORAL.search(last) is not None


def _first_sentence(candidate: Candidate) -> str:
    """The first sentence of an article's first paragraph."""
    first = next((block.text for block in candidate.article.blocks if block.kind is BlockKind.PARAGRAPH), "")
    ends = [end for _, end in spans(first, candidate.reading.language)]
    return first[: ends[0]] if ends else first


def _own(sentence: str) -> str:
    """A sentence without quotations, up to where it tells what somebody says."""
    return words.OTHERS_SAY.sub(" ", words.QUOTED.sub(" ", sentence))


def is_column(article: Article) -> bool:
    """Whether its last paragraphs say that its author has a column, or is a columnist, a contributor or a fellow."""
    ends = [block.text for block in article.blocks if block.kind in TELLING][OPENING_PARAGRAPHS:][-LAST_PARAGRAPHS:]
    return any(words.COLUMN.search(text) for text in ends if len(text) <= SIGNATURE)


def _days(candidate: Candidate) -> tuple[float, float]:
    """Whether the first paragraph names a day close to its publication, and whether one of the first does."""
    article = candidate.article
    if article.published is None:
        return 0.5, 0.5
    paragraphs = [number for number, block in enumerate(article.blocks) if block.kind is BlockKind.PARAGRAPH]
    near = {
        mention.block
        for mention in candidate.reading.dates
        if mention.due is not None
        and mention.due.precision is Precision.DAY
        and abs(mention.due.start - article.published.day) <= FRESH
    }
    return float(not near.isdisjoint(paragraphs[:1])), float(not near.isdisjoint(paragraphs[:OPENING_PARAGRAPHS]))
