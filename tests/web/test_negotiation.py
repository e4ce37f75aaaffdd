from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from digest.web.negotiation import is_known, prefers_gzip

MODIFIED = dt.datetime(2026, 2, 18, 6, 0, 5, tzinfo=dt.UTC)


def known(if_none_match: str | None = None, if_modified_since: str | None = None) -> bool:
    return is_known(etag='"a,b"', modified=MODIFIED, if_none_match=if_none_match, if_modified_since=if_modified_since)


@given(header=st.text())
def test_no_header_that_a_stranger_sends_is_an_error(header: str) -> None:
    assert prefers_gzip(header) in (True, False)
    assert known(if_none_match=header) in (True, False)
    assert known(if_modified_since=header) in (True, False)


def test_a_comma_inside_a_tag_does_not_end_it() -> None:
    assert known('"x", "a,b"')
    assert not known('"a", "b"')


def test_a_date_counts_whole_seconds_and_any_zone() -> None:
    assert known(if_modified_since="Wed, 18 Feb 2026 06:00:05 GMT")
    assert known(if_modified_since="Wed, 18 Feb 2026 07:00:05 +0100")
    assert not known(if_modified_since="Wed, 18 Feb 2026 06:00:04 GMT")
