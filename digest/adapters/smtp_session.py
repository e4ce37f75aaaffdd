"""One SMTP session of several messages, each given over with as few round trips as the server allows.

What matters here is to say rightly what a failure means, by the stage it came at.

before RCPT TO         nothing was said of this recipient: the server is down for all     MailHostDown
RCPT TO, DATA          the server's word on this message: 5xx never, 4xx later            MailRefused, MailDeferred
while the text goes    the final dot was not sent, so it cannot have been taken           MailHostDown
after the final dot    no answer, or half of one: it may have been taken                  MailUncertain

421 at any stage but the last is the server going away (RFC 5321, 3.8). Where PIPELINING is offered, MAIL, RCPT and
DATA go in one write and their answers are judged in order (RFC 2920). The text and its final dot go in one write too:
the dot is last in it, so a write that fails has not sent the dot, and one that succeeds leaves only the answer open.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
import struct

from digest.errors import MailDeferred, MailError, MailHostDown, MailRefused, MailUncertain

HINT = "Look at [mail] smtp in digest.toml, then run: digest deliver"

_GOODBYE_SECONDS = 5.0
_LONGEST_LINE = 8192
_BARE_LINE_END = re.compile(rb"\r(?!\n)|(?<!\r)\n")
_DOT_AFTER_LF, _DOT_AFTER_CR = re.compile(rb"\n\."), re.compile(rb"\r\.")
"""Two, for each alone is found by its first byte, which is thirty times as fast."""

_UNSAFE = re.compile(r"[\x00-\x20\x7f<>]")
_DOT = b".\r\n"

Reply = tuple[int, str]


class SmtpConnection:
    """ports.Connection: one session, for several messages. After MailHostDown or MailUncertain it is of no more use."""

    def __init__(self, smtp: smtplib.SMTP, *, where: str, final_seconds: float) -> None:
        self._smtp = smtp
        self._where = where
        self._seconds = float(smtp.timeout)
        self._final_seconds = final_seconds
        self._alive = True
        self._heard = b""
        self._waiting = 0.0
        self._wait_up_to(self._seconds)
        self._pipelining = smtp.has_extn("pipelining")
        self._utf8 = smtp.has_extn("smtputf8")
        self._tells_size = smtp.has_extn("size")
        told = smtp.esmtp_features.get("size", "").split(" ")[0]
        self._limit = int(told) if told.isdecimal() else 0

    def send(self, message: bytes, *, sender: str, recipient: str) -> str:
        """Hand in one message; sender and recipient are bare addresses. Returns the answer to the final dot."""
        if not self._alive:
            raise MailHostDown(f"The connection to {self._where} is closed.", hint=HINT)
        envelope = self._envelope(message, sender=sender, recipient=recipient)
        text = stuffed(message) + _DOT
        try:
            if self._pipelining:
                self._write(b"".join((*envelope, b"DATA\r\n")))
                self._judge_all(*self._replies())
            else:
                for command, judge in zip(envelope, (self._judge_sender, self._judge_recipient), strict=True):
                    self._write(command)
                    judge(self._reply())
                self._write(b"DATA\r\n")
                self._judge_data(self._reply())
        except (OSError, smtplib.SMTPException) as error:
            raise self._broken("before a message was sent", error) from error
        try:
            self._wait_up_to(self._seconds)
            self._write(text)
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

    def _envelope(self, message: bytes, *, sender: str, recipient: str) -> tuple[bytes, bytes]:
        """MAIL and RCPT as they go over the wire. Raises MailRefused for what this server cannot take."""
        for address in (sender, recipient):
            if _UNSAFE.search(address) or "@" not in address:
                raise MailRefused(f"{address!r} is no mail address.", hint="Correct it in [mail] of digest.toml.")
        options = f" size={len(message)}" if self._tells_size else ""
        if self._limit and len(message) > self._limit:
            raise MailRefused(
                f"{self._where} takes messages of at most {self._limit} bytes; this one has {len(message)}.",
                hint="Make the edition shorter ([[edition]] minutes).",
            )
        if not (sender + recipient).isascii():
            if not self._utf8:
                raise MailRefused(
                    f"{self._where} takes only addresses in ASCII.", hint="Send through a server with SMTPUTF8."
                )
            options += " SMTPUTF8 BODY=8BITMIME"
        return f"MAIL FROM:<{sender}>{options}\r\n".encode(), f"RCPT TO:<{recipient}>\r\n".encode()

    def _judge_all(self, mail: Reply, rcpt: Reply, data: Reply) -> None:
        """Three answers at once. A DATA that was let through although its envelope was not is ended first."""
        if mail[0] // 100 == 2 and rcpt[0] // 100 == 2:
            self._judge_data(data)
            return
        if data[0] // 100 == 3:
            if rcpt[0] // 100 == 2:  # a recipient without a sender: an empty message might be taken for one
                self._drop()
            else:
                self._end_empty()
        elif self._alive and not _is_fatal(mail) and not _is_fatal(rcpt):
            self._reset()
        if _is_fatal(data):
            self._drop()
        self._judge_sender(mail, reset=False)
        self._judge_recipient(rcpt, reset=False)

    def _end_empty(self) -> None:
        """End a message that has no recipients with its final dot, and read what is said to that (RFC 2920, 3.1)."""
        try:
            self._write(_DOT)
            code, _ = self._reply()
        except (OSError, smtplib.SMTPException):
            code = 421
        if code == 421 or code // 100 not in (2, 4, 5):
            self._drop()

    def _judge_sender(self, reply: Reply, *, reset: bool = True) -> None:
        code, answer = reply
        if code // 100 == 5 and code != 552:
            # It is we who are refused, so no recipient may be given up for it.
            if reset:
                self._reset()
            raise MailHostDown(f"{self._where} refuses the sender: {answer}.", hint="Look at [mail] from and smtp.")
        self._judge(reply, good=2, reset=reset)

    def _judge_recipient(self, reply: Reply, *, reset: bool = True) -> None:
        self._judge(reply, good=2, reset=reset)

    def _judge_data(self, reply: Reply) -> None:
        self._judge(reply, good=3)

    def _judge(self, reply: Reply, *, good: int, reset: bool = True) -> None:
        """Go on where the answer is of the good class; else leave the session ready for the next message."""
        code, answer = reply
        if code // 100 == good:
            return
        if code == 421 or code // 100 not in (4, 5):
            self._drop()
            raise MailHostDown(f"{self._where} cannot go on: {answer}.", hint=HINT)
        if reset:
            self._reset()
        raise _refusal(code, answer)

    def _finish(self) -> str:
        """The answer to the whole message. From the final dot on, silence means that it may have been taken."""
        try:
            code, answer = self._reply(self._final_seconds)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise MailUncertain(
                f"{self._where} broke off after the whole message was sent: {reason(error)}.",
                hint="It may have arrived; it is sent once more under the same Message-ID.",
            ) from error
        if code // 100 == 2:
            return answer
        if code == 421:
            self._drop()
            raise MailHostDown(f"{self._where} is closing down: {answer}.", hint=HINT)
        if code // 100 in (4, 5):
            raise _refusal(code, answer)
        self._drop()
        raise MailUncertain(
            f"{self._where} answered the whole message with what is no answer: {answer}.",
            hint="It may have arrived; it is sent once more under the same Message-ID.",
        )

    def _wait_up_to(self, seconds: float) -> None:
        sock = self._smtp.sock
        if sock is None or seconds == self._waiting:
            return
        if isinstance(sock, ssl.SSLSocket):
            sock.settimeout(seconds)
        else:
            # the kernel's timer: Python's own asks it to poll before each call, and lets go of the interpreter twice
            sock.settimeout(None)
            for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                sock.setsockopt(socket.SOL_SOCKET, option, _timeval(seconds))
        self._waiting = seconds

    def _write(self, data: bytes) -> None:
        if self._smtp.sock is None:
            raise ConnectionResetError("the connection is closed")
        self._smtp.sock.sendall(data)

    def _reply(self, seconds: float | None = None) -> Reply:
        """One answer of one or several lines (RFC 5321, 4.2), as smtplib reads it, with fewer calls."""
        self._wait_up_to(seconds or self._seconds)
        said = []
        while True:
            line = self._line()
            said.append(line[4:])
            if line[3:4] != b"-" or not line[:3].isdigit():
                break
        code = int(line[:3]) if line[:3].isdigit() else -1
        return code, told(code, b"\n".join(said))

    def _line(self) -> bytes:
        while b"\n" not in self._heard:
            if len(self._heard) > _LONGEST_LINE:
                raise smtplib.SMTPServerDisconnected("a line of its answer has no end")
            more = self._smtp.sock.recv(4096) if self._smtp.sock is not None else b""
            if not more:
                raise smtplib.SMTPServerDisconnected("the connection was closed")
            self._heard += more
        line, _, self._heard = self._heard.partition(b"\n")
        return line

    def _replies(self) -> tuple[Reply, Reply, Reply]:
        """The answers to MAIL, RCPT and DATA. What was refused before the server went away stays refused."""
        replies: list[Reply] = []
        for _ in range(3):
            try:
                replies.append(self._reply())
            except (OSError, smtplib.SMTPException) as error:
                if all(code // 100 == 2 for code, _ in replies):
                    raise
                replies.append((421, reason(error)))
            if replies[-1][0] == 421:
                break
        mail, rcpt, data = (*replies, *replies[-1:] * 2)[:3]
        return mail, rcpt, data

    def _reset(self) -> None:
        try:
            self._write(b"RSET\r\n")
            code, _ = self._reply()
        except (OSError, smtplib.SMTPException):
            code = 0
        if code // 100 != 2:
            self._drop()

    def _broken(self, when: str, error: OSError | smtplib.SMTPException) -> MailHostDown:
        self._drop()
        return MailHostDown(f"{self._where} broke off {when}: {reason(error)}.", hint=HINT)

    def _drop(self) -> None:
        self._alive = False
        self._smtp.close()


def _timeval(seconds: float) -> bytes:
    """As the kernel takes it (socket(7)), never zero, which would be for ever."""
    whole, part = divmod(max(round(seconds * 1_000_000), 1), 1_000_000)
    return struct.pack("@ll", whole, part)


def _is_fatal(reply: Reply) -> bool:
    """Whether the session is over: 421, or no answer to anything."""
    return reply[0] == 421 or reply[0] // 100 not in (2, 3, 4, 5)


def _refusal(code: int, answer: str) -> MailError:
    if code // 100 == 5:
        return MailRefused(f"The server refuses the message: {answer}.", hint="It is not sent again.")
    return MailDeferred(f"The server does not take the message now: {answer}.", hint="It is tried again later.")


def stuffed(message: bytes) -> bytes:
    """The text as it goes over the wire, without the final dot (RFC 5321, 4.5.2).

    Only one that has a dot at the beginning of a line, however the line before ends, needs a closer look; a message
    that was made for the wire has none.
    """
    ends_well = message.endswith(b"\r\n") and not message.startswith(b".")
    if not ends_well or _DOT_AFTER_LF.search(message) or _DOT_AFTER_CR.search(message):
        message = _BARE_LINE_END.sub(b"\r\n", message)
        message = message if message.endswith(b"\r\n") else message + b"\r\n"
        message = (b"." if message.startswith(b".") else b"") + message.replace(b"\r\n.", b"\r\n..")
    return message


def told(code: int, raw: bytes | str) -> str:
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    return f"{code} {' '.join(text.split())}".strip().rstrip(".")[:500]


def reason(error: OSError | smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return told(error.smtp_code, error.smtp_error)
    if isinstance(error, TimeoutError | BlockingIOError) or isinstance(error.__context__, TimeoutError):
        return "no answer in time"
    text = getattr(error, "strerror", None) or str(error)
    return text.rstrip(".") or type(error).__name__
