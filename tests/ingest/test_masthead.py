"""What stands above the first sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.ingest.masthead import is_labelled_stamp, read_byline, read_stamp, split_dateline, split_run_in

SENTENCE = "The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday, mission control said."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and Per Aldine, Harbour Post", "JANE DOE and Per Aldine, Harbour Post"),
        ("Von Jana Klein", "Jana Klein"),
        ("Por María López y Juan de la Cruz", "María López y Juan de la Cruz"),
        ("Author: Ilse van der Maarten", "Ilse van der Maarten"),
    ],
)
def test_a_byline_gives_its_names(line: str, names: str) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By the time the vote ended it was dark",
        "Von der Leyen kündigt neue Regeln an",
        "By Monday, 400 had gone",
        SENTENCE,
    ],
)
def test_a_sentence_or_a_headline_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


def test_a_line_of_source_and_date_gives_both() -> None:
    stamp = read_stamp("Harbour Post, Mon 16 Feb 2026, 17:40 CET (imagined)", timezone=None)
    assert stamp is not None
    assert (stamp.source, stamp.byline, stamp.final) == ("Harbour Post", None, True)
    assert stamp.published.at == dt.datetime(2026, 2, 16, 16, 40, tzinfo=dt.UTC)


def test_a_name_before_a_date_is_the_writers() -> None:
    stamp = read_stamp("Per Aldine - Feb 16, 2026, 10:31 pm CST", timezone=None)
    assert stamp is not None
    assert (stamp.source, stamp.byline) == (None, "Per Aldine")


def test_an_update_is_known_from_the_publication() -> None:
    published = read_stamp("Published: 16 Feb 2026, 10:00 CET", timezone=None)
    updated = read_stamp("Updated: 17 Feb 2026, 10:00 CET", timezone=None)
    assert published is not None
    assert updated is not None
    assert (published.final, updated.final) == (True, False)


@pytest.mark.parametrize(
    "line",
    [
        "The council decided on 16 February 2026 that the road would be closed to all traffic.",
        "Is 16 February 2026 too late?",
        "Voting resumes on 24 February 2026, a spokeswoman for the federation said on Tuesday evening",
    ],
)
def test_a_sentence_with_a_date_is_no_stamp(line: str) -> None:
    assert read_stamp(line, timezone=None) is None


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Updated Feb 19, 6:55 AM;", True),
        ("| UPDATED: 11:05, Tue, Feb 17, 2026", True),
        ("First published on February 20, 2026 / 1:07 AM", True),
        ("Updated 2 hours ago", True),
        ("Published by the ministry on 16 February", False),
        ("Updated rules take effect on 1 July", False),
        ("Posted", False),
    ],
)
def test_a_labelled_date_and_nothing_else_is_a_stamp(line: str, *, stamp: bool) -> None:
    assert is_labelled_stamp(line) is stamp


@pytest.mark.parametrize(
    ("dateline", "gap"),
    [
        ("GENEVA (Reuters)", " — "),
        ("LONDON, March 3 (AP)", " - "),
        ("Madrid, 16 feb (EFE)", ".- "),
        ("(CNN)", ""),
        ("Sao Paulo, Brazil (CNN)", " -- "),
        ("ST. JOSEPH, Mich. (AP)", " — "),
        ("KIRUNA, Sweden", " -- "),
        ("MADRID", " — "),
        ("BERLIN (dpa/AFP)", " – "),
        ("(The Orbit Notes)", ""),
    ],
)
def test_a_dateline_is_taken_off_whole(dateline: str, gap: str) -> None:
    assert split_dateline(dateline + gap + SENTENCE) == (dateline, SENTENCE)


@pytest.mark.parametrize(
    "paragraph",
    [
        SENTENCE,
        "Petrel — the lander — touched down at 02:43 UTC on Wednesday, 3.2 kilometres from its target.",
        "NATO - which has 32 members - said on Monday that it would not take part.",
        "UPDATE — The road is open again to traffic in both directions, the council said.",
        "The agency (which runs the port) - and its owner - declined to comment on the vote.",
    ],
)
def test_a_sentence_with_dashes_has_no_dateline(paragraph: str) -> None:
    assert split_dateline(paragraph) == (None, paragraph)


def test_byline_and_dates_run_into_the_text_are_read_and_taken_off() -> None:
    opening = "By . Jane Doe . PUBLISHED: . 05:12 EST, 3 May 2026 . | . UPDATED: . 06:00 EST, 4 May 2026 . "
    names, published, rest = split_run_in(opening + SENTENCE, timezone=None)
    assert (names, rest) == ("Jane Doe", SENTENCE)
    assert published is not None
    assert published.at == dt.datetime(2026, 5, 3, 10, 12, tzinfo=dt.UTC)


def test_two_names_and_a_handle_run_into_the_text_are_taken_off() -> None:
    assert split_run_in(f"By. Jane Doe. and Ap. Follow @@jane. {SENTENCE}", timezone=None) == (
        "Jane Doe and Ap",
        None,
        SENTENCE,
    )


def test_a_text_that_begins_with_by_keeps_its_words() -> None:
    paragraph = "By Wednesday the road was open again, the council said, and the signs had gone."
    assert split_run_in(paragraph, timezone=None) == (None, None, paragraph)
