"""/subscribe, and /confirm/TOKEN, where each link that we mail leads."""

from __future__ import annotations

from digest.actions import subscribe as people
from digest.actions.subscribe import Done, Words
from digest.delivery.consent import HOUR, LIMITS, Opened
from digest.model.people import EVERY_DAY, Confirmation
from digest.model.stories import Edition
from digest.publish import addresses
from digest.publish.confirming import for_purpose
from digest.publish.people import Filled, Frame, Way, listed, subscribe_page, wording
from digest.publish.shown import plain
from digest.web.visit import Answer, Visit, busy, say, unknown
from digest.web.wishes import Reading

HOURS = round(LIMITS.valid / HOUR)
_STATUS = {Opened.UNKNOWN: 404, Opened.USED: 410, Opened.EXPIRED: 410, Opened.SUPPRESSED: 409}


def subscribe(visit: Visit) -> Answer:
    chosen = visit.edition_of(visit.edition)
    frame = visit.frame(None)
    if chosen is not None:
        frame = visit.frame(chosen)
    if not visit.app.signup:
        return say(visit, frame, frame.words.closed_title, frame.words.closed, status=404)
    if visit.post:
        return _signed_up(visit, frame, chosen)
    first = chosen or next(iter(visit.app.editions), None)
    alone = {edition.slug for edition in visit.app.editions} if len(visit.app.editions) == 1 else set()
    filled = Filled(
        editions={chosen.slug} if chosen else alone, zone=first.timezone if first else "UTC", days=tuple(EVERY_DAY)
    )
    return _form(visit, frame, filled)


def _form(visit: Visit, frame: Frame, filled: Filled) -> Answer:
    action = frame.link(addresses.subscribe(frame.of.slug if frame.of else ""))
    page = subscribe_page(frame, filled, env=visit.env, action=action)
    return Answer(body=page, status=422 if filled.errors else 200)


def _signed_up(visit: Visit, frame: Frame, chosen: Edition | None) -> Answer:
    fields, words = visit.fields, frame.words
    known = [edition.slug for edition in visit.app.editions]
    editions = [slug for slug in known if slug in fields.all("edition")]
    read = Reading(fields=fields, words=words)
    address = read.address("address")
    if not editions:
        read.errors["edition"] = words.no_edition
    first = chosen or next(iter(visit.app.editions), None)
    wish = read.wish(zone=first.timezone if first else "UTC")
    if read.errors or address is None:
        return _form(
            visit,
            frame,
            Filled(
                address=fields.one("address"),
                editions=editions,
                hour=fields.one("hour"),
                zone=fields.one("zone"),
                days=fields.all("days"),
                errors=read.errors,
            ),
        )
    taken = people.sign_up(
        visit.app,
        address,
        editions=editions,
        wish=wish,
        words=_words(visit, frame, addresses.SUBSCRIBE),
        visitor=visit.visitor,
    )
    if not taken:
        return busy(visit, frame)
    sent = words.sent.format(address=address.address, hours=HOURS)
    return say(visit, frame, words.sent_title, sent, words.sent_nothing, ring=True)


def confirm(visit: Visit) -> Answer:
    found = people.look(visit.app, visit.token)
    if found.link is None:
        return unknown(visit)
    link, frame = found.link, _frame(visit, found.link)
    if not visit.post:
        return _opened(visit, frame, link, found.opened)
    if found.opened is Opened.EXPIRED and visit.fields.one("again"):
        words = _words(visit, frame, addresses.confirm(""))
        taken = people.ask_again(visit.app, visit.token, words=words, visitor=visit.visitor)
        if taken is False:
            return busy(visit, frame)
        return say(visit, frame, frame.words.link_title, frame.words.link_sent, ring=True)
    return _done(visit, frame, link, people.confirm(visit.app, visit.token, visitor=visit.visitor))


def _opened(visit: Visit, frame: Frame, link: Confirmation, opened: Opened) -> Answer:
    words, action = frame.words, frame.link(addresses.confirm(visit.token))
    if opened is Opened.EXPIRED:
        text = words.expired.format(hours=HOURS)
        return say(
            visit,
            frame,
            words.expired_title,
            text,
            status=_STATUS[opened],
            action=action,
            button=words.new_link,
            field=("again", "1"),
        )
    if opened is not Opened.WAITING:
        return _not_now(visit, frame, opened)
    said = for_purpose(link, words)
    return say(
        visit, frame, said.title, said.text.format(**_put(visit, frame, link)), action=action, button=said.button
    )


def _not_now(visit: Visit, frame: Frame, opened: Opened) -> Answer:
    words = frame.words
    title, text = {
        Opened.USED: (words.used_title, words.used),
        Opened.EXPIRED: (words.expired_title, words.expired.format(hours=HOURS)),
        Opened.SUPPRESSED: (words.suppressed_title, words.suppressed),
    }.get(opened, (words.unknown_title, words.unknown))
    return say(visit, frame, title, text, status=_STATUS[opened])


def _done(visit: Visit, frame: Frame, link: Confirmation, done: Done) -> Answer:
    if done.opened is not Opened.WAITING:
        return _not_now(visit, frame, done.opened)
    if done.data is not None:
        headers = {
            "Content-Type": "application/json",
            "Content-Disposition": 'attachment; filename="digest-data.json"',
        }
        return Answer(body=done.data, headers=headers)
    words, said = frame.words, for_purpose(link, frame.words)
    lines = [said.done.format(**_put(visit, frame, link))]
    if done.latest:
        lines.append(words.latest_comes)
    ways = []
    if done.preferences:
        ways.append(Way(words=words.to_preferences, href=frame.link(addresses.preferences(done.preferences))))
    return say(visit, frame, said.done_title, *lines, ring=done.more, ways=ways)


def _frame(visit: Visit, link: Confirmation) -> Frame:
    """In the language of what was asked for; around several editions, the site's own."""
    return visit.frame(visit.edition_of(*link.asked.editions))


def _put(visit: Visit, frame: Frame, link: Confirmation) -> dict[str, str]:
    titles = [plain(edition.title) for edition in visit.app.editions if edition.slug in link.asked.editions]
    return {
        "editions": listed(titles, frame.words) or plain(visit.app.site.title),
        "address": link.address,
        "new": link.asked.new_address or "",
    }


def _words(visit: Visit, frame: Frame, path: str) -> Words:
    return Words(form_url=addresses.address(visit.app.site.url, path), wording=wording(frame))
