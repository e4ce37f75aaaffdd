"""The machine's randomness, behind the port, so that nothing else ever makes any."""

from __future__ import annotations

import secrets


class SystemTokens:
    def token(self) -> str:
        return secrets.token_urlsafe(16)
