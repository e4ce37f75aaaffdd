"""What came of it: earlier outlooks that happened, moved or were called off, and those of which there is no word.

Right or silent: a verdict cites a sentence of a new article in the outlook's own thread; "no word yet" is said once, of
what was firmly promised for a day, after a grace, where the thread has been quiet since.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.editorial.language import detect
from digest.editorial.novelty import alike, said
from digest.editorial.quoting import quote, sentences_of
from digest.editorial.verdicts import Evidence, Ruling, judge
from digest.editorial.words import names, tokens
from digest.model.articles import BlockKind
from digest.model.issues import Outcome, Quote, Verdict
from digest.model.reading import Bound, Certainty, Due, Precision, Sentence
from digest.model.stories import AgendaItem, Candidate, Draft, OutlookState, Thread

GRACE: Mapping[Precision, dt.timedelta] = {
    Precision.DAY: dt.timedelta(days=1),
    Precision.WEEK: dt.timedelta(days=3),
    Precision.MONTH: dt.timedelta(days=7),
}
ASKED_FOR = dt.timedelta(days=10)
"""How long after its grace an outlook may still be asked for; later nobody remembers it."""

MOST_WITHOUT_WORD = 2
PROMISE = 0.5
"""Share of a headline's content words in a promise that was the story."""

MENTION = 0.5
"""Share of content words that makes any sentence of today a mention."""

GRAVITY = (Verdict.CALLED_OFF, Verdict.MOVED, Verdict.HAPPENED)
READ = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A ruling on one outlook, with the sentence that it rests on."""

    item: AgendaItem
    due: Due
    ruling: Ruling
    candidate: Candidate
    sentence: Sentence

    @property
    def rank(self) -> tuple[object, ...]:
        """The gravest of a thread is told, of these what was due first."""
        place = (self.candidate.article.key, self.sentence.block, self.sentence.start)
        return GRAVITY.index(self.ruling.verdict), self.due.start, self.due.end, self.item.item.id, place


def outcomes(
    drafts: Sequence[Draft],
    *,
    agenda: Sequence[AgendaItem],
    today: dt.date,
    sources: int,
    threads: Sequence[Thread] = (),
) -> tuple[Outcome, ...]:
    """What came of the agenda's items that were still ahead, at most one a thread.

    drafts: today's stories with their articles. sources: how many the edition reads. threads: as earlier issues left
    them; one told again since an outlook was has said what it had to say of it.
    """
    ahead = [item for item in agenda if item.state is OutlookState.AHEAD]
    moved = [item for item in agenda if item.state is OutlookState.MOVED and item.now is not None]
    articles = {draft.thread: draft.candidates for draft in drafts}
    found: dict[str, list[Finding]] = defaultdict(list)
    for item in (*ahead, *moved):
        found[item.thread] += _findings(item, articles.get(item.thread, ()), today=today)
    silent = _without_word(ahead, agenda, drafts, threads, today=today)
    made = [_outcome(each, today=today, sources=sources) for each in found.values() if each]
    made += [_no_word(item, threads, today=today, sources=sources) for item in silent]
    return tuple(sorted(made, key=lambda each: (each.verdict, each.due.start, each.item)))


def _findings(item: AgendaItem, candidates: Sequence[Candidate], *, today: dt.date) -> Iterator[Finding]:
    told = [item.item, *(later.item for later in item.also)]
    own = {place.article for each in told for shown in each.quotes for place in shown.places}
    spoken = detect(" ".join(_words(shown) for shown in item.item.quotes))
    for candidate in candidates:
        if candidate.article.key in own or candidate.reading.language != spoken:
            continue
        for sentence, says in evidence(candidate):
            for shown, due, day in _promises(item):
                ruling = judge(_words(shown), due, says, told=day, today=today)
                if ruling is not None:
                    yield Finding(item=item, due=due, ruling=ruling, candidate=candidate, sentence=sentence)


def _promises(item: AgendaItem) -> Iterator[tuple[Quote, Due, dt.date]]:
    """Each date that an item still has, with the words that give it and the day of the issue that told them."""
    if item.now is not None:
        # the first telling names the thing, whatever its date
        yield item.item.quotes[0], item.now, item.date
        for later in item.dated_anew:
            yield later.item.quotes[0], item.now, later.date
        return
    for each in (item, *item.also):
        for place, due in enumerate(each.item.dues):
            differ = each.item.differ and place < len(each.item.quotes)
            yield each.item.quotes[place if differ else 0], due, each.date


def evidence(candidate: Candidate) -> Iterator[tuple[Sentence, Evidence]]:
    """The sentences of an article with what `judge` asks of each; none where its day is not known."""
    published = candidate.article.published
    if published is None:
        return
    for number, block in enumerate(candidate.article.blocks):
        if block.kind not in READ:
            continue
        before = 0
        for start, end in sentences_of(block.text, candidate.reading.language):
            dates = tuple(
                (mention.start - start, mention.due)
                for mention in candidate.reading.dates
                if mention.block == number and start <= mention.start < end and mention.due is not None
            )
            text = block.text[start:end]
            yield (
                Sentence(block=number, start=start, end=end, text=text),
                Evidence(
                    text=text,
                    context=block.text[before:end],
                    dates=dates,
                    published=published.day,
                    language=candidate.reading.language,
                ),
            )
            before = start


def _outcome(found: Sequence[Finding], *, today: dt.date, sources: int) -> Outcome:
    """The one line of a thread; what its sentence says of other outlooks is noted with it."""
    finding = min(found, key=lambda each: each.rank)
    item = finding.item
    alike = {
        each.item.item.id
        for each in found
        if (each.ruling, each.candidate.article.key, each.sentence)
        == (finding.ruling, finding.candidate.article.key, finding.sentence)
    }
    return Outcome(
        verdict=finding.ruling.verdict,
        item=item.item.id,
        headline=item.headline,
        thread=item.thread,
        told=item.date,
        due=finding.due,
        now=finding.ruling.now,
        quote=quote(finding.candidate, finding.sentence, today=today, language=finding.candidate.reading.language),
        sources=sources,
        also=tuple(sorted(alike - {item.item.id})),
    )


def _without_word(
    ahead: Sequence[AgendaItem],
    agenda: Sequence[AgendaItem],
    drafts: Sequence[Draft],
    threads: Sequence[Thread],
    *,
    today: dt.date,
) -> list[AgendaItem]:
    told: dict[str, dt.date] = defaultdict(lambda: dt.date.min)
    for thread, date in [*((one.id, one.date) for one in threads), *((one.thread, one.date) for one in agenda)]:
        told[thread] = max(told[thread], date)
    for draft in drafts:
        told[draft.thread] = today
    asked: dict[str, AgendaItem] = {}
    for item in sorted(ahead, key=lambda item: (item.item.dues[-1].end if item.item.dues else today, item.item.id)):
        if _is_owed(item, today=today) and told[item.thread] <= item.date and not _is_mentioned(item, drafts):
            asked.setdefault(item.thread, item)
    return list(asked.values())[:MOST_WITHOUT_WORD]


def _is_owed(item: AgendaItem, *, today: dt.date) -> bool:
    """Whether it was firmly said for a date whose grace is over, and was what its story was about."""
    dues = item.item.dues
    if not dues or item.item.differ or item.differ or item.item.certainty is not Certainty.SCHEDULED:
        return False
    due = max(dues, key=lambda each: each.end)
    grace = GRACE.get(due.precision)
    if grace is None or due.bound in {Bound.NOT_BEFORE, Bound.PERHAPS, Bound.UNTIL}:
        return False
    promise = _words(item.item.quotes[0])
    _, share = _alike(item.headline, promise, language=detect(promise))
    return grace < today - due.end <= grace + ASKED_FOR and share >= PROMISE


def _is_mentioned(item: AgendaItem, drafts: Sequence[Draft]) -> bool:
    """Whether any article of today speaks of it, in whatever story it stands."""
    promise = _words(item.item.quotes[0])
    spoken = detect(promise)
    called = names(promise)
    for draft in drafts:
        for candidate in draft.candidates:
            if candidate.reading.language != spoken:
                # what another language says of it cannot be read, only that it speaks of the same names
                if called and 2 * len(called & set(tokens(_text(candidate)))) >= len(called):
                    return True
                continue
            for sentence, _ in evidence(candidate):
                shared, share = _alike(promise, sentence.text, language=spoken)
                if shared >= 3 and share >= MENTION:
                    return True
    return False


def _text(candidate: Candidate) -> str:
    return " ".join(block.text for block in candidate.article.blocks)


def _alike(one: str, other: str, *, language: str) -> tuple[int, float]:
    """Content words that both have, and their share of the first's."""
    mine = said(one, language)
    shared, _ = alike(mine, said(other, language))
    return shared, shared / max(1, len(mine.content))


def _no_word(item: AgendaItem, threads: Sequence[Thread], *, today: dt.date, sources: int) -> Outcome:
    return Outcome(
        verdict=Verdict.NO_WORD,
        item=item.item.id,
        headline=item.headline,
        thread=item.thread,
        told=item.date,
        due=max(item.item.dues, key=lambda each: each.end),
        quote=_again(item.item.quotes[0], threads, today=today),
        sources=sources,
    )


def _again(shown: Quote, threads: Sequence[Thread], *, today: dt.date) -> Quote:
    """A quotation of an earlier issue as it reads today: "[tomorrow]" was said on another day."""
    for thread in threads:
        for candidate in thread.articles:
            if len(shown.places) == 1 and candidate.article.key == shown.places[0].article:
                told = quote(candidate, shown.places[0], today=today, language=candidate.reading.language)
                if told is not None:
                    return told
    return shown


def _words(shown: Quote) -> str:
    return "".join(piece.text for piece in shown.pieces if not piece.ours).strip()
