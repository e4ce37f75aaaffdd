"""Portuguese cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

_FUTURE = (
    r"(?!(?:está|padrão|patrão|verão|grão|refrão|barão|girão|pará|paraná|ceará)\b)[a-zà-ÿ]{2,}r(?:á"
    r"|ão)(?:-[a-z]+)?\b"
)
_CONDITIONAL = (
    r"(?:ser|ter|far|ir|vir|poder|haver|estar|ficar|viver|passar|voltar|deixar|chegar|receber|tornar|dar|sair|entrar"
    r"|acontecer|começar|terminar)iam?\b"
)
_INFINITIVE = r"(?:\w+(?:ar|er|ir|or)(?:-(?:se|l[oa]s?))?|pôr)\b"
_PLANNED = r"(?:previst|marcad|agendad|programad|convocad|esperad|planead|planejad|anunciad)[oa]s?"
_EVENTS = (
    r"(?:começam?|iniciam?|arrancam?|(?:re)?abrem?|(?:re)?abre|fecham?|encerram?|terminam?|acabam?|vencem?"
    r"|expiram?|votam?"
    r"|(?:se\s)?reúnem?|decorrem?|(?:se\s)?realizam?(?:-se)?|acontecem?|ocorrem?|recebem?|viajam?|chegam?|voltam?"
    r"|retomam?"
    r"|entram?\sem|passam?\sa|analisam?|julgam?|debatem?|decidem?|apresentam?|estreiam?|(?:têm|tem)\s(?:até|prazo"
    r"|marcad\w+|previst\w+)|prazo)"
)
_OFF = r"(?:cancelad|anulad|desmarcad|suspens)[oa]s?"

_COPULA = r"ser(?:á|ão)\b(?!\s(?:\w+mente\s|também\s|ainda\s)*\w+(?:[ai]d|st|rt|it|eit|lt)[oa]s?\b)"

PORTUGUESE: Mapping[str, str] = {
    "hint": (
        r"r(?:á|ão)\b|rá-|\b(?:vai|vão|dev\w+|prev\w+|pretend\w+|esper\w+|ameaç\w+|promet\w+|marcad\w+|agendad\w+"
        r"|convocad\w+"
        r"|planej\w+|planei\w+|tencion\w+|anunciad\w+|programad\w+|prepara\w*)\b"
    ),
    "firm": (
        rf"(?<!que\s)(?<!quem\s)(?<!que\sse\s)(?<!que\snão\s)\b(?!poder(?:á|ão)\b|{_COPULA}|ter(?:á"
        rf"|ão)\s\w+[ai]do\b){_FUTURE}|(?<!que\s)\b(?:vai|vão)\s(?:\w+mente\s|também\s|se\s)?{_INFINITIVE}"
        rf"|\b(?:deverá|deverão)\s(?:\w+mente\s|também\s|se\s)?{_INFINITIVE}"
        rf"|\b(?:está|estão|é|são|segue|seguem)\s(?:\w+mente\s)?{_PLANNED}\b"
        rf"|\b(?:prev[êe]|preveem|pretendem?|tencionam?|planejam?|planeiam?|esperam?|prometem?|ameaçam?)\s{_INFINITIVE}"
        rf"|\b(?:prometeu|decidiu)\s{_INFINITIVE}|\b(?:prepara|preparam)-se\spara\s{_INFINITIVE}"
        rf"|\bse\sprepara(?:m)?\spara\s{_INFINITIVE}"
    ),
    "soft": (
        rf"\b(?:{_FUTURE}|{_CONDITIONAL}|vai|vão|vamos|deve|devem|pode|podem|{_PLANNED}|quer|querem|ameaç\w+"
        rf"|{_EVENTS}|\w+remos)\b"
        r"|(?<!_)(?:(?<=antes\sde\s)|(?<=antes\sdo\s)|(?<=partir\sde\s)|(?<=\dh\sde\s)|(?<!\bde\s)(?<!\bdo\s))_"
    ),
    "never": (
        r"\b(?:todo|cada)\sano\b|\btodos\sos\sanos\b|\btinham?\saté\b|"
        r"[?][\"”»’')\]]*$|![\"”»’')\]]*$|^\W*(?:publicado|atualizado|actualizado|leia(?:\smais|\stambém)?|veja"
        r"|saiba|assista|ouça|foto|vídeo"
        r"|assine|siga)\b"
        r"|\bnewsletter\b|\binscreva-se\b|\bsubscreva\b|\bclique\b|\be-?mail\b|\bcomentários\b"
        r"|\bcampos\sobrigatórios\b|\bdireitos\sautorais\b|\bcookies\b"
        rf"|\b(?:estava|estavam|era|eram)\s(?:\w+mente\s)?{_PLANNED}\b(?!.*{_FUTURE})"
        r"|\b(?:havia|haviam|tinha|tinham|\w+avam?|pensava|sabia|dizia|queria)\b[^.;]*?\bque\b[^.;]*?\w[aei]riam?\b"
    ),
    "filler": (
        r"\b(?:o\stempo|a\shistória)\s(?:o\s)?dirá\b|\b(?:resta|falta)\s(?:saber|ver)\b|\btodos\sos\solhares\b"
        r"|\bveremos\b"
        r"|\b(?:o\smundo|a\sregião|o\spaís)\s(?:inteiro\s)?(?:observa|olha|assiste)\b|\bquem\sviver\sverá\b"
    ),
    "doubt": (
        r"^\W*nada\b|"
        r"\b(?:talvez|certamente|naturalmente|obviamente|infelizmente|felizmente|pens\w+|acredit\w+|acho|nunca"
        r"|jamais|sempre|(?:n|para\s)a\s(?:história|memória)"
        r"|mais\scedo\sou\smais\starde|um\sdia|preciso|para\sque|porque|tomara|oxalá|dirá|verá|como\sse)\b"
        r"|^\W*(?:se|quando|quem|mesmo|embora|enquanto|porque|isso|isto|aquele\sque|aqueles\sque)\b"
    ),
    "self": r"\b(?:eu|nós|você|vocês|tu|meus?|minhas?|nossos?|nossas?|me|nos\s(?:vamos|diz)|a\sgente)\b",
    "scheduled": (
        rf"\b{_FUTURE}|\b(?:pod|dev)(?:e|em|eria|eriam)\b|\b(?:vai|vão|vamos|\w+remos)\b"
        rf"|\b{_PLANNED}\b|\b{_EVENTS}\b"
    ),
    "expected": (
        r"\bdev(?:e|em|erá|erão)\b|\besperad[oa]s?\b|\besperam?\b|\bprev(?:ê|eem)\b|\bpretend\w+|\bquer(?:em)?\b"
        r"|\bplanej\w+|\bplanei\w+"
        r"|\btencion\w+|\bcompromete\w*-se\b|\bse\scompromete\w*|\bpromet\w+|\bprová(?:vel|veis)\b"
        r"|\bprovavelmente\b|\bbuscam?\b|\bprojetos?\b(?!\s)"
    ),
    "possible": (
        rf"\b{_CONDITIONAL}|\bpod(?:e|em|erá|erão)\b|\btalvez\b|\beventual\w*|(?:^\W*|[,;–]\s|\b(?:e|mas|só)\s)se\b"
        r"|\bse\s(?:não|houver|[oa]s?|uma?|for|forem|tudo)\s|\bameaç\w+|\barrisca\w*"
        r"|\bpossível\b|\bpossíveis\b|\bpossivelmente\b|\bem\scaso\sde\b|\bdesde\sque\b|\ba\smenos\b|\bsalvo\b"
        r"|\bcaso\b|\bnão\sdescarta\w*"
        r"|(?<!,\s)\bavaliam?\b|\bestudam?\s(?:a|o|se)?"
    ),
    "off_before": (
        r"\bnão\s(?:se\s)?(?:\w+(?:rá|rão)|vai|vão|deve|devem|está|estão)\b|\bteriam?\s\w+[ai]do\b"
        rf"|\b(?:foi|foram)\s{_OFF}\b[^,;]*$"
    ),
    "off_behind": (
        r"(?:(?!\b(?:e|mas|porque|após|se|quando)\b)[^;:_]){0,60}?\b(?:não\s(?:será|serão|vai"
        r"|vão)\s(?:ser\s)?(?:mais\s)?(?:realizad|disputad)?[oa]?s?"
        rf"|não\s(?:se\srealizar(?:á|ão)|haverá|acontecerá|terá\slugar)|(?:foi|foram|está|estão|fica|ficam)\s{_OFF})\b"
    ),
    "compared": (
        r"\b(?:em\s(?:vez|lugar)\sd[eoa]|e\snão|(?:mais|menos|melhor|pior|maior|menor)\b[^,;]{0,24}\s(?:d[oa]\s)?que)"
        r"\s(?:(?:o|a|em|n[oa])\s)*$"
    ),
    "moved_from": r"\b(?:adia|transfer|antecip|remarc)\w*\b[^,;:]{0,60}\bd[eo]\s$",
    "moved_to": r"\spara\s(?:o\s|a\s|o\sdia\s)?_",
    "aside": rf",\s(?:inicialmente\s)?{_PLANNED}\b[^,;]{{0,60}}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:foi|foram|tinha|havia|ficou|ficaram)\b",
    "dated": r"\b(?:em|de|até|para|desde|antes\sde|durante|e|a|ano|final\sde|início\sde)\s$",
    "condition": (
        r"\W*(?:se|caso|em\scaso\sde|quando|salvo|a\smenos\sque|desde\sque|uma\svez|após|assim\sque|depois\sque)\b"
    ),
    "superseded": rf"\b(?<!está\s)(?<!estão\s)(?:inicialmente\s)?{_PLANNED}\s(?:inicialmente\s)?para\s(?:o\s|a\s)?$",
    "moved": (
        r"\b(?:(?:foi|foram|está|estão|será|serão)\s(?:adiad|transferid|remarcad|antecipad|reagendad)[oa]s?|agora"
        r"|passou\spara)\b"
    ),
    "timed": r"",
    "breaks": r"[,;:]\s|\b(?:e|mas|que|ou|porém)\b",
}
