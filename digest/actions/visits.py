"""Visits to sources that are under way: fetched, read in a child, their items' pages fetched and read, and then ready.

Every step of every visit ends in one queue, and is taken on by one thread. A visit that goes wrong, however it does, is
ready too, with its trouble.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import queue
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import structlog

from digest.actions.app import App
from digest.actions.arrive import has_more, missing
from digest.actions.bring import Brought, FullText, bring_feed, bring_page, bring_text
from digest.editions.horizon import farthest
from digest.errors import StoreError
from digest.ingest.together import Item
from digest.model.articles import SourceKind
from digest.model.fetching import Request, Response, Want
from digest.model.polling import Claim
from digest.polling.origins import is_as_safe

log = structlog.get_logger()

WINDOW = 300
"""Fetches that are under way at once, of sources and of pages."""
PER_HOST = 24
"""Of them for one host, so that a host of a thousand sources leaves room for the others."""
BODIES = 8 << 20
"""Bytes that may wait to be read before nothing more is fetched, and nothing large taken in of what is on its way."""
PAGES = 20
"""Items whose own pages are fetched at one visit."""
NO_EDITION = dt.timedelta(days=2)
"""How far back the pages of a past are fetched while there is no edition."""
READING_SECONDS = 30.0
PAGE_SECONDS = 20.0


_HOST = re.compile(r"[a-z]+://([^/?#]*)", re.IGNORECASE)
"""With its port: who is asked for an address."""


@dataclass(slots=True, eq=False)
class Visit:
    """A visit to a source, as far as it is. at: when it was claimed.

    body_hash: of the body that was read; None where none was. brought: None where nothing new was served. trouble: why
    it failed. texts: whole articles from their own pages, by address; pages: how many are still under way.
    """

    claim: Claim
    at: dt.datetime
    response: Response | None = None
    body_hash: str | None = None
    brought: Brought | None = None
    trouble: Exception | None = None
    texts: dict[str, FullText] = field(default_factory=dict)
    pages: int = 0


@dataclass(frozen=True, slots=True)
class _Fetch:
    visit: Visit
    request: Request
    then: Callable[[Response], None]
    failed: Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Reading:
    visit: Visit
    size: int
    submit: Callable[[], Future[Any]]
    then: Callable[[Any], None]
    failed: Callable[[Exception], None]


class Visits:
    """The visits of one round."""

    def __init__(self, app: App) -> None:
        self._app = app
        now = app.clock.now()
        self._since = farthest(app.editions, now) or now - NO_EDITION
        self._visits: set[Visit] = set()
        self._ready: deque[Visit] = deque()
        self._done: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._to_fetch: dict[str, deque[_Fetch]] = {}
        self._to_read: deque[_Reading] = deque()
        self._fetching: Counter[str] = Counter()
        self._flights: set[Future[Any]] = set()
        self._flying = 0
        self._unread = 0  # see _weigh
        self.parked = 0

    @property
    def under_way(self) -> int:
        return len(self._visits)

    def all(self) -> tuple[Visit, ...]:
        return tuple(self._visits)

    def room(self) -> int:
        """How many more fetches there is room for."""
        return 0 if self._unread >= BODIES else max(0, WINDOW - self._flying)

    def start(self, visit: Visit) -> None:
        """Begin a visit; what it comes to is among `done`."""
        self._visits.add(visit)
        poll, source = visit.claim.poll, visit.claim.source
        request = Request(
            url=poll.url,
            want=Want.PAGE if source.kind is SourceKind.PAGE else Want.FEED,
            etag=poll.etag,
            last_modified=poll.last_modified,
            headers=self._headers(visit, poll.url),
        )
        self._fetch(_Fetch(visit, request, partial(self._fetched, visit), partial(self._fail, visit)))

    def done(self, *, patience: float) -> Iterator[Visit]:
        """Take in what was done, waiting so many seconds for the first; the visits that are ready by it."""
        self._go_on()
        try:
            if not self._ready and self._visits:
                self._done.get(timeout=patience)()
            while True:
                self._done.get_nowait()()
        except queue.Empty:
            pass
        self._go_on()
        while self._ready:
            yield self._ready.popleft()

    def abandon(self) -> tuple[Claim, ...]:
        """Let go of all that is under way. Returns the claims that are still held for it."""
        claims = tuple(visit.claim for visit in self._visits)
        for future in self._flights:
            future.cancel()
        self._weigh(-self._unread)
        self._visits.clear()
        self._to_fetch.clear()
        self._to_read.clear()
        self._flights.clear()
        return claims

    def _go_on(self) -> None:
        """Fetch and read as much as there is room for."""
        while self._to_read and self._app.processes.room() > 0:
            reading = self._to_read.popleft()
            read = partial(self._read, reading.size, reading.then)  # without the body, which the child has now
            self._begin(reading.visit, reading.submit, read, reading.failed)
        for host in list(self._to_fetch) if self.room() else ():
            if not self.room():
                break
            waiting = self._to_fetch[host]
            while waiting and self._is_free(host):
                self.parked -= 1
                self._send(host, waiting.popleft())
            if not waiting:
                del self._to_fetch[host]

    def _fetch(self, fetch: _Fetch) -> None:
        named = _HOST.match(fetch.request.url)
        host = named[1].lower() if named else ""
        if host not in self._to_fetch and self._is_free(host):
            self._send(host, fetch)
        else:
            self._to_fetch.setdefault(host, deque()).append(fetch)
            self.parked += 1

    def _is_free(self, host: str) -> bool:
        return self.room() > 0 and self._fetching[host] < PER_HOST

    def _send(self, host: str, fetch: _Fetch) -> None:
        self._fetching[host] += 1
        self._flying += 1

        def ended() -> None:
            self._flying -= 1
            self._fetching[host] -= 1
            if not self._fetching[host]:
                del self._fetching[host]

        self._begin(fetch.visit, lambda: self._app.fetcher.fetch(fetch.request), fetch.then, fetch.failed, ended=ended)

    def _begin(
        self,
        visit: Visit,
        submit: Callable[[], Future[Any]],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        """Hand work to others; what it comes to is taken on by `done`, with a fault in that too."""

        def take(future: Future[Any]) -> None:
            self._flights.discard(future)
            ended()
            if visit not in self._visits:
                return
            try:
                then(future.result())
            except StoreError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a source brings about costs that source alone
                failed(error)

        try:
            future = submit()
        except Exception as error:  # noqa: BLE001 - likewise
            ended()
            failed(error)
            return
        self._flights.add(future)
        future.add_done_callback(lambda done: self._done.put(partial(take, done)))

    def _fetched(self, visit: Visit, response: Response) -> None:
        visit.response = replace(response, body=b"") if response.body else response
        body_hash = hashlib.sha256(response.body).hexdigest() if response.status != 304 else None
        if body_hash is None or body_hash == visit.claim.poll.body_hash:
            self._finish(visit)
            return
        visit.body_hash = body_hash
        work = bring_page if visit.claim.source.kind is SourceKind.PAGE else bring_feed
        self._queue_reading(
            visit,
            response,
            lambda: self._app.processes.submit(
                work, response.body, response.content_type, response.url, visit.claim.source, seconds=READING_SECONDS
            ),
            partial(self._brought, visit),
            partial(self._fail, visit),
        )

    def _queue_reading(
        self,
        visit: Visit,
        response: Response,
        submit: Callable[[], Future[Any]],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        size = len(response.body)
        self._weigh(size)

        def over(error: Exception) -> None:
            self._weigh(-size)
            failed(error)

        self._to_read.append(_Reading(visit, size, submit, then, over))

    def _weigh(self, size: int) -> None:
        """Count bytes that wait to be read; while they are too many, no large body is taken in."""
        was_full = self._unread >= BODIES
        self._unread += size
        if (is_full := self._unread >= BODIES) is not was_full:
            self._app.fetcher.hold_large(on=is_full)

    def _read(self, size: int, then: Callable[[Any], None], value: Any) -> None:
        self._weigh(-size)
        try:
            then(value)
        except StoreError:
            raise
        except Exception:
            self._weigh(size)  # `failed` takes it off again
            raise

    def _brought(self, visit: Visit, brought: Brought) -> None:
        visit.brought = brought
        source, poll = visit.claim.source, visit.claim.poll
        wanted: tuple[Item, ...] = ()
        if source.kind is not SourceKind.PAGE and any(has_more(source, item) for item in brought.items):
            with self._app.database.read() as store:
                wanted = missing(
                    store,
                    source,
                    brought.items,
                    first=poll.imported_at is None,
                    now=self._app.clock.now(),
                    since=self._since,
                    most=PAGES,
                )
        visit.pages = len(wanted)
        if not wanted:
            self._finish(visit)
        for item in wanted:
            url = item.document.url or ""
            request = Request(url=url, want=Want.PAGE, headers=self._headers(visit, url))
            lost = partial(self._page_lost, visit, url)
            self._fetch(_Fetch(visit, request, partial(self._page_fetched, visit, item), lost))

    def _page_fetched(self, visit: Visit, item: Item, response: Response) -> None:
        lost = partial(self._page_lost, visit, item.document.url or "")
        self._queue_reading(
            visit,
            response,
            lambda: self._app.processes.submit(
                bring_text,
                response.body,
                response.content_type,
                response.url,
                visit.claim.source,
                item.document,
                seconds=PAGE_SECONDS,
            ),
            partial(self._page_read, visit, item),
            lost,
        )

    def _page_read(self, visit: Visit, item: Item, text: FullText | None) -> None:
        if text is not None:
            visit.texts[item.document.url or ""] = text
        self._page_over(visit)

    def _page_lost(self, visit: Visit, url: str, error: Exception) -> None:
        log.debug("page_not_read", source=visit.claim.source.slug, url=url, error=str(error))
        self._page_over(visit)

    def _page_over(self, visit: Visit) -> None:
        visit.pages -= 1
        if visit.pages == 0:
            self._finish(visit)

    def _fail(self, visit: Visit, error: Exception) -> None:
        visit.trouble = error
        self._finish(visit)

    def _finish(self, visit: Visit) -> None:
        if visit in self._visits:
            self._visits.discard(visit)
            self._ready.append(visit)

    def _headers(self, visit: Visit, url: str) -> Mapping[str, str]:
        """The operator's own headers, where the address is of the server that they were given for."""
        source = visit.claim.source
        given = self._app.fetching.get(source.slug)
        return given if given and is_as_safe(url, source.url) else {}
