from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import subprocess
import sys
import zlib
from pathlib import Path

import brotli
import pytest
import zstandard

from digest import __version__, bootstrap, settings
from digest.adapters.http import Limits, Manners
from digest.errors import FetchFailed, FetchFault, SettingsError
from digest.model.fetching import Request, Want
from tests.adapters.http.serving import (
    AGENT,
    Asked,
    Names,
    by_path,
    fails,
    fetching,
    get,
    reply,
    says,
    serving,
    silence,
)
from tests.adapters.receiving import client_tls, server_tls

FEED = b"<feed><title>Harbour Post</title></feed>" * 20


def test_an_answer_comes_with_all_that_the_next_request_needs() -> None:
    answer = reply(
        200,
        FEED,
        "Content-Type: application/atom+xml; charset=utf-8",
        'ETag: W/"a-7"',
        "Last-Modified: Tue, 17 Feb 2026 05:00:00 GMT",
        "Cache-Control: public, max-age=600",
        "Age: 90",
    )
    with serving(says(answer)) as server, fetching() as fetcher:
        found = get(fetcher, server.url("/feed"))
    assert (found.status, found.body, found.url) == (200, FEED, server.url("/feed"))
    assert found.content_type == "application/atom+xml; charset=utf-8"
    assert found.etag == 'W/"a-7"'
    assert found.last_modified == "Tue, 17 Feb 2026 05:00:00 GMT"
    assert found.fresh_for == 510
    assert found.moved_to is None


def test_who_we_are_and_what_we_want_is_said_and_nothing_else() -> None:
    with serving(says(reply(200, FEED))) as server, fetching() as fetcher:
        get(fetcher, server.url())
        get(fetcher, server.url(), want=Want.PAGE)
    feed, page = (one.headers for one in server.asked)
    assert set(feed) == {"host", "user-agent", "accept", "accept-encoding"}
    assert feed["user-agent"] == AGENT
    assert feed["accept-encoding"] == "gzip, deflate, br, zstd"
    assert feed["accept"].startswith("application/atom+xml")
    assert page["accept"].startswith("text/html")


@pytest.mark.parametrize("etag", ['"plain"', 'W/"weak"', "unquoted", '"with \\" and , and space"', 'w/"low"'])
def test_validators_go_back_byte_for_byte(etag: str) -> None:
    modified = "Sunday, 06-Nov-94 08:49:37 GMT"
    with serving(says(reply(304, b"", f"ETag: {etag}"))) as server, fetching() as fetcher:
        found = get(fetcher, server.url(), etag=etag, last_modified=modified)
    assert (found.status, found.body, found.etag) == (304, b"", etag)
    assert server.asked[0].headers["if-none-match"] == etag
    assert server.asked[0].headers["if-modified-since"] == modified


def test_an_etag_that_cannot_go_back_as_it_came_is_not_kept() -> None:
    with (
        serving(says(reply(200, FEED, 'ETag: "caf\xe9"', "Content-Type: text/xml; x=\xe9"))) as server,
        fetching() as fetcher,
    ):
        found = get(fetcher, server.url())
    assert found.etag is None
    assert found.content_type == "text/xml; x=é"


def test_nothing_changed_is_no_answer_to_whoever_knew_nothing() -> None:
    with serving(says(reply(304))) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.BROKEN


PACKED = {
    "gzip": gzip.compress(FEED),
    "x-gzip": gzip.compress(FEED[:100]) + gzip.compress(FEED[100:]),
    "deflate": zlib.compress(FEED),
    "Deflate": zlib.compress(FEED, wbits=-15),
    "br": brotli.compress(FEED),
    "zstd": zstandard.compress(FEED[:200]) + zstandard.compress(FEED[200:]),
    "identity": FEED,
}


@pytest.mark.parametrize("coding", sorted(PACKED))
def test_bodies_come_unpacked(coding: str) -> None:
    answer = reply(200, PACKED[coding], f"Content-Encoding: {coding}")
    with serving(says(answer)) as server, fetching() as fetcher:
        assert get(fetcher, server.url()).body == FEED


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_is_the_address_from_now_on(status: int) -> None:
    answers = {"/old": reply(status, b"", "Location: /new"), "/new": reply(200, FEED)}
    with serving(by_path(answers)) as server, fetching() as fetcher:
        found = get(fetcher, server.url("/old"))
    assert (found.url, found.moved_to) == (server.url("/new"), server.url("/new"))


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_passing_redirect_is_followed_and_forgotten(status: int) -> None:
    answers = {"/old": reply(status, b"x", "Location: new?a=%7E1#part"), "/new?a=%7E1": reply(200, FEED)}
    with serving(by_path(answers)) as server, fetching() as fetcher:
        found = get(fetcher, server.url("/old"))
    assert (found.url, found.moved_to) == (server.url("/new?a=%7E1"), None)


def test_only_what_permanent_redirects_lead_to_is_remembered() -> None:
    answers = {
        "/1": reply(301, b"", "Location: /2"),
        "/2": reply(308, b"", "Location: /3"),
        "/3": reply(302, b"", "Location: /4"),
        "/4": reply(301, b"", "Location: /5"),
        "/5": reply(200, FEED),
    }
    with serving(by_path(answers)) as server, fetching() as fetcher:
        found = get(fetcher, server.url("/1"))
    assert (found.url, found.moved_to) == (server.url("/5"), server.url("/3"))


def test_a_move_is_told_with_the_failure_it_ends_in() -> None:
    answers = {"/old": reply(301, b"", "Location: /new"), "/new": reply(410)}
    with serving(by_path(answers)) as server, fetching() as fetcher:
        failed = fails(fetcher, server.url("/old"))
    assert (failed.fault, failed.status, failed.moved_to) == (FetchFault.GONE, 410, server.url("/new"))


def test_a_move_to_where_nobody_answers_is_none() -> None:
    with (
        serving(says(reply(301, b"", "Location: http://nowhere.example/"))) as server,
        fetching(lookup=Names()) as fetcher,
    ):
        failed = fails(fetcher, server.url())
    assert (failed.fault, failed.moved_to) == (FetchFault.DNS, None)


def test_ten_redirects_are_followed_and_no_more() -> None:
    answers = {f"/{n}": reply(302, b"", f"Location: /{n + 1}") for n in range(12)}
    with serving(by_path({**answers, "/10": reply(200, FEED)})) as server, fetching() as fetcher:
        assert get(fetcher, server.url("/0")).body == FEED
    with serving(by_path(answers)) as server, fetching() as fetcher:
        assert fails(fetcher, server.url("/0")).fault is FetchFault.REDIRECTS
    assert len(server.asked) == 11


def test_a_circle_is_left_when_it_closes() -> None:
    answers = {"/a": reply(302, b"", "Location: /b"), "/b": reply(302, b"", "Location: /a")}
    with serving(by_path(answers)) as server, fetching() as fetcher:
        failed = fails(fetcher, server.url("/a"))
    assert failed.fault is FetchFault.REDIRECTS
    assert server.paths == ["/a", "/b"]


@pytest.mark.parametrize("location", [[], ["Location: "], ["Location: http://[::1"]])
def test_a_redirect_to_nowhere_fails(location: list[str]) -> None:
    with serving(says(reply(302, b"", *location))) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.REDIRECTS


def test_redirects_may_have_blanks_and_odd_bytes() -> None:
    with (
        serving(says(reply(302, b"", "Location: /caf\xe9 latt\xc3\xa9"), reply(200, FEED))) as server,
        fetching() as fetcher,
    ):
        assert get(fetcher, server.url()).body == FEED
    assert server.paths[1] == "/caf%E9%20latt%C3%A9"


def test_the_operators_headers_go_to_the_first_origin_alone() -> None:
    with serving(says(reply(200, FEED))) as other:
        answers = {
            "/private": reply(302, b"", "Location: /near"),
            "/near": reply(302, b"", f"Location: {other.url('/far')}"),
        }
        with serving(by_path(answers)) as server, fetching() as fetcher:
            get(fetcher, server.url("/private"), headers={"Authorization": "Basic c2VjcmV0", "user-agent": "Mine"})
    assert [one.headers.get("authorization") for one in server.asked] == ["Basic c2VjcmV0"] * 2
    assert [one.headers["user-agent"] for one in (*server.asked, *other.asked)] == ["Mine", "Mine", AGENT]
    assert "authorization" not in other.asked[0].headers


@pytest.mark.parametrize(
    ("name", "value"),
    [("X-A", "one\r\nX-B: two"), ("X A", "v"), ("", "v"), ("Host", "other.example"), ("X", "\x00"), ("X", "snow ☃")],
)
def test_headers_that_would_break_out_are_not_sent(name: str, value: str) -> None:
    with serving(says(reply(200, FEED))) as server, fetching() as fetcher:
        failed = fails(fetcher, server.url(), headers={name: value})
    assert failed.fault is FetchFault.ADDRESS
    assert "two" not in str(failed)
    assert server.asked == []


def test_no_cookie_is_kept() -> None:
    with (
        serving(says(reply(302, b"", "Set-Cookie: a=1; Path=/", "Location: /2"), reply(200, FEED))) as server,
        fetching() as fetcher,
    ):
        get(fetcher, server.url())
        get(fetcher, server.url())
    assert [one.headers.get("cookie") for one in server.asked] == [None] * 3


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(silence) as proxy, serving(says(reply(200, FEED))) as server, fetching() as fetcher:
        monkeypatch.setenv("http_proxy", proxy.url())
        monkeypatch.delenv("no_proxy", raising=False)
        assert get(fetcher, server.url()).body == FEED
    assert proxy.asked == []


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (204, FetchFault.STATUS),
        (206, FetchFault.STATUS),
        (300, FetchFault.STATUS),
        (401, FetchFault.STATUS),
        (404, FetchFault.STATUS),
        (410, FetchFault.GONE),
        (429, FetchFault.BUSY),
        (500, FetchFault.STATUS),
        (503, FetchFault.BUSY),
        (599, FetchFault.STATUS),
    ],
)
def test_each_status_says_what_it_means(status: int, fault: FetchFault) -> None:
    with serving(says(reply(status, b"" if status == 204 else b"no"))) as server, fetching() as fetcher:
        failed = fails(fetcher, server.url("/feed?key=secret"))
    assert (failed.fault, failed.status) == (fault, status)
    assert str(status) in failed.message
    assert "secret" not in str(failed)


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("120", 120),
        ("0", 0),
        ("-5", None),
        ("soon", None),
        ("Wed, 25 Nov 2026 12:10:00 GMT", 600),
        ("Wed, 25 Nov 2026 11:00:00 GMT", None),
    ],
)
def test_a_busy_server_says_when_by_its_own_clock(said: str, wait: float | None) -> None:
    answer = reply(503, b"", f"Retry-After: {said}", "Date: Wed, 25 Nov 2026 12:00:00 GMT")
    with serving(says(answer)) as server, fetching() as fetcher:
        assert fails(fetcher, server.url()).retry_after == wait


def test_tls_is_spoken_and_its_certificate_checked() -> None:
    with serving(says(reply(200, FEED)), tls=server_tls()) as server:
        url = f"https://localhost:{server.port}/"
        with fetching(tls=client_tls()) as fetcher:
            assert get(fetcher, url).body == FEED
        with fetching() as fetcher:
            failed = fails(fetcher, url)
    assert failed.fault is FetchFault.TLS
    assert "localhost" in failed.message


def test_what_does_not_speak_tls_is_named_so() -> None:
    with serving(silence, greeting=reply(400)) as server, fetching(tls=client_tls()) as fetcher:
        assert fails(fetcher, f"https://localhost:{server.port}/").fault is FetchFault.TLS


def test_https_never_leads_back_to_http() -> None:
    with (
        serving(says(reply(200, FEED))) as plain,
        serving(says(reply(301, b"", f"Location: {plain.url()}")), tls=server_tls()) as server,
        fetching(tls=client_tls()) as fetcher,
    ):
        failed = fails(fetcher, f"https://localhost:{server.port}/")
    assert failed.fault is FetchFault.REDIRECTS
    assert failed.moved_to is None
    assert plain.asked == []


def test_http_may_lead_to_https_and_back() -> None:
    with (
        serving(says(reply(200, FEED))) as last,
        serving(says(reply(302, b"", f"Location: {last.url()}")), tls=server_tls()) as middle,
    ):
        first = reply(302, b"", f"Location: https://localhost:{middle.port}/")
        with serving(says(first)) as server, fetching(tls=client_tls()) as fetcher:
            assert get(fetcher, server.url()).url == last.url()


def test_where_nothing_listens_nothing_is_reached() -> None:
    with serving(silence) as server:
        pass
    with fetching() as fetcher:
        failed = fails(fetcher, server.url())
    assert failed.fault is FetchFault.CONNECT
    assert failed.message == f"127.0.0.1:{server.port} cannot be reached: nothing listens there."


def test_a_name_that_is_none_is_said_to_be_none() -> None:
    with fetching(allow=()) as fetcher:
        assert fails(fetcher, "http://no-such-host.invalid/").fault is FetchFault.DNS


def test_a_silent_server_is_left_after_its_time() -> None:
    with serving(silence) as server, fetching(limits=Limits(total=0.2)) as fetcher:
        failed = fails(fetcher, server.url())
    assert failed.fault is FetchFault.TIMEOUT
    assert failed.message == f"127.0.0.1:{server.port} does not answer (timed out after 0.2 s)."


def test_redirects_share_one_time() -> None:
    """Each hop alone would be in time."""

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        writer.write(reply(302, b"", f"Location: {asked.path}1"))

    with serving(say) as server, fetching(limits=Limits(total=0.4)) as fetcher:
        assert fails(fetcher, server.url()).fault is FetchFault.TIMEOUT


def test_a_form_is_sent_as_one() -> None:
    with serving(says(reply(204))) as server, fetching() as fetcher:
        fetcher.post_form(server.url("/hub"), [("hub.mode", "publish"), ("hub.url", "http://a/?b=c&d")]).result(30)
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/hub")
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert asked.body == b"hub.mode=publish&hub.url=http%3A%2F%2Fa%2F%3Fb%3Dc%26d"


@pytest.mark.parametrize("answer", [reply(404), reply(302, b"", "Location: /other"), reply(500)])
def test_a_form_that_is_not_taken_fails(answer: bytes) -> None:
    with serving(says(answer)) as server, fetching() as fetcher:
        assert isinstance(fetcher.post_form(server.url(), []).exception(30), FetchFailed)
    assert len(server.asked) == 1


def test_connections_to_a_host_are_used_again() -> None:
    with serving(says(reply(304))) as server, fetching() as fetcher:
        waiting = [fetcher.fetch(Request(url=server.url(f"/{n}"), etag='"a"')) for n in range(200)]
        assert {one.result(30).status for one in waiting} == {304}
    assert len(server.asked) == 200
    assert server.connections <= 2


def test_of_many_hosts_that_are_asked_once_few_connections_are_kept() -> None:
    """A server may hold its end open as long as it likes."""
    names = Names(**{f"h{n}_example": [["127.0.0.1"]] for n in range(300)})
    with serving(says(reply(304))) as server, fetching(lookup=names) as fetcher:
        urls = [server.url(host=f"h{n}.example") for n in range(300)]
        waiting = [fetcher.fetch(Request(url=url, etag='"a"')) for url in urls]
        assert {one.result(60).status for one in waiting} == {304}
    asked_to_close = [one for one in server.asked if one.headers.get("connection") == "close"]
    assert len(asked_to_close) >= 100


def test_a_connection_that_the_server_dropped_is_made_anew() -> None:
    """It closes each after its answer, without a word."""

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(200, FEED))
        await writer.drain()
        writer.close()

    with serving(say) as server, fetching() as fetcher:
        assert [get(fetcher, server.url()).status for _ in range(5)] == [200] * 5
    assert server.connections >= 5


def test_a_request_that_was_called_off_before_its_turn_is_not_sent() -> None:
    with serving(silence) as server, fetching(manners=Manners(per_host=1, delay=0)) as fetcher:
        first = fetcher.fetch(Request(url=server.url("/1")))
        second = fetcher.fetch(Request(url=server.url("/2")))
        assert second.cancel()
    assert first.done()
    assert "/2" not in server.paths


def test_closing_fails_what_is_under_way_and_what_comes_after() -> None:
    with serving(silence) as server, fetching(manners=Manners(per_host=1, delay=0)) as fetcher:
        under_way, waiting = (fetcher.fetch(Request(url=server.url())) for _ in range(2))
        fetcher.close()
        late = fetcher.fetch(Request(url=server.url()))
        for one in (under_way, waiting, late):
            assert isinstance(one.exception(10), FetchFailed)


def test_a_fetcher_that_was_never_used_has_nothing_to_close() -> None:
    with fetching() as fetcher:
        fetcher.close()


def test_bootstrap_wires_what_the_settings_say(tmp_path: Path) -> None:
    said = {"site": {"url": "https://news.example.org"}, "fetch": {"allow": ["127.0.0.1"], "delay": 0}}
    app = bootstrap.wire(settings.from_mapping(said, base=tmp_path))
    try:
        with serving(says(reply(200, FEED))) as server:
            assert app.fetcher.fetch(Request(url=server.url())).result(30).body == FEED
    finally:
        app.close()
    assert server.asked[0].headers["user-agent"] == f"Digest/{__version__} (+https://news.example.org)"


@pytest.mark.parametrize("entry", ["http://a", "10.0.0.0/99", "1.2.3", "a:0", "a:99999", "", "a b", "[::1", "127.1"])
def test_an_allowance_that_cannot_be_read_is_named(entry: str) -> None:
    with pytest.raises(SettingsError, match=r"\[fetch\] allow"), fetching(allow=(entry,)):
        pass


def test_what_is_fetched_is_not_older_than_the_clock_says() -> None:
    """Expires counts from the server's Date; without one, from our clock."""
    soon = (dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    with serving(says(reply(200, FEED, f"Expires: {soon}"))) as server, fetching() as fetcher:
        fresh = get(fetcher, server.url()).fresh_for
    assert fresh is not None
    assert 3000 < fresh <= 3600


def test_what_fetches_nothing_loads_no_client(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("")
    code = (
        "import sys; from pathlib import Path; from digest import bootstrap, settings;"
        "bootstrap.wire(settings.load(Path(sys.argv[1]))).close();"
        "print({'httptools', 'yarl', 'brotli', 'zstandard'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "digest.toml")], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
