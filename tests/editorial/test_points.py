from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.editorial.features import FEATURES, measure, take_apart
from digest.editorial.points import BY_HAND, WEIGHTS, key_points
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


def rank(*paragraphs: str, title: str = "", count: int = 12, language: str = "en") -> tuple[KeyPoint, ...]:
    blocks = [Block(kind=BlockKind.PARAGRAPH, text=text) for text in paragraphs]
    sentences = split(blocks, language)
    return key_points(blocks, sentences=sentences, dates=(), title=title, language=language, count=count)


def test_the_sentence_that_says_the_news_comes_first_and_small_talk_last() -> None:
    ranked = [point.text for point in rank(*PORT)]
    assert ranked[0].startswith("About 4,200 dock workers")
    assert ranked[-1] == "It was a long time."
    assert ranked.index("Ferries run as usual.") > ranked.index(
        "The dock workers of Halvern have asked for higher night-shift pay for eleven months."
    )


def test_scores_fall_and_there_are_no_more_points_than_asked_for() -> None:
    ranked = rank(*PORT, count=4)
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
    ranked = key_points(blocks, sentences=sentences, dates=(), title="", language="en")
    assert [point.block for point in ranked] == [3]


def test_an_empty_article_has_none() -> None:
    assert rank() == ()
    assert rank("   ") == ()


def test_every_feature_has_a_weight_and_the_rows_have_every_feature() -> None:
    assert set(WEIGHTS) == set(FEATURES) > BY_HAND
    blocks = [Block(kind=BlockKind.PARAGRAPH, text=text) for text in PORT]
    texts = [take_apart(sentence, "en") for sentence in split(blocks, "en")]
    rows = measure(texts, title="", dated={0}, language="en")
    assert {len(row) for row in rows} == {len(FEATURES)}
    assert [row[FEATURES.index("dated")] for row in rows][:2] == [1.0, 0.0]
    assert rows[0][FEATURES.index("numbers")] > 0 == rows[2][FEATURES.index("numbers")]


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
