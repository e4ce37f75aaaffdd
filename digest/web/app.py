"""The published site over HTTP, by a careful static server: right types, ETag and 304, gzip, no way out of the folder.

Any web server can hand the folder out; this one is here so that one command is enough.
"""

from __future__ import annotations

import re
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import quote

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from digest.web.negotiation import is_known, prefers_gzip
from digest.web.people import People, routes
from digest.web.shelf import Held, Shelf
from digest.web.types import cache_control, is_feed, media_type, security_headers

ALLOWED = "GET, HEAD"
_IN_LINKS = "%/:@!$&'()*+,;=?-._~[]"
_NOT_FOUND_PAGE = "404.html"
_SEGMENT = re.compile(r"(?!\.)[^\x00-\x1f\x7f\\/]+|\.well-known")
_NOT_FOUND = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not found</title>
<h1>Not found</h1><p>There is no such page here. <a href="/">To the latest issue</a></p></html>
"""


def create_app(
    folder: Path, *, prefix: str = "", people: People | None = None, hub: tuple[str, str] | None = None
) -> Starlette:
    """An app that serves `folder`, also before there is anything in it.

    prefix: the path of the site's address ("/news" of https://example.org/news), where a proxy leaves it on.
    people: the pages of those who subscribe; None: there are none. hub: the addresses of a WebSub hub and of the site.
    """
    site = _Site(Shelf(folder), prefix=prefix.rstrip("/"), hub=hub)
    theirs = routes(people) if people else []
    return Starlette(routes=[Route("/healthz", _healthz, methods=["GET"]), *theirs, Mount("/", site)])


async def _healthz(request: Request) -> Response:
    del request
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"})


class _Site:
    """The ASGI app behind every other address."""

    def __init__(self, shelf: Shelf, *, prefix: str, hub: tuple[str, str] | None) -> None:
        self._shelf = shelf
        self._prefix = prefix
        self._hub = hub

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(scope)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse(
                f"Only {ALLOWED} here.\n", status_code=405, headers={"Allow": ALLOWED, **security_headers("")}
            )
        asked: str = scope["path"]
        path = self._below_prefix(asked).removeprefix("/")
        folder = path == "" or path.endswith("/")
        segments = path.removesuffix("/").split("/") if path.strip("/") else []
        if path.startswith("/") or not all(_SEGMENT.fullmatch(segment) for segment in segments):
            return await self._missing()
        name = f"{path}index.html" if folder else path
        held = await self._get(name)
        if held is None:
            if not folder and await run_sync(self._shelf.is_folder, path):
                return _moved(f"{asked}/", scope)
            return await self._missing()
        response = _serve(name, held, Headers(scope=scope), versioned=scope["query_string"].startswith(b"v="))
        if self._hub is not None and is_feed(name):
            response.headers["Link"] = _websub(name, *self._hub)
        return response

    async def _get(self, name: str) -> Held | None:
        """What is in memory at once; what must be read and packed, in a thread, so that others need not wait."""
        return self._shelf.fresh(name) or await run_sync(self._shelf.get, name)

    def _below_prefix(self, path: str) -> str:
        """The path in the site; a proxy may have taken the prefix off already."""
        if self._prefix and (path == self._prefix or path.startswith(f"{self._prefix}/")):
            return path[len(self._prefix) :]
        return path

    async def _missing(self) -> Response:
        held = await self._get(_NOT_FOUND_PAGE)
        return Response(
            held.plain.body if held else _NOT_FOUND,
            status_code=404,
            headers={
                "Content-Type": media_type(_NOT_FOUND_PAGE),
                "Cache-Control": "no-cache",
                **security_headers(_NOT_FOUND_PAGE),
            },
        )


def _serve(name: str, held: Held, asked: Headers, *, versioned: bool) -> Response:
    gzipped = held.gzipped if prefers_gzip(asked.get("accept-encoding")) else None
    variant = gzipped or held.plain
    headers = {
        "ETag": variant.etag,
        "Last-Modified": format_datetime(held.modified, usegmt=True),
        "Cache-Control": cache_control(name, versioned=versioned),
        **({"Vary": "Accept-Encoding"} if held.gzipped else {}),
        **security_headers(name),
    }
    known = is_known(
        etag=variant.etag,
        modified=held.modified,
        if_none_match=", ".join(asked.getlist("if-none-match")) or None,
        if_modified_since=asked.get("if-modified-since"),
    )
    if known:
        return Response(status_code=304, headers=headers)
    headers["Content-Type"] = media_type(name)
    if gzipped:
        headers["Content-Encoding"] = "gzip"
    return Response(variant.body, headers=headers)


def _websub(name: str, hub: str, site: str) -> str:
    """Where a feed's changes are told, and what it is called there (WebSub, 4)."""
    return f'<{quote(hub, safe=_IN_LINKS)}>; rel="hub", <{quote(f"{site}/{name}", safe=_IN_LINKS)}>; rel="self"'


def _moved(path: str, scope: Scope) -> Response:
    query = scope["query_string"].decode("ascii", "replace")
    location = quote(path, safe="/:@!$&'()*+,;=-._~") + (f"?{query}" if query else "")
    return Response(
        status_code=301,
        headers={"Location": location, "Cache-Control": "public, max-age=300", **security_headers("")},
    )
