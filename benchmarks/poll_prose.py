"""News that nobody wrote: articles of realistic length for benchmarks, from the sentences of the bundled articles.

Same number, same article. Names, figures and days differ from one to the next, so that no two share a paragraph.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from email.utils import format_datetime
from functools import cache
from html import escape
from xml.sax.saxutils import escape as xml

from digest import paths
from digest.actions.ingest import files_in
from digest.editorial.language import detect
from digest.ingest import files
from digest.model.articles import BlockKind

NEWEST = dt.datetime(2026, 2, 20, 18, tzinfo=dt.UTC)
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_FIGURE = re.compile(r"\b\d+\b")
_PLACES = ("Halvern", "Orrin", "Skarholm", "Tarn", "Lindmark", "Osterby", "Velde", "Norrick", "Askmoor", "Pellworth")
_SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fin",
    "gar",
    "hal",
    "is",
    "kel",
    "lor",
    "mar",
    "nor",
    "os",
    "per",
    "rin",
    "sel",
    "tor",
)


@cache
def sentences() -> tuple[str, ...]:
    """The English sentences of some length in the bundled articles' paragraphs."""
    found: dict[str, None] = {}
    for path in files_in([paths.SEEDS]):
        document = files.read_file(path.read_bytes(), name=str(path))
        texts = [block.text for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
        if detect(" ".join(texts)) == "en":
            cut = (one for text in texts for one in re.split(r"(?<=[.!?]) (?=[A-Z])", text))
            found |= dict.fromkeys(one for one in cut if len(one) > 50)
    return tuple(found)


class Writer:
    """Writes the article with a number."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)
        self._names = [self._name() for _ in range(5)]

    def title(self) -> str:
        words = self._sentence().rstrip(".").split()
        return " ".join(words[: self._random.randint(7, 11)]).rstrip(",;:")

    def paragraphs(self) -> list[str]:
        """300 to 600 words."""
        left = self._random.randint(300, 600)
        told: list[str] = []
        while left > 0:
            told.append(" ".join(self._sentence() for _ in range(self._random.randint(2, 4))))
            left -= len(told[-1].split())
        return told

    def html(self) -> str:
        """As a newspaper's feed has it: paragraphs with links, a crosshead, a picture and a list of more to read."""
        told = [escape(one, quote=False) for one in self.paragraphs()]
        linked = [
            one.replace(" the ", f' <a href="https://paper.example/{n}">the</a> ', 1) for n, one in enumerate(told)
        ]
        picture = (
            '<figure><img src="https://paper.example/a.jpg"><figcaption>The harbour on Monday</figcaption></figure>'
        )
        half = len(linked) // 2
        body = "".join(f"<p>{one}</p>\n" for one in linked[:half])
        body += "<h3>What happens next</h3>\n" + "".join(f"<p>{one}</p>\n" for one in linked[half:])
        return f'{picture}\n{body}<div class="share"><a href="https://social.example/share">Share</a></div>'

    def _sentence(self) -> str:
        one = self._random.choice(sentences())
        one = _CAPITAL.sub(lambda _: self._random.choice(self._names), one)
        return _FIGURE.sub(lambda found: str(self._random.randint(2, 28 if len(found[0]) < 3 else 9999)), one)

    def _name(self) -> str:
        made = "".join(self._random.choices(_SYLLABLES, k=2)).title()
        return self._random.choice((made, self._random.choice(_PLACES)))


def feed(number: int, *, entries: int, base: str, start: int = 0) -> bytes:
    """A feed with entries `start` to `start + entries`, the newest first: RSS 2.0 for an even number, else Atom."""
    told = [_entry(number, one, base, atom=number % 2 == 1) for one in reversed(range(start, start + entries))]
    title, home = f"Paper {number}", f"{base}/"
    if number % 2:
        head = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{title}</title><id>{home}</id>'
        head += f'<link href="{home}"/><updated>{NEWEST.isoformat()}</updated>'
        return f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{"".join(told)}</feed>\n'.encode()
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    head += f"<title>{title}</title><link>{home}</link><description>News</description><language>en</language>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{"".join(told)}</channel></rss>\n'.encode()


def _entry(number: int, one: int, base: str, *, atom: bool) -> str:
    writer = Writer(number * 1000 + one)
    title, html = xml(writer.title()), xml(writer.html())
    link, at = f"{base}/{number}/{one}", NEWEST - dt.timedelta(minutes=30 * (40 - one) + number % 30)
    if atom:
        times = f"<published>{at.isoformat()}</published><updated>{at.isoformat()}</updated>"
        head = f'<title>{title}</title><id>{link}</id><link href="{link}"/>{times}'
        return f'<entry>{head}<content type="html">{html}</content></entry>\n'
    times = f"<pubDate>{format_datetime(at)}</pubDate><guid>{link}</guid>"
    return f"<item><title>{title}</title><link>{link}</link>{times}<content:encoded>{html}</content:encoded></item>\n"
