"""German and Dutch, measured on whole tables: the floors hold what is reached, the misses stay visible."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from digest.model.articles import Block, BlockKind
from digest.model.reading import Section
from tests.editorial import sentences_de, sentences_nl
from tests.editorial.reading import sections
from tests.editorial.told import Told, score

BODY = "Halvern 12 Petrel 14 Lindmark 15 Corvane 16."


@pytest.mark.parametrize(
    ("language", "table"),
    [
        ("de", (*sentences_de.SENTENCES, *sentences_de.LATER)),
        ("nl", (*sentences_nl.SENTENCES, *sentences_nl.LATER)),
    ],
    ids=["de", "nl"],
)
def test_what_is_coming_is_read_in_the_languages_own_words(language: str, table: Sequence[Told]) -> None:
    found = score(table, language=language)
    read = "\n".join((f"{found}"[:140], *found.misses))

    assert found.precision >= 0.95, read
    assert found.recall >= 0.95, read
    assert found.dues >= 0.95, read
    assert found.certainty >= 0.9, read
    assert found.speaker >= 0.95, read
    assert found.whole >= 0.9, read


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        *(("de", heading) for heading in sentences_de.HEADINGS),
        *(("nl", heading) for heading in sentences_nl.HEADINGS),
    ],
)
def test_a_forward_heading_opens_a_section(language: str, heading: str) -> None:
    blocks = [Block(kind=BlockKind.HEADING, text=heading), Block(kind=BlockKind.PARAGRAPH, text=BODY)]

    assert sections(blocks, language=language) == (Section(heading=0, first=1, last=2),)


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        *(("de", heading) for heading in sentences_de.OTHER_HEADINGS),
        *(("nl", heading) for heading in sentences_nl.OTHER_HEADINGS),
    ],
)
def test_another_heading_opens_none(language: str, heading: str) -> None:
    blocks = [Block(kind=BlockKind.HEADING, text=heading), Block(kind=BlockKind.PARAGRAPH, text=BODY)]

    assert sections(blocks, language=language) == ()
