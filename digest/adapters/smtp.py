"""Mail to an SMTP server: where it is, whether it may be trusted, and a session with it.

smtplib connects, does TLS and AUTH; what is said afterwards stands in `smtp_session`.
"""

from __future__ import annotations

import contextlib
import ipaddress
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from digest.adapters.smtp_session import HINT, SmtpConnection, reason, told
from digest.errors import MailHostDown, SettingsError

COMMAND_SECONDS = 300.0
FINAL_DOT_SECONDS = 600.0
"""How long to wait for an answer (RFC 5321, 4.5.3.2); a delivery's lease must be longer than the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where to hand mail in. implicit_tls: TLS from the first byte (smtps://)."""

    host: str
    port: int
    implicit_tls: bool
    user: str | None = None
    password: str | None = None

    @property
    def is_loopback(self) -> bool:
        if self.host == "localhost":
            return True
        with contextlib.suppress(ValueError):
            return ipaddress.ip_address(self.host).is_loopback
        return False


def parse_server(url: str, *, password: str | None = None) -> Server:
    """Read smtp://user:password@host:587 or smtps://host; a password given apart wins. Raises SettingsError."""
    how = "Write it like smtp://user@mail.example.org:587 or smtps://user@mail.example.org"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or parts.scheme not in ("smtp", "smtps") or parts.path.strip("/") or parts.query or parts.fragment:
        raise SettingsError("[mail] smtp is no address of a mail server.", hint=how)
    user = unquote(parts.username) if parts.username else None
    secret = password or (unquote(parts.password) if parts.password else None)
    if (user is None) != (secret is None):
        lacks = "user" if user is None else "password"
        raise SettingsError(
            f"[mail] smtp has no {lacks} to log in with at {host}.", hint=f"{how}, with DIGEST_MAIL_PASSWORD set."
        )
    implicit = parts.scheme == "smtps"
    return Server(host=host, port=port or (465 if implicit else 587), implicit_tls=implicit, user=user, password=secret)


class SmtpMailer:
    """ports.Mailer on an SMTP server.

    url: smtp:// (STARTTLS where it is offered; without it no password is sent, but on this very machine) or smtps://.
    context: how certificates are checked; by default against the system's authorities and the host's name, except on
    loopback, where nobody stands between and mail servers come with certificates of their own making.
    """

    def __init__(
        self,
        url: str,
        *,
        password: str | None = None,
        context: ssl.SSLContext | None = None,
        seconds: float = COMMAND_SECONDS,
        final_seconds: float = FINAL_DOT_SECONDS,
    ) -> None:
        self.server = parse_server(url, password=password)
        self._context = context
        self._seconds = seconds
        self._final_seconds = final_seconds

    def where(self) -> str:
        host = f"[{self.server.host}]" if ":" in self.server.host else self.server.host
        return f"{'smtps' if self.server.implicit_tls else 'smtp'}://{host}:{self.server.port}"

    @contextmanager
    def connect(self) -> Iterator[SmtpConnection]:
        try:
            smtp = self._open()
        except (OSError, smtplib.SMTPException) as error:
            raise self._down(error) from error
        connection = SmtpConnection(smtp, where=self.where(), final_seconds=self._final_seconds)
        try:
            yield connection
        finally:
            connection.close()

    def _open(self) -> smtplib.SMTP:
        server = self.server
        # The name is set below: smtplib's own default asks the DNS for it, which may take minutes.
        hello = "[127.0.0.1]"
        smtp: smtplib.SMTP
        if server.implicit_tls:
            smtp = smtplib.SMTP_SSL(
                server.host, server.port, local_hostname=hello, timeout=self._seconds, context=self._tls
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, local_hostname=hello, timeout=self._seconds)
        try:
            smtp.local_hostname = _literal(smtp)
            if smtp.sock is not None:
                smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            smtp.ehlo_or_helo_if_needed()
            if not server.implicit_tls and smtp.has_extn("starttls"):
                smtp.starttls(context=self._tls)
                smtp.ehlo_or_helo_if_needed()
                encrypted = True
            else:
                encrypted = server.implicit_tls
            if server.user and server.password:
                _log_in(smtp, server.user, server.password, private=encrypted or server.is_loopback)
        except BaseException:
            smtp.close()
            raise
        return smtp

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Made once, and only where it is needed: to read the system's authorities takes a while."""
        if self._context is not None:
            return self._context
        context = ssl.create_default_context()
        if self.server.is_loopback:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context

    def _down(self, error: OSError | smtplib.SMTPException) -> MailHostDown:
        if isinstance(error, smtplib.SMTPAuthenticationError):
            return MailHostDown(
                f"{self.where()} does not accept the user and password: {told(error.smtp_code, error.smtp_error)}.",
                hint="Correct [mail] smtp or DIGEST_MAIL_PASSWORD, then run: digest deliver",
            )
        if isinstance(error, ssl.SSLCertVerificationError):
            return MailHostDown(
                f"{self.where()} shows a certificate that cannot be trusted: {error.verify_message}.",
                hint="Use the name that the certificate is made out to in [mail] smtp, then run: digest deliver",
            )
        return MailHostDown(f"Could not use {self.where()}: {reason(error)}.", hint=HINT)


def _log_in(smtp: smtplib.SMTP, user: str, password: str, *, private: bool) -> None:
    if not private:
        raise smtplib.SMTPNotSupportedError("it offers no STARTTLS, and a password is never sent in the open")
    smtp.login(user, password)


def _literal(smtp: smtplib.SMTP) -> str:
    """How we introduce ourselves where we know no name of ours: our own address (RFC 5321, 4.1.3)."""
    address = smtp.sock.getsockname()[0] if smtp.sock is not None else "127.0.0.1"
    address = address.partition("%")[0].removeprefix("::ffff:")
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"
