"""The agenda as a calendar to subscribe to (RFC 5545, 7986): what falls on a day, as events that block nobody's time.

Only days become events, all-day ones: a week or a month named by a source is not a date, and a made-up one would lie.
The same agenda gives the same bytes; no clock is asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone

from digest.model.issues import Quote, Site
from digest.model.reading import Bound, Certainty, Due, Precision
from digest.model.stories import AgendaItem, Edition, OutlookState
from digest.publish import addresses, date_words, labels
from digest.publish.characters import clean, clean_line
from digest.publish.words import words_of

REFRESH = dt.timedelta(hours=6)
"""How often calendars are asked to look again."""

KEPT = dt.timedelta(days=92)
"""How long what is over stays in the calendar."""


def agenda_ics(items: Sequence[AgendaItem], *, edition: Edition, site: Site, at: dt.datetime) -> bytes:
    """The calendar of an edition.

    An event keeps its UID for as long as the words are the same; one that moved or was called off has a higher
    SEQUENCE. at: when the latest issue was built; what changed since it was told is stamped with that, and what was
    over long before is left out.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Digest//Digest//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = clean_line(f"{edition.title}: {words_of(edition.language).agenda}")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", edition.timezone)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    home = addresses.address(site.url, addresses.agenda_calendar(edition.slug))
    calendar.add("source", home, parameters={"VALUE": "URI"})
    calendar.add("url", addresses.address(site.url, addresses.agenda_page(edition.slug)))
    oldest = at.date() - KEPT
    events = [
        event
        for item in (one for each in items for one in _standing(each))
        for event in _events(item, items, edition=edition, site=site, at=at)
        if event.decoded("dtend") > oldest
    ]
    for event in sorted(events, key=lambda event: (event["dtstart"].to_ical(), event["uid"].to_ical())):
        calendar.add_component(event)
    if not events:
        calendar.add_component(Timezone.from_tzid(edition.timezone))  # RFC 5545, 3.6: a calendar holds something
    data: bytes = calendar.to_ical()
    return data


def _standing(item: AgendaItem) -> Iterator[AgendaItem]:
    """An item, and those of its later tellings that give another date: the sources differ, and a calendar has both."""
    yield item
    if item.differ:
        days = [(due.start, due.end) for due in item.item.dues]
        for later in item.also:
            if [(due.start, due.end) for due in later.item.dues] != days:
                yield replace(later, state=item.state, now=item.now, differ=True)


def _events(
    item: AgendaItem, agenda: Sequence[AgendaItem], *, edition: Edition, site: Site, at: dt.datetime
) -> Iterator[Event]:
    days = [(place, due) for place, due in enumerate(item.item.dues) if due.precision is Precision.DAY]
    for nth, (place, due) in enumerate(days):
        moved = item.state is OutlookState.MOVED
        # What moved is moved in the calendar too, unless that day already has the sentence that says so.
        new_day = item.now if moved and nth == 0 and item.now and _is_news(item, item.now, agenda) else None
        cancelled = item.state is OutlookState.CALLED_OFF or (moved and new_day is None)
        if not moved and nth == 0 and item.now and item.now.precision is Precision.DAY:
            new_day = item.now  # what came of it came after it had moved
        event = Event()
        event.add("uid", _uid(item, nth, edition, site))
        event.add("dtstamp", at if item.sequence else dt.datetime.combine(item.date, dt.time(), dt.UTC))
        event.add("sequence", item.sequence)
        when = new_day or due
        event.add("dtstart", when.start)
        event.add("dtend", when.end + dt.timedelta(days=1))
        event.add("summary", _summary(item, when, edition))
        event.add("description", _description(item, place, when, edition))
        event.add("url", addresses.address(site.url, addresses.thread_page(edition.slug, item.thread)))
        event.add("transp", "TRANSPARENT")
        event.add("status", "CANCELLED" if cancelled else "CONFIRMED" if _is_firm(item, when) else "TENTATIVE")
        yield event


def _uid(item: AgendaItem, nth: int, edition: Edition, site: Site) -> str:
    more = f"-{nth + 1}" if nth else ""
    return f"{item.item.id}{more}.{edition.slug}@{urlsplit(site.url).hostname or 'localhost'}"


def _is_news(item: AgendaItem, now: Due, agenda: Sequence[AgendaItem]) -> bool:
    if now.precision is not Precision.DAY:
        return False
    return not any(
        other.thread == item.thread
        and other.state is OutlookState.AHEAD
        and any(due.precision is Precision.DAY and due.start == now.start for due in other.item.dues)
        for other in agenda
    )


def _is_firm(item: AgendaItem, due: Due) -> bool:
    sure = due.bound in (Bound.ON, Bound.BY, Bound.UNTIL) and item.item.certainty is not Certainty.POSSIBLE
    return sure and not item.item.differ and not item.differ


def _summary(item: AgendaItem, due: Due, edition: Edition) -> str:
    """The headline; behind it, where the words are not "on that day", what they are ("by 6 Mar")."""
    if due.bound is Bound.ON:
        return kept(clean_line(item.headline))
    binding = labels.in_words(due, today=due.start, language=edition.language)
    return kept(clean_line(f"{item.headline} ({binding})"))


def _description(item: AgendaItem, place: int, due: Due, edition: Edition) -> str:
    """What became of it, the time of day where one was given, and the sentences with their sources."""
    words = words_of(edition.language)
    lines = []
    if item.state is OutlookState.CALLED_OFF:
        lines.append(f"{words.called_off}.")
    elif item.state is OutlookState.MOVED:
        now = labels.in_words(item.now, today=item.date, language=edition.language) if item.now else ""
        lines.append(f"{words.moved}{f': {words.moved_to} {now}' if now else ''}.")
    clock = labels.clock(due, timezone=edition.timezone, language=edition.language)
    if clock is not None:
        lines.append(clock)
    quotes = item.item.quotes[place : place + 1] if item.item.differ else item.item.quotes
    if item.differ:
        lines.append(f"{words.differ}.")
    # what has a new date is told in the words that give it, where there are such
    shown = [] if item.dated_anew else [(item, quote) for quote in quotes]
    later = item.dated_anew or (() if item.differ or item.now else item.also)
    shown += [(each, quote) for each in later for quote in each.item.quotes]
    lines.extend(_quoted(quote, teller, edition) for teller, quote in shown)
    return kept(clean("\n\n".join(lines)))


def kept(text: str) -> str:
    """With a capital N behind a backslash set apart, which the library would take for the end of a line."""
    return text.replace("\\N", "\\ N")


def _quoted(quote: Quote, item: AgendaItem, edition: Edition) -> str:
    day = date_words.date(quote.published or item.date, language=edition.language, today=item.date)
    where = f"\n{quote.url}" if quote.url else ""
    return f"{quote.text}\n-- {quote.source}, {day}{where}"
