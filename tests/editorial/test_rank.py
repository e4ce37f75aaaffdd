from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.editorial import rank
from digest.editorial.gravity import GRAVE, LIGHT, PLAIN
from digest.model.articles import QuotePolicy
from digest.model.issues import NextItem, Piece, Quote
from digest.model.reading import Certainty, Due, Precision
from digest.model.stories import Candidate, Edition, Thread, Weights
from tests.editorial.imagined import EDITION, MONDAY_PORT, MONDAY_TALKS, TUESDAY, candidate, monday

TALKS, TALKS_WIRE, PORT, PORT_COURIER, MOON = monday()


def lead(*candidates: Candidate, likeness: rank.Likeness | None = None) -> str:
    best = rank.by_merit(candidates, likeness or {}, today=TUESDAY)[0]
    return candidates[best].article.source.name


def test_the_lead_is_the_article_most_like_all_others() -> None:
    likeness = {(0, 1): 0.1, (1, 0): 0.1, (0, 2): 0.1, (2, 0): 0.1, (1, 2): 0.9, (2, 1): 0.9}
    same = [candidate(name, "Halvern votes", MONDAY_PORT, None) for name in ("A", "B", "C")]
    assert lead(*same, likeness=likeness) == "B"


def test_the_lead_does_not_shout() -> None:
    for title in ("BREAKING: PORT STRIKE LOOMS!", "PORT STRIKE LOOMS"):
        loud = candidate("Loud", title, MONDAY_PORT, "2026-02-16T23:00+01:00")
        assert lead(loud, PORT) == "The Port Ledger"
    assert rank.shouts("BREAKING: PORT STRIKE LOOMS!")
    assert not rank.shouts("Halvern dock workers vote on strike")


def test_the_lead_says_what_comes_and_when() -> None:
    said = candidate("Said", "Halvern votes", "Halvern votes on 3 March, the union said.", None)
    silent = candidate("Silent", "Halvern votes", "Halvern has always voted, the union said.", None)
    assert lead(silent, said) == lead(said, silent) == "Said"


def test_the_lead_speaks_for_itself() -> None:
    relay = candidate("Relay", "Halvern votes", "Halvern votes soon, CBS News reported. " + MONDAY_PORT, None)
    own = candidate("Own", "Halvern votes", "Halvern votes soon, the union said. " + MONDAY_PORT, None)
    assert lead(relay, own) == "Own"


def test_a_source_that_may_not_be_quoted_leads_only_alone() -> None:
    silent = candidate(
        "Headlines", "Iran–US talks open", MONDAY_TALKS, "2026-02-16T18:00+01:00", quote=QuotePolicy.HEADLINE
    )
    poor = candidate("Poor", "TALKS!", "Talks.", None)
    assert lead(silent, poor) == "Poor"
    assert lead(silent) == "Headlines"


def parts(
    *candidates: Candidate,
    edition: Edition = EDITION,
    independent: int = 1,
    ahead: tuple[NextItem, ...] = (),
    thread: Thread | None = None,
    points: tuple[Quote, ...] = (),
    weight: float = GRAVE,
) -> dict[str, float]:
    return dict(
        rank.parts(
            candidates,
            edition=edition,
            independent=independent,
            ahead=ahead,
            thread=thread,
            points=points,
            weight=weight,
            today=TUESDAY,
        )
    )


def coming(*days: int) -> NextItem:
    dates = [TUESDAY + dt.timedelta(days=day) for day in days]
    dues = tuple(Due(value=date.isoformat(), start=date, end=date, precision=Precision.DAY) for date in dates)
    return NextItem(id="x", quotes=(), certainty=Certainty.SCHEDULED, dues=dues)


def test_more_independent_sources_weigh_more() -> None:
    assert parts(PORT, independent=2)["sources"] > parts(PORT, independent=1)["sources"] == 1


def test_news_weighs_more_than_what_is_days_old() -> None:
    fresh = candidate("A", "Title", "Text.", "2026-02-17T05:00+01:00")
    old = candidate("A", "Title", "Text.", "2026-02-15T05:00+01:00")
    ancient = candidate("A", "Title", "Text.", "2025-02-15T05:00+01:00")
    undated = candidate("A", "Title", "Text.", None)
    values = [parts(one)["newness"] for one in (fresh, undated, old, ancient)]
    assert values == sorted(values, reverse=True)
    assert values[-1] == 0
    assert parts(old, fresh)["newness"] == values[0]


def test_breadth_counts_what_is_written_and_all_outlets_since_the_thread_began() -> None:
    thread = Thread(id="port", headline="", issue="", date=TUESDAY, articles=(PORT_COURIER, TALKS_WIRE), told=())
    assert parts(PORT, thread=thread)["breadth"] > parts(PORT)["breadth"] > 0


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [(coming(0), coming(3)), (coming(3), coming(29)), (coming(20, 1), coming(4)), (coming(400), None)],
)
def test_what_comes_soon_weighs_more(nearer: NextItem, farther: NextItem | None) -> None:
    less = parts(PORT, ahead=(farther,) if farther else ())["outlook"]
    assert parts(PORT, ahead=(nearer,))["outlook"] >= less
    assert parts(PORT, ahead=(coming(0),))["outlook"] == 0.6


def test_what_comes_without_a_date_weighs_little() -> None:
    undated = replace(coming(0), dues=())
    assert 0 < parts(PORT, ahead=(undated,))["outlook"] < parts(PORT, ahead=(coming(5),))["outlook"]


def test_each_term_counts_as_the_edition_says() -> None:
    plain = parts(PORT, ahead=(coming(1),))
    heavy = parts(PORT, ahead=(coming(1),), edition=replace(EDITION, weights=Weights(sources=3, outlook=0.5)))
    assert heavy["sources"] == 3 * plain["sources"]
    assert heavy["outlook"] == pytest.approx(plain["outlook"] / 2)
    assert heavy["newness"] == plain["newness"]


def test_a_term_of_no_weight_is_left_out() -> None:
    assert "newness" not in parts(PORT, edition=replace(EDITION, weights=Weights(newness=0)))


def test_what_no_issue_has_told_weighs_more_than_what_is_told_again() -> None:
    shown = Quote(
        pieces=(Piece(text="About 4,200 dock workers vote on a strike."),), places=(), source="The Port Ledger"
    )
    thread = Thread(id="port", headline="", issue="", date=TUESDAY, articles=(PORT,), told=(shown.text,))
    other = replace(thread, told=("A lander touched down near the pole.",))
    assert parts(PORT, points=(shown,), thread=thread)["fresh"] == 0
    assert parts(PORT, points=(shown,), thread=other)["fresh"] == parts(PORT, points=(shown,))["fresh"] == 0.5


def test_a_source_with_more_of_the_editions_tags_weighs_more() -> None:
    def tagged(*tags: str) -> Candidate:
        return replace(PORT, article=replace(PORT.article, source=replace(PORT.article.source, tags=tags)))

    edition = replace(EDITION, tags=("ports", "work"))
    values = [
        parts(one, edition=edition)["tags"] for one in (tagged(), tagged("ports", "sea"), tagged("work", "ports"))
    ]
    assert values == [0, 0.15, 0.3]
    assert parts(tagged("ports"))["tags"] == 0


def test_a_report_leads_before_a_view_however_like_the_others_it_is() -> None:
    view = candidate(
        "Column",
        "Opinion: What we owe the docks",
        "I think we forget who unloads our coffee. My own view is plain.",
        None,
    )
    likeness = {(0, 1): 0.5, (1, 0): 0.5, (0, 2): 0.5, (2, 0): 0.5, (1, 2): 0.4, (2, 1): 0.4}
    assert lead(view, PORT, PORT_COURIER, likeness=likeness) != "Column"


def test_what_was_done_weighs_more_than_what_was_said_of_it() -> None:
    told = monday()[2]
    assert parts(told, weight=GRAVE)["news"] > parts(told, weight=PLAIN)["news"] > parts(told, weight=LIGHT)["news"] > 0
