"""The text part of an issue: what a person would enjoy reading in a terminal or a plain mail.

70 columns, hanging indents, each article's address once and without a fragment, nothing marked up.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.model.issues import Issue
from digest.publish.compose import view_of
from digest.publish.fold import COLUMNS, columns, fold, hold, together
from digest.publish.shown import Line, width
from digest.publish.view import (
    BriefView,
    CorrectionView,
    Entry,
    Flag,
    Foot,
    IssueView,
    NextView,
    OutcomeView,
    StoryView,
)

_RULE = "-" * COLUMNS
_CLOCK = len("10:00")


def render(issue: Issue, *, foot: Foot | None = None) -> str:
    """An issue as text, its last line ended. foot: why this reader gets it and how to stop it, in a mail."""
    return render_view(view_of(issue, foot=foot))


def render_view(view: IssueView) -> str:
    """The same, of a view whose links are absolute."""
    words, language = view.chrome.words, view.chrome.language
    sections = [_masthead(view)]
    if view.soon:
        sections.append(_section(view.soon_words, _strip(view.soon, view)))
    sections += [_story(story, view) for story in view.stories]
    if view.outcomes:
        rows = [_outcome_rows(outcome, view) for outcome in view.outcomes]
        listed = [row for each in rows for row in each]
        sections.append(_section(words.what_came, columns(listed, language=language)))
    if view.corrections:
        corrected = "\n\n".join(_correction(each, view) for each in view.corrections)
        sections.append(_section(words.corrections, corrected))
    if view.brief:
        sections.append(_section(words.in_brief, _brief(view)))
    if view.later:
        sections.append(_section(words.coming_later, f"{_strip(view.later, view)}\n\n{_calendar(view, indent='  ')}"))
    sections.append(_foot(view))
    return "\n\n\n".join(sections) + "\n"


def _masthead(view: IssueView) -> str:
    words, language = view.chrome.words, view.chrome.language
    facts = _in_a_row([view.long_date, *view.meta.split(" · ")])
    lines = [fold(view.chrome.title.upper()), fold(facts, language=language), ""]
    for notice in view.notices:
        lines += [fold(notice, language=language), ""]
    return "\n".join([*lines, f"{words.on_the_web}: {view.address}"])


def _in_a_row(parts: Sequence[str]) -> str:
    """As in "No. 49 · 4 stories": no line begins with the dot, and none breaks inside a short part."""
    held = [together(*part.split(" ")) for part in parts]
    return " ".join([*(hold(part, "·") for part in held[:-1]), *held[-1:]])


def _section(title: str, body: str) -> str:
    return f"{fold(title.upper())}\n\n{body}"


def _strip(flags: Sequence[Flag], view: IssueView) -> str:
    """As in "Tue 17  10:00  Headline (1)": the flag on each line, a column for times where one has a time.

    A time that names its zone ("10:00 local") is too wide for a column, and opens the text.
    """
    entries = [(flag.chip.text, entry) for flag in flags for entry in flag.entries]
    clocks = [entry.short_clock or "" for _, entry in entries]
    times = max(map(width, clocks), default=0)
    rows = []
    for (flag, entry), clock in zip(entries, clocks, strict=True):
        if times > _CLOCK:
            head = f"{together(*clock.split(' '))}  " if clock else ""
        else:
            head = clock + " " * (times - width(clock) + 2) if times else ""
        rows.append((flag, head, _entry(entry)))
    return columns(rows, language=view.chrome.language)


def _entry(entry: Entry) -> str:
    where = f"({entry.number})" if entry.number is not None else together(*f"({entry.told})".split(" "))
    if not entry.words:
        return f"{entry.title} {where}"
    return f"{entry.title} {where}: {''.join(piece.text for piece in entry.words)}"


def _story(story: StoryView, view: IssueView) -> str:
    words, language = view.chrome.words, view.chrome.language
    number = f"{story.number}. "
    indent = " " * len(number)
    title = f"~ {story.wording.text}" if story.wording else story.title
    title = f"{words.update}: {title}" if story.update else title
    head = [fold(title.upper(), first=number)]
    kicker = [part for part in (story.since, words.only.format(source=story.only) if story.only else None) if part]
    if kicker and (story.since or story.only):
        head.append(fold(_in_a_row(kicker), first=indent, language=language))
    parts = ["\n".join(head)]
    if story.earlier:
        parts.append(fold(f"{words.earlier}: {_said(story.earlier)}", first="  ", language=language))
    parts += [fold(_point(point, only=story.only), first=_mark(point), language=language) for point in story.points]
    if story.next:
        parts.append(f"  {words.what_happens_next}")
        parts += [_next(item, story, view) for item in story.next]
    return "\n\n".join([*parts, _sources(story, view)])


def _mark(point: Line) -> str:
    return "  ~ " if point.wording else "  * "


def _point(point: Line, *, only: str | None) -> str:
    """A source's words, or ours with whose they put plainly."""
    if point.wording is None:
        return _said(point, only=only)
    return _numbered(point.wording, "" if only is not None else f"-- {point.source}", point)


def _next(item: NextView, story: StoryView, view: IssueView) -> str:
    language = view.chrome.language
    lines = [_said(line, only=story.only) for line in item.lines]
    if len(lines) == 1:
        return fold(f"{item.label}: {lines[0]}", first="  > ", language=language)
    label = f"{item.label}: {view.chrome.words.differ}." if item.differ else f"{item.label}:"
    head = fold(label, first="  > ", language=language)
    return "\n".join([head, *(fold(line, first="    ", language=language) for line in lines)])


def _sources(story: StoryView, view: IssueView) -> str:
    words, language = view.chrome.words, view.chrome.language
    lines = []
    for place, source in enumerate(story.sources):
        lead = "" if place else f"{words.source if len(story.sources) == 1 else words.sources}: "
        text = f"{lead}{source.name}" + (f", {source.date}" if source.date else "")
        if source.href is None:
            text += f" ({words.no_address})" + (f': "{source.title}"' if source.title else "")
        lines.append(fold(text, first="  ", language=language))
        if source.href:
            lines.append(f"  {source.href}")
    label = words.from_the_start_short if story.update else words.this_story
    return "\n".join([*lines, f"  {label}: {story.thread}"])


def _outcome_rows(outcome: OutcomeView, view: IssueView) -> list[tuple[str, str, str]]:
    """A row for each line of it, the verdict before the first."""
    words = view.chrome.words
    lines = []
    if outcome.headline is not None:
        see = f" -- {words.see_short.format(n=outcome.see)}" if outcome.see else ""
        lines.append(_numbered(f"{outcome.title} {together(f'({outcome.told})')}{see}", "", outcome))
    if outcome.line is not None:
        lines.append(_said(outcome.line) + (f". {outcome.silence}" if outcome.silence else ""))
    elif outcome.silence:
        lines.append(outcome.silence)
    if outcome.now_words:
        lines.append(outcome.now_words)
    return [(outcome.verdict if place == 0 else "", "", text) for place, text in enumerate(lines)]


def _correction(each: CorrectionView, view: IssueView) -> str:
    language = view.chrome.language
    now = f"{each.now_words} {each.now.text}" if each.now else each.now_words
    return "\n".join(
        [
            fold(f"{each.title} {together(f'({each.told})')}", first="  * ", language=language),
            fold(_said(each.was), first="    ", language=language),
            fold(now, first="    ", language=language),
            f"    {each.href}",
        ]
    )


def _brief(view: IssueView) -> str:
    """Each with its address, unless a story above has named it."""
    named = {source.href for story in view.stories for source in story.sources if source.href}
    lines = []
    for brief in view.brief:
        by = f"{brief.source}, {brief.date}" if brief.date else brief.source
        said = _numbered(brief.title, f"-- {by}", brief)
        lines.append(fold(said, first="  * ", language=view.chrome.language))
        if brief.href and brief.href not in named:
            named.add(brief.href)
            lines.append(f"    {brief.href}")
    return "\n".join(lines)


def _calendar(view: IssueView, *, indent: str = "") -> str:
    href = view.chrome.calendar.href if view.chrome.calendar else ""
    return f"{indent}{view.chrome.words.calendar_line}:\n{indent}{href}"


def _foot(view: IssueView) -> str:
    words, foot = view.chrome.words, view.foot
    language = view.chrome.language
    parts = [] if view.later else [_calendar(view)]
    marked = f" {words.key_marked}" if view.reworded else ""
    parts.append(fold(f"{words.key_text}{marked} {view.chrome.times_are}", language=language))
    if foot.reply:
        parts.append(fold(words.wrong_mail, language=language))
    end = [fold(foot.reason, language=language)] if foot.reason else []
    if foot.preferences:
        end.append(f"{words.preferences}: {foot.preferences}")
    if foot.unsubscribe:
        end.append(f"{words.unsubscribe}: {foot.unsubscribe}")
    if view.chrome.owner:
        end.append(fold(view.chrome.owner, language=language))
    if end:
        parts.append("\n".join(end))
    return f"{_RULE}\n" + "\n\n".join(parts)


def _said(line: Line, *, only: str | None = None) -> str:
    """A source's words and, unless it is the story's only one, who says them; in brackets what has become of them."""
    by = f"{line.source}, {line.date}" if line.date else line.source
    said = _numbered(line.text, "" if only is not None else f"-- {by}", line)
    if line.mark is None:
        return said
    return f"{said} [{line.mark.words}{f' “{line.mark.now}”' if line.mark.now else ''}]"


def _numbered(text: str, by: str, line: Line | OutcomeView | BriefView) -> str:
    """A line with who says it and the number to name it by, as in "… [2.1]"."""
    number = f"[{line.number}]" if line.number else ""
    if by:
        return f"{text} {together(*f'{by} {number}'.rstrip().split(' '))}"
    return hold(text, number) if number else text
