from __future__ import annotations

import math
import os
import subprocess
import sys

import pytest

from digest.editorial.features import (
    GRAMMAR,
    PAIR,
    SENTENCE,
    WORD,
    Text,
    count,
    measure_sentences,
    measure_words,
    pair_row,
    take_apart,
)
from digest.model.reading import Sentence

PORT = (
    "Dock workers in Halvern vote on Tuesday on a strike.",
    "The port of Halvern moves 38 ships a day.",
    '"We want more pay," said Ana Corvane of the dock workers.',
)


def texts(*sentences: str, language: str = "en") -> list[Text]:
    return [take_apart(Sentence(block=0, start=0, end=len(one), text=one), language) for one in sentences]


def word(name: str, feature: str, *sentences: str, title: str = "") -> float:
    told = texts(*sentences)
    return measure_words(told, count(told), title=title, language="en")[name][WORD.index(feature)]


def sentence(feature: str, *sentences: str) -> list[float]:
    told = texts(*sentences)
    return [row[SENTENCE.index(feature)] for row in measure_sentences(told, count(told), language="en")]


def test_a_sentence_is_taken_apart_into_what_carries_content_and_pairs_of_it() -> None:
    (one,) = texts("The port’s dock workers, of the North, vote.")
    assert one.stems == ["port", "dock", "worker", "north", "vot"]
    assert ("dock", "worker") in one.pairs
    assert (GRAMMAR + "the", "port") in one.pairs
    assert (GRAMMAR + "of", GRAMMAR + "the") not in one.pairs
    assert len(one.tokens) == 8
    assert one.opener == GRAMMAR + "the"


def test_a_word_that_carries_grammar_is_no_stem_of_another() -> None:
    (one,) = texts("Others voted, not the other.")
    assert one.stems == ["other", "vot"]


@pytest.mark.parametrize(
    ("name", "feature", "value"),
    [
        ("halvern", "times", math.log(2)),
        ("halvern", "spread", math.log(2)),
        ("dock", "depth", 0.0),
        ("port", "depth", math.log(2)),
        ("dock", "early", math.log(3)),
        ("pay", "quoted", 1.0),
        ("dock", "quoted", 0.5),
        ("halvern", "name", 1.0),
        ("dock", "name", 0.0),
        ("38", "number", 1.0),
        ("pay", "number", 0.0),
        ("pay", "long", math.log(3)),
        ("pay", "title", 0.0),
    ],
)
def test_what_is_told_of_a_word(name: str, feature: str, value: float) -> None:
    assert word(name, feature, *PORT) == pytest.approx(value)


def test_a_word_of_the_title_says_so() -> None:
    assert word("pay", "title", *PORT, title="Pay in Halvern") == 1.0


def test_a_word_is_known_by_the_best_company_it_keeps() -> None:
    lonely = word("ferry", "company", *PORT, "A ferry sank.")
    kept = word("ferry", "company", *PORT, "A ferry sank.", "The ferry dock workers of Halvern.")
    assert kept > lonely


def test_what_is_told_of_a_pair() -> None:
    row = dict(zip(PAIR, pair_row(3.0, grammar=True, number=2, place=1), strict=True))
    assert row == pytest.approx(
        {"likely": 3.0, "grammar": 1.0, "once": 0.0, "spread": math.log(2), "depth": math.log(2), "opening": 0.5}
    )
    assert dict(zip(PAIR, pair_row(0.0, grammar=False, number=1, place=0), strict=True))["once"] == 1.0


def test_what_returns_stands_in_more_sentences_than_one() -> None:
    counts = count(texts(*PORT, "Port, port."))
    assert {"dock", "worker", ("dock", "worker"), "halvern", "port"} == counts.returning
    assert counts.times["port"] == 3
    assert counts.spread["port"] == counts.pairs["dock", "worker"] == 2


def test_what_is_told_of_a_sentence() -> None:
    assert sentence("introduces", *PORT) == pytest.approx([3 / 6, 0.0, 0.0])
    assert sentence("person", *PORT) == pytest.approx([0.0, 0.0, 1 / 3])
    assert sentence("common", *PORT)[0] == pytest.approx(3 * math.log(2) / 10)
    assert sentence("leans", "He votes on a strike today.", "But Halvern votes.") == [1.0, 0.0]
    assert sentence("short", "Scroll down for the video.", "Halvern votes on a strike today.") == [1.0, 0.0]
    assert sentence("asks", "Will the dock workers strike?", "They will.") == [1.0, 0.0]


@pytest.mark.parametrize(
    "scrap", ["More about the strike", "More about the strike .", 'The "strike of the port.', "The port (in Halvern."]
)
def test_what_is_no_whole_sentence_is_unended(scrap: str) -> None:
    assert sentence("unended", scrap, "A whole one.") == [1.0, 0.0]


def test_an_article_without_words_has_no_rows_and_breaks_nothing() -> None:
    nothing = texts("…", "!")
    assert measure_words(nothing, count(nothing), title="", language="en") == {}
    assert len(measure_sentences(nothing, count(nothing), language="en")) == 2


def test_figures_do_not_depend_on_the_order_in_which_words_are_hashed() -> None:
    code = (
        "from digest.editorial.features import *\n"
        "from digest.model.reading import Sentence\n"
        "told = ['Dock workers of Halvern vote on a strike over pay.', 'The strike of dock workers stops Halvern.']\n"
        "texts = [take_apart(Sentence(block=0, start=0, end=len(t), text=t), 'en') for t in told * 9]\n"
        "print(list(measure_words(texts, count(texts), title='', language='en').items()))\n"
        "print(measure_sentences(texts, count(texts), language='en'))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
