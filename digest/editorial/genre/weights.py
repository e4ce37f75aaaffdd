"""What each sign of a report or a view weighs, as `benchmarks/fit_genre.py` fitted it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "bias": -0.48,
        "label": -6.03,
        "title addresses": -1.15,
        "title asks": -3.08,
        "title judges": -0.41,
        "title scolds": -2.50,
        "title argues": -0.90,
        "title tells": 1.17,
        "day first": 0.56,
        "day": 0.85,
        "said": 1.03,
        "said first": 0.93,
        "official": 0.98,
        "quotes": 0.64,
        "person": -1.77,
        "talks": -0.56,
        "judges": -0.55,
        "scorns": -6.00,
        "holds": -4.00,
        "moral": -0.78,
        "argues": -1.12,
        "long": -0.87,
    }
)
