"""The whole service as a process: it goes on where one was killed, serves the site, and stops when it is told."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest import bootstrap, settings
from digest.actions.build import build
from digest.actions.ingest import ingest
from digest.actions.publish import publish_waiting
from digest.actions.sync import sync_editions
from tests.actions.feeds import Post, rss, serving
from tests.actions.news import BRIDGE
from tests.adapters.scripted import scripted


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A service with an issue that is built and to be mailed, and neither published nor sent: killed in between."""
    (tmp_path / "digest.toml").write_text('[mail]\nto = ["reader@example.net"]\n[schedule]\nevery = 0.2\n')
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    app = bootstrap.wire(settings.load(tmp_path / "digest.toml"))
    app.database.upgrade()
    sync_editions(app)
    list(ingest(app, [tmp_path / "bridge.txt"]))
    assert build(app, "daily", mail=True).issue is not None
    app.close()
    return tmp_path


@contextlib.contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "digest", "run", "--port", str(port)],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        env={"PATH": os.environ["PATH"], "COLUMNS": "200"},
    )
    try:
        yield process, port
    finally:
        process.kill()
        process.communicate()


def wait_for(process: subprocess.Popen[str], event: str) -> str:
    """Read the log until an event is told."""
    assert process.stderr is not None
    said = ""
    for line in process.stderr:
        said += line
        if event in line:
            return said
    raise AssertionError(f"it ended without {event}:\n{said}")


def get(port: int, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


def test_it_finishes_what_a_killed_one_left_serves_it_and_stops_on_sigterm(folder: Path) -> None:
    with running(folder) as (process, port):
        said = wait_for(process, "delivered")
        assert "issue_published" in said
        assert "reader@example.net" not in said
        feed = get(port, "/daily/feed.atom")
        assert feed.status == 200
        assert feed.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
        assert get(port, "/daily/feed.atom", **{"If-None-Match": feed.headers["ETag"]}).status == 304
        process.send_signal(signal.SIGTERM)
        assert "Stopped" in wait_for(process, "Stopped")
        assert process.wait(timeout=30) == 0
    assert len(list((folder / "var" / "mail" / "new").iterdir())) == 1


def test_killed_and_started_again_it_sends_nothing_twice(folder: Path) -> None:
    with running(folder) as (process, _):
        wait_for(process, "delivered")
        process.send_signal(signal.SIGKILL)
    with running(folder) as (process, port):
        wait_for(process, "Ctrl-C stops it")
        while True:  # the server answers once it has started
            with contextlib.suppress(ConnectionError):
                assert get(port, "/healthz").status == 200
                break
        process.send_signal(signal.SIGTERM)
        wait_for(process, "Stopped")
    assert len(list((folder / "var" / "mail" / "new").iterdir())) == 1


def test_deliver_told_to_stop_finishes_what_is_under_way_and_leaves_the_rest_queued(folder: Path) -> None:
    with scripted({"dot": "250 taken"}, holding=True) as (port, heard):
        toml = folder / "digest.toml"
        to = ", ".join(f'"r{number}@example.net"' for number in range(5))
        toml.write_text(f'[mail]\nto = [{to}]\nsmtp = "smtp://127.0.0.1:{port}"\n')
        app = bootstrap.open_app(settings.load(toml))
        publish_waiting(app)
        process = subprocess.Popen(
            [sys.executable, "-m", "digest", "deliver"],
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
            env={"PATH": os.environ["PATH"], "COLUMNS": "200"},
        )
        assert heard.text_came.wait(60)
        process.send_signal(signal.SIGTERM)
        heard.go_on.set()
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "1 sent" in said
    with app.database.read() as store:
        assert {state.value: count for state, count in store.mailing.counts().items()} == {"sent": 1, "queued": 4}
    app.close()


def test_it_asks_its_sources_beside_all_else(folder: Path) -> None:
    with serving() as server:
        server.pages["/feed"] = rss([Post(title="Orrin bridge to close", text=BRIDGE, guid="1")])
        with (folder / "digest.toml").open("a") as toml:
            toml.write(
                f'[fetch]\nallow = ["127.0.0.1"]\n[[source]]\nurl = "{server.url("/feed")}"\nfull_text = false\n'
            )
        with running(folder) as (process, _):
            said = wait_for(process, "sources_polled")
            assert "new=1" in said
            process.send_signal(signal.SIGTERM)
            wait_for(process, "Stopped")
            assert process.wait(timeout=30) == 0
    assert server.asked["/feed"] == 1
