"""The addresses of those who subscribe: /subscribe, /confirm/TOKEN, /preferences/TOKEN, /unsubscribe/TOKEN.

Opening one changes nothing, since programs open the links in mails too; sending its form does. No cookie, no script,
nothing for a cache to keep, and no link that tells the address on. What works on the store runs in a thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from digest.actions.app import App
from digest.actions.subscribe import Visitor
from digest.errors import DigestError, StoreError
from digest.model.stories import Edition
from digest.publish import html
from digest.publish.people import Frame, said_page
from digest.web import consent, preferences
from digest.web.forms import Fields, Proxies, TooBig, is_from_here, read
from digest.web.types import private_headers
from digest.web.visit import Answer, Visit

log = structlog.get_logger()

_THREADS = 8
"""At work on the store at once; the others wait, and the site is served meanwhile."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")

Handler = Callable[[Visit], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """What these pages need. ring: called once there may be a link to mail. prefix: the path of the site's address."""

    app: App
    ring: Callable[[], None]
    prefix: str = ""
    proxies: Proxies = field(default_factory=Proxies)
    threads: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(_THREADS))

    def frame(self, of: Edition | None = None) -> Frame:
        return Frame(site=self.app.site, editions=self.app.editions, prefix=self.prefix, of=of)


def routes(people: People) -> list[BaseRoute]:
    """With the prefix and without, as a proxy may have taken it off; a slash behind makes no difference."""
    pages: dict[str, _Page] = {
        "/subscribe": _Page(people, consent.subscribe),
        "/confirm/{token}": _Page(people, consent.confirm),
        "/preferences/{token}": _Page(people, preferences.preferences),
        "/unsubscribe/{token}": _Page(people, preferences.unsubscribe, one_click=True),
    }
    bases = dict.fromkeys(("", people.prefix))
    return [Route(f"{base}{path}{end}", page) for base in bases for path, page in pages.items() for end in ("", "/")]


class _Page:
    """The ASGI app behind one address.

    one_click: a POST to it is taken from anywhere and whatever its body is: mail programs send it (RFC 8058).
    """

    def __init__(self, people: People, handler: Handler, *, one_click: bool = False) -> None:
        self._people = people
        self._handler = handler
        self._one_click = one_click

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(Request(scope, receive))
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in {"GET", "HEAD", "POST"}:
            allowed = "GET, HEAD, POST"
            headers = {"Allow": allowed, **private_headers()}
            return PlainTextResponse(f"Only {allowed} here.\n", status_code=405, headers=headers)
        people, fields = self._people, Fields()
        words = people.frame().words
        if request.method == "POST":
            token = "token" in request.path_params
            here = is_from_here(request.headers, site_url=people.app.site.url, secret=token)
            if not here and not self._one_click:
                return self._said(403, words.foreign_title, words.foreign)
            try:
                fields = await read(request)
            except TooBig:
                if not self._one_click:
                    return self._said(413, words.too_big_title, words.too_big)
        visit = self._visit(request, fields)
        try:
            answer = await run_sync(self._handler, visit, limiter=people.threads)
        except DigestError as error:
            why = str(error) if isinstance(error, StoreError) else type(error).__name__  # never an address
            log.warning("page_failed", page=self._handler.__name__, error=why)
            return self._said(503, words.trouble_title, words.trouble)
        except Exception:
            # a fault of ours: logged whole, and told calmly
            log.exception("page_failed")
            return self._said(500, words.trouble_title, words.trouble)
        if answer.ring:
            people.ring()
        headers = {**private_headers(), **answer.headers}
        return Response(answer.body, status_code=answer.status, headers=headers)

    def _visit(self, request: Request, fields: Fields) -> Visit:
        people = self._people
        client = people.proxies.client(
            request.client.host if request.client else None, request.headers.getlist("x-forwarded-for")
        )
        token = request.path_params.get("token", "")
        return Visit(
            app=people.app,
            frame=people.frame,
            post=request.method == "POST",
            token=token if _TOKEN.fullmatch(token) else "",
            edition=request.query_params.get("edition", ""),
            fields=fields,
            visitor=Visitor(address=client, agent=request.headers.get("user-agent", "")),
        )

    def _said(self, status: int, title: str, text: str) -> Response:
        page = said_page(self._people.frame(), title, text, env=html.environment(self._people.app.templates))
        return Response(
            page, status_code=status, headers={"Content-Type": "text/html; charset=utf-8", **private_headers()}
        )
