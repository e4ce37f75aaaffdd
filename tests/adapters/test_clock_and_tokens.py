from __future__ import annotations

import datetime as dt
import re

from digest.adapters.clock import SystemClock
from digest.adapters.tokens import SystemTokens


def test_the_time_is_aware_and_utc() -> None:
    before = dt.datetime.now(dt.UTC)
    now = SystemClock().now()
    assert now.tzinfo is dt.UTC
    assert before <= now <= dt.datetime.now(dt.UTC)


def test_tokens_are_22_url_safe_characters_and_never_the_same() -> None:
    tokens = [SystemTokens().token() for _ in range(1000)]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", token) for token in tokens)
    assert len(set(tokens)) == 1000
