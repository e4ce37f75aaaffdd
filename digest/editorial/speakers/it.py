"""Italian ways to say who says so (see `speakers`)."""

from __future__ import annotations

_NAME = r"(?P<who>[^,;:–—\"“”«»()]{2,90}?)"
_ASIDE = r"(?:,\s[^,\"“”«»]{2,90},)?"
_DAY = (
    r"(?:\s(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi)(?:\s(?:mattina|sera|pomeriggio))?)?"
)
_VERB = (
    r"(?:annunciato|detto|dichiarato|affermato|precisato|spiegato|assicurato|aggiunto|confermato|avvertito|promesso"
    r"|stimato|riferito|sottolineato|fatto\ssapere|scritto|ammesso|ribadito|comunicato|reso\snoto|garantito|deciso)"
)
_NOW = (
    r"(?:annuncia|dice|dichiara|afferma|precisa|spiega|assicura|aggiunge|conferma|avverte|promette|stima|riferisce"
    r"|sottolinea|fa\ssapere|scrive|ammette|ribadisce|comunica|rende\snoto|garantisce|annunciano|dicono|spiegano)"
)
_SAID = rf"(?:(?:ha|hanno|aveva|avevano)\s(?:anche\s|poi\s|inoltre\s|già\s)?{_VERB}|{_NOW})"
_END = r"(?=$|[.,;:«»\"]|\s(?:in\suna\snota|in\sconferenza|ai\sgiornalisti|alla\sstampa|su)\b)"

ITALIAN = (
    (
        r"(?i)\b(?:(?<![ln]\s)secondo(?!\s(?:trimestre|semestre|turno|tempo|mandato)\b)|stando\sa(?:l|lla|i|gli|lle)?"
        rf"|a\sdetta\sdi)\s{_NAME}{_END}"
    ),
    rf"[,\"”»]\s(?:come\s)?(?:{_SAID}|preved(?:e|ono)){_DAY}\s{_NAME}{_END}",
    rf"^{_NAME}{_ASIDE}{_DAY}\s{_SAID}\b",
)
