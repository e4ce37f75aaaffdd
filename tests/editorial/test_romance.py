"""French, Spanish, Italian and Portuguese, measured on whole tables: the floors hold what is reached."""

from __future__ import annotations

import re

import pytest

from digest.model.articles import Block, BlockKind
from digest.model.reading import Section
from tests.editorial import sentences_es, sentences_fr, sentences_it, sentences_pt
from tests.editorial.reading import sections
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

    assert found.precision >= 0.9, read
    assert found.recall >= 0.9, read
    assert found.whole >= 0.9, read


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
