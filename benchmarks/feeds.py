"""How feeds are read: beside feedparser, beside what test suites expect, and how fast.

    .venv/bin/python benchmarks/feeds.py PATH… [--show N] [--rounds N]

PATH is a feed, a folder of feeds or a tar of one. Prints for each PATH how many of its files are read, how often the
two readings differ in entries, titles, links, ids and times, how many files are read as a comment in them expects
("Expect: …", of feedparser's tests or of the W3C's), and the seconds of CPU time of both, feedparser's sanitising off.
--show prints the first N differences of each kind.
"""

from __future__ import annotations

import argparse
import calendar
import io
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import feedparser
from expectations import judge

from digest.errors import FeedUnreadable
from digest.ingest.feeds.dates import dates_of
from digest.ingest.feeds.fields import http_url, plain
from digest.ingest.feeds.read import read_feed
from digest.ingest.feeds.take import take_feed
from digest.model.articles import Source, SourceKind, SourceSlug
from digest.model.feeds import Feed, FeedKind

SOURCE = Source(slug=SourceSlug("benchmark"), name="Benchmark", kind=SourceKind.FEED)
KINDS = ("entries", "titles", "links", "ids", "times")
HEADER = re.compile(rb"Header:\s*(Content-[Tt]ype|Content-Location):\s*([^\r\n]+)")
NO_FEEDS = (".opml", ".html", ".html-result", ".htaccess", ".expected.json")


@dataclass
class Count:
    """What was seen of one PATH."""

    files: int = 0
    read: int = 0
    refused: int = 0
    lost: int = 0
    entries: int = 0
    differing: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, what: str) -> None:
        self.differing[kind] += 1
        self.examples.setdefault(kind, []).append(what)


def files_in(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        yield from ((str(one.relative_to(path)), one.read_bytes()) for one in sorted(path.rglob("*")) if one.is_file())
    elif tarfile.is_tarfile(path):
        with tarfile.open(path) as tar:
            for member in sorted(tar.getmembers(), key=lambda one: one.name):
                if member.isfile() and (opened := tar.extractfile(member)) is not None:
                    yield member.name, opened.read()
    else:
        yield path.name, path.read_bytes()


def headers_of(name: str, data: bytes) -> tuple[str | None, str]:
    """The content type and the address that a test's own comment asks for."""
    found = {name.lower(): value.decode("latin-1").strip() for name, value in HEADER.findall(data[:2000])}
    address = found.get(b"content-location", "")
    here = f"http://127.0.0.1:8097/{name.partition('/')[2]}"
    return found.get(b"content-type"), address if address.startswith("http") else here


def read_theirs(data: bytes, content_type: str | None, url: str) -> Any:
    headers = {"content-type": content_type or "application/xml", "content-location": url}
    return feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def compare(name: str, ours: Feed, theirs: Any, count: Count, url: str) -> None:
    """Hold the two readings of one feed against each other; a feed counts once for each kind of difference."""
    count.entries += len(ours.entries)
    if len(ours.entries) != len(theirs.entries):
        count.note("entries", f"{name}: {len(ours.entries)} entries, feedparser has {len(theirs.entries)}")
        return
    dates = dates_of(ours.entries, timezone=None)
    seen: set[str] = set()
    for one, date, other in zip(ours.entries, dates, theirs.entries, strict=True):
        detail = other.get("title_detail") or {}
        is_html = ours.kind is not FeedKind.ATOM or detail.get("type") != "text/plain"
        stamp = other.get("published_parsed") or other.get("created_parsed") or other.get("updated_parsed")
        said = {
            "titles": (one.title, plain(other.get("title"), is_html=is_html)),
            "links": (one.url, http_url(other.get("feedburner_origlink") or other.get("link"), url)),
            "ids": (one.guid, plain(other.get("id"), is_html=False) or None),
            "times": (int(date.at.timestamp()) if date else None, calendar.timegm(stamp) if stamp else None),
        }
        for kind, (mine, its) in said.items():
            if (
                mine != its
                and not (kind == "ids" and mine and http_url(mine, url) == http_url(its))
                and kind not in seen
            ):
                seen.add(kind)
                count.note(kind, f"{name}: {mine!r}, feedparser has {its!r} ({one.published!r})")


def look(path: Path) -> Count:
    count = Count()
    for name, data in files_in(path):
        if name.endswith(NO_FEEDS):
            continue
        count.files += 1
        content_type, url = headers_of(name, data)
        theirs = read_theirs(data, content_type, url)
        try:
            ours = read_feed(data, content_type=content_type, url=url)
        except FeedUnreadable as refused:
            count.refused += 1
            if theirs.entries:
                count.lost += 1
                count.note("lost", f"{name}: {refused} feedparser has {len(theirs.entries)} entries")
            continue
        count.read += 1
        taken = take_feed(data, content_type=content_type, url=url, source=SOURCE)
        compare(name, ours, theirs, count, url)
        verdict, why = judge(data, ours, taken)
        count.expected[verdict] += 1
        if verdict == "not as expected":
            count.examples.setdefault("expected", []).append(f"{name}: {why}")
    return count


def seconds(path: Path, *, rounds: int) -> tuple[float, float, float, int]:
    """CPU time of reading, of taking and of feedparser's reading, the best of some rounds, and the entries read."""
    bodies = [data for name, data in files_in(path) if not name.endswith((*NO_FEEDS, ".json"))]
    best = [float("inf")] * 3
    entries = 0
    for _ in range(rounds):
        spent, entries = [0.0] * 3, 0
        for data in bodies:
            try:
                began = time.process_time()
                entries += len(read_feed(data, content_type=None, url="http://feed.example/").entries)
                spent[0] += time.process_time() - began
            except FeedUnreadable:
                continue
            began = time.process_time()
            take_feed(data, content_type=None, url="http://feed.example/", source=SOURCE)
            spent[1] += time.process_time() - began
            began = time.process_time()
            read_theirs(data, None, "http://feed.example/")
            spent[2] += time.process_time() - began
        best = [min(pair) for pair in zip(best, spent, strict=True)]
    return best[0], best[1], best[2], entries


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("paths", nargs="+", type=Path)
    asked.add_argument("--show", type=int, default=0)
    asked.add_argument("--rounds", type=int, default=2)
    args = asked.parse_args()
    counts = {path: look(path) for path in args.paths}
    print(f"{'':32} {'files':>6} {'read':>6} {'no feed':>8} {'lost':>5} {'entries':>8}   feeds that differ in")
    print(f"{'':32} {'':>36}   " + " ".join(f"{kind:>8}" for kind in KINDS))
    for path, one in counts.items():
        figures = f"{one.files:6} {one.read:6} {one.refused:8} {one.lost:5} {one.entries:8}"
        print(f"{path.name[:32]:32} {figures}   " + " ".join(f"{one.differing[kind]:8}" for kind in KINDS))
    print(f"\n{'':32} {'as expected':>12} {'not':>6} {'expects what is not taken':>28}")
    for path, one in counts.items():
        verdicts = one.expected
        figures = f"{verdicts['as expected']:12} {verdicts['not as expected']:6} {verdicts['not taken']:28}"
        print(f"{path.name[:32]:32} {figures}")
    print(f"\n{'CPU time':32} {'entries':>8} {'read':>9} {'feedparser':>11} {'times':>6} {'read/s':>8} {'taken/s':>8}")
    for path in args.paths:
        ours, taking, theirs, entries = seconds(path, rounds=args.rounds)
        print(
            f"{path.name[:32]:32} {entries:8} {ours:8.2f}s {theirs:10.2f}s {theirs / ours:6.1f} {entries / ours:8.0f}"
            f" {entries / taking:8.0f}"
        )
    for path, one in counts.items():
        for kind, examples in one.examples.items():
            for example in examples[: args.show]:
                print(f"{path.name[:20]} {kind}: {example}", file=sys.stderr)


if __name__ == "__main__":
    main()
