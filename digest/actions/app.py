"""What every action is given: the store, the ports, and what the settings say, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digest.delivery.pacing import Pace
from digest.editions.rules import Rules, RuleSet
from digest.model.articles import Source, SourceSlug
from digest.model.issues import Site
from digest.model.stories import Edition
from digest.ports import Clock, Fetcher, Files, Inbox, Mailer, Processes, Signer, Tokens, Writer
from digest.store.database import Database

_AT_WILL = Pace()
_NO_RULE, _NO_RULES = RuleSet(), Rules()

LEASE = dt.timedelta(minutes=15)
"""Longer than the longest wait for an answer to the final dot (10 minutes, RFC 5321 4.5.3.2.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailPlan:
    """How issues are mailed. sender: "Name <address>". to: always subscribed, to every edition.

    bounce: the mailbox that what comes back goes to, each under a token of its own; None: it goes to the sender.
    soft_bounces: so many in soft_days, and nothing more is mailed there.
    pause_after: failures of the server in a row, after which all mail waits for a person.
    resend: whether what may have arrived is sent once more, or held.
    lease: how long a claim holds; renewed while its holder lives.
    """

    sender: str
    to: tuple[str, ...]
    reply_to: str | None
    bounce: str | None = None
    soft_bounces: int = 5
    soft_days: int = 30
    pace: Pace = _AT_WILL
    pause_after: int = 5
    resend: bool = True
    lease: dt.timedelta = LEASE


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
class NamedSource:
    """A feed or page that digest.toml names. source: without a slug until the store has given it one.

    headers: that go with every request, in clear.
    """

    source: Source
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    rules: RuleSet = _NO_RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything an action may touch.

    editions: as digest.toml says them; was: new slug → old slug of one that was renamed.
    named: the feeds and pages that digest.toml names.
    sources: what it says of sources, by slug: of files, and (once `sync_sources` has looked into the store) of the web.
    fetching: the headers that go with requests for a source, by slug, in clear. rules: what is muted or kept.
    signup: whether anybody may subscribe on the site. writing: None: nothing is reworded.
    secret: None: the store has one of its own (actions.keys).
    bounces: None: nobody puts what comes back where we could look for it.
    templates: folders, an operator's own before ours. signer: None: we do not sign.
    hub: the address of a WebSub hub that our feeds name; None: they name none.
    """

    database: Database
    clock: Clock
    tokens: Tokens
    files: Files
    mailer: Mailer
    fetcher: Fetcher
    processes: Processes
    templates: tuple[Path, ...]
    site: Site
    editions: tuple[Edition, ...]
    was: Mapping[str, str]
    sources: Mapping[SourceSlug, Source]
    mail: MailPlan
    named: tuple[NamedSource, ...] = ()
    fetching: Mapping[SourceSlug, Mapping[str, str]] = field(default_factory=dict, repr=False)
    rules: Rules = _NO_RULES
    signup: bool = False
    writing: WriterPlan | None = None
    secret: bytes | None = field(default=None, repr=False)
    bounces: Inbox | None = None
    signer: Signer | None = None
    hub: str | None = None

    def close(self) -> None:
        """Let go of what is open: connections to the web, child processes, connections to the store."""
        self.fetcher.close()
        self.processes.close()
        self.database.close()
