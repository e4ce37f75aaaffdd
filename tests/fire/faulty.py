"""An SMTP server that misbehaves as real ones do, by a plan and a seed, and logs what it took before it says so.

    python -m tests.fire.faulty LOG PLAN      PLAN: JSON of Plan's fields; prints the port, then serves until it is killed

One process, any number of sessions, PIPELINING and SIZE. The log has a line for each message accepted, written before
the answer to the final dot: {"to": …, "id": Message-ID, "session": n, "answered": whether the answer was then sent}.
"""

from __future__ import annotations

import asyncio
import collections
import json
import random
import re
import signal
import sys
from dataclasses import dataclass, field
from typing import IO, Any

STAGES = ("banner", "ehlo", "mail", "rcpt", "data", "dot")
_GOOD = {
    "ehlo": "250-mail.example.org\r\n250-PIPELINING\r\n250-SIZE {size}\r\n250-8BITMIME\r\n250 SMTPUTF8",
    "mail": "250 2.1.0 ok",
    "rcpt": "250 2.1.5 ok",
    "data": "354 go on",
    "rset": "250 2.0.0 reset",
    "noop": "250 2.0.0 ok",
    "quit": "221 2.0.0 bye",
}
_ADDRESS = re.compile(rb"<([^>]*)>")
_ID = re.compile(rb"^message-id:\s*(<[^>\r\n]+>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How often what goes wrong, each as a probability an occasion unless said otherwise.

    temporary, permanent: a 4xx or 5xx answer, by stage. drop: the connection goes, by stage instead of an answer.
    drop_in_text: in the middle of a message. drop_taken: after the final dot, the message taken, no answer.
    hang: no answer for `hang_seconds`, by stage. greylist: recipients refused at their first attempt with 451.
    refused: recipients that never exist (550), by their address. goodbye_after: messages a session, then 421; 0 never.
    session_recipients: RCPT commands a session, then 452; 0 any number. size: SIZE in bytes. wait: seconds before the
    answer to each final dot.
    """

    seed: int = 1
    temporary: dict[str, float] = field(default_factory=dict)
    permanent: dict[str, float] = field(default_factory=dict)
    drop: dict[str, float] = field(default_factory=dict)
    hang: dict[str, float] = field(default_factory=dict)
    hang_seconds: float = 2.0
    drop_in_text: float = 0.0
    drop_taken: float = 0.0
    greylist: float = 0.0
    refused: float = 0.0
    goodbye_after: int = 0
    session_recipients: int = 0
    size: int = 10_000_000
    wait: float = 0.0


def is_refused(address: str, plan: Plan) -> bool:
    """Whether this recipient does not exist here, at any time."""
    return random.Random(f"{plan.seed} refused {address}").random() < plan.refused


@dataclass
class Post:
    """What all sessions share."""

    plan: Plan
    log: IO[str]
    chance: random.Random
    seen: set[str] = field(default_factory=set)
    sessions: int = 0
    counts: collections.Counter[str] = field(default_factory=collections.Counter)

    def luck(self, probability: float) -> bool:
        return probability > 0 and self.chance.random() < probability


class Session:
    """One connection, from banner to end."""

    def __init__(self, post: Post, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.post, self.reader, self.writer = post, reader, writer
        self.number = post.sessions
        self.messages = self.recipients = 0
        self.recipient: str | None = None
        self.refused = False
        self.mailed = False

    async def run(self) -> None:
        if not await self.answer("banner", "220 mail.example.org ESMTP"):
            return
        while line := await self.reader.readline():
            verb = line[:4].strip().lower().decode("ascii", "replace")
            if verb == "quit":
                await self.say(_GOOD["quit"])
                return
            if not await self.command(verb, line):
                return

    async def command(self, verb: str, line: bytes) -> bool:
        """Answer one command. Whether the session goes on."""
        if verb in ("ehlo", "helo"):
            return await self.answer("ehlo", _GOOD["ehlo"].format(size=self.post.plan.size))
        if verb == "mail":
            return await self.mail(line)
        if verb == "rcpt":
            return await self.rcpt(line)
        if verb == "data":
            return await self.data()
        return await self.say(_GOOD.get(verb, "500 5.5.1 what?"))

    async def mail(self, line: bytes) -> bool:
        plan = self.post.plan
        self.recipient, self.mailed = None, False
        found = re.search(rb"size=(\d+)", line, re.IGNORECASE)
        if found and int(found[1]) > plan.size:
            return await self.say("552 5.3.4 message too big")
        if plan.goodbye_after and self.messages >= plan.goodbye_after:
            await self.say("421 4.7.0 enough for one session")
            return False
        going = await self.answer("mail", _GOOD["mail"])
        self.mailed = not self.refused
        return going

    async def rcpt(self, line: bytes) -> bool:
        plan, post = self.post.plan, self.post
        found = _ADDRESS.search(line)
        address = (found[1] if found else b"").decode("utf-8", "replace")
        if not self.mailed:
            return await self.say("503 5.5.1 MAIL first")
        self.recipients += 1
        if plan.session_recipients and self.recipients > plan.session_recipients:
            return await self.say("452 4.5.3 too many recipients")
        if is_refused(address, plan):
            return await self.say("550 5.1.1 no such user")
        first = address not in post.seen
        post.seen.add(address)
        if first and random.Random(f"{plan.seed} grey {address}").random() < plan.greylist:
            return await self.say("451 4.7.1 greylisted, come back later")
        before = self.recipient
        self.recipient = address
        going = await self.answer("rcpt", _GOOD["rcpt"])
        if self.refused:
            self.recipient = before
        return going

    async def data(self) -> bool:
        if self.recipient is None:
            return await self.say("503 5.5.1 no valid recipients")
        if not await self.answer("data", _GOOD["data"]):
            return False
        if self.refused:
            return True
        if self.post.luck(self.post.plan.drop_in_text):
            await self.reader.read(2_000)
            self.cut()
            return False
        text = await self.text()
        if text is None:
            return False
        return await self.dot(text)

    async def text(self) -> bytes | None:
        """A message up to its final dot; None where the other side went away before it."""
        try:
            got = await self.reader.readuntil(b"\r\n.\r\n")
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            self.post.counts["cut off by the client"] += 1
            return None
        return got

    async def dot(self, text: bytes) -> bool:
        plan, post = self.post.plan, self.post
        if len(text) > plan.size:
            return await self.say("552 5.3.4 message too big")
        self.messages += 1
        stage = "dot"
        if post.luck(plan.temporary.get(stage, 0)):
            return await self.say("451 4.3.0 local trouble")
        if post.luck(plan.permanent.get(stage, 0)):
            return await self.say("554 5.7.1 not wanted here")
        if post.luck(plan.drop.get(stage, 0)):
            self.cut()
            return False
        if post.luck(plan.hang.get(stage, 0)):
            await asyncio.sleep(plan.hang_seconds)
        if plan.wait:
            await asyncio.sleep(plan.wait)
        answered = not post.luck(plan.drop_taken)
        found = _ID.search(text)
        record = {"to": self.recipient, "id": (found[1] if found else b"?").decode(), "session": self.number}
        post.log.write(json.dumps({**record, "answered": answered}) + "\n")
        post.log.flush()
        self.recipient, self.mailed = None, False
        if not answered:
            self.cut()
            return False
        return await self.say("250 2.0.0 taken")

    async def answer(self, stage: str, good: str) -> bool:
        """The good answer, or what the plan makes of it. Whether the session goes on; `refused` tells which it was."""
        plan, post = self.post.plan, self.post
        self.refused = False
        if post.luck(plan.drop.get(stage, 0)):
            post.counts[f"dropped at {stage}"] += 1
            self.cut()
            return False
        if post.luck(plan.hang.get(stage, 0)):
            post.counts[f"hung at {stage}"] += 1
            await asyncio.sleep(plan.hang_seconds)
        if post.luck(plan.temporary.get(stage, 0)):
            self.refused = True
            return await self.say("451 4.3.0 local trouble") and stage not in ("banner", "ehlo")
        if post.luck(plan.permanent.get(stage, 0)):
            self.refused = True
            return await self.say("554 5.7.1 not wanted here") and stage not in ("banner", "ehlo")
        return await self.say(good)

    async def say(self, line: str) -> bool:
        self.post.counts[line[:3]] += 1
        self.writer.write(line.encode() + b"\r\n")
        await self.writer.drain()
        return True

    def cut(self) -> None:
        self.post.counts["cut"] += 1
        self.writer.transport.abort()


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def serve(log: str, plan: Plan, *, port: int = 0) -> None:
    with open(log, "a", encoding="utf-8") as file:  # noqa: ASYNC230, PTH123 - once, before anything is served
        post = Post(plan, file, random.Random(plan.seed))

        async def session(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            post.sessions += 1
            try:
                await Session(post, reader, writer).run()
            except (ConnectionError, asyncio.IncompleteReadError):
                post.counts["gone"] += 1
            finally:
                writer.close()

        server = await asyncio.start_server(session, "127.0.0.1", port, limit=4_000_000)
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, server.close)
        tell(str(server.sockets[0].getsockname()[1]))
        async with server:
            try:
                await server.serve_forever()
            except asyncio.CancelledError:
                tell(json.dumps(post.counts))


def main(arguments: list[str]) -> None:
    log, plan, *more = arguments
    given: dict[str, Any] = json.loads(plan)
    asyncio.run(serve(log, Plan(**given), port=int(more[0]) if more else 0))


if __name__ == "__main__":
    main(sys.argv[1:])
