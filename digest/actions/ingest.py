"""Files and folders become articles: each file in its own transaction, so that one that fails takes none with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from digest.actions import learn
from digest.actions.app import App
from digest.actions.documents import read_document
from digest.editorial import read
from digest.editorial.language import UNKNOWN, identify
from digest.errors import RefusedDocument
from digest.ingest import decide, files, identity, repeated
from digest.ingest.hints import NO_HINTS, Hints
from digest.model.articles import Article, ArticleKey, Document, Source, SourceKind, source_slug
from digest.store.database import Store


class Result(StrEnum):
    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What became of one file or page. path: where it came from. why: for one that was refused.

    learnt: how many lines showed themselves by it as ones that come back in its source.
    """

    path: Path | str
    result: Result
    title: str = ""
    source: str = ""
    key: ArticleKey | None = None
    revision: int = 0
    words: int = 0
    removed: int = 0
    dated: bool = False
    learnt: int = 0
    why: str = ""


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files that paths name: themselves, and in folders, at any depth, those that can be articles.

    In a folder hidden files and README files are passed over; a file named itself is always taken at its word.
    """
    found: list[Path] = []
    for path in paths:
        found += sorted(_walk(path)) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in inside)
        if not hidden and path.suffix.lower() in files.SUFFIXES and path.stem.upper() != "README" and path.is_file():
            yield path


def ingest(app: App, paths: Sequence[Path], *, hints: Hints = NO_HINTS, tags: Sequence[str] = ()) -> Iterator[Ingested]:
    """Take in each file; a file that cannot be an article is refused with its reason, and the others go on."""
    for path in paths:
        try:
            yield _ingest_file(app, path, hints=hints, tags=tags)
        except RefusedDocument as refused:
            yield Ingested(path=path, result=Result.REFUSED, why=str(refused))


def _ingest_file(app: App, path: Path, *, hints: Hints, tags: Sequence[str]) -> Ingested:
    document = read_document(path, hints=hints)
    name = hints.source or document.source or path.resolve().parent.name or "files"
    said = app.sources.get(source_slug(name))
    if said is not None and said.timezone and not hints.timezone:
        document = read_document(path, hints=replace(hints, timezone=said.timezone))
    guid = f"file:{path.resolve()}"
    return take_document(app, document, name=name, guid=guid, path=path, tags=tags, by_hand=hints.language is not None)


def take_document(
    app: App,
    document: Document,
    *,
    name: str,
    guid: str,
    path: Path | str,
    tags: Sequence[str] = (),
    by_hand: bool = False,
) -> Ingested:
    """Keep a document as an article of the source of that name, in one transaction.

    guid: "" for none. path: where it came from. by_hand: whether a person told its language.
    """
    said = app.sources.get(source_slug(name))
    with app.database.begin() as store:
        source = _source(store, name, said=said, tags=tags)
        key = identity.mint_key(document, source=source.slug)
        known = store.articles.known(
            source.slug,
            guid=guid,
            url=document.url,
            page=identity.match_key(document.url) if document.url else "",
            text_hash=identity.text_hash(document),
            key=key,
        )
        lines = learn.learnt(store, source)
        decision = decide.decide(
            document, guid=guid, known=known, key=key, tidied=partial(repeated.tidied, known=lines, source=source.name)
        )
        spoken = identify(document.title, document.blocks, document.language, by_hand=by_hand)
        document = replace(document, language=spoken.code)
        return _keep(app, store, document, decision=decision, source=source, guid=guid, path=path, lines=lines)


def _source(store: Store, name: str, *, said: Source | None, tags: Sequence[str]) -> Source:
    """The source as it stands, its tags those said by hand, or else those it has."""
    slug = source_slug(name)
    there = next((source for source in store.sources.all() if source.slug == slug), None)
    wanted = said or there or Source(slug=slug, name=name, kind=SourceKind.FILE)
    wanted = replace(wanted, tags=tuple(dict.fromkeys((*wanted.tags, *tags))))
    return wanted if wanted == there else store.sources.ensure(wanted)


def _keep(
    app: App,
    store: Store,
    document: Document,
    *,
    decision: decide.Decision,
    source: Source,
    guid: str,
    path: Path | str,
    lines: Mapping[str, int],
) -> Ingested:
    """Keep a document as it was decided. lines: what was learnt of its source before it came.

    Its identity is that of the whole document: a line that is learnt later makes it no other article, nor a revision.
    """
    report = Ingested(
        path=path,
        result=Result.UNCHANGED,
        title=document.title,
        source=source.name,
        words=document.words,
        removed=len(document.removed),
        dated=document.published is not None,
    )
    if isinstance(decision, decide.Unchanged):
        return replace(report, key=decision.key)
    new = isinstance(decision, decide.New)
    key = identity.mint_key(document, source=source.slug) if isinstance(decision, decide.New) else decision.key
    learn.count(store, document, source=source, key=key, at=app.clock.now())
    known = learn.learnt(store, source)
    hashes = {"text_hash": identity.text_hash(document), "content_hash": identity.content_hash(document)}
    document = repeated.without_learnt(document, known, source=source.name)
    article = Article(
        key=key,
        revision=1 if isinstance(decision, decide.New) else decision.revision,
        source=source,
        title=document.title,
        blocks=document.blocks,
        language=document.language or UNKNOWN,
        first_seen=app.clock.now(),
        byline=document.byline,
        dateline=document.dateline,
        published=document.published,
        url=document.url,
    )
    reading = read.read(
        title=article.title, blocks=article.blocks, published=article.published, language=article.language
    )
    page = identity.match_key(article.url) if article.url else None
    if isinstance(decision, decide.New):
        if decision.takes_over is not None:
            store.articles.take_guid(decision.takes_over)
        store.articles.add(article, guid=guid, page=page, reading=reading, **hashes)
    else:
        store.articles.revise(article, guid=guid, page=page, reading=reading, **hashes)
    if known.keys() - lines.keys():
        learn.clean_earlier(store, source, before=lines)
    return replace(
        report,
        result=Result.NEW if new else Result.REVISED,
        key=key,
        revision=article.revision,
        words=document.words,
        removed=len(document.removed),
        learnt=len(known.keys() - lines.keys()),
    )
