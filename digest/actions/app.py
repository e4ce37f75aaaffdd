"""What every action is given: the store, the ports, and what the settings say, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from digest.model.articles import Source
from digest.model.issues import Site
from digest.model.stories import Edition
from digest.ports import Clock, Files, Mailer, Signer, Tokens, Writer
from digest.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class MailPlan:
    """How issues are mailed. sender: "Name <address>". to: always subscribed, to every edition."""

    sender: str
    to: tuple[str, ...]
    reply_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WriterPlan:
    """Who rewords, and what one issue may cost.

    calls: questions; characters: sent and received; seconds: of waiting, and timeout: of waiting for one answer.
    """

    writer: Writer
    calls: int
    characters: int
    seconds: float
    timeout: float


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything an action may touch.

    editions: as digest.toml says them; was: new slug → old slug of one that was renamed.
    sources: what is said by hand of sources of files, by name.
    templates: folders, an operator's own before ours. writing: None: nothing is reworded. signer: None: we do not sign.
    """

    database: Database
    clock: Clock
    tokens: Tokens
    files: Files
    mailer: Mailer
    templates: tuple[Path, ...]
    site: Site
    editions: tuple[Edition, ...]
    was: Mapping[str, str]
    sources: Mapping[str, Source]
    mail: MailPlan
    writing: WriterPlan | None = None
    signer: Signer | None = None
