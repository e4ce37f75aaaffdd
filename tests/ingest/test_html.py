"""Web pages to documents."""

from __future__ import annotations

import pytest

from digest.errors import RefusedDocument
from digest.ingest.hints import Hints
from digest.ingest.html import read_html
from digest.model.articles import Document

PARAGRAPHS = (
    "The second round of indirect talks between Iran and the United States opens at the Omani mission in Geneva on Tuesday.",
    "Omani mediators will carry written proposals between two rooms, and the delegations are not due to meet face to face.",
    "The first round, held in Muscat, ended without a joint statement, and both sides said that it had been useful.",
    "Meanwhile, oil rose 2.1% on Monday as traders weighed the chance of a failure, and the rial fell to a new low.",
)
SHORT = "It is over."

HEAD = """<head><meta charset="utf-8"><title>Talks open in Geneva | Harbour Post</title>
<meta property="og:title" content="Talks open in Geneva"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2026-02-16T17:40:00+01:00"><meta name="author" content="By Jane Doe">
<link rel="canonical" href="https://harbourpost.example/talks?utm_source=feed"></head>"""

PAGE = f"""<!doctype html><html lang="en-GB">{HEAD}<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>Talks open in Geneva</h1><p class="byline">By Jane Doe</p>
<div class="share"><a href="#">Share on Facebook</a></div>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<figure><img src="a.jpg"><figcaption>Geneva in winter. (Photo: Per Aldine/Reuters)</figcaption></figure>
<h2>What happens next</h2><ul><li>A statement is expected on Tuesday evening in Geneva.</li><li>A third round may follow in March, in Muscat.</li></ul>
<blockquote><p>We have come to listen, and to speak when it is time to speak.</p></blockquote>
<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>
</article><aside><h3>Most read</h3><a href="/1">Dock workers vote</a></aside></main>
<footer><p>© 2026 Harbour Post. All rights reserved.</p></footer></body></html>"""


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_the_article_is_found_and_what_is_around_it_is_not() -> None:
    document = read_html(PAGE)
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("paragraph", PARAGRAPHS[0]),
        ("paragraph", PARAGRAPHS[1]),
        ("heading", "What happens next"),
        ("item", "A statement is expected on Tuesday evening in Geneva."),
        ("item", "A third round may follow in March, in Muscat."),
        ("quote", "We have come to listen, and to speak when it is time to speak."),
        ("paragraph", PARAGRAPHS[2]),
        ("paragraph", PARAGRAPHS[3]),
    ]


def test_the_pages_own_tags_say_what_it_is() -> None:
    document = read_html(PAGE)
    assert (document.title, document.byline, document.source) == ("Talks open in Geneva", "Jane Doe", "Harbour Post")
    assert (document.language, document.url) == ("en", "https://harbourpost.example/talks")
    assert document.published is not None
    assert document.published.at.isoformat() == "2026-02-16T16:40:00+00:00"


def test_hints_win_over_the_pages_tags() -> None:
    hints = Hints(
        title="Talks", source="World Wire", url="https://a.example/b", published="1 March 2026", language="fr"
    )
    document = read_html(PAGE, hints=hints)
    assert (document.title, document.source, document.url, document.language) == (
        "Talks",
        "World Wire",
        "https://a.example/b",
        "fr",
    )
    assert document.published is not None
    assert document.published.day.isoformat() == "2026-03-01"


def test_a_plain_page_loses_no_sentence() -> None:
    body = "".join(f"<p>{one}</p>" for one in (SHORT, *PARAGRAPHS[:2], "Yes.", SHORT + " Really."))
    document = read_html(
        f"<html><body><h1>Talks</h1>{body}<ul><li>No.</li></ul><div>Last <b>words</b><br>here</div></body></html>"
    )
    assert texts(document) == [SHORT, *PARAGRAPHS[:2], "Yes.", SHORT + " Really.", "No.", "Last words", "here"]


def test_a_text_that_the_page_cut_into_parts_is_read_whole() -> None:
    parts = "".join(
        f'<div class="chunk"><div class="body"><p>{a}</p><p>{b}</p></div></div><aside>Ad</aside>' for a, b in PAIRS
    )
    document = read_html(f"<html><body><nav>Home</nav><article><h1>Talks</h1>{parts}</article></body></html>")
    for pair in PAIRS:
        assert set(pair) <= set(texts(document))


PAIRS = [
    (
        f"Part {n}: the delegations met for an hour and left without a word to the press.",
        f"Part {n}: in the evening they met again, and {n} papers were signed in the end.",
    )
    for n in range(1, 7)
]


def test_scripts_styles_and_hidden_parts_are_no_text() -> None:
    page = f"<body><p>{PARAGRAPHS[0]}<script>var a = 1</script></p><style>p {{}}</style><p hidden>Secret</p><!-- no --><p style='display: none'>Gone</p></body>"
    assert texts(read_html(page)) == [PARAGRAPHS[0]]


def test_bytes_are_decoded_as_the_page_declares() -> None:
    page = f'<html><head><meta charset="windows-1252"></head><body><p>Café “Zürich”: {PARAGRAPHS[0]}</p></body></html>'
    assert texts(read_html(page.encode("windows-1252"))) == [f"Café “Zürich”: {PARAGRAPHS[0]}"]


def test_a_page_without_text_gives_no_blocks() -> None:
    assert read_html("<html><body><nav>Home</nav></body></html>").blocks == ()


def test_an_empty_page_is_refused_by_name() -> None:
    with pytest.raises(RefusedDocument, match="saved"):
        read_html("<!-- -->", name="saved.html")
