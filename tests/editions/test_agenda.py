from __future__ import annotations

from dataclasses import replace

import pytest

from digest.editions.agenda import merged
from digest.model.stories import AgendaItem, OutlookState
from tests.editions.make import agenda_item, due, item

FIFTH, SIXTH, TWELFTH = due("2026-03-05"), due("2026-03-06"), due("2026-03-12")
COURT = "The appeals court in Lindmark will hear the case against the Varn mine on 5 March."
AGAIN = "On 5 March 200 villagers will be in Lindmark to hear the court on the Varn mine."
LATER = "The court in Lindmark will now hear the case against the Varn mine on 12 March."
OTHER = "The appeals court in Lindmark will hear the case against the Varn mine on 6 March."

first = agenda_item(item(COURT, FIFTH), told="2026-02-17")
again = agenda_item(item(AGAIN, FIFTH, source="Coastal Courier"), told="2026-02-18")
other = agenda_item(item(OTHER, SIXTH, source="Coastal Courier"), told="2026-02-18")
later = agenda_item(item(LATER, TWELFTH, source="World Wire"), told="2026-02-19")
moved = replace(first, state=OutlookState.MOVED, now=TWELFTH, sequence=1)


def test_the_same_told_again_joins_what_was_told_first() -> None:
    assert merged([again, first]) == (replace(first, also=(again,)),)


@pytest.mark.parametrize(
    "apart",
    [
        replace(again, thread="bbbbbbbb"),
        replace(again, issue=first.issue),
        replace(again, state=OutlookState.HAPPENED),
        replace(again, item=item("The mayor of Tarn retires on 5 March.", FIFTH)),
        replace(again, item=item(AGAIN)),
    ],
)
def test_what_is_of_another_thread_issue_or_state_or_of_another_thing_stays_apart(apart: AgendaItem) -> None:
    assert sorted(merged([first, apart]), key=lambda each: each.date) == [first, apart]


def test_another_sources_other_date_stands_beside() -> None:
    (both,) = merged([first, other])
    assert (both.item, both.also, both.differ) == (first.item, (other,), True)


def test_the_same_sources_other_date_takes_the_place_of_its_first() -> None:
    mine = agenda_item(item(OTHER, SIXTH), told="2026-02-18")
    (one,) = merged([first, mine])
    assert (one.item.id, one.item.dues, one.item.quotes) == (first.item.id, (SIXTH,), mine.item.quotes)
    assert one.sequence > first.sequence
    assert one.ids == (first.item.id, mine.item.id)


def test_the_first_and_the_second_of_a_kind_are_two_things() -> None:
    one = agenda_item(item("The first hearing on the Varn mine in Lindmark is on 5 March.", FIFTH), told="2026-02-17")
    two = agenda_item(item("The second hearing on the Varn mine in Lindmark is on 6 March.", SIXTH), told="2026-02-18")
    assert merged([one, two]) == (one, two)


def test_what_tells_the_new_date_of_what_moved_is_of_that_thing() -> None:
    (one,) = merged([moved, later])
    assert (one.item.id, one.now, one.state) == (first.item.id, TWELFTH, OutlookState.MOVED)
    assert one.dated_anew == (later,)


def test_other_days_of_it_stay_its_own() -> None:
    two = replace(later, item=item(LATER, SIXTH, TWELFTH, source="World Wire"))
    rest, whole = merged([moved, two])
    assert rest == replace(two, item=replace(two.item, dues=(SIXTH,)))
    assert [each.item.dues for each in whole.also] == [(TWELFTH,)]


def test_what_moved_on_or_was_called_off_keeps_all_its_tellings_and_its_sequence_never_falls() -> None:
    seen = [merged([first, again])[0].sequence]
    for state, now in ((OutlookState.MOVED, TWELFTH), (OutlookState.CALLED_OFF, TWELFTH)):
        count = 1 if state is OutlookState.MOVED else 2
        changed = [replace(each, state=state, now=now, sequence=count) for each in (first, again)]
        late = later if count == 1 else replace(later, state=state, now=now, sequence=1)
        (one,) = merged([*changed, late])
        assert one.ids == (first.item.id, again.item.id, later.item.id)
        seen.append(one.sequence)
    assert seen == sorted(set(seen))


def test_the_order_of_items_does_not_matter() -> None:
    items = [first, again, other, later, agenda_item(item("The mayor of Tarn retires."), told="2026-02-16")]
    assert merged(items) == merged(items[::-1])
