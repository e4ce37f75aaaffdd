"""Logs: events with keys, one line each, to stderr; coloured on a terminal, logfmt elsewhere. Never an address."""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog


def configure(*, told: bool = False) -> None:
    """Set up logging. Tracebacks are plain: one with values in it would show addresses.

    told: events too, for the service; a command says itself what it did, and logs only what goes wrong.
    """
    logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL)  # it logs what it trips over in a bounce: no news
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
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO if told else logging.WARNING),
        processors=[*shared, *end],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
