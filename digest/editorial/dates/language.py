"""What the date grammar must know of a language: its words as tables, its phrases as patterns over them.

The phrases of a language are regular expressions with named groups; a group's name says what it means and the
tables say its value, so that everything behind the grammar (`resolve`) is the same for all languages. A pattern
names a table in braces; `compile_grammar` puts the table's words there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    days: days from today ("tomorrow": 1). turns: "this" 0, "next" 1, "coming" 2, "last" -1.
    units, plurals: to day, week, month, quarter, year, weekend. holidays: (month, day), day 0 for Thanksgiving.
    edges: "end", or None where the word ("early", "mid") makes no other date.
    phrases: kind and pattern; the first that matches at a place wins.
    starts: what begins a phrase and no table has. common: words that begin a table's and are too frequent to stop at;
    `starts` says when to.
    future, past: verbs and nouns that turn a bare weekday or month forwards or backwards; turned: what is past for a
    date before it and ahead for one behind it ("on Friday agreed to meet on Monday").
    ahead, behind: what stands right before a date and turns it by itself ("until", "since").
    moved_from: what stands right before a date that no longer holds ("moved from").
    joined: up to a participle, what makes it one of what will be ("will be taken away and").
    nearing: up to a date, what comes before the thing of that date ("ahead of the vote on"), no verb in between.
    lasted: what, up to a date, says that something went on until then ("served until July").
    by, before, not_before: bounds right before a date; never: a negation that turns an earlier `before` into "not
    before"; put_off: before a date that is the new one; earliest, latest: right behind a date. until: before the end
    of what goes on till then; allowed: of what may be done till then ("have until Friday").
    rank: with it before, "in two weeks" is a span of time ("the first in two weeks") and no date.
    clock: a time of day, with groups hour, minute, half ("p.m."), or hour24, minute24, or noon; and zone.
    link: what may stand between a date and its time of day.
    doubtful: months that are other words too; `lead` must stand right before one that stands alone.
    never_after: what, right before it, makes a weekday or a year something else ("Black", "every", "more than").
    onward_lead, onward: right before and right behind a date that begins something ("vom … an").
    breaks: what parts clauses, with a group `hard` for what parts them more; empty: as in `tense`.
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
    common: frozenset[str]
    starts: str
    future: str
    turned: str
    past: str
    ahead: str
    behind: str
    by: str
    before: str
    not_before: str
    never: str
    put_off: str
    rank: str
    earliest: str
    clock: str
    link: str
    zones: Mapping[str, str]
    doubtful: frozenset[str]
    lead: str
    never_after: str
    latest: str = r"(?!)"
    onward_lead: str = r"(?!)"
    onward: str = r"(?!)"
    breaks: str = ""
    nearing: str = r"(?!)"
    joined: str = r"(?!)"
    capitalised: bool = True
    lasted: str = r"(?!)"
    moved_from: str = r"(?!)"
    until: str = r"(?!)"
    allowed: str = r"(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """A language's patterns, compiled. `kinds` reads the parts of what `anything` finds.

    anything: its last group's name is the kind. It takes the character in front of the expression too: to look for
    what can stand there is quick, since most characters of a text stand behind a letter.
    """

    language: Language
    anything: re.Pattern[str]
    kinds: Mapping[str, re.Pattern[str]]
    cues: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    by: re.Pattern[str]
    before: re.Pattern[str]
    not_before: re.Pattern[str]
    never: re.Pattern[str]
    put_off: re.Pattern[str]
    rank: re.Pattern[str]
    earliest: re.Pattern[str]
    latest: re.Pattern[str]
    clock: re.Pattern[str]
    link: re.Pattern[str]
    lead: re.Pattern[str]
    never_after: re.Pattern[str]
    onward_lead: re.Pattern[str]
    onward: re.Pattern[str]
    breaks: re.Pattern[str] | None
    nearing: re.Pattern[str]
    joined: re.Pattern[str]
    lasted: re.Pattern[str]
    moved_from: re.Pattern[str]
    until: re.Pattern[str]
    allowed: re.Pattern[str]


def either(words: Iterable[str]) -> str:
    """An alternation that prefers the longest word, spelled as a tree of letters: a plain list of two hundred words,
    or one that is matched without regard to case, takes many times as long.
    """
    branches: defaultdict[str, set[str]] = defaultdict(set)
    whole = False
    for word in set(words):
        if word:
            branches[word[0]].add(word[1:])
        else:
            whole = True
    if not branches:
        return ""
    tails = [(r"\s" if first == " " else re.escape(first)) + either(rest) for first, rest in sorted(branches.items())]
    return f"(?:{'|'.join(tails)})" + ("?" if whole else "")


def one_of(listed: str) -> str:
    """An alternation of words written in one string, "kick_off" for a phrase of two."""
    return either(word.replace("_", " ") for word in listed.split())


def _words(table: Iterable[str]) -> str:
    return either(form for word in table for form in (word, word[:1].upper() + word[1:]))


def _names(table: Iterable[str]) -> str:
    return either(
        form for word in table for form in (word.title().replace("'S", "'s").replace("’S", "’s"), word.upper())
    )


def _starts(language: Language) -> str:
    """What any expression begins with: a look at it spares trying all phrases at every word."""
    tables = (
        *(language.months, language.short_months, language.weekdays, language.short_weekdays, language.days),
        *(language.turns, language.numbers, language.ordinals, language.edges, language.holidays),
    )
    first = {word.replace("’", " ").replace("'", " ").split()[0] for table in tables for word in table}
    forms = (form for word in first - language.common for form in (word, word.capitalize(), word.upper()))
    return f"(?:[0-9]|{either(forms)}\\b|{language.starts})"


def compile_grammar(language: Language) -> Grammar:
    """The language's patterns. Raises re.error or KeyError where its tables and phrases do not fit: a fault of ours."""
    spell = _names if language.capitalised else _words
    tables = {
        "day": DAY,
        "year": YEAR,
        "month": spell(language.months),
        "anymonth": f"(?:{spell(language.months)}|{spell(language.short_months)}(?:\\.(?!$))?)",
        "weekday": spell(language.weekdays),
        "anyweekday": f"(?:{spell(language.weekdays)}|{spell(language.short_weekdays)}\\.?)",
        "days": _words(language.days),
        "turn": _words(language.turns),
        "unit": _words(language.units),
        "units": _words([*language.units, *language.plurals]),
        "number": f"(?:\\d{{1,3}}|{_words(language.numbers)})",
        "ordinal": _words(language.ordinals),
        "edge": _words(language.edges),
        "holiday": spell(language.holidays),
    }

    def fill(pattern: str) -> str:
        return _TABLE.sub(lambda found: tables.get(found[1], found[0]), pattern)

    def just_before(pattern: str) -> re.Pattern[str]:
        return re.compile(f"(?<!\\w)(?:{pattern})(?:\\s|(?<=['’]))$", re.IGNORECASE)  # "entro l'8 marzo"

    kinds = {kind: fill(pattern) for kind, pattern in language.phrases}
    joined = "|".join(f"(?P<{kind}>{_NAMED.sub('(?:', pattern)})" for kind, pattern in kinds.items())
    return Grammar(
        language=language,
        anything=re.compile(f"[^\\w$€£#./:](?={fill(_starts(language))})(?:{joined})(?!\\w)"),
        kinds=MappingProxyType({kind: re.compile(f"{pattern}(?!\\w)") for kind, pattern in kinds.items()}),
        cues=re.compile(
            rf"\b(?:(?P<turned>{language.turned})|(?P<future>{language.future})|(?P<past>{language.past}))"
        ),
        ahead=just_before(language.ahead),
        behind=just_before(language.behind),
        by=just_before(language.by),
        before=just_before(language.before),
        not_before=just_before(language.not_before),
        never=re.compile(language.never, re.IGNORECASE),
        put_off=just_before(language.put_off),
        rank=re.compile(language.rank),
        earliest=re.compile(language.earliest),
        latest=re.compile(language.latest),
        clock=re.compile(language.clock),
        link=re.compile(f"(?:{language.link})*"),
        lead=re.compile(f"(?<!\\w)(?:{language.lead})[\\s-]$"),
        lasted=re.compile(language.lasted),
        nearing=re.compile(language.nearing),
        joined=re.compile(language.joined),
        moved_from=just_before(language.moved_from),
        until=just_before(language.until),
        allowed=re.compile(language.allowed),
        never_after=re.compile(f"(?<!\\w)(?:{language.never_after})\\s$"),
        onward_lead=just_before(language.onward_lead),
        onward=re.compile(language.onward),
        breaks=re.compile(language.breaks, re.IGNORECASE) if language.breaks else None,
    )
