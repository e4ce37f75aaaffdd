"""Spanish cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

SPANISH: Mapping[str, str] = {
    "hint": (
        r"\b(?:\w+r[áa]n?|va|van|prev\w+|espera\w*|program\w+|comienza\w*|empieza\w*|inicia\w*|próxim\w+|mañana"
        r"|hoy|hasta|antes|plane\w+|podr\w+|tiene\w*|el|en)\b"
    ),
    "firm": (
        r"\b(?!(?:está|están|será|quizá|allá|acá|detrás|atrás|además|jamás)\b)\w{2,}(?:ará|arán|erá|erán|irá|irán"
        r"|drá|drán|brá|brán)\b"
        r"|\bserán?\b|\b(?:va|van)\sa\s\w+[aei]r(?:se)?\b|\b(?:prev[ée]n?|prevén|planean?|pretenden?|espera"
        r"|esperan)\s(?:que\s)?\w+"
        r"|\b(?:está|están)\s(?:previst|program|plane)\w+|\bse\s(?:espera|prevé|esperan|prevén)\b|\b(?:tiene"
        r"|tienen)\s(?:previsto|planeado|pensado)\b"
        r"|\b(?:previst|programad)[oa]s?\spara\b|\bha\sprometido\b|\bprometió\b|\bamenaz[óa]\b"
    ),
    "soft": r"\w",
    "never": (
        r"^\W*quien(?:es)?\b(?!.*(?:\w(?:rá|rán)\b|\b(?:deben?|pueden?|tienen?)\b))"
        r"|[?][\"”»’')\]]*$|^¿|\b(?:suscr[íi]b\w+|boletín|lea\stambién|lee\stambién|foto:)\b"
    ),
    "filler": (
        r"\b(?:el\s)?tiempo\s(?:lo\s)?dirá\b|\b(?:el\smundo|todo\sel\smundo|la\sregión)\s(?:entero\s)?(?:estará"
        r"|está|observa|mira)\b"
        r"|\btodas\slas\smiradas\b|\bestá\spor\sver(?:se)?\b|\bqueda\spor\sver\b|\bhabrá\sque\s(?:esperar|ver)\b"
    ),
    "doubt": (
        r"\b(?:ojalá|seguramente|por\ssupuesto|lamentablemente|cre[eo]\w*|piens\w*|para\sque|aunque)\b|^\W*(?:si"
        r"|cuando|quizá\w*|tal\svez|porque)\b"
    ),
    "self": r"\b(?:yo|nosotros|nuestr[oa]s?|mi|mis|me|nos)\b",
    "scheduled": (
        r"\b\w+(?:ará|arán|erá|erán|irá|irán|drá|drán|brá|brán)\b|\b(?:previst|programad)[oa]s?\b|\b(?:comienzan?"
        r"|empiezan?|inician?|terminan?|"
        r"vencen?|abren?|cierran?|se\sre[uú]nen?|votan?|celebran?|entran?|llegan?|viajan?|plazo)\b"
    ),
    "expected": (
        r"\b(?:espera\w*|prev[ée]n?|planean?|pretenden?|probable\w*|va\sa|van\sa|quieren?|prometi?ó?|busca\w*)\b"
    ),
    "possible": (
        r"\b(?:podrían?|puede\w*|quizá\w*|tal\svez|posible\w*|si|salvo|serían?|amenaz\w+|eventual\w*|en\scaso\sde"
        r"|\w+rían?)\b"
    ),
    "off_before": (
        r"\b(?:no|tampoco)\s(?:se\s)?(?:\w+(?:rá|rán)|va|van|está|están|prevé|prevén|espera|esperan)\b"
        r"|\b(?:habrían?|hubieran?|hubiesen?)\b"
        r"|\b(?:cancel|anul|desconvoc)(?:ó|aron|ado)\b[^,;]*$"
    ),
    "off_behind": (
        r"(?:(?!\b(?:y|pero|porque|aunque|tras|si|cuando|dijo)\b)[^;:_]){0,60}?\b(?:(?:queda|quedan|quedó|quedaron"
        r"|ha\ssido|han\ssido|fue|fueron|está|están)\s(?:ya\s)?(?:cancelad|anulad|desconvocad|suprimid)[oa]s?"
        r"|se\scancelan?|no\s(?:se\s(?:celebrarán?|reanudarán?)|tendrán?\slugar))\b"
    ),
    "compared": (
        r"\b(?:en\s(?:vez|lugar)\sdel?|no|(?<!no\s)(?:más|menos|mayor|menor|antes|mejor|peor)\b[^,;]{0,24}\sque)"
        r"\s(?:(?:el|la|en|a)\s)*$"
    ),
    "moved_from": r"\b(?:aplaz|retras|adelant|traslad|pospuest|pospus)\w*\b[^,;:]{0,60}\bdel\s$",
    "moved_to": r"\sal\s_",
    "aside": r",\s(?:previst|programad|fijad)[oa]s?\b[^,;]{0,60}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:ha|han|fue|fueron|quedó|quedaron)\b",
    "dated": r"\b(?:en|hasta|desde|de|para|antes\sde|durante|y|a|año)\s$",
    "condition": r"(?:si|en\scaso\sde|cuando|salvo|a\smenos\sque|una\svez|tras)\b",
    "superseded": r"\b(?:previst|programad|anunciad)[oa]s?\s(?:inicialmente\s|en\sprincipio\s)?para\s(?:el\s|la\s)?$",
    "moved": r"\b(?:se\s(?:aplaza|retrasa|celebrará\sahora)|ahora|aplazad\w+|pospuest\w+|finalmente)\b",
}
