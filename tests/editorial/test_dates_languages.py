from __future__ import annotations

import pytest

from tests.editorial.reading import said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Bundestag stimmt am Freitag darüber ab.", [("Freitag", "2026-02-20")]),
        ("Die Abgeordneten haben am Freitag abgestimmt.", [("Freitag", "2026-02-13")]),
        ("Der Minister sagte am Montag nichts.", [("Montag", "2026-02-16")]),
        ("Die Linie soll am 12. Mai 2026 öffnen.", [("12. Mai 2026", "2026-05-12")]),
        ("Das Urteil fällt am Dienstag, dem 3. März, um 10 Uhr.", [("Dienstag, dem 3. März", "2026-03-03 10:00")]),
        ("Das Konzert beginnt am Donnerstagabend.", [("Donnerstagabend", "2026-02-19")]),
        ("Die Frist endete am 31.01.2026.", [("31.01.2026", "2026-01-31")]),
        ("Die Arbeiten beginnen nächste Woche.", [("nächste Woche", "2026-W09")]),
        ("Sie dauern bis Ende März.", [("Ende März", "2026-03 by")]),
        ("Der Zuschlag wird rückwirkend ab Januar gezahlt.", [("Januar", "2026-01 not_before")]),
        ("Im März soll es so weit sein.", [("März", "2026-03")]),
        ("In zwei Wochen will das Kabinett entscheiden.", [("In zwei Wochen", "2026-W10")]),
        ("Vor zwei Wochen war die Brücke gesperrt worden.", [("Vor zwei Wochen", "2026-W06")]),
        ("Morgen tagt der Ausschuss.", [("Morgen", "2026-02-17")]),
        ("Er kam am Morgen und ging gestern Abend.", [("gestern Abend", "2026-02-15")]),
        ("Der Streik könnte frühestens am 24. Februar beginnen.", [("24. Februar", "2026-02-24 not_before")]),
        ("Der Haushalt muss bis Freitag stehen.", [("Freitag", "2026-02-20 by")]),
        ("Kein Streik darf vor dem 3. März beginnen.", [("3. März", "2026-03-03 not_before")]),
        ("Die Abstimmung wurde auf Donnerstag verschoben.", [("Donnerstag", "2026-02-19")]),
        ("Im dritten Quartal 2026 wird geliefert.", [("dritten Quartal 2026", "2026-Q3")]),
        ("Die Messe dauert vom 2. bis 8. März.", [("2", "2026-03-02"), ("8. März", "2026-03-08 by")]),
        ("Am Wochenende kam es zu Unfällen.", [("Wochenende", "2026-W07-WE")]),
        ("Das Gesetz soll 2027 in Kraft treten.", [("2027", "2027")]),
        ("Rund 2000 Menschen kamen, wie jeden Montag.", []),
    ],
)
def test_german_dates(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert said(sentence, language="de") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("El Congreso votará el martes la reforma.", [("martes", "2026-02-17")]),
        ("El Congreso votó el martes la reforma.", [("martes", "2026-02-10")]),
        ("El puerto publicará su plan de dragado el miércoles.", [("miércoles", "2026-02-18")]),
        ("El alcalde recibirá a la delegada el jueves.", [("jueves", "2026-02-19")]),
        ("El acuerdo firmado el jueves subirá los salarios.", [("jueves", "2026-02-12")]),
        (
            "El plus se pagará a partir del 1 de abril, con atrasos desde enero.",
            [
                ("1 de abril", "2026-04-01 not_before"),
                ("enero", "2026-01"),
            ],
        ),
        ("Los votos emitidos hasta el mediodía del jueves se contarán más adelante.", [("jueves", "2026-02-12 12:00")]),
        ("La votación queda suspendida hasta el jueves.", [("jueves", "2026-02-19 by")]),
        ("La línea se inaugurará el 12 de mayo de 2026.", [("12 de mayo de 2026", "2026-05-12")]),
        ("La vista será el martes, 24 de febrero.", [("martes, 24 de febrero", "2026-02-24")]),
        ("La próxima semana comienzan las obras.", [("próxima semana", "2026-W09")]),
        ("El mes que viene comienzan las obras.", [("mes que viene", "2026-03")]),
        ("Se reanudarán a finales de marzo.", [("a finales de marzo", "2026-03")]),
        ("En marzo se conocerá el resultado.", [("marzo", "2026-03")]),
        ("Dentro de dos semanas se conocerá la sentencia.", [("Dentro de dos semanas", "2026-W10")]),
        ("El plan se aprobó hace dos semanas.", [("hace dos semanas", "2026-W06")]),
        ("Prevé presentarlo antes del viernes.", [("viernes", "2026-02-20 by")]),
        ("La huelga no empezará antes del 3 de marzo.", [("3 de marzo", "2026-03-03 not_before")]),
        ("Podría empezar el 24 de febrero como muy pronto.", [("24 de febrero", "2026-02-24 not_before")]),
        ("Mañana se reúne el comité.", [("Mañana", "2026-02-17")]),
        ("El comité se reúne el martes a las 10:30 horas.", [("martes", "2026-02-17 10:30")]),
        ("Llovió por la mañana, y ayer también.", [("ayer", "2026-02-15")]),
        ("La feria se celebra del 2 al 8 de marzo.", [("2", "2026-03-02"), ("8 de marzo", "2026-03-08")]),
        ("La semana del 2 de marzo habrá otra ronda.", [("semana del 2 de marzo", "2026-W10")]),
        ("Llegará en el tercer trimestre de 2026.", [("tercer trimestre de 2026", "2026-Q3")]),
        ("En 2027 entrará en vigor.", [("2027", "2027")]),
        ("Se reúnen todos los lunes más de 2000 personas.", []),
    ],
)
def test_spanish_dates(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert said(sentence, language="es") == expected
