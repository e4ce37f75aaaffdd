"""Finds the part of an article that says what is coming: "What happens next", "What to watch", in several languages.

Its heading may be a heading block, a short line that stands alone, or the lead-in of a paragraph ("What's next: …").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

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
    r"|(?:a\s)?look\sahead\b|(?:the\s)?next\s(?:phase|stage|chapter)\b"
    r"|(?:the\s)?timeline\sahead\b|key\sdates\b|dates?\sto\swatch\b"
)
_DE = (
    r"(?:und\s)?wie\s(?:geht(?:['’]s|\ses)|es)\s(?:jetzt\s|nun\s)?weiter(?:\s?geht)?\b"
    r"|(?:und\s)?so\s(?:geht(?:['’]s|\ses)|soll\ses)\s(?:jetzt\s|nun\s)?weiter(?:\s?gehen)?\b"
    r"|was\s(?:kommt|passiert|geschieht|folgt|steht)\s(?:als\snächstes|jetzt|nun|danach|an|bevor|noch\san)\b"
    r"|was\s(?:jetzt|nun|als\snächstes|noch)\s(?:kommt|passiert|folgt|geschieht|ansteht|wichtig\swird)\b"
    r"|was\s(?:bevorsteht|ansteht|noch\saussteht)\b|was\s(?:nun|jetzt)(?=\W*$|\s?[:—–?]|\szu\s(?:tun|erwarten)\b)"
    r"|was\s(?:in\sden\s)?(?:die\s)?(?:nächsten|kommenden)\s(?:tagen?|wochen|monaten?)\s(?:wichtig\swird|ansteht|bringt|bringen|passiert)\b"
    r"|was\sdie\s(?:kommende\s|nächste\s)?woche\s(?:bringt|bereithält)\b|worauf\ses\s(?:jetzt|nun)\sankommt\b"
    r"|(?:das|was)\ssteht\s(?:jetzt\s|nun\s|noch\s)?(?:(?:in\s)?diese[rn]?\s|(?:in\sder\s)?kommenden?\s|(?:in\sder\s)?nächsten?\s)?(?:woche\s)?an\b"
    r"|(?:die\s)?nächste[nr]?\s(?:schritte?|termine?|etappen?)\b|(?:die\s)?(?:weiteren|kommenden|wichtigsten)\stermine\b|termine$"
    r"|(?:der\s)?(?:weitere|neue)\s(?:fahr|zeit)plan\b|(?:der\s)?ausblick(?=\W*$|\s?[:—–]|\sauf\b)|blick\s(?:nach\svorn|voraus)\b"
    r"|die\s(?:kommende|nächste)\swoche(?=\W*$|\s?:)|(?:was|womit)\s(?:jetzt|nun)?\s?zu\s(?:erwarten|rechnen)\sist\b"
)
_ALONE = r"(?=\s?(?:[?:.…!—–]|$))"
"""Behind a title that opens other lines too ("E agora os vizinhos …")."""
_ES = (
    r"¿?(?:y\s)?qu[eé]\s(?:viene|sigue|pasar[áa]|suceder[áa]|ocurrir[áa]|va\sa\s(?:pasar|suceder|ocurrir)"
    r"|(?:puede|podr[íi]a)\s(?:pasar|suceder|ocurrir)|cabe\sesperar|esperar|se\sespera|nos\sespera)"
    r"(?:\s(?:ahora|despu[eé]s|a\scontinuaci[oó]n|a\spartir\sde\sahora))?\b"
    r"|¿?(?:y\s)?qu[eé]\s(?:pasa|ocurre|sucede)\s(?:ahora|despu[eé]s|a\spartir\sde\sahora|tras\b)"
    rf"|¿?y\sahora(?:,?\squ[eé]\b|{_ALONE})"
    r"|¿?(?:cu[aá]les\sson\s)?(?:los\s|sus\s)?(?:pr[oó]ximos|siguientes)\s(?:pasos|d[íi]as)\b"
    r"|lo\sque\s(?:viene|sigue|est[áa]\spor\s(?:venir|llegar))\b"
    r"|(?:las\s)?pr[oó]ximas\s(?:fechas|citas|etapas|semanas)\b|(?:las\s)?fechas\s(?:claves?|a\stener\sen\scuenta)\b"
    r"|(?:el\s|la\s)?(?:calendario|agenda)"
    rf"(?:\s(?:que\sviene|previst[oa]|por\sdelante|de\sl(?:os|as|a)\spr[oó]xim\w+(?:\s\w+)?))?{_ALONE}"
    r"|(?:las\s)?claves\s(?:de|para)\s(?:la|los|las)\spr[oó]xim\w+|a\squ[eé]\sestar\satentos\b"
    rf"|(?:las\s)?perspectivas{_ALONE}|el\scamino\spor\sdelante\b"
)
_FR = (
    rf"(?:et\s)?maintenant(?:(?:,|\s:)\s(?:que|qu['’]|quoi|on)|{_ALONE})"
    r"|que\s(?:va-t-il|peut-il|pourrait-il)\s(?:se\spasser|arriver|advenir)\b"
    r"|que\sse\spasse(?:ra)?-t-il\s(?:maintenant|ensuite|après|désormais)\b"
    rf"|ce\squi\s(?:va\s(?:se\spasser|changer|suivre)|[nv]ous\sattend|vient{_ALONE})"
    r"|(?:ce\s)?à\squoi\s(?:(?:il\s)?faut(?:-il)?\s|peut-on\s|doit-on\s)?s['’]attendre\b"
    r"|(?:quelles\ssont\s)?(?:les\s)?prochaines\s(?:étapes|échéances|dates|semaines)\b"
    r"|(?:les\s)?prochains\s(?:rendez-vous|jours)\b|quelles?\s(?:est\sla\s|sera\sla\s|sont\sles\s)?suites?\b"
    rf"|(?:et\s(?:après|ensuite|demain|la\ssuite)|à\s(?:suivre|venir)){_ALONE}"
    rf"|la\ssuite(?:\s(?:des\s(?:événements|évènements|opérations)|du\s(?:calendrier|programme)))?{_ALONE}"
    rf"|(?:le\s)?(?:calendrier|programme)(?:\s(?:à\svenir|prévu|des\sprochaine?s\s\w+))?{_ALONE}"
    r"|(?:les\s)?(?:rendez-vous|dates|échéances)\s(?:à\s(?:venir|retenir|surveiller)|clés?|clefs?)\b"
    r"|ce\squ['’](?:il\sfaut|on\sva|il\sva\sfalloir)\s(?:surveiller|suivre)\b|à\sl['’]agenda\b"
    rf"|(?:quelles\s|les\s)?perspectives{_ALONE}"
)
_IT = (
    rf"e\s(?:adesso|ora)(?:,?\s(?:che|cosa|che\scosa)\b|{_ALONE})"
    r"|(?:che\s)?cosa\s(?:succederà|accadrà|avverrà|cambierà|(?:può|potrebbe)\s(?:succedere|accadere)"
    r"|(?:ci|li|lo|la|vi)\saspetta|aspettarsi|dobbiamo\saspettarci)\b"
    rf"|(?:che\s)?cosa\s(?:succede|accade)(?:\s(?:ora|adesso|dopo|a\squesto\spunto)\b|{_ALONE})"
    r"|(?:quali\s(?:sono|saranno)\s)?(?:i\s)?prossimi\s(?:passi|appuntamenti|passaggi|giorni)\b"
    r"|(?:le\s)?prossime\s(?:tappe|mosse|scadenze|date|settimane)\b|(?:le\s)?date\sda\s(?:segnare|ricordare|tenere)\b"
    rf"|(?:(?:gli\s)?scenari(?:\s(?:futuri|possibili))?|(?:le\s)?prospettive|da\stenere\sd['’]occhio){_ALONE}"
    rf"|(?:il\s|l['’])?(?:calendario|agenda)(?:\s(?:previsto|dei\sprossimi\s\w+|delle\sprossime\s\w+))?{_ALONE}"
)
_PT = (
    rf"o\sque\s(?:vem|acontece|muda)(?:\s(?:agora|depois|a\sseguir|por\saí|pela\sfrente)\b|{_ALONE})"
    r"|o\sque\s(?:vai\s(?:acontecer|mudar)|acontecerá|pode\sacontecer|esperar|se\sespera|se\ssegue|está\spor\svir"
    rf"|falta\s(?:decidir|fazer|votar))\b|e\sagora(?:,\s(?:o\s)?que\b|{_ALONE})"
    r"|(?:quais\s(?:são|serão)\s)?(?:os\s)?próximos\s(?:passos|capítulos|dias)\b"
    r"|(?:as\s)?próximas\s(?:datas|etapas|semanas)\b|(?:(?:as\s)?perspectivas|como\sfica\sagora"
    rf"|(?:o\s|a\s)?(?:calendário|agenda)(?:\s(?:previst[oa]|d[oa]s\spróxim[oa]s\s\w+))?){_ALONE}"
)
_NL = (
    r"(?:en\s)?(?:hoe|zo)\s(?:gaat\s(?:het|dit)\s(?:nu\s)?|moet\shet\s(?:nu\s)?|het\s(?:nu\s)?)?(?:nu\s)?verder(?:\s?gaat)?\b"
    r"|(?:en\s)?wat\snu(?=\W*$|\s?[:—–?])|(?:en\s)?nu(?=\s?\?)|en\snu(?=\W*$)"
    r"|wat\s(?:gebeurt|volgt|komt)\s(?:er\s)?(?:nu|hierna|straks|daarna)\b|wat\sgaat\ser\s(?:nu\s)?gebeuren\b"
    r"|(?:wat|dit|dat)\sstaat\s(?:er\s)?(?:nu\s)?(?:(?:deze|komende|volgende)\sweek\s)?(?:nog\s)?(?:te\sgebeuren|op\s(?:de\sagenda|het\sprogramma|stapel)|te\swachten)\b"
    r"|wat\s(?:er\s)?(?:nu|nog)\s(?:komt|volgt|gebeurt|staat\ste\sgebeuren)\b|wat\s(?:kun(?:nen)?|mogen)\s(?:we|je|jij)\s(?:nu\s)?verwachten\b"
    r"|wat\ste\sverwachten\b|(?:de\s)?(?:volgende|komende)\sstap(?:pen)?(?=\W*$|\s?[:—–]|\s(?:in|voor|van)\b)|(?:de\s)?vooruitblik\b"
    r"|(?:de\s)?(?:komende|volgende)\s(?:week|weken|dagen|maanden)(?=\W*$|\s?:)|(?:belangrijke|komende)\sdata\b|(?:de\s)?agenda$"
    r"|(?:een\s)?blik\svooruit\b|hoe\snu\sverder\b"
)
_TITLES: Mapping[str, str] = {"en": _EN, "de": _DE, "es": _ES, "fr": _FR, "it": _IT, "pt": _PT, "nl": _NL}
_OPENING = r"\W*(?:(?:(?:q|question)\s?[.:]|\d{1,2}\s?[.)]|here(?:['’]s|\sis)|finally[,:])\s+)?"
"""What may stand before a title: the number of a question, "Here's"."""

_LABEL = re.compile(r"[^:?.!]{2,60}:\s+")
"""A heading may name its matter first: "The strike in Halvern: what happens next?"."""

_HEADING_WORDS = 14
_LINE_WORDS = 10
_LEAD_CHARACTERS = 48
_LEAD_END = re.compile(r"\s?[:—–]\s|[?.]\s+(?=[\"“«¿A-ZÄÖÜÁÉÍÓÚÀÂÇÈÊÎÔ])|\s-\s")
_SENTENCE_END = re.compile(r"[.!…,;:][\"”’')\]]*$")


@cache
def _title(code: str) -> re.Pattern[str]:
    """How a forward section is headed in a language; in any of them where that one is not known."""
    return re.compile(f"{_OPENING}(?:{_TITLES.get(code) or '|'.join(_TITLES.values())})", re.IGNORECASE)


def find_sections(blocks: Sequence[Block], language: str) -> tuple[Section, ...]:
    """The forward sections, in order. A heading's reaches to the next heading; a lead-in's is its own paragraph and
    the list under it.
    """
    title = _title(language.partition("-")[0].lower())
    found: list[Section] = []
    for number, block in enumerate(blocks):
        if found and number < found[-1].last:
            continue
        opened = title.match(block.text)
        if opened is None and _is_heading(block) and (label := _LABEL.match(block.text)):
            opened = title.match(block.text, label.end())
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
