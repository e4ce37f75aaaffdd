"""The sample news is told over five days: which of its stories go on, in a large edition and in a small one."""

from __future__ import annotations

from functools import cache

import pytest

from digest.editorial.language import detect
from digest.editorial.stories.threads import link
from digest.ingest.files import read_file
from digest.model.articles import BlockKind
from digest.model.stories import Candidate
from digest.paths import SEEDS
from tests.editorial.imagined import candidate
from tests.editorial.test_threads import thread

STORIES = {
    "talks": "geneva third-round muscat",
    "port": "strike-looms ballot talks-resume deal votacion acuerdo",
    "moon": "petrel pictures drill",
    "ring": "ring-road lindmark",
    "ferry": "ferry",
    "merger": "corvane",
}


@cache
def articles(languages: tuple[str, ...]) -> tuple[tuple[str, str, Candidate], ...]:
    """Day, story and article of those in the languages."""
    found = []
    for path in sorted(SEEDS.glob("*/*")):
        document = read_file(path.read_bytes(), name=path.name)
        text = "\n\n".join(block.text for block in document.blocks if block.kind is not BlockKind.CAPTION)
        language = detect(text)
        if language in languages:
            story = next(
                (story for story, words in STORIES.items() if any(word in path.name for word in words.split())), ""
            )
            at = document.published.at.isoformat() if document.published else None
            source = document.source or path.name
            found.append(
                (path.parent.name, story or path.name, candidate(source, document.title, text, at, language=language))
            )
    return tuple(found)


@pytest.mark.parametrize("languages", [("en",), ("de", "es"), ("de",), ("es",)])
def test_a_story_that_goes_on_is_linked_and_nothing_else_is(languages: tuple[str, ...]) -> None:
    read = articles(languages)
    for day in sorted({day for day, _, _ in read}):
        before: dict[str, list[Candidate]] = {}
        new: dict[str, list[Candidate]] = {}
        for when, story, one in read:
            if when <= day:
                (before if when < day else new).setdefault(story, []).append(one)
        found = link(list(new.values()), [thread(story, *many) for story, many in before.items()])
        assert {story: each and each.thread.id for story, each in zip(new, found, strict=True)} == {
            story: story if story in before else None for story in new
        }
