"""The loop's side of the fetcher: turns, redirects, and what an answer means."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import ssl
import traceback
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import quote, urlencode, urljoin

from digest.adapters.http import headers, wording
from digest.adapters.http.allow import Allowed
from digest.adapters.http.connect import Lookup, give_back_memory
from digest.adapters.http.exchange import BODIES, IDLE, Answer, Exchanges
from digest.adapters.http.guard import Guard, Place
from digest.adapters.http.limits import Limits
from digest.adapters.http.manners import Manners, Turns
from digest.errors import FetchFailed
from digest.model.fetching import Request, Response

_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
_LOOKUPS = 32
"""Threads that wait for name servers."""
_KEPT = 128
"""Connections kept within IDLE seconds for a request that may come: open files are few."""

_PRINTABLE = "".join(map(chr, range(33, 127)))

Result = TypeVar("Result")


@dataclass(slots=True, kw_only=True)
class _Journey:
    """From the address asked for to where it leads. left: seconds. moved: see Response.moved_to."""

    first: Place
    place: Place
    left: float
    permanent: bool = True
    moved: str | None = None
    seen: set[str] = field(default_factory=set)


class Engine:
    """Made, used and closed within one event loop."""

    def __init__(
        self,
        *,
        allowed: tuple[Allowed, ...],
        limits: Limits,
        manners: Manners,
        agent: str,
        now: Callable[[], dt.datetime],
        lookup: Lookup | None,
        tls: ssl.SSLContext | None,
    ) -> None:
        give_back_memory()
        self._guard = Guard(allowed=allowed)
        self._limits = limits
        self._agent = agent
        self._now = now
        self._loop = asyncio.get_running_loop()
        self._lookups = ThreadPoolExecutor(_LOOKUPS, thread_name_prefix="fetch-names")
        self._loop.set_default_executor(self._lookups)
        self._exchanges = Exchanges(self._guard, limits, lookup=lookup, tls=tls)
        self._turns = Turns(manners)
        self._tasks: set[asyncio.Task[None]] = set()
        self._open: set[Future[Any]] = set()
        self._forms: set[Future[None]] = set()
        self._closing = False
        self._kept: deque[float] = deque()

    def fetch(self, request: Request, future: Future[Response]) -> None:
        """Take in one request; its future has the answer, or FetchFailed."""
        try:
            place = self._guard.check(request.url)
            if (unfit := headers.unfit_header(request.headers)) is not None:
                raise wording.unfit_headers(place.shown, unfit)
        except FetchFailed as failed:
            _settle(future, failed)
            return
        self._queue(place, future, lambda: self._follow(request, place))

    def post_form(self, url: str, fields: Sequence[tuple[str, str]], future: Future[None]) -> None:
        try:
            place = self._guard.check(url)
        except FetchFailed as failed:
            _settle(future, failed)
            return
        self._forms.add(future)
        future.add_done_callback(self._forms.discard)
        self._queue(place, future, lambda: self._send(place, fields))

    def hold_large(self, on: bool) -> None:  # noqa: FBT001  (the loop passes it so)
        self._exchanges.hold_large(on=on)

    async def close(self) -> None:
        """Forms have their time still; all else that is under way fails."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.gather(*(_over(form) for form in self._forms)), self._limits.form)
        self._closing = True
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for future in tuple(self._open):
            if future.running() or future.set_running_or_notify_cancel():
                future.set_exception(wording.closed())
        self._exchanges.close()
        self._lookups.shutdown(wait=False, cancel_futures=True)

    def _queue(self, place: Place, future: Future[Result], work: Callable[[], Coroutine[Any, Any, Result]]) -> None:
        host = _host(place)

        def start() -> None:
            if self._closing:
                return
            if not future.set_running_or_notify_cancel():
                self._turns.leave(host)
                return
            self._tasks.add(self._loop.create_task(self._run(future, work)))

        self._open.add(future)
        future.add_done_callback(self._open.discard)
        self._turns.ask(host, start)

    async def _run(self, future: Future[Result], work: Callable[[], Coroutine[Any, Any, Result]]) -> None:
        try:
            future.set_result(await work())
        except Exception as error:  # noqa: BLE001  (whatever it is, whoever waits hears of it)
            _lighten(error)
            future.set_exception(error)
        finally:
            if task := asyncio.current_task():
                self._tasks.discard(task)

    async def _send(self, place: Place, fields: Sequence[tuple[str, str]]) -> None:
        kind = "application/x-www-form-urlencoded"
        lines = {"User-Agent": self._agent, "Content-Type": kind}
        try:
            answer = await self._exchanges.post(place, lines, urlencode(fields).encode())
        finally:
            self._turns.leave(_host(place))
        if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
            raise self._refused(place, answer)

    async def _follow(self, request: Request, place: Place) -> Response:
        """All hops of one request. Holds a turn at the host that it is at; the first is held on entry."""
        way = _Journey(first=place, place=place, left=self._limits.total, seen={place.url})
        held: Place | None = place
        try:
            while True:
                answer = await self._hop(request, way)
                if way.permanent and way.place is not way.first:
                    way.moved = way.place.url
                if answer.status not in _REDIRECTS:
                    return self._read(request, way, answer)
                target = self._target(way, answer)
                if _host(target) != _host(way.place):
                    self._turns.leave(_host(way.place))
                    held = None
                    await self._turns.enter(_host(target))
                held = way.place = target
        except FetchFailed as failed:
            failed.moved_to = way.moved
            raise
        finally:
            if held is not None:
                self._turns.leave(_host(held))

    async def _hop(self, request: Request, way: _Journey) -> Answer:
        lines = headers.asked_with(request, agent=self._agent, own=way.place.origin == way.first.origin)
        begun = self._loop.time()
        answer = await self._exchanges.get(way.place, lines, left=max(way.left, 0.0), keep=self._keeps(way.place))
        way.left -= self._loop.time() - begun
        return answer

    def _target(self, way: _Journey, answer: Answer) -> Place:
        """Where a redirect leads, if one may go there."""
        shown = way.place.shown
        location = answer.headers.get("Location", "").strip()
        if not location:
            raise wording.nowhere(shown, answer.status)
        try:
            joined = urljoin(way.place.url, _ascii(location))
        except ValueError as error:
            raise wording.nowhere(shown, answer.status) from error
        try:
            target = self._guard.check(joined)
        except FetchFailed as refused:
            raise wording.redirected_to(shown, refused) from refused
        if way.first.scheme == "https" and target.scheme == "http":
            raise wording.downgrade(shown)
        way.permanent = way.permanent and answer.status in _PERMANENT
        where = target.url
        if where in way.seen:
            raise wording.circle(way.first.shown)
        way.seen.add(where)
        if len(way.seen) > self._limits.redirects + 1:
            raise wording.too_many_hops(way.first.shown, self._limits.redirects)
        return target

    def _read(self, request: Request, way: _Journey, answer: Answer) -> Response:
        if answer.status == HTTPStatus.NOT_MODIFIED:
            if request.etag is None and request.last_modified is None:
                raise wording.not_asked_304(way.place.shown)
        elif answer.status not in BODIES:
            raise self._refused(way.place, answer)
        return Response(
            url=request.url if way.place is way.first else way.place.url,
            status=304 if answer.status == HTTPStatus.NOT_MODIFIED else 200,
            body=answer.body,
            moved_to=way.moved,
            content_type=headers.shown(answer.headers.get("Content-Type")),
            etag=headers.validator(answer.headers.get("ETag")),
            last_modified=headers.validator(answer.headers.get("Last-Modified")),
            fresh_for=headers.fresh_for(answer.headers, now=self._date(answer)),
        )

    def _refused(self, place: Place, answer: Answer) -> FetchFailed:
        wait = headers.wait_asked(answer.headers.get("Retry-After"), now=self._date(answer))
        return wording.bad_status(place.shown, answer.status, wait=wait)

    def _date(self, answer: Answer) -> dt.datetime:
        """When it was sent, by the server's own clock, as it is that which its other dates are of."""
        return headers.http_date(answer.headers.get("Date", "")) or self._now()

    def _keeps(self, place: Place) -> bool:
        """Whether the connection is worth an open file."""
        if self._turns.is_awaited(_host(place)):
            return True
        now = self._loop.time()
        while self._kept and now - self._kept[0] >= IDLE:
            self._kept.popleft()
        if len(self._kept) >= _KEPT:
            return False
        self._kept.append(now)
        return True


async def _over(form: Future[None]) -> None:
    with contextlib.suppress(FetchFailed):
        await asyncio.shield(asyncio.wrap_future(form))


def _settle(future: Future[Any], failed: FetchFailed) -> None:
    if future.set_running_or_notify_cancel():
        future.set_exception(failed)


def _lighten(error: BaseException | None) -> None:
    """Let go of what the frames of an error hold: whoever waits may keep it long, and a half-read body is large."""
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _host(place: Place) -> str:
    return f"{place.host} {place.port}"


def _ascii(location: str) -> str:
    """As browsers send it on: blanks, and bytes beyond ASCII in what is no UTF-8, percent-encoded."""
    with contextlib.suppress(UnicodeEncodeError):
        location.encode()
        return location.replace(" ", "%20")
    return quote(location.encode("utf-8", "surrogateescape"), safe=_PRINTABLE)
