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

from digest.ingest.clean import apart, clean, is_sentence
from digest.ingest.identity import digest
from digest.ingest.lines import letters
from digest.ingest.rules import words_in
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
ADDRESSED = re.compile(
    r"\b(?:you|your|yours|we|we['’](?:re|ve|ll)|our|ours|(?-i:us)|inbox|e-?mails?|newsletters?|podcasts?"
    r"|subscri(?:be|ption)\w*|click|sign(?:ing)? up|log ?in|copyright|all rights|cookies|twitter|facebook|instagram"
    r"|youtube|whatsapp|tiktok|this (?:article|story|report|post|column|page|website|site|newsletter)"
    r"|(?:opinions?|views?) expressed|the authors?|(?:originally|first) (?:published|appeared)|contribut(?:ed|ing) to"
    r"|freelance\w*|columnists?|(?-i:Ihnen)|wir|unsere?[rnms]?|uns|abonn\w+|dieser (?:artikel|beitrag|text)|usted\w*"
    r"|nuestr[oa]s?|nosotros"
    r"|suscr\w+|bolet[íi]n|este art[íi]culo|vous|votre|vos|nous|notre|nos|cet article|voi|vostr[oa]|nostr[oa]|iscriv\w+"
    r"|quest[oa] articolo|voc[êe]s?|noss[oa]s?|assin(?:e|ar)|este artigo|jij|jouw|uw|wij|onze|ons|dit artikel)\b"
    r"|@\w|https?:|www\.|\w\.(?:com|org|net)\b|©",
    re.IGNORECASE,
)
"""What only a page says: it speaks to a reader, of itself, or of the article."""

ADDRESSING_WORDS = frozenset(
    """
    you your yours we our ours us inbox mail mails email emails newsletter newsletters podcast podcasts click sign
    signing log login copyright rights cookies twitter facebook instagram youtube whatsapp tiktok article story report
    post column page website site expressed author authors published appeared contributed contributing columnist
    columnists ihnen wir uns artikel beitrag text nuestra nuestras nuestro
    nuestros nosotros bolet boletin art articulo artigo vous votre vos nous notre nos voi vostra vostro nostra nostro
    articolo voc voce voces nossa nossas nosso nossos assine assinar jij jouw uw wij onze ons com org net @ ©
    """.encode().split()
)
ADDRESSING = ("subscri", "freelance", "unser", "abonn", "usted", "suscr", "iscriv", "http", "www.")
"""Words, and parts of words: one of them stands in each text that ADDRESSED finds. They are quick to look for."""

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
    return tuple(Line(key=digest(f"mark\x1d{letters(blocks[at].text)}"), text="") for _, at in longest)


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
    return digest(letters(plain) or plain)


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
    return SPEECH.search(text) is not None or not (addresses(text) or names(text, source))


def addresses(text: str) -> bool:
    """Whether a line speaks to a reader, or of the page."""
    lower = text.lower()
    hinted = not ADDRESSING_WORDS.isdisjoint(words_in(text)) or any(part in lower for part in ADDRESSING)
    return hinted and ADDRESSED.search(text) is not None


def names(text: str, source: str) -> bool:
    return bool(source) and letters(source) in letters(text)
