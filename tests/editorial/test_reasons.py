from __future__ import annotations

import pytest

from digest.editorial import reasons
from digest.editorial.forward import score
from digest.editorial.headlines import bare
from digest.editorial.outlook import find_signs
from digest.editorial.points import key_points
from digest.editorial.sentences import split
from digest.model.articles import Block, BlockKind
from digest.model.stories import Candidate
from tests.editorial.imagined import monday, tuesday

ARTICLES = [*monday(), *tuesday()]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda one: one.article.title)
def test_the_terms_of_a_key_point_are_its_score(article: Candidate) -> None:
    blocks = article.article.blocks
    found = reasons.of_points(blocks, sentences=split(blocks, "en"), title=bare(article.article.title), language="en")
    for point in article.reading.points:
        why = found[point.block, point.start]
        assert sum(value for _, value in why.parts) == pytest.approx(point.score, abs=0.05)
        assert why.words


def test_the_terms_are_the_score_where_captions_count_too() -> None:
    blocks = [
        Block(kind=BlockKind.PARAGRAPH, text="Shipping lines expect delays in May."),
        Block(kind=BlockKind.CAPTION, text="Smoke over the bakery in Lindmark."),
        Block(kind=BlockKind.PARAGRAPH, text="A bakery in Lindmark burnt down on Monday."),
    ]
    sentences = split(blocks, "en")
    found = reasons.of_points(blocks, sentences=sentences, title="", language="en")
    for point in key_points(blocks, sentences=sentences, title="", language="en"):
        total = sum(value for _, value in found[point.block, point.start].parts)
        assert total == pytest.approx(point.score, abs=0.05)
    assert len(found) == 2


def test_the_terms_of_an_outlook_are_its_score() -> None:
    seen = 0
    for article in ARTICLES:
        blocks, published = article.article.blocks, article.article.published
        sentences = split(blocks, "en")
        found = reasons.of_outlooks(
            sentences=sentences, dates=article.reading.dates, published=published, language="en"
        )
        for sentence, signs in find_signs(sentences, dates=article.reading.dates, published=published, language="en"):
            total = sum(value for _, value in found[sentence.block, sentence.start].parts)
            assert total == pytest.approx(score(signs)[0], abs=0.05)
            seen += 1
    assert seen > len(ARTICLES)


def test_where_nothing_is_weighed_there_are_no_terms() -> None:
    blocks = ARTICLES[0].article.blocks
    assert reasons.of_outlooks(sentences=split(blocks, "de"), dates=(), published=None, language="de") == {}
