"""What Digest reads in a document that need not be in the store: for a person, and as JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.actions.documents import read_document
from digest.editorial import read, reasons
from digest.editorial.headlines import bare
from digest.editorial.language import Spoken, detect, identify
from digest.editorial.sentences import split
from digest.errors import RefusedDocument
from digest.ingest import published, repeated, text
from digest.ingest.hints import NO_HINTS, Hints
from digest.model.articles import Document, source_slug
from digest.model.reading import Due, Reading

if TYPE_CHECKING:
    from digest.actions.app import App
    from digest.editorial.stories.docs import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    document: Document
    reading: Reading
    spoken: Spoken


def inspect_file(path: Path, *, hints: Hints = NO_HINTS) -> Inspected:
    """Read one file. Raises RefusedDocument."""
    return _inspect(read_document(path, hints=hints), by_hand=hints.language is not None)


def inspect_as_of(app: App, path: Path, *, source: str, hints: Hints = NO_HINTS) -> Inspected:
    """Read one file as an article of a source in the store, without the lines learnt there.

    Raises NotFound, RefusedDocument.
    """
    from digest.actions import learn  # noqa: PLC0415  (late: the rest of this module needs no store)

    with app.database.read() as store:
        of = store.sources.get(source_slug(source))
        known = learn.learnt(store, of)
    document = read_document(path, hints=replace(hints, source=of.name))
    cleaned = repeated.without_learnt(document, known, source=of.name)
    return _inspect(cleaned, by_hand=hints.language is not None)


def why(seen: Inspected) -> tuple[Mapping[reasons.Place, reasons.Reasons], Mapping[reasons.Place, reasons.Reasons]]:
    """What the scores of its key points and of its outlooks are made of, by their places."""
    document, language = seen.document, seen.reading.language
    sentences = split(document.blocks, language)
    return (
        reasons.of_points(document.blocks, sentences=sentences, title=bare(document.title), language=language),
        reasons.of_outlooks(
            sentences=sentences, dates=seen.reading.dates, published=document.published, language=language
        ),
    )


def inspect_lines(lines: Iterable[str], *, points: int) -> Iterator[dict[str, Any]]:
    """One analysed document for each line of JSON: {"id", "text" | "html", "title"?, "url"?, "published"?, "source"?}.

    Gives {"id", "title", "language", "blocks", "key_points", "outlook", "sections", "dates"}, in the lines' order and
    as they come. A document that cannot be read keeps its line, empty, with "refused" saying why.
    """
    for record in _records(lines):
        try:
            seen = _inspect(_document(record), by_hand=bool(record.get("language")))
            yield {"id": record["id"], **_as_json(seen, points=points)}
        except RefusedDocument as refused:
            empty: dict[str, Any] = {key: [] for key in ("blocks", "key_points", "outlook", "sections", "dates")}
            yield {"id": record["id"], "title": "", "language": "", **empty, "refused": str(refused)}


def story_lines(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """{"id", "story"} for each line of JSON, in order: documents that tell the same event have the same story."""
    from digest.editorial.stories import cluster  # noqa: PLC0415  (late: the rest of this module compares nothing)

    ids, docs = [], []
    for record in _records(lines):
        ids.append(record["id"])
        docs.append(_doc(record))
    for name, story in zip(ids, cluster.cluster(docs), strict=True):
        yield {"id": name, "story": story}


def _records(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            has = isinstance(record, dict) and "id" in record and ("text" in record or "html" in record)
        except json.JSONDecodeError as error:
            raise RefusedDocument(
                f"Line {number} is not JSON: {error}.", hint="Give one JSON object a line."
            ) from error
        if not has:
            raise RefusedDocument(f'Line {number} needs "id" and "text" or "html".', hint="See digest inspect --help.")
        yield record


def _hints(record: dict[str, Any]) -> Hints:
    given = {key: record.get(key) or None for key in ("title", "url", "published", "source", "language")}
    return Hints(**given)


def _document(record: dict[str, Any]) -> Document:
    if record.get("html") is not None:
        from digest.ingest import html  # noqa: PLC0415  (late: most documents need none of it)

        return html.read_html(record["html"], hints=_hints(record))
    return text.read_text(record["text"] or "", hints=_hints(record))


def _doc(record: dict[str, Any]) -> Doc:
    """A document as clustering takes it: a headline alone is enough."""
    from digest.editorial.stories.docs import Doc  # noqa: PLC0415  (late, as in `story_lines`)

    document = _document(record) if record.get("html") is not None else None
    body = "\n".join(block.text for block in document.blocks) if document else record.get("text") or ""
    moment = published.parse(record["published"]) if record.get("published") else None
    return Doc(
        title=(document.title if document else record.get("title")) or "",
        text=body,
        published=moment.at if moment else None,
        source=record.get("source") or "",
        language=record.get("language") or detect(f"{record.get('title') or ''} {body}"),
    )


def _inspect(document: Document, *, by_hand: bool) -> Inspected:
    spoken = identify(document.title, document.blocks, document.language, by_hand=by_hand)
    return Inspected(
        document=document,
        reading=read.read(
            title=document.title, blocks=document.blocks, published=document.published, language=spoken.code
        ),
        spoken=spoken,
    )


def _as_json(inspected: Inspected, *, points: int) -> dict[str, Any]:
    document, reading = inspected.document, inspected.reading
    blocks = document.blocks
    return {
        "title": document.title,
        "language": reading.language,
        "blocks": [{"kind": block.kind.value, "text": block.text} for block in blocks],
        "key_points": [
            {"text": point.text, "block": point.block, "start": point.start, "end": point.end}
            for point in reading.points[:points]
        ],
        "outlook": [
            {
                "text": item.text,
                "block": item.block,
                "start": item.start,
                "end": item.end,
                "in_section": item.in_section,
                "certainty": item.certainty.value,
                "speaker": item.speaker,
                "due": _due(item.dues[0]) if item.dues else None,
            }
            for item in reading.outlooks
        ],
        "sections": [
            {
                "heading": blocks[section.heading].text,
                "text": "\n".join(block.text for block in blocks[section.first : section.last]),
            }
            for section in reading.sections
        ],
        "dates": [
            {"text": date.text, "block": date.block, "start": date.start, "end": date.end, "value": date.due.value}
            for date in reading.dates
            if date.due is not None
        ],
    }


def _due(due: Due) -> dict[str, str]:
    return {
        "value": due.value,
        "from": due.start.isoformat(),
        "to": due.end.isoformat(),
        "precision": due.precision.value,
        "bound": due.bound.value,
    }
