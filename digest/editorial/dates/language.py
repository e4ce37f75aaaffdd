"""What the date grammar must know of a language: its words as tables, its phrases as patterns over them.

The phrases of a language are regular expressions with named groups; a group's name says what it means and the
tables say its value, so that everything behind the grammar (`resolve`) is the same for all languages. A pattern
names a table in braces; `compile_grammar` puts the table's words there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[89]|20)\d\d"
_NAMED = re.compile(r"\(\?P<\w+>")
_TABLE = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Tables are keyed by lower case.

    months, weekdays: as they stand alone. short_months, short_weekdays: only beside a day's number.
    days: days from today ("tomorrow": 1). turns: "this" 0, "next" 1, "coming" 2, "last" -1. units, plurals: to day, week, month, quarter,
    year, weekend. edges: "end", "start", "mid", None where the word changes nothing. holidays: (month, day).
    phrases: kind and pattern; the first that matches at a place wins.
    trigger: a text where it finds nothing has no date.
    future, past: verbs and nouns that turn a bare weekday or month forwards or backwards; turned: what is past for a
    date before it and ahead for one behind it ("on Friday agreed to meet on Monday").
    ahead, behind: what stands right before a date and turns it by itself ("until", "since").
    by, before, not_before: bounds right before a date; never: a negation that turns an earlier `before` into "not
    before"; earliest: right behind a date.
    clock: a time of day, with groups hour, minute, half ("p.m."), noon, midnight, zone, local.
    link: what may stand between a date and its time of day.
    doubtful: months that are other words too; `lead` must stand right before one that stands alone.
    never_after: what, right before it, makes a weekday or a year something else ("Black", "every", "more than").
    """

    code: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    days: Mapping[str, int]
    turns: Mapping[str, int]
    units: Mapping[str, str]
    plurals: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    edges: Mapping[str, str | None]
    holidays: Mapping[str, tuple[int, int]]
    phrases: tuple[tuple[str, str], ...]
    trigger: str
    future: str
    turned: str
    past: str
    ahead: str
    behind: str
    by: str
    before: str
    not_before: str
    never: str
    earliest: str
    clock: str
    link: str
    zones: Mapping[str, str]
    doubtful: frozenset[str]
    lead: str
    never_after: str
    capitalised: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """A language's patterns, compiled. `anything` finds, and its last group's name is the kind; `kinds` reads the parts."""

    language: Language
    trigger: re.Pattern[str]
    anything: re.Pattern[str]
    kinds: Mapping[str, re.Pattern[str]]
    cues: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    by: re.Pattern[str]
    before: re.Pattern[str]
    not_before: re.Pattern[str]
    never: re.Pattern[str]
    earliest: re.Pattern[str]
    clock: re.Pattern[str]
    link: re.Pattern[str]
    lead: re.Pattern[str]
    never_after: re.Pattern[str]


def words(table: Mapping[str, object]) -> str:
    """An alternation of a table's words, longest first; a word matches in lower case, capitalised and in capitals."""
    return (
        "(?:"
        + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(table, key=lambda w: (-len(w), w)))
        + ")"
    )


def names(table: Mapping[str, object]) -> str:
    """An alternation of a table's words as names are written: capitalised or in capitals."""
    forms = [form for word in sorted(table, key=lambda w: (-len(w), w)) for form in (word.capitalize(), word.upper())]
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s") for form in forms) + ")"


def compile_grammar(language: Language) -> Grammar:
    spell = names if language.capitalised else words
    tables = {
        "day": DAY,
        "year": YEAR,
        "month": spell(language.months),
        "anymonth": f"(?:{spell({**language.months, **language.short_months})}\\.?)",
        "weekday": spell(language.weekdays),
        "anyweekday": f"(?:{spell({**language.weekdays, **language.short_weekdays})}\\.?)",
        "days": f"(?i:{words(language.days)})",
        "turn": f"(?i:{words(language.turns)})",
        "unit": f"(?i:{words(language.units)})",
        "units": f"(?i:{words({**language.units, **language.plurals})})",
        "number": f"(?i:\\d{{1,3}}|{words(language.numbers)})",
        "ordinal": f"(?i:{words(language.ordinals)})",
        "edge": f"(?i:{words(language.edges)})",
        "holiday": spell(language.holidays),
    }

    def fill(pattern: str) -> str:
        return _TABLE.sub(lambda found: tables.get(found[1], found[0]), pattern)

    kinds = {kind: fill(pattern) for kind, pattern in language.phrases}
    joined = "|".join(f"(?P<{kind}>{_NAMED.sub('(?:', pattern)})" for kind, pattern in kinds.items())
    return Grammar(
        language=language,
        trigger=re.compile(fill(language.trigger)),
        anything=re.compile(f"(?<![\\w$€£#./:])(?:{joined})(?![\\w])"),
        kinds=MappingProxyType({kind: re.compile(f"{pattern}(?![\\w])") for kind, pattern in kinds.items()}),
        cues=re.compile(
            f"(?P<turned>{fill(language.turned)})|(?P<future>{fill(language.future)})|(?P<past>{fill(language.past)})",
            re.IGNORECASE,
        ),
        ahead=re.compile(f"(?<!\\w)(?:{language.ahead})\\s$", re.IGNORECASE),
        behind=re.compile(f"(?<!\\w)(?:{language.behind})\\s$", re.IGNORECASE),
        by=re.compile(f"(?<!\\w)(?:{language.by})\\s$", re.IGNORECASE),
        before=re.compile(f"(?<!\\w)(?:{language.before})\\s$", re.IGNORECASE),
        not_before=re.compile(f"(?<!\\w)(?:{language.not_before})\\s$", re.IGNORECASE),
        never=re.compile(language.never, re.IGNORECASE),
        earliest=re.compile(language.earliest, re.IGNORECASE),
        clock=re.compile(language.clock),
        link=re.compile(f"(?:{language.link})*", re.IGNORECASE),
        lead=re.compile(f"(?<!\\w)(?:{fill(language.lead)})[\\s-]$"),
        never_after=re.compile(f"(?<!\\w)(?:{language.never_after})\\s$"),
    )
