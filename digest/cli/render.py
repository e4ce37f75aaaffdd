"""An issue in the terminal: the page in two weights and one colour; yellow is on nothing but what is ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from digest.model.issues import ComingUp, Issue, NextItem, Outcome, Piece, Quote, Story, Verdict
from digest.model.reading import Bound
from digest.publish import labels
from digest.publish.words import words_of

WIDTH = 84
_FLAG = {"firm": "bold black on yellow", "soft": "bold yellow", "open": "dim", "was": "dim"}
_VERDICT = {Verdict.HAPPENED: "bold", Verdict.MOVED: "yellow", Verdict.CALLED_OFF: "strike", Verdict.NO_WORD: "dim"}


def show_issue(console: Console, issue: Issue) -> None:
    """Print an issue, at most 84 columns wide."""
    for part in _parts(issue):
        console.print(part, width=min(console.width, WIDTH), soft_wrap=False)


def _parts(issue: Issue) -> Iterator[RenderableType]:
    words = words_of(issue.language)
    today, language = issue.date, issue.language
    yield Text()
    yield Text(issue.title, style="bold")
    count = _count(words.stories, len(issue.stories))
    facts = [words.number.format(n=issue.number), count, _count(words.minutes, issue.minutes)]
    yield Text.assemble((labels.long_date(today, language=language), "bold"), ("  " + " · ".join(facts), "dim"))
    if issue.note:
        yield Text(words.correction.format(note=issue.note))
    if issue.skipped:
        days = f" {words.and_word} ".join(labels.weekday(day, language=language, today=today) for day in issue.skipped)
        yield Text(words.skipped.format(days=days), style="dim")
    if issue.soon:
        yield _section(words.coming_both)
        yield _coming(issue.soon, issue)
    for story in issue.stories:
        yield from _story(story, issue)
    if issue.outcomes:
        yield _section(words.what_came)
        yield _table([(_verdict(outcome, issue), _outcome(outcome, issue)) for outcome in issue.outcomes])
    if issue.brief:
        yield _section(words.in_brief)
        for line in issue.brief:
            yield Text.assemble(line.headline, (" — " + line.source, "dim"))
    if issue.later:
        yield _section(words.coming_later)
        yield _coming(issue.later, issue)
    yield Text("\n" + labels.times_are(issue.timezone, language=language), style="dim")


def _story(story: Story, issue: Issue) -> Iterator[RenderableType]:
    words = words_of(issue.language)
    yield Text()
    yield Rule(style="dim")
    kicker = Text(f"{story.number}", style="bold")
    if story.since is not None:
        since = labels.since(story.since, language=issue.language, today=issue.date)
        kicker.append(f"  {words.update}").append(f", {since}", style="not bold dim")
    if story.only:
        kicker.append(f"  {words.only.format(source=story.only)}", style="not bold dim")
    yield kicker
    yield Text(story.headline, style="bold")
    if story.earlier is not None:
        line = Text(f"{words.earlier}  ", style="bold dim")
        yield _space(line.append_text(_quote(story.earlier, named=True, style="not bold dim")))
    for point in story.points:
        yield _space(_quote(point, named=story.only is None))
    if story.next:
        yield _space(Text(words.what_happens_next, style="bold"))
        for item in story.next:
            yield _next(item, issue, named=story.only is None)
    yield Text()
    names = words.sources if len(story.sources) > 1 else words.source
    yield Text(
        f"{names}: " + " · ".join(_told(told.source, told.url, words.no_address) for told in story.sources), "dim"
    )


def _told(source: str, url: str | None, no_address: str) -> str:
    return f"{source} {url}" if url else f"{source} ({no_address})"


def _next(item: NextItem, issue: Issue, *, named: bool) -> RenderableType:
    words = words_of(issue.language)
    flags = Text()
    joint = words.alternative if item.differ else words.then
    for place, chip in enumerate(
        labels.chips(item.dues, today=issue.date, language=issue.language, differ=item.differ)
    ):
        flags.append(f" {joint} " if place else "", style="dim").append(f" {chip.text} ", style=_FLAG[chip.kind])
    if item.differ:
        flags.append(f"  {words.differ}", style="dim")
    said = [_quote(quote, named=named or item.differ) for quote in item.quotes]
    return Padding(Group(flags, *said), (1, 0, 0, 2))


def _coming(lines: Sequence[ComingUp], issue: Issue) -> RenderableType:
    rows = []
    for line in lines:
        chip = labels.strip(line.due, today=issue.date, language=issue.language)
        clock = labels.clock(line.due, timezone=issue.timezone, language=issue.language, short=True)
        told = Text(f"{clock}  " if clock else "", style="bold").append(line.headline, style="not bold")
        if line.words:
            told.append(": ").append_text(_pieces(line.words))
        if line.issue == issue.slug:
            told.append(f"  ({line.number})", style="dim")
        rows.append((Text(f" {chip.text} ", style=_FLAG[chip.kind]), told))
    return _table(rows)


def _verdict(outcome: Outcome, issue: Issue) -> Text:
    words = words_of(issue.language)
    names = {
        Verdict.HAPPENED: words.happened,
        Verdict.MOVED: words.moved,
        Verdict.CALLED_OFF: words.called_off,
        Verdict.NO_WORD: words.no_word,
    }
    return Text(names[outcome.verdict], style=_VERDICT[outcome.verdict])


def _outcome(outcome: Outcome, issue: Issue) -> Text:
    words = words_of(issue.language)
    line = _quote(outcome.quote, named=True) if outcome.quote is not None else Text(outcome.headline)
    form = words.told_by if outcome.due.bound is Bound.BY else words.told_for
    told = form.format(
        day=labels.weekday(outcome.told, language=issue.language, today=issue.date, short=True),
        due=labels.in_words(replace(outcome.due, bound=Bound.ON), today=issue.date, language=issue.language),
    )
    line.append(f"  {told}", style="dim")
    if outcome.now is not None:
        now = labels.in_words(outcome.now, today=issue.date, language=issue.language)
        line.append(f"; {words.moved_to} ", style="dim").append(now, style="bold yellow")
    if outcome.see is not None:
        line.append(f"; {words.see.format(n=outcome.see)}", style="dim")
    return line


def _quote(quote: Quote, *, named: bool, style: str = "") -> Text:
    line = _pieces(quote.pieces, style=style)
    return line.append(f" — {quote.source}", style="dim") if named else line


def _pieces(pieces: Sequence[Piece], *, style: str = "") -> Text:
    line = Text()
    for piece in pieces:
        line.append(piece.text, style="dim" if piece.ours else style)
    return line


def _section(label: str) -> RenderableType:
    return Padding(Text(label, style="bold"), (1, 0, 1, 0))


def _space(line: Text) -> RenderableType:
    return Padding(line, (1, 0, 0, 0))


def _table(rows: Sequence[tuple[Text, Text]]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for row in rows:
        table.add_row(*row)
    return table


def _count(forms: tuple[str, str], number: int) -> str:
    return forms[0] if number == 1 else forms[1].format(n=number)
