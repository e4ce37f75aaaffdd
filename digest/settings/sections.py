"""The tables of digest.toml: each key, its kind, its default."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from digest.settings.kinds import (
    SECRET,
    BounceAddress,
    Cron,
    DomainName,
    HubAddress,
    Language,
    Line,
    MailAddress,
    Network,
    Slug,
    TakenLanguage,
    TimeZone,
    WebAddress,
    Weight,
    Window,
)


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SiteSettings(_Section):
    """Where readers reach us; every permalink hangs on it."""

    title: Line = "The Daily Brief"
    url: WebAddress = "http://127.0.0.1:8000"
    owner: Line = ""
    folder: Path = Path("site")
    signup: bool = False
    templates: Path | None = None
    secret: Annotated[SecretStr, Field(min_length=SECRET)] | None = None
    secret_file: Path | None = None
    hub: HubAddress | None = None


class StoreSettings(_Section):
    """Where everything is kept: SQLite by default, PostgreSQL with postgresql+psycopg://…"""

    url: str = "sqlite:///var/digest.db"
    url_file: Path | None = None


class EditionSettings(_Section):
    """A recurring digest."""

    slug: Slug
    title: Line = ""
    schedule: str = "0 7 * * *"
    timezone: TimeZone = "UTC"
    tags: tuple[str, ...] = ()
    minutes: Annotated[int, Field(ge=1, le=60)] = 6
    approve: bool = False
    min_stories: Annotated[int, Field(ge=1, le=50)] = 1
    languages: tuple[TakenLanguage, ...] = ()
    language: Language = "en"
    was: str | None = None
    mute: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


class RankingSettings(_Section):
    """What counts in the order of an issue's stories: the weight of each term; 0 leaves it out."""

    sources: Weight = 1.0
    newness: Weight = 1.0
    fresh: Weight = 0.5
    breadth: Weight = 1.0
    outlook: Weight = 1.0
    tags: Weight = 0.3
    news: Weight = 1.0


class FetchSettings(_Section):
    """How the web is asked: who we say we are, how politely, how much we take, and what need not be public."""

    contact: Line = ""
    allow: tuple[Line, ...] = ()
    per_host: Annotated[int, Field(ge=1, le=16)] = 2
    delay: Annotated[float, Field(ge=0, le=60)] = 0.5
    at_once: Annotated[int, Field(ge=1, le=512)] = 128
    connect_timeout: Annotated[float, Field(gt=0, le=120)] = 10
    timeout: Annotated[float, Field(gt=0, le=600)] = 30
    megabytes: Annotated[float, Field(gt=0, le=100)] = 15


class DomainSettings(_Section):
    """What one receiver is sent, where it differs from the others; 0: no limit."""

    connections: Annotated[int, Field(ge=0, le=100)] = 0
    rate: Annotated[int, Field(ge=0)] = 0


class MailSettings(_Section):
    """Who it comes from, who gets it, and through which server; without one, messages go into a folder."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: Annotated[MailAddress, Field(alias="from")] = "Digest <digest@localhost>"
    to: tuple[MailAddress, ...] = ()
    reply_to: MailAddress | None = None
    bounce: BounceAddress | None = None
    bounce_maildir: Path | None = None
    soft_bounces: Annotated[int, Field(ge=1, le=100)] = 5
    soft_days: Annotated[int, Field(ge=1, le=366)] = 30
    smtp: SecretStr | None = None
    smtp_file: Path | None = None
    password: SecretStr | None = None
    password_file: Path | None = None
    folder: Path = Path("var/mail")
    dkim_key_file: Path | None = None
    dkim_selector: Line = ""
    dkim_domain: Line = ""
    connections: Annotated[int, Field(ge=1, le=100)] = 4
    rate: Annotated[int, Field(ge=0)] = 0
    per_domain: Annotated[int, Field(ge=0, le=100)] = 0
    domains: Mapping[DomainName, DomainSettings] = {}
    window: Window | None = None
    timezone: TimeZone = "UTC"
    pause_after: Annotated[int, Field(ge=1, le=1000)] = 5
    uncertain: Literal["resend", "hold"] = "resend"

    @model_validator(mode="after")
    def _names_a_selector(self) -> MailSettings:
        if self.dkim_key_file is not None and not self.dkim_selector:
            raise ValueError("dkim_selector is missing: the name before ._domainkey that the key stands under in DNS")
        return self


class WriterSettings(_Section):
    """A language model that may reword headlines and key points; without an address none is used."""

    url: WebAddress | None = None
    model: Line = ""
    key: SecretStr | None = None
    key_file: Path | None = None
    calls: Annotated[int, Field(ge=1, le=1000)] = 40
    characters: Annotated[int, Field(ge=1000, le=10_000_000)] = 100_000
    seconds: Annotated[float, Field(gt=0, le=3600)] = 120
    timeout: Annotated[float, Field(gt=0, le=600)] = 30

    @model_validator(mode="after")
    def _names_a_model(self) -> WriterSettings:
        if self.url is not None and not self.model:
            raise ValueError("model is missing: name one that the server at url has")
        return self


class ScheduleSettings(_Section):
    """How often `digest run` looks for what is due, in seconds, and when for sources that are due."""

    every: Annotated[float, Field(gt=0, le=3600)] = 20
    poll: Cron = "*/5 * * * *"


class ServeSettings(_Section):
    """Where `digest run` and `digest web` listen."""

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    proxies: tuple[Network, ...] = ()
