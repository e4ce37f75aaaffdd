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
    "never": r"\?[\"”“’')\]]*$|\b(?:newsletter|abonnieren|mehr\szum\sthema|lesen\ssie\sauch|foto:)\b",
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
    "dated": r"\b(?:im\sjahr|jahr|bis|ab|seit|ende|anfang|mitte|in|und|für|vor|nach|von|frühestens|spätestens)\s$",
    "condition": r"(?:falls|wenn|sollte|sollten|sofern|sobald|nachdem|würde|wird)\b",
    "superseded": (
        r"\b(?:für\sden|für|ursprünglich|am)\s(?=$)(?<=ursprünglich\s)|\b(?:ursprünglich|zunächst)\s(?:für|am"
        r"|auf)\s(?:den\s)?$"
    ),
    "moved": r"\b(?:verschoben|verlegt|nun|jetzt|stattdessen)\b",
}
