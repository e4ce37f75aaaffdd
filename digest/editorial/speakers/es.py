"""Spanish ways to say who says so (see `speakers`)."""

from __future__ import annotations

_NAME = r"(?P<who>[^,;:–—\"“”«»()]{2,90}?)"
_ASIDE = r"(?:,\s[^,\"“”«»]{2,90},)?"
_DAY = r"(?:\s(?:este\s|el\s)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy)(?:\spor\sla\s\w+)?)?"
_VERB = (
    r"(?:anunciado|dicho|declarado|afirmado|informado|precisado|explicado|asegurado|añadido|confirmado|advertido"
    r"|prometido"
    r"|señalado|indicado|comunicado|adelantado|avisado|estimado|escrito|reconocido|insistido|detallado|decidido)"
)
_SAID = (
    rf"(?:(?:ha|han|había|habían)\s(?:también\s)?{_VERB}|dijo|dice|dijeron|dicen"
    r"|(?:anunci|inform|afirm|señal|confirm|explic|asegur|indic|precis|declar|adelant|detall|comunic|avis"
    r"|estim)(?:ó|aron|a|an)"
    r"|advirti(?:ó|eron)|advierten?|prometi(?:ó|eron)|prometen?|añadi(?:ó|eron)|añaden?|agreg(?:ó|aron)"
    r"|escribi(?:ó|eron)"
    r"|reconoci(?:ó|eron)|decidi(?:ó|eron)|pronostic(?:ó|aron|a|an)|según\sha\sdicho)"
)
_END = (
    r"(?=$|[.,;:«»\"”]|\s(?:en\s(?:un\scomunicado|rueda|una\snota|una\sentrevista)|a\s(?:la\sprensa"
    r"|los\speriodistas))\b)"
)

_TO = r"(?:\sa\s(?:este\s(?:diario|periódico|medio)|la\s(?:prensa|agencia\s\w+)|los\s(?:periodistas|medios)|EFE))?"

SPANISH = (
    rf"(?i)\b(?:según|de\sacuerdo\scon)\s(?:{_SAID}{_TO}\s)?{_NAME}{_END}",
    rf"[,\"”»]\s(?:{_SAID}|prev[ée]n?){_DAY}{_TO}\s{_NAME}{_END}",
    rf"^{_NAME}{_ASIDE}{_DAY}\s{_SAID}\b",
)
