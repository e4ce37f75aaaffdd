from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.editorial.corrections import Version, corrections
from digest.editorial.quoting import quote
from digest.model.articles import ArticleKey, Block, BlockKind
from digest.model.issues import Correction, Issue, Quote, Site, Story
from digest.model.stories import Candidate
from tests.editorial.papers import paper, place

SEEN = dt.date(2026, 2, 19)
TUESDAY = dt.date(2026, 2, 17)

PORT = "Halvern handled 38% of the country's container traffic last year."
OFFER = "The port operator offered 4.5% over two years on Friday, and the union is asking for 9%."
AFTER = "No talks are planned."


def issue(*quotes: Quote) -> Issue:
    story = Story(number=2, thread="k7f2aaaa", headline="A headline", original="", points=quotes, next=(), sources=())
    at = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
    return Issue(
        id="tag:news.example.org,2026:daily/2026-02-17",
        edition="daily",
        title="The Daily Brief",
        language="en",
        timezone="Europe/Berlin",
        slug="2026-02-17",
        number=1,
        date=TUESDAY,
        scheduled_at=at,
        built_at=at,
        site=Site(title="The Daily Brief", url="https://news.example.org", owner=""),
        minutes=1,
        soon=(),
        stories=(story,),
        outcomes=(),
        brief=(),
        later=(),
    )


def revised(told: Candidate, *lines: str) -> Candidate:
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, text=line) for line in lines)
    return replace(told, article=replace(told.article, blocks=blocks, revision=2))


def found(before: Candidate, after: Candidate, *quotes: Quote) -> tuple[Correction, ...]:
    key = before.article.key
    return corrections(
        issue(*quotes),
        before={(key, 1): before.article},
        now={key: Version(article=after.article, seen=SEEN)},
    )


def corrected(words: str, *after: str, before: tuple[str, ...] = (), language: str = "en") -> Correction | None:
    """What becomes of the quotation of a sentence when its article is revised."""
    told = paper(*(before or (f"{PORT} {OFFER}", AFTER)), language=language)
    shown = quote(told, place(told, words), today=TUESDAY, language="en")
    assert shown is not None
    made = found(told, revised(told, *after), shown)
    assert len(made) <= 1
    return made[0] if made else None


def now(correction: Correction | None) -> str | None:
    assert correction is not None
    return correction.now.text if correction.now else None


def test_another_number_is_a_correction_that_quotes_both() -> None:
    changed = PORT.replace("38%", "31%")
    correction = corrected(PORT, f"{changed} {OFFER}", AFTER)
    assert correction is not None
    assert correction.was.text == "Halvern handled 38% of the country's container traffic last year [2025]."
    assert now(correction) == changed
    assert (correction.issue, correction.date, correction.number) == ("2026-02-17", TUESDAY, 2)
    assert correction.seen == SEEN
    (where,) = correction.now.places if correction.now else ()
    assert (where.revision, where.block, where.start, where.end) == (2, 0, 0, len(changed))
    assert correction.now is not None
    assert correction.now.fragment is not None
    assert correction.now.fragment.startswith("#:~:text=Halvern%20handled%2031%25")


@pytest.mark.parametrize(
    "changed",
    [
        "Halvern handled 38% of the country's coal traffic last year.",
        "Skarholm handled 38% of the country's container traffic last year.",
        "Halvern never handled 38% of the country's container traffic last year.",
        "Halvern handled 38% of the region's container traffic last year.",
    ],
)
def test_another_word_name_or_negation_is_a_correction(changed: str) -> None:
    assert now(corrected(PORT, f"{changed} {OFFER}", AFTER)) == changed


@pytest.mark.parametrize(
    "after",
    [
        (f"{PORT} {OFFER}", "Something else stands here now."),
        (f"Halvern  handled\u00a038% of the country’s container traffic – last year. {OFFER}",),
        (f"Halvern handled 38 per cent of the country's container traffic, last year. {OFFER}",),
        (f"Halvern handeld 38% of the country's container traffic last year. {OFFER}",),
        (f"Halvern handled 38% of the country's container trafic last year. {OFFER}",),
        (AFTER, OFFER, PORT),
        (f"{PORT[:-1]}, and {OFFER}",),
        ("Halvern handled 38%. Of the country's container traffic, last year. That is much.",),
        (f"In all, {PORT[0].lower()}{PORT[1:]}",),
        ("HALVERN handled 38% of the country's container traffic last year!",),
    ],
)
def test_what_a_reader_need_not_know_is_none(after: tuple[str, ...]) -> None:
    assert corrected(PORT, *after) is None


def test_a_sentence_that_is_gone_was_withdrawn() -> None:
    assert now(corrected(PORT, OFFER, AFTER)) is None


def test_another_sentence_on_the_same_thing_does_not_stand_in_its_place() -> None:
    other = "Container ships from Tolsund call at Halvern twice a week."
    assert now(corrected(PORT, f"{other} {OFFER}", AFTER)) is None


def test_a_sentence_that_stood_there_before_does_not_stand_in_its_place() -> None:
    twin = "Halvern handled 36% of the country's container traffic in 2023."
    assert now(corrected(PORT, twin, AFTER, before=(f"{PORT} {twin}", AFTER))) is None


def test_a_short_words_change_is_no_typing_error() -> None:
    before = "The union won the vote by 4,100 to 90, said its chair Ada Brenn."
    assert now(corrected(before, before.replace("won", "win"), before=(before,))) is not None
    assert corrected(before, before.replace("union", "unoin"), before=(before,)) is None


def test_what_was_cut_away_is_not_watched() -> None:
    long = (
        "The port operator offered dock workers in Halvern four and a half per cent over two years on Friday and a bonus for "
        "night shifts at the two eastern terminals from the first day of next month, raising hopes of a deal in the town."
    )
    told = paper(long)
    shown = quote(told, place(told, long), today=TUESDAY, language="en")
    assert shown is not None
    assert "hopes" not in shown.text
    assert found(told, revised(told, long.replace("hopes of a deal", "fears of a strike")), shown) == ()
    assert len(found(told, revised(told, long.replace("night shifts", "Sundays")), shown)) == 1


def test_a_pair_of_sentences_is_corrected_as_it_was_quoted() -> None:
    first, second = "Petrel has four altimeters.", "They failed in January, and its software was rewritten."
    told = paper(f"{first} {second}")
    shown = quote(told, place(told, second), today=TUESDAY, language="en")
    assert shown is not None
    assert len(shown.places) == 2
    (correction,) = found(told, revised(told, f"{first} {second.replace('January', 'December')}"), shown)
    assert now(correction) == f"{first} {second.replace('January', 'December')}"


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "de",
            "Die Abstimmung in Halvern beginnt am 24. Februar.",
            "Die Abstimmung in Halvern beginnt am 26. Februar.",
        ),
        ("de", "Der Hafen wird verkauft, sagte Brenn.", "Der Hafen wird nicht verkauft, sagte Brenn."),
        (
            "es",
            "La votación en Halvern empieza el 24 de febrero.",
            "La votación en Halvern no empieza el 24 de febrero.",
        ),
    ],
)
def test_other_languages_are_watched_too(language: str, before: str, after: str) -> None:
    assert now(corrected(before, after, before=(before,), language=language)) == after
    assert (
        corrected(before, before.replace(".", " .").replace("24 .", "24."), before=(before,), language=language) is None
    )


def test_a_quotation_is_corrected_once_and_articles_not_asked_for_are_left() -> None:
    told = paper(f"{PORT} {OFFER}", AFTER)
    shown = quote(told, place(told, PORT), today=TUESDAY, language="en")
    assert shown is not None
    changed = revised(told, OFFER)
    assert len(found(told, changed, shown, shown)) == 1
    both = {(told.article.key, 1): told.article}
    other = {ArticleKey("other"): Version(article=changed.article, seen=SEEN)}
    assert corrections(issue(shown), before=both, now=other) == ()
    assert corrections(issue(shown), before={}, now={told.article.key: other[ArticleKey("other")]}) == ()


def test_the_same_change_has_the_same_id_and_another_has_another() -> None:
    first = corrected(PORT, PORT.replace("38", "31"))
    again = corrected(PORT, PORT.replace("38", "31"), AFTER)
    other = corrected(PORT, PORT.replace("38", "33"))
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.id == again.id != other.id
