"""French dates: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language, one_of

_DAY = r"(?P<day>{day})(?:er)?(?!\d)"
_DAY2 = r"(?:(?:\s?[-–/]\s?|\s(?:(?:au|et|ou)\s(?:le\s)?|jusqu['’]au\s)(?:{weekday}\s)?)(?P<day2>{day})(?:er)?)?"
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s(?:le\s)?)?"
_YEAR = r"(?:,?\s(?P<year>{year})(?!\d)|\sde\sl['’]an(?:née)?\s(?P<turn>prochaine?|dernière?|passée?))"
_EDGE = r"(?:(?P<edge>{edge})[\s-](?:du\smois\sd(?:e\s|['’])|de\sl['’]année\s|de\s|d['’])?)"
_PART = r"(?:\s(?:matin|midi|soir|après-midi|(?:en|dans\sla)\s(?:fin\sde\s)?(?:matinée|journée|soirée|nuit)))?"
_WAY = r"(?:\s(?P<way>prochain|dernier|passé))?"

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"

FUTURE_FORMS = (
    r"(?!(?:tira|retira|attira|admira|inspira|expira|vira|livra|délivra|dura|assura|jura|mesura|figura|lira)\b)"
    r"[a-zà-ÿœ]*(?:[eiuvdcpr]|tt|ît)r(?:a|ont)\b"
)
"""Verbs in the future tense; the past historic of a few in -rer looks like it."""
CONDITIONAL_FORMS = r"[a-zà-ÿœ]*(?:[eiuvdcpr]|tt|ît)rai(?:t|ent)\b"

_CHAIN = r"(?:\s(?:pas|plus|donc|aussi|bientôt|ensuite|également|finalement|officiellement|être|\w+ment))*\s[a-zà-ÿœ]+"
_GONE = (
    r"(?:morte?s?|née?s?|partie?s?|arrivée?s?|venue?s?|revenue?s?|devenue?s?|allée?s?|entrée?s?|sortie?s?|tombée?s?"
    r"|restée?s?|passée?s?|décédée?s?|survenue?s?|intervenue?s?|parvenue?s?|montée?s?|descendue?s?|retournée?s?)"
)
_AHEAD = one_of(
    "va vont doit doivent devra devront peut peuvent prévu prévue prévus prévues attendu attendue attendus attendues "
    "programmé programmée programmés programmées fixé fixée fixés fixées convoqué convoquée convoqués convoquées "
    "reporté reportée reportés reportées prévoit prévoient entend entendent compte comptent envisage envisagent "
    "espère espèrent commence commencent débute débutent démarre démarrent ouvre ouvrent ferme ferment rouvre "
    "rouvrent s’ouvre s'ouvre s’ouvrent s'ouvrent s’achève s'achève termine terminent expire expirent entre entrent "
    "réunit réunissent tient tiennent vote votent rend rendent arrive arrivent reprend reprennent débat débattent "
    "reçoit menace menacent veut veulent souhaite souhaitent promet promettent doté appelés appelée appelées joue "
    "jouent accueille affronte dispute disputent échéance"
)

_AT = r"(?:\s\d{1,2}\s?h(?:eures)?(?:\s?\d\d)?,?)"
_UNTIL = rf"jusqu['’](?:à|au|en)(?:{_AT})?(?:\s(?:le|la|ce|cette|l['’]))?"
_BEFORE = rf"avant(?:{_AT})?(?:\s(?:le|la|ce|cette|l['’]))?|avant\sla\sfin\sde(?:\s(?:la|l['’]))?"
_FROM = r"à\s(?:partir|compter)\sd(?:u|e|e\sla|e\sl['’]|e\sce)"
_WITHIN = r"d['’]ici(?:\s(?:à|au|le|la|à\sla|l['’]|à\sl['’]))?|au\splus\stard(?:\s(?:le|en|à|au|à\sla|d['’]ici))?"
_SOONEST = r"au\splus\stôt(?:\s(?:le|en|à|au|à\sla))?"

FRENCH = Language(
    code="fr",
    months={
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "aout": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
    },
    short_months={
        "janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
    },
    weekdays={"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6},
    short_weekdays={"lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6},
    days={
        "aujourd'hui": 0, "aujourd’hui": 0, "ce soir": 0, "ce matin": 0, "cet après-midi": 0, "demain": 1,
        "après-demain": 2, "hier": -1, "avant-hier": -2,
    },
    turns={
        "ce": 0, "cet": 0, "cette": 0, "en cours": 0, "qui vient": 2,
        "prochain": 2, "prochaine": 2, "prochains": 2, "prochaines": 2,
        "dernier": -1, "dernière": -1, "passé": -1, "passée": -1,
    },
    units={
        "jour": "day", "semaine": "week", "mois": "month", "an": "year", "année": "year", "trimestre": "quarter",
        "week-end": "weekend", "weekend": "weekend",
    },
    plurals={
        "jours": "day", "semaines": "week", "mois": "month", "ans": "year", "années": "year", "trimestres": "quarter",
    },
    numbers={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "dix-huit": 18, "vingt": 20, "trente": 30, "quarante": 40,
        "soixante": 60, "quatre-vingt-dix": 90,
    },
    ordinals={
        "premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "1er": 1, "2e": 2, "3e": 3, "4e": 4,
    },
    edges={"début": None, "mi": None, "courant": None, "milieu": None, "fin": "end"},
    holidays={
        "noël": (12, 25), "nouvel an": (1, 1), "saint-sylvestre": (12, 31), "toussaint": (11, 1), "assomption": (8, 15),
    },
    phrases=(
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("date_num", rf"{_WEEKDAY}(?P<day>{{day}})/(?P<month>0?[1-9]|1[0-2])/(?P<year>{{year}})(?![\d/])"),
        ("weekof", (
            rf"(?:[Ll]a\s)?[Ss]emaine\sdu\s(?:{{weekday}}\s)?{_DAY}(?:\sau\s(?:{{weekday}}\s)?{{day}})?"
            rf"\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("weekendof", (
            rf"(?:[Ll]e\s)?[Ww]eek-?end\sdu\s{_DAY}(?:\s(?:au|et)\s{{day}})?\s(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("date_dm", rf"{_WEEKDAY}{_DAY}{_DAY2}\s(?P<month>{{anymonth}})(?:{_YEAR}|{_WAY})"),
        ("named_after", rf"{_EDGE}?(?P<month>{{month}})\s(?P<turn>prochain|dernier|passé)"),
        ("month_pair", rf"{_EDGE}?(?P<month>{{month}})(?:\s(?:et|ou|à)\s|-|–)(?P<month2>{{month}}){_YEAR}?"),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", (
            r"(?P<ordinal>{ordinal})\strimestre(?:\s(?:de\s)?(?P<year>{year})(?!\d)"
            r"|\sde\sl['’]an(?:née)?\s(?P<turn>prochaine?|dernière?))"
        )),
        ("quarter_t", r"T(?P<ordinal>[1-4])\s(?P<year>{year})"),
        ("quarter", r"(?P<ordinal>{ordinal})\strimestre"),
        ("half_year", (
            r"(?P<ordinal>{ordinal})\ssemestre(?:\s(?:de\s)?(?P<year>{year})(?!\d)"
            r"|\sde\sl['’]an(?:née)?\s(?P<turn>prochaine?|dernière?))"
        )),
        ("half", r"(?P<ordinal>{ordinal})\ssemestre"),
        ("days", r"(?!(?<=\w\s)[A-Z])(?!(?<=\bde\s)demain)(?P<days>{days})(?:\s(?:matin|midi|soir|après-midi))?"),
        ("span", r"(?P<number>{number})\s(?P<turn>prochains|prochaines)\s(?P<unit>{units})"),
        ("unit_this", rf"{_EDGE}?(?P<turn>[Cc]et(?:te)?|[Cc]e)\s(?:même\s)?(?P<unit>{{unit}})(?:-ci)?"),
        ("unit_after", (
            rf"{_EDGE}?(?:[Ll]['’])?(?P<unit>{{unit}})\s(?P<turn>prochaine?|dernière?|passée?|en\scours|qui\svient)"
        )),
        ("unit_the", r"[Ll]e\s(?P<unit>week-end|weekend)"),
        ("unit_edge", r"(?P<edge>début|milieu|fin)\s(?:du\s|de\sla\s|de\sl['’]|de\s|d['’])(?P<unit>{unit})"),
        ("weekday_after", r"(?P<weekday>{weekday})\s(?P<turn>prochain|dernier|passé)"),
        ("weekday_num", (
            r"(?:[Cc]e\s)?(?P<weekday>{weekday})\s(?P<day>{day})(?=\s?$|[.,;:)»]|\s(?:à|au|aux|dans|en|sur"
            r"|pour|par|et|devant)\b)"
        )),
        ("weekday", (
            rf"(?!(?<=\w\s)[A-Z])(?:(?P<turn>[Cc]e)\s)?(?P<weekday>{{weekday}})(?!\s(?:gras|noir|[Ss]aint)\b){_PART}"
        )),
        ("ago", r"[Ii]l\sy\sa\s(?:environ\s|plus\sde\s|près\sde\s)?(?P<number>{number})\s(?P<unit>{units})"),
        ("within", (
            r"(?:[Dd]ans\sun\sdélai\s(?:maximum\s)?de|[Ss]ous|[Dd]['’]ici(?:\sà)?|[Dd]ans\sles)\s"
            r"(?P<number>{number})\s(?P<unit>{units})"
        )),
        ("since", r"[Dd]ans\s(?:environ\s)?(?!(?:huit|quinze|8|15)\sjours)(?P<number>{number})\s(?P<unit>{units})"),
        ("holiday", r"(?<!de\s)(?P<holiday>{holiday})"),
        ("year", (
            rf"(?:{_EDGE}|[Aa]n(?:née)?\s)?(?P<year>{{year}})(?!\d|[-–/]\d|[.,]\d|\s?%|\s(?:personnes|euros|mètres"
            rf"|kilomètres|habitants|salariés|emplois|postes|soldats|tonnes|logements))"
        )),
        ("bare", rf"(?!(?<=\w\s)[A-Z]){_EDGE}?(?P<month>{{month}})"),
    ),
    common=frozenset({
        "ce", "cet", "cette", "en", "qui", "un", "une", "deux", "trois", "quatre", "cinq", "six", "huit", "neuf",
        "dix", "onze", "douze", "quinze", "dix-huit", "vingt", "trente", "quarante", "soixante", "quatre-vingt-dix",
        "premier", "deuxième", "second", "troisième", "quatrième", "passé", "dernier", "dernière", "passée",
        "prochain", "prochaine", "prochains", "prochaines",
    }),
    starts=(
        r"[Cc]e(?:t|tte)?\s(?:même\s)?(?:{weekday}|{unit}|soir|matin|après)|(?:[Ll]['’])?an(?:née)?\s"
        r"|(?:[Ll]a\s)?[Ss]emaine\s"
        r"|(?:mois|trimestre|week-?end)\s|[Ll]e\sweek-?end|{ordinal}\s(?:tri|se)mestre|T[1-4]\s|{number}\sprochain"
        r"|[Ii]l\sy\sa\s|[Dd]ans\s(?:un|les|environ|{number})\b|[Ss]ous\s|[Dd]['’]ici\s|[Aa]n(?:née)?\s"
    ),
    future=(
        rf"(?:a|ont)\s(?:lieu|jusqu['’]|prévu\s|promis\s(?:de|d['’]|que))|{FUTURE_FORMS}(?:{_CHAIN})?"
        rf"|{CONDITIONAL_FORMS}(?:{_CHAIN})?|(?:soit|soient)\s[a-zà-ÿœ]+"
        rf"|{_AHEAD}\b(?:\s(?:être\s)?[a-zà-ÿœ]+(?:ée?s?|ie?s?|ue?s?)\b)?"
        rf"|(?:est|sont)\s(?:\w+ment\s|toujours\s|désormais\s)?(?!{_GONE}\b)[a-zà-ÿœ]+(?:ée?s?|ie?s?|ue?s?|ises?"
        r"|ites?|erte?s?)\b"
    ),
    turned=(
        r"(?:a|ont)\s(?:\w+ment\s)?(?:décidé|accepté|demandé|appelé|menacé|proposé|annoncé)\s(?:à\s|de\s|d['’]"
        r"|vouloir\s)"
    ),
    past=(
        r"(?<!y\s)(?:a|ont|ai|avons|avait|avaient|ayant|avoir\sété|fut|furent|fit|firent|eut|dit|mit|prit|vint|était"
        r"|étaient|s['’]est|se\ssont|s['’]étai(?:t|en)t?)\b"
        rf"|(?:est|sont)\s(?:\w+ment\s)?{_GONE}\b|(?!(?:fait|sait|plaît|lait|trait|parfait|souhait|portrait)\b)"
        r"[a-zà-ÿœ]{2,}ai(?:t|ent)\b|[a-zà-ÿœ]{2,}(?:èrent|irent|urent)\b"
        r"|(?<=,\s)(?!prévu|attendu|programmé|fixé|convoqué|reporté|annoncé|dû)[a-zà-ÿœ]{2,}(?:é|i|u)e?s?\b"
        r"|(?!prévu|attendu|programmé|fixé|convoqué|reporté|avancé|décalé|repoussé|anticipé)[a-zà-ÿœ]{2,}(?:é|i|u"
        r"|ert|is|it)e?s?"
        rf"(?=\s(?:le\s|ce\s|en\s|hier\b)?(?:{_WEEKDAYS}|{_MONTHS}|\d))"
    ),
    ahead=(
        rf"{_UNTIL}|{_BEFORE}|{_FROM}|{_WITHIN}|{_SOONEST}|pour(?:\s(?:le|la|ce|cette|l['’]))?"
    ),
    behind=r"depuis(?:\s(?:le|la|l['’]))?",
    by=_WITHIN,
    before=rf"{_UNTIL}|{_BEFORE}",
    not_before=rf"pas\savant(?:\s(?:le|la|l['’]))?|{_FROM}|{_SOONEST}",
    never=r"\b(?:ne\b|n['’]|jamais\b|aucune?\b|nul\b)",
    put_off=r"(?:report|décal|repouss|ajourn|renvoy)ée?s?\s(?:à|au|en|jusqu['’](?:à|au|en))(?:\s(?:la|le|l['’]))?",
    rank=r"\b(?:premi\w+|fois|pire|meilleur\w*)\b",
    earliest=r",?\sau\splus\stôt\b",
    latest=r",?\s(?:au\splus\stard|dernier\sdélai|dernière\slimite)\b",
    clock=(
        r"(?<![\w.:€-])(?:(?P<hour24>[01]?\d|2[0-3])\s?(?:h|heures?)(?:\s?(?P<minute24>[0-5]\d))?(?!\w)"
        r"|(?P<noon>midi)\b)"
        r"(?:,?\s\(?(?P<zone>heure\slocale|UTC|GMT|CET|CEST)\b\)?)?"
    ),
    link=r",|\s|\bà\b|\ble\b|\bce\b|\bvers\b|\bdès\b|\bavant\b|\bpartir\b|\bde\b|\bdu\b|\bau\b",
    zones={"heure": "local", "utc": "UTC", "gmt": "UTC", "cet": "Europe/Paris", "cest": "Europe/Paris"},
    doubtful=frozenset({"mars"}),
    lead=(
        r"(?i:en|de|du|dès|depuis|avant|après|à|au|mois\sde|jusqu['’]en|d['’]ici|d['’]ici\sà|pour|fin|début|mi|courant"
        r"|ou|et|ce|entre|qu['’]en)"
    ),
    never_after=r"(?i:chaque|les|le|un|une|plus\sde|moins\sde|près\sde|environ|quelque|chez)",
    capitalised=False,
)  # fmt: skip
