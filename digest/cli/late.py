"""A group of commands that are known by name and help, and imported when one is called, so that each starts quickly."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A command that is not loaded yet. module: its `app` is this command, or has it under its name.

    help: what the list of commands says of it. panel: under which heading.
    """

    module: str
    help: str
    panel: str | None = None

    def load(self, name: str) -> Any:
        """The command itself, called by this name."""
        with loading():
            command = typer.main.get_command(importlib.import_module(self.module).app)
        if isinstance(command, TyperGroup):
            command = command.commands.get(name, command)
        command.name = name
        return command


def late_group(commands: Mapping[str, Late]) -> type[TyperGroup]:
    """The class of a group of these commands, in this order."""

    class LateGroup(TyperGroup):
        late = commands

        def list_commands(self, ctx: Any) -> list[str]:
            del ctx
            return list(commands)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            del ctx
            late = commands.get(cmd_name)
            return late and TyperCommand(cmd_name, help=late.help, rich_help_panel=late.panel)

        def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
            name, known, rest = super().resolve_command(ctx, args)
            if name is None or known is None:
                return name, known, rest
            return name, commands[name].load(name), rest

    return LateGroup


@contextmanager
def loading() -> Iterator[None]:
    """While modules load nothing becomes garbage; to look for some all the same costs a twelfth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
