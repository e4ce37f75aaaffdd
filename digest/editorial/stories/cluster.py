"""Which articles tell the same event: the stories of an issue are the groups that this module finds.

`docs` says what is read of an article, `vectors` what its words weigh, `similarity` how like two articles are,
`linkage` which groups that makes, `roundups` where those stand that tell of several events, and `joined` which of the
groups open with the same news.

Articles are put in an order of their own first, so the partition is the same however they come in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from digest.editorial.stories import linkage
from digest.editorial.stories.docs import Doc
from digest.editorial.stories.joined import join
from digest.editorial.stories.roundups import attach, roundups, without
from digest.editorial.stories.similarity import Links, Tie, enough, shared, similarities
from digest.editorial.stories.vectors import Space, space


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """Articles grouped into stories.

    labels: for each article, in the order given, its story, counted from 0. likeness: of each to the others.
    """

    docs: tuple[Doc, ...]
    labels: tuple[int, ...]
    likeness: Links
    space: Space

    def ties(self, one: int, other: int, *, most: int = 3) -> tuple[Tie, ...]:
        """The words that weigh most in the likeness of two articles, heaviest first."""
        likeness = self.likeness[one].get(other, 0.0)
        return shared(self.space, self.docs, one, other, likeness=likeness, most=most)


def cluster(docs: Sequence[Doc]) -> list[int]:
    """A label for each of `docs`, in their order, counted from 0: those with the same label tell the same event."""
    return list(stories(docs).labels)


def stories(docs: Sequence[Doc]) -> Stories:
    """The stories that `docs` tell, with what ties them."""
    order = sorted(range(len(docs)), key=lambda index: _sort_key(docs[index]))
    placed = [docs[index] for index in order]
    made = space(placed)
    links = similarities(made, placed)
    several = roundups(links, placed)
    trust = [enough(length) for length in made.lengths]
    linked = attach(linkage.link(without(links, several), trust), links, several)
    first = join(linked, links, placed, apart=several)
    place_of = {index: place for place, index in enumerate(order)}
    named: dict[int, int] = {}
    labels = tuple(named.setdefault(first[place_of[index]], len(named)) for index in range(len(docs)))
    return Stories(
        docs=tuple(docs),
        labels=labels,
        likeness=[{order[there]: near for there, near in links[place_of[index]].items()} for index in range(len(docs))],
        space=Space(
            vectors=tuple(made.vectors[place_of[index]] for index in range(len(docs))),
            names=made.names,
            lengths=tuple(made.lengths[place_of[index]] for index in range(len(docs))),
            heads=tuple(made.heads[place_of[index]] for index in range(len(docs))),
            openings=tuple(made.openings[place_of[index]] for index in range(len(docs))),
        ),
    )


def _sort_key(doc: Doc) -> tuple[str, ...]:
    published = doc.published.astimezone(dt.UTC).isoformat() if doc.published else ""
    return published, doc.source, doc.title, doc.text, doc.language
