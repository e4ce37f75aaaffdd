"""Signatures over our mail (RFC 6376, 8301), where we and not the relay sign. Needs the extra `dkim`."""

from __future__ import annotations

from pathlib import Path

from digest.errors import SettingsError

LEAST_BITS = 1024
"""RFC 8301, 3.2: shorter keys are worth nothing; receivers ask for 2048."""

_SIGNED = frozenset(
    b"date from reply-to to subject message-id auto-submitted list-id list-unsubscribe list-unsubscribe-post "
    b"feedback-id mime-version content-type".split()
)


class DkimSigner:
    """ports.Signer with one RSA key.

    key: PEM, of `openssl genrsa -traditional 2048` or `openssl genpkey -algorithm RSA`. Raises SettingsError where it
    is no such key, or dkimpy is not installed.
    """

    def __init__(self, key: bytes, *, selector: str, domain: str, where: str = "[mail] dkim_key_file") -> None:
        try:
            import dkim  # noqa: PLC0415 (an extra)
            import dkim.crypto  # noqa: PLC0415
        except ImportError as error:
            raise SettingsError(
                f"{where} is set, and what signs mail is not installed.",
                hint="Install it with: pip install 'digest-news[dkim]' (or let the mail server sign, and take the "
                "dkim_ keys out).",
            ) from error
        try:
            bits = dkim.crypto.parse_pem_private_key(key)["modulus"].bit_length()
        except (dkim.crypto.UnparsableKeyError, KeyError, IndexError, TypeError, ValueError) as error:
            raise SettingsError(
                f"{where} holds no RSA key in PEM.", hint="Make one with: openssl genrsa -out dkim.pem 2048"
            ) from error
        if bits < LEAST_BITS:
            raise SettingsError(
                f"{where} holds a key of {bits} bits, which receivers take for none.",
                hint="Make one with: openssl genrsa -out dkim.pem 2048",
            )
        self._dkim = dkim
        self._key = key
        self._selector = selector.encode("idna")
        self._domain = domain.encode("idna")

    def sign(self, message: bytes) -> bytes:
        """The message with its signature before it: over all its text, and all that its headers say.

        From stands among the signed once more than it does in the message, so that nobody can add another.
        """
        head = message[: message.index(b"\r\n\r\n")]
        names = [line.partition(b":")[0].lower() for line in head.split(b"\r\n") if line[:1] not in b" \t"]
        signature: bytes = self._dkim.sign(
            message,
            self._selector,
            self._domain,
            self._key,
            canonicalize=(b"relaxed", b"relaxed"),
            signature_algorithm=b"rsa-sha256",
            include_headers=[*(name for name in names if name in _SIGNED), b"from"],
        )
        return signature + message


def open_signer(key_file: Path, *, selector: str, domain: str) -> DkimSigner:
    """The signer that the settings ask for. Raises SettingsError."""
    try:
        key = key_file.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"[mail] dkim_key_file: {key_file} cannot be read: {error}.", hint="Check its rights."
        ) from error
    return DkimSigner(key, selector=selector, domain=domain, where=f"[mail] dkim_key_file ({key_file})")
