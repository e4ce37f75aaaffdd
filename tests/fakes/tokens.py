"""Tokens in a row instead of random ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class CountingTokens:
    made: int = 0

    def token(self) -> str:
        self.made += 1
        return f"{self.made:022d}"
