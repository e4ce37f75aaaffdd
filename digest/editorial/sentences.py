"""Where sentences begin and end: all that Digest quotes is a sentence, so a wrong cut is a wrong quotation.

sentencex finds the boundaries; what follows mends the cases that it misses in news: abbreviations before a name or a
number, initials, ordinals, quotations with their attribution, an ellipsis, a full stop without a space behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import sentencex

from digest.editorial.abbreviations import (
    BEFORE_NUMBER,
    EITHER,
    EITHER_WITH_CAPITAL,
    MONTHS_AND_DAYS,
    NEVER_LAST,
    OPENERS,
    OWN,
    OWN_BEFORE_NUMBER,
    TITLES,
)
from digest.model.articles import Block, BlockKind
from digest.model.reading import Sentence

LOOK = 60
"""How many code points on each side of a full stop tell what it is."""
ENUMERATOR = re.compile(r"\s*\(?\d{1,2}\.")
QUOTES_OPEN = '"“„«'
ALWAYS_LAST = frozenset({"etc", "usw"})
ORDINAL_LANGUAGES = frozenset({"de"})
GERMAN_ORDINAL = re.compile(
    r"\b(?:am|dem|den|der|die|das|des|vom|zum|beim|bis|ab|seit|im|in|ein|eine|einen|einem|einer|eines|jede[rnms]?"
    r"|und|zur|ihre?[rnms]?|seine?[rnms]?|dieser?|diesen|pro)\s+\d{1,3}\.$",
    re.IGNORECASE,
)
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
MARKS = '"“”„«»'
PARTNERS = {"“": "”", "„": "“", "«": "»", "(": ")", "[": "]"}
MARK = re.compile(r"[\"“”„«»()\[\]]")
QUOTES_CLOSE = "\"”’»'›“)]"
END = re.compile(r"[.!?…。！？](?:(?<=[.!?…])[.!?…]*)?[\"”’»'›“)\]]*(?=\s)")
"""It opens with one set of characters, and such a pattern is quick to look for; so do the next ones."""
GLUED = re.compile(r"[.!?][\"”]?(?=[A-ZÄÖÜ][a-zäöüß]+\s)")
SMALL = re.compile(r"[a-zäöüßéèáíóúñ\d%]")
LAST_WORD = re.compile(r"([^\W\d_][\w'’.-]*)\.$|(\d+)\.$")
FIRST_WORD = re.compile(r"[\"“„«‘'’‚‹(\[¿¡]*([\w][\w'’-]*)")
ELIDED = re.compile(r"^\w{1,5}['’](?=\w)")
"""An article or preposition that lost its vowel: "l'art. 49", "dell'avv. Sorel"."""
SPACED_QUOTE = re.compile(r"[.!?…]\s»(?=\s)")
"""As French closes a quotation."""
INITIAL = re.compile(r"(?:^|[\s(\"“'’-])(?:[A-ZÄÖÜ]\.\s?)*[A-ZÄÖÜ]\.$")
SPACED = re.compile(r"(?:^|\s)(?:[a-zäöü]|EE)\.$")
SAID = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,4}(?:said|says|asked|asks|wrote|writes|told|added|adds|tweeted|posted|replied"
    r"|shouted|recalled|continued|explained|exclaimed|cried|joked|quipped|wondered|concluded)\b"
)


def split(blocks: Sequence[Block], language: str) -> tuple[Sentence, ...]:
    """The sentences of all blocks but headings, in order, with exact offsets (text == block.text[start:end])."""
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING:
            found += [
                Sentence(block=index, start=start, end=end, text=block.text[start:end])
                for start, end in spans(block.text, language)
            ]
    return tuple(found)


def spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one text, white space around it left out."""
    begin = 0
    for cut in [*_cuts(text, language), len(text)]:
        piece = text[begin:cut]
        start = begin + len(piece) - len(piece.lstrip())
        end = begin + len(piece.rstrip())
        if end > start:
            yield start, end
        begin = cut


def _cuts(text: str, language: str) -> Iterator[int]:
    ends = {match.end() for match in END.finditer(text)}
    ends.update(found.end() for found in GLUED.finditer(text, 1) if SMALL.match(text, found.start() - 1))
    if language == "fr":
        ends.update(found.end() for found in SPACED_QUOTE.finditer(text))
    ends.update(_trimmed(text, found["end_index"]) for found in sentencex.get_sentence_boundaries(language, text))
    closed = _joined(_quotations(text))
    at = span = 0
    for cut in sorted(ends):
        if cut <= at or cut >= len(text):
            continue
        while span < len(closed) and closed[span][1] <= cut:
            span += 1
        if span < len(closed) and closed[span][0] < cut:
            continue
        if _is_end(text, at, cut, language):
            at = cut
            yield cut


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one; where one ends and the next begins may still be cut."""
    found: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def _trimmed(text: str, end: int) -> int:
    """The end of a sentence without white space, and without a quotation mark that opens the next one."""
    cut = len(text[:end].rstrip())
    return len(text[: cut - 1].rstrip()) if cut > 1 and text[cut - 1] in MARKS and text[cut - 2].isspace() else cut


def _quotations(text: str) -> list[tuple[int, int]]:
    """Spans between a quotation mark or bracket and its partner: nothing is cut there.

    A mark without a partner (a quotation that goes on in the next paragraph) opens nothing.
    """
    found: list[tuple[int, int]] = []
    waiting: dict[str, int] = {}
    for match in MARK.finditer(text):
        mark, at = match.group(), match.start()
        closes = (
            bool(text[at - 1 : at].strip(" \u00a0\n([—–-")) if mark == '"' else mark in waiting or mark not in PARTNERS
        )
        if not closes:
            waiting[PARTNERS.get(mark, mark)] = at
            continue
        start = waiting.pop(mark, None)
        if start is None and mark == "”":
            start = waiting.pop("“", None)
        if start is not None:
            found.append((start, at + 1))
    return found


def _is_end(text: str, begin: int, cut: int, language: str) -> bool:
    left, right = text[max(begin, cut - LOOK) : cut], text[cut : cut + LOOK].lstrip()
    if text[cut] == "-" or (text[cut] in LETTERS and INITIAL.search(left)):  # "J.-P.", "U.E."
        return False
    following = FIRST_WORD.match(right)
    word = following.group(1) if following else ""
    if word and word[0].islower() and not (len(word) > 1 and word[1].isupper()):
        return False
    bare = left.rstrip(QUOTES_CLOSE)
    if bare != left and bare.endswith(("!", "?", "…")) and SAID.match(right):
        return False
    if not bare.endswith("."):
        return True
    return not ENUMERATOR.fullmatch(bare) and _full_stop_ends(
        bare, word if right[:1] not in QUOTES_OPEN else "", language
    )


def _full_stop_ends(left: str, word: str, language: str) -> bool:
    tail = left[left.rfind(" ") + 1 :]
    last = LAST_WORD.search(tail)
    if last is None:
        return True
    if last.group(2):
        return not _is_ordinal(left, word, language)
    own = last.group(1).rpartition("-")[2] or last.group(1)
    own = ELIDED.sub("", own) if language in OWN else own
    known, after, capital = own.lower(), word.lower(), own[0].isupper()
    opens = not after or after in OPENERS
    if known in NEVER_LAST or (capital and known in TITLES) or (word[:1].isdigit() and known in BEFORE_NUMBER):
        return False
    if known in OWN.get(language, ()) or (word[:1].isdigit() and known in OWN_BEFORE_NUMBER.get(language, ())):
        return False
    if known in EITHER or (capital and known in EITHER_WITH_CAPITAL):
        return (opens or known in ALWAYS_LAST) and after not in MONTHS_AND_DAYS
    is_word = tail[-3:-1].isalpha() and tail[-3:-1].islower() and len(tail) > 2  # no initial, no letter by itself
    return is_word or (opens if INITIAL.search(tail) else not SPACED.search(tail))


def _is_ordinal(left: str, word: str, language: str) -> bool:
    """Whether "12." is "the twelfth" and no end: German before a month or noun."""
    if language not in ORDINAL_LANGUAGES:
        return False
    after = word.lower()
    return after in MONTHS_AND_DAYS or (after not in OPENERS and bool(GERMAN_ORDINAL.search(left)))
