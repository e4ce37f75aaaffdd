"""A fuzzer over the readers of feeds, pages and lists: `python -m tests.fuzz.feeds [libFuzzer's options] [CORPUS]`.

Needs atheris, which no lock has. It stops at what is neither a result nor a reason, at a mark that should be gone, and
at what libFuzzer's own limits (-timeout, -rss_limit_mb) stop.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["digest.ingest", "feedparser", "listparser"]):
    from digest.errors import FeedUnreadable, RefusedList
    from digest.ingest.discover import feed_links
    from digest.ingest.feeds.take import take_feed
    from digest.ingest.lists import read_list
    from tests.ingest.feeds.test_hostile import SOURCE, URL, is_clean


def one_input(data: bytes) -> None:
    try:
        taken = take_feed(data, content_type=None, url=URL, source=SOURCE)
    except FeedUnreadable:
        pass
    else:
        assert is_clean(taken), "a mark or an address is left that should be gone"
    feed_links(data, content_type=None, url=URL)
    with suppress(RefusedList):
        read_list(data, name="fuzzed")


def main() -> None:
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
