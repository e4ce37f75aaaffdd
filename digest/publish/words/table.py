"""What a language must have a word for. In braces: what is put in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language.

    A pair is (for one, for `{n}` of them). Patterns of dates (`day_pattern` and the like) are CLDR's, for Babel.
    """

    language: str

    # Dates
    day_pattern: str
    strip_pattern: str
    date_pattern: str
    long_date_pattern: str
    full_date_pattern: str
    long_day_pattern: str
    month_day_pattern: str
    weekday_pattern: str
    month_pattern: str
    short_month_pattern: str
    quarter_pattern: str
    today: str
    yesterday: str
    tomorrow: str
    week: str
    the_week: str
    span: str
    by: str
    by_week: str
    by_month: str
    by_quarter: str
    by_year: str
    by_today: str
    until: str
    until_week: str
    until_month: str
    until_quarter: str
    until_year: str
    until_today: str
    not_before: str
    not_before_period: str
    earliest: str
    perhaps: str
    no_date: str
    then: str
    alternative: str
    local_time: str
    local: str
    zone_time: str
    times_are: str
    times_are_zone: str

    # An issue
    number: str
    stories: tuple[str, str]
    one_update: str
    updates: str
    all_updates: str
    minutes: tuple[str, str]
    on_the_web: str
    correction: str
    taken_out: str
    skipped: str
    and_word: str
    coming_up: str
    coming_today: str
    coming_tomorrow: str
    coming_both: str
    coming_later: str
    later: str
    more_ahead: tuple[str, str]
    told_on: str
    update: str
    new_since: str
    new_since_today: str
    only: str
    several: str
    earlier: str
    what_happens_next: str
    differ: str
    source: str
    sources: str
    no_address: str
    this_story: str
    from_the_start: str
    from_the_start_short: str
    this_line_at: str

    # What came of it
    what_came: str
    happened: str
    moved: str
    called_off: str
    no_word: str
    told_for: str
    told_by: str
    see: str
    see_short: str
    moved_from: str
    moved_to: str
    silence: tuple[str, str]
    in_brief: str

    # What sources changed
    corrections: str
    changed: str
    withdrew: str
    changed_lines: tuple[str, str]
    quoted_on: str
    says_now: str
    says_no_more: str

    # The rest of a page
    skip_link: str
    latest: str
    agenda: str
    all_issues: str
    calendar: str
    feeds: str
    subscribe: str
    how_to_read: str
    key_voice: str
    key_ours: str
    key_arrow: str
    key_text: str
    key_feed: str
    reworded: str
    key_reworded: str
    key_marked: str
    flag_firm: str
    flag_soft: str
    flag_open: str
    wrong_page: str
    wrong_mail: str
    the_desk: str
    this_issue_as_data: str
    every_issue: str
    every_story: str
    calendar_line: str
    rest_on_web: str

    # Other pages
    no_issue_yet: str
    read_issue: str
    follow: str
    follow_line: str
    calendar_file: str
    issues: tuple[str, str]
    from_start: str
    over_time: str
    count_sources: tuple[str, str]
    since_day: str
    as_of: str
    said_would_come: str
    now: str
    said_in: str
    agenda_line: str
    into_calendar: str
    agenda_from: str
    nothing_ahead: str
    months: str

    # Why a reader gets it
    why_subscribed: str
    why_look: str
    why_settings: str
    preferences: str
    unsubscribe: str


def count(pair: tuple[str, str], n: int) -> str:
    """As many as there are, in words: "1 story", "3 stories"."""
    return (pair[0] if n == 1 else pair[1]).format(n=n)
