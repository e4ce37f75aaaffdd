"""The WebSub hub is told which of our feeds changed; it fetches them and sends them on to whoever subscribed there."""

from __future__ import annotations

from collections.abc import Sequence

import structlog

from digest.actions.app import App
from digest.errors import FetchFailed
from digest.publish import addresses

log = structlog.get_logger()


def tell_hub(app: App, editions: Sequence[str]) -> bool:
    """Tell the hub, if there is one, that the feeds of these editions changed. Returns whether it took the news.

    One request for all: `hub.url` may be repeated (PubSubHubbub 0.4, 7.1; WebSub leaves the form to the hub). A hub
    that does not answer is logged and stops nothing: it finds out at its next look.
    """
    if app.hub is None or not editions:
        return False
    topics = [addresses.address(app.site.url, path) for edition in editions for path in addresses.feeds(edition)]
    fields = [("hub.mode", "publish"), *(("hub.url", topic) for topic in topics)]
    try:
        app.fetcher.post_form(app.hub, fields).result()
    except FetchFailed as error:
        log.warning("hub_not_told", editions=list(editions), why=error.message, hint=error.hint)
        return False
    log.info("hub_told", editions=list(editions), feeds=len(topics))
    return True
