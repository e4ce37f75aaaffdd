"""German cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

from digest.editorial.dates.verbs_de import ALLEGED, EVENT

_MANY = r"(?:[\wäöüß-]+\s){0,6}?"
_PART_OF_VERB = (
    r"(?:nieder|heraus|hinaus|herunter|ab|an|auf|aus|ein|vor|zu|zusammen|zurück|los|weiter|fort|statt|teil|mit"
    r"|her|hin|um|nach|bevor)"
)
_PARTICIPLE = (
    r"[\wäöüß]*ge(?:tragen|fahren|funden|sehen|nommen|schrieben|sprochen|troffen|worfen|zogen|halten|lassen|boten"
    r"|fangen"
    r"|schlossen|hoben|laden|rufen|stoßen|strichen|trieben|gangen|griffen|hangen|laufen|lesen|messen|schlagen|schnitten"
    r"|schoben|schossen|sprungen|stiegen|storben|stohlen|sungen|sunken|wiesen|wonnen|worben|wachsen)"
)

_VERB_FIRST = (
    r"^\W*(?!(?:zuletzt|jetzt|laut|mit|seit|erst|nicht|insgesamt|statt|selbst|fast|weit|oft"
    r"|dort)\b)(?:[a-zäöüß]+t|werden|kommen"
    r"|stimmen|scheitern|bleiben)\s(?:es|er|sie|sich|der|die|das|man|kein\w*)\s(?=[^,?.]*,\s(?:dann|so"
    r"|[a-zäöüß]+t|wird|werden)\b)"
)
"""A condition without "if": "Kommt es zu keiner Einigung, läuft …"."""

GERMAN: Mapping[str, str] = {
    "hint": (
        r"\b(?:wird|werden|soll\w*|will|wollen|könnte\w*|dürfte\w*|plan\w*|beginn\w*|start\w*|morgen|heute|ab|bis"
        r"|am|im|nächst\w*|kommend\w*|steht|stehen|tag\w*|findet|finden|tritt|treten|droh\w*|erwäg\w*|rechne\w*"
        r"|hoff\w*)\b"
    ),
    "firm": (
        r"\b(?:soll|sollen|will|wollen|plant|planen|beabsichtigt|beabsichtigen|kündigt\w*|kündigte\w*)\b"
        r".*\b\w+(?:en|ern|eln|t|an)\b"
        r"|\b(?:wird|werden)\b(?!\s(?:seit|derzeit|bereits|gerade|immer))"
        rf".*\b(?!{_PARTICIPLE}\b)\w+(?:en|ern|eln|ein)\b(?=[,.;]|$|\s(?:und|oder|sagte|teilte|wie))"
        rf"|\bist\s{_MANY}(?:geplant|angesetzt|vorgesehen|terminiert)\b|\bsind\s{_MANY}(?:geplant|angesetzt"
        rf"|vorgesehen)\b"
        rf"|\b(?:wird|werden)\s{_MANY}(?:erwartet|gerechnet)\b|\bsteht\s(?:\w+\s){{0,4}}?(?:an|bevor)\b"
        r"|\b(?:dürfte|dürften)\b|\btritt\s.*\bin\skraft\b|\btreten\s.*\bin\skraft\b"
        r"|\b(?:droht|drohen|erwägt|erwägen|hofft|hoffen)\b.*\b(?:zu\s\w+(?:en|ern|eln)|\w+zu\w+(?:en|ern|eln))\b"
        r"|\brechne[nt]\s(?:\w+\s){0,4}?mit\b"
        r"|\b(?:ab|von)\s(?:dem|der)\s(?:kommenden|nächsten|neuen)\s[\wäöüß-]+\b(?!.*\b(?:war|wurde|hatte)n?\b)"
        r"|\b(?:ab|zum)\s(?:(?:dem|der|kommenden|nächsten|neuen)\s){0,2}(?:sommer|winter|herbst|frühjahr|frühling"
        r"|wintersemester"
        r"|sommersemester|schuljahr\w*|semester\w*|jahreswechsel|saison)\b(?!.*\b(?:war|wurde|hatte)n?\b)"
    ),
    "soft": r"\w",
    "never": (
        r"^\W*wer\b(?!.*\b(?:wird|werden|muss|müssen|kann|können|soll|sollen|darf|dürfen)\b)"
        r"|\?[\"”“’')\]]*$|\b(?:newsletter|abonnieren|mehr\szum\sthema|lesen\ssie\sauch|foto:)\b"
        r"|\bsichern\ssie\b|\b(?:jetzt|gleich)\s(?:\w+\s){0,2}?(?:bestellen|buchen|anmelden|testen|weiterlesen)\b"
        r"|\bgewinnspiel\b"
        rf"|\b{ALLEGED}|\b(?:alljährlich|(?<!wie\s)jedes\sjahr|üblicherweise|gewöhnlich|meistens|stets"
        rf"|(?<!wie\s)immer\s(?:am|im|an)|in\sder"
        r"\sregel)\b|_\swie\s_"
        r"|\b(?:sollte|wollte|hätte)n?\b[^,;_]*(?:_[^,;]*)?,\s(?:doch|aber|jedoch)\b[^_]*$"
        r"|\b(?:eigentlich|ursprünglich)\b[^,;]*\b(?:sollte|wollte)n?\b[^_]*(?:_[^_]*)?$"
        r"|\b(?:sollte|wollte)n?\b[^,;_]*\b(?:eigentlich|ursprünglich)\b[^_]*(?:_[^_]*)?$"
    ),
    "filler": (
        r"\bbleibt\sabzuwarten\b|\bwir\swerden\s(?:es\s)?(?:ja\s)?sehen\b|\bdie\s(?:ganze\s)?welt\s(?:schaut"
        r"|blickt)\b|\balle\saugen\s(?:richten|sind)\b"
        r"|\bwird\ssich\szeigen\b"
        r"|\bdie\s(?:zeit|zukunft)\swird\s(?:es\s)?(?:zeigen|lehren)\b"
        r"|\bdie\snächsten\s(?:tage|wochen)\s(?:werden|sind)\sentscheidend\b"
    ),
    "doubt": (
        r"\b(?:hoffentlich|wahrscheinlich|sicherlich|natürlich|leider|glaub\w*|denk\w*|damit|ob|obwohl|nie"
        r"|niemals|ewig|unklar|ungewiss|fraglich"
        r"|immer)\b|^\W*(?:wenn|falls|ob|weil|vielleicht)\b"
    ),
    "self": r"\b(?:ich|wir|uns|mein\w*|unser\w*|mich|mir)\b",
    "scheduled": (
        rf"\b(?:wird|werden|soll|sollen|muss|müssen|{EVENT}|geplant|angesetzt|vorgesehen|terminiert|verschoben"
        rf"|vertagt|verlegt"
        r"|frist)\b"
        r"|\b(?:gilt|gelten|steht|stehen|läuft|laufen|bleibt|bleiben|führt|zeigt|geht|gehen|kommt|kommen|ist"
        r"|sind)\b[^,;]*_"
        rf"|\b(?!nicht\b)[a-zäöüß]+(?:t|en)\b[^,;]*\s{_PART_OF_VERB}(?=[.,;]|$)|\b(?:ent|ver)fällt\b"
    ),
    "expected": (
        r"\b(?:erwartet\w*|dürfte\w*|will|wollen|plant|planen|hofft|hoffen|kündigt\w*|voraussichtlich|vermutlich"
        r"|wahrscheinlich|möchte\w*|strebt|prognose|gerechnet|rechne[nt]|beabsichtig\w+"
        r"|nach\s(?:\w+\s)?(?:einschätzung|schätzung|prognose|erwartung)\w*)\b"
    ),
    "possible": (
        r"\b(?:könnte\w*|vielleicht|möglicherweise|womöglich|eventuell|möglich|denkbar|würde\w*|falls|wenn|sollte"
        r"|sollten|sofern|droht|drohen|erwägt|erwägen|unter\sumständen)\b"
        rf"|{_VERB_FIRST}|\bprüf(?:t|en),\sob\b"
        r"|\b(?:kann|können)\b(?!\s(?:[\wäöüß-]+\s){0,4}?(?:ab|bis)\s(?:zum\s|dem\s)?_)"
    ),
    "timed": r"",
    "perhaps_before": (
        r"\b(?:prüft|prüfen|erwägt|erwägen|droht|drohen|möglicherweise|womöglich|vielleicht|eventuell|falls"
        r"|sofern)\b[^;:]*$"
    ),
    "perhaps_behind": (
        r"\s(?:\w+\s){0,2}?(?:könnte|könnten|möglicherweise|womöglich|vielleicht)\b|[^,;:_]{0,60},\s(?:falls|sofern)\b"
    ),
    "off_before": (
        r"\b(?:wird|werden|soll|sollen|will|wollen|kann|können|darf|dürfen|muss|müssen|findet|finden|beginnt|beginnen"
        r"|startet|starten|kommt|kommen|tagt|tagen|gibt)\b[^,;]*(?<!noch\s)\b(?:nicht\b(?!\s(?:nur|zuletzt|vor))"
        r"|kein\w*)"
        r"|\bkein\w*\s(?:\w+\s){1,3}(?:wird|werden|soll|sollen|kann|können)\b|\b(?:hätte|wäre)n?\b"
    ),
    "off_behind": (
        r"[^,;:_]{0,60}?\b(?:(?<!noch\s)nicht\s(?:[\wäöüß]+\s)?[\wäöüß]+(?:t|en)(?=[.,;]|$)|(?:fällt"
        r"|fallen)\s(?:\w+\s)?aus"
        r"|entfällt|entfallen|(?:wurde|wurden|ist|sind)\s(?:\w+\s){0,3}?(?:abgesagt|gestrichen)"
        r"|(?:abgesagt|gestrichen)\s(?:worden|wurden?))\b"
    ),
    "compared": (
        r"\b(?:(?:an)?statt|anstelle|nicht|(?<!nicht\s)\b\w{3,}er\b[^,;]{0,24}?(?<!früher)(?<!später)\sals)"
        r"\s(?:(?:erst|schon|bereits|mehr|wie|geplant)\s)*(?:(?:am|im|an|zum|ab|des|dem|vom|den)\s){0,2}$"
    ),
    "moved_from": r"\bvom\s$",
    "moved_to": r"\sauf\s(?:den\s)?_",
    "aside": r",\s(?:geplant|angesetzt|vorgesehen|erwartet)\b[^,;]{0,60}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:wurde|wurden|hat|haben|hatte|hatten)\b",
    "dated": (
        r"^\W*$|\b(?!(?:[\wäöüß-]*haushalte?s?|etat|wm|em|olympia|spiele|messe|budget|agenda|plan|festival|tour"
        r"|saison|rallye"
        r"|expo|konferenz|gipfel|strategie)\s$)[\wäöüß-]+\s$"
    ),
    "condition": rf"{_VERB_FIRST}|(?:falls|wenn|sollte|sollten|sofern|sobald|nachdem|würde|wird)\b",
    "superseded": (
        r"\b(?:für\sden|für|ursprünglich|am)\s(?=$)(?<=ursprünglich\s)|\b(?:ursprünglich|zunächst"
        r"|eigentlich)\s(?:für|am"
        r"|im|auf)\s(?:den\s)?$|\bsollten?\s(?:[\wäöüß-]+\s){0,5}?(?:(?:am|im|zum|bis)\s)?$"
    ),
    "moved": r"\b(?:verschoben|verlegt|nun|jetzt|stattdessen)\b",
}
