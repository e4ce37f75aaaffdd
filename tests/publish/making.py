"""How the samples are made: a line as shown, a due date, an outlook, each from as few words as a test needs."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from urllib.parse import quote as percent

from digest.model.issues import ComingUp, NextItem, Piece, Place, Quote, Story, Told
from digest.model.reading import Bound, Certainty, Due, Precision


def pieces(line: str) -> tuple[Piece, ...]:
    """A shown line as pieces: what stands in brackets is ours."""
    parts = re.split(r"(\[[^\]]*\])", line)
    return tuple(Piece(text=part, ours=part.startswith("[")) for part in parts if part)


def fragment(words: str) -> str:
    """The text fragment of a sentence: its first and last four words."""

    def escaped(part: list[str]) -> str:
        return percent(" ".join(part), safe="").replace("-", "%2D")

    each = words.split()
    if len(each) <= 8:
        return f"#:~:text={escaped(each)}"
    return f"#:~:text={escaped(each[:4])},{escaped(each[-4:])}"


def said(told: Told, line: str, *, block: int = 0) -> Quote:
    """A line as shown (with our brackets), said by an article."""
    shown = pieces(line)
    theirs = " ".join("".join(piece.text for piece in shown if not piece.ours).split())
    return Quote(
        pieces=shown,
        places=(Place(article=told.article, revision=1, block=block, start=0, end=len(theirs)),),
        source=told.source,
        url=told.url,
        fragment=fragment(theirs) if told.url else None,
        published=told.published,
    )


def day(iso: str, *, bound: Bound = Bound.ON, clock: str | None = None, zone: str | None = None) -> Due:
    date = dt.date.fromisoformat(iso)
    return Due(value=iso, start=date, end=date, precision=Precision.DAY, bound=bound, clock=clock, zone=zone)


def week(iso: str, *, bound: Bound = Bound.ON) -> Due:
    start = dt.date.fromisoformat(iso)
    year, number, _ = start.isocalendar()
    end = start + dt.timedelta(days=6)
    return Due(value=f"{year}-W{number:02d}", start=start, end=end, precision=Precision.WEEK, bound=bound)


def month(iso: str, *, bound: Bound = Bound.ON) -> Due:
    start = dt.date.fromisoformat(f"{iso}-01")
    end = (start + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return Due(value=iso, start=start, end=end, precision=Precision.MONTH, bound=bound)


def quarter(year: int, number: int, *, bound: Bound = Bound.ON) -> Due:
    start = dt.date(year, 3 * number - 2, 1)
    end = (start + dt.timedelta(days=93)).replace(day=1) - dt.timedelta(days=1)
    return Due(value=f"{year}-Q{number}", start=start, end=end, precision=Precision.QUARTER, bound=bound)


def year(number: int, *, bound: Bound = Bound.ON) -> Due:
    start, end = dt.date(number, 1, 1), dt.date(number, 12, 31)
    return Due(value=str(number), start=start, end=end, precision=Precision.YEAR, bound=bound)


def comes(
    *quotes: Quote,
    dues: tuple[Due, ...] = (),
    certainty: Certainty = Certainty.SCHEDULED,
    speaker: str | None = None,
    differ: bool = False,
) -> NextItem:
    words = "\n".join(quote.text for quote in quotes)
    return NextItem(
        id=hashlib.sha256(words.encode(errors="replace")).hexdigest()[:12],
        quotes=quotes,
        certainty=certainty,
        dues=dues,
        speaker=speaker,
        differ=differ,
    )


def coming(item: NextItem, story: Story, issue: str, words: str = "", *, due: int = 0) -> ComingUp:
    return ComingUp(
        item=item.id,
        due=item.dues[due],
        headline=story.headline,
        thread=story.thread,
        issue=issue,
        number=story.number,
        words=pieces(words),
    )
