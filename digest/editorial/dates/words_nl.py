"""Dutch dates: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language
from digest.editorial.dates.verbs_nl import FUTURE, PAST

_DAY = r"(?P<day>{day})(?:ste|e)?"
_DAY2 = r"(?:\s?(?:-|–|/|en|of|t/m|tot(?:\sen\smet)?)\s?(?:{anyweekday}\s)?(?P<day2>{day})(?:ste|e)?)?"
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s(?:de\s)?)?"
_YEAR = r"(?:(?:\svan)?\s(?P<year>{year})(?!\d)|\svan\s(?P<turn>{turn})\sjaar)"
_PART = r"(?:ochtend|morgen|middag|avond|nacht)?"
_EDGE = r"(?:(?P<edge>{edge})\s(?:van\s)?)"
_ABOUT = r"(?:(?:ongeveer|circa|zo['’]n|bijna|ruim|een\skleine|meer\sdan)\s)?"
_SEASON = r"(?:voorjaar|lente|zomer|najaar|nazomer|herfst|winter)"
_COUNTED = (
    r"\s(?:mensen|euro|meter|kilometer|personen|ton|hectare|banen|inwoners|werknemers|medewerkers|bezoekers|deelnemers"
    r"|toeschouwers|gevallen|huishoudens|woningen|huizen|kinderen|dieren|vierkante|leden|militairen|soldaten"
    r"|studenten)\b"
)

DUTCH = Language(
    code="nl",
    months={
        "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
        "september": 9, "oktober": 10, "november": 11, "december": 12,
    },
    short_months={
        "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
        "nov": 11, "dec": 12,
    },
    weekdays={
        "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
    },
    short_weekdays={"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6},
    days={
        **dict.fromkeys(("vandaag", "vanochtend", "vanmorgen", "vanmiddag", "vanavond", "vannacht"), 0),
        **dict.fromkeys(("morgen", "morgenochtend", "morgenvroeg", "morgenmiddag", "morgenavond", "morgennacht"), 1),
        "overmorgen": 2,
        **dict.fromkeys(("gisteren", "gisterochtend", "gistermorgen", "gistermiddag", "gisteravond"), -1),
        "eergisteren": -2,
    },
    turns={
        **dict.fromkeys(("dit", "deze", "lopende"), 0),
        **dict.fromkeys(("volgend", "volgende", "komend", "komende", "aanstaande", "aankomend", "aankomende"), 2),
        **dict.fromkeys(("volgende week", "komende week"), 1),
        **dict.fromkeys(("vorig", "vorige", "afgelopen", "verleden"), -1),
    },
    units={
        "dag": "day", "week": "week", "maand": "month", "jaar": "year", "kwartaal": "quarter", "weekend": "weekend",
        "weekeinde": "weekend",
    },
    plurals={
        "dagen": "day", "weken": "week", "maanden": "month", "jaren": "year", "kwartalen": "quarter",
        "weekends": "weekend",
    },
    numbers={
        "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
        "tien": 10, "elf": 11, "twaalf": 12, "veertien": 14, "vijftien": 15, "twintig": 20, "dertig": 30,
    },
    ordinals={
        "eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4,
    },
    edges={
        "begin": None, "half": None, "medio": None, "midden": None, "halverwege": None, "eind": "end", "einde": "end",
        "het einde": "end", "het eind": "end", "het begin": None,
    },
    holidays={
        "eerste kerstdag": (12, 25), "tweede kerstdag": (12, 26), "kerstavond": (12, 24), "kerst": (12, 25),
        "kerstmis": (12, 25), "oudejaarsdag": (12, 31), "oudejaarsavond": (12, 31), "nieuwjaarsdag": (1, 1),
        "koningsdag": (4, 27), "bevrijdingsdag": (5, 5), "valentijnsdag": (2, 14),
    },
    phrases=(
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("weekof", (
            rf"(?:de\s)?[Ww]eek\s(?:van|vanaf)\s(?:{{anyweekday}}\s)?{_DAY}\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("weekno", (
            r"(?:[Kk]alender)?[Ww]eek\s(?P<number>\d\d?)(?!\s?(?:uur"
            r"|van\s(?!{year})))(?:(?:\svan)?\s(?P<year>{year})(?!\d))?"
        )),
        ("date_dm", rf"{_WEEKDAY}{_DAY}{_DAY2}\s(?P<month>{{anymonth}}){_YEAR}?"),
        ("date_num", rf"{_WEEKDAY}(?P<day>{{day}})[-/](?P<month>0?[1-9]|1[0-2])[-/](?P<year>{{year}})(?!\d)"),
        ("named", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<month>{{month}})"),
        ("month_pair", (
            rf"{_EDGE}?(?P<month>{{month}})(?:\s(?:en|of|tot(?:\sen\smet)?)\s|-|–)(?P<month2>{{month}}){_YEAR}?"
        )),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", rf"(?P<ordinal>{{ordinal}})\skwartaal{_YEAR}"),
        ("quarter", r"(?P<ordinal>{ordinal})\skwartaal"),
        ("half", rf"(?P<ordinal>{{ordinal}})\s(?:helft|halfjaar){_YEAR}"),
        ("days", (
            r"(?<!\bde\s)(?<![Ee]lke\s)(?<!edere\s)(?<!oede\s)(?P<days>{days})(?:\s(?:ochtend|middag|avond|nacht))?"
        )),
        ("span", r"(?:de\s)?(?P<turn>[Kk]omende|[Vv]olgende)\s(?P<number>{number})\s(?P<unit>{units})"),
        ("weekday_of", rf"(?P<turn>(?:[Vv]olgende|[Kk]omende)\sweek)\s(?:op\s)?(?P<weekday>{{weekday}}){_PART}"),
        ("unit_turn", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<unit>{{unit}})"),
        ("unit_edge", r"(?P<edge>{edge})\svan\s(?:de|het)\s(?P<unit>{unit})"),
        ("close", r"(?P<unit>jaar)(?P<edge>einde)"),
        ("unit_the", r"(?:[Hh]et|in\shet)\s(?P<unit>weekend|weekeinde)"),
        ("weekday", rf"(?:(?P<turn>{{turn}})\s)?(?P<weekday>{{weekday}}){_PART}"),
        ("ago", rf"{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})\s(?P<back>geleden)"),
        ("in", rf"[Oo]ver\s{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})"),
        ("within", rf"[Bb]innen\s(?:de\skomende\s)?{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})"),
        ("holiday", r"(?P<holiday>{holiday})"),
        ("year", (
            rf"(?:{_EDGE}|(?:[Hh]et\s)?[Jj]aar\s|(?:(?:het|de)\s)?{_SEASON}\s(?:van\s)?)?(?P<year>{{year}})(?!\d"
            rf"|[-–/]\d|[.,:]\d|\s?%|{_COUNTED})"
        )),
        ("bare", rf"{_EDGE}?(?P<month>{{month}})"),
    ),
    common=frozenset({"een", "de", "het", "zo", "do", "di", "za", "ma", "wo", "vr"}),
    starts=(
        rf"(?:(?:het|de)\s)?{_SEASON}\s|"
        r"(?:[Zz]o|[Dd]o|[Dd]i|[Zz]a|[Mm]a|[Ww]o|[Vv]r)\.?\s{day}|{weekday}|[Ww]eek\s|[Kk]alenderweek|de\s(?:week"
        r"|komende)"
        r"|[Hh]et\s(?:einde?|begin|jaar|weekend|weekeinde)|[Ii]n\shet\sweek|een\s(?:{units}|kleine)|jaareinde|[Jj]aar\s"
        r"|[Oo]ver\s(?:{number}|ongeveer|circa|zo|bijna|ruim|een)|[Bb]innen\s|(?:ongeveer|circa|zo['’]n|bijna"
        r"|ruim|meer)\s"
    ),
    future=FUTURE,
    turned=r"(?!)",
    past=PAST,
    ahead=(
        r"tot\s(?:uiterlijk|zeker|minstens)|vanaf|uiterlijk(?:\sop)?|op\sz(?:ij|['’])n\svroegst(?:\sop)?"
        r"|niet\seerder\sdan"
        r"|met\singang\svan|naar|voor"
    ),
    behind=r"sinds|sedert",
    by=r"tot(?:\sen\smet|\suiterlijk|\sin)?|t/m|uiterlijk(?:\s(?:op|in|tot|per))?",
    before=r"v(?:oo|óó)r(?:\s(?:de|het))?",
    not_before=(
        r"vanaf|op\sz(?:ij|['’])n\svroegst(?:\s(?:op|in|vanaf))?|niet\seerder\sdan|niet\svoor|met\singang\svan"
        r"|tot\s(?:zeker|minstens|ten\sminste)|ten\svroegste(?:\s(?:op|in))?"
    ),
    never=r"\b(?:niet|geen|nooit|niemand|niets)\b",
    put_off=(
        r"(?:kondig\w+|gepland|voorzien|verwacht|uitgenodigd|opgeroepen|afspraak|kaarten|aangekondigd|verschoven"
        r"|verplaatst"
        r"|uitgesteld"
        r"|verzet|agenda|programma|staat|staan)\s(?:voor|naar|tot|op)"
    ),
    rank=r"\b(?:eerste|tweede|derde|vierde|keer|maal|gaat|gaan|spreekt|sprak|debat)\b",
    earliest=r",?\s(?:op\sz(?:ij|['’])n\svroegst|ten\svroegste)\b",
    onward_lead=r"van",
    onward=r"\saf\b",
    clock=(
        r"(?<![\w.:€-])(?P<hour24>[01]?\d|2[0-3])(?:[:.](?P<minute24>[0-5]\d))?\s(?:uur"
        r"|u\b)(?:\s\(?(?P<zone>lokale\stijd"
        r"|plaatselijke\stijd|UTC|GMT|MET|CET)\b\)?)?"
    ),
    link=r",|\s|\bom\b|\brond\b|\bop\b|\bvanaf\b|\bomstreeks\b|\bvan\b|\bna\b|\bvoor\b|\btot\b",
    zones={
        "lokale": "local", "plaatselijke": "local", "utc": "UTC", "gmt": "UTC", "met": "Europe/Amsterdam",
        "cet": "Europe/Amsterdam",
    },
    doubtful=frozenset({"mei", "maart"}),
    lead=(
        r"(?i:in|tot|met|sinds|vanaf|begin|half|medio|eind|einde|van|en|of|voor|per|na|afgelopen|komende|maand"
        r"|uiterlijk"
        r"|vroegst|dan|naar|al|pas|tussen)"
    ),
    never_after=r"(?i:elke|iedere|zwarte|witte|per|zo['’]n|ruim|bijna|meer\sdan|ongeveer|circa|meneer|mevrouw|familie)",
    breaks=(
        r"(?P<hard>[;:—–()]|\b(?:dat|die|omdat|doordat|zodat|als|wanneer|nadat|voordat|terwijl|toen|waar\w*)\b)"
        r"|,\s|\b(?:en|maar|want|of)\b"
    ),
    capitalised=False,
)  # fmt: skip
