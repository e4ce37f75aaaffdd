"""The rules of RFC 5322, 2045, 2046 and 2047 for a message on the wire, as far as we can break them."""

from __future__ import annotations

import re
from collections import Counter

_ONCE = ("date", "from", "to", "subject", "message-id", "mime-version", "content-type", "auto-submitted")
_AT_MOST_ONCE = ("reply-to", "list-id", "list-unsubscribe", "list-unsubscribe-post", "feedback-id", "sender")
_ENCODED = re.compile(r"=\?utf-8\?([qb])\?([^? ]*)\?=", re.IGNORECASE)


def problems(data: bytes) -> list[str]:
    """What is wrong with a message, in words."""
    found = []
    if re.search(rb"\r(?!\n)|(?<!\r)\n|\0", data):
        found.append("a bare CR, a bare LF or a NUL")
    lines = data.split(b"\r\n")
    found += [f"a line of {len(line)} octets" for line in lines if len(line) > 998]
    head, _, body = data.partition(b"\r\n\r\n")
    if not head.isascii() or not body.isascii():
        found.append("8-bit octets")
    found += _header_problems(head.decode("utf-8"))
    found += [f"an encoded line of {len(line)}: {line!r}" for line in body.split(b"\r\n") if len(line) > 76]
    return found + _part_problems(data)


def _header_problems(head: str) -> list[str]:
    lines = head.split("\r\n")
    found = [
        f"no header line: {line!r}" for line in lines if not re.match(r"[ \t]+\S|[A-Za-z-]+: \S|[A-Za-z-]+:$", line)
    ]
    names = Counter(line.partition(":")[0].lower() for line in lines if not line[0].isspace())
    found += [f"{name} not once" for name in _ONCE if names[name] != 1]
    found += [f"{name} twice" for name in _AT_MOST_ONCE if names[name] > 1]
    for line in lines:
        found += _encoded_problems(line)
        if len(line) > 78 and len(line.split()) > 2:
            found.append(f"a header line of {len(line)} that could be folded")
    return found


def _encoded_problems(line: str) -> list[str]:
    words = list(_ENCODED.finditer(line))
    found = [f"an encoded word of {len(word[0])}" for word in words if len(word[0]) > 75]
    if words and len(line) > 76:
        found.append(f"a line of {len(line)} with an encoded word")
    if line.count("=?utf-8?") != len(words) or any('"' in line for _ in words):
        found.append(f"an encoded word where none may stand: {line!r}")
    return found


def _part_problems(data: bytes) -> list[str]:
    match = re.search(rb'boundary="([^"]{1,70})"', data)
    if match is None:
        return ["no boundary"]
    preamble, *parts = data.split(b"--" + match[1])
    kinds = [re.findall(rb"^Content-Type: ([a-z/]+)", part, re.MULTILINE) for part in parts]
    found = []
    if kinds != [[b"text/plain"], [b"text/html"], []] or parts[-1] != b"--\r\n":
        found.append(f"not plain, then HTML, then the end: {kinds}")
    if preamble.count(b"MIME-Version") != 1 or data.count(b"MIME-Version") != 1:
        found.append("MIME-Version not at the top alone")
    if not all(part.startswith(b"\r\n") and part.endswith(b"\r\n") for part in parts[:-1]):
        found.append("a boundary that does not stand on a line of its own")
    return found
