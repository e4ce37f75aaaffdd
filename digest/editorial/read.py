"""What Digest reads in one article: the one composition of sentences, dates, sections, outlooks and key points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.editorial.dates import find_dates
from digest.editorial.headlines import bare
from digest.editorial.language import identify
from digest.editorial.outlook import find_outlooks
from digest.editorial.points import key_points
from digest.editorial.sections import find_sections
from digest.editorial.sentences import split
from digest.model.articles import Article, Block, Published
from digest.model.reading import Reading

ENGINE = "3"
"""Version of what the engine reads; a reading made by another one is made anew."""


UNREAD = Reading(engine="", language="", points=(), outlooks=(), sections=(), dates=())
"""In the place of a reading, until somebody reads the article."""


def read_articles(articles: Sequence[Article]) -> tuple[Reading, ...]:
    """What is read in each of several articles of a store."""
    return tuple(
        read(title=each.title, blocks=each.blocks, published=each.published, language=each.language)
        for each in articles
    )


def unreadable(article: Article) -> Reading:
    """The reading of an article that cannot be read within any bounds: nothing of it is ever quoted."""
    return replace(UNREAD, engine=ENGINE, language=article.language.partition("-")[0].lower())


def read(*, title: str, blocks: Sequence[Block], published: Published | None, language: str | None) -> Reading:
    """Read an article. language: as `language.identify` settled it; where it is not, the text tells."""
    spoken = (language or identify(title, blocks, None).code).partition("-")[0].lower()
    sentences = split(blocks, spoken)
    dates = find_dates(blocks, published=published, language=spoken, sentences=sentences)
    sections = find_sections(blocks, spoken)
    return Reading(
        engine=ENGINE,
        language=spoken,
        points=key_points(blocks, sentences=sentences, title=bare(title), language=spoken),
        outlooks=find_outlooks(
            blocks, sentences=sentences, dates=dates, sections=sections, published=published, language=spoken
        ),
        sections=sections,
        dates=dates,
    )
