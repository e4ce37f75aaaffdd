"""French cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

_FUTURE = (
    r"(?!(?:tira|retira|attira|admira|inspira|expira|vira|livra|délivra|dura|assura|jura|mesura|figura|sierra"
    r"|riviera|vera)\b)"
    r"[a-zà-ÿœ]*(?:[eiuvdcpr]|tt|ît)r(?:a|ont)\b"
)
_CONDITIONAL = r"(?!devrai)[a-zà-ÿœ]*(?:[eiuvdcpr]|tt|ît)rai(?:t|ent)\b"
_TO = r"(?:\s(?:pas|plus|aussi|également|bientôt|ainsi|donc|\w+ment|se|s['’]|y|en|le|la|les|lui|leur))*\s?"
_INFINITIVE = r"(?:\w+(?:er|ir|dre|ire|ttre|vre|clure|aître)|être|faire)\b"
_PLANNED = r"(?:prévu|attendu|programmé|fixé|convoqué|planifié|annoncé|espéré)e?s?"
_EVENTS = (
    r"(?:s['’]ouvr(?:e|ent)|ouvr(?:e|ent)|rouvr(?:e|ent)|commenc(?:e|ent)|début(?:e|ent)|démarr(?:e|ent)|ferm(?:e|ent)"
    r"|s['’]achèv(?:e|ent)|termin(?:e|ent)|expir(?:e|ent)|entr(?:e|ent)\sen|(?:a|ont)\s(?:lieu|jusqu)|se\stien(?:t"
    r"|nent)"
    r"|se\sréuni(?:t|ssent)|vot(?:e|ent)|se\srend(?:ent)?|repren(?:d|nent)|part(?:ent)?|arriv(?:e|ent)"
    r"|s['’]appliqu(?:e|ent)"
    r"|examin(?:e|ent)|débat(?:tent)?|se\sprononc(?:e|ent))"
)
_NOT = r"(?:pas|plus|jamais)\b"
_OFF = r"(?:annul|supprim|déprogramm|abandonn)ée?s?"

_COPULA = r"ser(?:a|ont)\b(?!\s(?:\w+ment\s|pas\s|donc\s|aussi\s)*\w+(?:ée?s?|ie?s?|ue?s?|te?s?|is|ise)\b)"

FRENCH: Mapping[str, str] = {
    "hint": (
        r"r(?:a|ont|ait|aient)\b|\b(?:va|vont|doi\w+|prév\w+|attend\w*|compt\w+|entend\w*|espèr\w+|prom\w+|menac\w+"
        r"|fixé\w*|convoqué\w*|programmé\w*|annoncé\w*|s['’](?:apprêt|engag)\w+|proje\w+|vis\w+)\b"
    ),
    "firm": (
        rf"(?<!qui\s)(?<!qui\sne\s)(?<!qui\sse\s)\b(?!pourr(?:a|ont)\b|{_COPULA}|aur(?:a|ont)\s\w+[éiu]\b){_FUTURE}"
        rf"|(?<!qui\s)\b(?:va|vont){_TO}{_INFINITIVE}|\bdevrai(?:t|ent){_TO}(?!être\b){_INFINITIVE}"
        rf"|\b(?:est|sont|reste|restent)\s(?:\w+ment\s|toujours\s|désormais\s)?{_PLANNED}\b"
        r"|\b(?:prévoi(?:t|ent)|menac(?:e|ent)|promet(?:tent)?|projett?e(?:nt)?|envisag(?:e|ent))\sd(?:e\s"
        rf"|['’]){_TO}{_INFINITIVE}"
        rf"|\b(?:entend(?:ent)?|compte(?:nt)?|espère(?:nt)?){_TO}{_INFINITIVE}"
        rf"|\b(?:s['’]apprêt(?:e|ent)|s['’]engag(?:e|ent)|vis(?:e|ent))\sà\s{_TO}{_INFINITIVE}"
        rf"|\b(?:a|ont)\s(?:promis|prévu|décidé)\sd(?:e\s|['’]){_TO}{_INFINITIVE}"
    ),
    "soft": (
        rf"\b(?:{_FUTURE}|{_CONDITIONAL}|devrai(?:t|ent)|va|vont|doi(?:t|vent)|peu(?:t|vent)|{_PLANNED}|veu(?:t"
        rf"|lent)|menac\w+|{_EVENTS})\b|\bnous\s(?:\w+\s)?\w+rons\b"
        r"|(?<!_)(?:(?<=partir\sde\s)|(?<!\bde\s)(?<!\bdu\s)|(?<=partir\sdu\s)|(?<=compter\sdu\s))_"
    ),
    "never": (
        r"\bchaque\sannée\b|\btous\sles\sans\b|\bavai(?:t|ent)\sjusqu|"
        r"[?][\"”»’')\]\s]*$|![\"”»’')\]\s]*$|^\W*(?:publié|mis\sà\sjour|lire|à\slire|lire\saussi|voir|à\svoir"
        r"|écouter|retrouvez|photo"
        r"|vidéo"
        r"|crédit)\b|\b(?:abonnez|inscrivez)-vous\b|\bnewsletter\b|\blettre\sd['’]information\b|\bcliquez\b"
        r"|\badresse\s(?:e-?mail|électronique)\b|\bcommentaires\b|\bcookies\b|\bdonnées\b[^.]*\btiers\b"
        rf"|\b(?:était|étaient)\s(?:\w+ment\s)?{_PLANNED}\b(?!.*{_FUTURE})"
        r"|\b(?!(?:fait|sait|plaît)\b)\w+(?<!r)ai(?:t|ent)\b[^.;]*?\bqu(?:e\b|['’])[^.;]*?\w(?:[eiuvdcpr]|tt"
        r"|ît)rai(?:t|ent)\b"
    ),
    "filler": (
        r"\b(?:le\stemps|l['’]avenir|l['’]histoire)\s(?:nous\s)?(?:le\s)?(?:dira|jugera)\b|\breste\sà\s(?:savoir"
        r"|voir)\b"
        r"|\btous\sles\s(?:regards|yeux)\b|\baffaire\sà\ssuivre\b|\bnul\sne\ssait\b|\bqui\svivra\sverra\b"
        r"|\b(?:le\smonde|la\srégion|le\spays)\s(?:entier\s)?(?:observe|regarde|retient\sson\ssouffle)\b"
    ),
    "doubt": (
        r"^\W*rien\b|"
        r"\b(?:sans\sdoute|peut-être|certainement|évidemment|bien\ssûr|hélas|malheureusement|heureusement|pens\w+"
        r"|croi\w+"
        r"|jamais|toujours|un\sjour|tôt\sou\stard|faudra|faut|pour\sque|afin|espérons|dans\s(?:l['’]histoire"
        r"|les\s(?:mémoires|annales))|quoi\squ['’]|dira|verra"
        r"|comme\ssi)\b"
        r"|\bque\ssi\b|^\W*pour\s(?:eux|elles?|lui|moi)\b|^\W*(?:si|s['’]ils?|quand|lorsqu|même|parce|car|qui"
        r"|celui\squi|ceux\squi|celles?\squi|tant\squ|puisqu"
        r"|ce|cela|ça"
        r"|c['’])\b"
    ),
    "self": r"\b(?:je|nous|on|vous|tu|mon|ma|mes|notre|nos|votre|vos|moi)\b|\bj['’]",
    "scheduled": (
        rf"\b{_FUTURE}|\bnous\s(?:\w+\s)?\w+rons\b"
        rf"|\b(?:va|vont|doi(?:t|vent)|aura|auront)\b|\b{_PLANNED}\b|\b{_EVENTS}\b|\b(?:pourrai|devrai)(?:t|ent)\b"
        r"|\béchéance\b|\bdate\slimite\b"
    ),
    "expected": (
        r"\bdevrai(?:t|ent)\b|\battendue?s?\b|\bprévoi(?:t|ent)\b|\b(?:entend(?:ent)?|compte(?:nt)?)\b|\bespèr\w+"
        r"|\bsouhait\w+"
        r"|\bveu(?:t|lent)\b|\bvise(?:nt)?\sà\b|\bs['’](?:apprêt|engag)\w+|\bs['’](?:est"
        r"|étai[et]n?t?)\sengagée?s?\b|\bprédi\w+|\bprom(?:et|ettent|is)\b|\bprojett(?:e"
        r"|ent)\b"
        r"|\bprobable\w*\b|\bcherch\w+|\btabl(?:e|ent)\ssur\b"
    ),
    "possible": (
        rf"(?<!qu['’]il\s)(?<!qu['’]ils\s)(?<!qu['’]elle\s)(?<!qu['’]elles\s)\b{_CONDITIONAL}|\bpeu(?:t|vent)\b"
        r"|\bpourr(?:a|ont)\b"
        r"|\bpeut-être\b|\béventuel\w*|\bsi\b|\bs['’]ils?\b|\bmenac\w+|\benvisag\w+|\brisqu\w+|\bpossible\w*"
        r"|\ben\scas\sde\b"
        r"|\bà\s(?:condition|moins)\b|\bsous\sréserve\b|\bn['’]exclu\w*\b"
    ),
    "off_before": (
        r"\b(?:ne\s|n['’])(?:se\s|s['’]|en\s|y\s)?(?:\w+r(?:a|ont)|va|vont|doi(?:t|vent)|est"
        rf"|sont)\s(?:\w+ment\s)?{_NOT}"
        rf"|\b(?:aurai(?:t|ent))\s(?:dû|pu)\b|\b(?:a|ont)\sété\s{_OFF}\b[^,;]*$"
    ),
    "off_behind": (
        r"(?:(?!\b(?:et|mais|parce|après|si|quand|lorsque|car)\b)[^;:_]){0,60}?\b(?:n['’]aur(?:a|ont)\s(?:pas"
        r"|plus)\slieu"
        r"|ne\sse\stiendr(?:a|ont)\s(?:pas|plus)|ne\s(?:sera|seront)\s(?:pas|plus)\b"
        rf"|(?:a|ont)\s(?:finalement\s|également\s)?été\s{_OFF}|(?:est|sont)\s(?:finalement\s|désormais\s)?{_OFF})"
    ),
    "compared": (
        r"(?:\bau\slieu\s(?:du|de|d['’])|\bplutôt\sque|\bet\snon(?:\spas)?|(?<!\bne\s)\b(?:plus|moins|mieux"
        r"|pire)\b[^,;]{0,24}\squ[e'’])"
        r"\s?(?:(?:le|la|en|à|du|au)\s)*$"
    ),
    "moved_from": r"\b(?:report|décal|avanc|déplac|repouss)\w*\b[^,;:]{0,60}\bdu\s$",
    "moved_to": r"\sau\s_",
    "aside": rf",\s(?:initialement\s)?{_PLANNED}\b[^,;]{{0,60}}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:a|ont|avait|avaient|fut|furent)\b",
    "dated": r"\b(?:en|de|d['’]ici|pour|jusqu['’]en|jusqu['’]à|depuis|avant|après|et|à|année|fin|début|dès|horizon)\s$",
    "condition": (
        r"\W*(?:si|s['’]ils?|en\scas\sde|quand|lorsqu(?:e|['’])|sauf|à\smoins|à\scondition|une\sfois|après"
        r"|dès\squ(?:e|['’])"
        r"|sous\sréserve)\b"
    ),
    "superseded": (
        rf"\b(?<!est\s)(?<!sont\s)(?:initialement\s|d['’]abord\s)?{_PLANNED}\s(?:initialement\s"
        r"|d['’]abord\s)?(?:pour\s|au\s|en\s)?(?:le\s)?$"
    ),
    "moved": (
        r"\b(?:(?:est|sont|a\sété|ont\sété)\s(?:finalement\s|désormais\s)?(?:report|repouss|décal|avanc|déplac)\w+"
        r"|finalement"
        r"|désormais)\b"
    ),
    "timed": r"",
    "breaks": r"[,;:]\s|\b(?:et|mais|qu(?:e\b|['’])|qui|ou|puis|car)",
}
