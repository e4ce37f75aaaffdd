"""German dates: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language
from digest.editorial.dates.verbs_de import FUTURE, PAST

_DAY = r"(?P<day>{day})\."
_DAY2 = r"(?:\s?(?:-|–|/|bis|und|oder)\s?(?:(?:zum|dem|den)\s)?(?P<day2>{day})\.)?"
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s(?:(?:der|dem|den)\s)?)?"
_YEAR = r"(?:\s(?P<year>{year})(?!\d)|\s(?:des\s)?(?P<turn>{turn})\sJahres)"
_PART = r"(?:abend|morgen|nacht|mittag|vormittag|nachmittag)?(?:\s(?:Abend|Nacht|Mittag|Vormittag|Nachmittag|früh))?"
_EDGE = r"(?:(?P<edge>{edge})\s(?:des\s|der\s)?)"
_ABOUT = r"(?:(?:etwa|rund|knapp|gut|ungefähr|mehr\sals|über|fast)\s)?"
_SEASON = r"(?:Frühjahr|Frühling|Sommer|Spätsommer|Herbst|Winter|Jahr)"
_THAT_WEEK = r"(?:nächste|kommende)[rn]?\sWoche"
_COUNTED = (
    r"\s(?:Menschen|Euro|Meter|Kilometer|Soldaten|Personen|Tonnen|Hektar|Stellen|Einwohner\w*|Mitarbeite\w*|Zuschaue\w*"
    r"|Besuche\w*|Teilnehme\w*|Fälle|Haushalte\w?|Wohnungen|Jobs|Kinder\w?|Tiere|Quadrat\w+|Beschäftigte\w?)\b"
)

GERMAN = Language(
    code="de",
    months={
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
        "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    },
    short_months={
        "jan": 1, "feb": 2, "mrz": 3, "mär": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
        "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
    },
    weekdays={
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend":
        5, "sonntag": 6,
    },
    short_weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    days={
        "heute": 0, "heutigen": 0, "morgen": 1, "morgigen": 1, "übermorgen": 2, "gestern": -1, "gestrigen": -1,
        "vorgestern": -2,
    },
    turns={
        **dict.fromkeys(("dieser", "diese", "dieses", "diesem", "diesen", "laufenden", "laufende"), 0),
        **dict.fromkeys(("nächste", "nächsten", "nächster", "nächstes", "nächstem"), 2),
        **dict.fromkeys(("kommende", "kommenden", "kommender", "kommendes", "kommendem"), 2),
        **dict.fromkeys((f"{turn}{end} woche" for turn in ("nächste", "kommende") for end in ("", "r", "n")), 1),
        **dict.fromkeys(("letzte", "letzten", "letzter", "letztes", "vergangene", "vergangenen", "vergangener", (
            "vergangenes"
        ),
                         "vorige", "vorigen", "voriger", "voriges"), -1),
    },
    units={
        "tag": "day", "woche": "week", "monat": "month", "monats": "month", "jahr": "year", "jahres": "year",
        "quartal": "quarter", "quartals": "quarter", "wochenende": "weekend", "wochenendes": "weekend",
    },
    plurals={
        "tage": "day", "tagen": "day", "wochen": "week", "monate": "month", "monaten": "month", "jahre": "year",
        "jahren": "year",
    },
    numbers={
        "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
        "sieben": 7,
        "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "fünfzehn": 15, "zwanzig":
        20, "dreißig": 30, "übernächste": 2, "übernächsten": 2, "übernächster": 2, "übernächstes": 2,
    },
    ordinals={
        **dict.fromkeys(("erste", "ersten", "erstes"), 1), **dict.fromkeys(("zweite", "zweiten", "zweites"), 2),
        **dict.fromkeys(("dritte", "dritten", "drittes"), 3), **dict.fromkeys(("vierte", "vierten", "viertes"), 4),
    },
    edges={"anfang": None, "mitte": None, "ende": "end", "beginn": None},
    holidays={
        "heiligabend": (12, 24), "silvester": (12, 31), "neujahr": (1, 1), "neujahrstag": (1, 1),
        "weihnachten": (12, 25), "dreikönigstag": (1, 6), "allerheiligen": (11, 1), "reformationstag": (10, 31),
        "valentinstag": (2, 14),
    },
    phrases=(
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("weekof", (
            rf"(?:der\s)?Woche\s(?:vom|ab\sdem|ab)\s(?:{{weekday}},?\s(?:dem\s)?)?{_DAY}"
            rf"\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("weekno_kw", r"(?:KW|Kalenderwoche)\s(?P<number>\d\d?)(?:[\s/](?P<year>{year})(?!\d))?"),
        ("weekno_dot", r"(?P<number>\d\d?)\.\s(?:KW|Kalenderwoche)(?:\s(?P<year>{year})(?!\d))?"),
        ("date_dm", rf"{_WEEKDAY}{_DAY}{_DAY2}\s(?P<month>{{anymonth}}){_YEAR}?"),
        ("date_num", rf"{_WEEKDAY}{_DAY}\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>{{year}})(?!\d)"),
        ("date_short", (
            rf"(?P<weekday>{{anyweekday}}),?\s(?:(?:der|dem|den)\s)?{_DAY}\s?(?P<month>0?[1-9]|1[0-2])\.(?!\s?\d)"
        )),
        ("named", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<month>{{month}})"),
        ("month_pair", rf"{_EDGE}?(?P<month>{{month}})(?:\s(?:und|oder|bis)\s|-|–)(?P<month2>{{month}}){_YEAR}?"),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", rf"{_EDGE}?(?P<ordinal>{{ordinal}})\sQuartal{_YEAR}"),
        ("quarter", rf"{_EDGE}?(?P<ordinal>{{ordinal}}|[1-4](?=\.))\.?\sQuartal"),
        ("half", rf"(?P<ordinal>{{ordinal}})\s(?:Halbjahr|Jahreshälfte){_YEAR}"),
        ("days", (
            r"(?<![Aa]m\s)(?<!vom\s)(?<!guten\s)(?<!jeden\s)(?<!der\s)(?<!den\s)(?:(?<![\w,]\s)|(?!Morgen))"
            r"(?P<days>{days})(?:\s(?:Morgen|Abend|Nacht|Mittag|Vormittag|Nachmittag|früh))?(?:,?\s{weekday})?"
        )),
        ("days_igen", r"(?<=[mne]\s)(?P<days>(?:heut|morg|gestr)igen)\s{weekday}"),
        ("span", r"(?P<turn>nächsten|kommenden)\s(?P<number>{number})\s(?P<unit>{units})"),
        ("weekday_of", rf"(?P<weekday>{{weekday}}){_PART},?\s(?:der\s|in\sder\s)?(?P<turn>{_THAT_WEEK})"),
        ("weekday_in", rf"(?P<turn>[Nn]ächste\sWoche|[Kk]ommende\sWoche)\s(?:am\s)?(?P<weekday>{{weekday}}){_PART}"),
        ("unit_turn", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<unit>{{unit}})"),
        ("unit_edge", r"(?P<edge>{edge})\s(?:des|der)\s(?P<unit>{unit})"),
        ("close", r"(?P<unit>Jahr|Monat)(?:es|s)(?P<edge>ende)"),
        ("since_over", rf"{_EDGE}?(?P<number>[Üü]bernächste[rns]?)\s(?P<unit>{{unit}})"),
        ("unit_the", r"(?P<unit>Wochenende)"),
        ("weekday", rf"(?:(?P<turn>{{turn}})\s)?(?P<weekday>{{weekday}}){_PART}"),
        ("ago", rf"[Vv]or\s{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})"),
        ("in", rf"[Ii]n\s{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})"),
        ("within", (
            r"(?:[Ii]nnerhalb|[Bb]innen)\s(?:von\s|der\s(?:nächsten|kommenden)\s)?(?P<number>{number})"
            r"\s(?P<unit>{units})"
        )),
        ("holiday", r"(?P<holiday>{holiday})"),
        ("year", rf"(?:{_EDGE}|{_SEASON}\s)?(?P<year>{{year}})(?!\d|[-–/]\d|[.,:]\d|er\b|\s?%|{_COUNTED})"),
        ("bare", rf"{_EDGE}?(?P<month>{{month}})"),
    ),
    common=frozenset({"ein", "eine", "einem", "einen", "einer", "so", "do"}),
    starts=(
        r"{weekday}(?:abend|morgen|nacht|mittag|vormittag|nachmittag)|der\sWoche|Woche\s(?:vom|ab)|(?:Jahr|Monat"
        rf"|Wochenende)|{_SEASON}\s"
        r"|[Vv]or\s(?:{number}|etwa|rund|knapp|gut|ungefähr|mehr|über|fast)"
        r"|[Ii]n\s(?:{number}|etwa|rund|knapp|gut|ungefähr|mehr|über|fast)|(?:[Ii]nnerhalb|[Bb]innen)\s"
        r"|KW\s|Kalenderwoche\s|[DdSs]o\.?,?\s(?:{day}|de[rmn]\s)"
    ),
    future=FUTURE,
    turned=r"(?!)",
    past=PAST,
    ahead=(
        r"bis\s(?:spätestens|einschließlich|mindestens)|ab(?:\sdem)?|auf(?:\sden)?|spätestens(?:\sam)?"
        r"|frühestens(?:\sam)?|für(?:\sden)?"
    ),
    behind=r"seit(?:\s(?:dem|der))?|rückwirkend\s(?:ab|zum|seit|vom)(?:\sdem)?",
    by=(
        r"bis(?:\s(?:zum|zur|ins?|in\sden|spätestens|einschließlich|spätestens\s(?:am|zum)))?"
        r"|spätestens(?:\s(?:am|im|in\sder|bis|zum|bis\szum))?"
    ),
    before=r"vor(?:\s(?:dem|der))?",
    not_before=r"ab(?:\s(?:dem|der))?|frühestens(?:\s(?:am|im|ab|zum|in\sder))?|nicht\svor(?:\sdem)?|bis\s(?:mindestens|wenigstens)",
    never=r"\b(?:nicht|kein\w*|nie|niemand|nichts)\b",
    put_off=r"(?:verschoben|vertagt|verlegt)\sbis",
    rank=r"\b(?:erste|zweite|dritte|vierte|\w+ste)[nrsm]?\b|\bmal\b",
    earliest=r",?\sfrühestens\b",
    onward_lead=r"vom|von|ab",
    onward=r"\san\b",
    clock=(
        r"(?<![\w.:€-])(?P<hour24>[01]?\d|2[0-3])(?:[:.](?P<minute24>[0-5]\d))?\sUhr(?:\s\(?(?P<zone>Ortszeit"
        r"|MESZ|MEZ|UTC|GMT)\b\)?)?"
    ),
    link=r",|\s|\bum\b|\bgegen\b|\bam\b|\bab\b|\bbis\b|\bdem\b|\bvon\b|\bnach\b|\bkurz\b",
    zones={"ortszeit": "local", "mez": "Europe/Berlin", "mesz": "Europe/Berlin", "utc": "UTC", "gmt": "UTC"},
    doubtful=frozenset({"august", "mai", "april", "juni", "juli"}),
    lead=r"(?i:im|bis|seit|ab|anfang|mitte|ende|von|vom|und|oder|den|dem|zum|vor|nach|für|vergangenen|kommenden)",
    never_after=r"(?i:jede[nmrs]?|schwarze[rnm]?|pro|rund|knapp|über|etwa|mehr\sals|herrn?|frau|familie)",
)  # fmt: skip
