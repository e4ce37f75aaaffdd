"""Whom a bounce is of, for the formats of many servers."""

from __future__ import annotations

import pytest

from digest.delivery.bounces.reading import read_bounce
from digest.model.bounces import Finding
from tests.delivery.bounces.samples import SAMPLES, Sample


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_bounce_names_who_did_not_get_it_and_whether_ever(sample: Sample) -> None:
    read = read_bounce(sample.raw)
    assert tuple(failure.address for failure in read.failures) == sample.found
    assert (read.finding is Finding.HARD) is sample.hard
    assert read.finding in {Finding.HARD, Finding.SOFT}
