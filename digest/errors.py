"""Every error that Digest raises on purpose; a message says what happened, to what, and what to do.

DigestError
├── SettingsError          digest.toml or the environment cannot be used
├── RefusedDocument        a file or page that cannot become an article; the others still go in
├── NotFound               what was named does not exist
├── Conflict               what was asked does not fit the state things are in
├── RefusedWish            an hour, a time zone or days that cannot be read
├── RefusedList            a list of readers, or of feeds, that cannot be read at all
├── StoreError             the store cannot be used
│   ├── StoreMissing       there is none yet
│   ├── StoreOutdated      older than the program: `digest db upgrade`
│   ├── StoreNewer         newer than the program
│   ├── StoreBusy          locked by another for too long
│   ├── StoreAway          its server, or its disk, does not answer
│   ├── StoreFull          no room left
│   └── StoreReadOnly      cannot be written
├── FetchFailed            an address of the web gave nothing: why is in `fault`
├── FeedUnreadable         what came is no feed that can be read
├── WorkFailed             a child process ran out of time or memory
│   └── WorkCancelled      nothing is wrong with the work: the service is ending
├── PublishError           the site cannot be written
├── TemplateBroken         a template cannot be filled in
├── WriterError            no rewording came; the sources' own sentences stand
│   ├── WriterRefused      nor will one come to the next question: look at the settings
│   └── WriterFailed       not this time
└── MailError              a message was not taken
    ├── MailRefused        permanent, for this recipient (5xx)
    ├── MailDeferred       later, for this recipient (4xx)
    ├── MailHostDown       the server, not the recipient: try everything later
    └── MailUncertain      the connection broke after the final dot: it may have arrived
"""

from __future__ import annotations

from enum import StrEnum


class DigestError(Exception):
    """The root. `hint` names the next command or the thing to change; str() is both, in one line."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()

    def __reduce__(self) -> tuple[object, ...]:
        """Made again as it is, whatever its constructor asks for: errors cross between processes."""
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[DigestError], args: tuple[object, ...], state: dict[str, object]) -> DigestError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class SettingsError(DigestError):
    pass


class RefusedDocument(DigestError):
    pass


class NotFound(DigestError):
    pass


class Conflict(DigestError):
    pass


class RefusedWish(DigestError):
    pass


class RefusedList(DigestError):
    pass


class StoreError(DigestError):
    pass


class StoreMissing(StoreError):
    pass


class StoreOutdated(StoreError):
    pass


class StoreNewer(StoreError):
    pass


class StoreBusy(StoreError):
    pass


class StoreAway(StoreError):
    pass


class StoreFull(StoreError):
    pass


class StoreReadOnly(StoreError):
    pass


class FetchFault(StrEnum):
    """Why nothing came."""

    ADDRESS = "address"
    """No address that may be fetched: not http(s), not public, not to be read."""
    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    TOO_LARGE = "too large"
    BROKEN = "broken"
    """The connection broke, or the body is not what its headers say."""
    REDIRECTS = "redirects"
    STATUS = "status"
    GONE = "gone"
    """410: it will not come back."""
    BUSY = "busy"
    """429 or 503: come back later, at the time said if one is."""


class FetchFailed(DigestError):
    """fault: why. status: of HTTP, where there is one. retry_after: seconds, as the server asks.

    moved_to: the last address that only permanent redirects led to, if any did.
    """

    def __init__(
        self,
        message: str,
        *,
        fault: FetchFault,
        hint: str = "",
        status: int | None = None,
        retry_after: float | None = None,
        moved_to: str | None = None,
    ) -> None:
        super().__init__(message, hint=hint)
        self.fault = fault
        self.status = status
        self.retry_after = retry_after
        self.moved_to = moved_to


class FeedUnreadable(DigestError):
    pass


class WorkFailed(DigestError):
    """A child process did not do it: out of time, out of memory, or gone."""


class WorkCancelled(WorkFailed):
    """Nobody did it, for the service is ending; it can be done another time."""


class PublishError(DigestError):
    pass


class TemplateBroken(DigestError):
    pass


class WriterError(DigestError):
    """seconds: how long it took to fail."""

    def __init__(self, message: str, *, hint: str = "", seconds: float = 0.0) -> None:
        super().__init__(message, hint=hint)
        self.seconds = seconds


class WriterRefused(WriterError):
    pass


class WriterFailed(WriterError):
    pass


class MailError(DigestError):
    pass


class MailRefused(MailError):
    pass


class MailDeferred(MailError):
    pass


class MailHostDown(MailError):
    pass


class MailUncertain(MailError):
    pass
