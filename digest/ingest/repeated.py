"""Boilerplate that only repetition shows: a line that comes back in one source's articles is no part of any of them.

What comes back and yet is the article's own: crossheads ("What happens next"), quotations, the background that each
report of an affair repeats, and all of a text that is printed again. So where a line stands, and how it is made,
decides whether it is counted at all, and how often it must come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from digest.ingest.clean import apart, clean, is_sentence
from digest.ingest.identity import digest, digest_of
from digest.ingest.lines import letters
from digest.ingest.rules import lowered, words_in
from digest.model.articles import Block, BlockKind, Document, Line, Removed, RepeatedLine

ARTICLES = 3
"""From how many articles on a line is boilerplate."""

SENTENCE_ARTICLES = 5
"""From how many on a sentence is that speaks to nobody: it may be background, which comes back too."""

FOOT = 3
LINE_WORDS = 60
MARKS = 3
MARK_WORDS = 15
LEAST_LEFT = 1 / 3
"""Share of an article's words below which what would be left is no article: it is printed again as a whole."""

DIGITS = re.compile(r"\d+")
NO_FURNITURE = (BlockKind.PREFORMATTED, BlockKind.QUOTE, BlockKind.CAPTION)
QUOTED = ("“", "”", "„", "«", "»", '"', "‘", "'")
ADDRESSING = """
    you your yours we our ours inbox newsletter newsletters podcast podcasts click copyright cookies twitter facebook
    instagram youtube whatsapp tiktok columnist columnists wir uns nosotros nuestra nuestras nuestro nuestros vous votre
    vos nous notre nos voi vostra vostro nostra nostro nossa nossas nosso nossos assine assinar jij jouw uw wij onze ons
"""
"""Words that only a page says: they speak to a reader."""

ADDRESSED: tuple[tuple[str, str], ...] = (
    ("us", "(?-i:us)"),
    ("ihnen", "(?-i:Ihnen)"),
    ("mail mails email emails", "e-?mails?"),
    ("sign signing", "sign(?:ing)? up"),
    ("log login", "log ?in"),
    ("rights", "all rights"),
    ("article", "(?:this|cet) article"),
    ("story report post column page website site", "this (?:story|report|post|column|page|website|site)"),
    ("expressed", "(?:opinions?|views?) expressed"),
    ("author authors", "the authors?"),
    ("published appeared", "(?:originally|first) (?:published|appeared)"),
    ("contributed contributing", "contribut(?:ed|ing) to"),
    ("artikel", "(?:dieser|dit) artikel"),
    ("beitrag text", "dieser (?:beitrag|text)"),
    ("bolet boletin", "bolet[íi]n"),
    ("art articulo", "este art[íi]culo"),
    ("articolo", "quest[oa] articolo"),
    ("artigo", "este artigo"),
    ("voc voce voces", "voc[êe]s?"),
)
"""What else speaks to a reader, of the page, or of the article: words, and a form that has one of them.

The words of a line say which of the forms it may have: to look for all of them at once costs ten times as much.
"""

ADDRESSED_IN_PART: tuple[tuple[str, str], ...] = (
    ("subscri", r"\bsubscri(?:be|ption)\w*\b"),
    ("freelance", r"\bfreelance\w*\b"),
    ("unser", r"\bunsere?[rnms]?\b"),
    ("abonn", r"\babonn\w+\b"),
    ("usted", r"\busted\w*\b"),
    ("suscr", r"\bsuscr\w+\b"),
    ("iscriv", r"\biscriv\w+\b"),
    ("http", "https?:"),
    ("www.", r"www\."),
)
"""The same, with a part of a word that the form has."""

ADDRESSED_BY = {
    word.encode(): rf"\b(?:{form})\b"
    for words, form in (*((word, word) for word in ADDRESSING.split()), *ADDRESSED)
    for word in words.split()
} | {b"@": r"@\w", "©".encode(): "©", b"com": r"\w\.com\b", b"org": r"\w\.org\b", b"net": r"\w\.net\b"}
"""By its word or sign, as `words_in` has it."""

SPEECH = re.compile(r"[\"“”„«»]")

CALLS = re.compile(
    r"^\W*(?:read|see|sign|subscribe|follow|click|download|listen|join|support|donate|share|tweet|register|log|continue"
    r"|keep|get|try|buy|shop|advert|story|article|related|newsletter|more (?:from|on|stories|news)|most"
    r"|recommended|sponsored|promoted|trending)\b",
    re.IGNORECASE,
)
"""How a heading opens that heads no part of the article."""


def lines_of(blocks: Sequence[Block], *, source: str) -> tuple[Line, ...]:
    """The lines of an article that are counted, each once. source: its name, which a page says more than an article."""
    found = {key: Line(key=key, text=blocks[at].text) for at, key in keys_of(blocks, source=source).items()}
    return tuple(found.values())


def marks_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Marks of an article's own text, by which it is known when it is printed again: its longest paragraphs' hashes."""
    prose = [
        (len(block.text), at)
        for at, block in enumerate(blocks)
        if block.kind is BlockKind.PARAGRAPH and block.text.count(" ") >= MARK_WORDS
    ]
    above = [(length, at) for length, at in prose if at < len(blocks) - FOOT] or prose
    longest = sorted(above, key=lambda one: (-one[0], one[1]))[:MARKS]
    return tuple(Line(key=digest_of(b"mark\x1d" + letters(blocks[at].text)), text="") for _, at in longest)


def is_printed_again(marks: Sequence[Line], seen: AbstractSet[str]) -> bool:
    """Whether half of the marks were seen in other articles of the source: then its lines come back by themselves."""
    known = sum(mark.key in seen for mark in marks)
    return known > 0 and known * 2 >= len(marks)


def learnt(lines: Iterable[RepeatedLine], *, source: str) -> Mapping[str, int]:
    """Which of a source's lines are boilerplate, by key: in how many articles each stood."""
    return {
        line.key: line.articles
        for line in lines
        if not line.kept and line.articles >= (SENTENCE_ARTICLES if tells(line.text, source) else ARTICLES)
    }


def leave_out(blocks: Sequence[Block], known: Mapping[str, int], *, source: str) -> list[Block | Removed]:
    """The blocks, each that was learnt as what was removed there. known: as `learnt` gives it."""
    gone = {at: key for at, key in keys_of(blocks, source=source).items() if key in known} if known else {}
    words = [len(block.text.split()) for block in blocks]
    if not gone or sum(count for at, count in enumerate(words) if at not in gone) < LEAST_LEFT * sum(words):
        return list(blocks)
    return [
        Removed(text=block.text, rule=f"repeated in {known[gone[at]]} articles of {source}") if at in gone else block
        for at, block in enumerate(blocks)
    ]


def without_learnt(document: Document, known: Mapping[str, int], *, source: str) -> Document:
    """A document less the lines that were learnt; each stands among what was removed, under its own rule."""
    pieces: list[Block | Removed] = []
    before = sorted(document.removed, key=lambda line: line.before)
    for at, piece in enumerate(leave_out(document.blocks, known, source=source)):
        pieces += [*(line for line in before if line.before == at), piece]
    blocks, removed = apart([*pieces, *(line for line in before if line.before >= len(document.blocks))])
    return replace(document, blocks=blocks, removed=removed)


def tidied(blocks: Sequence[Block], known: Mapping[str, int], *, source: str) -> tuple[Block, ...]:
    """A body less what rules and repetition take out of it today."""
    return apart(leave_out(clean(blocks)[0], known, source=source))[0]


def keys_of(blocks: Sequence[Block], *, source: str) -> dict[int, str]:
    """The place of each line that may be boilerplate, and its key."""
    return {
        at: line_key(block.text, edge=edge)
        for at, block in enumerate(blocks)
        if may_be_furniture(block, edge=(edge := is_edge(blocks, at)), source=source)
    }


def line_key(text: str, *, edge: bool) -> str:
    """Hash of a line without case and typography; at an edge without its numbers, which count readers or minutes."""
    plain = text if is_sentence(text) or not edge else DIGITS.sub("0", text)
    told = letters(plain)
    return digest_of(told) if told else digest(plain)


def is_edge(blocks: Sequence[Block], at: int) -> bool:
    return at == 0 or at >= len(blocks) - FOOT


def may_be_furniture(block: Block, *, edge: bool, source: str) -> bool:
    """Whether a line that comes back would be the page's, by its form and its place."""
    text = block.text
    if block.kind in NO_FURNITURE or text.startswith(QUOTED):
        return False
    if text.count(" ") >= LINE_WORDS:
        return False
    if block.kind is BlockKind.HEADING:
        return CALLS.match(text) is not None or names(text, source)
    return edge or not tells(text, source)


def tells(text: str, source: str) -> bool:
    """Whether a line is a sentence that speaks neither to a reader nor of the page or its source."""
    if not is_sentence(text):
        return False
    return speaks(text) or not (addresses(text) or names(text, source))


def speaks(text: str) -> bool:
    """Whether a line has a sign of speech."""
    return '"' in text or (not text.isascii() and SPEECH.search(text) is not None)


def addresses(text: str) -> bool:
    """Whether a line speaks to a reader, or of the page."""
    words = ADDRESSED_BY.keys() & words_in(text)
    lower = lowered(text)
    forms = [ADDRESSED_BY[word] for word in words]
    forms += [form for part, form in ADDRESSED_IN_PART if part in lower]
    return any(addressing(form).search(text) for form in forms)


@cache
def addressing(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


def names(text: str, source: str) -> bool:
    return bool(source) and letters(source) in letters(text)
