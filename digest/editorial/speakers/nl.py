"""Dutch ways to say who says so (see `speakers`)."""

from __future__ import annotations

_WORD = r"(?:(?:[A-Z]|Dr|Prof)\.|[A-Z][\w&’'-]*(?:\.\w+)*)"
_ARTICLE = r"(?:[Dd]e|[Hh]et|[Ee]en|zijn|haar|hun)"
_NAMES = rf"{_WORD}(?:\s(?:(?:van|de|der|den|ten|von)\s){{0,2}}{_WORD}){{0,4}}"
_NOUN = r"(?:(?!(?:de|het|een|zelf|ook|die|dat|toen|over)\b)[a-zà-ÿ-]{2,}e\s){0,2}[a-zà-ÿ-]{3,}"
_OF = rf"(?:\s(?:van|voor)\s(?:{_ARTICLE}\s)?(?:{_NAMES}|(?!(?:plan|rechts|belang)\b){_NOUN}(?:\s{_WORD})*))?"
_WHO = (
    rf"(?P<who>(?:{_ARTICLE}\s)(?:{_NOUN}\s)?{_NAMES}{_OF}|{_ARTICLE}\s{_NOUN}{_OF}"
    rf"|[a-zà-ÿ-]{{4,}}\s{_NAMES}{_OF}|{_NAMES}{_OF})"
)
"""A name, a function with its name, or a noun with its article."""

_MANY = r"(?P<who>[a-zà-ÿ-]{4,}(?:en|s)(?:\s(?:van|rond|bij|binnen|uit)\s(?:(?:de|het)\s)?[\w-]+)?)"
"""More than one, without an article: "bronnen rond het kabinet"."""

_SAYS = (
    r"(?:zegt|zeggen|zei|zeiden|meldt|melden|meldde|meldden|laat|laten|liet|lieten|kondigt|kondigde|kondigden"
    r"|schrijft|schrijven"
    r"|schreef|stelt|stelde|verklaart|verklaarde|bevestigt|bevestigde|deelt|deelde|vertelt|vertelde|waarschuwt"
    r"|waarschuwde"
    r"|benadrukt|benadrukte|verwacht|denkt|belooft|beloofde|bericht|berichtte)"
)

DUTCH = (
    rf"\b[Vv]olgens\s{_WHO}",
    rf"\b[Aa]ldus\s{_WHO}",
    rf"\b[Zz]o\s{_SAYS}\s{_WHO}",
    rf"[,\"”’]\s{_SAYS}\s{_WHO}",
    rf"[,\"”’]\s(?:maakt|maakte|maakten)\s{_WHO}(?=[^,.]{{0,40}}\sbekend\b)",
    rf"[,\"”’]\s{_SAYS}\s{_MANY}(?=[.,;]|$)",
    rf"^{_WHO}(?:,\s[^,\"“”‘]{{2,90}},)?\s{_SAYS}\b",
    rf"^[A-Z][^,;\"“‘]{{0,40}}?\s{_SAYS}\s{_WHO}",
)
