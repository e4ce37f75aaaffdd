"""An SMTP server that does exactly what a test says at each stage, also what no good server would do."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

DROP = "DROP"
"""Instead of an answer: close the connection. RESET: the hard way. SILENCE: say nothing until the test is over."""
RESET = "RESET"
SILENCE = "SILENCE"

GOOD = {
    "connect": "220 mail.example.org ready",
    "EHLO": "250-mail.example.org\r\n250-SIZE 1000000\r\n250 PIPELINING",
    "MAIL": "250 sender ok",
    "RCPT": "250 recipient ok",
    "DATA": "354 go on",
    "dot": "250 2.0.0 queued as 4711",
    "RSET": "250 reset",
    "QUIT": "221 bye",
}


@dataclass
class Heard:
    """What the server was told: commands, and each text up to its final dot, dot-stuffed as it came."""

    commands: list[str] = field(default_factory=list)
    texts: list[bytes] = field(default_factory=list)
    text_came: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)


@contextmanager
def scripted(answers: Mapping[str, str], *, holding: bool = False) -> Iterator[tuple[int, Heard]]:
    """Serve one session. answers: by the stage or command that they answer, over GOOD. Yields port and what it heard.

    "text": DROP closes the connection in the middle of a message. holding: say nothing to a final dot until `go_on`.
    """
    heard = Heard()
    if not holding:
        heard.go_on.set()
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)
        thread = threading.Thread(target=_serve, args=(listener, {**GOOD, **answers}, heard, over), daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1], heard
        finally:
            over.set()
            thread.join(10)


def _serve(listener: socket.socket, answers: Mapping[str, str], heard: Heard, over: threading.Event) -> None:
    peer, _ = listener.accept()
    with peer, peer.makefile("rb") as lines:
        try:
            if _answer(peer, answers["connect"], over):
                _converse(peer, lines, answers, heard, over)
        except OSError:
            pass


def _converse(
    peer: socket.socket, lines: Iterator[bytes], answers: Mapping[str, str], heard: Heard, over: threading.Event
) -> None:
    for line in lines:
        command = line.decode().rstrip("\r\n")
        heard.commands.append(command)
        name = command.split(" ")[0].upper()
        if not _answer(peer, answers.get(name, "502 what?"), over) or name == "QUIT":
            return
        if name == "DATA" and answers["DATA"].startswith("354"):
            if answers.get("text") == DROP:
                next(lines)
                return
            text = b""
            for part in lines:
                if part == b".\r\n":
                    break
                text += part
            else:
                return
            heard.texts.append(text)
            heard.text_came.set()
            heard.go_on.wait(60)
            if not _answer(peer, answers["dot"], over):
                return


def _answer(peer: socket.socket, answer: str, over: threading.Event) -> bool:
    if answer == RESET:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if answer == SILENCE:
        over.wait(10)
    if answer in (DROP, RESET, SILENCE):
        return False
    peer.sendall(answer.encode() + b"\r\n")
    return True
