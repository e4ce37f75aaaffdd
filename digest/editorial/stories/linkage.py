"""Groups from likenesses: average linkage (Sokal and Michener's UPGMA) that asks how well each group holds together.

Groups grow for as long as their articles are, on the whole, alike, so a chain of articles that are each a little like
the next makes no story. And two groups join only if they are nearly as like each other as their own articles are: two
events of one kind, each told by many, are like each other, but less than each is like itself.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from digest.editorial.stories.similarity import Links

SAME_STORY = 0.225
"""Mean likeness from which two groups are one story."""

COHESION = 0.6
"""Share of the groups' own mean likeness that the likeness between them must have."""

USUAL = 0.3
USUAL_PAIRS = 3
COPY = 0.6
"""A story's usual mean likeness, as how many pairs of articles it counts, and the most that one pair counts for: two
copies of one agency's text are as like as can be, which says nothing of the other articles of their story."""


@dataclass(slots=True, kw_only=True)
class _Groups:
    """The state of one linkage.

    links: mean likeness between groups. within: the sum of the likenesses in each. trust: the mean over its articles.
    """

    links: Links
    size: list[int]
    within: list[float]
    trust: list[float]
    merged_into: list[int]

    def cohesion(self, group: int) -> float | None:
        """How like each other a group's articles are, as far as their number tells; None of a single one."""
        pairs = self.size[group] * (self.size[group] - 1) // 2
        return (self.within[group] + USUAL * USUAL_PAIRS) / (pairs + USUAL_PAIRS) if pairs else None

    def hold(self, one: int, other: int, likeness: float) -> bool:
        """Whether two groups, so like each other, are one."""
        own = [cohesion for cohesion in (self.cohesion(one), self.cohesion(other)) if cohesion is not None]
        if not own:
            return True
        trust = min(self.trust[one], self.trust[other])
        return likeness >= COHESION * trust * sum(own) / len(own)

    def merge(self, one: int, two: int, likeness: float) -> list[tuple[float, int, int]]:
        """Put `two` into `one`; the likenesses of the new group to its neighbours, as entries of the queue."""
        links, size = self.links, self.size
        total = size[one] + size[two]
        self.within[one] += self.within[two] + min(likeness, COPY) * size[one] * size[two]
        self.trust[one] = (size[one] * self.trust[one] + size[two] * self.trust[two]) / total
        self.merged_into[two] = one
        entries = []
        for third in sorted((links[one].keys() | links[two].keys()) - {one, two}):
            mean = (size[one] * links[one].get(third, 0.0) + size[two] * links[two].get(third, 0.0)) / total
            links[one][third] = links[third][one] = mean
            links[third].pop(two, None)
            if mean >= SAME_STORY:
                entries.append((-mean, min(one, third), max(one, third)))
        links[one].pop(two, None)
        links[two] = {}
        size[one] = total
        return entries


def link(links: Links, trust: Sequence[float]) -> list[int]:
    """For each article the first one of its group.

    trust: from 0 to 1, how far an article says enough for its likenesses to be held against it.
    """
    count = len(links)
    groups = _Groups(
        links=[dict(near) for near in links],
        size=[1] * count,
        within=[0.0] * count,
        trust=list(trust),
        merged_into=list(range(count)),
    )
    queue = [
        (-likeness, one, two)
        for one, near in enumerate(links)
        for two, likeness in near.items()
        if one < two and likeness >= SAME_STORY
    ]
    heapq.heapify(queue)
    while queue:
        value, one, two = heapq.heappop(queue)
        merged = groups.merged_into
        if merged[one] != one or merged[two] != two or groups.links[one].get(two) != -value:
            continue
        if groups.hold(one, two, -value):
            for entry in groups.merge(one, two, -value):
                heapq.heappush(queue, entry)
    first = list(range(count))
    for place in range(count):  # a group is merged into one that stands before it
        first[place] = place if groups.merged_into[place] == place else first[groups.merged_into[place]]
    return first
