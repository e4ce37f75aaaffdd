from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editorial.features import GRAMMAR, PAIR, SENTENCE, WORD, count, measure_words, pair_row, take_apart
from digest.editorial.points import (
    BY_HAND,
    PAIR_COUNTS,
    WEIGHTS,
    Worth,
    by_what_they_add,
    chance,
    key_points,
    weigh,
)
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind
from digest.model.reading import KeyPoint

PORT = (
    (
        "About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay. Halvern is "
        "the country's biggest container port. The weather was mild."
    ),
    (
        "The port of Halvern handled 38% of the country's containers last year. The dock workers of Halvern have asked for "
        "higher night-shift pay for eleven months. It was a long time."
    ),
    "Shipping lines expect delays of up to five days if the dock workers of Halvern strike. Ferries run as usual.",
)


def rank(*paragraphs: str, title: str = "", most: int = 12, language: str = "en") -> tuple[KeyPoint, ...]:
    blocks = [Block(kind=BlockKind.PARAGRAPH, text=text) for text in paragraphs]
    sentences = split(blocks, language)
    return key_points(blocks, sentences=sentences, title=title, language=language, most=most)


def test_the_sentence_that_says_the_news_comes_first_and_small_talk_last() -> None:
    ranked = [point.text for point in rank(*PORT)]
    assert ranked[0].startswith("About 4,200 dock workers")
    assert ranked[-1] == "It was a long time."
    assert ranked.index("Ferries run as usual.") > ranked.index(
        "The dock workers of Halvern have asked for higher night-shift pay for eleven months."
    )


def test_scores_fall_and_there_are_no_more_points_than_asked_for() -> None:
    ranked = rank(*PORT, most=4)
    assert len(ranked) == 4
    assert [point.score for point in ranked] == sorted((point.score for point in ranked), reverse=True)


def test_the_title_draws_up_the_sentence_that_tells_of_it() -> None:
    def place(title: str) -> int:
        return [point.text for point in rank(*PORT, title=title)].index("Ferries run as usual.")

    assert place("Ferries run as usual despite vote") < place("")


def test_a_repeated_sentence_is_told_once_before_others_have_their_turn() -> None:
    again = rank(PORT[0], PORT[0].replace("About", "Some"), "A ferry company in Lindmark hired thirty captains in May.")
    assert [point.text[:5] for point in again[:2]] != ["About", "Some "]
    assert "Some 4,200" not in again[1].text


def test_what_points_back_is_lowered() -> None:
    named, leaning = "The union wants higher night-shift pay in May.", "They also want higher night-shift pay in May."
    assert rank(named)[0].score > rank(leaning)[0].score


def test_headings_captions_and_code_are_never_key_points() -> None:
    blocks = [
        Block(kind=BlockKind.HEADING, text="Dock workers of Halvern vote."),
        Block(kind=BlockKind.CAPTION, text="Dock workers of Halvern vote."),
        Block(kind=BlockKind.PREFORMATTED, text="Dock workers of Halvern vote."),
        Block(kind=BlockKind.ITEM, text="Dock workers of Halvern could strike."),
    ]
    sentences = split(blocks, "en")
    ranked = key_points(blocks, sentences=sentences, title="", language="en")
    assert [point.block for point in ranked] == [3]


def test_what_captions_show_draws_up_the_sentence_that_tells_of_it() -> None:
    def first(*captions: str) -> str:
        texts = ("Shipping lines expect delays in May.", "A bakery in Lindmark burnt down on Monday.")
        blocks = [Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts]
        blocks += [Block(kind=BlockKind.CAPTION, text=text) for text in captions]
        ranked = key_points(blocks, sentences=split(blocks, "en"), title="", language="en")
        assert {point.block for point in ranked} == {0, 1}
        return ranked[0].text

    assert first().startswith("Shipping lines")
    assert first("Smoke over the bakery in Lindmark.", "The bakery burnt down in an hour.").startswith("A bakery")


def test_a_dateline_is_no_caption_that_counts() -> None:
    told = Block(kind=BlockKind.PARAGRAPH, text="Dock workers of Halvern strike on Tuesday over night-shift pay.")
    dateline = Block(kind=BlockKind.CAPTION, text="HALVERN (Reuters)")
    alone = key_points([told], sentences=split([told], "en"), title="", language="en")
    under = key_points([dateline, told], sentences=split([dateline, told], "en"), title="", language="en")
    assert [point.score for point in under] == [point.score for point in alone]


def test_an_empty_article_has_none() -> None:
    assert rank() == ()
    assert rank("   ") == ()


def test_every_feature_has_a_weight() -> None:
    assert set(WEIGHTS.words) == {"", *WORD} > BY_HAND
    assert set(WEIGHTS.pairs) == {"", *PAIR}
    assert set(WEIGHTS.sentences) == set(SENTENCE)


def test_scraps_and_questions_stand_behind_whole_sentences() -> None:
    ranked = [
        point.text
        for point in rank(
            "Dock workers of Halvern strike on Tuesday over night-shift pay.",
            "Dock workers strike: what next?",
            "Halvern strike pictures.",
            "Dock workers in Halvern strike pay talks with the port",
            "A shipping line from Lindmark has hired two more captains for its ferries.",
        )
    ]
    assert ranked[0] == "Dock workers of Halvern strike on Tuesday over night-shift pay."
    assert ranked[1].startswith("A shipping line")


def test_a_pair_is_worth_the_chance_that_its_row_gives_it() -> None:
    blocks = [Block(kind=BlockKind.PARAGRAPH, text=text) for text in PORT]
    texts = [take_apart(sentence, "en") for sentence in split(blocks, "en")]
    words = measure_words(texts, count(texts), title="", language="en")
    odds = {
        word: WEIGHTS.words[""] + sum(WEIGHTS.words[name] * one for name, one in zip(WORD, row, strict=True))
        for word, row in words.items()
    }
    value = weigh(texts, title="", language="en").value

    def of(likely: float, *, grammar: bool, number: int, place: int) -> float:
        row = pair_row(likely, grammar=grammar, number=number, place=place)
        total = WEIGHTS.pairs[""] + sum(WEIGHTS.pairs[name] * one for name, one in zip(PAIR, row, strict=True))
        return PAIR_COUNTS * chance(total)

    dock = of(odds["dock"] + odds["worker"], grammar=False, number=3, place=0)
    assert value["dock", "worker"] == pytest.approx(dock)
    assert value["worker", GRAMMAR + "of"] == pytest.approx(of(odds["worker"], grammar=True, number=2, place=4))


def worth(*sentences: str, value: dict[str, float]) -> Worth:
    words = [sentence.split() for sentence in sentences]
    return Worth(
        alone=[sum(value.get(word, 0.0) for word in own) for own in words],
        parts=[frozenset(own) for own in words],
        value={word: value.get(word, 0.0) for own in words for word in own},
        sizes=[len(own) for own in words],
    )


def test_what_is_covered_counts_once() -> None:
    value = {"strike": 5.0, "port": 4.0, "vote": 3.0, "ferry": 1.0}
    order = by_what_they_add(worth("strike port", "port strike", "vote port", "ferry", value=value), 4)
    assert [index for index, _ in order] == [0, 2, 3, 1]


def test_of_two_that_say_the_same_the_shorter_one_stands_first() -> None:
    value = {"strike": 5.0, "port": 4.0}
    order = by_what_they_add(worth("well now the strike in this port", "the port strike", value=value), 2)
    assert [index for index, _ in order] == [1, 0]


def test_of_equals_the_earlier_one_stands_first() -> None:
    order = by_what_they_add(worth("vote", "strike", "ferry", value={"vote": 1.0, "strike": 1.0, "ferry": 1.0}), 3)
    assert [index for index, _ in order] == [0, 1, 2]


def test_an_article_whose_sentences_are_worth_nothing_keeps_its_order() -> None:
    order = by_what_they_add(worth("so", "it", "goes", value={}), 3)
    assert [index for index, _ in order] == [0, 1, 2]


@given(
    paragraphs=st.lists(
        st.lists(
            st.sampled_from(["Oil fell 2%.", "He left.", "…", "“Why?”", "Der Rat stimmte zu.", "É!"]), max_size=5
        ).map(" ".join),
        max_size=4,
    ),
    language=st.sampled_from(["en", "de", "es", "fr", "xx"]),
)
def test_key_points_are_verbatim_distinct_and_the_same_each_time(paragraphs: list[str], language: str) -> None:
    ranked = rank(*paragraphs, language=language)
    assert all(point.text == paragraphs[point.block][point.start : point.end] for point in ranked)
    assert len({(point.block, point.start) for point in ranked}) == len(ranked)
    assert ranked == rank(*paragraphs, language=language)
