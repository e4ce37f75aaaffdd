from __future__ import annotations

from io import StringIO

from rich.console import Console

from digest.actions.tally import Tally
from digest.cli.progress import line, table

TALLY = Tally(sent=1200, deferred=30, failed=10, uncertain=2, held=1, cancelled=9)


def test_a_line_says_what_is_left_how_fast_it_goes_and_how_long_it_takes() -> None:
    assert line(TALLY, queued=51_250, seconds=12.5) == (
        "queued 50,000, sent 1,200, deferred 30, failed 10, uncertain 3, a second 100, time left 8:20"
    )


def test_before_anything_went_no_time_is_guessed() -> None:
    assert line(Tally(), queued=5, seconds=0.0).endswith("a second 0, time left …")


def test_hours_are_told_as_hours() -> None:
    assert line(Tally(sent=1), queued=7_201, seconds=1.0).endswith("time left 2:00:00")


def test_the_table_has_the_same_columns() -> None:
    console = Console(file=StringIO(), width=100)
    console.print(table(TALLY, queued=51_250, seconds=12.5))
    head, row, *_ = console.file.getvalue().splitlines()  # type: ignore[attr-defined]  # it is the StringIO above
    assert head.split() == ["queued", "sent", "deferred", "failed", "uncertain", "a", "second", "time", "left"]
    assert row.split() == ["50,000", "1,200", "30", "10", "3", "100", "8:20"]
