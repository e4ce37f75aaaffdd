"""What a language must say to people who subscribe. In braces: what is put in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ForPurpose:
    """A mailed link, by what it is for.

    subject, mail: of the mail that brings it. title, text, button: of the page that it opens. done_title, done: once
    somebody said yes there.
    """

    subject: str
    mail: str
    title: str
    text: str
    button: str
    done_title: str
    done: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """The words of one language. consent: what stands beside the button, and is kept as a hash with the proof."""

    language: str

    # A sign-up
    subscribe_title: str
    subscribe_lead: str
    address: str
    editions: str
    when: str
    hour: str
    at_once: str
    zone: str
    weekdays: str
    consent: str
    chosen: str
    subscribe_button: str
    sent_title: str
    sent: str
    sent_nothing: str
    closed_title: str
    closed: str

    # A link from a mail
    subscribe: ForPurpose
    change_old: ForPurpose
    change_new: ForPurpose
    export: ForPurpose
    erase: ForPurpose
    mail_valid: str
    mail_not_you: str
    mail_why: str
    latest_comes: str
    to_preferences: str
    expired_title: str
    expired: str
    new_link: str
    used_title: str
    used: str
    unknown_title: str
    unknown: str
    suppressed_title: str
    suppressed: str

    # Preferences
    preferences_title: str
    preferences_of: str
    when_it_comes: str
    not_subscribed: str
    editions_note: str
    preferences_there: str
    pause: str
    pause_note: str
    save: str
    saved: str
    saved_asked: str
    change_title: str
    change_note: str
    new_address: str
    change_button: str
    data_title: str
    data_note: str
    export_button: str
    erase_button: str
    link_title: str
    link_sent: str

    # The end
    unsubscribe_title: str
    unsubscribe: str
    unsubscribe_button: str
    unsubscribed_title: str
    unsubscribed: str

    # What can go wrong
    look_again: str
    bad_address: str
    same_address: str
    no_edition: str
    no_day: str
    bad_hour: str
    bad_zone: str
    bad_day: str
    busy_title: str
    busy: str
    foreign_title: str
    foreign: str
    too_big_title: str
    too_big: str
    trouble_title: str
    trouble: str

    skip_link: str
    and_word: str
    to_latest: str
