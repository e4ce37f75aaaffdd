"""Finds the part of an article that says what is coming: "What happens next", "What to watch", in several languages.

Its heading may be a heading block, a short line that stands alone, or the lead-in of a paragraph ("What's next: …").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from digest.model.articles import Block, BlockKind
from digest.model.reading import Section

_EN = (
    r"(?:so,?\s|and\s|but\s)?what(?:['’]s|\sis|\scomes|\s(?:will|would|might|could|may|should|must)\s(?:happen"
    r"|come)|\shappens)?"
    r"\s(?:next|now|then)\b|now\swhat\b|what\sare\sthe\snext\ssteps\b|next(?=\s?:)"
    r"|what(?:['’]s|\sis|\slies)\s(?:ahead|in\sstore|(?:still\s)?to\scome|coming(?:\sup)?|on\sthe\s(?:horizon"
    r"|agenda|docket))\b"
    r"|what\s(?:we(?:['’]re|\sare)|i(?:['’]m|\sam))\s(?:watching|looking)\b|watch\sfor(?=\s?:)"
    r"|what\s(?:else\s)?to\s(?:watch|expect|look\s(?:out\s)?for|look\sforward\sto|keep\san\seye\son)\b"
    r"|(?:the\s)?(?:next\ssteps?|(?:road|path|way|days?|weeks?|months?|year)\s(?:ahead|forward))\b"
    r"|(?:up\snext|next\sup|coming\s(?:up|soon|next)|still\sto\scome|things\sto\scome"
    r"|(?:next\s)?on\sthe\s(?:horizon|agenda|calendar))\b"
    r"|(?:looking|moving|going)\s(?:ahead|forward)\b|upcoming\s(?:events?|dates?|votes?|hearings?|debates?)\b"
    r"|where\s(?:do|does|did|will|can)\s.{1,50}\sgo\s(?:from\shere|next|now)\b"
    r"|where\s(?:to|(?:we|things|it|this|they)\s(?:go|goes|stand))\s(?:next|now|from\shere)\b"
    r"|how\swill\sit\s(?:go\son|end)\b|what\s(?:does\sthe\sfuture\shold|the\sfuture\sholds)\b|(?:the\s)?outlook$"
    r"|(?:the\s)?timeline\sahead\b|key\sdates\b|dates?\sto\swatch\b"
)
_DE = (
    r"(?:und\s)?wie\s(?:geht\ses|es)\s(?:jetzt\s|nun\s)?weiter(?:\s?geht)?\b|(?:so|wie)\sgeht(?:['’]s"
    r"|\ses)\s(?:jetzt\s|nun\s)?weiter\b"
    r"|was\s(?:kommt|passiert|geschieht|folgt|steht)\s(?:als\snächstes|jetzt|nun|danach|an)\b"
    r"|(?:die\s)?nächste[nr]?\sschritte?\b"
    r"|was\sjetzt\s(?:kommt|passiert|folgt)\b|(?:der\s)?ausblick\b|was\s(?:nun|jetzt)\b|was\snoch\skommt\b"
    r"|blick\snach\svorn\b"
    r"|(?:die\s)?weiteren\stermine\b|termine$"
)
_ES = (
    r"¿?(?:y\s)?qu[eé]\s(?:viene|sigue|pasar[áa]|suceder[áa]|ocurrir[áa]|va\sa\s(?:pasar|suceder|ocurrir)|pasa"
    r"|cabe\sesperar|esperar)"
    r"(?:\s(?:ahora|despu[eé]s|a\scontinuaci[oó]n|a\spartir\sde\sahora))?\b|¿?y\sahora(?:,)?\squ[eé]\b"
    r"|(?:los\s|sus\s)?pr[oó]ximos\spasos\b|lo\sque\s(?:viene|sigue|est[áa]\spor\svenir)\b|pr[oó]ximas\s(?:fechas"
    r"|citas)\b"
    r"|a\squ[eé]\sestar\satentos\b|perspectivas$|el\scamino\spor\sdelante\b"
)
_FR = (
    r"(?:et\s)?maintenant(?:,|\s:)?\s(?:que|qu['’])|que\s(?:va-t-il\sse\spasser|se\spasse-t-il)\b|et\smaintenant\b"
    r"|(?:les\s)?prochaines\s(?:étapes|échéances|dates)\b|quelle\s(?:est\sla\s)?suite\b|et\s(?:après|ensuite)\b"
    r"|la\ssuite$"
    r"|ce\squi\svient\b|à\sl['’]agenda\b|à\ssuivre$|et\sla\ssuite\b|quelles\ssont\sles\sprochaines\sétapes\b"
)
_IT = (
    r"(?:e\sadesso|e\sora|cosa\s(?:succede|succederà|accadrà|accade)\s(?:ora|adesso)?|(?:i\s)?prossimi\spassi"
    r"|prossime\stappe)\b"
)
_PT = (
    r"(?:o\sque\s(?:vem|acontece|vai\sacontecer|esperar)(?:\s(?:agora|depois|a\sseguir))?"
    r"|(?:os\s)?próximos\spassos|e\sagora)\b"
)
_NL = (
    r"(?:hoe\snu\sverder|hoe\sgaat\shet\s(?:nu\s)?verder|wat\snu|wat\s(?:gebeurt|volgt)\s(?:er\s)?nu"
    r"|(?:de\s)?volgende\sstappen|vooruitblik)\b"
)

_TITLES: Mapping[str, str] = {"en": _EN, "de": _DE, "es": _ES, "fr": _FR, "it": _IT, "pt": _PT, "nl": _NL}
_TITLE = {code: re.compile(f"(?:\\W*)(?:{title})", re.IGNORECASE) for code, title in _TITLES.items()}
_ANY_TITLE = re.compile(f"(?:\\W*)(?:{'|'.join(_TITLES.values())})", re.IGNORECASE)

_HEADING_WORDS = 14
_LINE_WORDS = 10
_LEAD_CHARACTERS = 48
_LEAD_END = re.compile(r"\s?[:—–]\s|[?.]\s+(?=[\"“A-ZÄÖÜÁÉÍÓÚ])|\s-\s")
_SENTENCE_END = re.compile(r"[.!…,;:][\"”’')\]]*$")


def find_sections(blocks: Sequence[Block], language: str) -> tuple[Section, ...]:
    """The forward sections, in order. A heading's reaches to the next heading; a lead-in's is its own paragraph and
    the list under it.
    """
    title = _TITLE.get(language.partition("-")[0].lower(), _ANY_TITLE)
    found: list[Section] = []
    for number, block in enumerate(blocks):
        if found and number < found[-1].last:
            continue
        opened = title.match(block.text)
        if opened is None:
            continue
        if _is_heading(block):
            last = _end(blocks, number + 1)
            if last > number + 1:
                found.append(Section(heading=number, first=number + 1, last=last))
        elif _leads_in(block.text, opened.end()):
            found.append(Section(heading=number, first=number, last=_end_of_list(blocks, number + 1)))
    return tuple(found)


def is_line(block: Block) -> bool:
    """Whether a block stands as a heading though nobody marked it as one: a short line that is no sentence."""
    if block.kind is BlockKind.HEADING:
        return True
    words = len(block.text.split())
    return block.kind is BlockKind.PARAGRAPH and 0 < words <= _LINE_WORDS and not _SENTENCE_END.search(block.text)


def lead_in(text: str) -> int:
    """Where the text begins behind a lead-in ("What's next: "), else 0."""
    found = _LEAD_END.search(text[: _LEAD_CHARACTERS + 3])
    return found.end() if found is not None else 0


def _is_heading(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return len(block.text.split()) <= _HEADING_WORDS
    return is_line(Block(kind=block.kind, text=block.text.rstrip(": ")))


def _leads_in(text: str, title_end: int) -> bool:
    """Whether the title is followed, soon, by a colon, a dash or its question mark, and then by a text."""
    end = lead_in(text)
    room = 3 if text[:end].rstrip().endswith(".") else 24  # "What happens next is up to Mr. Ames" leads nothing in
    return title_end <= end <= title_end + room and len(text) - end > 20


def _end(blocks: Sequence[Block], first: int) -> int:
    for number in range(first, len(blocks)):
        if is_line(blocks[number]):
            return number
    return len(blocks)


def _end_of_list(blocks: Sequence[Block], first: int) -> int:
    for number in range(first, len(blocks)):
        if blocks[number].kind is not BlockKind.ITEM:
            return number
    return len(blocks)
