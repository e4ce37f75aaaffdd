"""The threads of threads_made.toml, and what the engine says of them."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path

from digest.editorial.outcomes import outcomes
from digest.editorial.quoting import quote
from digest.editorial.upcoming import item_id
from digest.model.issues import NextItem, Outcome, Verdict
from digest.model.stories import AgendaItem, Candidate, Draft
from tests.editorial.imagined import candidate

SOURCES = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One thread; see the head of the file for what its fields mean."""

    name: str
    headline: str
    before: str
    after: tuple[tuple[str, str], ...] = ()
    says: Verdict | None = None
    now: str = ""
    told: str = "2026-02-16"
    today: str = ""
    language: str = "en"

    @property
    def day(self) -> dt.date:
        """The day of the issue that may say what came of it."""
        if self.today:
            return dt.date.fromisoformat(self.today)
        return max(dt.date.fromisoformat(day) for day, _ in self.after) + dt.timedelta(days=1)


def load(name: str = "threads_made.toml") -> tuple[Made, ...]:
    data = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return tuple(
        Made(
            **{
                **each,
                "after": tuple((day, text) for day, text in each.get("after", ())),
                "says": Verdict(each["says"]) if "says" in each else None,
            }
        )
        for each in data["thread"]
    )


def promised(made: Made) -> list[AgendaItem]:
    """What the article told, as the issue of the day after put it on the agenda."""
    told = candidate("Outlet", made.headline, made.before, f"{made.told}T12:00+01:00", language=made.language)
    day = dt.date.fromisoformat(made.told) + dt.timedelta(days=1)
    items = []
    for outlook in told.reading.outlooks:
        shown = quote(told, outlook, today=day, language=made.language, dues=outlook.dues)
        if shown is not None:
            items.append(
                AgendaItem(
                    item=NextItem(
                        id=item_id(told, outlook),
                        quotes=(shown,),
                        certainty=outlook.certainty,
                        dues=outlook.dues,
                        speaker=outlook.speaker,
                    ),
                    thread="thread",
                    headline=made.headline,
                    issue=day.isoformat(),
                    number=1,
                    date=day,
                )
            )
    return items


def came_of(made: Made) -> tuple[Outcome, ...]:
    """What the engine says of it."""
    articles = tuple(
        candidate("Other Outlet", f"News of {day}", text, f"{day}T15:00+01:00", language=made.language)
        for day, text in made.after
    )
    return outcomes([_draft(articles)] if articles else [], agenda=promised(made), today=made.day, sources=SOURCES)


def is_right(made: Made, said: Outcome) -> bool:
    return said.verdict is made.says and (said.now.value if said.now else "") == made.now


def _draft(articles: tuple[Candidate, ...]) -> Draft:
    return Draft(
        thread="thread",
        headline="",
        original="",
        points=(),
        next=(),
        sources=(),
        articles=tuple((one.article.key, one.article.revision) for one in articles),
        score=0,
        parts=(),
        ties=(),
        words=0,
        candidates=articles,
    )
