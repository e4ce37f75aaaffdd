"""French ways to say who says so (see `speakers`)."""

from __future__ import annotations

_NAME = r"(?P<who>[^,;:–—\"“”«»()]{2,90}?)"
_ASIDE = r"(?:,\s[^,\"“”«»]{2,90},)?"
_DAY = (
    r"(?:\s(?:ce\s)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui)(?:\s(?:matin|soir"
    r"|midi))?)?"
)
_VERB = (
    r"(?:annoncé|indiqué|déclaré|affirmé|précisé|expliqué|assuré|ajouté|confirmé|averti|prévenu|promis|estimé|rapporté"
    r"|souligné|fait\ssavoir|dit|écrit|prédit|reconnu|insisté|martelé|lancé|confié|détaillé|rappelé|décidé"
    r"|laissé\sentendre|prévu|garanti|révélé|relevé|noté|admis)"
)
_NOW = (
    r"(?:annonce|indique|déclare|affirme|précise|explique|assure|ajoute|confirme|avertit|prévient|promet|estime"
    r"|rapporte"
    r"|souligne|fait\ssavoir|dit|écrit|prédit|reconnaît|insiste|rappelle|garantit|révèle|note|relève|admet)(?:nt)?"
    r"|prédisent|disent|préviennent|promettent|écrivent|reconnaissent"
    r"|avertissent|font\ssavoir|garantissent|admettent"
)
_SAID = rf"(?:(?:a|ont|avait|avaient)\s(?:également\s|aussi\s|ensuite\s|toutefois\s|déjà\s)?{_VERB}|{_NOW})"
_END = (
    r"(?=$|[.,;:«»\"]|\s(?:à\sla\spresse|à\sl['’]AFP|dans\sun\scommuniqué|lors|sur|en\sconférence|au\smicro"
    r"|à\sl['’]antenne)\b)"
)

FRENCH = (
    rf"(?i)\b(?:selon|d['’]après|de\ssource)\s{_NAME}{_END}",
    rf"[,\"”»]\s(?:{_SAID}|prévoi(?:t|ent)|anticipe(?:nt)?){_DAY}\s{_NAME}{_END}",
    rf",\s(?:comme\sl['’]|comme\s)(?:a|ont)\s{_VERB}{_DAY}\s{_NAME}{_END}",
    rf"^{_NAME}{_ASIDE}{_DAY}\s{_SAID}\b",
)
