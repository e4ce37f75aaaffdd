"""digest web as a process: it takes sign-ups and mails their links, or serves the site alone where there is no store."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from digest import bootstrap, settings
from tests.adapters.receiving import receiving


@contextlib.contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "digest", "web", "--port", str(port)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", ""), "COLUMNS": "200"},
    )
    try:
        yield process, port
    finally:
        process.terminate()
        process.communicate(timeout=30)


def ask(port: int, method: str, path: str, **fields: str) -> int:
    """The status of an answer, as soon as there is one."""
    while True:
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
            try:
                kind = {"Content-Type": "application/x-www-form-urlencoded"}
                connection.request(method, path, urlencode(fields) if fields else None, kind if fields else {})
            except ConnectionRefusedError:
                continue
            return connection.getresponse().status


def wait_for(process: subprocess.Popen[str], event: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if event in line:
            return
    raise AssertionError(f"it ended without {event}")


def test_it_takes_a_sign_up_and_mails_the_link_by_itself(tmp_path: Path) -> None:
    with receiving() as (smtp, inbox):
        said = f'[site]\nsignup = true\n[mail]\nsmtp = "smtp://127.0.0.1:{smtp}"\n'
        (tmp_path / "digest.toml").write_text(said, encoding="utf-8")
        app = bootstrap.wire(settings.load(tmp_path / "digest.toml"))
        app.database.upgrade()
        app.close()
        with running(tmp_path) as (process, port):
            assert ask(port, "POST", "/subscribe", address="anna@example.net", edition="daily") == 200
            wait_for(process, "confirmations_mailed")
    assert [envelope.rcpt_tos for envelope in inbox.envelopes] == [["anna@example.net"]]


def test_without_a_store_it_serves_the_site_and_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("[site]\nsignup = true\n", encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<title>Latest</title>", encoding="utf-8")
    with running(tmp_path) as (process, port):
        assert ask(port, "GET", "/") == 200
        assert ask(port, "GET", "/subscribe") == 404
        wait_for(process, "Until then nobody can subscribe here")
