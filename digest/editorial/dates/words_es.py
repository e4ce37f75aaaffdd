"""Spanish dates: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language, one_of

_DAY = r"(?P<day>{day}|primero)(?:[º°]|o\b|\b(?!\d))"
_DAY2 = r"(?:(?:\s?[-–]\s?|\s(?:al|y|o|a|hasta)\s(?:el\s)?(?:{weekday},?\s)?)(?P<day2>{day}))?"
_WAY = r"(?:,?\s(?P<way>próximo|pasado|último))?"
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s)?"
_YEAR = r"(?:,?\sdel?\s(?P<year>{year})(?!\d)|\sdel\s(?:año\s)?(?P<turn>{turn})(?:\saño)?)"
_EDGE = r"(?:(?:a\s)?(?P<edge>{edge})\sdel?\s)"
_PART = r"(?:\s(?:por|en|de)\sla\s(?:mañana|tarde|noche))?"

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_WEEKDAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_PLANNED = r"(?:previst|programad|convocad|fijad|señalad|agendad|esperad|aplazad|pospuest|adelantad|trasladad)[oa]s?"
FUTURE_FORMS = (
    r"(?!(?:está|están|quizá|allá|acá|detrás|atrás|además|jamás|ojalá|mamá|papá)\b)[a-zñáéíóú]{2,}r(?:á|án|emos)\b"
)
CONDITIONAL_FORMS = (
    r"(?!(?:secretar|tesorer|ganader|librer|bater|galer|ingenier|refiner|miner|artiller|infanter|cafeter|panader"
    r"|averi|peri)ía)"
    r"[a-zñáéíóú]{2,}[aei]rían?\b|(?:ser|ir|podr|tendr|habr|vendr|saldr|pondr|valdr|querr|sabr|cabr|har|dir)ían?\b"
)
_CHAIN = r"(?:\s(?:ser|también|además|ya|solo|finalmente|\w+mente))*\s[a-zñáéíóú]+"

_AHEAD = one_of(
    "va van prevé prevén prevista previsto previstas previstos programada programado programadas programados espera "
    "esperan podría podrían puede pueden debe deben comienza comienzan empieza empiezan inicia inician termina "
    "terminan vence vencen abre abren cierra cierran celebra celebran llega llegan viaja viajan entra entran es son "
    "planea planean quiere quieren tiene tienen plazo aplazado aplazada pospuesto pospuesta convocado "
    "convocada convocados convocadas será serán vota votan reúne reúnen amenaza amenazan arranca arrancan pretende "
    "pretenden vuelve vuelven sale salen juega juegan recibe reciben retoma retoman decide deciden debate debaten "
    "estudia estudian examina examinan presenta presentan visita disputa disputan caduca finaliza finalizan concluye "
    "concluyen reabre reabren reanuda reanudan prepara preparan"
)
_PAST = one_of(
    "fue fueron hizo hicieron dijo dijeron era eran estaba estaban tuvo tuvieron vino vinieron hubo pudo puso quiso "
    "dio dieron ha han había habían tenía tenían podía podían debía debían quería querían decía decían sabía sabían "
    "pretendía preveía iba iban hacía venía murió"
)

_NO_NOUN = r"(?<!\bde\s)(?<!\bdel\s)(?<!\bel\s)(?<!\bal\s)(?<!\bla\s)(?<!\bun\s)(?<!\buna\s)(?<!\bsu\s)"
"""Behind these a participle is a thing ("el plan de dragado") and says nothing of when."""

_AT = r"(?:\sla(?:\smedianoche|s?\s\d{1,2}(?:[:.]\d\d)?(?:\s(?:horas|h))?)\sdel?)"
_UNTIL = rf"hasta(?:{_AT}|\s(?:el|la|este|esta))?"
_BEFORE = (
    rf"antes\sde{_AT}|antes\sdel?(?:\s(?:la|este|esta|próximo|próxima))?|antes\sde\sque\s(?:acabe|termine|finalice"
    r"|concluya)(?:\s(?:el|la))?"
)
_FROM = r"a\spartir\sdel?(?:\s(?:la|este|esta))?"
_WITHIN = r"a\smás\stardar(?:\s(?:el|en))?|como\s(?:máximo|muy\starde)(?:\s(?:el|en))?|de\saquí(?:\sal?)?"
_SOONEST = r"como\smuy\spronto(?:\s(?:el|en))?"

SPANISH = Language(
    code="es",
    months={
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
        "septiembre": 9,
        "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
    },
    short_months={
        "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dic": 12,
    },
    weekdays={
        "lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6,
    },
    short_weekdays={"lun": 0, "mar": 1, "mié": 2, "jue": 3, "vie": 4, "sáb": 5, "dom": 6},
    days={
        "hoy": 0, "esta noche": 0, "esta mañana": 0, "esta tarde": 0, "mañana": 1, "pasado mañana": 2,
        "ayer": -1, "anoche": -1,
        "anteayer": -2,
    },
    turns={
        "este": 0, "esta": 0, "próximo": 2, "próxima": 2, "próximos": 2, "próximas": 2, "que viene": 2,
        "pasado": -1, "pasada": -1,
        "último": -1, "última": -1,
    },
    units={
        "día": "day", "semana": "week", "mes": "month", "año": "year", "trimestre": "quarter", "fin de semana": (
            "weekend"
        ),
    },
    plurals={"días": "day", "semanas": "week", "meses": "month", "años": "year", "trimestres": "quarter"},
    numbers={
        "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9,
        "diez": 10, "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30,
    },
    ordinals={
        "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "cuarto": 4,
        "1er": 1, "2.º": 2, "2º": 2, "3er": 3,
    },
    edges={
        "principios": None, "comienzos": None, "inicios": None, "mediados": None, "finales": "end", "fines":
        "end", "final": "end", "fin": "end",
    },
    holidays={"navidad": (12, 25), "nochebuena": (12, 24), "nochevieja": (12, 31), "año nuevo": (1, 1)},
    phrases=(
        ("date_num", rf"{_WEEKDAY}(?P<day>{{day}})/(?P<month>0?[1-9]|1[0-2])/(?P<year>{{year}})(?![\d/])"),
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("weekof", rf"(?:la\s)?semana\sdel?\s(?:{{weekday}},?\s)?{_DAY}\sde\s(?P<month>{{anymonth}}){_YEAR}?"),
        ("weekendof", (
            rf"(?:el\s)?fin\sde\ssemana\sdel\s{_DAY}(?:\sy\s{{day}})?\sde\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("date_way", (
            rf"(?P<way>próximo|pasado|último)\s(?:{{weekday}},?\s)?(?:día\s)?{_DAY}\sde\s(?P<month>{{anymonth}})"
        )),
        ("date_dm", rf"{_WEEKDAY}{_DAY}{_DAY2}\s(?:de\s)?(?P<month>{{anymonth}})(?:{_YEAR}|{_WAY})"),
        ("named", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<month>{{month}})"),
        ("named_after", r"(?P<month>{month})\s(?P<turn>próximo|pasado|que\sviene)"),
        ("month_pair", rf"{_EDGE}?(?P<month>{{month}})\s(?:y|o|a)\s(?P<month2>{{month}}){_YEAR}?"),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", rf"(?P<ordinal>{{ordinal}})\strimestre{_YEAR}"),
        ("quarter", r"(?P<ordinal>{ordinal})\strimestre"),
        ("half_year", rf"(?P<ordinal>{{ordinal}})\s(?:semestre|mitad){_YEAR}"),
        ("half", r"(?P<ordinal>{ordinal})\ssemestre"),
        ("days", r"(?!(?<=\w\s)[A-Z])(?<![Ll]a\s)(?<!una\s)(?<!media\s)(?P<days>{days})"),
        ("span", r"(?P<turn>próximos|próximas)\s(?P<number>{number})\s(?P<unit>{units})"),
        ("unit_turn", rf"{_EDGE}?(?P<turn>{{turn}})\s(?:mism[oa]\s)?(?P<unit>{{unit}})"),
        ("unit_after", rf"{_EDGE}?(?P<unit>{{unit}})\s(?P<turn>próximo|próxima|pasado|pasada|que\sviene)"),
        ("unit_edge", r"(?:a\s)?(?P<edge>{edge})\s(?:del?\s)(?P<unit>mes|año|semana|trimestre)"),
        ("unit_the", r"[Ee]l\s(?P<unit>fin\sde\ssemana)"),
        ("weekday_after", r"(?P<weekday>{weekday})\s(?P<turn>próximo|pasado|que\sviene)"),
        ("dayof", r"(?<=[Ee]l\s)(?:próximo\s)?día\s(?P<day>{day})(?!\d|\sde\s|[/.,:]\d)"),
        ("weekday_num", (
            r"(?:[Ee]ste\s)?(?P<weekday>{weekday}),?\s(?:día\s)?(?P<day>{day})"
            r"(?=\s?$|[.,;:)»]|\s(?:a|al|ante|en|con|por|para|y|desde)\b)"
        )),
        ("weekday", rf"(?!(?<=\w\s)[A-Z])(?:(?P<turn>{{turn}})\s)?(?P<weekday>{{weekday}}){_PART}"),
        ("ago", r"[Hh]ace\s(?P<number>{number})\s(?P<unit>{units})"),
        ("since", r"[Dd]entro\sde\s(?!(?:ocho|quince|8|15)\sdías)(?P<number>{number})\s(?P<unit>{units})"),
        ("within", (
            r"(?:[Ee]n\s(?:un|el)\splazo\s(?:máximo\s)?de|[Ee]n\smenos\sde)\s(?P<number>{number})\s(?P<unit>{units})"
        )),
        ("in", r"[Ee]n\s(?P<number>{number})\s(?P<unit>{units})"),
        ("holiday", r"(?<!de\s)(?P<holiday>{holiday})"),
        ("year", (
            rf"(?:{_EDGE})?(?P<year>{{year}})(?!\d|[-–/]\d|[.,]\d|\s?%|\s(?:personas|euros|metros|kilómetros"
            rf"|dólares))"
        )),
        ("bare", rf"{_EDGE}?(?P<month>{{month}})"),
    ),
    common=frozenset({"un", "una", "uno", "a"}),
    starts=(
        r"a\s{edge}|[Ll]a\ssemana|{unit}\s(?:del?|que|próxim|pasad)|[Ee]l\sfin|[Hh]ace\s{number}|[Dd]entro\sde"
        r"|[Ee]n\s(?:{number}|un|menos)"
    ),
    future=(
        rf"{FUTURE_FORMS}(?:{_CHAIN})?|{CONDITIONAL_FORMS}(?:{_CHAIN})?"
        rf"|(?:(?:ha|han)\s(?:sido|quedado)|fue|fueron|está|están|queda|quedan)\s(?:\w+mente\s)?{_PLANNED}\b|(?:sea"
        rf"|sean)\s[a-zñáéíóú]+|{_AHEAD}\b"
    ),
    turned=r"(?!)",
    past=(
        rf"{_PAST}\b|(?<=,\s)(?!{_PLANNED})\w{{3,}}[ai]d[oa]s?\b|\w{{2,}}(?:ó|aron|ieron|eron|aba|aban)\b"
        rf"|(?!{_PLANNED}|(?:mercado|estado|sábado|diputado|jurado|partido|abogado|juzgado|feriado|acusado"
        r"|condado|anticipad[oa])s?\b)"
        rf"{_NO_NOUN}[a-zñáéíóú]{{3,}}[ai]d[oa]s?(?=\s(?:el\s|en\s|este\s|a\s)?(?:{_WEEKDAYS}|{_MONTHS}|\d|ayer))"
        rf"|desde\s(?:el\s|la\s)?(?:{_WEEKDAYS}|\d|{_MONTHS})[^.;]{{0,60}}?\b(?:está|están|sigue|siguen|lleva"
        r"|llevan|permanece\w*|continúa\w*)\b"
        r"|(?:está|están|sigue|siguen|lleva|llevan|permanece\w*|continúa\w*)\s(?:[\w-]+\s){0,4}?desde"
    ),
    ahead=rf"{_UNTIL}|{_BEFORE}|{_FROM}|{_WITHIN}|{_SOONEST}|para(?:\s(?:el|la|este|esta))?|al",
    behind=r"desde\s(?:el\spasado|la\spasada)|tras\sel|(?:atrasos|retroactiv\w+)\s(?:desde|al?)(?:\sel)?",
    lasted=(
        r"\b(?:emitid|recibid|registrad|presentad|contad|contabilizad|escrutad|recogid|vendid|conocid)[oa]s?\shasta\s"
        r"(?:[^,;]{0,30}\s)?$"
    ),
    by=_WITHIN,
    before=rf"{_UNTIL}|{_BEFORE}",
    not_before=rf"no\santes\sdel?|{_FROM}|{_SOONEST}",
    never=r"\b(?:no|nunca|ning[uú]n\w*|nadie|tampoco)\b",
    put_off=r"(?:aplazad|pospuest|retrasad)[oa]s?\shasta(?:\s(?:el|la))?",
    rank=r"\b(?:primer[oa]?|segund[oa]|tercer[oa]?|vez|veces|mayor|peor|mejor|más)\b",
    earliest=r",?\s(?:como\s(?:muy\s)?pronto|como\smínimo)\b",
    latest=r",?\s(?:a\smás\stardar|como\s(?:máximo|muy\starde))\b",
    clock=(
        r"(?<![\w.:€-])(?:(?P<hour24>[01]?\d|2[0-3])(?:[:.](?P<minute24>[0-5]\d)(?:\s(?:horas|hs|h)\b)?"
        r"|\s(?:horas|hs|h)\b)|(?P<noon>mediodía)\b)"
    r"(?:,?\s\(?(?P<zone>hora\slocal|hora\speninsular|UTC|GMT|CET|CEST)\b\)?)?"
),
    link=(
        r",|\s|\ba\b|\blas\b|\bla\b|\bel\b|\bal\b|\bsobre\b|\bdesde\b|\bpartir\b|\bde\b|\bdel\b|\bhacia\b|\bcomo\b"
        r"|\bmuy\b|\btarde\b|\bmáximo\b|\bantes\b"
    ),
    zones={"hora": "local", "utc": "UTC", "gmt": "UTC", "cet": "Europe/Madrid", "cest": "Europe/Madrid"},
    doubtful=frozenset({"mayo", "abril", "julio", "agosto"}),
    lead=r"(?i:en|de|desde|hasta|para|y|o|del|el|a|principios\sde|mediados\sde|finales\sde|este|próximo|pasado)",
    never_after=r"(?i:cada|los|más\sde|unos|casi|todos\slos)",
    capitalised=False,
)  # fmt: skip
