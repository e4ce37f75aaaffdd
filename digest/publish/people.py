"""The pages of those who subscribe: forms, and what is said after them. Data in, text out, in an edition's language.

They stand at addresses that a web server answers, not in the folder of the site, and link to it by its path.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from zoneinfo import available_timezones

from jinja2 import Environment

from digest.model.issues import Site
from digest.model.people import EVERY_DAY, Wish
from digest.model.stories import Edition
from digest.publish import addresses, date_words
from digest.publish.chrome import chrome_view, of_edition, site_chrome
from digest.publish.html import stylesheet
from digest.publish.shown import plain
from digest.publish.view import Chrome
from digest.publish.words.people import PeopleWords, people_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where a page stands. of: the edition that it speaks of, and whose language it speaks; None: of all of them.

    prefix: the path of the site's address, "" or "/news".
    """

    site: Site
    editions: tuple[Edition, ...]
    prefix: str
    of: Edition | None = None

    @property
    def language(self) -> str:
        return self._edition.language if self._edition else "en"

    @property
    def words(self) -> PeopleWords:
        return people_words(self.language)

    @property
    def _edition(self) -> Edition | None:
        return self.of or (self.editions[0] if self.editions else None)

    def link(self, path: str) -> str:
        return addresses.absolute(self.prefix)(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    value: str
    words: str
    chosen: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be chosen of a wish. zones: by region."""

    hours: tuple[Option, ...]
    zones: tuple[tuple[str, tuple[Option, ...]], ...]
    days: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form as somebody filled it in, or as it stands. errors: by field, in words."""

    address: str = ""
    editions: Collection[str] = ()
    hour: str = ""
    zone: str = ""
    days: Collection[str] = tuple(EVERY_DAY)
    pause: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link after the words."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A page that says something, and may have one button. action: where it posts to. field: what it sends along."""

    chrome: Chrome
    words: PeopleWords
    title: str
    lines: tuple[str, ...]
    button: str | None
    action: str
    field: tuple[str, str] | None
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of a sign-up, or of preferences.

    editions: to choose from; one alone goes without saying. canonical: the address of its page, where it has one that
    is no secret. open: whether hour and days are shown at once. notice: what came of the last time it was sent.
    """

    chrome: Chrome
    words: PeopleWords
    filled: Filled
    editions: tuple[Option, ...]
    choices: Choices
    action: str
    canonical: str | None = None
    consent: str = ""
    open: bool = False
    masked: str = ""
    title: str = ""
    subscribed: bool = True
    notice: str = ""
    unsubscribe: str = ""
    first_day: str = ""
    last_day: str = ""


def said_page(
    frame: Frame,
    title: str,
    *lines: str,
    env: Environment,
    action: str = "",
    button: str | None = None,
    field: tuple[str, str] | None = None,
    ways: Sequence[Way] = (),
) -> str:
    """A page that says something; with a button, a form of nothing but that."""
    view = Said(
        chrome=_chrome(frame, env),
        words=frame.words,
        title=title,
        lines=tuple(line for line in lines if line),
        button=button,
        action=action,
        field=field,
        ways=(*ways, *(() if button else (Way(words=frame.words.to_latest, href=frame.link(addresses.INDEX)),))),
    )
    return env.get_template("site/said.html").render(view=view)


def subscribe_page(frame: Frame, filled: Filled, *, env: Environment, action: str) -> str:
    """The sign-up. What stands beside its button is `consent`."""
    view = Form(
        chrome=_chrome(frame, env),
        words=frame.words,
        filled=filled,
        editions=_editions(frame.editions, filled),
        choices=_choices(filled, frame.language),
        action=action,
        canonical=addresses.address(frame.site.url, addresses.SUBSCRIBE),
        consent=consent(frame),
        open=bool({"hour", "zone", "days"} & set(filled.errors))
        or filled.hour != ""
        or set(filled.days) != {*EVERY_DAY},
    )
    return env.get_template("site/subscribe.html").render(view=view)


def preferences_page(
    frame: Frame,
    filled: Filled,
    *,
    env: Environment,
    action: str,
    masked: str,
    subscribed: bool,
    others: Mapping[str, str],
    unsubscribe: str,
    today: dt.date,
    notice: str = "",
) -> str:
    """frame: of the edition whose preferences these are. masked: the address, in part. others: paths of the reader's
    preferences of other editions, by slug. unsubscribe: the path of it.
    """
    edition = frame.of or frame.editions[0]
    view = Form(
        chrome=_chrome(frame, env),
        words=frame.words,
        filled=filled,
        editions=tuple(
            replace(option, href=frame.link(others[option.value]) if option.value in others else None)
            for option in _editions(frame.editions, filled)
        ),
        choices=_choices(filled, frame.language),
        action=action,
        masked=masked,
        title=plain(edition.title),
        subscribed=subscribed,
        notice=notice,
        unsubscribe=frame.link(unsubscribe),
        first_day=(today + dt.timedelta(days=1)).isoformat(),
        last_day=(today + dt.timedelta(days=365)).isoformat(),
    )
    return env.get_template("site/preferences.html").render(view=view)


def consent(frame: Frame) -> str:
    """The words that somebody who signs up has before them, whatever they choose."""
    alone = plain(frame.editions[0].title) if len(frame.editions) == 1 else frame.words.chosen
    return frame.words.consent.format(editions=alone)


def wording(frame: Frame) -> str:
    """A hash of the consent's exact words, for its proof."""
    return hashlib.sha256(f"{frame.words.subscribe_button}\n{consent(frame)}".encode()).hexdigest()


def listed(names: Sequence[str], words: PeopleWords) -> str:
    """Names in a row: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words.and_word} {names[-1]}"


def masked(address: str) -> str:
    """An address as its owner knows it, and nobody learns it: "a…@example.org"."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}…@{domain}"


def filled_from(wish: Wish, *, editions: Collection[str], pause: dt.date | None = None) -> Filled:
    """A form that shows how things stand."""
    return Filled(
        editions=editions,
        hour=f"{wish.hour:%H:%M}" if wish.hour else "",
        zone=wish.timezone,
        days=tuple(wish.weekdays),
        pause=pause.isoformat() if pause else "",
    )


def _editions(editions: Sequence[Edition], filled: Filled) -> tuple[Option, ...]:
    return tuple(
        Option(value=each.slug, words=plain(each.title), chosen=each.slug in filled.editions) for each in editions
    )


def _choices(filled: Filled, language: str) -> Choices:
    words = people_words(language)
    hours = sorted({f"{hour:02}:00" for hour in range(24)} | ({filled.hour} if is_hour(filled.hour) else set()))
    return Choices(
        hours=(
            Option(value="", words=words.at_once, chosen=filled.hour == ""),
            *(Option(value=hour, words=hour, chosen=hour == filled.hour) for hour in hours),
        ),
        zones=tuple(
            (
                region,
                tuple(
                    Option(
                        value=zone, words=zone.partition("/")[2].replace("_", " ") or zone, chosen=zone == filled.zone
                    )
                    for zone in zones
                ),
            )
            for region, zones in _regions(filled.zone)
        ),
        days=tuple(
            Option(value=str(number), words=name, chosen=str(number) in filled.days)
            for number, (_, name) in enumerate(date_words.weekday_names(language), start=1)
        ),
    )


def is_hour(text: str) -> bool:
    """Whether it is a time of day as the form writes one: "07:00"."""
    return (
        len(text) == 5
        and text[2] == ":"
        and text.replace(":", "").isdecimal()
        and text.isascii()
        and text < "24"
        and text[3:] < "60"
    )


_REGIONS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def _known_zones() -> dict[str, tuple[str, ...]]:
    zones = sorted(available_timezones())
    return {region: tuple(zone for zone in zones if zone.startswith(f"{region}/")) for region in _REGIONS}


def _regions(chosen: str) -> list[tuple[str, tuple[str, ...]]]:
    """Zones that are a place, by region; UTC; and the one that is chosen, if it is neither."""
    known = _known_zones()
    there = chosen in {"", "UTC"} or any(chosen in zones for zones in known.values())
    more = ("UTC",) if there or chosen not in available_timezones() else ("UTC", chosen)
    return [*known.items(), ("UTC", more)]


def _chrome(frame: Frame, env: Environment) -> Chrome:
    edition = frame.of or (frame.editions[0] if len(frame.editions) == 1 else None)
    clothes = stylesheet(frame.link, env)
    if edition is not None:
        return chrome_view(
            of_edition(edition, frame.site), page=addresses.SUBSCRIBE, link=frame.link, stylesheet=clothes
        )
    chrome = site_chrome(
        frame.site, [of_edition(each, frame.site) for each in frame.editions], link=frame.link, stylesheet=clothes
    )
    return replace(chrome, menu=tuple(replace(item, current=False) for item in chrome.menu))
