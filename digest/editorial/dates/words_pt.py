"""Portuguese dates, as both sides of the ocean write them: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language, one_of

_DAY = r"(?P<day>{day}|primeiro)(?:[º°]|o(?=\s)|\b(?!\d))"
_DAY2 = r"(?:(?:\s?[-–]\s?|\s(?:a|ao|e|ou|até)\s(?:o\s)?(?:dia\s)?(?:{weekday},?\s)?)(?P<day2>{day})[º°]?)?"
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s(?:dia\s)?)?"
_YEAR = r"(?:,?\sde\s(?P<year>{year})(?!\d)|\sdo\s(?:ano\s)?(?P<turn>próximo|passado|que\svem)(?:\sano)?)"
_EDGE = r"(?:(?P<edge>{edge})\s(?:do\smês\sde\s|de\s|do\s))"
_PART = (
    r"(?:,?\s(?:à\s(?:noite|tarde)|ao\sfim\sd[ao]\s(?:tarde|dia)|(?:de|pela|na|da|durante\sa)\s(?:manhã|tarde|noite)))?"
)
_THIS = r"(?:(?:[NnDd]?[Ee]st[ae]|[Pp]róxim[ao]|últim[ao])\s)"
_WAY = r"(?:,?\s(?P<way>próximo|passado))?"
_BARE_DAY = r"(?P<weekday>(?:[Ss]egunda|[Tt]erça|[Qq]uarta|[Qq]uinta|[Ss]exta))"
_VERB_OR_LINK = (
    r"(?=\s?$|\s?[.,;:!?)(”»\"–—]|\s(?:[oaàe]s?|aos?|em|n[oa]s?|por|pel[oa]s?|para|que|com|sem|sobre|até|uma?|seus?"
    r"|suas?|se|não|também|mas|vai|vão|deve|devem|pode|podem|foi|foram|será|serão|é|passada|que\svem|próxima|durante"
    r"|contra|após|entre|d[oa]s?\s(?:ano|semana)|de\s(?:manhã|tarde|noite)|à\s\w+|[a-zà-ÿ]{2,}(?:rá|rão|ou|aram"
    r"|eram|iram|eu|iu))\b)"
)
"""What may follow "segunda", "terça" … where they are days and no ordinals ("na segunda volta")."""

_MONTHS = "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"
_WEEKDAYS = "segunda|terça|quarta|quinta|sexta|sábado|domingo"

FUTURE_FORMS = r"(?!(?:está|padrão|patrão|verão|grão|refrão|barão)\b)[a-zà-ÿ]{2,}r(?:á|ão|emos)(?:-[a-z]+)?\b"
CONDITIONAL_FORMS = (
    r"(?:ser|ter|far|ir|vir|poder|dever|haver|estar|ficar|quer|viver|passar|voltar|deixar|chegar|receber|tornar|dar"
    r"|sair|entrar|acontecer|começar|terminar)ia(?:m)?\b"
)

_CHAIN = r"(?:\s(?:ser|ter|também|ainda|só|já|novamente|\w+mente))*\s[a-zà-ÿ]+"
_AHEAD = one_of(
    "vai vão deve devem pode podem prevê preveem preveem pretende pretendem quer querem espera esperam planeja "
    "planejam planeia planeiam tenciona tencionam ameaça ameaçam promete prometem começa começam inicia iniciam "
    "arranca arrancam abre abrem reabre reabrem fecha fecham encerra encerram termina terminam acaba acabam vence "
    "vencem expira expiram vota votam reúne reúnem decorre decorrem realiza realizam acontece acontecem ocorre "
    "ocorrem recebe recebem viaja viajam chega chegam volta voltam retoma retomam entra entram passa passam joga "
    "jogam enfrenta enfrentam disputa analisa analisam julga debate discute discutem decide decidem apresenta "
    "apresentam estreia estreiam lança prazo tem têm é são previsto prevista previstos previstas marcado "
    "marcada marcados marcadas agendado agendada agendados agendadas adiado adiada adiados adiadas convocado "
    "convocada convocados convocadas"
)
_PAST = one_of(
    "foi foram fez fizeram disse disseram era eram estava estavam tinha tinham havia haviam houve teve tiveram veio "
    "vieram deu deram pôs puseram pôde quis trouxe soube ia iam devia deviam podia podiam queria queriam pretendia "
    "pretendiam previa previam dizia diziam sabia sabiam ficou leu deu"
)

_AT = r"(?:\s(?:[àa]\smeia-noite|(?:às?|as)\s\d{1,2}(?:[h:]\d{0,2}|\shoras)?)\sd[eao])"
_WITHIN = (
    rf"até(?:{_AT}|\s(?:o|a|os|ao|à|o\sdia|ao\sdia|est[ea]|o\sfim\sde))?|o\smais\stardar(?:\s(?:em|n[oa]|a|até"
    r"|até\sao?))?"
    r"|no\smáximo(?:\saté)?(?:\s(?:o|a|ao|à))?"
)
_BEFORE = (
    r"antes\sd(?:e|o|a|est[ea])(?:\sdia)?|antes\sdas\s\d{1,2}(?:[h:]\d{0,2}|\shoras)?\sd[eao]"
    r"|antes\s(?:de\s)?que\s(?:termine|acabe)(?:\s[oa])?"
)
_FROM = r"a\spartir(?:\sd(?:e|o|a|est[ea]))?(?:\sdia)?"
_SOONEST = r"o\smais\scedo(?:\s(?:em|n[oa]))?"

PORTUGUESE = Language(
    code="pt",
    months={
        "janeiro": 1, "fevereiro": 2, "março": 3, "abril": 4, "maio": 5, "junho": 6, "julho": 7, "agosto": 8,
        "setembro": 9, "outubro": 10, "novembro": 11, "dezembro": 12,
    },
    short_months={
        "jan": 1, "fev": 2, "mar": 3, "abr": 4, "mai": 5, "jun": 6, "jul": 7, "ago": 8, "set": 9, "out": 10, "nov": 11,
        "dez": 12,
    },
    weekdays={
        "segunda-feira": 0, "terça-feira": 1, "quarta-feira": 2, "quinta-feira": 3, "sexta-feira": 4, "sábado": 5,
        "domingo": 6,
    },
    short_weekdays={
        "segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4, "seg": 0, "ter": 1, "qua": 2, "qui": 3,
        "sex": 4, "sáb": 5, "dom": 6,
    },
    days={
        "hoje": 0, "esta noite": 0, "esta tarde": 0, "esta manhã": 0, "nesta noite": 0, "nesta manhã": 0,
        "nesta tarde": 0, "amanhã": 1, "depois de amanhã": 2, "ontem": -1, "anteontem": -2,
    },
    turns={
        "este": 0, "esta": 0, "neste": 0, "nesta": 0, "deste": 0, "desta": 0, "em curso": 0, "corrente": 0,
        "próximo": 2, "próxima": 2, "próximos": 2, "próximas": 2, "que vem": 2,
        "passado": -1, "passada": -1, "último": -1, "última": -1,
    },
    units={
        "dia": "day", "semana": "week", "mês": "month", "ano": "year", "trimestre": "quarter",
        "fim de semana": "weekend", "final de semana": "weekend", "fim-de-semana": "weekend",
    },
    plurals={"dias": "day", "semanas": "week", "meses": "month", "anos": "year", "trimestres": "quarter"},
    numbers={
        "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8,
        "nove": 9, "dez": 10, "onze": 11, "doze": 12, "quinze": 15, "vinte": 20, "trinta": 30, "quarenta": 40,
        "sessenta": 60, "noventa": 90,
    },
    ordinals={
        "primeiro": 1, "primeira": 1, "segundo": 2, "segunda": 2, "terceiro": 3, "quarto": 4,
        "1º": 1, "2º": 2, "3º": 3, "4º": 4,
    },
    edges={
        "início": None, "inícios": None, "começo": None, "princípio": None, "princípios": None, "meados": None,
        "fim": "end", "final": "end", "finais": "end", "fins": "end",
    },
    holidays={
        "natal": (12, 25), "véspera de natal": (12, 24), "ano novo": (1, 1), "réveillon": (12, 31),
        "passagem de ano": (12, 31),
    },
    phrases=(
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("date_num", rf"{_WEEKDAY}(?P<day>{{day}})/(?P<month>0?[1-9]|1[0-2])/(?P<year>{{year}})(?![\d/])"),
        ("date_paren", (
            rf"{_THIS}?(?P<weekday>{{anyweekday}})(?:\spassada|\spróxima)?"
            r"(?=,?\s\((?P<day>{day})/(?P<month>0?[1-9]|1[0-2])\))"
        )),
        ("weekday_paren", (
            rf"{_THIS}?(?P<weekday>{{anyweekday}})(?:\spassada|\spróxima)?(?=,?\s\((?:dia\s)?(?P<day>{{day}})\))"
        )),
        ("weekday_comma", (
            rf"{_THIS}?(?P<weekday>{{anyweekday}}),?\s(?:dia\s)?(?P<day>{{day}})(?=[.,;]|\s(?:às?|ao|em|n[oa]|para"
            r"|por)\b)"
        )),
        ("weekof", (
            rf"(?:a\s)?[Ss]emana\s(?:de|do\sdia|que\scomeça\s(?:em|no\sdia))\s(?:{{weekday}},?\s)?{_DAY}"
            rf"(?:\sa\s{{day}})?\sde\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("weekendof", (
            r"(?:[Ff]im|[Ff]inal)\sde\ssemana\sd(?:e"
            rf"|o\sdia)\s{_DAY}(?:\se\s{{day}})?\sde\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("date_way", rf"(?P<way>próximo|passado|último)\s(?:dia\s)?{_DAY}\sde\s(?P<month>{{anymonth}})"),
        ("date_dm", rf"{_WEEKDAY}{_DAY}{_DAY2}\sde\s(?P<month>{{anymonth}})(?:{_YEAR}|{_WAY})"),
        ("named", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<month>{{month}})"),
        ("named_after", rf"{_EDGE}?(?P<month>{{month}})\s(?P<turn>próximo|passado|que\svem)"),
        ("month_pair", rf"{_EDGE}?(?P<month>{{month}})\s(?:e|ou|a)\s(?P<month2>{{month}}){_YEAR}?"),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", rf"(?P<ordinal>{{ordinal}})\strimestre{_YEAR}"),
        ("quarter", r"(?P<ordinal>{ordinal})\strimestre"),
        ("half_year", rf"(?P<ordinal>{{ordinal}})\s(?:semestre|metade){_YEAR}"),
        ("half", r"(?P<ordinal>{ordinal})\ssemestre"),
        ("days", r"(?!(?<=\w\s)[A-Z])(?P<days>{days})(?:\s(?:à|de|pela)\s(?:noite|tarde|manhã))?"),
        ("span", r"(?P<turn>próximos|próximas)\s(?P<number>{number})\s(?P<unit>{units})"),
        ("unit_after", rf"{_EDGE}?(?P<unit>{{unit}})\s(?P<turn>próxim[oa]|passad[oa]|que\svem|em\scurso|corrente)"),
        ("weekday_turn", (
            rf"(?P<turn>[Nn]est[ae]|[Dd]est[ae]|[Ee]st[ae]|[Pp]róxim[ao]|últim[ao])\s(?P<weekday>{{weekday}}){_PART}"
        )),
        ("weekday_short", (
            rf"(?P<turn>[Nn]esta|[Dd]esta|[Ee]sta|[Pp]róxima|última)\s{_BARE_DAY}{_PART}{_VERB_OR_LINK}"
        )),
        ("unit_turn", rf"{_EDGE}?(?P<turn>{{turn}})\s(?:mesm[oa]\s)?(?P<unit>{{unit}})"),
        ("unit_edge", r"(?P<edge>{edge})\s(?:do|da|de)\s(?P<unit>mês|ano|semana|trimestre)(?!\s(?:letivo|passad))"),
        ("unit_the", r"(?:[Oo]|[Nn]o)\s(?P<unit>(?:fim|final)\sde\ssemana)"),
        ("weekday_after", r"(?P<weekday>{anyweekday})\s(?P<turn>próxim[oa]|passad[oa]|que\svem)"),
        ("weekday", (
            rf"(?!(?<=\w\s)[SD])(?P<weekday>{{weekday}})(?!\s(?:de\s[Cc]arnaval|gorda|[Ss]anta|de\s[Pp]áscoa)\b)"
            rf"{_PART}"
        )),
        ("weekday_bare", (
            rf"(?:(?<=[NnDdsrm]a\s)|(?<=à\s)|(?<=té\s)|(?<=de\s)){_BARE_DAY}(?!-){_PART}{_VERB_OR_LINK}"
        )),
        ("dayof", r"(?<=[Nn]o\s|ao\s|do\s)(?:próximo\s)?[Dd]ia\s(?P<day>{day})(?!\d|\sde\s|[/.,:]\d)"),
        ("ago", r"[Hh]á\s(?:cerca\sde\s|mais\sde\s|quase\s)?(?P<number>{number})\s(?P<unit>{units})(?:\satrás)?"),
        ("ago_back", r"(?P<number>{number})\s(?P<unit>{units})\s(?P<back>atrás)"),
        ("within", (
            r"(?:[Nn][ou]m?\sprazo\s(?:máximo\s)?de|[Ee]m\saté|[Ee]m\smenos\sde)\s"
            r"(?P<number>{number})\s(?P<unit>{units})"
        )),
        ("since", (
            r"(?:[Dd]aqui\sa|[Dd]entro\sde)\s(?:cerca\sde\s)?(?!(?:oito|quinze|8|15)\sdias)"
            r"(?P<number>{number})\s(?P<unit>{units})"
        )),
        ("in", r"[Ee]m\s(?P<number>{number})\s(?P<unit>{units})"),
        ("holiday", (
            r"(?:(?<=antes\sde\s)|(?<!de\s))(?<!em\s)(?P<holiday>[Vv]éspera\sde\sNatal|Natal|Ano\sNovo"
            r"|[Rr]éveillon|[Pp]assagem\sde\s[Aa]no)"
        )),
        ("year", (
            rf"(?:{_EDGE}|[Aa]no\s(?:de\s)?)?(?P<year>{{year}})(?!\d|[-–/]\d|[.,]\d|\s?%|\s(?:pessoas|euros|reais"
            r"|metros"
            rf"|quilômetros|quilómetros|habitantes|vagas|soldados|toneladas|casas))"
        )),
        ("bare", rf"{_EDGE}?(?P<month>{{month}})"),
    ),
    common=frozenset({
        "este", "esta", "neste", "nesta", "deste", "desta", "em", "corrente", "que", "um", "uma", "dois", "duas",
        "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "quinze", "vinte",
        "trinta", "quarenta", "sessenta", "noventa", "primeiro", "primeira", "segundo", "segunda", "terceiro",
        "quarto", "passado", "passada", "depois", "ano", "passagem", "véspera", "natal", "próximo", "próxima",
        "próximos", "próximas", "último", "última",
    }),
    starts=(
        r"(?:[Nn]|[Dd])?[Ee]st[ae]\s(?:mesm[oa]\s)?(?:{anyweekday}|{unit}|{month}|noite|manhã|tarde)"
        r"|(?:[Pp]róxim|[Úú]ltim)[oa]s?\s(?:dia\s[0-9]|[0-9]|{unit}|{number}|{month}|{anyweekday})|(?:[Ss]egunda"
        r"|[Tt]erça|[Qq]uarta|[Qq]uinta|[Ss]exta)\b"
        r"|primeiro\sde\s|[Dd]epois\sde\sa|(?:a\s)?[Ss]emana\s|(?:dia|mês|ano|trimestre|fim|final)\s|(?:[Oo]"
        r"|[Nn]o)\s(?:fim|final)\s"
        r"|[Dd]ia\s[0-9]|{ordinal}\s(?:trimestre|semestre|metade)|[Hh]á\s|{number}\s{units}\satrás"
        r"|[Nn][ou]m?\sprazo|[Ee]m\s(?:até|menos|{number})\b"
        r"|[Dd]aqui\sa|[Dd]entro\sde|[Vv]éspera|Natal|Ano\sNovo|[Pp]assagem|[Aa]no\s"
    ),
    future=(
        rf"{FUTURE_FORMS}(?:{_CHAIN})?|{CONDITIONAL_FORMS}(?:{_CHAIN})?"
        r"|(?:foi|foram|está|estão|é|são)\s(?:\w+mente\s)?(?:marcad|agendad|previst|adiad|convocad|remarcad"
        r"|esperad)[oa]s?\b"
        rf"|(?:seja|sejam|for|forem)\s[a-zà-ÿ]+|{_AHEAD}\b(?:\s(?:ser\s|ter\s)?[a-z]+(?:[ai]d[oa]s?|r)\b)?"
    ),
    turned=(
        r"(?:decid|promet|anunci|propôs|aceit|ped|ameaç|convoc)(?:iu|eu|ou|iram|eram|aram)?\s[a-zà-ÿ]+(?:ar|er|ir)\b"
    ),
    past=(
        rf"{_PAST}\b|(?!(?:sou|vou|estou|dou|ou)\b)[a-zà-ÿ]{{2,}}(?:ou|aram|eram|iram|ava|avam)\b|[a-zà-ÿ]{{3,}}iu\b"
        r"|(?!(?:meu|seu|teu|europeu|museu|ateu|judeu|hebreu|liceu|apogeu|jubileu|coliseu|pneu|fariseu"
        r"|plebeu)\b)[a-zà-ÿ]{3,}eu\b"
        r"|(?<=,\s)(?!previst|marcad|agendad|esperad|convocad)[a-zà-ÿ]{3,}[ai]d[oa]s?\b"
        r"|(?!previst|marcad|agendad|esperad|convocad|adiad)(?!(?:mercado|estado|deputado|sindicato|advogado"
        r"|feriado|sábado|antecipad[oa])s?\b)"
        rf"[a-zà-ÿ]{{3,}}[ai]d[oa]s?(?=\s(?:n[oa]s?\s|em\s|nesta\s|neste\s|a\s)?(?:{_WEEKDAYS}|{_MONTHS}|\d|ontem))"
        rf"|desde\s(?:[oa]\s)?(?:{_WEEKDAYS}|\d|{_MONTHS})[^.;]{{0,60}}?\b(?:está|estão|segue|seguem|continua"
        r"|continuam|permanece\w*)\b"
        rf"|(?:está|estão|segue|seguem|continua|continuam|permanece\w*)\s(?:[\w-]+\s){{0,4}}?desde"
    ),
    ahead=rf"{_WITHIN}|{_BEFORE}|{_FROM}|{_SOONEST}|para(?:\s(?:o|a|est[ea]|o\sdia))?",
    behind=r"desde\so\súltimo|desde\sa\súltima",
    by=_WITHIN,
    before=_BEFORE,
    not_before=rf"não\santes\sd(?:e|o|a)|{_FROM}|{_SOONEST}",
    never=r"\b(?:não|nunca|nenhum\w*|ninguém|nem|só)\b",
    put_off=r"(?:adiad|transferid|remarcad|reagendad|prorrogad)[oa]s?\spara(?:\s(?:o|a|o\sdia))?",
    rank=r"\b(?:primeir[oa]|segund[oa]|terceir[oa]|vez|vezes|maior|pior|melhor|mais)\b",
    earliest=r",?\s(?:no\smínimo|o\smais\scedo|na\smelhor\sdas\shipóteses|em\sdiante)\b",
    latest=r",?\s(?:o\smais\stardar|no\smáximo)\b",
    clock=(
        r"(?<![\w.:€-])(?:(?P<hour24>[01]?\d|2[0-3])(?:[h:](?P<minute24>[0-5]\d)(?:min|h)?(?!\w)|h(?!\w)|\shoras?\b)"
        r"|(?P<noon>meio-dia)\b)(?:,?\s\(?(?:no\s)?(?P<zone>horário\slocal|hora\slocal|UTC|GMT|BRT)\b\)?)?"
    ),
    link=r",|\s|\bàs?\b|\bao\b|\ba\b|\bpor\svolta\b|\bdas?\b|\bpartir\b|\baté\b|\bde\b|\b[Dd]ia\b|\)",
    zones={"horário": "local", "hora": "local", "utc": "UTC", "gmt": "UTC", "brt": "America/Sao_Paulo"},
    doubtful=frozenset(),
    lead=r"(?i:em|de|desde|até|para|e|ou|do|a|ao|início\sde|meados\sde|final\sde|fim\sde|este|próximo|último)",
    never_after=r"(?i:cada|toda|todas\sas|todos\sos|todo|aos|às|os|uma?|mais\sde|cerca\sde|quase)",
    capitalised=False,
)  # fmt: skip
