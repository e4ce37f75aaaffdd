from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.adapters.http import guard
from digest.adapters.http.addresses import why_not_public
from digest.adapters.http.allow import read_allowed
from digest.adapters.http.guard import Guard, Place
from digest.errors import FetchFailed, FetchFault
from tests.adapters.http.serving import Names, by_path, fails, fetching, get, reply, says, serving

GUARD = Guard()
PRIVATE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1"),
    *("198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1"),
    *("255.255.255.255",),
]
PRIVATE_6 = [
    *("::", "::1", "::7f00:1", "::808:808", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
    *("64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1"),
    *("2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1"),
    *("fe80::1", "fec0::1", "ff02::1", "ff0e::1", "4000::1", "::ffff:0:127.0.0.1", "fe80::1%eth0"),
]
PUBLIC = [
    *("1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.0.1.1"),
    *("198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"),
    *("64:ff9b::808:808", "2003::1", "2001:200::1", "2001:4860::8888"),
]


def refusal(url: str, guard: Guard = GUARD) -> FetchFailed | None:
    try:
        guard.check(url)
    except FetchFailed as failed:
        return failed if failed.fault is FetchFault.ADDRESS else None
    return None


@pytest.mark.parametrize("text", [*PRIVATE, *PRIVATE_6])
def test_what_is_not_public_is_not_connected_to(text: str) -> None:
    assert why_not_public(ip_address(text))
    assert GUARD.refusal("news.example", text, 443)


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_public_is(text: str) -> None:
    assert GUARD.refusal("news.example", text, 443) is None


@pytest.mark.parametrize("text", ["", "127.1", "0x7f000001", "2130706433", "017700000001", "localhost", "8.8.8.8 "])
def test_what_a_resolver_never_says_is_not_connected_to(text: str) -> None:
    """The loop would have the system read it, after the guard."""
    assert GUARD.refusal("news.example", text, 443)


@given(st.ip_addresses())
def test_nothing_is_public_that_python_calls_private(address: IPv4Address | IPv6Address) -> None:
    if why_not_public(address) is None:
        inner = getattr(address, "ipv4_mapped", None) or address
        assert inner.is_global
        assert not inner.is_multicast


def part(number: int, base: str) -> str:
    return {
        "dec": str(number),
        "hex": hex(number),
        "HEX": f"0X{number:X}",
        "oct": f"0{number:o}",
        "pad": f"{number:04}",
    }[base]


BASES = ("dec", "hex", "HEX", "oct", "pad")


@st.composite
def notations(draw: st.DrawFn) -> tuple[str, str]:
    """A private address of IPv4, and one of the ways in which the system's own reader (inet_aton) takes it."""
    address = draw(st.sampled_from(PRIVATE))
    octets = [int(octet) for octet in address.split(".")]
    kept = draw(st.integers(0, 3))
    last = int.from_bytes(bytes(octets[kept:]), "big")
    text = ".".join(part(number, draw(st.sampled_from(BASES))) for number in (*octets[:kept], last))
    wide = str.maketrans("0123456789.", "０１２３４５６７８９。")
    return address, draw(st.sampled_from([text, f"{text}.", text.translate(wide), text.replace(".", "%2e")]))


@given(notations(), st.sampled_from(["http", "https", "HTTP"]), st.sampled_from(["", ":80", ":443", ":8080"]))
def test_no_notation_hides_a_private_address(case: tuple[str, str], scheme: str, port: str) -> None:
    _, text = case
    assert refusal(f"{scheme}://{text}{port}/feed")


@given(st.sampled_from(PRIVATE), st.sampled_from(BASES), st.integers(0, 3))
def test_the_notations_are_those_that_the_system_reads(address: str, base: str, kept: int) -> None:
    """Else the test before would show nothing. ("pad" is decimal to us and octal to inet_aton.)"""
    octets = [int(octet) for octet in address.split(".")]
    numbers = (*octets[:kept], int.from_bytes(bytes(octets[kept:]), "big"))
    if base != "pad":
        assert socket.inet_ntoa(socket.inet_aton(".".join(part(n, base) for n in numbers))) == address


@given(st.sampled_from([text for text in PRIVATE_6 if "%" not in text]), st.sampled_from(["", ":443"]), st.booleans())
def test_no_notation_hides_a_private_address_of_ipv6(text: str, port: str, long: bool) -> None:  # noqa: FBT001
    address = IPv6Address(text)
    assert refusal(f"http://[{address.exploded if long else address}]{port}/")
    assert refusal(f"http://[{str(address).upper()}]{port}/")


def test_addresses_of_other_kinds_are_refused() -> None:
    for url in [
        *("", "example.org", "//example.org/", "/feed", "file:///etc/passwd", "data:text/html,x", "ftp://example.org/"),
        *("gopher://example.org/", "javascript:alert(1)", "http:///feed", "http://", "http://?", "mailto:a@b.example"),
        *("http://user@example.org/", "http://user:secret@example.org/", "http://:@example.org/", "http://@127.0.0.1/"),
        *("http://example.org:22/", "http://example.org:25/", "http://example.org:6379/", "http://example.org:0/"),
        *(
            "http://example.org:99999/",
            "http://example.org:x/",
            "http://exa mple.org/",
            "http://example.org\\@10.0.0.1/",
        ),
        *("http://example.org/a b", "http://example.org/\r\nHost: x", "http://example.org\x00.net/", "http://[::1/"),
        *(
            "http://[fe80::1%25eth0]/",
            "http://[v1.x]/",
            "http://a..b/",
            "http://.a/",
            "http://-a.example/",
            "http://%/",
        ),
        *("http://" + "a" * 64 + ".example/", "http://example.org/" + "a" * 5000, "http://127.0.0.1#@example.org/"),
    ]:
        failed = refusal(url)
        assert failed, url
        assert "secret" not in str(failed)


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("http://example.org", "example.org", 80),
        ("HTTPS://Example.ORG/Feed", "example.org", 443),
        ("https://example.org./", "example.org", 443),
        ("https://bücher.example/", "xn--bcher-kva.example", 443),
        ("http://example.org:8080/?q=a@b", "example.org", 8080),
        ("http://8.8.8.8/", "8.8.8.8", 80),
        ("http://[2606:4700::1111]:8443/", "2606:4700::1111", 8443),
        ("http://a_b.example/", "a_b.example", 80),
        ("  http://example.org/  ", "example.org", 80),
    ],
)
def test_public_addresses_are_taken(url: str, host: str, port: int) -> None:
    place = GUARD.check(url)
    assert (place.host, place.port) == (host, port)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/a%7Eb/%2F?x=%20&y=+&sig=a%2Bb%3D",
        "http://example.org/a/../b//c;d=1",
        "http://example.org/%e4%BD",
    ],
)
def test_an_address_is_asked_for_as_it_is_written(url: str) -> None:
    assert GUARD.check(url).url == url


def test_what_cannot_be_sent_as_written_is_encoded() -> None:
    assert GUARD.check("http://example.org/é?ü=|#part").url == "http://example.org/%C3%A9?%C3%BC=%7C"


ENTRIES = ("127.0.0.1:8000", "192.168.0.0/16", "intranet.example", "wiki.example:9000", "[fd00::1]:8000", "fd12::/16")
NAMED = Guard(allowed=tuple(read_allowed(entry) for entry in ENTRIES))


@pytest.mark.parametrize(
    ("host", "address", "port", "may"),
    [
        ("localhost", "127.0.0.1", 8000, True),
        ("localhost", "::ffff:127.0.0.1", 8000, True),
        ("localhost", "127.0.0.1", 80, False),
        ("localhost", "127.0.0.2", 8000, False),
        ("anything.example", "192.168.7.7", 631, True),
        ("intranet.example", "10.1.1.1", 80, True),
        ("intranet.example", "10.1.1.1", 6000, True),
        ("other.example", "10.1.1.1", 80, False),
        ("wiki.example", "10.1.1.1", 9000, True),
        ("wiki.example", "10.1.1.1", 80, False),
        ("wiki.example", "8.8.8.8", 9000, True),
        ("other.example", "8.8.8.8", 9000, False),
        ("x.example", "fd00::1", 8000, True),
        ("x.example", "fd12::7", 443, True),
        ("x.example", "fd13::7", 443, False),
    ],
)
def test_what_an_operator_named_may_be_and_nothing_beside_it(host: str, address: str, port: int, may: bool) -> None:  # noqa: FBT001
    assert (NAMED.refusal(host, address, port) is None) is may


def test_a_refusal_says_what_to_do() -> None:
    failed = refusal("http://10.0.0.7:8000/feed")
    assert failed is not None
    assert failed.message == "10.0.0.7:8000 is on port 8000 and is not fetched."
    assert failed.hint == 'If you mean it, allow it in digest.toml: [fetch] allow = ["10.0.0.7:8000"]'


# The real thing: what is connected to.


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "inner.example", "six.example"])
def test_no_connection_is_made_to_what_is_not_public(host: str) -> None:
    names = Names(localhost=[["127.0.0.1"]], inner_example=[["127.0.0.1"]], six_example=[["::ffff:127.0.0.1", "::1"]])
    with serving(says(reply(200, b"secret"))) as server:
        allow = (f"elsewhere.example:{server.port}", f"8.8.8.8:{server.port}")
        with fetching(allow=allow, lookup=names) as fetcher:
            failed = fails(fetcher, server.url(host=host))
    assert failed.fault is FetchFault.ADDRESS
    assert "allow" in failed.hint
    assert server.connections == 0


def test_a_literal_address_passes_the_place_where_sockets_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where nothing was said of how it is written."""
    check, loose = Guard.check, Guard(allowed=(read_allowed("127.0.0.1"),))
    monkeypatch.setattr(Guard, "check", lambda _, text: check(loose, text))
    with serving(says(reply(200, b"secret"))) as server, fetching(allow=()) as fetcher:
        failed = fails(fetcher, server.url())
    assert failed.fault is FetchFault.ADDRESS
    assert "127.0.0.1" in failed.message
    assert server.connections == 0


def test_a_name_that_changes_its_address_is_judged_when_connected_to() -> None:
    """First a public address at which nobody is, then this machine: between the two no check would have held."""
    names = Names(turning_example=[["127.0.0.2"], ["127.0.0.1"]])
    with serving(says(reply(200, b"secret"))) as server, fetching(allow=("127.0.0.2",), lookup=names) as fetcher:
        first = fails(fetcher, server.url(host="turning.example"))
        assert first.fault is FetchFault.CONNECT
        fetcher._engine._exchanges._connector._known.clear()  # type: ignore[union-attr]  # as time would
        second = fails(fetcher, server.url(host="turning.example"))
    assert second.fault is FetchFault.ADDRESS
    assert len(names.asked) == 2
    assert server.connections == 0


def test_of_several_addresses_only_those_that_may_be_are_tried() -> None:
    names = Names(mixed_example=[["10.0.0.1", "::1", "127.0.0.1"]])
    with serving(says(reply(200, b"news"))) as server, fetching(allow=("127.0.0.1",), lookup=names) as fetcher:
        assert get(fetcher, server.url(host="mixed.example")).body == b"news"


def test_a_named_host_may_be_private_and_its_neighbour_not() -> None:
    names = Names(intranet_example=[["127.0.0.1"]], other_example=[["127.0.0.1"]])
    with (
        serving(says(reply(200, b"news"))) as server,
        fetching(allow=("intranet.example", f"8.8.8.8:{server.port}"), lookup=names) as fetcher,
    ):
        assert get(fetcher, server.url(host="intranet.example")).body == b"news"
        assert fails(fetcher, server.url(host="other.example")).fault is FetchFault.ADDRESS
    assert len(server.asked) == 1


TARGETS = [
    *("file:///etc/passwd", "data:text/xml,<rss/>", "ftp://example.org/", "javascript:0", "http://127.0.0.2/"),
    *("http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:7f00:2]/", "//169.254.169.254/latest"),
    *("http://a:b@example.org/", "http://example.org:22/", "http://inner.example/", "http://localhost./"),
    *("http://[64:ff9b::a9fe:a9fe]/", "\\\\10.0.0.1\\x"),
]


@pytest.mark.parametrize("target", TARGETS)
def test_no_redirect_leads_out_of_the_public_web(target: str) -> None:
    names = Names(inner_example=[["127.0.0.3"]], localhost=[["127.0.0.3"]], example_org=[["93.184.216.34"]])
    with serving(by_path({"/": reply(301, b"", f"Location: {target}")})) as server, fetching(lookup=names) as fetcher:
        failed = fails(fetcher, server.url())
    assert failed.fault is FetchFault.ADDRESS
    assert failed.moved_to is None
    assert "a:b" not in str(failed)
    assert server.paths == ["/"]


@pytest.mark.parametrize("status", range(301, 309))
def test_ports_are_checked_on_each_hop(status: int) -> None:
    """A port that one host may be asked on is not open on another."""
    with (
        serving(says(reply(200, b"secret"))) as other,
        serving(says(reply(status, b"", f"Location: {other.url()}"))) as server,
        fetching(allow=(f"127.0.0.1:{server.port}",)) as fetcher,
    ):
        failed = fails(fetcher, server.url())
    expected = FetchFault.BROKEN if status == 304 else FetchFault.STATUS if status in (305, 306) else FetchFault.ADDRESS
    assert failed.fault is expected
    assert list(product(other.asked)) == []


PARTS = st.text("abcxyz019.-_~%!$&'()*+,;=:@/?", max_size=30)
HOSTS = st.sampled_from(["example.org", "a.b-c.example", "8.8.8.8", "x_1.example", "1.example", "a..b", "-a.b", "a.7"])


@given(HOSTS, st.sampled_from(["", ":80", ":8080", ":443"]), PARTS, st.sampled_from(["", "#part", "#a?b"]))
def test_a_plain_address_means_the_same_taken_apart_with_more_care(host: str, port: str, path: str, part: str) -> None:
    text = f"http://{host}{port}/{path}{part}"

    def read(how: Callable[[str], Place]) -> Place | None:
        try:
            return how(text)
        except FetchFailed:
            return None

    assert read(guard._read) == read(guard._read_with_care)
