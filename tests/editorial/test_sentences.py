from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editorial.sentences import spans, split
from digest.model.articles import Block, BlockKind


def cut(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in spans(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            ["U.S. President Donald J. Trump met U.S. officials.", "The talks took place in the U.S.", "They ended."],
        ),
        ("en", ["Issue No. 48 came at 10 a.m. on Tuesday.", "It closed at 9 p.m.", "Officials left."]),
        ("en", ["Sen. Ann Roe, R-Texas, wrote to Lt. Col. Bo Ax on Jan. 5 from St. Mary's.", "J. K. Marsh replied."]),
        ("en", ["In 2009 then-Sen. Ann Roe wrote the bill.", "Gov. J.B. Pritz signed it."]),
        ("en", ["It begins at 5 p.m. ET in Washington, D.C.", "He left."]),
        ("en", ["“It is over. We lost,” he said.", "“Then we go.”", "She left…", "He stayed... in vain."]),
        ("en", ['"Why?" Smith asked.', '"So!"', "The man left.", '"We won!" said she.']),
        ("en", ['He said "No. Never. Not once."', "Then he left (at 5 p.m. He came back later)."]),
        ("en", ["Parma was second in Serie A.", '"Look at the team," said Angelo.']),
        ("en", ["He is ill.", "Works of art.", "No. 3 seed.", "Yes or no?", "No.", "We go."]),
        ("en", ["1. Clay wins.", "2. Grass loses."]),
        (
            "de",
            ["Am 12. Mai kam Dr. Merz an.", "Das war im 19. Jahrhundert z. B. in Bayern.", "„Gut. Sehr gut“, sagt er."],
        ),
        ("de", ["Es kostet ca. 5 Mio. Euro.", "Es war 2025.", "Berlin steht."]),
        ("es", ["¿Qué pasó?", "¡Nada!", "El Sr. López llegó a EE. UU. el martes.", "«No lo sé», dijo."]),
        ("fr", ["M. Dupont est parti.", "« Non. Jamais », dit-il."]),
    ],
)
def test_sentences_are_cut_where_a_reader_would_cut_them(language: str, sentences: list[str]) -> None:
    assert cut(" ".join(sentences), language) == sentences


def test_a_full_stop_without_a_space_behind_it_still_ends_a_sentence() -> None:
    assert cut("Prices rose 3.5 percent.Then they fell back.") == ["Prices rose 3.5 percent.", "Then they fell back."]


def test_a_quotation_that_never_closes_does_not_swallow_the_paragraph() -> None:
    assert cut('"I do not know. I never did. Ask him.') == ['"I do not know.', "I never did.", "Ask him."]


def test_headings_are_no_sentences_and_list_items_are() -> None:
    blocks = [
        Block(kind=BlockKind.HEADING, text="What happens next"),
        Block(kind=BlockKind.PARAGRAPH, text="One falls. Two rise."),
        Block(kind=BlockKind.ITEM, text="Regional alliances could fracture"),
    ]
    assert [(s.block, s.text) for s in split(blocks, "en")] == [
        (1, "One falls."),
        (1, "Two rise."),
        (2, "Regional alliances could fracture"),
    ]


PROSE = st.text(
    alphabet=st.sampled_from('abc ABC .!?…"“”„«»()[]\n12é😀‑’'),
    max_size=120,
)


@given(text=PROSE | st.text(max_size=80), language=st.sampled_from(["en", "de", "es", "fr", "it", "pt", "nl", "xx"]))
def test_offsets_are_exact_and_nothing_but_white_space_is_between_sentences(text: str, language: str) -> None:
    at = 0
    for sentence in split([Block(kind=BlockKind.PARAGRAPH, text=text)], language):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip() != ""
        assert text[at : sentence.start].strip() == ""
        at = sentence.end
    assert text[at:].strip() == ""
