"""Plain text as the blocks keep it: white space folded, invisible characters gone, all else untouched.

Quotations must stay verbatim, so no code point is changed but white space.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
"""Soft hyphens, zero-width and direction marks, controls, lone surrogates.

Joiners stay: scripts and emoji need them.
"""

CLOSERS = "\"'”’»)]*"
"""What may stand behind a sentence's last mark."""

STOPS = (".", ",", ";", ":", "…", "。")
"""How a line ends that is no title and no crosshead."""

MARKS = (".", "!", "?", "…", "。")
AFTER_MARK = "\"'”’»)]"
"""How a sentence ends, and what may stand behind its mark."""

LINE_ENDS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


TYPOGRAPHY = frozenset("’‘“”„«»–—…•·©£€\u2011\u00a0")
"""What most texts have beside ASCII; none of it is of a word."""

ASCII = bytes(range(0x80))
LETTERS = bytes(byte for byte in ASCII if chr(byte).isalnum())
NO_LETTERS = bytes(byte for byte in range(256) if byte not in LETTERS)
SPACED = bytes(byte if byte in LETTERS else 0x20 for byte in range(256))


def fold(text: str) -> str:
    """One line: every run of white space, no-break spaces included, is one space."""
    if text.isprintable() and "  " not in text:  # then the space is its only white space, and nothing is invisible
        return text.strip()
    return " ".join(INVISIBLE.sub("", text).split())


def tidy(text: str) -> str:
    """A text with line feeds for line ends and without invisible characters; spaces within lines stay."""
    return INVISIBLE.sub("", LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))).expandtabs(4)


def is_ended(text: str, marks: tuple[str, ...] = MARKS) -> bool:
    """Whether a line ends like a sentence."""
    return text.rstrip(AFTER_MARK).endswith(marks)


def same(one: str, other: str) -> bool:
    """Whether two lines say the same but for case, quotes, dashes and spaces."""
    return bool(one) and letters(one) == letters(other)


@lru_cache(maxsize=1024)
def letters(text: str) -> bytes:
    """Only the letters and digits, case folded, in UTF-8: what is compared where typography must not count.

    Kept for a while: a source's name and a title are held against line after line.
    """
    plain = in_ascii(text)
    return b"".join(words_of(text)) if plain is None else plain.translate(None, NO_LETTERS)


def words_of(text: str) -> list[bytes]:
    """Its runs of letters and digits, case folded, in UTF-8."""
    plain = in_ascii(text)
    if plain is not None:
        return plain.translate(SPACED).split()
    compatible = unicodedata.normalize("NFKC", text).casefold()
    return [word.encode("utf-8", errors="surrogatepass") for word in re.findall(r"[^\W_]+", compatible)]


def in_ascii(text: str) -> bytes | None:
    """A text in lower case, in UTF-8, where all its words are ASCII; what else is in it is typography. Else None."""
    encoded = text.encode("utf-8", errors="surrogatepass")
    if text.isascii() or TYPOGRAPHY.issuperset(encoded.translate(None, ASCII).decode("utf-8", errors="surrogatepass")):
        return encoded.lower()
    return None
