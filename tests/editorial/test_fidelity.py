"""A line in other words stands only if it says what its sentence says; each wrong one is told why."""

from __future__ import annotations

import re

import pytest

from digest.editorial.fidelity import can_check, fault
from tests.editorial.plain_lines import STAND, TOO_STRICT
from tests.editorial.turned import TURNED

BRIDGE = (
    "The Orrin bridge will close to all traffic on 2 March for nine months, the county council decided on Monday by 21"
    " votes to 9."
)
CRACKS = "Engineers found cracks in 14 of the 60 hangers during an inspection in January, the council's report says."
FERRY = (
    "The ferry company Norlin has ordered three electric ships from a yard in Gdansk for about 210 million euros, its chief"
    " executive Ana Torvik said on Monday."
)
VELDE = "“We would rather close it than lose it,” said Marta Velde, who chairs the council's transport committee."
TARN = (
    "The Tarn reservoir has fallen to 31 per cent of its capacity, the lowest level since 1976, the water board said."
)
PERHAPS = "The board may restrict watering of gardens from next week if no rain falls by 27 February."
NEVER = (
    "The minister denied that Lindmark had never paid the fine, and said some officials were reportedly not informed."
)
MATCH = "Lindmark beat Osterby 5-3 in the last round on Sunday and won the national chess league for the first time."
ARREST = "A man was arrested by police in Halvern on Friday after allegedly threatening two drivers with a knife."
PLAN = "Norlin plans to retire four diesel ships that were built before 1994, according to its union."
SOME = "Some residents of Skarholm voted against the tunnel, which would cost more than 400 million crowns."
CLOCK = "Polls open at 7 a.m. on Tuesday 24 February and close at 10 p.m. in all 14 districts of Corvane."
PRICE = "Shares of Halden & Sons rose 4.5% to $31 after the company raised its forecast to 1,200 ships a year."

RIGHT = [
    (
        "The US and Iran met in Geneva on 1 May for talks, Oman said.",
        "The US and Iran met in Geneva for talks, Oman said.",
    ),
    (BRIDGE, "The Orrin bridge will close for nine months, the county council decided by 21 votes to 9."),
    (BRIDGE, "The Orrin bridge will close on 2 March for 9 months, the council decided on Monday."),
    (BRIDGE, "The Orrin bridge will shut to all traffic on 2 March, the council decided by 21 votes to 9."),
    (CRACKS, "Engineers found cracks in 14 of the 60 hangers in January, the council's report says."),
    (CRACKS, "Engineers found cracks in 14 of the 60 hangers during an inspection, a report says."),
    (CRACKS, "The council's report says engineers found cracks in 14 of the 60 hangers."),
    (FERRY, "Norlin has ordered three electric ships for about €210 million, Ana Torvik said."),
    (FERRY, "The company Norlin ordered three ships from a yard in Gdansk, its chief executive Ana Torvik said."),
    (VELDE, "“We would rather close it than lose it,” said Marta Velde."),
    (TARN, "The Tarn reservoir fell to 31% of its capacity, the lowest level since 1976, the water board says."),
    (TARN, "The Tarn reservoir fell to 31 percent of its capacity, the board says."),
    (PERHAPS, "The board may restrict watering of gardens if no rain falls by 27 February."),
    (PERHAPS, "The board might restrict watering of gardens from next week if no rain falls by 27 February."),
    (MATCH, "Lindmark beat Osterby 5-3 on Sunday and won the national chess league for the first time."),
    (ARREST, "A man was arrested by police after allegedly threatening two drivers with a knife."),
    (PLAN, "Norlin plans to retire four diesel ships built before 1994, according to its union."),
    (PLAN, "Norlin plans to retire four ships built before 1994, its union says."),
    (SOME, "Some residents of Skarholm voted against the tunnel, which would cost more than 400 million crowns."),
    (CLOCK, "Polls open at 7 a.m. on Tuesday 24 February and close at 10 p.m. in all 14 districts."),
    (PRICE, "Shares of Halden & Sons rose 4.5% to $31 after the company raised its forecast to 1200 ships."),
]

WRONG = [
    # numbers, money, units
    (BRIDGE, "The Orrin bridge will close to all traffic for six months, the council decided.", "number"),
    (BRIDGE, "The Orrin bridge will close to all traffic for nine weeks, the council decided.", "number"),
    (BRIDGE, "The Orrin bridge will close for nine months, the council decided by 9 votes to 21.", "number"),
    (BRIDGE, "The Orrin bridge will close for nine months, one county council decided on Monday.", "number"),
    (CRACKS, "Engineers found cracks in 60 of the 14 hangers, the council's report says.", "number"),
    (CRACKS, "Engineers found cracks in about 14 hangers in January, the council's report says.", "number"),
    (FERRY, "Norlin has ordered three electric ships for 210 million euros, Ana Torvik said.", "number"),
    (FERRY, "Norlin has ordered three electric ships for about 210 billion euros, Ana Torvik said.", "number"),
    (FERRY, "Norlin has ordered three electric ships for about 210 million dollars, Ana Torvik said.", "number"),
    (TARN, "The Tarn reservoir has fallen to 31 of its capacity, the water board said.", "number"),
    (TARN, "The Tarn reservoir has fallen to half of its capacity, the water board said.", "number"),
    (SOME, "Some residents of Skarholm voted against the tunnel, which would cost 400 million crowns.", "number"),
    (PRICE, "Shares of Halden & Sons rose 45% to $31 after the company raised its forecast.", "number"),
    (PRICE, "Shares of Halden & Sons rose 4.5% to €31 after the company raised its forecast.", "number"),
    (CLOCK, "Polls open at 7 p.m. on Tuesday 24 February in all 14 districts of Corvane.", "number"),
    # dates
    (BRIDGE, "The Orrin bridge will close to all traffic on 9 March, the council decided on Monday.", "number|date"),
    (BRIDGE, "The Orrin bridge will close to all traffic on 2 April, the council decided on Monday.", "number|date"),
    (BRIDGE, "The Orrin bridge will close for nine months, the council decided on Tuesday.", "date"),
    (BRIDGE, "The Orrin bridge will close for nine months, the county council decided today.", "date"),
    (PERHAPS, "The board may restrict watering of gardens from next month if no rain falls.", "date"),
    (PERHAPS, "The board may restrict watering of gardens from this week if no rain falls.", "date"),
    (TARN, "The Tarn reservoir has fallen to the lowest level since 1967, the water board said.", "number"),
    (
        "Polls open on 1 May in Halvern and on 3 June in Tarn.",
        "Polls open on 3 May in Halvern and on 1 June.",
        "number|date",
    ),
    ("The board may meet on 1 May in Halvern.", "The board will meet on 1 May in Halvern.", "not in|doubt"),
    ("The board may meet on 1 May in Halvern.", "The board meets on 1 May in Halvern.", "doubt"),
    # names
    (BRIDGE, "The Tarn bridge will close to all traffic for nine months, the council decided.", "name"),
    (FERRY, "Stena has ordered three electric ships from a yard in Gdansk, Ana Torvik said.", "name"),
    (FERRY, "Norlin has ordered three electric ships from a yard in Gdansk, Ana Velde said.", "name"),
    (MATCH, "Osterby beat Lindmark 5-3 in the last round and won the national chess league.", "order"),
    (TARN, "The Tarn reservoir has fallen to 31 per cent of capacity, Mayor Lindt said.", "name"),
    # quotations
    (VELDE, "“We will close it before we lose it,” said Marta Velde of the committee.", "no quotation"),
    (VELDE, "“We would rather close it” than repair it, said Marta Velde of the committee.", "not in the sentence"),
    (BRIDGE, "The Orrin bridge will “close to all traffic” on 2 March, the council decided.", "no quotation"),
    (VELDE, "“We would rather close it than lose it, said Marta Velde, who chairs the committee.", "partner"),
    (VELDE, "We would rather close it than lose it, said Marta Velde of the transport committee.", "speaks as"),
    # negation
    (BRIDGE, "The Orrin bridge will not close to all traffic, the county council decided.", "brings in “not”"),
    (NEVER, "The minister said that Lindmark had never paid the fine, and some were reportedly not told.", "deny"),
    (NEVER, "The minister denied that Lindmark had paid the fine, and said some were reportedly not informed.", "not"),
    (PERHAPS, "The board may restrict watering of gardens from next week if rain falls.", "loses “not”"),
    # certainty, conditions, limits, who says so
    (PERHAPS, "The board will restrict watering of gardens from next week if no rain falls.", "not in the sentence"),
    (PERHAPS, "The board may restrict watering of gardens from next week, no rain falls by 27 February.", "condition"),
    (ARREST, "A man was arrested by police in Halvern after threatening two drivers with a knife.", "report"),
    (PLAN, "Norlin is to retire four diesel ships built before 1994, according to its union.", "plan"),
    (PLAN, "Norlin plans to retire four diesel ships that were built before 1994.", "who said so"),
    (CRACKS, "Engineers found cracks in 14 of the 60 hangers during an inspection.", "who said so"),
    (SOME, "Residents of Skarholm voted against the tunnel, which would cost more than 400 million.", "number|some"),
    (SOME, "Some residents voted against the tunnel, its cost more than 400 million crowns.", "doubt"),
    (BRIDGE, "The Orrin bridge is closed to all traffic for nine months, the council decided.", "still to come"),
    (SOME, "All residents of Skarholm voted against the tunnel, which would cost more than 400 million crowns.", "All"),
    # who does what to whom
    (ARREST, "A man arrested police in Halvern on Friday after allegedly threatening two drivers.", "done to another"),
    (ARREST, "In Halvern two drivers were arrested by police after allegedly threatening a man.", "follow"),
    (
        SOME,
        "Some residents of Skarholm voted for the tunnel, which would cost more than 400 million crowns.",
        "against|“for”",
    ),
    *((sentence, line, "") for sentence, wrong in TURNED for line in wrong),
    # what is brought in, left out, or no line at all
    (CRACKS, "Engineers found dangerous cracks in 14 of the 60 hangers, the council's report says.", "dangerous"),
    (BRIDGE, "Officials will close the Orrin bridge for nine months, the council decided.", "name|Officials"),
    (BRIDGE, "The Orrin bridge will close, the council decided.", "too much"),
    (
        "The council said it will close the bridge on Friday.",
        "It will close the bridge, the council said.",
        "line before",
    ),
    (BRIDGE, "The Orrin bridge will close for nine months, the county council decided", "end as a sentence"),
    (BRIDGE, "Will the Orrin bridge close for nine months, the council decided on Monday?", "asks"),
    (BRIDGE, "Orrin bridge!", "words"),
    (BRIDGE, "the Orrin bridge will close for nine months, the county council decided.", "begin"),
    (BRIDGE, BRIDGE[:-1] + ", and so it will be for all traffic on the bridge, the council decided.", "words"),
    (BRIDGE, "The Orrin bridge will close for nine months,\nthe council decided.", "one line"),
    # markup, addresses, characters that deceive
    (BRIDGE, "The <b>Orrin bridge</b> will close for nine months, the council decided.", "U.003C"),
    (BRIDGE, "<script>alert(9)</script>", "U.003C"),
    (BRIDGE, "The [Orrin bridge](https://evil.example) will close, the council decided.", "U.005B"),
    (BRIDGE, "The Orrin bridge will close, the council decided: www.bridge.example.", "web address"),
    (BRIDGE, "The Orrin bridge will close, the council decided at bridge.com.", "web address"),
    (BRIDGE, "The Orrin bridge will close for nine\u202e months, the council decided.", "U.202E"),
    (BRIDGE, "The Orrin bridge will close for nine\u200b months, the council decided.", "U.200B"),
    (BRIDGE, "The Orrin bridge will cl\u043ese for nine months, the council decided.", "U.043E"),
    (BRIDGE, "The Orrin bridge will close for nine months, the council decided \U0001f600.", "U.1F600"),
    (BRIDGE, "The `Orrin` bridge will close for nine months, the council decided.", "U.0060"),
    # the language, the rules, the other side
    (BRIDGE, "Die Brücke von Orrin wird für neun Monate für den Verkehr geschlossen.", "language"),
    (BRIDGE, "El puente de Orrin se cerrará durante nueve meses a todo el tráfico.", "language"),
    (BRIDGE, "You will find the Orrin bridge closed to all traffic for nine months.", "speaks as"),
    (BRIDGE, "Here is the line that you wanted about the Orrin bridge and the council.", "speaks as|not in"),
    (BRIDGE, "Each line has at most 30 words, and the headline at most 14, without a full stop.", "number"),
]


@pytest.mark.parametrize(("sentence", "line"), [*RIGHT, *STAND], ids=lambda text: text[:60])
def test_a_line_that_says_what_its_sentence_says_stands(sentence: str, line: str) -> None:
    assert fault(line, sentence, language="en") is None


@pytest.mark.parametrize(("sentence", "line", "why"), WRONG, ids=lambda text: text[:60])
def test_a_line_that_says_anything_else_is_rejected_and_told_why(sentence: str, line: str, why: str) -> None:
    found = fault(line, sentence, language="en")
    assert found is not None
    assert re.search(why, found), found


def test_of_plain_lines_that_a_person_would_write_most_stand() -> None:
    lines = [*STAND, *TOO_STRICT]
    assert sum(fault(line, sentence, language="en") is None for sentence, line in lines) >= 0.7 * len(lines)


GERMAN = "Die Brücke von Orrin wird am 2. März für neun Monate nicht gesperrt, sagte der Landrat am Montag in Halvern."
SPANISH = (
    "El puente de Orrin podría cerrar el 2 de marzo durante nueve meses, según el informe del consejo del condado."
)


@pytest.mark.parametrize(
    ("language", "sentence", "line", "why"),
    [
        ("de", GERMAN, "Die Brücke von Orrin wird am 2. März für 9 Monate nicht gesperrt, sagte der Landrat.", None),
        (
            "de",
            GERMAN,
            "Die Brücke von Orrin wird am 2. März für neun Monate nicht gesperrt, sagte der Landrat in Halvern.",
            None,
        ),
        (
            "de",
            GERMAN,
            "Die Brücke von Orrin wird am 2. März für sechs Monate nicht gesperrt, sagte der Landrat.",
            "number",
        ),
        (
            "de",
            GERMAN,
            "Die Brücke von Orrin wird am 2. April für neun Monate nicht gesperrt, sagte der Landrat.",
            "number|date",
        ),
        (
            "de",
            GERMAN,
            "Die Brücke von Orrin wird am 2. März für neun Monate gesperrt, sagte der Landrat am Montag.",
            "loses “nicht”",
        ),
        ("de", GERMAN, "Die Brücke von Orrin wird am 2. März für neun Monate nicht gesperrt.", "who said so"),
        (
            "de",
            GERMAN,
            "Die Brücke von Tarn wird am 2. März für neun Monate nicht gesperrt, sagte der Landrat.",
            "name",
        ),
        (
            "de",
            GERMAN,
            "Der Landrat wird am 2. März für neun Monate nicht gesperrt, sagte die Brücke von Orrin.",
            "order|follow|said it",
        ),
        (
            "de",
            GERMAN,
            "Die Brücke von Orrin wurde am 2. März für neun Monate nicht gesperrt, sagte der Landrat.",
            "still to come",
        ),
        ("de", GERMAN, "Wir sperren die Brücke von Orrin am 2. März nicht, sagte der Landrat am Montag.", "speaks as"),
        ("de", GERMAN, "The Orrin bridge will close on 2 March for nine months, the council decided.", "language"),
        (
            "es",
            SPANISH,
            "El puente de Orrin va a cerrar durante nueve meses, según el informe del consejo.",
            "not in|doubt",
        ),
        ("es", SPANISH, "El puente de Orrin podría cerrar durante diez meses, según el informe del consejo.", "number"),
        (
            "es",
            SPANISH,
            "El puente de Orrin podría cerrar el 2 de mayo, según el informe del consejo del condado.",
            "number|date",
        ),
        (
            "es",
            SPANISH,
            "El puente de Orrin podría no cerrar durante nueve meses, según el informe del consejo.",
            "brings in",
        ),
        (
            "de",
            "Die Regierung in Halvern lehnte den Vorschlag der Gewerkschaft ab, während die Partei von Marta Velde zustimmte.",
            "Die Regierung lehnte den Vorschlag ab.",
            "",
        ),
        (
            "de",
            "Die Regierung in Halvern lehnte den Vorschlag der Gewerkschaft ab, während die Partei von Marta Velde zustimmte.",
            "Die Partei von Marta Velde lehnte den Vorschlag ab.",
            "",
        ),
        (
            "de",
            "Die Regierung in Halvern lehnte den Vorschlag der Gewerkschaft ab, während die Partei von Marta Velde zustimmte.",
            "Die Gewerkschaft lehnte den Vorschlag der Regierung ab.",
            "",
        ),
        (
            "de",
            "Der Angeklagte soll 40 Euro gestohlen haben, wie die Polizei am Freitag in Tarn mitteilte.",
            "Der Angeklagte hat 40 Euro gestohlen.",
            "",
        ),
        (
            "de",
            "Der Angeklagte soll 40 Euro gestohlen haben, wie die Polizei am Freitag in Tarn mitteilte.",
            "Der Angeklagte soll 40 Euro gestohlen haben, wie die Polizei am Freitag mitteilte.",
            None,
        ),
        (
            "de",
            "Der Angeklagte soll 40 Euro gestohlen haben, wie die Polizei am Freitag in Tarn mitteilte.",
            "Die Polizei soll 40 Euro gestohlen haben, wie der Angeklagte mitteilte.",
            "",
        ),
        (
            "de",
            "Norlin verklagte Stena wegen des Untergangs der Fähre Aurora auf 40 Millionen Euro.",
            "Stena verklagte Norlin wegen des Untergangs der Fähre Aurora auf 40 Millionen Euro.",
            "",
        ),
        (
            "de",
            "Norlin verklagte Stena wegen des Untergangs der Fähre Aurora auf 40 Millionen Euro.",
            "Norlin verklagte Stena auf 40 Millionen Euro.",
            None,
        ),
        (
            "de",
            "Norlin verklagte Stena wegen des Untergangs der Fähre Aurora auf 40 Millionen Euro.",
            "Norlin verklagte Stena auf 40 Milliarden Euro.",
            "",
        ),
        (
            "es",
            "El gobierno de Halvern rechazó la propuesta del sindicato, pero el partido de Marta Velde la apoyó.",
            "El gobierno apoyó la propuesta del sindicato.",
            "",
        ),
        (
            "es",
            "El gobierno de Halvern rechazó la propuesta del sindicato, pero el partido de Marta Velde la apoyó.",
            "El partido de Marta Velde rechazó la propuesta del sindicato, pero el gobierno la apoyó.",
            "",
        ),
        (
            "es",
            "El gobierno de Halvern rechazó la propuesta del sindicato, pero el partido de Marta Velde la apoyó.",
            "El gobierno de Halvern rechazó la propuesta, pero el partido la apoyó.",
            "",
        ),
        (
            "es",
            "El puente cerrará el 2 de marzo durante nueve meses, dijo el alcalde el lunes en Halvern.",
            "El puente cerrará durante nueve meses, dijo el alcalde.",
            None,
        ),
        (
            "es",
            "El puente cerrará el 2 de marzo durante nueve meses, dijo el alcalde el lunes en Halvern.",
            "El puente cerró durante nueve meses, dijo el alcalde.",
            "",
        ),
        (
            "es",
            "El puente cerrará el 2 de marzo durante nueve meses, dijo el alcalde el lunes en Halvern.",
            "El puente no cerrará durante nueve meses, dijo el alcalde.",
            "",
        ),
        (
            "es",
            "El puente cerrará el 2 de marzo durante nueve meses, dijo el alcalde el lunes en Halvern.",
            "El alcalde cerrará el puente durante nueve meses, dijo el lunes.",
            "",
        ),
        (
            "es",
            "El puente cerrará el 2 de marzo durante nueve meses, dijo el alcalde el lunes en Halvern.",
            "El puente cerrará el 2 de marzo durante nueve meses, dijo el alcalde.",
            None,
        ),
        ("fr", "Le pont d'Orrin sera fermé pendant neuf mois.", "Le pont d'Orrin sera fermé neuf mois.", "language"),
    ],
)
def test_other_languages_are_checked_alike_and_unknown_ones_not_at_all(
    language: str, sentence: str, line: str, why: str | None
) -> None:
    found = fault(line, sentence, language=language)
    if why is None:
        assert found is None
    else:
        assert found is not None
        assert re.search(why, found), found


@pytest.mark.parametrize(
    ("sentence", "line", "from_headline", "why"),
    [
        ("Orrin bridge to close for nine months", "Orrin bridge will close for nine months", True, None),
        (FERRY, "Norlin orders three electric ships, Ana Torvik says", False, None),
        ("Orrin bridge to close for nine months", "Orrin bridge closed for nine months.", True, "full stop"),
        ("Orrin bridge to close for nine months", "Orrin bridge may close for nine months", True, "not in"),
        ("Halvern votes to end strike", "Halvern votes to end strike!", True, "shouts"),
        (BRIDGE, "Orrin bridge closed for nine months, county council decided", False, "still to come"),
        (
            FERRY,
            "Ferry company Norlin has ordered three electric ships from a yard in Gdansk, said Ana Torvik",
            False,
            "words",
        ),
    ],
)
def test_a_headline_is_short_and_has_no_full_stop(
    sentence: str, line: str, *, from_headline: bool, why: str | None
) -> None:
    found = fault(line, sentence, language="en", headline=True, from_headline=from_headline)
    assert found is None if why is None else found is not None and re.search(why, found), found


def test_what_is_not_in_the_issues_language_is_not_asked_about() -> None:
    assert can_check(BRIDGE, "en")
    assert can_check("Lindmark chess club wins league", "en")
    assert not can_check(GERMAN, "en")
    assert not can_check("Le pont d'Orrin sera fermé pendant neuf mois.", "fr")
