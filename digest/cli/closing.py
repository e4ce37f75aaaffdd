"""What a command has opened, closed when it ends, however it ends."""

from __future__ import annotations

from contextlib import ExitStack

at_end = ExitStack()
"""Used again by each command: closed, it is empty."""
