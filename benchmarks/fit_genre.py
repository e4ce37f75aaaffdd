"""Fit what the signs of a report weigh against those of a view, to labelled articles; prints them and what they reach.

    .venv/bin/python benchmarks/fit_genre.py ARTICLES.jsonl [--untouched MORE.jsonl] [--decay 2] [--steps 400]

A line is {"kind": "news" | "either" | "analysis" | "view", "title", "text", "source", "date", "url"?}; "analysis" is
what neither reports an event nor gives a view (guides, features, explainers), and "either" is left out of the fit.
Logistic regression (Adam), drawn towards PRIOR, so that a sign too rare in the examples keeps what was set by hand.
What it reaches is measured on articles that it was not fitted on, eight folds, and on a file that nobody looked at.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from days import as_candidate

from digest.editorial.genre import REPORT, VIEW, logit
from digest.editorial.genre.signs import find_signs
from digest.editorial.genre.weights import WEIGHTS
from digest.ingest import text
from digest.ingest.hints import Hints

PRIOR: Mapping[str, float] = {
    "label": -6.0,
    "title asks": -2.5,
    "title scolds": -2.5,
    "person": -2.0,
    "scorns": -6.0,
    "holds": -4.0,
}
RATE = 0.05
FOLDS = 8
FEWEST = 0.05
"""A smaller weight is left out."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    kind: str
    title: str
    signs: Mapping[str, float]

    @property
    def likely(self) -> float:
        return probability(self, WEIGHTS)


def read(path: Path) -> list[Example]:
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        hints = Hints(title=row["title"], source=row["source"], published=row["date"], url=row.get("url"))
        candidate = as_candidate(text.read_text(row["text"], hints=hints))
        found.append(Example(kind=row["kind"], title=row["title"], signs=find_signs(candidate)))
    return found


def probability(example: Example, weights: Weights) -> float:
    return 1 / (1 + math.exp(-logit(example.signs, weights)))


def fit(examples: Sequence[Example], *, steps: int, decay: float) -> dict[str, float]:
    used = [example for example in examples if example.kind != "either"]
    weights = {"bias": 0.0} | {name: PRIOR.get(name, 0.0) for name in used[0].signs}
    first, second = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    for step in range(1, steps + 1):
        slope = {
            name: 0.0 if name == "bias" else decay * (weight - PRIOR.get(name, 0.0)) for name, weight in weights.items()
        }
        for example in used:
            off = probability(example, weights) - (example.kind == "news")
            slope["bias"] += off
            for name, value in example.signs.items():
                slope[name] += off * value
        for name, value in slope.items():
            first[name] = 0.9 * first[name] + 0.1 * value
            second[name] = 0.99 * second[name] + 0.01 * value * value
            rise = first[name] / (1 - 0.9**step)
            weights[name] -= RATE * rise / (math.sqrt(second[name] / (1 - 0.99**step)) + 1e-8)
    return {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= FEWEST}


def show(name: str, scored: Sequence[tuple[Example, float]]) -> None:
    for limit in sorted({VIEW, 0.4, REPORT, 0.6}):
        told = [example.kind for example, value in scored if value >= limit]
        every = [example.kind for example, _ in scored]
        right, wrong = told.count("news"), told.count("view") + told.count("analysis")
        print(
            f"{name:12} from {limit:.2f}  precision {right / max(1, right + wrong):.3f}"
            f"  recall {right / max(1, every.count('news')):.3f}"
            f"  taken for reports: {told.count('view')} of {every.count('view')} views,"
            f" {told.count('analysis')} of {every.count('analysis')} analyses and guides,"
            f" {told.count('either')} of {every.count('either')} between"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--untouched", type=Path)
    parser.add_argument("--decay", type=float, default=2.0)
    parser.add_argument("--steps", type=int, default=400)
    asked = parser.parse_args()
    examples = read(asked.articles)
    fold = [number % FOLDS for number in range(len(examples))]
    random.Random(3).shuffle(fold)
    held: list[tuple[Example, float]] = []
    for number in range(FOLDS):
        others = [example for example, of in zip(examples, fold, strict=True) if of != number]
        weights = fit(others, steps=asked.steps, decay=asked.decay)
        mine = [example for example, of in zip(examples, fold, strict=True) if of == number]
        held += [(example, probability(example, weights)) for example in mine]
    show("held out", held)
    show("as they are", [(example, example.likely) for example in examples])
    if asked.untouched:
        show("untouched", [(example, example.likely) for example in read(asked.untouched)])
    for name, weight in fit(examples, steps=asked.steps, decay=asked.decay).items():
        print(f'        "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
