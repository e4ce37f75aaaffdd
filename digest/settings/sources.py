"""[[source]]: where articles come from, and what is said of each; what lets us in there stays a secret."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, SecretStr, model_validator

from digest.model.articles import FullText, QuotePolicy, Source, SourceKind, SourceSlug, source_slug
from digest.settings.kinds import FetchAddress, HeaderName, Language, Line, TimeZone

_FULL_TEXT = {True: FullText.ALWAYS, False: FullText.NEVER, "auto": FullText.AUTO}


def _header_value(value: SecretStr) -> SecretStr:
    if re.search(r"[^\x20-\x7e\t]", value.get_secret_value()):
        raise ValueError("a header is one line of plain ASCII")
    return value


def _login(value: SecretStr) -> SecretStr:
    if ":" not in value.get_secret_value():
        raise ValueError('write it as "user:password"')
    return value


class SourceSettings(BaseModel):
    """A feed or page by its url, or a source of files by its name; a url may have a name too."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: FetchAddress | None = None
    name: Line = ""
    page: bool = False
    tags: tuple[Line, ...] = ()
    timezone: TimeZone | None = None
    language: Language | None = None
    full_text: bool | Literal["auto"] = "auto"
    quote: Literal["full", "headline"] = "full"
    publish_text: bool = False
    headers: Mapping[HeaderName, Annotated[SecretStr, AfterValidator(_header_value)]] = {}
    auth: Annotated[SecretStr, AfterValidator(_login)] | None = None
    auth_file: Path | None = None
    mute: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _comes_from_somewhere(self) -> SourceSettings:
        if self.url is None and not self.name:
            raise ValueError("url is missing: the address of a feed or page; or name, for a source of files")
        if self.url is None and (self.headers or self.auth or self.auth_file or self.page):
            raise ValueError("url is missing: headers, auth and page are for what is fetched")
        if (self.auth or self.auth_file) and any(name.lower() == "authorization" for name in self.headers):
            raise ValueError("give auth, or an Authorization header, not both")
        return self

    @property
    def label(self) -> str:
        """What a person knows it by."""
        return self.name or self.url or ""

    @property
    def source(self) -> Source:
        """The source as it is said here; what is fetched gets its slug when the store first hears of it."""
        kind = SourceKind.FILE if self.url is None else SourceKind.PAGE if self.page else SourceKind.FEED
        return Source(
            slug=source_slug(self.name) if self.name else SourceSlug(""),
            name=self.name,
            kind=kind,
            url=self.url,
            tags=tuple(dict.fromkeys(self.tags)),
            timezone=self.timezone,
            quote=QuotePolicy(self.quote),
            language=self.language,
            full_text=_FULL_TEXT[self.full_text],
            publish_text=self.publish_text,
        )

    @property
    def fetching(self) -> dict[str, str]:
        """The headers that go with every request for it: in clear, so for the fetcher alone."""
        said = {name: value.get_secret_value() for name, value in self.headers.items()}
        if self.auth is not None:
            login = base64.b64encode(self.auth.get_secret_value().encode()).decode("ascii")
            said["Authorization"] = f"Basic {login}"
        return said
