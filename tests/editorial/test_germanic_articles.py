"""A German and a Dutch article, read whole: sentences, points, dates, the forward section, what is coming."""

from __future__ import annotations

import datetime as dt

from digest.editorial.read import read
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind, Published
from digest.model.reading import Certainty, Reading
from tests.editorial.reading import shown

MONDAY = Published(at=dt.datetime(2026, 2, 16, 12, tzinfo=dt.UTC), day=dt.date(2026, 2, 16))

GERMAN = (
    (
        "Die Stadt Halvern sperrt die Alte Brücke ab dem 9. März für den gesamten Verkehr. Das hat der Stadtrat "
        "am Montag "
        "mit 14 zu 9 Stimmen beschlossen, nachdem Prüfer im Januar Risse in drei Pfeilern gefunden hatten."
    ),
    (
        "Die Sanierung kostet nach Angaben der Stadt rd. 31 Mio. Euro und dauert voraussichtlich bis Ende "
        "November. Zuletzt "
        "waren am 2. und 3. Februar einzelne Spuren gesperrt worden. Dr. Nora Tessen, die Leiterin des Bauamts, "
        "sprach von "
        "einem „Wettlauf gegen den Rost“."
    ),
    (
        "Die Brücke von 1931 trägt täglich 22.000 Fahrzeuge. Händler am Südufer fürchten um ihr Geschäft: In der "
        "Altstadt "
        "schlossen seit Dezember vier Läden."
    ),
    "Wie es jetzt weitergeht",
    (
        "Am Donnerstag stellt das Bauamt den Umleitungsplan vor. Die Fähre soll vom 9. März an im "
        "Zehn-Minuten-Takt fahren, "
        "sagte Bürgermeisterin Ada Venn. Sollte der Winter hart werden, könnte sich die Freigabe bis ins "
        "Frühjahr verzögern. "
        "Alle Augen richten sich auf den Rat."
    ),
)
DUTCH = (
    (
        "De gemeente Halvern sluit de Oude Brug vanaf 9 maart voor al het verkeer. Dat besloot de gemeenteraad "
        "maandag met 14 "
        "tegen 9 stemmen, nadat inspecteurs in januari scheuren in drie pijlers hadden gevonden."
    ),
    (
        "De renovatie kost volgens de gemeente ca. 31 mln. euro en duurt naar verwachting tot eind november. Op "
        "2 en 3 februari "
        "waren al enkele rijstroken afgesloten. Ir. Nora Tessen, hoofd van de dienst Bouw, sprak van een ‘race "
        "tegen de roest’."
    ),
    (
        "Over de brug uit 1931 rijden elke dag 22.000 auto’s. Winkeliers op de zuidoever vrezen voor hun omzet: "
        "in de oude stad "
        "gingen sinds december vier zaken dicht."
    ),
    "Hoe nu verder?",
    (
        "Donderdag presenteert de dienst Bouw het omleidingsplan. De veerboot gaat vanaf 9 maart elke tien "
        "minuten varen, zegt "
        "burgemeester Ada Venn. Als de winter streng wordt, kan de opening tot in het voorjaar op zich laten "
        "wachten. Alle ogen "
        "zijn op de raad gericht."
    ),
)


def blocks(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(Block(kind=BlockKind.HEADING if len(text) < 40 else BlockKind.PARAGRAPH, text=text) for text in texts)


def coming(found: Reading) -> list[tuple[int, bool, list[str | None], Certainty, str | None]]:
    return [
        (item.block, item.in_section, [shown(due) for due in item.dues], item.certainty, item.speaker)
        for item in found.outlooks
    ]


def test_a_german_article_is_read_whole() -> None:
    body = blocks(GERMAN)
    found = read(title="Halvern sperrt die Alte Brücke", blocks=body, published=MONDAY, language=None)

    assert found.language == "de"
    assert [sum(one.block == at for one in split(body, "de")) for at in range(len(body))] == [2, 3, 2, 0, 4]
    assert [(section.heading, section.first, section.last) for section in found.sections] == [(3, 4, 5)]
    assert found.points[0].block == 0
    assert coming(found) == [
        (0, False, ["2026-03-09 not_before"], Certainty.SCHEDULED, None),
        (1, False, ["2026-11 by"], Certainty.EXPECTED, "der Stadt"),
        (4, True, ["2026-02-19"], Certainty.SCHEDULED, None),
        (4, True, ["2026-03-09 not_before"], Certainty.SCHEDULED, "Bürgermeisterin Ada Venn"),
        (4, True, [], Certainty.POSSIBLE, None),
    ]


def test_a_dutch_article_is_read_whole() -> None:
    body = blocks(DUTCH)
    found = read(title="Halvern sluit de Oude Brug", blocks=body, published=MONDAY, language=None)

    assert found.language == "nl"
    assert [sum(one.block == at for one in split(body, "nl")) for at in range(len(body))] == [2, 3, 2, 0, 4]
    assert [(section.heading, section.first, section.last) for section in found.sections] == [(3, 4, 5)]
    assert found.points[0].block == 0
    assert coming(found) == [
        (0, False, ["2026-03-09 not_before"], Certainty.SCHEDULED, None),
        (1, False, ["2026-11 by"], Certainty.EXPECTED, "de gemeente"),
        (4, True, ["2026-02-19"], Certainty.SCHEDULED, None),
        (4, True, ["2026-03-09 not_before"], Certainty.SCHEDULED, "burgemeester Ada Venn"),
        (4, True, [], Certainty.POSSIBLE, None),
    ]
