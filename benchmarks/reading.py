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
from digest.ingest import files
from digest.model.articles import Document


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

    def reread(documents: list[Document]) -> None:
        for document in documents:
            read.read(
                title=document.title,
                blocks=document.blocks,
                published=document.published,
                language=document.language,
            )

    documents = ingest()
    reread(documents)  # grammars are compiled once a process
    words = sum(document.words for document in documents) / len(documents)
    print(f"{len(documents)} articles of {words:.0f} words on average, {rounds} rounds")
    for kind in (".txt", ".md", ".html"):
        count = sum(path.suffix == kind for path, _ in raw)
        if count:
            figure = rate(lambda kind=kind: [ingest(kind) for _ in range(rounds)], articles=count * rounds)  # type: ignore[misc]
            print(f"{'cleaned from ' + kind:24} {figure:8.0f} articles/s")
    figure = rate(lambda: [reread(documents) for _ in range(rounds)], articles=len(documents) * rounds)
    print(f"{'read':24} {figure:8.0f} articles/s")


if __name__ == "__main__":
    main()
