"""The only wiring: settings in, an App out. What is heavy is loaded here, late."""

from __future__ import annotations

import datetime as dt
import gc
from email.utils import parseaddr
from pathlib import Path

from digest import __version__, paths, settings
from digest.actions.app import App, MailPlan, NamedSource, WriterPlan
from digest.actions.sync import sync_editions
from digest.actions.sync_sources import sync_sources
from digest.adapters.clock import GivenClock, SystemClock
from digest.adapters.dkim import open_signer
from digest.adapters.files import SiteFolder
from digest.adapters.http import MEGABYTE, HttpFetcher, Limits, Manners
from digest.adapters.inbox import MaildirInbox
from digest.adapters.llm import ChatWriter
from digest.adapters.maildir import MaildirMailer
from digest.adapters.processes import ChildProcesses
from digest.adapters.smtp import SmtpMailer
from digest.adapters.tokens import SystemTokens
from digest.delivery.pacing import Limit, Pace, Window
from digest.editions import schedule
from digest.editions.rules import Rules, RuleSet, parse_set
from digest.errors import SettingsError
from digest.model.issues import Site
from digest.model.stories import Edition, Weights
from digest.ports import Clock, Mailer, Signer
from digest.settings import Settings
from digest.store.database import Database


def load_settings(config: Path | None) -> Settings:
    """The settings of the digest.toml named, or the one found here. Raises SettingsError."""
    return settings.load(settings.find(config, start=Path.cwd()))


def wire(said: Settings, *, clock: Clock | None = None) -> App:
    """An App over what the settings say; touches neither store nor network."""
    time = clock or SystemClock()
    if not gc.get_freeze_count():
        gc.freeze()  # what is loaded stays: to look through it all once more would cost as much as a hundred fetches
    return App(
        database=Database.open(_store_url(said)),
        clock=time,
        tokens=SystemTokens(),
        files=SiteFolder(said.base / said.site.folder),
        mailer=_mailer(said),
        fetcher=_fetcher(said, time),
        templates=_templates(said),
        site=Site(title=said.site.title, url=said.site.url, owner=said.site.owner, reply_to=said.mail.reply_to),
        editions=tuple(_edition(entry, said) for entry in said.edition),
        was={entry.slug: entry.was for entry in said.edition if entry.was},
        sources={entry.source.slug: entry.source for entry in said.source if entry.url is None},
        named=tuple(
            NamedSource(
                source=entry.source, headers=entry.fetching, rules=_rules_of(entry, f"[[source]] {entry.label}")
            )
            for entry in said.source
            if entry.url is not None
        ),
        rules=_rules(said),
        mail=_mail_plan(said.mail),
        signup=said.site.signup,
        writing=_writing(said.writer),
        secret=said.site.secret.get_secret_value().encode() if said.site.secret else None,
        bounces=MaildirInbox(said.base / said.mail.bounce_maildir) if said.mail.bounce_maildir else None,
        signer=_signer(said),
        hub=said.site.hub,
        processes=ChildProcesses(),
    )


def open_app(said: Settings, *, at: dt.datetime | None = None) -> App:
    """An App whose store is there and of this version, with what the settings name in it.

    at: the time it is, for a build as of another time; None: the system's clock.
    """
    app = wire(said, clock=GivenClock(at) if at else None)
    app.database.check()
    sync_editions(app)
    return sync_sources(app)


def _store_url(said: Settings) -> str:
    prefix = "sqlite:///"
    url = said.store.url
    if not url.startswith(prefix):
        return url
    return prefix + str((said.base / url.removeprefix(prefix)).resolve())


def _mailer(said: Settings) -> Mailer:
    if said.mail.smtp is None:
        return MaildirMailer(said.base / said.mail.folder)
    password = said.mail.password.get_secret_value() if said.mail.password else None
    return SmtpMailer(said.mail.smtp.get_secret_value(), password=password)


def _fetcher(said: Settings, clock: Clock) -> HttpFetcher:
    fetch = said.fetch
    contact = fetch.contact or said.site.url
    return HttpFetcher(
        agent=f"Digest/{__version__} (+{contact.encode('ascii', 'replace').decode()})",
        clock=clock,
        allow=fetch.allow,
        limits=Limits(
            connect=fetch.connect_timeout, total=fetch.timeout, body=max(1, round(fetch.megabytes * MEGABYTE))
        ),
        manners=Manners(per_host=fetch.per_host, delay=fetch.delay, at_once=fetch.at_once),
    )


def _mail_plan(said: settings.MailSettings) -> MailPlan:
    pace = Pace(
        connections=said.connections,
        rate=said.rate,
        per_domain=said.per_domain,
        domains={name: Limit(connections=one.connections, rate=one.rate) for name, one in said.domains.items()},
        window=Window.parse(said.window, said.timezone) if said.window else None,
    )
    return MailPlan(
        sender=said.sender,
        to=said.to,
        reply_to=said.reply_to,
        bounce=said.bounce,
        soft_bounces=said.soft_bounces,
        soft_days=said.soft_days,
        pace=pace,
        pause_after=said.pause_after,
        resend=said.uncertain == "resend",
    )


def _templates(said: Settings) -> tuple[Path, ...]:
    if said.site.templates is None:
        return (paths.TEMPLATES,)
    own = said.base / said.site.templates
    if not own.is_dir():
        raise SettingsError(f"[site] templates: {own} is no folder.", hint="Make it, or take the key out.")
    return own, paths.TEMPLATES


def _signer(said: Settings) -> Signer | None:
    mail = said.mail
    if mail.dkim_key_file is None:
        return None
    domain = mail.dkim_domain or parseaddr(mail.sender)[1].rpartition("@")[2]
    return open_signer(said.base / mail.dkim_key_file, selector=mail.dkim_selector, domain=domain)


def _writing(said: settings.WriterSettings) -> WriterPlan | None:
    if said.url is None:
        return None
    key = said.key.get_secret_value() if said.key else None
    return WriterPlan(
        writer=ChatWriter(said.url, model=said.model, key=key),
        calls=said.calls,
        characters=said.characters,
        seconds=said.seconds,
        timeout=said.timeout,
    )


def _edition(entry: settings.EditionSettings, said: Settings) -> Edition:
    try:
        schedule.validate(entry.schedule, entry.timezone)
    except SettingsError as error:
        raise SettingsError(f"[[edition]] {entry.slug}: {error}") from error
    return Edition(
        slug=entry.slug,
        title=entry.title or said.site.title,
        schedule=entry.schedule,
        timezone=entry.timezone,
        tags=entry.tags,
        minutes=entry.minutes,
        approve=entry.approve,
        min_stories=entry.min_stories,
        languages=entry.languages or (entry.language,),
        language=entry.language,
        weights=Weights(**said.ranking.model_dump()),
    )


def _rules(said: Settings) -> Rules:
    return Rules(
        everywhere=_rules_of(said, ""),
        sources={
            entry.source.slug: _rules_of(entry, f"[[source]] {entry.label}")
            for entry in said.source
            if entry.url is None
        },
        editions={entry.slug: _rules_of(entry, f"[[edition]] {entry.slug}") for entry in said.edition},
    )


def _rules_of(entry: Settings | settings.EditionSettings | settings.SourceSettings, where: str) -> RuleSet:
    return parse_set(entry.mute, entry.keep, where=where)
