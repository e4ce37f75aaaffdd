"""Dates in an article: which words name one, and which days they mean, as seen from the day it was published.

language  what must be known of a language      words_…  what is known of each, verbs_… its verbs
grammar   words to expressions                  tense    whether a bare "Friday" lies behind or ahead
resolve   expressions to days, spans their values
bounds    on it, by it, not before it; the time of day
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from digest.editorial.dates.bounds import bind
from digest.editorial.dates.grammar import Expression, find_expressions
from digest.editorial.dates.language import Grammar, compile_grammar
from digest.editorial.dates.parts import Anchor
from digest.editorial.dates.resolve import how_read, is_relative, leans, resolve
from digest.editorial.dates.spans import of_day
from digest.editorial.dates.tense import FUTURE, PAST, UNKNOWN, Clause
from digest.editorial.dates.words_de import GERMAN
from digest.editorial.dates.words_en import ENGLISH
from digest.editorial.dates.words_es import SPANISH
from digest.editorial.dates.words_fr import FRENCH
from digest.editorial.dates.words_it import ITALIAN
from digest.editorial.dates.words_nl import DUTCH
from digest.editorial.dates.words_pt import PORTUGUESE
from digest.model.articles import Block, Published
from digest.model.reading import DateMention, Due, Sentence

_PAIR = re.compile(r",?\s(?:and|or|to|through|until|und|oder|bis|y|o|et|ou|e|en|of)\s")
_PERSON = re.compile(
    r"\b(?:Theresa|Mr\.?|Mrs\.?|Ms\.?|Minister|Secretary|Sir|Lady|Senator|Sen\.)\s(May|April|June|August|March)\b"
)
_TIMED = re.compile(r"\b(?:in|by|until|till|since|early|late|mid|next|last|this|during|through)[\s-]$", re.IGNORECASE)
_WEEK = 7
LANGUAGES = {language.code: language for language in (ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, PORTUGUESE, DUTCH)}


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language by its code ("en", "en-GB"), or None where it has none."""
    known = LANGUAGES.get(language.partition("-")[0].lower())
    return compile_grammar(known) if known is not None else None


def find_dates(
    blocks: Sequence[Block], *, published: Published | None, language: str, sentences: Sequence[Sentence]
) -> tuple[DateMention, ...]:
    """All date expressions of an article in the order of its text; unknown stays unknown.

    Without a publication day only full dates resolve; where its day is not certain "today" does not. A language
    that has no grammar here has no dates.
    """
    grammar = grammar_of(language)
    if grammar is None:
        return ()
    anchor = Anchor(day=published.day, today_is_certain=published.today_is_certain) if published is not None else None
    places: defaultdict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        places[sentence.block].append(sentence)
    persons = {name.lower() for block in blocks for name in _PERSON.findall(block.text)}
    found: list[DateMention] = []
    for number, block in enumerate(blocks):
        mentions = _in_block(number, block.text, grammar, anchor, places[number])
        found += [each for each in mentions if not _is_person(each, block.text, persons)]
    return tuple(found)


def _is_person(mention: DateMention, text: str, persons: Collection[str]) -> bool:
    """Whether a month is the surname of somebody whom the article calls by it ("an earful from May")."""
    name = mention.text.removesuffix("'s").removesuffix("’s")
    return name.lower() in persons and _TIMED.search(text, 0, mention.start) is None


def _in_block(
    number: int, text: str, grammar: Grammar, anchor: Anchor | None, sentences: Sequence[Sentence]
) -> list[DateMention]:
    expressions = list(find_expressions(text, grammar))
    if not expressions:
        return []
    clauses = [(s.start, s.end, Clause(s.text, grammar)) for s in sentences] or [(0, len(text), Clause(text, grammar))]
    found: list[DateMention] = []
    for expression in expressions:
        first, clause = next(
            ((first, clause) for first, last, clause in clauses if first <= expression.start < last),
            (0, Clause(text, grammar)),
        )
        start, end = expression.start - first, expression.end - first
        direction = clause.direction(start, end) if leans(expression) else UNKNOWN
        if direction == FUTURE and expression.kind == "weekday" and clause.is_turned(start, end):
            direction = _was_meant(expression, grammar, anchor)
        if expression.kind == "in" and (direction != FUTURE or grammar.rank.search(clause.text, 0, start)):
            continue
        due = resolve(expression, grammar.language, anchor, direction)
        if due is not None and expression.kind == "weekday" and found and direction != PAST:
            due = _after(due, found[-1], text[found[-1].end : expression.start])
        found.append(
            DateMention(
                block=number,
                start=expression.start,
                end=expression.end,
                text=text[expression.start : expression.end],
                due=bind(
                    due,
                    kind=expression.kind,
                    edge=grammar.language.edges.get(expression.parts.get("edge", "")),
                    sentence=clause.text,
                    start=start,
                    end=end,
                    grammar=grammar,
                )
                if due is not None
                else None,
                relative=is_relative(expression),
                read_as=how_read(expression, direction),
            )
        )
    return found


def _was_meant(expression: Expression, grammar: Grammar, anchor: Anchor | None) -> int:
    """Of what was planned for a weekday that was yesterday's: it is hardly the one of next week."""
    due = resolve(expression, grammar.language, anchor, FUTURE)
    late = due is not None and anchor is not None and (due.start - anchor.day).days == _WEEK - 1
    return PAST if late else FUTURE


def _after(due: Due, before: DateMention, between: str) -> Due:
    """The second day of a pair ("on Sunday and Monday"): it comes behind the first, not a week before."""
    if before.due is None or not _PAIR.fullmatch(between) or not 0 < (before.due.start - due.start).days < _WEEK:
        return due
    return of_day(due.start + dt.timedelta(days=_WEEK))


__all__ = ["FUTURE", "LANGUAGES", "PAST", "UNKNOWN", "Clause", "Grammar", "find_dates", "grammar_of"]
