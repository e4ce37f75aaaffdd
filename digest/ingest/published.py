"""When a source says it published: dates as feeds, pages and newspapers write them, in several languages.

Unknown stays unknown: a date that could be read two ways (02/03/2026 without an American zone) is not read.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digest.model.articles import Published

MONTHS = {
    1: "january jan januar jänner enero ene janvier janv gennaio gen janeiro januari",
    2: "february feb februar febrero février févr febbraio fevereiro fev februari",
    3: "march mar märz mrz marzo mars março maart mrt",
    4: "april apr abril abr avril avr aprile",
    5: "may mai mayo maggio mag maio mei",
    6: "june jun juni junio juin giugno giu junho",
    7: "july jul juli julio juillet juil luglio lug julho",
    8: "august aug agosto ago août augustus",
    9: "september sept sep septiembre septembre settembre set setembro",
    10: "october oct oktober okt octubre octobre ottobre ott outubro out",
    11: "november nov noviembre novembre novembro",
    12: "december dec dezember dez diciembre dic décembre déc dicembre dezembro",
}

MONTH_NUMBERS = {name: number for number, names in MONTHS.items() for name in names.split()}

OFFSETS = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "wat": 60, "cest": 120,
    "mesz": 120, "eet": 120, "cat": 120, "sast": 120, "eest": 180, "msk": 180, "eat": 180, "trt": 180, "gst": 240,
    "pkt": 300, "wib": 420, "ict": 420, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570,
    "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "ndt": -150, "nst": -210, "adt": -180,
    "art": -180, "brt": -180, "clst": -180, "ast": -240, "edt": -240, "clt": -240, "est": -300, "cdt": -300,
    "cst": -360, "mdt": -360, "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600,
}  # fmt: skip
"""Minutes east of Greenwich. IST is left out: India, Ireland and Israel all use it."""

PLACES = {"et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles"}

ZONES = (*OFFSETS, *PLACES, "ist")

AMERICAN = frozenset({"est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", *PLACES, "akst", "akdt", "hst"})
"""Zones whose papers write the month first."""

WEEKDAY_NAME = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|sonnabend|[md][oi]|do|fr|sa|so|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:segunda|ter[çc]a|quarta|quinta|sexta)(?:-feira)?"
    r"|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
)
WEEKDAY = WEEKDAY_NAME + r"\b\.?,?\s+(?:de\s+|den\s+|the\s+)?"
MONTH = "(?:" + "|".join(sorted(map(re.escape, MONTH_NUMBERS), key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"(?<![\w/.-])(?:{WEEKDAY})?(?:"
    rf"(?P<y1>{YEAR})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+|of\s+)?(?P<m2>{MONTH}),?\s+(?:de\s+"
    rf"|del\s+)?(?P<y2>{YEAR})(?!\d)"
    rf"|(?P<d6>\d{{1,2}})-(?P<m6>{MONTH})-(?P<y6>{YEAR})(?!\d)"
    rf"|(?P<m3>{MONTH})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>{YEAR})(?!\d)"
    rf"|(?P<d4>\d{{1,2}})\.\s?(?P<m4>\d{{1,2}})\.\s?(?P<y4>{YEAR}|\d\d)(?![\d.])"
    rf"|(?P<a5>\d{{1,2}})/(?P<b5>\d{{1,2}})/(?P<y5>{YEAR}|\d\d)(?![\d/])"
    rf"|(?P<y7>{YEAR})[/.](?P<m7>\d\d)[/.](?P<d7>\d\d)(?!\d)"
    r")",
    re.IGNORECASE,
)

CLOCK = (
    r"(?P<hour>\d{1,2})(?:(?:[:.]|\s?h\s?)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?(?:\s*(?:uhr|hrs?|hours|h|horas)\b\.?)?"
    rf"(?:\s*\(?(?P<zone>(?:utc|gmt)?[+-]\d\d?:?(?:\d\d)?\b|(?:{'|'.join(ZONES)})\b)\)?)?"
)
CLOCK_AFTER = re.compile(
    r"(?:T|[\s,;|•·@\-–—]+(?:(?:at|um|a\s+las?|alle(?:\s+ore)?|à|às|ore|om|gegen)\s+)?)" + CLOCK, re.IGNORECASE
)
CLOCK_BEFORE = re.compile(r"(?<![\w:.])" + CLOCK + r"[\s,;|•·\-–—]+(?:(?:on|am|del?|el|le|il|op)\s+)?$", re.IGNORECASE)
LOOK_BACK = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in a line and the span of its words, clock and zone included."""

    published: Published
    start: int
    end: int


def parse(text: str, *, timezone: str | None = None) -> Published | None:
    """The date that a whole text gives: ISO 8601, RFC 822, or as newspapers write it. None where there is none."""
    found = find(" ".join(text.split()), timezone=timezone)
    return None if found is None else found.published


def find(line: str, *, timezone: str | None = None) -> Found | None:
    """The first date in a line, with the time of day beside it."""
    for match in DATE.finditer(line):
        after = clock_after(line, match.end())
        before = None if after is not None else clock_before(line, match.start())
        clock = after or before
        day = day_of(match, american=clock is not None and zone_name(clock) in AMERICAN)
        if day is None:
            continue
        start = before.start() if before is not None else match.start()
        end = after.end() if after is not None else match.end()
        return Found(published=place(day, clock, timezone=timezone), start=start, end=end)
    return None


def day_of(match: re.Match[str], *, american: bool) -> dt.date | None:
    part = match.groupdict()
    for form in "126347":
        if part.get(f"y{form}"):
            return make_day(part[f"y{form}"], part[f"m{form}"], part[f"d{form}"])
    first, second = int(part["a5"]), int(part["b5"])
    if american or second > 12 or first == second:
        return make_day(part["y5"], str(first), str(second))
    if first > 12:
        return make_day(part["y5"], str(second), str(first))
    return None


def make_day(year: str, month: str, day: str) -> dt.date | None:
    number = MONTH_NUMBERS.get(month.lower().rstrip(".")) or (int(month) if month.isdigit() else 0)
    full = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return dt.date(full, number, int(day))
    except ValueError:
        return None


def clock_after(line: str, at: int) -> re.Match[str] | None:
    match = CLOCK_AFTER.match(line, at)
    return match if match is not None and is_clock(match) else None


def clock_before(line: str, at: int) -> re.Match[str] | None:
    first = max(0, at - LOOK_BACK)
    for match in CLOCK_BEFORE.finditer(line[:at], first):
        if is_clock(match):
            return match
    return None


def is_clock(match: re.Match[str]) -> bool:
    """Whether digits are a time of day: with minutes or a half of the day, and within the day."""
    hour = int(match["hour"])
    return bool(match["minute"] or match["half"]) and hour < (13 if match["half"] else 24)


def zone_name(match: re.Match[str]) -> str:
    return (match["zone"] or "").lower()


def time_of(match: re.Match[str]) -> dt.time:
    hour = int(match["hour"])
    half = (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return dt.time(hour, int(match["minute"] or 0), int(match["second"] or 0))


def place(day: dt.date, clock: re.Match[str] | None, *, timezone: str | None) -> Published:
    """Put a written day and time into the world: the source's zone counts first, then a non-zero offset, else UTC."""
    home = zone(timezone)
    if clock is None:
        return Published(
            at=dt.datetime.combine(day, dt.time(), dt.UTC), day=day, exact=False, zone_known=home is not None
        )
    return locate(dt.datetime.combine(day, time_of(clock)), offset(zone_name(clock)), home)


def locate(written: dt.datetime, said: dt.tzinfo | None, home: ZoneInfo | None) -> Published:
    """written: naive; said: the zone the words give; home: the zone of the source's setting."""
    at = written.replace(tzinfo=said or home or dt.UTC)
    try:
        moment = at.astimezone(dt.UTC)
    except OverflowError:
        moment = written.replace(tzinfo=dt.UTC)
    day = moment.astimezone(home).date() if home is not None else written.date()
    return Published(at=moment, day=day, zone_known=home is not None or bool(at.utcoffset()))


def offset(name: str) -> dt.tzinfo | None:
    """The zone of "+01:00", "UTC+2", "CET" or "ET"; None where the letters are no zone."""
    if not name:
        return None
    if name in PLACES:
        return zone(PLACES[name])
    if name in OFFSETS:
        return dt.timezone(dt.timedelta(minutes=OFFSETS[name]))
    match = re.fullmatch(r"(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?", name)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return dt.timezone(dt.timedelta(minutes=-minutes if match[1] == "-" else minutes)) if minutes < 24 * 60 else None


@cache
def zone(name: str | None) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
