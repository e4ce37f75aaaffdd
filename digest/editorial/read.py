"""What Digest reads in one article: the one composition of sentences, dates, sections, outlooks and key points."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editorial.dates import find_dates
from digest.editorial.headlines import bare
from digest.editorial.language import identify
from digest.editorial.outlook import find_outlooks
from digest.editorial.points import key_points
from digest.editorial.sections import find_sections
from digest.editorial.sentences import split
from digest.model.articles import Block, Published
from digest.model.reading import Reading

ENGINE = "3"
"""Version of what the engine reads; a reading made by another one is made anew."""


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
