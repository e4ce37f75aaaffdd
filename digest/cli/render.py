"""An issue in the terminal: the page in two weights and one colour; yellow is on nothing but what is ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from digest.model.issues import Issue, Piece
from digest.publish.compose import view_of
from digest.publish.labels import Chip
from digest.publish.shown import Line
from digest.publish.view import (
    BriefView,
    CorrectionView,
    Entry,
    Flag,
    IssueView,
    NextView,
    OutcomeView,
    SourceView,
    StoryView,
)
from digest.publish.words import Words

WIDTH = 84
_LABEL = 16
"""The widest label that has its text beside it; a longer one stands above it."""
_FLAG = {"firm": "bold black on yellow", "soft": "bold yellow", "open": "dim", "was": "dim"}
_VERDICT = {"happened": "bold", "moved": "yellow", "off": "strike", "noword": "dim"}


def show_issue(console: Console, issue: Issue) -> None:
    """Print an issue, at most 84 columns wide."""
    for part in _parts(view_of(issue)):
        console.print(part, width=min(console.width, WIDTH), soft_wrap=False)


def _parts(view: IssueView) -> Iterator[RenderableType]:
    words = view.chrome.words
    yield Text()
    yield Text(view.chrome.title, style="bold")
    yield Text.assemble((view.long_date, "bold"), ("  " + view.meta, "dim"))
    for notice in view.notices:
        yield Text(notice)
    if view.soon:
        yield _section(view.soon_words)
        yield _coming(view.soon)
    for story in view.stories:
        yield from _story(story, words)
    if view.outcomes:
        yield _section(words.what_came)
        yield _table([(_verdict(outcome), _outcome(outcome, words)) for outcome in view.outcomes])
    if view.corrections:
        yield _section(words.corrections)
        for each in view.corrections:
            yield _correction(each)
    if view.brief:
        yield _section(words.in_brief)
        yield from map(_brief, view.brief)
    if view.later:
        yield _section(words.coming_later)
        yield _coming(view.later)
    if view.reworded:
        yield Text(f"\n{words.key_marked}", style="dim")
    yield Text(f"\n{view.address}\n{view.chrome.times_are}", style="dim")


def _story(story: StoryView, words: Words) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(style="dim")
    kicker = Text(f"{story.number}", style="bold")
    if story.update:
        kicker.append(f"  {words.update}").append(f", {story.since}", style="not bold dim")
    told = words.only.format(source=story.only) if story.only else story.several
    if told:
        kicker.append(f"{' ·' if story.update else ' '} {told}", style="not bold dim")
    yield kicker
    yield Text(f"~ {story.wording.text}" if story.wording else story.title, style="bold")
    if story.earlier is not None:
        line = Text(f"{words.earlier}  ", style="bold dim")
        yield _space(line.append_text(_said(story.earlier, style="not bold dim")))
    for point in story.points:
        yield _space(_point(point, only=story.only))
    if story.next:
        yield _space(Text(words.what_happens_next, style="bold"))
        for item in story.next:
            yield _next(item, words, only=story.only)
    yield Text()
    label = words.source if len(story.sources) == 1 else words.sources
    for place, source in enumerate(story.sources):
        yield Text(_source(source, words, label="" if place else f"{label}: "), "dim")
    yield Text(f"{words.from_the_start_short if story.update else words.this_story}: {story.thread}", "dim")


def _source(source: SourceView, words: Words, *, label: str) -> str:
    named = f"{label}{source.name}" + (f", {source.date}" if source.date else "")
    if source.href:
        return f"{named} {source.href}"
    return f"{named} ({words.no_address})" + (f": {source.title}" if source.title else "")


def _next(item: NextView, words: Words, *, only: str | None) -> RenderableType:
    flags = Text()
    for place, chip in enumerate(item.chips):
        flags.append(f" {item.joint} " if place else "", style="dim").append_text(_flag(chip))
    if item.differ:
        flags.append(f"  {words.differ}", style="dim")
    return Padding(Group(flags, *(_said(line, only=only) for line in item.lines)), (1, 0, 0, 2))


def _coming(flags: Sequence[Flag]) -> RenderableType:
    return _table([(_flag(flag.chip), _entry(entry)) for flag in flags for entry in flag.entries])


def _entry(entry: Entry) -> Text:
    told = Text(f"{entry.short_clock}  " if entry.short_clock else "", style="bold")
    told.append(entry.title, style="not bold")
    told.append(f" ({entry.told if entry.number is None else entry.number})", style="not bold dim")
    if entry.words:
        told.append(": ", style="not bold").append_text(_pieces(entry.words, style="not bold"))
    return told


def _verdict(outcome: OutcomeView) -> Text:
    return Text(outcome.verdict, style=_VERDICT[outcome.kind])


def _outcome(outcome: OutcomeView, words: Words) -> RenderableType:
    """A row for each line of it, as in the text part."""
    lines = []
    if outcome.headline is not None:
        see = f"; {words.see_short.format(n=outcome.see)}" if outcome.see else ""
        lines.append(Text.assemble(outcome.title, (f"  {outcome.told}{see}{_number(outcome)}", "dim")))
    if outcome.line is not None:
        lines.append(_said(outcome.line))
    if outcome.now:
        was = (f"{words.moved_from} {outcome.was}, {words.moved_to} ", "dim")
        lines.append(Text.assemble(was, (outcome.now.text, "bold yellow")))
    if outcome.silence:
        lines.append(Text(outcome.silence, style="dim"))
    return Group(*lines)


def _correction(each: CorrectionView) -> RenderableType:
    now = Text(each.now_words, style="dim")
    if each.now is not None:
        now.append(" ").append_text(_said(each.now))
    return Group(
        Text.assemble(each.title, (f"  {each.told}", "dim")), Padding(Group(_said(each.was), now), (0, 0, 1, 2))
    )


def _brief(brief: BriefView) -> Text:
    by = f"{brief.source}, {brief.date}" if brief.date else brief.source
    return Text.assemble(brief.title, (f" — {by}{_number(brief)}", "dim"))


def _flag(chip: Chip) -> Text:
    return Text(f" {chip.text} ", style=_FLAG[chip.kind])


def _said(line: Line, *, only: str | None = None, style: str = "") -> Text:
    """A source's words and, unless it is the story's only one, who says them."""
    told = _pieces(line.pieces, style=style)
    if only is None:
        by = f"{line.source}, {line.date}" if line.date else line.source
        told.append(f" — {by}", style="dim")
    told.append(_number(line), style="not bold dim")
    if line.mark is not None:
        told.append(f" [{line.mark.words}{f' “{line.mark.now}”' if line.mark.now else ''}]", style="not bold dim")
    return told


def _point(point: Line, *, only: str | None) -> Text:
    if point.wording is None:
        return _said(point, only=only)
    by = "" if only is not None else f" — {point.source}"
    return Text(f"~ {point.wording}").append(f"{by}{_number(point)}", style="dim")


def _number(line: Line | OutcomeView | BriefView) -> str:
    """What a reader names it by, as on the page: `digest explain ISSUE 2.1`."""
    return f" [{line.number}]" if line.number else ""


def _pieces(pieces: Sequence[Piece], *, style: str = "") -> Text:
    line = Text()
    for piece in pieces:
        line.append(piece.text, style="not bold dim" if piece.ours else style)
    return line


def _section(label: str) -> RenderableType:
    return Padding(Text(label, style="bold"), (1, 0, 1, 0))


def _space(line: Text) -> RenderableType:
    return Padding(line, (1, 0, 0, 0))


def _table(rows: Sequence[tuple[Text, RenderableType]]) -> RenderableType:
    """A label and its text beside it; above it where the label is so long that it would push all texts aside."""
    room = max((label.cell_len for label, _ in rows if label.cell_len <= _LABEL), default=0)
    return Group(*(_row(label, told, room=room) for label, told in rows))


def _row(label: Text, told: RenderableType, *, room: int) -> RenderableType:
    if label.cell_len > room:
        return Group(label, Padding(told, (0, 0, 0, room + 2)))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, width=room)
    table.add_column()
    table.add_row(label, told)
    return table
