"""An article as clustering sees it: a headline, the text that tells it, and when, where and in what language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from digest.editorial.headlines import bare
from digest.editorial.stories.placeholders import is_placeholder
from digest.model.articles import BlockKind
from digest.model.stories import Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Doc:
    """text: the article's body; a headline alone is enough. published: aware, if known."""

    title: str
    text: str
    published: dt.datetime | None = None
    source: str = ""
    language: str = "en"


def doc_of(candidate: Candidate) -> Doc:
    """An article of the store as clustering sees it."""
    article = candidate.article
    return Doc(
        title=bare(article.title, sources=(article.source.name,)),
        text="\n".join(block.text for block in article.blocks if block.kind is not BlockKind.CAPTION),
        published=article.published.at if article.published else None,
        source=article.source.slug,
        language=candidate.reading.language,
    )


def body(doc: Doc) -> str:
    """The text that tells of the event: nothing where it only says the headline again, or is no article at all."""
    return "" if doc.text.strip() == doc.title.strip() or is_placeholder(doc.text) else doc.text
