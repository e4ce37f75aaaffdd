"""Fit what the signs of a forward-looking sentence weigh to labelled sentences; prints them and what they reach.

    .venv/bin/python benchmarks/fit_outlook.py SENTENCES.jsonl [MORE.jsonl …] [--decay 0.03] [--steps 400] [--keep]

A line is {"sentence": text, "label": 1 | 0 | null, "article_date"?: ISO date, "article"?: its name}; null is
borderline and counts as two fifths, half as much. Logistic regression over a sentence's best head (Adam; the head is
chosen anew in each step), drawn towards PRIOR, so that a sign too rare in the examples keeps what was set by hand; with
--keep towards the weights as they are, for a few further examples. What it reaches is measured on articles that it was
not fitted on, five folds.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.editorial.dates import find_dates
from digest.editorial.forward import WEIGHTS, Signs, score
from digest.editorial.outlook import find_signs
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind, Published

PRIOR = {"head:moved": 1.2, "dated:bound": 0.4, "dated:if": 0.6, "head:can": -0.4, "head:present": 0.3, "firm": 0.6}
BORDERLINE = (0.4, 0.5)
"""The worth of a sentence that may be one or not, and how much it counts."""
RATE = 0.05
STEEPNESS = 10.0
FOLDS = 5
FEWEST = 0.03
"""A smaller weight is left out."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    signs: tuple[Signs, ...]
    label: int | None
    article: str


def read(paths: Iterable[Path]) -> list[Example]:
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            day = dt.date.fromisoformat(row["article_date"][:10]) if row.get("article_date") else None
            at = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC) if day is not None else None
            published = Published(at=at, day=day, zone_known=False) if at is not None and day is not None else None
            blocks = (Block(kind=BlockKind.PARAGRAPH, text=row["sentence"]),)
            sentences = split(blocks, "en")
            dates = find_dates(blocks, published=published, language="en", sentences=sentences)
            signs = find_signs(sentences, dates=dates, published=published, language="en")
            found.append(
                Example(
                    signs=tuple(each for _, each in signs),
                    label=row["label"],
                    article=row.get("article") or f"{path.name}:{number}",
                )
            )
    return found


def fit(
    examples: Sequence[Example], *, steps: int, decay: float, prior: Mapping[str, float] = PRIOR
) -> dict[str, float]:
    used = [example for example in examples if example.signs]
    every = [signs for example in used for signs in example.signs]
    names = {sign for signs in every for group in (signs.whole, *signs.heads) for sign in group}
    weights = {"bias": -1.0, **dict.fromkeys(sorted(names), 0.0), **prior}
    first, second = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    total = sum(1.0 if example.label is not None else BORDERLINE[1] for example in used)
    for step in range(1, steps + 1):
        slope = {
            name: 0.0 if name == "bias" else decay * (weight - prior.get(name, 0.0)) for name, weight in weights.items()
        }
        for example in used:
            want, share = (float(example.label), 1.0) if example.label is not None else BORDERLINE
            sums = [
                (sum(map(weights.__getitem__, (*signs.whole, *head))), (*signs.whole, *head))
                for signs in example.signs
                for head in signs.heads
            ]
            best, group = max(sums, key=lambda each: each[0])
            off = (1 / (1 + math.exp(-max(-30.0, min(30.0, best + weights["bias"])))) - want) * share
            for name in ("bias", *group):
                slope[name] += STEEPNESS * off / total
        for name, value in slope.items():
            first[name] = 0.9 * first[name] + 0.1 * value
            second[name] = 0.99 * second[name] + 0.01 * value * value
            rise = first[name] / (1 - 0.9**step)
            weights[name] -= RATE * rise / (math.sqrt(second[name] / (1 - 0.99**step)) + 1e-8)
    return {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= FEWEST}


def logit(example: Example, weights: Weights) -> float:
    return max((score(signs, weights)[0] for signs in example.signs), default=-math.inf)


def reach(scored: Sequence[tuple[float, int]], limit: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of the sentences that score more than the limit."""
    said = [label for value, label in scored if value > limit]
    right = sum(said)
    precision, recall = right / max(1, len(said)), right / max(1, sum(label for _, label in scored))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, nargs="+")
    parser.add_argument("--decay", type=float, default=0.03)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--keep", action="store_true", help="draw towards the weights as they are")
    asked = parser.parse_args()
    prior = WEIGHTS if asked.keep else PRIOR
    examples = read(asked.sentences)
    articles = sorted({example.article for example in examples})
    random.Random(5).shuffle(articles)
    fold = {article: index % FOLDS for index, article in enumerate(articles)}
    held: list[tuple[float, int]] = []
    for number in range(FOLDS):
        others = [example for example in examples if fold[example.article] != number]
        weights = fit(others, steps=asked.steps, decay=asked.decay, prior=prior)
        mine = [example for example in examples if fold[example.article] == number]
        held += [(logit(each, weights), each.label) for each in mine if each.label is not None]
    now = [(logit(each, WEIGHTS), each.label) for each in examples if each.label is not None]
    print(f"{len(held)} sentences, {sum(label for _, label in held)} of them forward-looking: precision, recall, F1")
    for limit in (-1.0, -0.75, -0.5, 0.0, 0.5, 1.0):
        print(
            f"from {limit:5.2f}   held out {' '.join(f'{value:.2f}' for value in reach(held, limit))}"
            f"   as they are {' '.join(f'{value:.2f}' for value in reach(now, limit))}"
        )
    for name, weight in fit(examples, steps=asked.steps, decay=asked.decay, prior=prior).items():
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
