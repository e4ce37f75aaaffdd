"""The end of an event loop that served a test."""

from __future__ import annotations

import asyncio
from typing import Any

_TURNS = 5
"""A connection that was just taken becomes a task, and then a transport, which is closed a turn after it is told to."""


async def stop_listening(server: asyncio.Server) -> None:
    """Close a server once what it has taken is a connection; Python 3.11 loses one that is not yet when it closes."""
    for listener in server.sockets:
        asyncio.get_running_loop().remove_reader(listener.fileno())
    for _ in range(_TURNS):
        await asyncio.sleep(0)
    server.close()


def end_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Cancel what is under way in a loop that stands still, close its connections, and close it."""
    for _ in range(_TURNS):
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        for left in tuple(getattr(loop, "_transports", {}).values()):
            left.abort()
        loop.run_until_complete(_ended(tasks))
    loop.close()


async def _ended(tasks: set[asyncio.Task[Any]]) -> None:
    await asyncio.sleep(0)
    await asyncio.gather(*tasks, return_exceptions=True)
