"""ports.Fetcher, whose event loop runs in a thread of its own, from the first request on."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from digest.adapters.http.allow import Allowed, read_allowed
from digest.adapters.http.limits import Limits
from digest.adapters.http.manners import Manners
from digest.errors import FetchFailed, FetchFault, SettingsError
from digest.model.fetching import Request, Response
from digest.ports import Clock

if TYPE_CHECKING:
    import ssl

    from digest.adapters.http.connect import Lookup
    from digest.adapters.http.engine import Engine

_DEFAULT_LIMITS = Limits()
_DEFAULT_MANNERS = Manners()


class HttpFetcher:
    """agent: who we are, as User-Agent. allow: hosts and networks that need not be public, see `allow.read_allowed`.

    lookup, tls: other than the system's. Raises SettingsError for an entry of `allow` that cannot be read.
    """

    def __init__(
        self,
        *,
        agent: str,
        clock: Clock,
        allow: Sequence[str] = (),
        limits: Limits = _DEFAULT_LIMITS,
        manners: Manners = _DEFAULT_MANNERS,
        lookup: Lookup | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._agent = agent
        self._clock = clock
        self._allowed = tuple(_entry(text) for text in allow)
        self._limits = limits
        self._manners = manners
        self._lookup = lookup
        self._tls = tls
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._engine: Engine | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._handed: deque[tuple[Callable[[Engine], None], Future[Any]]] = deque()
        self._called = False
        self._closed = False

    def fetch(self, request: Request) -> Future[Response]:
        future: Future[Response] = Future()
        self._hand(lambda engine: engine.fetch(request, future), future)
        return future

    def post_form(self, url: str, fields: Sequence[tuple[str, str]]) -> Future[None]:
        future: Future[None] = Future()
        self._hand(lambda engine: engine.post_form(url, fields, future), future)
        return future

    def hold_large(self, *, on: bool) -> None:
        with self._lock:
            if self._engine is not None and self._loop is not None and not self._closed:
                self._loop.call_soon_threadsafe(self._engine.hold_large, on)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._loop is not None and self._stop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._stop.set)
            thread = self._thread
        if thread is not None:
            thread.join()

    def _hand(self, job: Callable[[Engine], None], future: Future[Any]) -> None:
        """Over to the loop: one wake-up for all that is handed in until it looks."""
        with self._lock:
            if self._closed:
                _fail(future, FetchFailed("Fetching was stopped.", fault=FetchFault.BROKEN))
                return
            self._handed.append((job, future))
            if self._thread is None:
                from digest.adapters.http import engine  # noqa: PLC0415  (TLS and URLs are heavy: loaded when first needed)

                self._thread = threading.Thread(target=self._run, args=(engine.Engine,), name="fetch", daemon=True)
                self._thread.start()
            elif self._loop is not None and not self._called:
                self._called = True
                self._loop.call_soon_threadsafe(self._take_in)

    def _run(self, make: Callable[..., Engine]) -> None:
        loop = asyncio.new_event_loop()
        try:
            loop.run_until_complete(self._live(make))
        finally:
            with self._lock:
                self._closed = True
                left = [future for _, future in self._handed]
                self._handed.clear()
            for future in left:
                _fail(future, FetchFailed("Fetching was stopped.", fault=FetchFault.BROKEN))
            loop.close()

    async def _live(self, make: Callable[..., Engine]) -> None:
        engine = make(
            allowed=self._allowed,
            limits=self._limits,
            manners=self._manners,
            agent=self._agent,
            now=self._clock.now,
            lookup=self._lookup,
            tls=self._tls,
        )
        stop = asyncio.Event()
        with self._lock:
            self._engine, self._loop, self._stop = engine, asyncio.get_running_loop(), stop
            if self._closed:
                stop.set()
        self._take_in()
        await stop.wait()
        await engine.close()

    def _take_in(self) -> None:
        with self._lock:
            handed = tuple(self._handed)
            self._handed.clear()
            self._called = False
        assert self._engine is not None
        for job, future in handed:
            try:
                job(self._engine)
            except Exception as error:  # noqa: BLE001  (whoever waits hears of it, and the others have their turn)
                future.set_exception(error)


def _entry(text: str) -> Allowed:
    try:
        return read_allowed(text)
    except ValueError as error:
        raise SettingsError(
            f"[fetch] allow: {text!r} is no host and no network.",
            hint='Write it like "intranet.example", "127.0.0.1:8000" or "192.168.0.0/16".',
        ) from error


def _fail(future: Future[Any], failed: FetchFailed) -> None:
    if future.set_running_or_notify_cancel():
        future.set_exception(failed)


__all__ = ["HttpFetcher"]
