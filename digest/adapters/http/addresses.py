"""Which addresses of IP belong to the public web. Everything else is refused: its own, an operator must name.

By the registries of special-purpose addresses (RFC 6890 and IANA's tables), and closed by default for IPv6: of it only
2000::/3 is public. Addresses that carry one of IPv4 (mapped, NAT64) are judged by the one that they carry; tunnels
(6to4, Teredo) may end anywhere, and are refused.
"""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_PRIVATE_4 = {
    "0.0.0.0/8": "of no host",
    "10.0.0.0/8": "private",
    "100.64.0.0/10": "private to a provider",
    "127.0.0.0/8": "this very machine",
    "169.254.0.0/16": "link-local",
    "172.16.0.0/12": "private",
    "192.0.0.0/24": "reserved",
    "192.0.2.0/24": "for documentation",
    "192.88.99.0/24": "of a 6to4 relay",
    "192.168.0.0/16": "private",
    "198.18.0.0/15": "for benchmarks",
    "198.51.100.0/24": "for documentation",
    "203.0.113.0/24": "for documentation",
    "224.0.0.0/4": "multicast",
    "240.0.0.0/4": "reserved",
}
_PRIVATE_6 = {
    "::/128": "of no host",
    "::1/128": "this very machine",
    "::/96": "reserved",
    "64:ff9b:1::/48": "private",
    "2001::/32": "a Teredo tunnel",
    "2001:2::/48": "for benchmarks",
    "2001::/23": "reserved",
    "2001:db8::/32": "for documentation",
    "2002::/16": "a 6to4 tunnel",
    "3fff::/20": "for documentation",
    "fc00::/7": "private",
    "fe80::/10": "link-local",
    "fec0::/10": "private",
    "ff00::/8": "multicast",
}
_REFUSED_4 = tuple((IPv4Network(network), what) for network, what in _PRIVATE_4.items())
_REFUSED_6 = tuple((IPv6Network(network), what) for network, what in _PRIVATE_6.items())
_NAT64 = IPv6Network("64:ff9b::/96")
_PUBLIC_6 = IPv6Network("2000::/3")


@lru_cache(4096)
def read_address(text: str) -> Address | None:
    """An address in its one plain notation, as resolvers give it; None for every other."""
    try:
        return ip_address(text)
    except ValueError:
        return None


def reached(address: Address) -> Address:
    """The host that is reached: of an address that carries one of IPv4 (mapped, NAT64) that one."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in _NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def why_not_public(address: Address) -> str | None:
    """What an address is instead of public, in words; None for a public one."""
    host = reached(address)
    if isinstance(host, IPv4Address):
        return next((what for network, what in _REFUSED_4 if host in network), None)
    found = next((what for network, what in _REFUSED_6 if host in network), None)
    return found or (None if host in _PUBLIC_6 else "reserved")


__all__ = ["Address", "Network", "reached", "read_address", "why_not_public"]
