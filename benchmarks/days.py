"""Issues of whole days of news, to be read as a reader would and judged line by line.

    .venv/bin/python benchmarks/days.py [ARTICLES.jsonl] [--day DAY] [--minutes 6] [--fates] [--articles]

ARTICLES.jsonl has an article a line: {"date", "source", "title", "text"}, and "url", "language" and "stream" if it
likes; those of one stream (else of one date) make one issue, built the next morning at seven. Without it the bundled
seeds are told, each day by itself. Prints each issue as its mail's text; --fates adds what became of each article and
why, --articles the articles themselves. Same articles, same bytes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from digest import paths
from digest.actions.demo import days_of
from digest.actions.ingest import files_in
from digest.editions.build import build
from digest.editorial import language, read, tell
from digest.errors import RefusedDocument
from digest.ingest import files, identity, text
from digest.ingest.hints import Hints
from digest.model.articles import Article, Document, Source, SourceKind, source_slug
from digest.model.issues import Site
from digest.model.stories import Built, Candidate, Edition
from digest.publish import text as mail_text

SITE = Site(title="The Daily Brief", url="https://news.example.org", owner="Example Newsroom, 1 Main St")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, help="a file of JSON lines; without it the bundled seeds")
    parser.add_argument("--day", help="only the day whose name begins so")
    parser.add_argument("--minutes", type=int, default=6, help="how long an issue may take to read")
    parser.add_argument("--fates", action="store_true", help="what became of each article, and why")
    parser.add_argument("--articles", dest="bodies", action="store_true", help="the articles themselves")
    args = parser.parse_args()
    edition = Edition(slug="daily", title="The Daily Brief", minutes=args.minutes, languages=("en",))
    days = from_lines(args.articles) if args.articles else from_seeds(paths.SEEDS)
    for name, documents in sorted(days.items()):
        if args.day and not name.startswith(args.day):
            continue
        candidates = [as_candidate(document) for document in documents]
        candidates = [one for one in candidates if one.reading.language in edition.languages]
        print(f"{'=' * 100}\n{name}: {len(candidates)} articles\n{'=' * 100}")
        print_issue(candidates, edition, fates=args.fates, bodies=args.bodies)


def from_lines(path: Path) -> Mapping[str, Sequence[Document]]:
    """The articles of a file by stream, or by date where they name none."""
    days: dict[str, list[Document]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        hints = Hints(
            title=said["title"],
            source=said["source"],
            published=said["date"],
            url=said.get("url"),
            language=said.get("language"),
        )
        try:
            days[said.get("stream") or said["date"][:10]].append(text.read_text(said["text"], hints=hints))
        except RefusedDocument as refused:
            print(f"refused: {refused}")
    return days


def from_seeds(folder: Path) -> Mapping[str, Sequence[Document]]:
    return {
        day.name: [files.read_file(path.read_bytes(), name=str(path)) for path in files_in([day])]
        for day in days_of(folder)
    }


def as_candidate(document: Document) -> Candidate:
    """An article as the store would give it to a build."""
    name = document.source or "unnamed"
    source = Source(slug=source_slug(name), name=name, kind=SourceKind.FILE)
    spoken = document.language or language.detect(" ".join(block.text for block in document.blocks))
    article = Article(
        key=identity.mint_key(document, source=source.slug),
        revision=1,
        source=source,
        title=document.title,
        blocks=document.blocks,
        language=spoken,
        first_seen=document.published.at if document.published else dt.datetime(2000, 1, 1, tzinfo=dt.UTC),
        byline=document.byline,
        dateline=document.dateline,
        published=document.published,
        url=document.url,
    )
    return Candidate(
        article=article,
        reading=read.read(
            title=article.title, blocks=article.blocks, published=article.published, language=article.language
        ),
    )


def print_issue(candidates: Sequence[Candidate], edition: Edition, *, fates: bool, bodies: bool) -> None:
    day = max(one.article.published.day for one in candidates if one.article.published)
    morning = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(7), tzinfo=dt.UTC)
    drafts = tell.tell(candidates, threads=(), edition=edition, today=morning.date())
    built = build(
        edition,
        drafts=drafts,
        outcomes=(),
        agenda=(),
        site=SITE,
        slug=morning.date().isoformat(),
        number=1,
        issue_id=f"tag:news.example.org,{morning:%Y-%m-%d}:daily/{morning:%Y-%m-%d}",
        scheduled_at=morning,
        now=morning,
        sources=len({one.article.source.slug for one in candidates}),
    )
    if built.issue is None:
        print("No issue: nothing to tell.\n")
        return
    print(mail_text.render(built.issue))
    if fates:
        print("\n".join(lines_of_fates(built, candidates)))
    if bodies:
        for one in candidates:
            print(f"\n--- {one.article.source.name}: {one.article.title}")
            for block in one.article.blocks:
                print(
                    textwrap.fill(
                        block.text, 100, initial_indent=f"{block.kind.value[:4]:5}", subsequent_indent="     "
                    )
                )


def lines_of_fates(built: Built, candidates: Sequence[Candidate]) -> Iterator[str]:
    by_key = {one.article.key: one.article for one in candidates}
    for fate in built.fates:
        article = by_key[fate.article]
        place = f"story {fate.story}" if fate.story else fate.fate.value
        parts = " + ".join(f"{name} {value:.2f}" for name, value in fate.parts)
        yield f"{place:9} {article.source.name}: {article.title}"
        yield f"{'':10}{fate.reason}  [{fate.score or 0:.2f} = {parts}]"


if __name__ == "__main__":
    main()
