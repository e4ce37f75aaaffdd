"""Quoted-printable as we send it: lines of at most 76, none of which begins with a dot (RFC 2045, 6.7; 5321, 4.5.2).

`binascii.b2a_qp` breaks lines where it likes. Here a text can be encoded in pieces that are put together later, each
after a soft line break, so that what is filled in between two of them is never split; and a dot at the start of a line
is written =2E, so that whoever hands the message over has none to double.
"""

from __future__ import annotations

import re

LINE = 76
SOFT_BREAK = "=\r\n"

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x19\x1b-\x1f\ud800-\udfff]")
_AS_IS = re.compile(r"[!-<>-~][ -<>-~]*[!-<>-~]|[!-<>-~]?")
_SYMBOLS = tuple(
    chr(byte) if byte in (0x09, 0x20) or (0x21 <= byte <= 0x7E and byte != 0x3D) else f"={byte:02X}"
    for byte in range(256)
)


def cleaned(text: str) -> str:
    r"""A body's text as it can be sent: lines end in \n, the last one too; no control characters.

    White space before a line's end goes, as servers may drop it on the way. The frame of a slot's mark stays.
    """
    lines = _CONTROL.sub("", re.sub(r"\r\n?", "\n", text)).removesuffix("\n") + "\n"
    return re.sub(r"[ \t]+(?=\n)", "", lines)


def encoded(text: str) -> str:
    r"""Text of lines that end in \n, as lines of ASCII that end in CRLF; what follows the last \n stays open."""
    return "\r\n".join([_line(line) for line in text.split("\n")])


def inserted(text: str) -> str:
    """A text that is put in after a soft line break, with one behind it: as `encoded`, and quick for plain words."""
    if _AS_IS.fullmatch(text):
        pieces = [text[at : at + LINE - 1] for at in range(0, len(text), LINE - 1)]
        if not any(piece[0] == "." for piece in pieces):
            return SOFT_BREAK.join([*pieces, ""])
    return opened(encoded(text))


def opened(done: str) -> str:
    """Encoded text with a soft line break behind it, where its last line has anything on it."""
    last = done[done.rfind("\n") + 1 :]
    if not last:
        return done
    if len(last) < LINE:
        return done + SOFT_BREAK
    cut = len(done) - (3 if done[-3] == "=" else 1)
    return done[:cut] + SOFT_BREAK + done[cut:] + SOFT_BREAK


def _line(line: str) -> str:
    """One line, over as many as it needs; a blank at its end would be lost on the way, so it is encoded."""
    if len(line) <= LINE and line[:1] != "." and _AS_IS.fullmatch(line):
        return line
    symbols = [_SYMBOLS[byte] for byte in line.encode()]
    if symbols and symbols[-1] in (" ", "\t"):
        symbols[-1] = f"={ord(symbols[-1]):02X}"
    made: list[str] = []
    current: list[str] = []
    used = 0
    last = len(symbols) - 1
    for place, symbol in enumerate(symbols):
        if used + len(symbol) > (LINE if place == last else LINE - 1):
            made.append("".join(current) + "=")
            current, used = [], 0
        shown = "=2E" if used == 0 and symbol == "." else symbol
        current.append(shown)
        used += len(shown)
    return "\r\n".join([*made, "".join(current)])
