"""Text made fit to be shown: whatever a source wrote, a line of it stays one line and breaks no page or message."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from digest.model.issues import Piece, Quote

# Controls, lone surrogates, non-characters, and the marks that turn the direction of what follows: in a headline they
# would reorder our page's own words. The words of a right-to-left language need none; dir="auto" does it.
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
_HELD = re.compile(r"\S*[–‑]\S*")
_HELD_LENGTH = 18
_TOGETHER_LENGTH = 32
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of a headline. held: kept on one line ("Iran–US")."""

    text: str
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What has become of a line since, in our words; now: in the source's, where it says something in its place."""

    words: str
    now: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A source's line as it is shown.

    opening and tail: the same as pieces, its last word taken off to stay together with the source's name, so that no
    name stands alone on a line of its own; tail is empty where that word (or the name) is too long for it.
    href: to the article at these words. date: as said in small type, where it matters. mark: what has become of it.
    wording: what is shown in its place, in plain words of ours; the line itself stands behind it.
    number: by which a reader can name it, as "2.1"; "" outside of a story.
    """

    pieces: tuple[Piece, ...]
    opening: tuple[Piece, ...]
    tail: tuple[Piece, ...]
    source: str
    href: str | None = None
    date: str | None = None
    wording: str | None = None
    mark: Mark | None = None
    number: str = ""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def plain(text: str) -> str:
    """One line without controls, white space folded (a no-break space stays)."""
    return _SPACES.sub(" ", _UNFIT.sub("", _SPACES.sub(" ", text))).strip(" ")


def pieces(shown: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces fit to be shown; the spaces between them stay."""
    made = []
    for piece in shown:
        text = _SPACES.sub(" ", _UNFIT.sub("", _SPACES.sub(" ", piece.text)))
        if text:
            made.append(Piece(text=text, ours=piece.ours))
    return tuple(made)


def line(
    quote: Quote, *, date: str | None = None, mark: Mark | None = None, wording: str | None = None, number: str = ""
) -> Line:
    whole = pieces(quote.pieces)
    source = plain(quote.source)
    opening, tail = _parted(whole, " ".join(filter(None, (source if date is None else f"{source}, {date}", number))))
    return Line(
        pieces=whole,
        opening=opening,
        tail=tail,
        source=source,
        href=address_of(quote),
        date=date,
        mark=mark,
        wording=wording,
        number=number,
    )


def address_of(quote: Quote) -> str | None:
    """Its article's address, at its words; None where it has none that a link may lead to."""
    if not quote.url or not web_address(quote.url):
        return None
    at = quote.fragment or ""
    return plain(quote.url) + (at.removeprefix("#") if "#" in quote.url else at)


def settled(quote: Quote, dates: Mapping[str, str]) -> Quote:
    """A line of an earlier day as it reads later: its "[tomorrow]" is by then a date. dates: from what to what."""
    return replace(quote, pieces=tuple(_settled(piece, dates) if piece.ours else piece for piece in quote.pieces))


def _settled(piece: Piece, dates: Mapping[str, str]) -> Piece:
    """The spaces around a bracket are part of its piece, and stay."""
    bracket = piece.text.strip()
    return replace(piece, text=piece.text.replace(bracket, dates.get(bracket.lower(), bracket)))


def web_address(url: str) -> bool:
    """Whether a link may lead there: the web's two schemes and no other (javascript:, data:, file:)."""
    return re.match(r"https?://[^\s\"<>]+$", url, re.IGNORECASE) is not None


def runs(text: str) -> tuple[Run, ...]:
    """A headline with what must not be broken at a dash held together."""
    shown = plain(text)
    made: list[Run] = []
    last = 0
    for match in _HELD.finditer(shown):
        if len(match.group()) > _HELD_LENGTH or len(match.group()) < 3:
            continue
        if match.start() > last:
            made.append(Run(text=shown[last : match.start()]))
        made.append(Run(text=match.group(), held=True))
        last = match.end()
    if last < len(shown):
        made.append(Run(text=shown[last:]))
    return tuple(made)


def direction(language: str) -> str:
    return "rtl" if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """Columns in a terminal: wide East Asian characters take two, marks on the one before none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _parted(whole: tuple[Piece, ...], name: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The line without its last word, and that word: what follows the last space between two."""
    opening = list(whole)
    tail: list[Piece] = []
    while opening:
        last = opening.pop()
        body = last.text.rstrip(" ") if not tail else last.text
        head, space, word = ("", "", body) if last.ours else body.rpartition(" ")
        if word:
            tail.insert(0, Piece(text=word, ours=last.ours))
        if space:
            opening.append(Piece(text=f"{head} ", ours=last.ours))
            break
    if not opening or sum(len(piece.text) for piece in tail) + len(name) > _TOGETHER_LENGTH:
        return whole, ()
    return tuple(opening), tuple(tail)
