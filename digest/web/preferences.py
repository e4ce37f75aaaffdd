"""/preferences/TOKEN and /unsubscribe/TOKEN: what each mail to a reader links to."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from digest.actions import preferences as people
from digest.actions.preferences import Preferences
from digest.actions.subscribe import Words
from digest.model.people import MailAddress, Purpose
from digest.publish import addresses
from digest.publish.people import Filled, Frame, Way, filled_from, listed, masked, preferences_page, wording
from digest.publish.shown import plain
from digest.web.visit import Answer, Visit, busy, say, unknown
from digest.web.wishes import Reading

_ONE_CLICK = ("List-Unsubscribe", "One-Click")


def preferences(visit: Visit) -> Answer:
    found = people.preferences(visit.app, visit.token)
    if found is None:
        return unknown(visit)
    frame = visit.frame(visit.edition_of(found.subscription.edition))
    if not visit.post:
        return _page(visit, frame, found)
    match visit.fields.one("do"):
        case "save":
            return _saved(visit, frame, found)
        case "change":
            return _change(visit, frame, found)
        case "export" | "erase" as named:
            return _request(visit, frame, found, Purpose(named))
    return _page(visit, frame, found)


def unsubscribe(visit: Visit) -> Answer:
    """By POST at once, from whichever program and however often, with the same answer (RFC 8058)."""
    if visit.post:
        ended = people.unsubscribe(visit.app, visit.token)
        if ended is None:
            return unknown(visit)
        frame = visit.frame(visit.edition_of(ended.edition))
        text = frame.words.unsubscribed.format(edition=_title(visit, ended.edition))
        way = Way(words=frame.words.preferences_title, href=frame.link(addresses.preferences(visit.token)))
        return say(visit, frame, frame.words.unsubscribed_title, text, ways=[way])
    found = people.preferences(visit.app, visit.token)
    if found is None:
        return unknown(visit)
    mine = found.subscription
    frame = visit.frame(visit.edition_of(mine.edition))
    return say(
        visit,
        frame,
        frame.words.unsubscribe_title,
        frame.words.unsubscribe.format(edition=_title(visit, mine.edition), address=masked(mine.address)),
        action=frame.link(addresses.unsubscribe(visit.token)),
        button=frame.words.unsubscribe_button,
        field=_ONE_CLICK,
    )


def _page(visit: Visit, frame: Frame, found: Preferences, *, filled: Filled | None = None, notice: str = "") -> Answer:
    mine = found.subscription
    today = _today(visit, mine.wish.timezone)
    pause = mine.paused_until if mine.paused_until and mine.paused_until > today else None
    page = preferences_page(
        frame,
        filled or filled_from(mine.wish, editions=found.active, pause=pause),
        env=visit.env,
        action=frame.link(addresses.preferences(visit.token)),
        masked=masked(mine.address),
        subscribed=mine.cancelled_at is None,
        others={each.edition: addresses.preferences(each.token) for each in found.others if each.cancelled_at is None},
        unsubscribe=addresses.unsubscribe(visit.token),
        today=today,
        notice=notice,
    )
    return Answer(body=page, status=422 if filled and filled.errors else 200)


def _saved(visit: Visit, frame: Frame, found: Preferences) -> Answer:
    fields, mine = visit.fields, found.subscription
    read = Reading(fields=fields, words=frame.words)
    chosen = [edition.slug for edition in visit.app.editions if edition.slug in fields.all("edition")]
    subscribed = mine.cancelled_at is None
    wish = read.wish(zone=mine.wish.timezone) if subscribed else None
    pause = None
    if wish is not None:
        pause = read.pause(today=_today(visit, wish.timezone))
    if read.errors:
        filled = Filled(
            editions=chosen,
            hour=fields.one("hour"),
            zone=fields.one("zone"),
            days=fields.all("days"),
            pause=fields.one("pause"),
            errors=read.errors,
        )
        return _page(visit, frame, found, filled=filled)
    done = people.save(
        visit.app,
        found,
        editions=chosen,
        wish=wish,
        paused_until=pause,
        words=_words(visit, frame),
        visitor=visit.visitor,
    )
    if done.busy:
        return busy(visit, frame)
    after = people.preferences(visit.app, visit.token)
    if after is None:
        return unknown(visit)
    titles = listed([_title(visit, slug) for slug in done.asked], frame.words)
    notice = frame.words.saved_asked.format(editions=titles) if done.asked else frame.words.saved
    answer = _page(visit, frame, after, notice=notice)
    return Answer(body=answer.body, ring=bool(done.asked))


def _change(visit: Visit, frame: Frame, found: Preferences) -> Answer:
    read = Reading(fields=visit.fields, words=frame.words)
    new = read.address("new_address")
    if new is not None and new.address == found.subscription.address:
        read.errors["new_address"] = frame.words.same_address
    if read.errors or new is None:
        mine = found.subscription
        shown = filled_from(mine.wish, editions=found.active, pause=mine.paused_until)
        filled = Filled(
            address=visit.fields.one("new_address"),
            editions=shown.editions,
            hour=shown.hour,
            zone=shown.zone,
            days=shown.days,
            pause=shown.pause,
            errors=read.errors,
        )
        return _page(visit, frame, found, filled=filled)
    return _request(visit, frame, found, Purpose.CHANGE_ADDRESS, new_address=new)


def _request(
    visit: Visit, frame: Frame, found: Preferences, purpose: Purpose, *, new_address: MailAddress | None = None
) -> Answer:
    taken = people.request(
        visit.app,
        found,
        purpose,
        words=_words(visit, frame),
        visitor=visit.visitor,
        new_address=new_address,
    )
    if not taken:
        return busy(visit, frame)
    back = Way(words=frame.words.preferences_title, href=frame.link(addresses.preferences(visit.token)))
    return say(visit, frame, frame.words.link_title, frame.words.link_sent, ring=True, ways=[back])


def _today(visit: Visit, timezone: str) -> dt.date:
    return visit.app.clock.now().astimezone(ZoneInfo(timezone)).date()


def _title(visit: Visit, slug: str) -> str:
    edition = visit.edition_of(slug)
    return plain(edition.title if edition else visit.app.site.title)


def _words(visit: Visit, frame: Frame) -> Words:
    """The token is no part of what is kept as proof."""
    return Words(form_url=addresses.address(visit.app.site.url, addresses.preferences("")), wording=wording(frame))
