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
    "never": r"[?][\"”»’')\]]*$|^¿|\b(?:suscr[íi]b\w+|boletín|lea\stambién|lee\stambién|foto:)\b",
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
    "dated": r"\b(?:en|hasta|desde|de|para|antes\sde|durante|y|a|año)\s$",
    "condition": r"(?:si|en\scaso\sde|cuando|salvo|a\smenos\sque|una\svez|tras)\b",
    "superseded": r"\b(?:previst|programad|anunciad)[oa]s?\s(?:inicialmente\s|en\sprincipio\s)?para\s(?:el\s|la\s)?$",
    "moved": r"\b(?:se\s(?:aplaza|retrasa|celebrará\sahora)|ahora|aplazad\w+|pospuest\w+|finalmente)\b",
}
