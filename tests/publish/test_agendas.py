from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.model.reading import Bound
from digest.model.stories import AgendaItem, OutlookState
from digest.publish.addresses import agenda_page, relative
from digest.publish.agendas import AgendaView, DayView, agenda_view
from digest.publish.chrome import chrome_view, of_edition
from tests.publish import samples
from tests.publish.making import day, week

WEDNESDAY = dt.date(2026, 2, 18)


def view(items: tuple[AgendaItem, ...] | None = None, *, today: dt.date = WEDNESDAY) -> AgendaView:
    link = relative(agenda_page("daily"))
    return agenda_view(
        samples.agenda() if items is None else items,
        edition="daily",
        timezone="Europe/Berlin",
        language="en",
        today=today,
        link=link,
        chrome=chrome_view(of_edition(samples.EDITION, samples.SITE), page=agenda_page("daily"), link=link),
    )


def days(seen: AgendaView) -> list[DayView]:
    return [each for month in seen.months for each in month.days]


def test_days_stand_in_their_order_under_their_months() -> None:
    assert [(month.title, [each.chip.text for each in month.days]) for month in view().months] == [
        (
            "February",
            ["Today, Wed 18 Feb", "Thu 19 Feb", "Mon 23 Feb", "Tue 24 Feb", "Not before Thu 26 Feb"],
        ),
        ("March", ["Week of 2 Mar", "Not before Tue 3 Mar", "Wed 4 Mar, perhaps"]),
        ("Later", ["April", "Fri 1 May", "Wed 1 Jul"]),
        (None, ["No date given"]),
    ]


def test_what_moved_is_struck_on_its_day_and_says_where_it_went() -> None:
    ballot = days(view())[1].rows[-1]
    assert (ballot.struck, ballot.verdict, ballot.now.text if ballot.now else None) == (
        True,
        "Moved",
        "Not before Thu 26 Feb",
    )
    assert ballot.lines == ()


def test_a_day_that_nothing_is_left_of_flies_no_yellow_flag_and_is_not_marked() -> None:
    seen = view()
    gone = next(each for each in days(seen) if each.chip.text == "Mon 23 Feb")
    assert (gone.state, gone.chip.kind) == ("gone", "was")
    cells = [cell for row in seen.tables[0].weeks for cell in row]
    assert next(cell for cell in cells if cell.day == 23).href is None


def test_a_day_with_two_outlooks_has_one_flag() -> None:
    thursday = next(each for each in days(view()) if each.chip.text == "Thu 19 Feb")
    assert len(thursday.rows) == 2


def test_outlooks_of_one_day_share_its_flag_whatever_the_hour() -> None:
    items = samples.agenda(after=1)
    tuesday = days(view(items, today=dt.date(2026, 2, 17)))[0]
    assert tuesday.chip.text == "Today, Tue 17 Feb"
    assert [row.clock for row in tuesday.rows] == [None, None, "10:00 local time"]


def test_the_day_before_today_is_gone() -> None:
    assert all("17 Feb" not in each.chip.text for each in days(view()))


def test_sources_that_differ_stand_each_on_their_day() -> None:
    seen = {each.chip.text: each for each in days(view(samples.agenda(after=1), today=dt.date(2026, 2, 17)))}
    assert [line.source for line in seen["Mon 23 Feb"].rows[0].lines] == ["The Port Ledger"]
    assert [line.source for line in seen["Tue 24 Feb"].rows[0].lines] == ["Coastal Courier"]


def test_yesterdays_tomorrow_is_a_date() -> None:
    items = samples.agenda(after=1)
    today = next(each for each in days(view(items)) if each.state == "today")
    assert "[18 Feb]" in today.rows[0].lines[0].text


def test_the_tables_mark_days_and_underline_weeks() -> None:
    february, march = view().tables
    assert (february.title, march.title) == ("February 2026", "March 2026")
    cells = {cell.day: cell for row in march.weeks for cell in row if cell.day}
    assert [number for number, cell in cells.items() if cell.week] == [2, 3, 4, 5, 6, 7, 8]
    assert (cells[2].href, cells[2].kind) == ("#d2026-W10", "firm")
    assert (cells[3].href, cells[3].kind) == ("#d2026-03-03-not-before", "soft")
    today = [cell.day for row in february.weeks for cell in row if cell.today]
    assert today == [18]


def test_a_week_that_has_begun_is_still_ahead() -> None:
    item = replace(samples.agenda()[8], item=replace(samples.agenda()[8].item, dues=(week("2026-02-16"),)))
    seen = view((item,))
    assert [(month.title, month.days[0].chip.text) for month in seen.months] == [("February", "Week of 16 Feb")]
    assert days(seen)[0].chip.kind == "firm"


def test_the_same_date_under_another_bound_is_another_flag() -> None:
    item = samples.agenda()[11]
    other = replace(item, item=replace(item.item, id="other", dues=(day("2026-02-19", bound=Bound.BY),)))
    assert [each.chip.text for each in days(view((item, other)))] == ["By Thu 19 Feb", "Thu 19 Feb"]


def test_the_order_of_the_items_changes_nothing() -> None:
    assert view(tuple(reversed(samples.agenda()))) == view()


def test_nothing_ahead_is_an_empty_agenda() -> None:
    assert view(()).months == ()


def test_a_date_that_another_is_told_from_is_no_entry() -> None:
    item = samples.agenda()[0]
    dues = day("2026-03-19"), day("2026-03-12")
    put_off = replace(item, item=replace(item.item, dues=dues, differ=False), state=OutlookState.AHEAD)
    assert [each.chip.text for each in days(view((put_off,)))] == ["Thu 19 Mar"]
