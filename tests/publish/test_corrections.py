"""What a source has changed since: marked at the line in every form, and told by a later issue."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.model.issues import Correction, Issue, Quote
from digest.publish import addresses, email, html, schema, text
from tests.publish import pages, samples

LINE = samples.STRIKE_1.points[1]
"""Halvern handled 38% of the country's container traffic last year [2025]."""

NOW = "Halvern handled 31% of the country's container traffic last year."


def changed(now: str | None = NOW) -> Correction:
    instead: Quote | None = None
    if now is not None:
        piece = replace(LINE.pieces[0], text=now)
        places = tuple(replace(place, revision=2) for place in LINE.places)
        instead = replace(LINE, pieces=(piece,), places=places, fragment="#:~:text=Halvern%20handled%2031%25")
    return Correction(
        id="corr2345abcd",
        issue="2026-02-17",
        date=dt.date(2026, 2, 17),
        headline=samples.STRIKE_1.headline,
        was=LINE,
        now=instead,
        seen=dt.date(2026, 2, 18),
        number=2,
    )


def marked(now: str | None = NOW, language: str = "en") -> Issue:
    return replace(samples.issue_1(), revision=2, corrections=(changed(now),), language=language)


def telling(now: str | None = NOW, language: str = "en") -> Issue:
    return replace(samples.issue_2(), corrections=(changed(now),), language=language)


def folded(shown: str) -> str:
    return " ".join(shown.split())


def test_the_page_marks_the_line_and_links_to_what_stands_there_now() -> None:
    page = folded(html.issue_page(marked(), env=pages.templates()))
    assert page.count('<span class="note mark">') == 1
    assert "The source has changed this sentence since (Wed 18 Feb). Now: <q>" in page
    escaped = NOW.replace("'", "&#39;")
    assert f'#:~:text=Halvern%20handled%2031%25">{escaped}</a></q>' in page
    assert "A source has changed or withdrawn a line of this issue since. It is marked." in page


def test_a_withdrawn_line_is_marked_without_a_new_one() -> None:
    page = folded(html.issue_page(marked(None), env=pages.templates()))
    assert "The source has withdrawn this sentence (Wed 18 Feb)." in page
    assert "<q>" not in page.split('class="note mark"')[1].split("</span>")[0]


def test_the_next_issue_tells_what_was_quoted_and_what_stands_there_now() -> None:
    page = folded(html.issue_page(telling(), env=pages.templates()))
    section = page.split('id="corrections"')[1].split("</section>")[0]
    assert "quoted Tue" in section
    assert f'#{addresses.story_anchor(2)}"' in section
    assert "38% of the country" in section
    assert "31% of the country" in section
    assert "note mark" not in page


def test_text_mail_and_feed_say_the_same() -> None:
    shown = folded(text.render(telling()))
    assert (
        "CORRECTIONS * Halvern dock workers vote on strike at biggest container port (quoted Tue) Halvern handled 38% of "
        f"the country's container traffic last year [2025]. -- The Port Ledger Now: {NOW}" in shown
    )
    mail = email.render(telling(), env=pages.templates())
    assert "31% of the country" in mail.html
    assert "CORRECTIONS" in mail.text
    assert "31% of the country" in html.entry_html(telling(), env=pages.templates())
    old = folded(text.render(marked()))
    assert f"-- The Port Ledger [2.2] [The source has changed this sentence since (Wed 18 Feb). Now: “{NOW}”]" in old
    assert "31% of the country" in email.render(marked(), env=pages.templates()).html
    story = samples.STRIKE_1
    assert "31% of the country" in html.story_html(story, marked(), env=pages.templates())


@pytest.mark.parametrize(
    ("language", "title", "mark"),
    [
        ("de", "Berichtigungen", "Die Quelle hat diesen Satz seither geändert"),
        ("es", "Correcciones", "La fuente ha cambiado esta frase"),
    ],
)
def test_other_languages_have_their_own_words(language: str, title: str, mark: str) -> None:
    assert title in html.issue_page(telling(language=language), env=pages.templates())
    assert mark in html.issue_page(marked(language=language), env=pages.templates())
    assert mark in folded(text.render(marked(language=language)))


def test_the_thread_page_marks_it_too() -> None:
    told = [(marked(), samples.STRIKE_1)]
    page = html.thread_page(told, agenda=(), today=dt.date(2026, 2, 18), env=pages.templates())
    assert "The source has changed this sentence since (Wed 18 Feb)" in folded(page)


def test_a_line_that_would_break_a_page_stays_text() -> None:
    page = html.issue_page(marked("<script>alert(1)</script> “x”"), env=pages.templates())
    assert "<script>alert" not in page


def test_an_issue_without_corrections_has_no_such_section() -> None:
    page = html.issue_page(samples.issue_2(), env=pages.templates())
    assert 'id="corrections"' not in page
    assert "CORRECTIONS" not in text.render(samples.issue_2())


def test_corrections_are_kept_in_the_data_and_in_its_schema() -> None:
    assert schema.load_issue(schema.issue_json(telling())) == telling()
    assert b'"Correction"' in schema.schema("https://news.example.org")
