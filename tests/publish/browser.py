"""A real Chromium for the tests that look at pages as readers see them.

Where there is none, such tests are skipped, unless DIGEST_NO_SKIP=1 says that a skipped promise is a broken one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


def executable() -> str:
    """Where Chromium is; skips the test (or fails it) where it is not."""
    found = next((path for path in map(shutil.which, _NAMES) if path), None)
    if found is not None:
        return found
    if os.environ.get("DIGEST_NO_SKIP") == "1":
        pytest.fail(f"DIGEST_NO_SKIP is set and none of {', '.join(_NAMES)} is installed.")
    pytest.skip(f"needs a browser: none of {', '.join(_NAMES)} is installed")


@contextmanager
def launched() -> Iterator[Browser]:
    path = executable()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def serve(page: Page, files: dict[str, bytes], *, origin: str, headers: dict[str, str]) -> None:
    """Answer every request of a page from memory, as a web server would; what is not there is 404."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(origin).lstrip("/").partition("?")[0].partition("#")[0]
        if path == "" or path.endswith("/"):
            path += "index.html"
        body = files.get(path)
        kind = "text/css" if path.endswith(".css") else "text/html; charset=utf-8"
        if body is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, body=body, headers={"Content-Type": kind, **headers})

    page.route("**/*", answer)
