"""digest.toml and DIGEST_* in the environment, read once into frozen settings; an unknown key is an error.

Every path in digest.toml counts from the folder that it lies in. The environment wins: DIGEST_SITE_URL is
[site] url, DIGEST_MAIL_PASSWORD is [mail] password. A secret may lie in a file of its own, named by KEY_file.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from email.headerregistry import Address
from email.utils import parseaddr
from pathlib import Path
from typing import Annotated, Any, get_args
from zoneinfo import available_timezones

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from pydantic_settings import SettingsError as EnvironmentValueError

from digest.errors import SettingsError

FILE_NAME = "digest.toml"
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
    try:
        checked = validate_email(address, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError as error:
        raise ValueError(f"{text!r} is no mail address: {error}") from error
    return str(Address(display_name=name, addr_spec=checked)) if name else checked


TimeZone = Annotated[str, AfterValidator(_timezone)]
Slug = Annotated[str, AfterValidator(_slug)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Language = Annotated[str, AfterValidator(_language)]
TakenLanguage = Annotated[str, AfterValidator(_taken_language)]
Line = Annotated[str, AfterValidator(_one_line)]
Weight = Annotated[float, Field(ge=0, le=10)]
MailAddress = Annotated[str, AfterValidator(_address)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SiteSettings(_Section):
    """Where readers reach us; every permalink hangs on it."""

    title: Line = "The Daily Brief"
    url: WebAddress = "http://127.0.0.1:8000"
    owner: Line = ""
    folder: Path = Path("site")
    templates: Path | None = None


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


class RankingSettings(_Section):
    """What counts in the order of an issue's stories: the weight of each term; 0 leaves it out."""

    sources: Weight = 1.0
    newness: Weight = 1.0
    fresh: Weight = 0.5
    breadth: Weight = 1.0
    outlook: Weight = 1.0
    tags: Weight = 0.3
    news: Weight = 1.0


class SourceSettings(_Section):
    """What is said by hand of a source of files: its tags, the zone of its dates, how much may be quoted."""

    name: Line
    tags: tuple[str, ...] = ()
    timezone: TimeZone | None = None
    quote: Annotated[str, Field(pattern="^(full|headline)$")] = "full"


class MailSettings(_Section):
    """Who it comes from, who gets it, and through which server; without one, messages go into a folder."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: Annotated[MailAddress, Field(alias="from")] = "Digest <digest@localhost>"
    to: tuple[MailAddress, ...] = ()
    reply_to: MailAddress | None = None
    smtp: SecretStr | None = None
    smtp_file: Path | None = None
    password: SecretStr | None = None
    password_file: Path | None = None
    folder: Path = Path("var/mail")
    dkim_key_file: Path | None = None
    dkim_selector: Line = ""
    dkim_domain: Line = ""

    @model_validator(mode="after")
    def _signs_under_a_name(self) -> MailSettings:
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
    """How often `digest run` looks for what is due, in seconds."""

    every: Annotated[float, Field(gt=0, le=3600)] = 20


class ServeSettings(_Section):
    """Where `digest run` and `digest web` listen."""

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000


class Settings(BaseSettings):
    """All of it. `base` is the folder that digest.toml lies in."""

    model_config = SettingsConfigDict(
        env_prefix="DIGEST_",
        env_nested_delimiter="_",
        env_nested_max_split=1,
        extra="forbid",
        frozen=True,
    )

    base: Path = Path()
    site: SiteSettings = SiteSettings()
    store: StoreSettings = StoreSettings()
    edition: tuple[EditionSettings, ...] = (EditionSettings(slug="daily"),)
    source: tuple[SourceSettings, ...] = ()
    ranking: RankingSettings = RankingSettings()
    mail: MailSettings = MailSettings()
    writer: WriterSettings = WriterSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    serve: ServeSettings = ServeSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then the file (given as init)."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings

    @model_validator(mode="after")
    def _editions_differ(self) -> Settings:
        slugs = [edition.slug for edition in self.edition]
        for slug in slugs:
            if slugs.count(slug) > 1:
                raise ValueError(f"two editions are called {slug!r}: each needs a slug of its own")
        return self


def find(config: Path | None, *, start: Path) -> Path:
    """The digest.toml to use: the one named, else the one of DIGEST_CONFIG, else the one in `start`."""
    named = config or (Path(os.environ["DIGEST_CONFIG"]) if os.environ.get("DIGEST_CONFIG") else None)
    path = named or start / FILE_NAME
    if path.is_dir():
        path = path / FILE_NAME
    if not path.is_file():
        raise SettingsError(f"There is no {path}.", hint="Make one with: digest init (or name one with --config)")
    return path


def load(path: Path) -> Settings:
    """Read one digest.toml. Raises SettingsError that names the key and what to write instead."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}.", hint="Check its name, rights and encoding.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.", hint="Mend that line.") from error
    return from_mapping(said, base=path.resolve().parent, where=str(path))


def from_mapping(said: Mapping[str, Any], *, base: Path, where: str = "settings") -> Settings:
    """Settings from a mapping as TOML gives it, secrets read from their files."""
    given: dict[str, Any] = {**said, "base": base}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        raise SettingsError(f"{where}: {_explain(error, said)}", hint="See docs/reference/settings.md.") from error
    except EnvironmentValueError as error:
        raise SettingsError(
            f"{error}.", hint='In the environment a list is written as JSON: \'["a", "b"]\'.'
        ) from error
    store, mail, writer = settings.store, settings.mail, settings.writer
    return settings.model_copy(
        update={
            "store": store.model_copy(update={"url": _secret("[store] url", store.url_file, base) or store.url}),
            "mail": mail.model_copy(
                update={
                    "smtp": _hidden(_secret("[mail] smtp", mail.smtp_file, base)) or mail.smtp,
                    "password": _hidden(_secret("[mail] password", mail.password_file, base)) or mail.password,
                }
            ),
            "writer": writer.model_copy(
                update={"key": _hidden(_secret("[writer] key", writer.key_file, base)) or writer.key}
            ),
        }
    )


def _secret(name: str, file: Path | None, base: Path) -> str | None:
    if file is None:
        return None
    try:
        return (base / file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{name}_file: {base / file} cannot be read: {error}.", hint="Check its rights.") from error


def _hidden(text: str | None) -> SecretStr | None:
    return SecretStr(text) if text else None


def _explain(error: ValidationError, said: Mapping[str, Any]) -> str:
    lines = []
    for problem in error.errors():
        where = list(problem["loc"])
        name = _spell(where, said)
        if problem["type"] == "extra_forbidden":
            lines.append(f"{name} is not a setting{_nearest(where)}")
        elif problem["type"] == "missing":
            lines.append(f"{name} is missing.")
        else:
            text = problem["msg"].removeprefix("Value error, ").rstrip(".")
            lines.append(f"{name}: {text}" if name else text)
    return " ".join(line if line.endswith(("?", ".")) else f"{line}." for line in lines)


def _spell(where: list[int | str], said: Mapping[str, Any]) -> str:
    if not where:
        return ""
    head, *rest = where
    table = f"[[{head}]]" if isinstance(said.get(str(head)), list) else f"[{head}]"
    if rest and isinstance(rest[0], int):
        position, *rest = rest
        entries = said.get(str(head)) or []
        entry = entries[int(position)] if int(position) < len(entries) else {}
        label = entry.get("slug") or entry.get("name") if isinstance(entry, dict) else None
        table = f"[[{head}]] {label or int(position) + 1}:"
    return " ".join([table, *(str(part) for part in rest)])


def _nearest(where: list[int | str]) -> str:
    model: Any = Settings
    for part in where[:-1]:
        if isinstance(part, int):
            continue
        annotation = model.model_fields[part].annotation if part in model.model_fields else None
        model = next((a for a in (annotation, *get_args(annotation)) if isinstance(a, type)), None)
        if model is None or not issubclass(model, BaseModel):
            return ""
    known = [field.alias or name for name, field in model.model_fields.items() if name != "base"]
    near = difflib.get_close_matches(str(where[-1]), known, n=1, cutoff=0.7)
    return f"; did you mean {near[0]}?" if near else f" (there are: {', '.join(known)})"
