"""How fast an article is read: cleaned, cut into sentences, its points, dates and outlooks found.

    .venv/bin/python benchmarks/reading.py [FOLDER OF ARTICLES] [ROUNDS]      (the bundled seeds, 20 rounds)

Prints articles a second of CPU time for each step alone and for the whole; one process, nothing cached between rounds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from digest import paths
from digest.actions.ingest import files_in
from digest.editorial import read
from digest.editorial.dates import find_dates
from digest.editorial.language import detect
from digest.editorial.outlook import find_outlooks
from digest.editorial.points import key_points
from digest.editorial.sections import find_sections
from digest.editorial.sentences import split
from digest.ingest import files
from digest.model.articles import Document
from digest.model.reading import DateMention, Reading, Section


def rate(work: Callable[[], object], *, articles: int) -> float:
    """Articles a second of CPU time."""
    began = time.process_time()
    work()
    return articles / (time.process_time() - began)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else paths.SEEDS
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    raw = [(path, path.read_bytes()) for path in files_in([folder])]
    if not raw:
        sys.exit(f"{folder} holds no articles.")

    def ingest(kind: str = "") -> list[Document]:
        return [files.read_file(data, name=str(path)) for path, data in raw if path.suffix.endswith(kind)]

    def reread(documents: list[Document]) -> list[Reading]:
        return [
            read.read(title=one.title, blocks=one.blocks, published=one.published, language=one.language)
            for one in documents
        ]

    documents = ingest()
    reread(documents)  # grammars are compiled once a process
    words = sum(document.words for document in documents) / len(documents)
    print(f"{len(documents)} articles of {words:.0f} words on average, {rounds} rounds")
    for kind in (".txt", ".md", ".html"):
        count = sum(path.suffix == kind for path, _ in raw)
        if count:
            figure = rate(lambda kind=kind: [ingest(kind) for _ in range(rounds)], articles=count * rounds)  # type: ignore[misc]
            print(f"{'cleaned from ' + kind:24} {figure:8.0f} articles/s")
    for name, work in steps(documents).items():
        figure = rate(lambda work=work: [work() for _ in range(rounds)], articles=len(documents) * rounds)  # type: ignore[misc]
        print(f"{'  ' + name:24} {figure:8.0f} articles/s")
    figure = rate(lambda: [reread(documents) for _ in range(rounds)], articles=len(documents) * rounds)
    print(f"{'read, all of these':24} {figure:8.0f} articles/s")


def steps(documents: list[Document]) -> dict[str, Callable[[], object]]:
    """Each step of reading by itself, on what the steps before it found."""
    spoken = [document.language or detect(" ".join(block.text for block in document.blocks)) for document in documents]
    cut = [split(document.blocks, tongue) for document, tongue in zip(documents, spoken, strict=True)]
    given = list(zip(documents, spoken, cut, strict=True))

    def dates() -> list[tuple[DateMention, ...]]:
        return [
            find_dates(one.blocks, published=one.published, language=tongue, sentences=sentences)
            for one, tongue, sentences in given
        ]

    def sections() -> list[tuple[Section, ...]]:
        return [find_sections(one.blocks, tongue) for one, tongue, _ in given]

    dated, marked = dates(), sections()
    return {
        "language": lambda: [detect(" ".join(block.text for block in one.blocks)) for one in documents],
        "sentences": lambda: [split(one.blocks, tongue) for one, tongue, _ in given],
        "dates": dates,
        "sections": sections,
        "points": lambda: [
            key_points(one.blocks, sentences=sentences, title=one.title, language=tongue)
            for one, tongue, sentences in given
        ],
        "outlooks": lambda: [
            find_outlooks(
                one.blocks, sentences=cut, dates=days, sections=found, published=one.published, language=tongue
            )
            for (one, tongue, cut), days, found in zip(given, dated, marked, strict=True)
        ],
    }


if __name__ == "__main__":
    main()
