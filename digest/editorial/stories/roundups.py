"""Articles that tell of several events at once: each joins the story it clearly belongs to, and glues none together.

A briefing, a week in review or a live page that mentions everything is like many articles that are not like each other.
That shows in its headline, or in those it is like; such an article is left out while stories are found, and put to one
of them afterwards.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from digest.editorial.stories.docs import Doc
from digest.editorial.stories.linkage import COPY, SAME_STORY
from digest.editorial.stories.similarity import Links

NEAR = 0.24
FEWEST, NEAREST = 2, 12
"""Likeness from which an article's neighbours are looked at, and how many of them."""

STRANGERS = 0.35
"""With less of its likeness to them among themselves, an article's neighbours are of several stories."""

RIVAL = 0.6
"""A second story as like as this share of the first: it is not clear to which of the two an article belongs."""

TITLE = re.compile(
    r"\b(?:(?:morning|evening|daily|weekend|weekly|world|news|your \w+) (?:briefing|round-?up|digest|bulletin|wrap)\b"
    r"|news in brief|in brief:|(?:week|day|month) in (?:review|pictures|brief)\b|round-?up:"
    r"|(?:\d+|three|five|six|seven|ten) (?:stories|headlines) (?:you|to|from|of)\b"
    r"|(?:top|today's|this week's) (?:news|stories|headlines)"
    r"|nachrichten(?:überblick|ticker)|kurz (?:notiert|gemeldet)|meldungen des tages|die wichtigsten nachrichten"
    r"|revue de presse|l'essentiel de l'actualité|l'actu(?:alité)? en bref|les titres du"
    r"|resumen de noticias|noticias (?:breves|del día)|resumo do dia|notícias do dia"
    r"|notizie (?:in breve|del giorno)|rassegna stampa|nieuwsoverzicht|kort nieuws)",
    re.IGNORECASE,
)


def roundups(links: Links, docs: Sequence[Doc]) -> frozenset[int]:
    """Places of the articles that tell of several events, as far as their headline or their neighbours show it."""
    return frozenset(
        place
        for place, doc in enumerate(docs)
        if TITLE.search(doc.title.replace("’", "'")) or _among_strangers(place, links)
    )


def _among_strangers(place: int, links: Links) -> bool:
    least = max(NEAR, RIVAL * max(links[place].values(), default=0.0))
    near = sorted((-likeness, other) for other, likeness in links[place].items() if likeness >= least)[:NEAREST]
    if len(near) < FEWEST:
        return False
    own = -sum(likeness for likeness, _ in near) / len(near)
    among = [links[one].get(two, 0.0) for at, (_, one) in enumerate(near) for _, two in near[:at]]
    return sum(among) / len(among) < STRANGERS * own


def without(links: Links, places: frozenset[int]) -> Links:
    """The likenesses among the other articles alone."""
    return [
        {} if place in places else {other: likeness for other, likeness in near.items() if other not in places}
        for place, near in enumerate(links)
    ]


def attach(first: Sequence[int], links: Links, places: frozenset[int]) -> list[int]:
    """`first`, the first article of each one's group, with `places` put to the group that is clearly the most like.

    One that no group is clearly like stays alone, or with its copies.
    """
    found = list(first)
    size: dict[int, int] = defaultdict(int)
    for place, group in enumerate(first):
        size[group] += place not in places
    alone: list[int] = []
    for place in sorted(places):
        sums: dict[int, float] = defaultdict(float)
        for other, likeness in sorted(links[place].items()):
            if other not in places:
                sums[first[other]] += likeness
        ranked = sorted(((-total / size[group], group) for group, total in sums.items()))
        best = -ranked[0][0] if ranked else 0.0
        rival = -ranked[1][0] if len(ranked) > 1 else 0.0
        if best >= SAME_STORY and rival <= RIVAL * best:
            found[place] = ranked[0][1]
            continue
        copy = next((other for other in alone if links[place].get(other, 0.0) >= COPY), None)
        if copy is not None:
            found[place] = found[copy]
        alone.append(place)
    return found
