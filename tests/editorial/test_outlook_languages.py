from __future__ import annotations

import pytest

from digest.model.reading import Certainty
from tests.editorial.reading import outlooks, shown


@pytest.mark.parametrize(
    ("sentence", "dues", "speaker", "certainty"),
    [
        ("Der Bundestag stimmt am Freitag über das Gesetz ab.", ["2026-02-20"], None, Certainty.SCHEDULED),
        (
            "Die neue Linie soll am 12. Mai 2026 eröffnet werden, teilte die Stadt mit.",
            ["2026-05-12"],
            "die Stadt",
            Certainty.SCHEDULED,
        ),
        ("Das Gericht verkündet sein Urteil am 3. März um 10 Uhr.", ["2026-03-03 10:00"], None, Certainty.SCHEDULED),
        ("In zwei Wochen will das Kabinett entscheiden.", ["2026-W10"], None, Certainty.EXPECTED),
        (
            "Der Streik könnte frühestens am 24. Februar beginnen.",
            ["2026-02-24 not_before"],
            None,
            Certainty.POSSIBLE,
        ),
        (
            "Der Haushalt muss bis Freitag stehen, sagte Finanzminister Karl Brandt.",
            ["2026-02-20 by"],
            "Finanzminister Karl Brandt",
            Certainty.SCHEDULED,
        ),
        ("Kein Streik darf vor dem 3. März beginnen.", ["2026-03-03 not_before"], None, Certainty.SCHEDULED),
        (
            "Laut der Bahn wird die Strecke am Donnerstagabend wieder frei.",
            ["2026-02-19"],
            "der Bahn",
            Certainty.SCHEDULED,
        ),
        ("Das Gesetz tritt am 1. Juli in Kraft.", ["2026-07-01"], None, Certainty.SCHEDULED),
        (
            "Falls die Mitglieder zustimmen, beginnt der Streik am Montag.",
            ["2026-02-16 perhaps"],
            None,
            Certainty.POSSIBLE,
        ),
        ("Die Regierung plant, das Werk zu verkaufen.", [], None, Certainty.EXPECTED),
        ("Nächste Woche werden die Gespräche fortgesetzt.", ["2026-W09"], None, Certainty.SCHEDULED),
    ],
)
def test_german_outlooks(sentence: str, dues: list[str], speaker: str | None, certainty: Certainty) -> None:
    (found,) = outlooks(sentence, language="de")

    assert [shown(due) for due in found.dues] == dues
    assert (found.speaker, found.certainty) == (speaker, certainty)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Abgeordneten haben am Freitag über das Gesetz abgestimmt.",
        "Am Wochenende kam es zu mehreren Unfällen.",
        "Es bleibt abzuwarten, ob das Gesetz hilft.",
        "Wird der Rat am Freitag zustimmen?",
        "Vor zwei Wochen war die Brücke gesperrt worden.",
    ],
)
def test_german_sentences_that_announce_nothing(sentence: str) -> None:
    assert outlooks(sentence, language="de") == ()


@pytest.mark.parametrize(
    ("sentence", "dues", "speaker", "certainty"),
    [
        ("El Congreso votará el martes la reforma.", ["2026-02-17"], None, Certainty.SCHEDULED),
        (
            "La nueva línea se inaugurará el 12 de mayo de 2026, anunció el ayuntamiento.",
            ["2026-05-12"],
            "el ayuntamiento",
            Certainty.SCHEDULED,
        ),
        ("La próxima semana comienzan las obras.", ["2026-W09"], None, Certainty.SCHEDULED),
        ("Las conversaciones se reanudarán a finales de marzo.", ["2026-03"], None, Certainty.SCHEDULED),
        ("Dentro de dos semanas se conocerá la sentencia.", ["2026-W10"], None, Certainty.SCHEDULED),
        ("El Gobierno prevé aprobarlo antes del viernes.", ["2026-02-20 by"], None, Certainty.EXPECTED),
        (
            "La huelga podría empezar el 24 de febrero como muy pronto.",
            ["2026-02-24 not_before"],
            None,
            Certainty.POSSIBLE,
        ),
        ("Ninguna huelga empezará antes del 3 de marzo.", ["2026-03-03 not_before"], None, Certainty.SCHEDULED),
        (
            "Mañana se reúne el comité, según el ministerio.",
            ["2026-02-17"],
            "el ministerio",
            Certainty.SCHEDULED,
        ),
        ("El juicio está previsto para el jueves.", ["2026-02-19"], None, Certainty.SCHEDULED),
        ("En 2027 entrará en vigor la ley.", ["2027"], None, Certainty.SCHEDULED),
        ("Si los socios lo aprueban, la huelga empezará el jueves.", ["2026-02-19 perhaps"], None, Certainty.POSSIBLE),
    ],
)
def test_spanish_outlooks(sentence: str, dues: list[str], speaker: str | None, certainty: Certainty) -> None:
    (found,) = outlooks(sentence, language="es")

    assert [shown(due) for due in found.dues] == dues
    assert (found.speaker, found.certainty) == (speaker, certainty)


@pytest.mark.parametrize(
    "sentence",
    [
        "El Congreso votó el viernes la reforma.",
        "El plan se aprobó hace dos semanas.",
        "El tiempo dirá si la medida funciona.",
        "¿Votará el Congreso el martes?",
        "Ayer llovió en Madrid.",
    ],
)
def test_spanish_sentences_that_announce_nothing(sentence: str) -> None:
    assert outlooks(sentence, language="es") == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Die Abstimmung wird am 24. Februar nicht fortgesetzt, teilte der Verband mit."),
        ("de", "Die für den 24. Februar geplante Sitzung wurde abgesagt."),
        ("es", "La votación no se reanudará el 24 de febrero, informó la federación."),
        ("es", "La votación, suspendida el martes y prevista de nuevo para el 24 de febrero, queda cancelada."),
        ("de", "Wer im Juni Gas speichert, braucht im Februar einen Käufer."),
        ("es", "Quien compra gas en junio quiere venderlo en febrero."),
    ],
)
def test_what_does_not_happen_or_is_true_in_general_is_not_coming(language: str, sentence: str) -> None:
    assert outlooks(sentence, language=language) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "dues"),
    [
        ("de", "Die Versammlung findet am 19. März statt am 12. März statt.", ["2026-03-19"]),
        ("de", "Die Versammlung findet nicht am 12. März, sondern am 19. März statt.", ["2026-03-19"]),
        ("de", "Die Versammlung wurde vom 12. März auf den 19. März verschoben.", ["2026-03-19"]),
        ("de", "Das Wasser wird am Freitag höher stehen als am Donnerstag.", ["2026-02-20"]),
        (
            "de",
            "Der Bohrer wird am Freitag eingeschaltet und soll in vier Tagen seine Tiefe erreichen.",
            ["2026-02-20"],
        ),
        ("de", "Das noch nicht fertige Haus wird am 1. Mai eröffnet.", ["2026-05-01"]),
        ("es", "La reunión se celebrará el 19 de marzo en lugar del 12 de marzo.", ["2026-03-19"]),
        ("es", "La junta se aplaza del 12 de marzo al 19 de marzo.", ["2026-03-19"]),
        ("es", "El agua subirá más el viernes que el jueves.", ["2026-02-20"]),
        ("es", "La huelga no podrá empezar antes del 3 de marzo.", ["2026-03-03 not_before"]),
    ],
)
def test_a_date_that_another_replaces_is_not_ahead(language: str, sentence: str, dues: list[str]) -> None:
    (found,) = outlooks(sentence, language=language)

    assert [shown(due) for due in found.dues] == dues
