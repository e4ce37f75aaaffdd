from __future__ import annotations

import pytest

from digest.web.forms import Proxies


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("198.51.100.9", ["203.0.113.1"], "198.51.100.9"),
        ("10.0.0.1", ["203.0.113.1"], "203.0.113.1"),
        ("10.0.0.1", ["192.0.2.66, 203.0.113.1"], "203.0.113.1"),
        ("10.0.0.1", ["192.0.2.66", "203.0.113.1, 10.0.0.2"], "203.0.113.1"),
        ("10.0.0.1", ["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
        ("10.0.0.1", ["2001:db8::1"], "2001:db8::1"),
        ("::ffff:10.0.0.1", ["203.0.113.1"], "203.0.113.1"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["junk"], "junk"),
        (None, ["203.0.113.1"], None),
    ],
)
def test_the_client_is_the_nearest_that_is_no_proxy_of_ours(
    peer: str | None, forwarded: list[str], client: str | None
) -> None:
    assert Proxies.of(["10.0.0.0/8", "fd00::/8"]).client(peer, forwarded) == client
