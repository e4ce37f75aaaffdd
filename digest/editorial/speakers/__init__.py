"""Who says so, in a sentence's own words: "…, Oman's foreign ministry said" gives "Oman's foreign ministry"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from digest.editorial.speakers.de import GERMAN
from digest.editorial.speakers.es import SPANISH
from digest.editorial.speakers.fr import FRENCH
from digest.editorial.speakers.it import ITALIAN
from digest.editorial.speakers.nl import DUTCH
from digest.editorial.speakers.pt import PORTUGUESE

_NAME = r"(?P<who>[^,;:–—\"“”()]{2,90}?)"
_STOP = r"(?:$|[,;:]|(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\b[A-Z])\.|\swho\b)"
_ASIDE = r"(?:,\s[^,\"“”]{2,90},)?"

_SAID_EN = (
    r"(?:(?:has|have|had)\s)?(?:also\s)?(?:said|says|say|told|announced|announces|confirmed|added|warned|wrote"
    r"|tweeted|predicted|predicts|estimated|"
    r"(?:estimates|reports)(?=\s(?:that|the|a|an)\b|[,.])|reported|stated|insisted|promised|vowed|pledged|declared"
    r"|noted|acknowledged|indicated"
    r"|argued|"
    r"decided|ruled|hinted|suggested|signalled|signaled)"
)
_PATTERNS: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"\baccording\sto\s{_NAME}(?={_STOP}|\sand\s\w+\s(?:will|are)\b)",
        rf"^.*[,\"”]\s(?:but\s|and\s)?{_NAME}{_ASIDE}\s{_SAID_EN}\b(?!\sfor\b)",
        rf"[,\"”]\s(?:said|says|wrote|added|announced|warned)\s{_NAME}(?={_STOP})",
        rf"(?:^|[–—]\s?)(?:But\s|And\s|Meanwhile,\s|On\s\w+day,?\s)?{_NAME}{_ASIDE}\s{_SAID_EN}\b(?!\sfor\b)",
        rf",\sas\s{_NAME}\s(?:has\s)?(?:said|announced|promised)\b",
    ),
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pt": PORTUGUESE,
}
_PRONOUN = re.compile(
    r"^(?:he|she|it|they|we|i|you|who|which|that|this|one|many|some|others|most|few|all|none"
    r"|er|sie|es|wir|ich|man|él|ella|ellos|ellas|yo|nosotros"
    r"|quien|ils?|elles?|on|nous|je|qui|cela|ce|lui|lei|loro|io|noi|chi|egli|ele|ela|eles|elas|eu|nós|quem|isso|isto"
    r"|hij|zij|ze|het|wij|ik|men|dat|dit|dies|das)$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\s(?:(?:on|late|early|earlier|am|el)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag"
    r"|Mittwoch|heute|gestern|(?:maan|dins|woens|donder|vrij|zater|zon|van)dag|vandaag|gisteren"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer|(?:ce\s)?(?:lundi"
    r"|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|hier|aujourd['’]hui"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi"
    r"|(?:n?esta\s|na\s)?(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|ontem|hoje|last\s\w+|this\s\w+)\b.*$"
)
_NO_NAME = re.compile(
    r"\b(?:will|would|is|are|was|were|has|have|to|that|if|wird|werden|ist|que|será|serán|est|sont|sera|seront|ont"
    r"|qu|è|sono|sarà|saranno|hanno|che|serão|são|foi)\b",
    re.IGNORECASE,
)
_NO_END = re.compile(
    r"\s(?:and|or|but|of|for|who|which|that|than|by|in|with|y|und|et|ou|de|du|des|e|di|del|da|do|dos|se)$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^(?:but|and|though|although|while|as|because|since|yet|still|meanwhile|however|so)\s", re.IGNORECASE
)
_ADVERB = re.compile(r"\s(?:first|also|later|then|once|already|repeatedly|reportedly|auch|también)$", re.IGNORECASE)
_NO_START = re.compile(
    r"^(?:when|whose|whom|whatever|whoever|who|which|than|even|fuell?ed|so|because|while|where|as|if|both|what"
    r"|how|after|before|once|since|si|s['’]|quand|lorsqu"
    r"|comme|parce|cuando|aunque|mientras"
    r"|porque|quando|mentre|perché|se|come|embora|enquanto|caso|como|chi|quien|quem|qui|autrement|en|dans|em|nel"
    r"|nella|sur|sobre|pour|lors)\b",
    re.IGNORECASE,
)
_NOBODY = (_PRONOUN, _NO_NAME, _NO_END, _NO_START)
_MOST_WORDS = 14


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """Those of one language, compiled when it is first read: few readers have articles in all of them."""
    return tuple(re.compile(pattern) for pattern in _PATTERNS.get(code, ()))


def find_speaker(sentence: str, language: str) -> str | None:
    """The words of the sentence that name who says it, or None; a pronoun names nobody."""
    code = language.partition("-")[0].lower()
    for pattern in _patterns(code):
        found = pattern.search(sentence)
        if found is None:
            continue
        who = _ADVERB.sub("", _TIME.sub("", found["who"])).strip()
        if code == "en":
            who = _LINK.sub("", who)
        if who and len(who.split()) <= _MOST_WORDS and not any(no.search(who) for no in _NOBODY):
            return who
    return None
