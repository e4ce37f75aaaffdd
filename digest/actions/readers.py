"""What an operator does with people: add one, take in a list, give one out, take somebody away, forget them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from digest.actions.app import App
from digest.actions.keys import mail_key, suppression_hash
from digest.actions.wishes import send_latest
from digest.delivery import lists
from digest.delivery.addresses import normalise
from digest.errors import NotFound, RefusedList
from digest.model.people import Joined, Origin, Subscriber, SuppressionReason, Wanted, Wish

CHUNK = 5_000
"""Lines of a list in one transaction; a list that is broken off goes on where it is taken in again."""

_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of a line of a list. outcome: a `Joined`, or "refused" and why."""

    line: int
    address: str
    edition: str
    outcome: str
    why: str = ""


REFUSED = "refused"


def add(app: App, text: str, edition: str, wish: Wish, *, consent: str) -> Joined:
    """Subscribe a person who said yes to the operator; the latest issue comes at once. MailRefused, NotFound."""
    address = normalise(text)
    hashed = suppression_hash(mail_key(app), address.key)
    with app.database.begin() as store:
        joined = store.people.subscribe(
            address,
            edition,
            wish,
            origin=Origin.HAND,
            address_hash=hashed,
            now=app.clock.now(),
            token=app.tokens.token,
            consent=consent,
        )
        person = store.people.find(address.key)
        if joined is Joined.ADDED and person is not None:
            send_latest(app, store, next(each for each in person.subscriptions if each.edition == edition))
    return joined


def take_in(
    app: App, file: Path, *, consent: str, defaults: lists.Defaults, encoding: str | None = None, dry_run: bool = False
) -> Iterator[Told]:
    """Take in a list, and tell of each line in its order. Nothing is mailed before the next issue.

    What was told of is in the store, unless it is a dry run. Raises RefusedList where the file cannot be read at all.
    """
    key, now = mail_key(app), app.clock.now()
    seen: set[int] | None = set() if dry_run else None
    try:
        with file.open(encoding=encoding or _encoding(file), errors="replace", newline="") as text:
            lines = lists.read_list(text, defaults)
            while part := list(islice(lines, CHUNK)):
                wanted = [
                    Wanted(
                        address=line.address,
                        edition=line.edition,
                        wish=line.wish,
                        address_hash=suppression_hash(key, line.address.key),
                    )
                    for line in part
                    if line.address is not None and line.wish is not None
                ]
                if seen is not None:
                    with app.database.read() as store:
                        outcomes = iter(_once(store.people.look(wanted), wanted, seen))
                else:
                    with app.database.begin() as store:
                        outcomes = iter(store.people.take_in(wanted, consent=consent, now=now, token=app.tokens.token))
                yield from (_told(line, REFUSED if line.address is None else next(outcomes)) for line in part)
    except (OSError, LookupError) as error:
        raise RefusedList(
            f"{file} cannot be read: {error}.", hint="Check its name, its rights and --encoding."
        ) from error


def give_out(app: App, edition: str | None = None) -> Iterator[Subscriber]:
    """Everybody, or an edition's readers, in the order they came; in pages, so that nobody waits for it."""
    after = 0
    while True:
        with app.database.read() as store:
            page = store.people.page(after=after, edition_slug=edition)
        yield from page
        if not page:
            return
        after = page[-1].id


def find(app: App, text: str) -> Subscriber:
    """A person by their address. Raises MailRefused, NotFound."""
    with app.database.read() as store:
        person = store.people.find(normalise(text, ours=True).key)
    if person is None:
        raise NotFound(f"Nobody is subscribed as {text}.", hint="See who is: digest subscriber list")
    return person


def remove(app: App, text: str, edition: str | None = None) -> int:
    """End a person's subscription to an edition, or all of them. Returns how many. Raises NotFound."""
    person = find(app, text)
    with app.database.begin() as store:
        return store.people.remove(person.key, edition, reason="removed by hand", now=app.clock.now())


def suppress(app: App, text: str, *, why: str) -> bool:
    """Mail nothing to an address any more; False where that was so."""
    address = normalise(text, ours=True)
    hashed = suppression_hash(mail_key(app), address.key)
    with app.database.begin() as store:
        return store.people.suppress(
            address, address_hash=hashed, reason=SuppressionReason.BY_HAND, detail=why, now=app.clock.now()
        )


def lift(app: App, text: str) -> bool:
    """Let mail go to an address again; False where nothing was against it."""
    address = normalise(text, ours=True)
    hashed = suppression_hash(mail_key(app), address.key)
    with app.database.begin() as store:
        return store.people.lift(address, address_hash=hashed)


def export(app: App, text: str) -> dict[str, Any]:
    """All that the store has of an address. Raises NotFound where it has nothing."""
    address = normalise(text, ours=True)
    hashed = suppression_hash(mail_key(app), address.key)
    with app.database.read() as store:
        return store.people.export(address.key, address_hash=hashed)


def erase(app: App, text: str) -> bool:
    """Forget a person; a keyed hash keeps the address suppressed. False where the store had nothing of it."""
    address = normalise(text, ours=True)
    hashed = suppression_hash(mail_key(app), address.key)
    with app.database.begin() as store:
        return store.people.erase(address.key, address_hash=hashed, now=app.clock.now())


def forget_answers(app: App) -> int:
    """Forget what servers said of messages to people who were erased while those were on their way."""
    now = app.clock.now()
    with app.database.read() as store:
        if not store.people.has_erased_lately(now=now):
            return 0
    with app.database.begin() as store:
        return store.people.forget_answers(now=now)


def _once(outcomes: list[Joined], wanted: list[Wanted], seen: set[int]) -> Iterator[Joined]:
    """In a dry run nothing is kept that a later part of the list could find; so remember what came."""
    for outcome, each in zip(outcomes, wanted, strict=True):
        name = hash((each.address.key, each.edition))
        yield Joined.ALREADY if outcome is Joined.ADDED and name in seen else outcome
        seen.add(name)


def _told(line: lists.Line, outcome: str) -> Told:
    address = line.text if line.address is None else line.address.address
    return Told(line=line.line, address=address, edition=line.edition, outcome=str(outcome), why=line.why)


def _encoding(file: Path) -> str:
    with file.open("rb") as data:
        return lists.encoding_of(iter(lambda: data.read(_BYTES), b""))
