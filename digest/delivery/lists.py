"""Lists of readers: CSV as other programs write it, line by line, each line taken or refused by itself.

The first line names the columns: `address`, and if wished `edition`, `hour`, `timezone`, `weekdays`; others are left
out. Separated by commas, semicolons or tabs.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.delivery.addresses import normalise
from digest.delivery.wishes import read_wish, say_hour
from digest.errors import DigestError, RefusedList, RefusedWish
from digest.model.people import MailAddress, Subscriber, Wish

COLUMNS = ("address", "edition", "hour", "timezone", "weekdays")
_ALSO = {"email": "address", "e-mail": "address", "mail": "address", "email address": "address", "time": "hour"}
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One wish of a list.

    line: its number in the file. text: the address as it stands. address, wish: None where it is refused, and `why`.
    """

    line: int
    text: str
    edition: str = ""
    address: MailAddress | None = None
    wish: Wish | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds where a list says nothing. editions: slugs; zones: of each edition there is, by slug."""

    editions: tuple[str, ...]
    zones: dict[str, str]
    hour: str = ""
    weekdays: str = ""


def encoding_of(chunks: Iterable[bytes]) -> str:
    """The encoding of a file's bytes: as its mark says, else UTF-8 where they are that, else windows-1252."""
    decoder = None
    for chunk in chunks:
        if decoder is None:
            if chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                return "utf-16"
            decoder = codecs.getincrementaldecoder("utf-8-sig")()
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def read_list(lines: Iterable[str], defaults: Defaults) -> Iterator[Line]:
    """What each line of a list wants: one for each edition that it names. Raises RefusedList for the first line."""
    source = iter(lines)
    first = next(source, "")
    separator = max(_SEPARATORS, key=first.count)
    columns = _columns(next(csv.reader([first], delimiter=separator), []))
    rows = csv.reader(source, delimiter=separator, strict=True)
    while True:
        start = rows.line_num + 2
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Line(line=start, text="", why=f"the line is no CSV: {error}")
            continue
        if any(cell.strip() for cell in row):
            cells = {name: row[at].strip() if at < len(row) else "" for name, at in columns.items()}
            yield from _line(start, cells, defaults)


def write_list(people: Iterable[Subscriber], edition: str | None = None) -> Iterator[Sequence[str]]:
    """The rows of a list that `read_list` reads, with what else is known of each; the first names the columns."""
    yield (*COLUMNS, "since", "state", "origin", "consent", "paused_until")
    for person in people:
        for each in person.subscriptions:
            if edition in (None, each.edition):
                state = "unsubscribed" if each.cancelled_at else person.suppressed or "active"
                yield (
                    *(each.address, each.edition, say_hour(each.wish.hour), each.wish.timezone, each.wish.weekdays),
                    *(each.subscribed_at.isoformat(), state, each.origin, each.consent or ""),
                    each.paused_until.isoformat() if each.paused_until else "",
                )


def _columns(names: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, name in enumerate(names):
        plain = name.strip().strip("\ufeff").casefold()
        found.setdefault(_ALSO.get(plain, plain), at)
    if "address" not in found:
        raise RefusedList(
            "The first line of the list names no column `address`.",
            hint="Write the columns' names into it: address,edition,hour,timezone,weekdays",
        )
    return {name: at for name, at in found.items() if name in COLUMNS}


def _line(number: int, cells: dict[str, str], defaults: Defaults) -> Iterator[Line]:
    text = cells["address"]
    try:
        address = normalise(text)
    except DigestError as error:
        yield Line(line=number, text=text, edition=cells.get("edition", ""), why=str(error))
        return
    editions = tuple(dict.fromkeys(_split(cells.get("edition", "")))) or defaults.editions
    if not editions:
        yield Line(line=number, text=text, why="it names no edition, and there are several; name one with --edition")
    for edition in editions:
        try:
            wish = _wish(edition, cells, defaults)
        except RefusedWish as error:
            yield Line(line=number, text=text, edition=edition, why=str(error))
        else:
            yield Line(line=number, text=text, edition=edition, address=address, wish=wish)


def _wish(edition: str, cells: dict[str, str], defaults: Defaults) -> Wish:
    if edition not in defaults.zones:
        raise RefusedWish(f"There is no edition {edition!r}.", hint=f"There are: {', '.join(defaults.zones)}.")
    return read_wish(
        cells.get("hour") or defaults.hour,
        cells.get("timezone") or defaults.zones[edition],
        cells.get("weekdays") or defaults.weekdays,
    )


def _split(text: str) -> list[str]:
    return text.replace(",", " ").replace(";", " ").replace("|", " ").split()
