"""Hosts and networks that an operator named: they may be fetched from though they are not public, or on other ports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_network

from digest.adapters.http.addresses import Network

NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*")
"""A host's name, lower case, without a final dot."""
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""The last part of a host that is read as an address of IP, in one notation or another (WHATWG URL, 3.5)."""
_ENTRY = re.compile(r"\[(?P<six>[^\]]*)\](?::(?P<its>[0-9]{1,5}))?|(?P<host>[^:]+)(?::(?P<port>[0-9]{1,5}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A name or a network, on one port or (None) on all."""

    name: str | None = None
    network: Network | None = None
    port: int | None = None


def read_allowed(text: str) -> Allowed:
    """An entry: "127.0.0.1:8000", "192.168.0.0/16", "[::1]:8000", "fd00::/8", "intranet.example".

    Raises ValueError.
    """
    text = text.strip().lower()
    entry = _ENTRY.fullmatch(text)
    host = (entry["six"] or entry["host"] or "") if entry else text
    digits = (entry["its"] or entry["port"]) if entry else None
    port = int(digits) if digits else None
    if port is not None and not 0 < port < 2**16:
        raise ValueError(text)
    last = host.removesuffix(".").rpartition(".")[2]
    if ":" in host or "/" in host or NUMBER.fullmatch(last):
        return Allowed(network=ip_network(host, strict=False), port=port)
    name = host.removesuffix(".").encode("idna").decode("ascii")
    if not NAME.fullmatch(name):
        raise ValueError(text)
    return Allowed(name=name, port=port)


__all__ = ["NAME", "NUMBER", "Allowed", "read_allowed"]
