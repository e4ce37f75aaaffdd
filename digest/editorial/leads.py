"""Which article leads a story, so that its headline is borne out, and what makes a story a weak one.

A headline that says what is planned gives way to a newer report's of what was done: nobody wants to read on Friday
that somebody will go who went on Thursday.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from digest.editorial import rank
from digest.editorial.fits import FITS, blemish_of, fit, opens_with_its_name, tells_its_claim
from digest.editorial.folding import folded
from digest.editorial.further import BLEMISHED, COMMON
from digest.editorial.genre import REPORT, news
from digest.editorial.genre.words import LOADED
from digest.editorial.gravity import LIGHT
from digest.editorial.headlines import headline
from digest.editorial.moved import tells_what_was_moved
from digest.editorial.present import opens, points
from digest.editorial.quoting import sentences_of
from digest.editorial.restating import restates, tells_quotation
from digest.editorial.stories.voices import voices
from digest.editorial.words import content
from digest.model.articles import BlockKind
from digest.model.issues import NextItem, Quote
from digest.model.stories import NO_NEWS, PARTLY, RESTATED, TALK, UNFIT, UNTOLD, Candidate

MARGIN = 0.3
"""How much better another article than the lead has to open for its headline to be taken."""
OVERTAKEN = 0.8
"""What a headline of a plan loses where a newer article tells on."""
PLANNED = re.compile(
    r"\b(?:will|could|may|might|won['’]t|set to|due to|poised to|about to|expected to|plans?|planned|nears?|close to"
    r"|talks|looms?|on (?:the )?(?:eve|brink|verge) of|ahead of|considers?|considering|weighs?|mulls?|expected|awaits?"
    r"|prepares?|readies|braces?|seeks?|hopes?|vows?|upcoming|striking distance|continu(?:es?|ing)|drags? on|enters?"
    r"|persists?|still|remains?)\b"
    r"|^(?:[A-Z][\w.’'-]*\s){1,5}to\s(?!be\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""What a headline says of a thing that is to come, not settled or going on."""
IN_FLUX = 0.5
"""Share of such headlines from which on a story is of what goes on, so that the newest tells how it stands."""
OLDER = 0.4
"""What any older headline of such a story loses."""
PERIOD = re.compile(r"\b(?:week(?:end|ly)?|month|year|woche\w*|monat\w*|jahr\w*|semana|mes|año)\b", re.IGNORECASE)
"""What the headline of a page has that tells of all that came in it: a name in it is only where."""
SAID_AGAIN = 0.5
"""Share of a headline's content words from which on its article's opening says it again."""
BETWEEN_THEM = 0.4
"""The same of all points together."""
RIGHT_BEHIND = 3
"""Sentences at the top of an article one of which goes on from the opening."""


def leading(
    candidates: Sequence[Candidate], *, linked: bool, today: dt.date, language: str
) -> tuple[list[Candidate], tuple[str, str]]:
    """The articles, first the one whose headline the story has, and that headline.

    It is the first that does not shout, tells of one thing and is borne out by what its own article says first; where
    there is none, the one that is best borne out. Where the story's points do not tell what that headline says, the
    next of which they do. linked: the story goes on from an earlier issue, whose points it does not show again.
    """
    shown = {one.article.key: headline([one.article.title], sources=[one.article.source.name]) for one in candidates}

    open_still = [PLANNED.search(own) is not None for own, _ in shown.values()]
    in_flux = sum(open_still) >= IN_FLUX * len(shown)

    def faults(one: Candidate) -> float:
        own = shown[one.article.key][0]
        first = points([one], headline=own, today=today, language=language)[:1]
        fitting = fit(own, first, [one])
        return (
            2.0 * (news(one) < REPORT)
            + 2.0 * tells_what_was_moved(one, candidates)
            + MARGIN * (one is not candidates[0])
            + 0.5 * rank.shouts(one.article.title)
            + 0.4 * (LOADED.search(own) is not None)
            + (OVERTAKEN * (PLANNED.search(own) is not None) + OLDER * in_flux)
            * any(_is_newer(other, one) for other in candidates)
            + 1.0 * (";" in own)
            + (1.0 - fitting if fitting < FITS else 0.0)
            + (blemish_of(one, first[0]) if first else 1.0)
            - sum(fit(title, first, [one]) for title, _ in shown.values()) / len(shown)
        )

    ranked = sorted(candidates, key=faults) if len(candidates) > 1 else list(candidates)
    orders = [[one, *(other for other in candidates if other is not one)] for one in ranked]
    if len(candidates) > 1 and not linked:
        for order in orders:
            own = shown[order[0].article.key]
            quotes = points(order, headline=own[0], today=today, language=language)
            if quotes and not misfit(order, quotes, headline=own[0], coming=()):
                return order, own
    return orders[0], shown[orders[0][0].article.key]


def _is_newer(one: Candidate, other: Candidate) -> bool:
    """Whether an article that reports came out on a later day than the other."""
    later, before = one.article.published, other.article.published
    return later is not None and before is not None and later.day > before.day and news(one) >= REPORT


def misfit(
    candidates: Sequence[Candidate], quotes: Sequence[Quote], *, headline: str, coming: Sequence[NextItem]
) -> str:
    """That a story does not open with the news, or tells not what its headline says; "" where it does.

    candidates: its articles, all of them.
    """
    lead = next(one for one in candidates if one.article.key == quotes[0].places[0].article)
    if blemish_of(lead, quotes[0]) >= BLEMISHED:
        return NO_NEWS
    if (
        len(quotes) == 1
        and not coming
        and restates(headline, quotes[0].text, lead.reading.language)
        and len(voices(candidates)) == 1
    ):
        return RESTATED
    texts = [quote.text for quote in quotes]
    if fit(headline, quotes[:1], candidates) >= FITS and tells_its_claim(lead, headline, texts):
        return ""
    if (
        not PERIOD.search(headline)
        and tells_quotation(headline, texts)
        and opens(lead, quotes[0].places[0])
        and opens_with_its_name(lead, headline, quotes[0])
    ):
        return ""
    if _goes_on(lead, quotes, headline=headline):
        return ""
    partly = _share(headline, " ".join(texts), lead) >= BETWEEN_THEM and tells_its_claim(lead, headline, texts)
    return PARTLY if partly else UNTOLD


def _goes_on(lead: Candidate, quotes: Sequence[Quote], *, headline: str) -> bool:
    """Whether the first point stands right behind an opening that says what the headline says, and so is left out."""
    top = [
        (number, start, block.text[start:end])
        for number, block in enumerate(lead.article.blocks)
        if block.kind is BlockKind.PARAGRAPH
        for start, end in sentences_of(block.text, lead.reading.language)
    ][:RIGHT_BEHIND]
    place = quotes[0].places[0]
    behind = [number for number, (block, start, _) in enumerate(top) if (block, start) == (place.block, place.start)]
    if not behind:
        return False
    opening = " ".join(text for _, _, text in top[: behind[0]])
    return _share(headline, opening, lead) >= SAID_AGAIN and tells_its_claim(lead, headline, [opening, quotes[0].text])


def _share(headline: str, text: str, candidate: Candidate) -> float:
    """The share of a headline's content words that a text has, be they of another form; English alone, else 0."""
    if candidate.reading.language != "en":
        return 0.0
    claimed = folded(word for word in content(headline, "en") if not COMMON.fullmatch(word))
    return len(claimed & folded(content(text, "en"))) / max(1, len(claimed))


def trifle(weak: str, weight: float, *, alone: bool, coming: Sequence[NextItem]) -> str:
    """That a story is talk or somebody's own affair, new, of one source, and nothing comes of it on a day; else `weak`,
    or that where it says more against it.
    """
    light = alone and weight == LIGHT and not any(item.dues for item in coming)
    return TALK if light and weak not in UNFIT else weak
