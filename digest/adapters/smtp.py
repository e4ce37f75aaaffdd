"""Mail to an SMTP server. What matters here is to say rightly what a failure means, by the stage it came at.

before RCPT TO         nothing was said of this recipient: the server is down for all     MailHostDown
RCPT TO, DATA          the server's word on this message: 5xx never, 4xx later            MailRefused, MailDeferred
while the text goes    the final dot was not sent, so it cannot have been taken           MailHostDown
after the final dot    no answer, or half of one: it may have been taken                  MailUncertain

421 at any stage but the last is the server going away (RFC 5321, 3.8). smtplib connects, does TLS and AUTH;
the text is written here, in two parts, so that a break before the dot and one after it can be told apart.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from digest.errors import MailDeferred, MailError, MailHostDown, MailRefused, MailUncertain, SettingsError

COMMAND_SECONDS = 300.0
FINAL_DOT_SECONDS = 600.0
"""How long to wait for an answer (RFC 5321, 4.5.3.2); a delivery's lease must be longer than the second."""

_GOODBYE_SECONDS = 5.0
_HINT = "Look at [mail] smtp in digest.toml, then run: digest deliver"
_BARE_LINE_END = re.compile(rb"\r(?!\n)|(?<!\r)\n")
_UNSAFE = re.compile(r"[\x00-\x20\x7f<>]")


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
        server, tls = self.server, self._tls()
        # The name is set below: smtplib's own default asks the DNS for it, which may take minutes.
        hello = "[127.0.0.1]"
        smtp: smtplib.SMTP
        if server.implicit_tls:
            smtp = smtplib.SMTP_SSL(server.host, server.port, local_hostname=hello, timeout=self._seconds, context=tls)
        else:
            smtp = smtplib.SMTP(server.host, server.port, local_hostname=hello, timeout=self._seconds)
        try:
            smtp.local_hostname = _literal(smtp)
            smtp.ehlo_or_helo_if_needed()
            if not server.implicit_tls and smtp.has_extn("starttls"):
                smtp.starttls(context=tls)
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

    def _tls(self) -> ssl.SSLContext:
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
                f"{self.where()} does not accept the user and password: {_answer(error.smtp_code, error.smtp_error)}.",
                hint="Correct [mail] smtp or DIGEST_MAIL_PASSWORD, then run: digest deliver",
            )
        if isinstance(error, ssl.SSLCertVerificationError):
            return MailHostDown(
                f"{self.where()} shows a certificate that cannot be trusted: {error.verify_message}.",
                hint="Use the name that the certificate is made out to in [mail] smtp, then run: digest deliver",
            )
        return MailHostDown(f"Could not use {self.where()}: {_reason(error)}.", hint=_HINT)


class SmtpConnection:
    """ports.Connection: one session, for several messages. After MailHostDown or MailUncertain it is of no more use."""

    def __init__(self, smtp: smtplib.SMTP, *, where: str, final_seconds: float) -> None:
        self._smtp = smtp
        self._where = where
        self._final_seconds = final_seconds
        self._alive = True

    def send(self, message: bytes, *, sender: str, recipient: str) -> str:
        """Hand in one message; sender and recipient are bare addresses. Returns the answer to the final dot."""
        if not self._alive:
            raise MailHostDown(f"The connection to {self._where} is closed.", hint=_HINT)
        self._open_envelope(message, sender=sender, recipient=recipient)
        try:
            self._write(_stuffed(message))
        except OSError as error:
            raise self._broken("while a message was going over", error) from error
        return self._finish()

    def close(self) -> None:
        """Say goodbye; that the other side is gone already is no error."""
        with contextlib.suppress(OSError, smtplib.SMTPException):
            if self._alive:
                self._wait_up_to(_GOODBYE_SECONDS)
                self._smtp.quit()
        self._alive = False
        self._smtp.close()

    def _open_envelope(self, message: bytes, *, sender: str, recipient: str) -> None:
        for address in (sender, recipient):
            if _UNSAFE.search(address) or "@" not in address:
                raise MailRefused(f"{address!r} is no mail address.", hint="Correct it in [mail] of digest.toml.")
        options = [f"size={len(message)}"] if self._smtp.has_extn("size") else []
        if not (sender + recipient).isascii():
            if not self._smtp.has_extn("smtputf8"):
                raise MailRefused(
                    f"{self._where} takes only addresses in ASCII.", hint="Send through a server with SMTPUTF8."
                )
            options += ["SMTPUTF8", "BODY=8BITMIME"]
        code, answer = self._ask(lambda: self._smtp.mail(sender, options))
        if code // 100 == 5 and code != 552:
            # It is we who are refused, so no recipient may be given up for it.
            self._reset()
            raise MailHostDown(f"{self._where} refuses the sender: {answer}.", hint="Look at [mail] from and smtp.")
        self._judge(code, answer, good=2)
        self._judge(*self._ask(lambda: self._smtp.rcpt(recipient)), good=2)
        self._judge(*self._ask(lambda: self._smtp.docmd("DATA")), good=3)

    def _finish(self) -> str:
        """The final dot. From its first byte on, silence means that the message may have been taken."""
        try:
            self._wait_up_to(self._final_seconds)
            self._write(b".\r\n")
            code, raw = self._smtp.getreply()
            self._wait_up_to(self._smtp.timeout)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise MailUncertain(
                f"{self._where} broke off after the whole message was sent: {_reason(error)}.",
                hint="It may have arrived; it is sent once more under the same Message-ID.",
            ) from error
        answer = _answer(code, raw)
        if code == 421:
            self._drop()
            raise MailHostDown(f"{self._where} is closing down: {answer}.", hint=_HINT)
        if code // 100 in (4, 5):
            raise _refusal(code, answer)
        if code // 100 != 2:
            self._drop()
            raise MailUncertain(
                f"{self._where} answered the whole message with what is no answer: {answer}.",
                hint="It may have arrived; it is sent once more under the same Message-ID.",
            )
        return answer

    def _wait_up_to(self, seconds: float) -> None:
        if self._smtp.sock is not None:
            self._smtp.sock.settimeout(seconds)

    def _write(self, data: bytes) -> None:
        if self._smtp.sock is None:
            raise ConnectionResetError("the connection is closed")
        self._smtp.sock.sendall(data)

    def _ask(self, command: Callable[[], tuple[int, bytes]]) -> tuple[int, str]:
        try:
            code, raw = command()
        except (OSError, smtplib.SMTPException) as error:
            raise self._broken("before a message was sent", error) from error
        return code, _answer(code, raw)

    def _judge(self, code: int, answer: str, *, good: int) -> None:
        """Go on where the answer is of the good class; else leave the session ready for the next message."""
        if code // 100 == good:
            return
        if code == 421 or code // 100 not in (4, 5):
            self._drop()
            raise MailHostDown(f"{self._where} cannot go on: {answer}.", hint=_HINT)
        self._reset()
        raise _refusal(code, answer)

    def _reset(self) -> None:
        try:
            code, _ = self._smtp.rset()
        except (OSError, smtplib.SMTPException):
            code = 0
        if code // 100 != 2:
            self._drop()

    def _broken(self, when: str, error: OSError | smtplib.SMTPException) -> MailHostDown:
        self._drop()
        return MailHostDown(f"{self._where} broke off {when}: {_reason(error)}.", hint=_HINT)

    def _drop(self) -> None:
        self._alive = False
        self._smtp.close()


def _log_in(smtp: smtplib.SMTP, user: str, password: str, *, private: bool) -> None:
    if not private:
        raise smtplib.SMTPNotSupportedError("it offers no STARTTLS, and a password is never sent in the open")
    smtp.login(user, password)


def _refusal(code: int, answer: str) -> MailError:
    if code // 100 == 5:
        return MailRefused(f"The server refuses the message: {answer}.", hint="It is not sent again.")
    return MailDeferred(f"The server does not take the message now: {answer}.", hint="It is tried again later.")


def _stuffed(message: bytes) -> bytes:
    """The text as it goes over the wire, without the final dot (RFC 5321, 4.5.2)."""
    if _BARE_LINE_END.search(message):
        message = _BARE_LINE_END.sub(b"\r\n", message)
    if not message.endswith(b"\r\n"):
        message += b"\r\n"
    return (b"." if message.startswith(b".") else b"") + message.replace(b"\r\n.", b"\r\n..")


def _literal(smtp: smtplib.SMTP) -> str:
    """How we introduce ourselves where we know no name of ours: our own address (RFC 5321, 4.1.3)."""
    address = smtp.sock.getsockname()[0] if smtp.sock is not None else "127.0.0.1"
    address = address.partition("%")[0].removeprefix("::ffff:")
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"


def _answer(code: int, raw: bytes | str) -> str:
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    return f"{code} {' '.join(text.split())}".strip().rstrip(".")[:500]


def _reason(error: OSError | smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _answer(error.smtp_code, error.smtp_error)
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return "no answer in time"
    text = getattr(error, "strerror", None) or str(error)
    return text.rstrip(".") or type(error).__name__
