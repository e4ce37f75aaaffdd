from __future__ import annotations

import email.utils
import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.serving import Client, serving

PAGE = b"<!doctype html><title>Tuesday</title>" + b"<p>About 4,200 dock workers begin voting.</p>" * 40
FILES = {
    "index.html": b"<!doctype html><title>Latest</title>",
    "daily/index.html": PAGE,
    "daily/2026-02-17/index.html": PAGE + b"<p>No. 48</p>",
    "daily/2026-02-17/issue.json": b'{"slug": "2026-02-17"}',
    "daily/2026-02-17/email.html": b'<!doctype html><p style="margin:0">Mail</p>',
    "daily/2026-02-17/email.txt": "Third round of Iran–US talks".encode(),
    "daily/feed.atom": b"<feed/>" * 100,
    "daily/feed.rss": b"<rss/>",
    "daily/feed.json": b"{}",
    "daily/stories.json": b"{}",
    "daily/archive/feed-1.atom": b"<feed/>",
    "daily/archive/stories-12.json": b"{}",
    "daily/agenda.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "static/digest.css": b"body{}",
    "static/flag.png": b"\x89PNG" + bytes(1000),
    "schema/issue.json": b"{}",
    ".well-known/security.txt": b"Contact: mailto:desk@news.example.org\n",
    ".tmp-0123456789abcdef": b"half a fi",
    "daily/.secret": b"secret",
}


def fill(site: Path) -> Path:
    for path, data in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    (site.parent / "digest.toml").write_bytes(b"secret")
    return site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """For a test that changes the site."""
    return fill(tmp_path / "site")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """One server for all tests that only ask."""
    with serving(fill(tmp_path_factory.mktemp("served") / "site")) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/daily/", "text/html; charset=utf-8"),
        ("/daily/feed.atom", "application/atom+xml; charset=utf-8"),
        ("/daily/feed.rss", "application/rss+xml; charset=utf-8"),
        ("/daily/feed.json", "application/feed+json"),
        ("/daily/stories.json", "application/feed+json"),
        ("/daily/archive/stories-12.json", "application/feed+json"),
        ("/daily/agenda.ics", "text/calendar; charset=utf-8"),
        ("/daily/2026-02-17/issue.json", "application/json"),
        ("/schema/issue.json", "application/json"),
        ("/daily/2026-02-17/email.txt", "text/plain; charset=utf-8"),
        ("/static/digest.css", "text/css; charset=utf-8"),
        ("/static/flag.png", "image/png"),
    ],
)
def test_each_file_has_its_type(client: Client, path: str, kind: str) -> None:
    assert client.ask(path).header("content-type") == kind


def test_the_bytes_are_those_of_the_file(client: Client) -> None:
    for path, data in FILES.items():
        if not any(part.startswith(".") for part in path.split("/")):
            assert client.ask(f"/{path}").body == data


def test_a_folder_is_its_index(client: Client) -> None:
    assert client.ask("/").body == FILES["index.html"]
    assert client.ask("/daily/").body == FILES["daily/index.html"]


def test_a_folder_without_its_slash_is_redirected_query_and_all(client: Client) -> None:
    answer = client.ask("/daily/2026-02-17?utm=x%20y")
    assert (answer.status, answer.header("location")) == (301, "/daily/2026-02-17/?utm=x%20y")


def test_a_folder_without_an_index_is_not_listed(client: Client) -> None:
    assert client.ask("/static/").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../digest.toml",
        "/daily/../../digest.toml",
        "/%2e%2e/digest.toml",
        "/daily/%2e%2e/%2e%2e/digest.toml",
        "/daily/..%2f..%2fdigest.toml",
        "/..%5cdigest.toml",
        "//etc/passwd",
        "/daily//feed.atom",
        "/daily/feed.atom/",
        "/daily/./feed.atom",
        "/daily/feed.atom%00.html",
        "/%00",
        "/" + "a" * 5000,
        "/%ff%fe",
        "/.tmp-0123456789abcdef",
        "/daily/.secret",
        "/nothing",
    ],
)
def test_what_is_not_published_is_not_found(client: Client, path: str) -> None:
    answer = client.ask(path)
    assert answer.status == 404
    assert b"secret" not in answer.body
    assert answer.header("content-type") == "text/html; charset=utf-8"


def test_a_redirect_never_leads_to_another_host(client: Client) -> None:
    answer = client.ask("//evil.example/daily")
    assert answer.status == 404
    assert answer.header("location") is None


def test_well_known_files_of_the_operator_are_handed_out(client: Client) -> None:
    assert client.ask("/.well-known/security.txt").status == 200


def test_the_site_may_have_its_own_page_for_what_is_not_there(folder: Path) -> None:
    (folder / "404.html").write_bytes(b"<title>Nothing here</title>")
    with serving(folder) as client:
        answer = client.ask("/nothing")
    assert (answer.status, answer.body) == (404, b"<title>Nothing here</title>")


def test_a_site_that_is_not_published_yet_answers(tmp_path: Path) -> None:
    with serving(tmp_path / "site") as client:
        assert client.ask("/").status == 404
        assert client.ask("/healthz").status == 200


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    whole, head = client.ask("/daily/feed.atom"), client.ask("/daily/feed.atom", "HEAD")
    assert head.body == b""
    for name in ("content-type", "content-length", "etag", "last-modified", "cache-control", "vary"):
        assert head.header(name) == whole.header(name)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused_with_what_is_allowed(client: Client, method: str) -> None:
    answer = client.ask("/daily/feed.atom", method, content_length="0")
    assert (answer.status, answer.header("allow")) == (405, "GET, HEAD")


def test_a_known_etag_saves_the_body_and_keeps_the_headers(client: Client) -> None:
    whole = client.ask("/daily/feed.atom")
    known = client.ask("/daily/feed.atom", if_none_match=str(whole.header("etag")))
    assert (known.status, known.body) == (304, b"")
    for name in ("etag", "last-modified", "cache-control", "vary", "content-security-policy"):
        assert known.header(name) == whole.header(name)
    assert known.header("content-type") is None
    assert known.header("date") is not None


@pytest.mark.parametrize("form", ["W/{etag}", '"other", {etag}', '"other",W/{etag} , "x"', "*"])
def test_if_none_match_takes_lists_weak_tags_and_the_star(client: Client, form: str) -> None:
    etag = str(client.ask("/daily/feed.atom").header("etag"))
    assert client.ask("/daily/feed.atom", if_none_match=form.format(etag=etag)).status == 304


def test_if_none_match_wins_over_if_modified_since(client: Client) -> None:
    modified = str(client.ask("/daily/feed.atom").header("last-modified"))
    assert client.ask("/daily/feed.atom", if_modified_since=modified).status == 304
    assert client.ask("/daily/feed.atom", if_modified_since=modified, if_none_match='"other"').status == 200


def test_an_older_or_unreadable_date_gets_the_file(client: Client) -> None:
    old = email.utils.formatdate(0, usegmt=True)
    assert client.ask("/daily/feed.atom", if_modified_since=old).status == 200
    assert client.ask("/daily/feed.atom", if_modified_since="yesterday").status == 200


def test_the_etag_moves_with_the_bytes_even_within_one_tick_of_the_clock(folder: Path) -> None:
    with serving(folder) as client:
        place = folder / "daily" / "feed.rss"
        before, times = client.ask("/daily/feed.rss"), place.stat()
        draft = folder / "draft"
        draft.write_bytes(b"<rss!>")
        os.utime(draft, ns=(times.st_atime_ns, times.st_mtime_ns))
        draft.replace(place)
        after = client.ask("/daily/feed.rss")
        assert after.body == b"<rss!>"
        assert after.header("etag") != before.header("etag")


def test_the_etag_stays_when_a_file_is_written_again_with_the_same_bytes(folder: Path) -> None:
    with serving(folder) as client:
        before = client.ask("/daily/feed.rss")
        (folder / "daily" / "feed.rss").write_bytes(FILES["daily/feed.rss"])
        assert client.ask("/daily/feed.rss").header("etag") == before.header("etag")


def test_a_withdrawn_file_is_gone_at_once(folder: Path) -> None:
    with serving(folder) as client:
        assert client.ask("/daily/feed.rss").status == 200
        (folder / "daily" / "feed.rss").unlink()
        assert client.ask("/daily/feed.rss").status == 404


def test_gzip_is_another_variant_with_its_own_etag(client: Client) -> None:
    plain, packed = client.ask("/daily/"), client.ask("/daily/", accept_encoding="gzip, br")
    assert packed.header("content-encoding") == "gzip"
    assert gzip.decompress(packed.body) == plain.body == PAGE
    assert plain.header("content-encoding") is None
    assert packed.header("etag") != plain.header("etag")
    assert plain.header("vary") == packed.header("vary") == "Accept-Encoding"
    assert client.ask("/daily/", accept_encoding="gzip", if_none_match=str(packed.header("etag"))).status == 304
    assert client.ask("/daily/", accept_encoding="gzip", if_none_match=str(plain.header("etag"))).status == 200


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("GZIP;q=0.5", True),
        ("*", True),
        ("x-gzip", True),
        ("br;q=1, gzip;q=0.001", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("*;q=0", False),
        ("br", False),
        ("identity", False),
        ("identity;q=1, gzip;q=0.5", False),
        ("gzip;q=x", False),
        ("", False),
    ],
)
def test_gzip_goes_only_to_those_who_want_it(client: Client, accepted: str, *, packed: bool) -> None:
    answer = client.ask("/daily/", accept_encoding=accepted)
    assert (answer.header("content-encoding") == "gzip") is packed
    assert (answer.body == PAGE) is not packed


def test_what_does_not_shrink_has_one_variant(client: Client) -> None:
    answer = client.ask("/static/flag.png", accept_encoding="gzip")
    assert answer.header("content-encoding") is None
    assert answer.header("vary") is None


@pytest.mark.parametrize(
    ("path", "seconds"),
    [
        ("/daily/", 300),
        ("/daily/feed.atom", 300),
        ("/daily/archive/feed-1.atom", 2592000),
        ("/static/digest.css", 86400),
    ],
)
def test_every_file_says_how_long_it_may_be_kept(client: Client, path: str, seconds: int) -> None:
    assert client.ask(path).header("cache-control") == f"public, max-age={seconds}"


def test_a_stylesheet_marked_by_its_content_may_be_kept_for_ever(client: Client) -> None:
    assert client.ask("/static/digest.css?v=1a2b3c").header("cache-control") == "public, max-age=31536000, immutable"
    assert client.ask("/daily/?v=1a2b3c").header("cache-control") == "public, max-age=300"


@pytest.mark.parametrize("path", ["/daily/", "/daily/feed.atom", "/nothing", "/daily"])
def test_every_answer_forbids_scripts_frames_sniffing_and_cookies(client: Client, path: str) -> None:
    answer = client.ask(path)
    policy = str(answer.header("content-security-policy"))
    assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self';")
    assert "frame-ancestors 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert answer.header("x-content-type-options") == "nosniff"
    assert answer.header("referrer-policy") == "strict-origin-when-cross-origin"
    assert answer.header("set-cookie") is None


def test_a_rendered_mail_may_use_the_styles_in_its_lines_and_runs_in_a_sandbox(client: Client) -> None:
    policy = str(client.ask("/daily/2026-02-17/email.html").header("content-security-policy"))
    assert "style-src 'unsafe-inline'" in policy
    assert "script-src" not in policy
    assert "sandbox " in policy


def test_health_is_told_and_never_cached(client: Client) -> None:
    answer = client.ask("/healthz")
    assert (answer.status, answer.body, answer.header("cache-control")) == (200, b"ok\n", "no-store")


def test_an_address_with_a_path_is_served_with_it_and_without(folder: Path) -> None:
    with serving(folder, prefix="/news/") as client:
        assert client.ask("/news/daily/").body == PAGE
        assert client.ask("/daily/").body == PAGE
        assert client.ask("/news/daily").header("location") == "/news/daily/"
        assert client.ask("/news//evil.example/x").status == 404
        assert client.ask("/newsroom/").status == 404


def test_feeds_name_their_hub_in_a_header_too(folder: Path) -> None:
    hub = "https://hub.example.org/?a=b", "https://news.example.org/brief"
    with serving(folder, prefix="/brief", hub=hub) as client:
        for name in ("feed.atom", "feed.rss", "feed.json", "stories.json"):
            answer = client.ask(f"/brief/daily/{name}")
            assert answer.headers["link"] == (
                f'<https://hub.example.org/?a=b>; rel="hub", <https://news.example.org/brief/daily/{name}>; rel="self"'
            )
            again = client.ask(f"/brief/daily/{name}", if_none_match=answer.headers["etag"])
            assert (again.status, again.headers["link"]) == (304, answer.headers["link"])
        for name in ("daily/", "daily/archive/feed-1.atom", "daily/2026-02-17/issue.json", "daily/agenda.ics"):
            assert "link" not in client.ask(f"/brief/{name}").headers


def test_without_a_hub_no_header_names_one(client: Client) -> None:
    assert "link" not in client.ask("/daily/feed.atom").headers
