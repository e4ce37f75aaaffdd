"""The language of an article, measured on headlines and paragraphs (see `languages`)."""

from __future__ import annotations

import pytest

from digest.editorial.language import UNKNOWN, detect, identify
from digest.editorial.read import read
from digest.model.articles import Block, BlockKind
from tests.editorial.languages import HEADLINES, OTHERS, PARAGRAPHS, lines


def article(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)


@pytest.mark.parametrize("language", HEADLINES)
def test_a_headline_shows_its_language_or_seldom_none(language: str) -> None:
    told = {line: detect(line) for line in lines(HEADLINES[language])}
    unknown = [line for line, code in told.items() if code == UNKNOWN]
    wrong = [f"{code}: {line}" for line, code in told.items() if code not in {language, UNKNOWN}]

    assert len(told) >= 35
    assert len(wrong) <= 3, wrong
    assert len(unknown) + len(wrong) <= 3, (unknown, wrong)


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_paragraph_shows_its_language(language: str) -> None:
    assert [line for line in lines(PARAGRAPHS[language]) if detect(line) != language] == []


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_not_taken_for_one_that_is_read(language: str) -> None:
    taken = [line for line in lines(OTHERS[language]) if detect(line) in HEADLINES]

    assert taken == []


@pytest.mark.parametrize("language", ["el", "zh", "ja", "ko", "ar", "he", "uk"])
def test_a_script_tells_its_language(language: str) -> None:
    assert {detect(line) for line in lines(OTHERS[language])} == {language}


@pytest.mark.parametrize("text", ["Nắng nóng kỷ lục khiến các bãi biển đóng cửa", "Совет отклонил план моста"])
def test_a_text_that_shows_no_language_has_none(text: str) -> None:
    assert detect(text) == UNKNOWN


@pytest.mark.parametrize("text", ["", "12345 67890", "Dec. 9", "last week"])
def test_a_few_words_are_read_as_english_if_nothing_tells_otherwise(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("language", sorted(PARAGRAPHS))
@pytest.mark.parametrize("sign", "“”‘–—…\u00a0")
def test_a_usual_sign_tells_as_little_as_a_rare_one(sign: str, language: str) -> None:
    for text in lines(PARAGRAPHS[language]):
        assert detect(text.replace(" ", f"{sign} ")) == detect(text.replace(" ", "◊ "))


def test_the_beginning_of_a_long_text_is_enough() -> None:
    german, english = " ".join(lines(PARAGRAPHS["de"])), " ".join(lines(PARAGRAPHS["en"]))

    assert detect(f"{german} {english} {english}") == "de"


@pytest.mark.parametrize(
    ("declared", "code"), [("de-AT", "de"), ("EN", "en"), ("en_GB", "en"), ("spa", "es"), ("nl", "nl"), ("gl", "gl")]
)
def test_a_declared_language_holds_where_the_text_is_short(declared: str, code: str) -> None:
    spoken = identify("Fire in Halvern", (), declared)

    assert (spoken.code, spoken.declared, spoken.why) == (code, True, "declared")


@pytest.mark.parametrize("declared", [None, "", "und", "mul", "English", "x-none"])
def test_what_declares_nothing_leaves_it_to_the_text(declared: str | None) -> None:
    spoken = identify("", article(*lines(PARAGRAPHS["it"])[:2]), declared)

    assert (spoken.code, spoken.declared) == ("it", False)


@pytest.mark.parametrize("language", [code for code in PARAGRAPHS if code != "en"])
def test_a_site_that_declares_english_of_everything_is_not_believed(language: str) -> None:
    body = article(*lines(PARAGRAPHS[language])[:3])

    assert identify("", body, "en").code == language
    assert identify("", body, language).declared


@pytest.mark.parametrize("text", [*lines(OTHERS["pl"])[-1:], "哈尔文市议会否决第二座大桥计划" * 3])
def test_nor_is_one_whose_text_is_in_a_language_that_is_not_read(text: str) -> None:
    assert identify("", article(*[text] * 3), "en").code in {"pl", "zh"}


def test_close_languages_do_not_overrule_a_declaration_on_a_few_words() -> None:
    assert identify(lines(PARAGRAPHS["es"])[0], (), "pt").code == "pt"
    assert identify("", article(*lines(PARAGRAPHS["pt"])[:1]), "es").code == "es"


def test_a_language_of_which_nothing_is_known_is_believed_and_so_is_a_person() -> None:
    body = article(*lines(PARAGRAPHS["es"]))

    assert identify("", body, "gl").code == "gl"
    assert identify("", body, "de", by_hand=True).code == "de"
    assert identify("", body, "de").code == "es"


@pytest.mark.parametrize(
    ("title", "body", "declared", "why"),
    [
        ("", lines(PARAGRAPHS["de"])[0], None, "detected: den, sechs, stunden, …: 14 of 24 words"),
        ("", lines(PARAGRAPHS["es"])[0] * 3, "en", "declared en, but the text is not: el, de, se, …: 51 of 78 words"),
        ("", "Fire in Halvern", "en", "declared"),
        ("", "哈尔文市议会否决第二座大桥计划", None, "detected: by its letters"),
        ("", "Nắng nóng kỷ lục khiến các bãi biển đóng cửa", None, "detected: no language stands out in 10 words"),
    ],
)
def test_it_is_said_in_one_line_why(title: str, body: str, declared: str | None, why: str) -> None:
    assert identify(title, article(body), declared).why == why


def test_an_article_in_an_unknown_language_is_read_for_its_points_and_its_forward_sections_alone() -> None:
    text = " ".join(lines(OTHERS["hr"]))
    blocks = (
        *article(text, text.replace("ponedjeljak", "utorak")),
        Block(kind=BlockKind.HEADING, text="What happens next"),
        *article("Vijeće će ponovno zasjedati u petak."),
    )
    found = read(title="Vijeće", blocks=blocks, published=None, language=None)

    assert found.language == UNKNOWN
    assert [outlook.in_section for outlook in found.outlooks] == [True]
    assert found.dates == ()
    assert found.points
