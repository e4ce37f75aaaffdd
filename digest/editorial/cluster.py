"""Which articles tell the same event: the stories of an issue are the groups that this module finds.

Each article is a vector of its words: rare ones weigh more, and so do names, numbers, the headline and the first
lines, which say who, what and where. Pairs that share rare words are compared through an inverted index, and groups
grow by average linkage (Sokal and Michener's UPGMA) for as long as their articles are, on the whole, alike: a chain of
articles that are each a little like the next does not make a story.

Articles are put in an order of their own first, so the partition is the same however they come in.
"""

from __future__ import annotations

import datetime as dt
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from digest.editorial.headlines import bare
from digest.editorial.stopwords import STOP_WORDS
from digest.editorial.words import TOKEN, stem
from digest.model.articles import BlockKind
from digest.model.stories import Candidate

SAME_STORY = 0.18
"""Mean similarity from which two groups are one story."""

TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.5
LEAD_WORDS = 60
WORDS_READ = 300
"""News tells its event first; background further down is what look-alike events share."""

NAME_WEIGHT = 2.0
NUMBER_WEIGHT = 2.0
PAIR_WEIGHT = 0.3
"""Of two content words side by side ("strike ballot"), beside each of them."""

RARITY = 0.7
UNSEEN = 10
"""Few articles tell little of how rare a word is: a power below 1 damps its inverse document frequency, and so many
articles are thought of that have none of the words."""

FEATURES = 70
COMMON = 300
LEAST = 0.04
"""What keeps the cost down: the words kept of an article; the number of articles from which on a word tells none of
them from another; and the least similarity that is kept."""

SAME_SOURCE = 0.6
"""An outlet seldom tells one event twice on a day, and its articles share its manner."""

DAYS_APART = 4.0
TITLE_CASE = 0.6
OPENERS = frozenset('.!?:"“„«\n')

Vector = dict[str, float]
Links = list[dict[int, float]]

Word = tuple[str, int]
"""A word's root, "" for one that carries no content, and its shape."""

SMALL, NUMBER, CAPITAL, OPENING = range(4)
"""Shapes of a word; OPENING: a capital that the begin of a sentence may ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doc:
    """An article as clustering sees it. text: its body; a headline alone is enough. published: aware, if known."""

    title: str
    text: str
    published: dt.datetime | None = None
    source: str = ""
    language: str = "en"


def doc_of(candidate: Candidate) -> Doc:
    """An article of the store as clustering sees it."""
    article = candidate.article
    return Doc(
        title=bare(article.title, sources=(article.source.name,)),
        text="\n".join(block.text for block in article.blocks if block.kind is not BlockKind.CAPTION),
        published=article.published.at if article.published else None,
        source=article.source.slug,
        language=candidate.reading.language,
    )


def cluster(docs: Sequence[Doc]) -> list[int]:
    """A label for each of `docs`, in their order, counted from 0: those with the same label tell the same event."""
    order = sorted(range(len(docs)), key=lambda index: _sort_key(docs[index]))
    placed = [docs[index] for index in order]
    roots = _link(similarities(vectors(placed), placed))
    root_of = {index: roots[place] for place, index in enumerate(order)}
    labels: dict[int, int] = {}
    return [labels.setdefault(root_of[index], len(labels)) for index in range(len(docs))]


def _sort_key(doc: Doc) -> tuple[str, ...]:
    published = doc.published.astimezone(dt.UTC).isoformat() if doc.published else ""
    return published, doc.source, doc.title, doc.text, doc.language


def vectors(docs: Sequence[Doc]) -> list[Vector]:
    """The articles' heaviest words, weighted, as vectors of length 1, heaviest first."""
    read = [(_read(doc.title, doc.language), _read(_body(doc), doc.language)) for doc in docs]
    names = _names(read)
    counted = [_weigh(title, body, names) for title, body in read]
    frequency = Counter(feature for counts in counted for feature in counts)
    total = len(docs) + UNSEEN + 1
    rarity = {feature: math.log(total / (count + 0.5)) ** RARITY for feature, count in frequency.items()}
    made = []
    for counts in counted:
        weights = {feature: _damped(count) * rarity[feature] for feature, count in counts.items()}
        heaviest = sorted(weights, key=lambda feature: (-weights[feature], feature))[:FEATURES]
        length = math.sqrt(sum(weights[feature] ** 2 for feature in heaviest)) or 1.0
        made.append({feature: weights[feature] / length for feature in heaviest})
    return made


def _body(doc: Doc) -> str:
    """The part that is read; nothing where the text only says the headline again."""
    if doc.text.strip() == doc.title.strip():
        return ""
    return " ".join(doc.text.split(maxsplit=WORDS_READ)[:WORDS_READ])


def _read(text: str, language: str) -> list[Word]:
    stop = STOP_WORDS.get(language, STOP_WORDS["en"])
    text = text.replace("’", "'")
    words = []
    for match in TOKEN.finditer(text):
        word = match.group().removesuffix("'s")
        lower = word.lower()
        root = "" if lower in stop or len(lower) < 2 else stem(lower, language)
        if word == lower:
            shape = NUMBER if word[0].isdigit() else SMALL
        else:
            shape = OPENING if _opens(text, match.start()) else CAPITAL
        words.append((root, shape))
    return words


def _opens(text: str, start: int) -> bool:
    return start == 0 or not OPENERS.isdisjoint(text[max(0, start - 3) : start])


def names_in(docs: Sequence[Doc]) -> frozenset[str]:
    """Roots of the words that are names in these articles, as far as their capitals tell."""
    return _names([(_read(doc.title, doc.language), _read(_body(doc), doc.language)) for doc in docs])


def roots(text: str, language: str) -> frozenset[str]:
    """Roots of the words of a text that carry content."""
    return frozenset(root for root, _ in _read(text, language) if root)


def _names(read: Sequence[tuple[list[Word], list[Word]]]) -> frozenset[str]:
    """Roots of the words that these articles mostly write with a capital where a sentence does not ask for one."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for title, body in read:
        words = body or title
        if sum(shape >= CAPITAL for _, shape in words) > TITLE_CASE * len(words):
            continue  # a headline In Title Case says nothing of names
        capital.update(root for root, shape in words if shape == CAPITAL)
        small.update(root for root, shape in words if shape == SMALL)
    return frozenset(root for root, count in capital.items() if root and count > small[root])


def _weigh(title: list[Word], body: list[Word], names: frozenset[str]) -> Vector:
    counts: Vector = {}
    for words, weight in ((title, TITLE_WEIGHT), (body[:LEAD_WORDS], LEAD_WEIGHT), (body[LEAD_WORDS:], 1.0)):
        before = ""
        for root, shape in words:
            if root:
                factor = NUMBER_WEIGHT if shape == NUMBER else NAME_WEIGHT if root in names else 1.0
                counts[root] = counts.get(root, 0.0) + weight * factor
                if before:
                    pair = f"{before} {root}"
                    counts[pair] = counts.get(pair, 0.0) + weight * PAIR_WEIGHT
            before = root
    return counts


def _damped(count: float) -> float:
    return 1 + math.log(count) if count > 1 else count


def similarities(made: Sequence[Vector], docs: Sequence[Doc]) -> Links:
    """For each article those like it, and how much: the cosine, less between articles of one source.

    An inverted index brings together only those that share a word, and not one that so many have: the cost grows with
    the articles and the size of stories, not with the square of the articles.
    """
    frequency = Counter(feature for vector in made for feature in vector)
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    links: Links = [{} for _ in made]
    for here, vector in enumerate(made):
        sums: dict[int, float] = defaultdict(float)
        for feature, weight in vector.items():
            if not 1 < frequency[feature] <= COMMON:
                continue
            postings = index[feature]
            for there, other in postings:
                sums[there] += weight * other
            postings.append((here, weight))
        for there, cosine in sums.items():
            if cosine >= LEAST and not _apart(docs[here], docs[there]):
                near = cosine * SAME_SOURCE if docs[here].source and docs[here].source == docs[there].source else cosine
                links[here][there] = links[there][here] = near
    return links


def _apart(one: Doc, other: Doc) -> bool:
    if one.published is None or other.published is None:
        return False
    return abs((one.published - other.published).total_seconds()) > DAYS_APART * 86400


def _link(links: Links) -> list[int]:
    """UPGMA over sparse similarities (what is not there is 0): for each article the first one of its group."""
    links = [dict(near) for near in links]
    size = [1] * len(links)
    merged_into = list(range(len(links)))
    queue = [(-value, one, two) for one, near in enumerate(links) for two, value in near.items() if one < two]
    queue = [entry for entry in queue if -entry[0] >= SAME_STORY]
    heapq.heapify(queue)
    while queue:
        value, one, two = heapq.heappop(queue)
        if merged_into[one] != one or merged_into[two] != two or links[one].get(two) != -value:
            continue
        merged_into[two] = one
        for third in sorted({*links[one], *links[two]} - {one, two}):
            mean = (size[one] * links[one].get(third, 0.0) + size[two] * links[two].get(third, 0.0)) / (
                size[one] + size[two]
            )
            links[one][third] = links[third][one] = mean
            links[third].pop(two, None)
            if mean >= SAME_STORY:
                heapq.heappush(queue, (-mean, min(one, third), max(one, third)))
        links[one].pop(two, None)
        links[two] = {}
        size[one] += size[two]
    roots = list(range(len(links)))
    for place in range(len(links)):  # a group is merged into one that stands before it
        roots[place] = place if merged_into[place] == place else roots[merged_into[place]]
    return roots
