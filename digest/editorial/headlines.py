"""A story's headline: one of its sources' own, less what a site hangs on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

LABEL = re.compile(
    r"""\s*(?:[\[(*+#»•\s]*)
    (?:breaking(?:\s+news)?|just\s+in|developing(?:\s+story)?|live(?:\s+(?:updates?|blog|now))?|updated?(?:\s+\d+)?
      |exclusive|revealed|video|watch(?:\s+live)?|photos?|gallery|podcast|urgent|alert|news\s+alert|flash|top\s+story
      |eilmeldung|eil|liveticker|live-?ticker|newsticker|exklusiv|aktualisiert
      |última\s+hora|ultima\s+hora|urgente|en\s+vivo|en\s+directo|directo|actualización|exclusiva|vídeo
      |en\s+direct|direct|vidéo|exclusif|ultim'ora|ultimora|in\s+diretta|diretta|esclusiva
      |ao\s+vivo|exclusivo|laatste\s+nieuws|net\s+binnen)
    (?:[\])*+#\s]*[:|–—]|\s*[\])*+#]+|\s+-\s)\s*""",
    re.IGNORECASE | re.VERBOSE,
)
TAIL = re.compile(
    r"\s*(?:[–—|-]|\()\s*(?:live(?:\s+(?:updates?|blog))?|video|in pictures|as it happened|gallery|podcast|liveticker|"
    r"en vivo|en directo|en direct|with video)\)?\s*$",
    re.IGNORECASE,
)
PROMISE = re.compile(
    r"(?:\s*[:;–—]|(?<=\.))\s+(?:here['’]s|here (?:is|are)|this is|what)\s"
    r"(?:what|why|how|the|everything|we|you|to|happened|happens)\b"
    r"[\w\s,'’-]*[.?]?$",
    re.IGNORECASE,
)
"""What a page is said to tell, and no news: "…: Here's what happened". A sentence before it keeps its full stop."""
LOST = re.compile(r"(?<![^\s\"“‘'(])([A-Za-z]{2,})\?(s|t|re|ve|ll|d)(?![\w/])")
"""An apostrophe that a change of encoding has made a question mark: "China?s"."""
GARBLED = re.compile(r"[ÂÃâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¢¬]")
"""UTF-8 that was read as Windows-1252."""
SUFFIX = re.compile(r"\s+[|»·]\s+[^|»·]+$|\s+[-–—]\s+(?P<site>[^|–—]{2,40})$")
OUTLET = re.compile(
    r"\b(?:news|times|post|guardian|journal|herald|tribune|reuters|bbc|cnn|ap|afp|npr|online|magazine|daily|gazette|press"
    r"|chronicle|telegraph|observer|courier|mail|today|sun|mirror|independent|bloomberg|axios|politico|zeitung|spiegel"
    r"|welt|tagesschau|nachrichten|país|mundo|monde|figaro|corriere|repubblica|folha)\b|\.(?:com|org|net|de|es|fr|co\.uk)\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 3
FEWEST_PROMISED = 6
"""Words of a headline that says something by itself."""


def headline(titles: Sequence[str], *, sources: Sequence[str] = ()) -> tuple[str, str]:
    """(as shown, as its source wrote it): of `titles`, in order of preference, the first that does not shout.

    sources: names of the publications, so that their name behind a title is known for what it is.
    """
    pairs = [(bare(title, sources=sources), title) for title in titles if title.strip()]
    if not pairs:
        return "", ""
    return next((pair for pair in pairs if not _shouts(pair[0])), pairs[0])


def bare(title: str, *, sources: Sequence[str] = ()) -> str:
    """A title without its label in front ("Breaking News:") and its site's name behind (" | The Guardian")."""
    text = LOST.sub(r"\1’\2", " ".join(_read_again(title).split()))
    while (label := LABEL.match(text)) and len(text[label.end() :].split()) >= FEWEST_WORDS - 1:
        text = text[label.end() :]
    names = {source.casefold() for source in sources}
    while suffix := SUFFIX.search(text):
        site = suffix.group("site")
        if site is not None and site.casefold() not in names and not _is_outlet(site):
            break
        if len(text[: suffix.start()].split()) < FEWEST_WORDS:
            break
        text = text[: suffix.start()]
    if (promise := PROMISE.search(text)) and len(text[: promise.start()].split()) >= FEWEST_PROMISED:
        text = text[: promise.start()]
    if (tail := TAIL.search(text)) and len(text[: tail.start()].split()) >= FEWEST_WORDS:
        text = text[: tail.start()]
    return text.strip(" +*")


def _read_again(title: str) -> str:
    """A title whose bytes were read, once or twice, as another encoding's ("Vellâ€™s"), as it was written."""
    for _ in range(2):
        if not GARBLED.search(title):
            break
        try:
            title = title.encode("cp1252").decode("utf-8")
        except UnicodeError:
            break
    return title


def _is_outlet(words: str) -> bool:
    return len(words.split()) <= FEWEST_WORDS + 1 and words[:1].isupper() and bool(OUTLET.search(words))


def _shouts(title: str) -> bool:
    letters = [char for char in title if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return "!" in title or (len(letters) > 4 and capitals > 0.7 * len(letters))
