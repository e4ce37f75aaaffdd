"""Italian cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

_FUTURE = r"[a-zà-ÿ]{2,}(?:rà|ranno)\b"
_CONDITIONAL = r"(?!dovrebbe)[a-zà-ÿ]{2,}rebbe(?:ro)?\b"
_INFINITIVE = r"(?:\w+(?:are|ere|ire|arsi|ersi|irsi|rre)|fare)\b"
_PLANNED = r"(?:previst|attes|fissat|convocat|programmat|calendarizzat|indett|annunciat)[oaie]"
_EVENTS = (
    r"(?:si\s\w+[aeo](?:no)?|apr(?:e|ono)|riapr(?:e|ono)|cominci(?:a|ano)|inizi(?:a|ano)|(?:ri)?part(?:e|ono)"
    r"|chiud(?:e|ono)"
    r"|scad(?:e|ono)|termina(?:no)?|finisc(?:e|ono)|entra(?:no)?\sin|scatta(?:no)?|arriva(?:no)?|torna(?:no)?"
    r"|riprend(?:e|ono)"
    r"|vota(?:no)?|decid(?:e|ono)|esamina(?:no)?|discut(?:e|ono)|hanno\stempo|ha\stempo)"
)
_OFF = r"(?:annullat|cancellat|soppress|revocat)[oaie]"

_COPULA = (
    r"sar(?:à|anno)\b(?!\s(?:\w+mente\s|anche\s|poi\s|presto\s)*\w+(?:at|it|ut|tt|st|rt|rs|es|is|us|ss|nt"
    r"|lt)[oaie]\b)"
)

ITALIAN: Mapping[str, str] = {
    "hint": (
        r"r(?:à|anno)\b|rebber?o?\b|\b(?:dev\w+|previst\w|attes\w|preved\w+|intend\w+|punta\w*|conta\w*|spera\w*"
        r"|vuol\w+|promett\w+"
        r"|minacci\w+|fissat\w|convocat\w|programmat\w|annunciat\w|prepar\w+|stanno|sta|promess\w|decis\w)\b"
    ),
    "firm": (
        rf"(?<!che\s)(?<!chi\s)(?<!che\ssi\s)(?<!che\snon\s)\b(?!potr(?:à|anno)\b|{_COPULA}|avr(?:à"
        rf"|anno)\s\w+[tso]o\b){_FUTURE}|\bdovrebbe(?:ro)?\s(?:\w+mente\s)?(?!essere\b){_INFINITIVE}"
        rf"|\b(?:è|sono|resta|restano)\s(?:\w+mente\s|ora\s|già\s)?{_PLANNED}\b"
        rf"|\b(?:preved(?:e|ono)|conta(?:no)?|spera(?:no)?|promett(?:e|ono)|minaccia(?:no)?)\sdi\s{_INFINITIVE}"
        rf"|\bintend(?:e|ono)\s{_INFINITIVE}|\b(?:punta(?:no)?|si\sprepara(?:no)?|mira(?:no)?)\sa(?:d)?\s{_INFINITIVE}"
        rf"|\bsta(?:nno)?\sper\s{_INFINITIVE}|\b(?:ha|hanno)\s(?:promesso|deciso)\sdi\s{_INFINITIVE}"
    ),
    "soft": (
        rf"\b(?:{_FUTURE}|{_CONDITIONAL}|dovrebbe(?:ro)?|dev(?:e|ono)|pu[òo]|possono|{_PLANNED}|vuole|vogliono"
        rf"|minacci\w+|{_EVENTS}|\w+remo)\b"
        r"|(?<!_)(?:(?<=prima\sdi\s)|(?<=prima\sdel\s)|(?<!\bdi\s)(?<!\bdel\s))_"
    ),
    "never": (
        r"\bogni\sanno\b|\btutti\sgli\sanni\b|\baveva(?:no)?\stempo\sfino\b|"
        r"[?][\"”»’')\]]*$|![\"”»’')\]]*$|^\W*(?:pubblicato|aggiornato|ultimo\saggiornamento|leggi(?:\sanche)?"
        r"|guarda|ascolta|foto|video)\b|\biscriv(?:iti|etevi)\b"
        r"|\bnewsletter\b|\babbon(?:ati|atevi)\b|\bclicca\w*\b|\bindirizzo\se-?mail\b|\bcommenti\b|\bcookie\b"
        rf"|\b(?:era|erano)\s(?:stat[oaie]\s|\w+mente\s)?{_PLANNED}\b(?!.*{_FUTURE})"
        r"|\b(?:aveva|avevano|\w+ava(?:no)?|\w+eva(?:no)?)\b[^.;]*?\bche\b[^.;]*?\w(?:rebbe(?:ro)?)\b"
    ),
    "filler": (
        r"\b(?:il\stempo|la\sstoria)\s(?:ce\s)?(?:lo\s)?dirà\b|\bresta\sda\s(?:vedere|capire)\b|\btutti\sgli\socchi\b"
        r"|\bchi\svivrà\svedrà\b|\b(?:il\smondo|la\sregione|il\spaese)\s(?:intero\s)?(?:guarda|osserva|trattiene)\b"
        r"|\bstaremo\sa\svedere\b|\bsi\svedrà\b"
    ),
    "doubt": (
        r"^\W*(?:niente|nulla)\b|"
        r"\b(?:forse|magari|certamente|naturalmente|ovviamente|purtroppo|fortunatamente|pens\w+|cred[eo]\w*|mai"
        r"|sempre|nella\s(?:storia|memoria)|prima\so\spoi"
        r"|un\sgiorno|bisognerà|affinché|perché|sicuramente|probabilmente|dirà|vedrà|come\sse)\b"
        r"|^\W*(?:se|quando|chi|anche|chiunque|finché|perché|poiché|siccome|questo|ciò|quello\sche|coloro)\b"
    ),
    "self": r"\b(?:io|noi|voi|tu|mio|mia|miei|mie|nostr[oaie]|vostr[oaie]|mi|ci)\b",
    "scheduled": (
        rf"\b{_FUTURE}|\b\w+remo\b|\bdev(?:e|ono)\b"
        rf"|\b{_PLANNED}\b|\b(?:potrebbe|dovrebbe)(?:ro)?\b|\bin\s(?:programma|calendario|agenda)\b|\b{_EVENTS}\b"
        r"|\bscadenza\b"
    ),
    "expected": (
        r"\bdovrebbe(?:ro)?\b|\battes[oaie]\b|\bpreved(?:e|ono)\b|\bintend(?:e|ono)\b|\bcont(?:a|ano)\sdi\b"
        r"|\bpunt(?:a|ano)\sa\b"
        r"|\bsper(?:a|ano)\b|\bvuole\b|\bvogliono\b|\bpromett\w+|\bpromess[oaie]\b|\bprobabil\w*\b|\bmir(?:a"
        r"|ano)\sa\b|\bsi\sprepar\w+|\bsi\s(?:è|sono)\simpegnat\w"
    ),
    "possible": (
        rf"\b{_CONDITIONAL}|\bpu[òo]\b|\bpossono\b|\bpotr(?:à|anno)\b|\bforse\b|\beventual\w*|\bse\b(?!\s(?:ne"
        r"|stess))|\bminacci\w+|\brischi\w+|\bpossibil\w*"
        r"|\bin\scaso\sdi\b|\ba\s(?:condizione|meno)\b|\bsalvo\b|\bnon\sesclud\w+|\bvaluta(?:no)?\b|\bpurché\b"
    ),
    "off_before": (
        r"\bnon\s(?:si\s)?(?:\w+(?:rà|ranno)|è|sono)\b"
        r"|\bavrebber?o?\s(?:dovuto|potuto)\b"
        rf"|\b(?:è\sstat|sono\sstat)[oaie]\s{_OFF}\b[^,;]*$"
    ),
    "off_behind": (
        r"(?:(?!\b(?:e|ed|ma|perché|dopo|se|quando)\b)[^;:_]){0,60}?\b(?:non\s(?:si\s(?:terrà|terranno|svolgerà"
        r"|svolgeranno|farà)"
        rf"|avr(?:à|anno)\sluogo|ci\ssar(?:à|anno))|(?:è|sono)\s(?:stat[oaie]\s)?{_OFF}|salta(?:no)?\b)"
    ),
    "compared": (
        r"\b(?:invece\s(?:che|di|del|dell['’])|anziché|piuttosto\sche|e\snon|(?:più|meno|meglio"
        r"|peggio)\b[^,;]{0,24}\s(?:che|di|del))"
        r"\s?(?:(?:il|la|in|a|per)\s)*$"
    ),
    "moved_from": r"\b(?:rinvia|sposta|anticipa|slitta|posticipa)\w*\b[^,;:]{0,60}\bdal(?:\s|l['’])$",
    "moved_to": r"\sal(?:\s|l['’])_",
    "aside": rf",\s(?:inizialmente\s)?{_PLANNED}\b[^,;]{{0,60}}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:ha|hanno|è\sstat[oa]|sono\sstat[ie]|fu|furono)\b",
    "dated": r"\b(?:nel|dal|al|del|entro\sil|il|per\sil|fino\sal|prima\sdel|e|anno|fine|inizio|e\sil)\s$",
    "condition": r"\W*(?:se|in\scaso\sdi|quando|salvo|a\smeno\sche|a\scondizione|una\svolta|dopo|appena|qualora)\b",
    "superseded": (
        rf"\b(?<!è\s)(?<!sono\s)(?:inizialmente\s)?{_PLANNED}\s(?:inizialmente\s)?(?:per\s|a\s|nel\s)?(?:il\s)?$"
    ),
    "moved": (
        r"\b(?:(?:è|sono)\s(?:stat[oaie]\s)?(?:rinviat|spostat|slittat|anticipat|posticipat)[oaie]|slitta|ora|invece)\b"
    ),
    "timed": r"",
    "breaks": r"[,;:]\s|\b(?:e|ed|ma|che|o|poi|però)\b",
}
