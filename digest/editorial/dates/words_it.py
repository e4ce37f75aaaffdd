"""Italian dates: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language, one_of

_DAY = r"(?:[Ll]['’])?(?P<day>{day}|primo)(?:[°º]|\b(?!\d))"
_DAY2 = (
    r"(?:(?:\s?[-–/]\s?|\s(?:(?:fino\s)?al|e|ed|o)\s(?:il\s|l['’])?|\s(?:all"
    r"|e\sl)['’])(?:{weekday}\s)?(?P<day2>{day})[°º]?)?"
)
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s)?"
_YEAR = r"(?:,?\s(?:del\s)?(?P<year>{year})(?!\d)|\sdell['’]anno\s(?P<turn>prossimo|scorso|passato))"
_EDGE = r"(?:(?P<edge>{edge})\s(?:del\smese\sdi\s|di\s|del\s|dell['’]|dello\s)?)"
_PART = r"(?:\s(?:mattina|pomeriggio|sera|notte|mezzogiorno))?"
_WAY = r"(?:\s(?P<way>prossimo|scorso))?"

_MONTHS = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
_WEEKDAYS = "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"

FUTURE_FORMS = r"[a-zà-ÿ]{2,}(?:rà|ranno|remo)\b"
CONDITIONAL_FORMS = r"[a-zà-ÿ]{2,}rebbe(?:ro)?\b"

_CHAIN = r"(?:\s(?:anche|poi|solo|però|essere|\w+mente))*\s[a-zà-ÿ]+"
_PLANNED = (
    r"(?:previst|attes|convocat|fissat|programmat|chiamat|indett|calendarizzat|slittat|rinviat|spostat|posticipat"
    r"|destinat|pront)[oaie]"
)
_AHEAD = one_of(
    "deve devono può possono prevede prevedono intende intendono punta puntano conta contano vuole vogliono spera "
    "sperano minaccia minacciano promette promettono apre aprono comincia cominciano inizia iniziano parte partono "
    "riparte ripartono riunisce riuniscono vota votano scade scadono chiude chiudono riapre riaprono termina "
    "terminano finisce finiscono entra entrano scatta scattano arriva arrivano torna tornano riprende riprendono "
    "tiene tengono svolge svolgono decide decidono discute discutono esamina esaminano incontra incontrano gioca "
    "giocano affronta ospita ospitano presenta presentano celebra celebrano debutta debuttano applica applicano resta "
    "restano tocca scadenza appuntamento prevista previsto previste previsti attesa atteso attese attesi fissata "
    "fissato fissate fissati convocata convocato convocate convocati programma"
)

_AT = r"(?:\s(?:la\smezzanotte|le(?:\sore)?\s\d{1,2}(?:[:.]\d\d)?)\sdi)"
_UNTIL = r"(?:fino|sino)\s(?:a|al|alla|all['’]|alle(?:\sore)?\s\d{1,2}(?:[:.]\d\d)?\sdi)"
_BEFORE = r"prima\s(?:di|del|della|dell['’]|dello)|prima\sche\s(?:finisca|termini|si\schiuda)(?:\s(?:il|la|l['’]))?"
_FROM = r"a\s(?:partire|decorrere|cominciare)\s(?:da|dal|dalla|dall['’])"
_WITHIN = (
    rf"entro(?:\se\snon\soltre)?(?:{_AT}|\s(?:il|la|lo|le|gli|l['’]))?|non\soltre(?:\s(?:il|la|l['’]))?"
    r"|al\spiù\stardi(?:\s(?:il|a|entro|entro\sil|l['’]))?"
)
_SOONEST = r"al\spiù\spresto(?:\s(?:il|a|l['’]))?"

ITALIAN = Language(
    code="it",
    months={
        "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "agosto": 8,
        "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12,
    },
    short_months={
        "gen": 1, "feb": 2, "mar": 3, "apr": 4, "mag": 5, "giu": 6, "lug": 7, "ago": 8, "set": 9, "sett": 9, "ott": 10,
        "nov": 11, "dic": 12,
    },
    weekdays={
        "lunedì": 0, "martedì": 1, "mercoledì": 2, "giovedì": 3, "venerdì": 4, "sabato": 5, "domenica": 6,
    },
    short_weekdays={"lun": 0, "mar": 1, "mer": 2, "gio": 3, "ven": 4, "sab": 5, "dom": 6},
    days={
        "oggi": 0, "stasera": 0, "stamattina": 0, "stamani": 0, "questa sera": 0, "questa mattina": 0,
        "questo pomeriggio": 0, "domani": 1, "dopodomani": 2, "ieri": -1, "l'altro ieri": -2, "l’altro ieri": -2,
    },
    turns={
        "questo": 0, "questa": 0, "quest": 0, "in corso": 0, "corrente": 0, "che viene": 2,
        "prossimo": 2, "prossima": 2, "prossimi": 2, "prossime": 2,
        "scorso": -1, "scorsa": -1, "passato": -1, "passata": -1,
    },
    units={
        "giorno": "day", "settimana": "week", "mese": "month", "anno": "year", "trimestre": "quarter",
        "fine settimana": "weekend", "weekend": "weekend", "week-end": "weekend",
    },
    plurals={"giorni": "day", "settimane": "week", "mesi": "month", "anni": "year", "trimestri": "quarter"},
    numbers={
        "un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
        "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "quindici": 15, "venti": 20, "trenta": 30, "quaranta": 40,
        "sessanta": 60, "novanta": 90,
    },
    ordinals={
        "primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "quarto": 4, "1°": 1, "2°": 2, "3°": 3, "4°": 4,
    },
    edges={"inizio": None, "primi": None, "metà": None, "fine": "end"},
    holidays={
        "natale": (12, 25), "vigilia di natale": (12, 24), "santo stefano": (12, 26), "san silvestro": (12, 31),
        "capodanno": (1, 1), "epifania": (1, 6), "ferragosto": (8, 15),
    },
    phrases=(
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("date_num", rf"{_WEEKDAY}(?P<day>{{day}})/(?P<month>0?[1-9]|1[0-2])/(?P<year>{{year}})(?![\d/])"),
        ("weekof", (
            rf"(?:[Ll]a\s)?[Ss]ettimana\s(?:del\s|dell['’]|dal\s|dall['’]|che\sinizia\s(?:il\s)?)"
            rf"(?:{{weekday}}\s)?{_DAY}(?:\s(?:al\s|all['’]){{day}})?\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("weekendof", (
            r"(?:[Ff]ine\ssettimana|[Ww]eek-?end)\sdel(?:l['’]"
            rf"|\s){_DAY}(?:\se\s{{day}})?\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("date_way", rf"(?P<way>prossimo|scorso)\s(?:{{weekday}}\s)?{_DAY}\s(?P<month>{{anymonth}})"),
        ("date_dm", rf"{_WEEKDAY}{_DAY}{_DAY2}\s(?P<month>{{anymonth}})(?:{_YEAR}|{_WAY})"),
        ("named", rf"{_EDGE}?(?P<turn>prossimo|scorso)\s(?P<month>{{month}})"),
        ("named_after", rf"{_EDGE}?(?P<month>{{month}})\s(?P<turn>prossimo|scorso|passato)"),
        ("month_pair", rf"{_EDGE}?(?P<month>{{month}})(?:\s(?:e|o|a)\s|-|–)(?P<month2>{{month}}){_YEAR}?"),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", rf"(?P<ordinal>{{ordinal}})\strimestre{_YEAR}"),
        ("quarter", r"(?P<ordinal>{ordinal})\strimestre"),
        ("half_year", rf"(?P<ordinal>{{ordinal}})\s(?:semestre|metà){_YEAR}"),
        ("half", r"(?P<ordinal>{ordinal})\ssemestre"),
        ("days", r"(?!(?<=\w\s)[A-Z])(?P<days>{days})(?:\s(?:mattina|pomeriggio|sera|notte|mezzogiorno))?"),
        ("span", r"(?P<turn>prossimi|prossime)\s(?P<number>{number})\s(?P<unit>{units})"),
        ("unit_turn", rf"{_EDGE}?(?P<turn>{{turn}})[\s'’](?:stess[oa]\s)?(?P<unit>{{unit}})"),
        ("unit_after", (
            rf"{_EDGE}?(?P<unit>{{unit}})\s(?P<turn>prossim[oa]|scors[oa]|passat[oa]|in\scorso|che\sviene)"
        )),
        ("unit_the", r"(?:[Ii]l|[Nn]el)\s(?P<unit>fine\ssettimana|week-?end)"),
        ("unit_edge", (
            r"(?P<edge>inizio|metà|fine)\s(?:del\s|della\s|dell['’]|di\s)?(?P<unit>settimana|mese|anno|trimestre)"
        )),
        ("weekday_turn", r"(?P<turn>prossim[oa]|scors[oa])\s(?P<weekday>{weekday})"),
        ("weekday_after", r"(?P<weekday>{weekday})\s(?P<turn>prossim[oa]|scors[oa])"),
        ("weekday_num", (
            r"(?:[Qq]uest[oa]\s)?(?P<weekday>{weekday})\s(?P<day>{day})(?=\s?$|[.,;:)»]"
            r"|\s(?:a|al|alle|alla|dalle|in|nel|nella|con|per|e|davanti)\b)"
        )),
        ("weekday", (
            r"(?!(?<=\w\s)[A-Z])(?<![Ii]l\s)(?:(?P<turn>[Qq]uesto"
            rf"|[Qq]uesta)\s)?(?P<weekday>{{weekday}})(?!\s(?:grasso|santo|nero|delle\s[Pp]alme)\b)"
            rf"{_PART}"
        )),
        ("ago", r"(?P<number>{number})\s(?P<unit>{units})\s(?P<back>fa)"),
        ("within", (
            r"(?:[Ee]ntro(?:\si\sprossimi)?|[Nn]el\sgiro\sdi|[Nn]ell['’]arco\sdi)\s(?:circa\s)?"
            r"(?P<number>{number})\s(?P<unit>{units})"
        )),
        ("since", (
            r"(?:[Tt]ra|[Ff]ra|[Dd]i\squi\sa)\s(?:circa\s)?(?!(?:otto|quindici|8|15)\sgiorni)"
            r"(?P<number>{number})\s(?P<unit>{units})"
        )),
        ("holiday", (
            r"(?:(?<=prima\sdi\s)|(?<!di\s))(?P<holiday>[Vv]igilia\sdi\sNatale|Natale|Santo\sStefano"
            r"|San\sSilvestro|Capodanno|Epifania"
            r"|Ferragosto)"
        )),
        ("year", (
            rf"(?:{_EDGE}|[Aa]nno\s)?(?P<year>{{year}})(?!\d|[-–/]\d|[.,]\d|\s?%|\s(?:persone|euro|metri|chilometri"
            rf"|abitanti|posti|soldati|tonnellate|case))"
        )),
        ("bare", rf"{_EDGE}?(?<![IVX]\s)(?P<month>{{month}})"),
    ),
    common=frozenset({
        "questo", "questa", "quest", "in", "corrente", "che", "un", "uno", "una", "due", "tre", "quattro", "cinque",
        "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "quindici", "venti", "trenta", "quaranta",
        "sessanta", "novanta", "prima", "secondo", "seconda", "terzo", "quarto", "primi", "passato", "passata", "l",
        "prossimo", "prossima", "prossimi", "prossime", "scorso", "scorsa", "santo", "san", "vigilia",
    }),
    starts=(
        r"[Qq]uest(?:o|a|['’])\s?(?:stess[oa]\s)?(?:{weekday}|{unit}|sera|mattina|pomeriggio)|[Ll]['’](?:[0-9]"
        r"|altro\sieri)"
        r"|(?:prossim|scors)[oaie]\s(?:[0-9]|{unit}|{number}|{month}|{weekday})|(?:Prossim|Scors)[oa]\s{unit}"
        r"|(?:[Ll]a\s)?[Ss]ettimana\s|(?:mese|anno|trimestre|week-?end)\s|fine\ssettimana|(?:[Ii]l"
        r"|[Nn]el)\s(?:fine|week|giro)"
        r"|[Nn]ell['’]arco"
        r"|{ordinal}\s(?:trimestre|semestre|metà)|primo\s{month}|primi\sdi\s|{number}\s{units}\sfa\b|[Ee]ntro\s"
        r"|(?:[Tt]ra|[Ff]ra)\s(?:circa|{number})\b|[Dd]i\squi\sa\s|San(?:to)?\sS|[Vv]igilia\s|[Aa]nno\s"
    ),
    future=(
        rf"(?:ha|hanno)\s(?:tempo|in\sprogramma)\b|{FUTURE_FORMS}(?:{_CHAIN})?|{CONDITIONAL_FORMS}(?:{_CHAIN})?"
        rf"|(?:sia|siano)\s(?!stat)[a-zà-ÿ]+|{_AHEAD}\b|(?:è|sono|verrà)\s(?:\w+mente\s)?{_PLANNED}\b"
    ),
    turned=(
        r"(?:ha|hanno)\s(?:\w+mente\s)?(?:deciso|accettato|chiesto|promesso|minacciato|proposto|annunciato)\sdi\s[a-z]+"
    ),
    past=(
        r"(?:ha|hanno|abbiamo|aveva|avevano|avendo|aver|era|erano|fu|furono|ebbe|disse|fece|prese|venne)\b"
        r"|(?:è|sono)\s(?:\w+mente\s|già\s|stat[oaie]\s)?[a-zà-ÿ]+(?:at|it|ut|tt|ort|ert|iunt|rs|es|is|us|ss"
        r"|st)[oaie]\b"
        r"|(?!(?:rileva|solleva|preleva|leva|grava|lava)\b)[a-zà-ÿ]{2,}(?:ava|avano|eva|evano|ivano)\b"
        r"|(?!(?:può|però|ciò|perciò|purtuttaviò)\b)[a-zà-ÿ]{2,}(?:ò|arono|irono|erono|ettero)\b"
        rf"|(?<=,\s)(?!{_PLANNED}|annunciat)[a-zà-ÿ]{{2,}}(?:at|it|ut|ert|ort|ess|os|is)[oaie]\b"
        rf"|(?!{_PLANNED}|(?:mercat|sindacat|candidat|deputat|avvocat|comitat|campionat|stat|vot|punt|part"
        r"|limit|anticipat)[oaie]\b)"
        rf"[a-zà-ÿ]{{3,}}(?:at|it|ut|ert|ort|ess|os|is)[oaie](?=\s(?:il\s|l['’]|a\s|questo\s|nel\s"
        rf"|lo\sscorso\s)?(?:{_WEEKDAYS}|{_MONTHS}|\d|ieri))"
        rf"|da(?:l|llo\sscorso)?\s(?:{_WEEKDAYS}|(?:l['’])?\d{{1,2}}\s\w+),?\s(?:(?!che\b)[\w'’]+\s){{0,5}}?(?:è"
        r"|sono|resta|restano)\b"
    ),
    ahead=rf"{_WITHIN}|{_UNTIL}|{_BEFORE}|{_FROM}|{_SOONEST}|per(?:\s(?:il|la|l['’]))?",
    behind=r"dallo\sscorso|dalla\sscorsa|sin\sda|fin\sda",
    by=_WITHIN,
    before=rf"{_UNTIL}|{_BEFORE}",
    not_before=rf"non\sprima\s(?:di|del|della|dell['’])|{_FROM}|{_SOONEST}",
    never=r"\b(?:non|mai|nessun\w*|né)\b",
    put_off=(
        r"(?:rinvia|sposta|slitta|posticipa|rimanda|differi)t[oaie]\s(?:(?:fino|sino)\s)?(?:a|al|alla|all['’])"
        r"|slitt(?:a|ano|erà|eranno)\s(?:a|al|alla|all['’])"
    ),
    rank=r"\b(?:prim[oa]|volt[ae]|peggior\w*|miglior\w*)\b",
    earliest=r",?\s(?:al\spiù\spresto|come\sminimo|in\spoi)\b",
    latest=r",?\sal\spiù\stardi\b",
    clock=(
        r"(?<![\w.:€-])(?:(?:(?<=ore\s)|(?<=lle\s)|(?<=all['’])|(?=\d\d?[:.]\d\d))(?P<hour24>[01]?\d|2[0-3])"
        r"(?:[:.,](?P<minute24>[0-5]\d))?(?![.:,]?\w)|(?P<noon>mezzogiorno)\b)"
        r"(?:,?\s\(?(?P<zone>ora\slocale|UTC|GMT|CET|CEST)\b\)?)?"
    ),
    link=r",|\s|\balle\b|\ball['’]|\bdalle\b|\bore\b|\ba\b|\bverso\b|\bintorno\b|\bil\b|\bdi\b|\bentro\b|\ble\b",
    zones={"ora": "local", "utc": "UTC", "gmt": "UTC", "cet": "Europe/Rome", "cest": "Europe/Rome"},
    doubtful=frozenset(),
    lead=(
        r"(?i:in|a|di|da|del|dal|nel|entro|fino\sa|prima\sdi|dopo|fine|inizio|metà|per|tra|fra|e|o|lo\sscorso"
        r"|il\sprossimo)"
    ),
    never_after=r"(?i:ogni|la|i|le|tutti\si|tutte\sle|un|una|più\sdi|oltre|circa|quasi|via|piazza)",
    capitalised=False,
)  # fmt: skip
