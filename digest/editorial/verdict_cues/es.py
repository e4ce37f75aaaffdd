"""Spanish words of what came of a plan (see `verdict_cues`)."""

from __future__ import annotations

from collections.abc import Mapping

IRREGULAR: Mapping[str, str] = {
    "comienza": "comenz", "comienzan": "comenz", "comienzo": "comenz", "empieza": "empez", "empiezan": "empez",
    "abierto": "abr", "abierta": "abr", "abiertos": "abr", "abiertas": "abr", "apertura": "abr", "eligió": "eleg",
    "eligieron": "eleg", "elegido": "eleg", "elegida": "eleg", "elige": "eleg", "eligen": "eleg", "elección": "eleg",
    "elecciones": "eleg", "hizo": "hac", "hicieron": "hac", "hará": "hac", "harán": "hac", "hecho": "hac",
    "tuvo": "ten", "tuvieron": "ten", "tendrá": "ten", "tendrán": "ten", "vino": "ven", "vinieron": "ven",
    "vendrá": "ven", "vendrán": "ven", "dio": "dar", "dieron": "dar", "dará": "dar", "darán": "dar", "vio": "ver",
    "vieron": "ver", "verá": "ver", "verán": "ver", "fueron": "ser", "reúne": "reun", "reúnen": "reun",
    "cierra": "cerr", "cierran": "cerr", "cierre": "cerr", "juega": "jug", "juegan": "jug", "despegue": "despeg",
    "salió": "sal", "salieron": "sal", "saldrá": "sal", "saldrán": "sal", "puso": "pon", "pusieron": "pon",
    "pondrá": "pon", "pondrán": "pon", "dirá": "dec", "dijo": "dec", "dijeron": "dec",
}  # fmt: skip

PAST = r"\b(?:\w{2,}(?:ó|aron|ieron|eron)|hizo|tuvo|vino|dio|vio|puso)\b"

WORDS: Mapping[str, str] = {
    "speech": "dijo decir afirmar anunciar informar explicar confirmar esperar prever planear pedir acordar señalar",
    "course": "comenzar empezar abrir iniciar inaugurar terminar acabar concluir cerrar celebrar reunir tener reanudar",
    "events": "negociaciones ronda reunión cumbre sesión conferencia juicio ceremonia debate partido huelga "
    "votación vista",
    "delivery": "publicar presentar entregar enviar difundir emitir llegar recibir remitir",
    "owed": "llegar esperar",
}

SAME: Mapping[str, str] = {
    "comenz": "empez inici arranc",
    "reun": "cumbr encuentr conversacion negoci",
    "despeg": "lanz lanzamient",
    "vot": "eleg comici",
    "huelg": "par",
}

DAYS = (
    "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre diciembre mañana hoy ayer semana mes año hora horas tarde noche"
)

CALLED: Mapping[str, str] = {
    "concierto": "actuar cantar tocar",
    "lanzamiento": "despegar lanzar",
    "partido": "jugar",
    "final": "jugar",
    "encuentro": "reunir jugar",
    "cumbre": "reunir",
    "viaje": "viajar visitar",
    "estreno": "estrenar",
    "juicio": "juzgar comenzar",
}
"""What things are called once they stand on the calendar, by the verbs that announced them."""

PATTERNS: Mapping[str, str] = {
    "hedge": (
        r"\b(?:si|salvo|a menos que|podr[íi]an?|pueden?|deber[íi]an?|deben?|ser[íi]an?|habr[íi]an?|\w{2,}rían?"
        r"|quiz[áa]s?|tal vez|posible\w*|probable\w*|improbable|supuest\w+|presunt\w+|rumor\w*|desmint\w+|desmient\w+"
        r"|neg(?:ó|aron)|niegan?|estudian?|estudia\w*|amenaz\w+|pid(?:e|en|ió|ieron)|pedir|exig\w+|reclam\w+|solicit\w+"
        r"|insist\w+|quieren?|quiso|esper(?:a|an|aba|aban) que|conf[íi]an?|tem(?:e|en|ía\w*)|advirti\w+|advierten?"
        r"|propon\w+|propus\w+|rechaz\w+|riesgo|no (?:se )?(?:ha|han|fue|fueron|está|están|será|serán)\b(?: sido)?"
        r"|no (?:se )?(?:cancel|aplaz|suspend|pospon|anul)\w*)\b|¿|\?"
    ),
    "ahead": (
        r"\b(?:previst[oa]s?|programad[oa]s?|planead[oa]s?|anunciad[oa]s?|está previsto|va a|van a|se espera|prev[ée]n?"
        r"|antes de|hasta que|promet\w+|tiene que|tienen que)\b"
    ),
    "stopped": (
        r"\b(?:no|nunca|nadie|nada|ningun\w*|ningún|tampoco|ni|sin|suspend\w+|interrump\w+|aplaz\w+|pospus\w+|pospuest\w+"
        r"|retras[óa]\w*|cancel\w+|anul\w+|desconvoc\w+|fracas\w+|fall(?:ó|aron|ido)|abort\w+|en (?:vez|lugar) de|negó"
        r"|par(?:ó|aron))\b"
    ),
    "move": (
        r"\b(?:aplaz(?:ó|a|an|aron|ad[oa]s?)|retras(?:ó|a|an|aron|ad[oa]s?)|pospuest[oa]s?|pospus(?:o|ieron)|pospon(?:e|en)"
        r"|adelant(?:ó|a|an|aron|ad[oa]s?)|traslad(?:ó|a|an|aron|ad[oa]s?)|reprogram(?:ó|a|an|aron|ad[oa]s?)|demor\w+"
        r"|en (?:vez|lugar) del?|(?:será|serán|se \w+rán?) (?:ahora|finalmente))\b"
    ),
    "cancel": (
        r"\b(?:cancel(?:ó|a|an|aron|ad[oa]s?)|anul(?:ó|a|an|aron|ad[oa]s?)|desconvoc(?:ó|a|an|aron|ad[oa]s?)"
        r"|suprim(?:ió|ieron|id[oa]s?)"
        r"|no (?:se (?:celebrará|celebrarán|reanudará)|tendrá lugar|tendrán lugar))\b"
    ),
    "passive": r"\b(?:ha|han)\ssido\s$|\bse\s$|^(?:no|en|será)\b"
    r"|\b(?:fue|fueron|queda|quedan|quedó|quedaron|está|están)\s$",
    "head": r"\W*(?:(?:el|la|los|las|un|una|su|sus|este|esta|nuevo|nueva|primer|primera)\s)+([\wáéíóúñ]+)",
    "credit": (
        r",\s(?:según\b[^,;.]*|(?:dijo|dijeron|afirmó|informó|anunció|explicó|indicó|declaró|señaló)\b[^.;]*)"
        r"|\ssegún\b[^,;.]*"
    ),
    "pronoun": r"(?!)",
    "owner": r"(?!)",
    "subject": r"(?!)",
    "announces": r"\b(anunciará)\b",
    "new_date": r"(?!)",
    "past": PAST,
    "participle": r"\b\w{2,}(?:ad[oa]s?|id[oa]s?)\b"
    r"|\b(?:abiert|dich|hech|puest|escrit|elect|vist|muert|cubiert)[oa]s?\b",
    "helper": r"\b(?:ha|han|fue|fueron|quedó|quedaron|había|habían)\b",
    "prefix": r"(?!)",
    "ending": (
        r"(?:aciones|ación|iciones|ición|iones|ión|arán|ará|erán|erá|irán|irá|aron|ieron|eron|arse|erse|irse|ando|iendo"
        r"|ados|adas|ado|ada|idos|idas|ido|ida|ar|er|ir|an|en|ió|ó|os|as|es|o|a|e|s)$"
    ),
}
