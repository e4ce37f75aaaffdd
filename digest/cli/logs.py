"""Logs: events with keys, one line each, to stderr; coloured on a terminal, logfmt elsewhere. Never an address."""

from __future__ import annotations

import sys
from typing import Any

import structlog


def configure() -> None:
    """Set up logging for a command. Tracebacks are plain: one with values in it would show addresses."""
    shared: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    end: list[Any]
    if sys.stderr.isatty():
        end = [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    else:
        end = [
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ]
    structlog.configure(
        processors=[*shared, *end],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
