"""Our own feeds, read as those of any source are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.ingest.feeds.take import take_feed
from digest.model.articles import Document, Source, SourceKind, SourceSlug
from digest.paths import TEMPLATES
from digest.publish import feeds, html
from digest.publish.feeds import Per, Rendering
from digest.publish.feeds_json import json_feed
from digest.publish.feeds_xml import atom, rss
from tests.publish.samples import EDITION, SITE, issue_1, issue_2

ENV = html.environment(TEMPLATES)
RENDERING = Rendering(
    issue=lambda issue: html.entry_html(issue, env=ENV),
    story=lambda story, issue: html.story_html(story, issue, env=ENV),
)


def taken(body: bytes, kind: str) -> list[tuple[str | None, Document]]:
    """Guids and documents, less the author: Atom names it once for all, which says nothing of an entry."""
    source = Source(slug=SourceSlug("brief"), name="Brief", kind=SourceKind.FEED, url=f"https://brief.example/{kind}")
    found = take_feed(body, content_type=f"application/{kind}", url=source.url or "", source=source)
    assert found.problems == ()
    return [(item.guid, replace(item.document, byline=None)) for item in found.items]


@pytest.mark.parametrize("per", ["issue", "story"])
def test_the_three_formats_have_the_same_entries_for_us(per: Per) -> None:
    *_, feed = feeds.documents(EDITION, [issue_1(), issue_2()], site=SITE, per=per, rendering=RENDERING, touched=None)
    from_atom = taken(atom(feed), "atom+xml")
    assert [guid for guid, _ in from_atom] == [entry.id for entry in feed.entries]
    assert [document.title for _, document in from_atom] == [entry.title for entry in feed.entries]
    assert all(document.blocks and document.published for _, document in from_atom)
    assert taken(rss(feed), "rss+xml") == from_atom
    assert taken(json_feed(feed), "feed+json") == from_atom
