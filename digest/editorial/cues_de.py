"""German cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

GERMAN: Mapping[str, str] = {
    "hint": (
        r"\b(?:wird|werden|soll\w*|will|wollen|könnte\w*|dürfte\w*|plan\w*|beginn\w*|start\w*|morgen|heute|ab|bis"
        r"|am|im|nächst\w*|kommend\w*|steht|stehen|tag\w*|findet|finden|tritt|treten)\b"
    ),
    "firm": (
        r"\b(?:soll|sollen|will|wollen|plant|planen|beabsichtigt|beabsichtigen|kündigt\w*"
        r"|kündigte\w*)\b.*\b\w+(?:en|ern|eln|t|an)\b"
        r"|\b(?:wird|werden)\b(?!\s(?:seit|derzeit|bereits|gerade|immer)).*\b\w+(?:en|ern|eln|ein)\b(?=[,.;]|$"
        r"|\s(?:und|oder|sagte|teilte|wie))"
        r"|\bist\s(?:\w+\s){0,6}?(?:geplant|angesetzt|vorgesehen|terminiert)\b|\bsind\s(?:\w+\s){0,6}?(?:geplant"
        r"|angesetzt|vorgesehen)\b"
        r"|\b(?:wird|werden)\s(?:\w+\s){0,6}?erwartet\b|\bsteht\s(?:\w+\s){0,4}?(?:an|bevor)\b|\b(?:dürfte|dürften)\b"
        r"|\btritt\s.*\bin\skraft\b|\btreten\s.*\bin\skraft\b"
    ),
    "soft": r"\w",
    "never": (
        r"^\W*wer\b(?!.*\b(?:wird|werden|muss|müssen|kann|können|soll|sollen|darf|dürfen)\b)"
        r"|\?[\"”“’')\]]*$|\b(?:newsletter|abonnieren|mehr\szum\sthema|lesen\ssie\sauch|foto:)\b"
    ),
    "filler": (
        r"\bbleibt\sabzuwarten\b|\bdie\s(?:ganze\s)?welt\s(?:schaut|blickt)\b|\balle\saugen\s(?:richten|sind)\b"
        r"|\bwird\ssich\szeigen\b"
        r"|\bdie\szeit\swird\ses\szeigen\b|\bdie\snächsten\s(?:tage|wochen)\s(?:werden|sind)\sentscheidend\b"
    ),
    "doubt": (
        r"\b(?:hoffentlich|wahrscheinlich|sicherlich|natürlich|leider|glaub\w*|denk\w*|damit|ob|obwohl)\b"
        r"|^\W*(?:wenn|falls|ob|weil|vielleicht)\b"
    ),
    "self": r"\b(?:ich|wir|uns|mein\w*|unser\w*|mich|mir)\b",
    "scheduled": (
        r"\b(?:wird|werden|beginnt|beginnen|startet|starten|geplant|angesetzt|vorgesehen|terminiert|tagt|tagen"
        r"|findet|finden|tritt|"
        r"treten|öffnet|öffnen|endet|enden|entscheidet|berät|stimmt|frist|läuft|gilt|gelten|steht|stehen|soll|sollen)\b"
    ),
    "expected": (
        r"\b(?:erwartet\w*|dürfte\w*|will|wollen|plant|planen|hofft|hoffen|kündigt\w*|voraussichtlich|vermutlich"
        r"|wahrscheinlich|möchte\w*|strebt|prognose)\b"
    ),
    "possible": (
        r"\b(?:könnte\w*|kann|können|vielleicht|möglicherweise|eventuell|möglich|würde\w*|falls|wenn|sollte"
        r"|sollten|sofern|droht|drohen|erwägt|erwägen)\b"
    ),
    "off_before": (
        r"\b(?:wird|werden|soll|sollen|will|wollen|kann|können|darf|dürfen|muss|müssen|findet|finden|beginnt|beginnen"
        r"|startet|starten|kommt|kommen|tagt|tagen|gibt)\b[^,;]*(?<!noch\s)\b(?:nicht\b(?!\s(?:nur|zuletzt|vor))|kein\w*)"
        r"|\bkein\w*\s(?:\w+\s){1,3}(?:wird|werden|soll|sollen|kann|können)\b|\b(?:hätte|wäre)n?\b"
    ),
    "off_behind": (
        r"[^,;:_]{0,60}?\b(?:(?<!noch\s)nicht\s(?:[\wäöüß]+\s)?[\wäöüß]+(?:t|en)(?=[.,;]|$)|(?:fällt|fallen)\s(?:\w+\s)?aus"
        r"|entfällt|entfallen|(?:wurde|wurden|ist|sind)\s(?:\w+\s){0,3}?(?:abgesagt|gestrichen)"
        r"|(?:abgesagt|gestrichen)\s(?:worden|wurden?))\b"
    ),
    "compared": (
        r"\b(?:(?:an)?statt|anstelle|nicht|(?<!nicht\s)\b\w{3,}er\b[^,;]{0,24}?\sals)"
        r"\s(?:(?:erst|schon|bereits|mehr|wie|geplant)\s)*(?:(?:am|im|an|zum|ab|des|dem|vom|den)\s){0,2}$"
    ),
    "moved_from": r"\bvom\s$",
    "moved_to": r"\sauf\s(?:den\s)?_",
    "aside": r",\s(?:geplant|angesetzt|vorgesehen|erwartet)\b[^,;]{0,60}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:wurde|wurden|hat|haben|hatte|hatten)\b",
    "dated": r"\b(?:im\sjahr|jahr|bis|ab|seit|ende|anfang|mitte|in|und|für|vor|nach|von|frühestens|spätestens)\s$",
    "condition": r"(?:falls|wenn|sollte|sollten|sofern|sobald|nachdem|würde|wird)\b",
    "superseded": (
        r"\b(?:für\sden|für|ursprünglich|am)\s(?=$)(?<=ursprünglich\s)|\b(?:ursprünglich|zunächst)\s(?:für|am"
        r"|auf)\s(?:den\s)?$"
    ),
    "moved": r"\b(?:verschoben|verlegt|nun|jetzt|stattdessen)\b",
}
