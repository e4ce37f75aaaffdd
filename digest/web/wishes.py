"""A wish as a form says it: hour, zone, weekdays, a pause; and what is wrong with it, field by field."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from zoneinfo import available_timezones

from digest.delivery.addresses import normalise
from digest.errors import MailRefused
from digest.model.people import EVERY_DAY, MailAddress, Wish
from digest.publish.people import is_hour
from digest.publish.words.people import PeopleWords
from digest.web.forms import Fields

YEAR = dt.timedelta(days=365)


@dataclass(slots=True, kw_only=True)
class Reading:
    """Takes values out of fields and keeps what is wrong with them, in the reader's words."""

    fields: Fields
    words: PeopleWords
    errors: dict[str, str] = field(default_factory=dict)

    def address(self, name: str) -> MailAddress | None:
        try:
            return normalise(self.fields.one(name))
        except MailRefused:
            self.errors[name] = self.words.bad_address
            return None

    def wish(self, *, zone: str) -> Wish:
        """zone: where none is sent, as by a form that asks for nothing but an address: then any day will do."""
        hour, named, days = self.fields.one("hour"), self.fields.one("zone"), self.fields.all("days")
        if hour and not is_hour(hour):
            self.errors["hour"] = self.words.bad_hour
        if named and named not in available_timezones():
            self.errors["zone"] = self.words.bad_zone
        chosen = "".join(day for day in EVERY_DAY if day in days)
        if named and not chosen:
            self.errors["days"] = self.words.no_day
        if self.errors:
            return Wish()
        return Wish(
            hour=dt.time.fromisoformat(hour) if hour else None, timezone=named or zone, weekdays=chosen or EVERY_DAY
        )

    def pause(self, *, today: dt.date) -> dt.date | None:
        """today: where the reader is."""
        text = self.fields.one("pause")
        if not text:
            return None
        try:
            day = dt.date.fromisoformat(text)
        except ValueError:
            day = today
        if not today < day <= today + YEAR:
            self.errors["pause"] = self.words.bad_day
        return day
