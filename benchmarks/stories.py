"""How fast stories are found, in how much memory, and how well, beside scikit-learn's TF-IDF with average linkage.

    .venv/bin/python benchmarks/stories.py [--sizes 1000,2000,5000,10000,20000] [--articles FILE.jsonl]

Without a file the articles are made up, the same in each run: events of a few articles each, in invented words whose
counts follow Zipf's law, with names, numbers, and topics that several events share. A file has a line an article,
{"title", "text" | "lines", "published" | "date"?, "source"?, "story"?}; it is repeated, each time a month later, up to
each size.

Each size runs in a process of its own; seconds are CPU time on one core, the memory is all that the process ever took.
The exponent is that of the time between the first size and the last. scikit-learn is no dependency: where it is not
installed, its rows are left out; its cut is the best of nine, chosen by the labels that Digest does not see.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import importlib.util
import itertools
import json
import math
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from digest.editorial.stories.cluster import cluster
from digest.editorial.stories.docs import Doc

NOON = dt.datetime(2026, 2, 16, 12, tzinfo=dt.UTC)
MONTH = dt.timedelta(days=30)
DAYS = 3
WORDS, NAMES, TOPICS = 30_000, 20_000, 200
OUTLETS = 150
BODY, LEAD = 320, 60
"""Words of an article, and those in which it says what it tells of."""

MOST_COMPARED = 5000
"""Articles up to which average linkage over all pairs is tried: it takes 8 bytes for each pair."""

CUTS = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """labels: how many stories it found. quality: BCubed F1, where the true stories are known."""

    seconds: float
    megabytes: float
    labels: int
    quality: float | None


def invented(count: int) -> Iterator[tuple[Doc, str]]:
    """Articles that look like news to a counter of words, each with its event."""
    rng = random.Random(count)
    vocabulary = [_word(rng) for _ in range(WORDS)]
    names = [_word(rng).title() for _ in range(NAMES)]
    common = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(WORDS)))
    topics = [rng.sample(vocabulary[200:], 60) for _ in range(TOPICS)]
    made = 0
    for event in itertools.count():
        topic = rng.choice(topics)
        who = [*rng.sample(names, 4), *rng.sample(names[:300], 2)]
        what = [*rng.sample(vocabulary[500:], 12), *(str(rng.randint(11, 9999)) for _ in range(3))]
        for _ in range(min(40, math.ceil(rng.paretovariate(1.2)))):
            told = [*who[: rng.randint(3, 6)], *rng.sample(what, 10)]
            words = [
                rng.choice(told) if part < (0.2 if at < LEAD else 0.05) else rng.choice(topic) if part > 0.88 else ""
                for at, part in enumerate(rng.random() for _ in range(BODY))
            ]
            filled = iter(rng.choices(vocabulary, cum_weights=common, k=BODY))
            text = _sentences([word or next(filled) for word in words], rng)
            title = " ".join([*rng.sample(told, 4), *rng.sample(topic, 2)])
            moment = NOON + dt.timedelta(hours=rng.uniform(0, 24 * DAYS))
            yield Doc(title=title, text=text, published=moment, source=f"outlet {rng.randrange(OUTLETS)}"), str(event)
            made += 1
            if made == count:
                return


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(2, 4))) + rng.choice(
        "klmnrt"
    )


def _sentences(words: Sequence[str], rng: random.Random) -> str:
    text, at = [], 0
    while at < len(words):
        length = rng.randint(12, 28)
        sentence = " ".join(words[at : at + length])
        text.append(sentence[0].upper() + sentence[1:] + ".")
        at += length
    return " ".join(text)


def repeated(path: Path, count: int) -> Iterator[tuple[Doc, str]]:
    """The articles of a file, again and again a month later, each with its story if the file says one."""
    with path.open(encoding="utf-8") as lines:
        read = [_article(json.loads(line), number) for number, line in enumerate(lines) if line.strip()]
    if not read:
        sys.exit(f"{path} holds no articles.")
    for number in range(count):
        doc, story = read[number % len(read)]
        later = MONTH * (number // len(read))
        yield replace(doc, published=(doc.published or NOON) + later), f"{story} {later.days}" if story else ""


def _article(record: dict[str, object], number: int) -> tuple[Doc, str]:
    lines = record.get("lines")
    text = "\n\n".join(map(str, lines)) if isinstance(lines, list) else str(record.get("text") or "")
    said = str(record.get("published") or record.get("date") or "")
    try:
        moment = dt.datetime.fromisoformat(said)
    except ValueError:
        moment = NOON + dt.timedelta(minutes=number)
    published = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    doc = Doc(
        title=str(record.get("title") or ""), text=text, published=published, source=str(record.get("source") or "")
    )
    return doc, str(record.get("story") or "")


def articles(path: Path | None, count: int) -> tuple[list[Doc], list[str]]:
    """So many articles, and the story of each ("" where it is not known)."""
    pairs = list(repeated(path, count) if path else invented(count))
    return [doc for doc, _ in pairs], [story for _, story in pairs]


def bcubed(gold: Sequence[str], found: Sequence[int]) -> float:
    """BCubed F1 (Bagga and Baldwin 1998)."""
    by_gold, by_found = _members(gold), _members(found)
    both = [len(by_gold[one] & by_found[two]) for one, two in zip(gold, found, strict=True)]
    precision = sum(count / len(by_found[two]) for count, two in zip(both, found, strict=True)) / len(gold)
    recall = sum(count / len(by_gold[one]) for count, one in zip(both, gold, strict=True)) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _members(labels: Iterable[str | int]) -> dict[str | int, set[int]]:
    members: dict[str | int, set[int]] = defaultdict(set)
    for place, label in enumerate(labels):
        members[label].add(place)
    return members


def ours(path: Path | None, count: int) -> Run:
    """Digest's own."""
    docs, gold = articles(path, count)
    began = time.process_time()
    found = cluster(docs)
    seconds = time.process_time() - began
    return _run(seconds, len(set(found)), bcubed(gold, found) if all(gold) else None)


def theirs(path: Path | None, count: int) -> Run:
    """scikit-learn's TF-IDF, and scipy's average linkage cut where it is best."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    hierarchy = importlib.import_module("scipy.cluster.hierarchy")
    distance = importlib.import_module("scipy.spatial.distance")
    docs, gold = articles(path, count)
    began = time.process_time()
    counted = text.TfidfVectorizer(stop_words="english", sublinear_tf=True, max_df=0.5)
    rows = counted.fit_transform([f"{doc.title}\n{doc.text}" for doc in docs])
    apart = 1 - (rows @ rows.T).toarray()
    apart[range(count), range(count)] = 0
    tree = hierarchy.linkage(distance.squareform(apart.clip(min=0), checks=False), method="average")
    cuts = [[int(label) for label in hierarchy.fcluster(tree, cut, criterion="distance")] for cut in CUTS]
    seconds = time.process_time() - began
    if not all(gold):
        return _run(seconds, len(set(cuts[len(cuts) // 2])), None)
    best = max(cuts, key=lambda found: bcubed(gold, found))
    return _run(seconds, len(set(best)), bcubed(gold, best))


def _run(seconds: float, labels: int, quality: float | None) -> Run:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Run(seconds=seconds, megabytes=peak, labels=labels, quality=quality)


def show(name: str, count: int, run: Run) -> None:
    quality = "     " if run.quality is None else f"{run.quality:.3f}"
    print(f"{name:14} {count:8,} {run.seconds:9.2f} {run.megabytes:9.0f} {run.labels:9,}   {quality}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,2000,5000,10000,20000")
    parser.add_argument("--articles", type=Path)
    args = parser.parse_args()
    sizes = [int(size) for size in args.sizes.split(",")]
    print(f"{'':14} {'articles':>8} {'seconds':>9} {'MB':>9} {'stories':>9}   BCubed F1")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as alone:
        times = []
        for size in sizes:
            run = alone.submit(ours, args.articles, size).result()
            times.append(run.seconds)
            show("digest", size, run)
        if len(sizes) > 1:
            exponent = math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])
            print(f"digest's time grows with the articles to the power of {exponent:.2f}")
        if importlib.util.find_spec("sklearn") is None:
            print("scikit-learn is not installed here, so there is nothing to compare with")
            return
        for size in sizes:
            if size <= MOST_COMPARED:
                show("scikit-learn", size, alone.submit(theirs, args.articles, size).result())
            else:
                print(
                    f"scikit-learn   {size:8,}   left out: a likeness for each pair takes {8 * size**2 / 2**20:,.0f} MB"
                )


if __name__ == "__main__":
    main()
