"""What stands above an article's first sentence: title, byline, source and date, and the dateline that opens it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.ingest.published import MONTH, WEEKDAY_NAME, ZONES, find
from digest.model.articles import Published

CAPITAL = r"[A-ZÀ-ÞŠŽ][\w'’.\-]*"
NAME_WORD = (
    rf"(?:{CAPITAL}|d[’'][A-Z]\w+|al-\w+|de|der|den|del|della|di|da|dos|du|la|le|van|von|zu|bin|bint|el|ten|ter)"
)
AND = r"(?:\s*,\s*|\s+(?:and|und|y|e|et|en|&|in|for)\s+)"
NAMES = rf"{CAPITAL}(?:\s+{NAME_WORD}){{0,4}}(?:{AND}{NAME_WORD}(?:\s+{NAME_WORD}){{0,5}}){{0,4}}"
BY = r"(?:By|BY|by|Von|Por|Par|Di|Door|Text|Author|Autor(?:in)?|(?:Story|Written|Words|Reported|Posted|Published) by)"
CONTACT = r"[\w.+-]+@[\w.-]+|@\w+|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"
BYLINE = re.compile(
    rf"^\W*{BY}\s*:?\s+(?P<names>{NAMES})\.?"
    rf"(?:\s*(?:[,|/–—-]|\bfor\b|\bof\b)\s*(?:the\s+)?[A-Z][\w.&'’ -]{{1,40}})?(?:\s*[|,]?\s*(?:{CONTACT}))*\s*$"
)
SIGNED = re.compile(
    rf"^(?P<names>{CAPITAL}(?:\s+{NAME_WORD}){{1,3}}(?:\s+(?:and|und|y|et|e)\s+{CAPITAL}(?:\s+{NAME_WORD}){{1,3}})?)"
    rf"(?:\s*(?:[,|/–—-]\s*)?(?:(?:The\s)?(?:Associated Press|Reuters|Bloomberg)|{CONTACT}))?\s*$"
)
"""Names alone, which a byline is only between a title and its text."""

STAFF = re.compile(
    r"^(?:[A-Z][\w.&'’-]*\s+){0,5}(?:(?:staff|wire|news)\s+(?:writers?|reporters?|reports?|services?|bureau)|correspondent"
    r"|redaktion|redacci[óo]n|opinion contributor)$",
    re.IGNORECASE,
)
TITLE_WORD = re.compile(
    r"\b(?:next|ahead|steps?|dates?|watch|outlook|know|why|what|how|the|of|and the|to|in|on|for)\b", re.IGNORECASE
)
STAMP_LABEL = re.compile(
    r"\b(?:first\s+)?(?P<label>published|posted|updated|last\s+(?:updated|modified)|created|modified|date|stand"
    r"|aktualisiert(?:\s+am)?|ver[öo]ffentlicht(?:\s+am)?"
    r"|erstellt(?:\s+am)?|publicado(?:\s+el)?|actualizado(?:\s+el)?|publi[ée](?:\s+le)?"
    r"|mis\s+[àa]\s+jour(?:\s+le)?|pubblicato(?:\s+il)?|aggiornato(?:\s+il)?"
    r"|gepubliceerd(?:\s+op)?|atualizado(?:\s+em)?)\b(?:\s+(?:on|at))?\s*:?",
    re.IGNORECASE,
)
LATER = re.compile(r"(?:updat|modif|aktual|actual|mis |aggior|atual|stand)", re.IGNORECASE)
SOURCE_WORD = re.compile(
    r"\b(?:News|Post|Times|Press|Journal|Herald|Tribune|Gazette|Courier|Chronicle|Telegraph|Guardian|Wire|Ledger"
    r"|Notes|Mail|Daily|Weekly|Today|Review|Observer"
    r"|Register|Star|Sun|Mirror|Standard|Zeitung|Blatt|Bote|Kurier|Anzeiger|Nachrichten|Tageblatt|Rundschau|Diario"
    r"|Peri[óo]dico|Correo|Gaceta|Noticias|Radio|TV)\b"
)
STAMP_TOKEN = re.compile(
    rf"\d[\d:./ht+-]*(?:st|nd|rd|th|am|pm|uhr|[a-z]{{2,4}})?|[ap]\.?m\.?|{MONTH}|{WEEKDAY_NAME}|{'|'.join(ZONES)}|uhr"
    r"|at|on|ago|an?|hours?|minutes?|days?|de|del|el|le|il|um|am",
)
ISO_STAMP = re.compile(r"^\W*[^\W\d_]{0,14}\W*\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?\W*$")
SIGNS = re.compile(rf"^\W*{BY}\b")
PREPOSITION = re.compile(r"\s+(?:on|at|am|le|el|il|em|op)$")
STAMP_WORDS = 18
STAMP_CHARS = 140

AGENCIES = (
    r"CNN(?:\s\w+)?|Reuters|Thomson Reuters Foundation|AP|Associated Press|The Associated Press|AFP"
    r"|dpa(?:[/-]\w+)*|EFE|Efe|UPI|Xinhua|TASS|Bloomberg|ANSA|ANP|APA|Belga"
    r"|WIRED|PTI|IANS|ANI|KUNA|WAM|MENA|SPA|Kyodo|Yonhap|Europa Press|EP|Interfax|RIA Novosti|CP|Canadian Press"
    r"|AAP|PA|SID|epd|KNA|Lusa|Tribune News Service"
    r"|CNS|RNS|JTA|Budapest Business Journal|Mashable|People\.com|EW\.com|CNN Student News|CareerBuilder\.com"
    r"|OPRAH\.com|LifeWire|Money|Fortune|Time(?:\.com)?"
)
PLACE = r"[A-ZÀ-Þ][\w.'’À-ÿ-]*(?:[ /][A-ZÀ-Þ][\w.'’À-ÿ-]*|\s(?:de|del|am|an der|upon|sur|of|the)\b){0,4}"
WHERE = rf"{PLACE}(?:,\s?{PLACE}){{0,2}}"
ON = r"(?:,?\s(?:\d{1,2}\.?\s(?:de\s)?)?(?:[A-Z]?[a-zä]{2,8}\.?)(?:\s\d{1,2})?)?"
SHOUT = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ.'’-]*(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
LABEL = r"(?:FILE|BREAKING|UPDATED?|LIVE|EXCLUSIVE|ANALYSIS|OPINION|WATCH|CORRECTION|EXPLAINER|FACTBOX|REVIEW|NEWS)"
DASH = r"\s*(?:--+|[—–―]|\.-|\.\s?[—–]|(?<=\s)[-_])\s*"
DATELINES = (
    re.compile(rf"^(?P<said>(?:{WHERE}{ON},?\s*)?\((?:{AGENCIES})\))(?:{DASH}|:?\s*)(?=\S)"),
    re.compile(rf"^(?P<said>(?:{WHERE}{ON},?\s*)?\([A-Z][\w .&/'’-]{{1,40}}\)){DASH}(?=\S)"),
    re.compile(rf"^(?P<said>(?:{WHERE},?\s*)?\([A-Za-z][\w .&/'’-]{{1,40}}\))(?=[A-Z\"“‘'])"),
    re.compile(
        rf"^(?!{LABEL}\b)(?P<said>{SHOUT}(?:,\s{PLACE}){{0,2}}{ON})"
        r"(?:\s+--+\s+|\s*[—–―]\s*|\s+-\s+|\s?\.-\s?)(?=[^a-z\s])"
    ),
)
"""A dateline needs an agency in brackets, or a place in capitals before a dash; a name before a dash is a sentence."""

RUN_IN_BYLINE = re.compile(
    r"^By\s?\.\s+(?P<names>[A-ZÀ-Þ][^.|\d]{2,60}?)\s?\.\s+(?:and\s?\.?\s+(?P<more>[A-ZÀ-Þ][^.|\d]{1,40}?)\s?\.\s+)?"
)
RUN_IN_STAMP = re.compile(
    r"^(?:PUBLISHED|UPDATED|CREATED|Last updated at)\s?:?\s?\.?\s+"
    r"(?P<stamp>\d{1,2}:\d\d(?:\s?[AP]M)?(?:\s[A-Z]{2,4})?,?\s(?:on\s)?\d{1,2}(?:st|nd|rd"
    r"|th)?\s[A-Z][a-z]+\s\d{4})\s?\.\s+"
)
RUN_IN_NOISE = re.compile(r"^(?:\|\s?\.?\s+|Follow @+\w+\s?\.\s+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A line that says who published and when. final: it is the date of publication, not of an update."""

    published: Published
    source: str | None
    byline: str | None
    final: bool


def read_byline(line: str) -> str | None:
    """The names of a line that is a byline and nothing else."""
    match = BYLINE.match(line) if len(line) <= STAMP_CHARS else None
    return None if match is None else match["names"].rstrip(".")


def is_signature(line: str) -> bool:
    """Whether a line is names alone, or the name of a staff; between a title and its text that is a byline."""
    if len(line) > STAMP_CHARS or line.isupper():
        return False
    return STAFF.match(line) is not None or (SIGNED.match(line) is not None and TITLE_WORD.search(line) is None)


def read_stamp(line: str, *, timezone: str | None) -> Stamp | None:
    """Source, names and date of a line like "Harbour Post, Mon 16 Feb 2026, 17:40 CET"; None where it is a sentence."""
    if len(line) > STAMP_CHARS or len(line.split()) > STAMP_WORDS:
        return None
    found = find(line, timezone=timezone)
    if found is None:
        return None
    before, after = line[: found.start], line[found.end :]
    label = STAMP_LABEL.search(before)
    if label is not None:
        before = before[: label.start()] + before[label.end() :]
    who = PREPOSITION.sub("", before.strip(" \t,;:|·•-–—[("))
    after = STAMP_LABEL.sub("", re.sub(r"\([^)]*\)|\[[^\]]*\]", "", after)).strip(" \t,;:|·•-–—.)]")
    if find(after) is not None:
        after = ""
    if len(after.split()) > 5 or after.rstrip().endswith(("?", "!")):
        return None
    named = read_byline(who)
    if named is None and who and not re.fullmatch(rf"(?:The\s+)?{NAMES}", who):
        return None
    is_source = (
        bool(who)
        and named is None
        and (before.rstrip().endswith(",") or SOURCE_WORD.search(who) is not None or len(who.split()) == 1)
    )
    return Stamp(
        published=found.published,
        source=who if is_source else None,
        byline=named or (who if who and not is_source else None),
        final=label is None or LATER.search(label["label"]) is None,
    )


def is_signed_stamp(line: str) -> bool:
    """Whether a line names who wrote and when, and opens as a byline."""
    stamp = read_stamp(line, timezone=None) if SIGNS.match(line) else None
    return stamp is not None and stamp.byline is not None


def split_dateline(paragraph: str) -> tuple[str | None, str]:
    """The dateline of a first paragraph ("GENEVA (Reuters)"), and the rest of it."""
    for pattern in DATELINES:
        match = pattern.match(paragraph)
        if match is not None and len(match["said"]) <= 80 and len(paragraph) > match.end() + 20:
            return match["said"], paragraph[match.end() :]
    return None, paragraph


def split_run_in(paragraph: str, *, timezone: str | None) -> tuple[str | None, Published | None, str]:
    """Byline and date that an extractor ran into the first paragraph ("By . Jane Doe . PUBLISHED: . 05:12 EST, …")."""
    match = RUN_IN_BYLINE.match(paragraph)
    byline = None
    published = None
    if match is not None:
        byline = f"{match['names']} and {match['more']}" if match["more"] else match["names"]
        paragraph = paragraph[match.end() :]
    while (noise := RUN_IN_STAMP.match(paragraph) or (RUN_IN_NOISE.match(paragraph) if byline else None)) is not None:
        if published is None and noise.re is RUN_IN_STAMP:
            found = find(noise["stamp"], timezone=timezone)
            published = None if found is None else found.published
        paragraph = paragraph[noise.end() :]
    return byline, published, paragraph


def is_labelled_stamp(line: str) -> bool:
    """Whether a line is nothing but "Published", "Updated" or the like, and a date or a time."""
    if len(line) > STAMP_CHARS:
        return False
    opening = line.lstrip(" |,;:·•-–—([")
    label = STAMP_LABEL.match(opening)
    return label is not None and is_bare_stamp(STAMP_LABEL.sub(" ", opening[label.end() :]))


def is_bare_stamp(line: str) -> bool:
    """Whether a line is made of the words and numbers of a date or a time alone."""
    if ISO_STAMP.match(line):
        return True
    tokens = re.findall(r"[^\W_][\w:./'’+-]*", line.lower()) if len(line) <= STAMP_CHARS else []
    return any(token[0].isdigit() for token in tokens) and all(STAMP_TOKEN.fullmatch(token) for token in tokens)
