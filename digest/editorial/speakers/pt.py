"""Portuguese ways to say who says so (see `speakers`)."""

from __future__ import annotations

_NAME = r"(?P<who>[^,;:–—\"“”«»()]{2,90}?)"
_ASIDE = r"(?:,\s[^,\"“”«»]{2,90},)?"
_DAY = (
    r"(?:\s(?:n?est[ae]\s|n[oa]\s)?(?:segunda|terça|quarta|quinta|sexta|sábado|domingo|ontem"
    r"|hoje)(?:-feira)?(?:\s\(\d{1,2}\))?"
    r"(?:\sà\s(?:noite|tarde))?)?"
)
_SAID = (
    r"(?:também\s)?(?:(?:anunci|inform|afirm|declar|explic|acrescent|assegur|confirm|adiant|garant|avis|alert"
    r"|estim|destac"
    r"|indic|precis|not|avali|consider|lembr|ressalt|calcul|projet)(?:ou|aram|a|am)|garantiu|garantiram|garante"
    r"|disse|disseram|diz|dizem|revelou|revela|prometeu"
    r"|prometeram|promete|avisou|escreveu|escreve|advertiu|admitiu|decidiu|frisou|sublinhou|referiu|salientou)"
)
_END = (
    r"(?=$|[.,;:«»\"”]|\s(?:em\s(?:nota|comunicado|entrevista)|aos?\sjornalistas|a\s(?:jornalistas|repórteres)"
    r"|à\simprensa|n[oa]s?\sredes)\b)"
)

PORTUGUESE = (
    (
        r"(?i)\b(?:(?<!\bno\s)(?<!\bdo\s)(?<!\bao\s)(?<!\bo\s)(?<!\bum\s)(?<!\bseu\s)segundo|de\sacordo\scom"
        rf"|conforme)\s(?:{_SAID}\s)?{_NAME}{_END}"
    ),
    rf"[,\"”»]\s(?:{_SAID}|prevê|preveem){_DAY}\s{_NAME}{_END}",
    rf"^{_NAME}{_ASIDE}{_DAY}\s{_SAID}\b",
)
