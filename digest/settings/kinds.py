"""What a single value of the settings may be; what it may not is refused with what to write instead."""

from __future__ import annotations

import difflib
import re
from email.headerregistry import Address
from email.utils import parseaddr
from ipaddress import ip_network
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from digest.editions import schedule
from digest.errors import SettingsError

SECRET = 16
"""Characters that a secret has at least."""

RESERVED_SLUGS = frozenset(
    {
        "story",
        "search",
        "subscribe",
        "confirm",
        "preferences",
        "unsubscribe",
        "admin",
        "schema",
        "static",
        "api",
        "healthz",
        "readyz",
        "metrics",
    }
)
_OURS = frozenset(
    {
        "host",
        "connection",
        "content-length",
        "transfer-encoding",
        "accept-encoding",
        "if-none-match",
        "if-modified-since",
        "range",
    }
)
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


def _timezone(name: str) -> str:
    if name not in available_timezones():
        near = difflib.get_close_matches(name, sorted(available_timezones()), n=1)
        hint = f"; did you mean {near[0]}?" if near else "; write it like Europe/Berlin"
        raise ValueError(f"no time zone is called {name!r}{hint}")
    return name


def _slug(slug: str) -> str:
    if not _SLUG.fullmatch(slug):
        raise ValueError(f"{slug!r} cannot stand in an address: use a-z, 0-9 and hyphens, at most 40")
    if slug in RESERVED_SLUGS:
        raise ValueError(f"{slug!r} is an address of the site itself: choose another")
    return slug


def _web_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", url):
        raise ValueError(f"{url!r} is no web address: write it like https://news.example.org")
    return url.rstrip("/")


def _hub_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+[^\s#]*", url):
        raise ValueError(f"{url!r} is no address of a hub: write it like https://hub.example.org/")
    return url


def _fetch_address(url: str) -> str:
    """An address that can be fetched; what lets us in does not belong into it."""
    said = url.strip()
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s#]*(?:#\S*)?", said, flags=re.IGNORECASE):
        raise ValueError(f"{said.rpartition('@')[2]!r} is no web address: write it like https://example.org/feed.xml")
    if "@" in re.split(r"[/?#]", said.partition("://")[2])[0]:
        raise ValueError("a user and password do not belong into the address: give them as auth or auth_file")
    return said.partition("#")[0]


def _header_name(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name):
        raise ValueError(f"{name!r} cannot be the name of a header")
    if name.lower() in _OURS:
        raise ValueError(f"the header {name} is ours to send")
    return name


def _cron(text: str) -> str:
    try:
        schedule.validate(text, "UTC")
    except SettingsError as error:
        raise ValueError(str(error)) from error
    return text


def _language(code: str) -> str:
    if not re.fullmatch(r"[a-z]{2}", code):
        raise ValueError(f"{code!r} is no language: write two letters, like en or de")
    return code


def _taken_language(code: str) -> str:
    return code if code == "und" else _language(code)


def _one_line(text: str) -> str:
    if "\n" in text or "\r" in text:
        raise ValueError("must be one line")
    return text.strip()


def _address(text: str) -> str:
    name, address = parseaddr(_one_line(text))
    if re.fullmatch(r"[\w.+-]+@localhost", address):  # this very machine, for mail into a folder
        return str(Address(display_name=name, addr_spec=address))
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  (late: 20 ms)

    try:
        checked = validate_email(address, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError as error:
        raise ValueError(f"{text!r} is no mail address: {error}") from error
    return str(Address(display_name=name, addr_spec=checked)) if name else checked


def _network(text: str) -> str:
    try:
        return str(ip_network(text, strict=False))
    except ValueError as error:
        raise ValueError(f"{text!r} is no address of IP: write it like 127.0.0.1 or 172.16.0.0/12") from error


def _bounce(text: str) -> str:
    address = _address(text)
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,20}@[^\s<>]+", address):
        raise ValueError(
            f"{text!r} cannot take bounces: write name@host, the name of at most 20 plain letters or digits"
        )
    return address


def _domain(name: str) -> str:
    try:
        return name.strip().encode("idna").decode("ascii").casefold()
    except UnicodeError as error:
        raise ValueError(f"{name!r} is no domain: write it like example.org") from error


def _window(text: str) -> str:
    hours = re.fullmatch(r"((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)", text)
    if not hours or hours[1] == hours[2]:
        raise ValueError(f"{text!r} is no part of the day: write it like 06:00-22:00")
    return text


TimeZone = Annotated[str, AfterValidator(_timezone)]
Slug = Annotated[str, AfterValidator(_slug)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
HubAddress = Annotated[str, AfterValidator(_hub_address)]
FetchAddress = Annotated[str, AfterValidator(_fetch_address)]
HeaderName = Annotated[str, AfterValidator(_header_name)]
Cron = Annotated[str, AfterValidator(_cron)]
Language = Annotated[str, AfterValidator(_language)]
TakenLanguage = Annotated[str, AfterValidator(_taken_language)]
Line = Annotated[str, AfterValidator(_one_line)]
Weight = Annotated[float, Field(ge=0, le=10)]
MailAddress = Annotated[str, AfterValidator(_address)]
Network = Annotated[str, AfterValidator(_network)]
BounceAddress = Annotated[str, AfterValidator(_bounce)]
DomainName = Annotated[str, AfterValidator(_domain)]
Window = Annotated[str, AfterValidator(_window)]
