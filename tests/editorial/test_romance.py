"""French, Spanish, Italian and Portuguese, measured on whole tables: the floors hold what is reached."""

from __future__ import annotations

import re

import pytest

from digest.editorial.read import read
from digest.editorial.sentences import spans, split
from digest.editorial.standing import leans
from digest.model.articles import Block, BlockKind
from digest.model.reading import DateMention, KeyPoint, Outlook, Section
from tests.editorial import sentences_es, sentences_fr, sentences_it, sentences_pt
from tests.editorial.articles_romance import ARTICLES
from tests.editorial.reading import MONDAY, published, sections, shown
from tests.editorial.told import score

TABLES = {"es": sentences_es, "fr": sentences_fr, "it": sentences_it, "pt": sentences_pt}
DUE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d(?:-WE)?|-Q[1-4])?(?: (?:by|not_before|perhaps))?(?: \d\d:\d\d(?: [A-Z]\S+)?)?"
)
BODY = "Halvern 12 Petrel 14 Lindmark 15 Corvane 16."


@pytest.mark.parametrize("language", TABLES)
def test_a_table_is_large_and_a_third_of_it_only_sounds_like_what_is_coming(language: str) -> None:
    table = TABLES[language].SENTENCES

    assert len(table) == len({row.text for row in table})
    assert len(table) >= 40
    assert sum(row.certainty is None for row in table) >= len(table) / 3


@pytest.mark.parametrize("language", TABLES)
def test_what_a_table_expects_is_well_formed(language: str) -> None:
    for row in TABLES[language].SENTENCES:
        assert all(DUE.fullmatch(due) for due in row.dues), row
        assert row.speaker is None or row.speaker in row.text, row


@pytest.mark.parametrize("language", TABLES)
def test_what_is_coming_is_read_in_the_languages_own_words(language: str) -> None:
    found = score(TABLES[language].SENTENCES, language=language)
    read = "\n".join((f"{found}"[:140], *found.misses))

    assert found.precision >= 0.95, read
    assert found.recall >= 0.95, read
    assert found.dues >= 0.95, read
    assert found.certainty >= 0.95, read
    assert found.speaker >= 0.95, read
    assert found.whole >= 0.95, read


@pytest.mark.parametrize(
    ("language", "heading"), [(language, heading) for language in TABLES for heading in TABLES[language].HEADINGS]
)
@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.PARAGRAPH])
def test_a_forward_heading_opens_a_section(language: str, heading: str, kind: BlockKind) -> None:
    blocks = [Block(kind=kind, text=heading), Block(kind=BlockKind.PARAGRAPH, text=BODY)]

    assert sections(blocks, language=language) == (Section(heading=0, first=1, last=2),)


@pytest.mark.parametrize(
    ("language", "heading"), [(language, heading) for language in TABLES for heading in TABLES[language].OTHER_HEADINGS]
)
def test_another_heading_opens_none(language: str, heading: str) -> None:
    blocks = [Block(kind=BlockKind.HEADING, text=heading), Block(kind=BlockKind.PARAGRAPH, text=BODY)]

    assert sections(blocks, language=language) == ()


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("fr", "Le préfet J.-P. Aubry a signé. Le maire non.", 2),
        ("fr", "L'art. 49 al. 3 s'applique. Le Pr. Roth le dit.", 2),
        ("fr", "«\u00a0Nous partirons.\u00a0» Le maire l'a dit.", 2),
        ("fr", "«\u00a0Nous partirons, a dit le maire. Nous reviendrons.\u00a0» Puis il est sorti.", 2),
        ("fr", "«\u00a0Oui\u00a0!\u00a0» répond la foule.", 1),
        ("fr", "Rendez-vous lun. 23 févr. à 9 h 30. Entrée libre.", 2),
        ("es", "La Dra. Aldine y el Gral. Brandt llegaron. Hubo aplausos.", 2),
        ("es", "El art. 49, apdo. 3, se aplica. EE. UU. observa.", 2),
        ("it", "L'avv. Sorel e l'on. Brandt parlano. Poi tacciono.", 2),
        ("it", "La Corvane S.p.A. aprirà il 3 set. 2026. La sig.ra Ost firma.", 2),
        ("pt", "O dep. Brandt e a av. Central esperam. Sem saída.", 2),
        ("pt", "A Corvane Ltda. fecha em 3 out. 2026. A Petrel fica.", 2),
        ("en", "The money ran out. 23 people left.", 2),
    ],
)
def test_abbreviations_do_not_end_sentences(language: str, text: str, sentences: int) -> None:
    assert len(list(spans(text, language))) == sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ce texte a été rejeté."),
        ("fr", "Lorsqu’il est arrivé, tout était fini."),
        ("fr", "Selon lui, rien ne presse."),
        ("fr", "«\u00a0C’est fini\u00a0», a-t-il déclaré."),
        ("fr", "Les deux hommes se connaissent."),
        ("es", "Este texto fue rechazado."),
        ("es", "Se reunirá con el alcalde."),
        ("es", "«Hemos perdido», dijo en rueda de prensa."),
        ("es", "Añadió que no hay prisa."),
        ("it", "Lo ha detto il sindaco."),
        ("it", "Questa legge divide."),
        ("it", "«Finita», ha detto ai giornalisti."),
        ("it", "È la prima volta."),
        ("pt", "Esta lei divide."),
        ("pt", "“Acabou”, disse em nota."),
        ("pt", "Segundo ele, nada muda."),
    ],
)
def test_what_points_back_leans(language: str, text: str) -> None:
    assert leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ce mardi, les députés ont voté."),
        ("fr", "Cette semaine, le conseil se réunit."),
        ("fr", "Il y a deux semaines, le pont a rouvert."),
        ("fr", "Selon le maire, rien ne presse."),
        ("fr", "«\u00a0C’est fini\u00a0», a déclaré Anna Roth."),
        ("es", "Este martes, el Congreso votará."),
        ("es", "Se espera una decisión el jueves."),
        ("es", "«Hemos perdido», dijo Anna Roth."),
        ("it", "Lo sciopero comincia lunedì."),
        ("it", "Questa settimana il consiglio si riunisce."),
        ("it", "Si vota domenica a Lindmark."),
        ("it", "«Finita», ha detto Anna Roth."),
        ("pt", "Nesta terça-feira, o governo anunciou o corte."),
        ("pt", "“Acabou”, disse Ana Rota."),
        ("pt", "Segundo o prefeito, nada muda."),
    ],
)
def test_what_names_its_subject_stands(language: str, text: str) -> None:
    assert not leans(text, language)


@pytest.mark.parametrize("language", ARTICLES)
def test_an_article_is_read_as_a_whole_though_nobody_said_its_language(language: str) -> None:
    piece = ARTICLES[language]
    found = read(title=piece.title, blocks=piece.blocks, published=published(MONDAY), language=None)
    read_in_it: list[KeyPoint | Outlook | DateMention] = [*found.points, *found.outlooks, *found.dates]

    assert found.language == language
    assert len(split(piece.blocks, language)) == piece.sentences
    assert [(section.heading, section.first, section.last) for section in found.sections] == [(3, 4, 6)]
    assert [
        (outlook.text.startswith(opening), tuple(shown(due) for due in outlook.dues))
        for outlook, (opening, _) in zip(found.outlooks, piece.outlooks, strict=True)
    ] == [(True, dues) for _, dues in piece.outlooks]
    assert found.points[0].block == 0
    assert all(piece.blocks[item.block].text[item.start : item.end] == item.text for item in read_in_it)
