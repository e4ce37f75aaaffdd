"""Lists as other programs write them: every line is taken, or refused by itself and with the reason."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery.addresses import normalise
from digest.delivery.lists import Defaults, Line, encoding_of, read_list, write_list
from digest.errors import RefusedList
from digest.model.people import Origin, Subscriber, Subscription, Wish

ONE = Defaults(editions=("daily",), zones={"daily": "Europe/Berlin"})
TWO = Defaults(editions=(), zones={"daily": "Europe/Berlin", "evening": "UTC"})


def read(text: str, defaults: Defaults = ONE) -> list[Line]:
    return list(read_list(io.StringIO(text, newline=""), defaults))


def brief(text: str, defaults: Defaults = ONE) -> list[tuple[int, str, str, str]]:
    return [
        (each.line, each.address.address if each.address else "", each.edition, each.why)
        for each in read(text, defaults)
    ]


def test_a_column_is_found_by_its_name_and_others_are_left_out() -> None:
    (found,) = read("name,Weekdays,E-Mail,hour,timezone\nAnna,12345,anna@example.org,7:30,Asia/Tokyo\n")
    wish = Wish(hour=dt.time(7, 30), timezone="Asia/Tokyo", weekdays="12345")
    assert found == Line(
        line=2, text="anna@example.org", edition="daily", address=normalise("anna@example.org"), wish=wish
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends_are_found_out(separator: str, end: str) -> None:
    rows = (("address", "edition", "hour"), ("anna@example.org", "daily", "7"), ('"ben@example.org"', "", ""))
    found = brief(end.join(separator.join(row) for row in rows))
    assert found == [(2, "anna@example.org", "daily", ""), (3, "ben@example.org", "daily", "")]


def test_quoted_cells_may_hold_separators_and_line_breaks() -> None:
    found = brief('note,address\n"one, ""two""\nthree",anna@example.org\n,ben@example.org\n')
    assert found == [(2, "anna@example.org", "daily", ""), (4, "ben@example.org", "daily", "")]


def test_a_mark_at_the_beginning_and_empty_lines_do_not_count() -> None:
    assert brief("\ufeffaddress\n\nanna@example.org\n   \n") == [(3, "anna@example.org", "daily", "")]


def test_one_line_may_name_several_editions_and_each_once() -> None:
    found = brief('address,edition\nanna@example.org,"daily, evening|daily"\n', TWO)
    assert found == [(2, "anna@example.org", "daily", ""), (2, "anna@example.org", "evening", "")]


def test_a_refused_line_says_why_and_the_others_are_taken() -> None:
    found = brief(
        "address,edition,hour\n"
        "anna at example.org,daily,\n"
        "ben@example.org,weekly,\n"
        "cleo@example.org,daily,noon\n"
        "dan@example.org,,\n"
        "eve@example.org,evening,8\n",
        TWO,
    )
    assert [(line, address) for line, address, _, _ in found] == [
        (2, ""),
        (3, ""),
        (4, ""),
        (5, ""),
        (6, "eve@example.org"),
    ]
    reasons = [why for *_, why in found]
    for said, why in zip(
        reasons, ("no mail address", "no edition 'weekly'", "'noon' is no hour", "names no edition", ""), strict=True
    ):
        assert why in said


def test_a_line_that_is_no_csv_is_refused_and_the_next_one_is_read() -> None:
    found = brief('address,note\nanna@example.org,"one" two\nben@example.org,x\n')
    assert [(line, address, bool(why)) for line, address, _, why in found] == [
        (2, "", True),
        (3, "ben@example.org", False),
    ]


def test_a_quotation_mark_that_is_never_closed_is_told_with_the_line_where_it_opens() -> None:
    found = brief('address,note\nanna@example.org,x\nben@example.org,"x\ncleo@example.org,x\n')
    assert found[0] == (2, "anna@example.org", "daily", "")
    assert (found[1][0], "no CSV" in found[1][3]) == (3, True)


def test_what_a_line_does_not_say_the_defaults_do() -> None:
    defaults = Defaults(editions=("daily",), zones={"daily": "Europe/Berlin"}, hour="6:15", weekdays="67")
    (found,) = read("address,hour\nanna@example.org,\n", defaults)
    assert found.wish == Wish(hour=dt.time(6, 15), timezone="Europe/Berlin", weekdays="67")


@pytest.mark.parametrize("text", ["", "anna@example.org\n", "name;phone\n"])
def test_a_list_whose_first_line_names_no_address_is_refused_whole(text: str) -> None:
    with pytest.raises(RefusedList, match="names no column `address`"):
        read(text)


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8-sig"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp1252", "cp1252")],
)
def test_an_encoding_is_found_out(encoding: str, found: str) -> None:
    data = "address\njürgen@example.org\n".encode(encoding)
    assert encoding_of([data[:12], data[12:]]) == found
    (line,) = read(data.decode(found))
    assert line.text == "jürgen@example.org"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_nothing_else(data: bytes) -> None:
    text = data.decode(encoding_of([data]), errors="replace")
    for line in read("address,edition\n" + text, TWO):
        assert bool(line.why) == (line.address is None)


@given(
    st.lists(
        st.builds(
            Wish,
            hour=st.times().map(lambda time: time.replace(second=0, microsecond=0, fold=0)) | st.none(),
            timezone=st.sampled_from(["UTC", "Asia/Tokyo"]),
            weekdays=st.sampled_from(["1", "12345", "1234567"]),
        ),
        max_size=5,
    ),
    st.text(max_size=20).filter(lambda text: "\x00" not in text),
)
def test_a_list_that_is_written_is_read_again(wishes: list[Wish], consent: str) -> None:
    now = dt.datetime(2026, 2, 17, tzinfo=dt.UTC)
    people = [
        Subscriber(
            id=number,
            address=f"r{number}@example.org",
            key=f"r{number}@example.org",
            since=now,
            suppressed=None,
            subscriptions=(
                Subscription(
                    edition="daily",
                    address=f"r{number}@example.org",
                    token="token",
                    wish=wish,
                    origin=Origin.IMPORT,
                    subscribed_at=now,
                    consent=consent,
                ),
            ),
        )
        for number, wish in enumerate(wishes)
    ]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(write_list(people))
    assert [(each.text, each.wish) for each in read(text.getvalue())] == [
        (f"r{number}@example.org", wish) for number, wish in enumerate(wishes)
    ]
