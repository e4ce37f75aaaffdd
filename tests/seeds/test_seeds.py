"""The sample articles come in whole and clean: what the demo shows is only as good as what ingest makes of them."""

from __future__ import annotations

import datetime as dt
import difflib
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from digest.editorial import language
from digest.ingest.files import read_file
from digest.model.articles import BlockKind, Document
from digest.paths import SEEDS as FOLDER
from tests.seeds.cases import GONE_EVERYWHERE, SEEDS, Seed

BERLIN = ZoneInfo("Europe/Berlin")
EACH = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.file)


@cache
def read(file: str) -> Document:
    return read_file((FOLDER / file).read_bytes(), name=file)


def raw(file: str) -> bytes:
    return (FOLDER / file).read_bytes()


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.text for block in document.blocks if kind is None or block.kind is kind]


def test_every_sample_has_its_expectations() -> None:
    found = {str(path.relative_to(FOLDER)) for path in FOLDER.glob("*/*") if path.is_file()}
    assert found == {seed.file for seed in SEEDS}


def test_there_are_enough_of_them_in_three_formats_over_five_days() -> None:
    assert len(SEEDS) >= 18
    assert {seed.file.rsplit(".", 1)[1] for seed in SEEDS} == {"txt", "md", "html"}
    assert {seed.file.split("/")[0] for seed in SEEDS} == {f"2026-02-{day}" for day in range(16, 21)}
    assert [sum(seed.language == code for seed in SEEDS) for code in ("de", "es")] == [2, 2]


@EACH
def test_it_says_its_title_its_source_and_its_time(seed: Seed) -> None:
    document = read(seed.file)
    assert document.title == seed.title
    assert document.source == seed.source
    assert document.published is not None
    assert document.published.exact
    assert document.published.at == dt.datetime.fromisoformat(seed.published)


@EACH
def test_its_language_is_declared_or_found(seed: Seed) -> None:
    document = read(seed.file)
    said = document.language or language.detect("\n".join(texts(document)))
    assert said == seed.language


@EACH
def test_it_is_of_news_length(seed: Seed) -> None:
    assert 150 <= read(seed.file).words <= 450


@EACH
def test_it_lies_in_the_folder_of_its_news_day(seed: Seed) -> None:
    """From 07:00 in Berlin until 07:00 on the next day: so a daily issue at that hour tells one folder.

    A later version of an article lies in the folder of the day on which it was changed.
    """
    if seed.revises is not None:
        assert seed.revises.split("/")[0] < seed.file.split("/")[0]
        return
    day = dt.date.fromisoformat(seed.file.split("/")[0])
    opens = dt.datetime.combine(day, dt.time(7), tzinfo=BERLIN)
    published = dt.datetime.fromisoformat(seed.published)
    assert opens <= published < opens + dt.timedelta(days=1)


@EACH
def test_its_crossheads_and_list_items_are_all_there(seed: Seed) -> None:
    document = read(seed.file)
    assert tuple(text.replace("’", "'") for text in texts(document, BlockKind.HEADING)) == seed.headings
    assert len(texts(document, BlockKind.ITEM)) == seed.items


@EACH
def test_its_sentences_stand_word_for_word(seed: Seed) -> None:
    blocks = texts(read(seed.file))
    assert [said for said in seed.kept if not any(said in block for block in blocks)] == []


@EACH
def test_nothing_of_the_page_is_left(seed: Seed) -> None:
    blocks = texts(read(seed.file))
    left = [(piece, block) for piece in (*GONE_EVERYWHERE, *seed.gone) for block in blocks if piece in block]
    assert left == []


@EACH
def test_the_title_is_not_told_again_in_the_body(seed: Seed) -> None:
    document = read(seed.file)
    assert document.title not in texts(document)


def test_one_is_in_windows_1252_and_one_has_a_byte_order_mark_and_crlf() -> None:
    with pytest.raises(UnicodeDecodeError):
        raw("2026-02-20/lindmark-tageblatt-klage.txt").decode("utf-8")
    marked = raw("2026-02-17/coastal-courier-ballot-suspended.txt")
    assert marked.startswith(b"\xef\xbb\xbf")
    assert marked.count(b"\r\n") == marked.count(b"\n") > 20


@pytest.mark.parametrize(
    "file",
    [
        "2026-02-16/port-ledger-gas-storage.txt",
        "2026-02-18/harbour-post-corvane.txt",
        "2026-02-20/harbour-post-muscat.txt",
    ],
)
def test_hard_wrapped_lines_become_whole_paragraphs_again(file: str) -> None:
    lines = raw(file).decode("utf-8").splitlines()
    assert max(len(line) for line in lines) <= 72
    document = read(file)
    assert all("\n" not in text for text in texts(document))
    assert max(len(text) for text in texts(document, BlockKind.PARAGRAPH)) > 200


def test_one_agencys_copy_runs_nearly_verbatim_in_two_outlets() -> None:
    ours, theirs = (
        " ".join(texts(read(f"2026-02-18/{name}"))).replace("’", "'")
        for name in ("harbour-post-corvane.txt", "coastal-courier-corvane.html")
    )
    assert difflib.SequenceMatcher(None, ours.split(), theirs.split(), autojunk=False).ratio() > 0.85


def test_one_article_is_revised_on_a_later_day_in_one_sentence() -> None:
    (later,) = (seed for seed in SEEDS if seed.revises)
    assert later.revises is not None
    before, after = texts(read(later.revises)), texts(read(later.file))
    (place,) = (place for place, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1])
    assert after[place] == before[place].replace("4,600", "4,200")
    assert read(later.file).url == read(later.revises).url


def test_two_sources_differ_on_the_day_that_the_strike_begins() -> None:
    one = " ".join(texts(read("2026-02-16/port-ledger-ballot.html")))
    other = " ".join(texts(read("2026-02-16/coastal-courier-port-strike-looms.html")))
    assert "Monday, 23 February" in one
    assert "Monday, 23 February" not in other
    assert "Tuesday, 24 February" in other


def test_after_its_day_nobody_mentions_the_gas_storage_plan() -> None:
    later = [seed.file for seed in SEEDS if not seed.file.startswith("2026-02-16")]
    assert [file for file in later if "storage plan" in " ".join(texts(read(file)))] == []
