"""The WebSub hub is told which of our feeds changed; it fetches them and sends them on to whoever subscribed there."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future

import structlog

from digest.actions.app import App
from digest.errors import FetchFailed
from digest.publish import addresses

log = structlog.get_logger()


def tell_hub(app: App, editions: Sequence[str]) -> None:
    """Tell the hub, if there is one, that the feeds of these editions changed.

    One request for all: `hub.url` may be repeated (PubSubHubbub 0.4, 7.1; WebSub leaves the form to the hub). Nothing
    waits for the answer, which is logged: a hub that was not told finds out at its next look.
    """
    if app.hub is None or not editions:
        return
    topics = [addresses.address(app.site.url, path) for edition in editions for path in addresses.feeds(edition)]
    fields = [("hub.mode", "publish"), *(("hub.url", topic) for topic in topics)]

    def answered(future: Future[None]) -> None:
        try:
            future.result()
        except FetchFailed as error:
            log.warning("hub_not_told", editions=list(editions), why=error.message, hint=error.hint)
        else:
            log.info("hub_told", editions=list(editions), feeds=len(topics))

    app.fetcher.post_form(app.hub, fields).add_done_callback(answered)
