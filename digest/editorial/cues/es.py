"""Spanish cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

_FUTURE = r"(?!(?:está|están|quizá|allá|acá|detrás|atrás|además|jamás|ojalá|mamá|papá)\b)[a-zñáéíóú]{2,}r(?:á|án)\b"
_CONDITIONAL = (
    r"(?!(?:secretar|tesorer|ganader|librer|bater|galer|ingenier|refiner|miner|artiller|infanter|cafeter|panader)ía)"
    r"(?:[a-zñáéíóú]{2,}[aei]rían?|(?:ser|ir|podr|tendr|habr|vendr|saldr|pondr|valdr|querr|sabr|cabr|har|dir)ían?)\b"
)
_INFINITIVE = r"\w+[aei]r(?:se|l[oae]s?)?\b"
_PLANNED = r"(?:previst|programad|convocad|fijad|señalad|agendad|planead)[oa]s?"
_EVENTS = (
    r"(?:comienzan?|empiezan?|inician?|arrancan?|terminan?|finalizan?|concluyen?|vencen?|caduca|abren?|reabren?"
    r"|cierran?"
    r"|se\s\w+[ae]n?|votan?|celebran?|entran?|llegan?|viajan?|vuelven?|salen?|retoman?|reanudan?|deciden?|debaten?"
    r"|examinan?"
    r"|tienen?\s(?:hasta|plazo|previsto|programad\w+)|plazo)"
)
_OFF = r"(?:cancelad|anulad|desconvocad|suprimid|suspendid)[oa]s?"

_COPULA = r"serán?\b(?!\s(?:\w+mente\s)?\w+[ai]d[oa]s?\b)"

SPANISH: Mapping[str, str] = {
    "hint": (
        r"r(?:á|án)\b|\b(?:va|van|prev\w+|esper\w*|program\w+|convocad\w+|plane\w+|pretend\w+|tienen?|podr\w+|deb\w+"
        r"|está|están|promet\w+|ha|han|se|confí\w+|prepar\w+|busca\w*|aspira\w*)\b"
    ),
    "firm": (
        rf"(?<!que\s)(?<!quien\s)(?<!quienes\s)(?<!que\sse\s)\b(?!podrán?\b|{_COPULA}|habrán?\s\w+[ai]do\b){_FUTURE}"
        rf"|(?<!que\s)\b(?:va|van)\sa\s(?:\w+mente\s)?{_INFINITIVE}"
        rf"|\b(?:prev[ée]n?|planean?|pretenden?|esperan?)\s(?:que\s\w+|{_INFINITIVE})"
        rf"|\b(?:está|están|sigue|siguen|queda|quedan)\s(?:\w+mente\s)?{_PLANNED}\b"
        r"|\bse\s(?:espera|prevé|esperan|prevén)\b|\b(?:tiene|tienen)\s(?:previsto|planeado|pensado)\b"
        r"|\b(?:previst|programad)[oa]s?\spara\b|\bha\sprometido\b|\bprometió\b|\bamenaz[óa]\b"
        rf"|\b(?:confía|confían)\sen\s{_INFINITIVE}|\b(?:aspira|aspiran|se\spreparan?)\s(?:a|para)\s{_INFINITIVE}"
    ),
    "soft": (
        rf"\b(?:{_FUTURE}|{_CONDITIONAL}|va|van|deben?|pueden?|{_PLANNED}|quieren?|amenaz\w+|{_EVENTS}|\w+remos)\b"
        r"|(?<!_)(?:(?<=antes\sde\s)|(?<=antes\sdel\s)|(?<=partir\sde\s)|(?<=partir\sdel\s)|(?<!\bde\s)(?<!\bdel\s))_"
    ),
    "never": (
        r"\bcada\saño\b|\btodos\slos\saños\b|\bten[íi]an?\shasta\b|"
        r"^\W*quien(?:es)?\b(?!.*(?:\w(?:rá|rán)\b|\b(?:deben?|pueden?|tienen?)\b))"
        r"|^\W*(?:publicado|actualizado)\b|[?][\"”»’')\]]*$|^¿|![\"”»’')\]]*$|\b(?:suscr[íi]b\w+|boletín"
        r"|newsletter|l[ea]e?a?\s(?:también|más)|correo\selectrónico|comentarios|cookies)\b|\bfotos?:"
        rf"|\b(?:estaba|estaban|iba|iban)\s(?:\w+mente\s)?(?:{_PLANNED}|a\s{_INFINITIVE})(?!.*{_FUTURE})"
        r"|\b(?:había|habían|\w+aba|\w+aban|creía|creían|decía|decían|sabía|sabían"
        r"|pensaba)\b[^.;]*?\bque\b[^.;]*?\w(?:r)ían?\b"
    ),
    "filler": (
        r"\b(?:el\s)?tiempo\s(?:lo\s)?dirá\b|\b(?:el\smundo|todo\sel\smundo|la\sregión)\s(?:entero\s)?(?:estará"
        r"|está|observa|mira)\b"
        r"|\btodas\slas\smiradas\b|\bestá\spor\sver(?:se)?\b|\bqueda\spor\sver\b|\bhabrá\sque\s(?:esperar|ver)\b"
    ),
    "doubt": (
        r"^\W*nada\b|"
        r"\b(?:ojalá|seguramente|por\ssupuesto|lamentablemente|cre[eo]\w*|piens\w*|para\sque|aunque|nunca|jamás|siempre"
        r"|algún\sdía|(?:a|en|para)\sla\s(?:historia|memoria)|tarde\so\stemprano|sin\sduda|dirá|verá)\b|^\W*(?:si"
        r"|mientras|cuando|quizá\w*|tal\svez|porque"
        r"|quien(?:es)?|esto|eso)\b"
    ),
    "self": r"\b(?:yo|nosotros|nuestr[oa]s?|mi|mis|me|nos|usted|ustedes|tu|tus)\b",
    "scheduled": (
        rf"\b{_FUTURE}|\b\w+remos\b|\b(?:va|van|vamos)\sa\b|\b(?:debe|deben)\b|\b{_PLANNED}\b|\bconvoca\w*\b"
        r"|\bpodrían?\b"
        rf"|\b{_EVENTS}\b"
    ),
    "expected": (
        r"\b(?:espera\w*|prev[ée]n?|planean?|pretenden?|probable\w*|quieren?|promet\w+|prometi?ó|busca\w*"
        r"|conf[ií]an?|pronostic\w+"
        r"|aspiran?|deberían?)\b"
    ),
    "possible": (
        rf"(?!deberían?\b)\b{_CONDITIONAL}|\b(?:puede\w*|podrá\w*|quizá\w*|tal\svez|posible\w*|si|salvo|amenaz\w+"
        r"|eventual\w*"
        r"|en\scaso\sde|a\smenos\sque|siempre\sque|no\sdescart\w+|baraja\w*|estudia\w*\sla\sposibilidad|sopesa\w*)\b"
    ),
    "off_before": (
        r"\b(?:no|tampoco)\s(?:se\s)?(?:\w+(?:rá|rán)|va|van|está|están|prevé|prevén|espera|esperan)\b"
        r"|\b(?:habrían?|hubieran?|hubiesen?)\b"
        r"|\b(?:cancel|anul|desconvoc)(?:ó|aron|ado)\b[^,;]*$"
    ),
    "off_behind": (
        r"(?:(?!\b(?:y|pero|porque|aunque|tras|si|cuando|dijo)\b)[^;:_]){0,60}?\b(?:(?:queda|quedan|quedó|quedaron"
        rf"|ha\ssido|han\ssido|fue|fueron|está|están)\s(?:ya\s)?{_OFF}"
        r"|se\scancelan?|no\s(?:se\s(?:celebrarán?|reanudarán?|disputarán?)|tendrán?\slugar|habrá))\b"
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
    "timed": r"",
    "breaks": r"[,;:]\s|\b(?:y|e|pero|que|o|u)\b",
}
