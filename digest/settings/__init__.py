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
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from pydantic_settings import SettingsError as EnvironmentValueError

from digest.errors import SettingsError
from digest.settings.kinds import SECRET
from digest.settings.sections import (
    DomainSettings,
    EditionSettings,
    FetchSettings,
    MailSettings,
    RankingSettings,
    ScheduleSettings,
    ServeSettings,
    SiteSettings,
    StoreSettings,
    WriterSettings,
)
from digest.settings.sources import SourceSettings

__all__ = [
    "FILE_NAME",
    "DomainSettings",
    "EditionSettings",
    "FetchSettings",
    "MailSettings",
    "RankingSettings",
    "ScheduleSettings",
    "ServeSettings",
    "Settings",
    "SiteSettings",
    "SourceSettings",
    "StoreSettings",
    "WriterSettings",
    "find",
    "from_mapping",
    "load",
]

FILE_NAME = "digest.toml"


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
    mute: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    site: SiteSettings = SiteSettings()
    store: StoreSettings = StoreSettings()
    edition: tuple[EditionSettings, ...] = (EditionSettings(slug="daily"),)
    source: tuple[SourceSettings, ...] = ()
    fetch: FetchSettings = FetchSettings()
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

    @model_validator(mode="after")
    def _sources_differ(self) -> Settings:
        for what, names in (
            ("url", [source.url for source in self.source if source.url]),
            ("name", [source.name for source in self.source if not source.url]),
        ):
            for name in names:
                if names.count(name) > 1:
                    raise ValueError(f"two [[source]] have the {what} {name}: say all of it in one")
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
    site, store, mail, writer = settings.site, settings.store, settings.mail, settings.writer
    return settings.model_copy(
        update={
            "site": site.model_copy(update={"secret": _site_secret(site, base)}),
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
            "source": tuple(_with_login(entry, base) for entry in settings.source),
        }
    )


def _site_secret(site: SiteSettings, base: Path) -> SecretStr | None:
    text = _secret("[site] secret", site.secret_file, base)
    if text is not None and len(text) < SECRET:
        raise SettingsError(f"[site] secret_file: {site.secret_file} holds fewer than {SECRET} characters.")
    return _hidden(text) or site.secret


def _with_login(source: SourceSettings, base: Path) -> SourceSettings:
    login = _secret(f"[[source]] {source.label}: auth", source.auth_file, base)
    if login is not None and ":" not in login:
        raise SettingsError(
            f"[[source]] {source.label}: auth_file: {source.auth_file} holds no user:password.",
            hint="Write both into it, with a colon between.",
        )
    return source.model_copy(update={"auth": _hidden(login) or source.auth})


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
    if head in {"mute", "keep"}:
        return str(head)
    table = f"[[{head}]]" if isinstance(said.get(str(head)), list) else f"[{head}]"
    if rest and isinstance(rest[0], int):
        position, *rest = rest
        entries = said.get(str(head)) or []
        entry = entries[int(position)] if int(position) < len(entries) else {}
        label = entry.get("slug") or entry.get("name") or _open(entry.get("url")) if isinstance(entry, dict) else None
        table = f"[[{head}]] {label or int(position) + 1}:"
    return " ".join([table, *(str(part) for part in rest)])


def _open(url: object) -> str:
    """An address without the user and password that somebody put into it."""
    return re.sub(r"//[^/?#]*@", "//", str(url or ""))


def _nearest(where: list[int | str]) -> str:
    model: Any = Settings
    for part in where[:-1]:
        if part not in model.model_fields:  # a position in a list, or a name that the operator chose
            continue
        annotation = model.model_fields[part].annotation
        models = (a for a in (annotation, *get_args(annotation)) if isinstance(a, type) and issubclass(a, BaseModel))
        model = next(models, None)
        if model is None:
            return ""
    known = [field.alias or name for name, field in model.model_fields.items() if name != "base"]
    near = difflib.get_close_matches(str(where[-1]), known, n=1, cutoff=0.7)
    return f"; did you mean {near[0]}?" if near else f" (there are: {', '.join(known)})"
