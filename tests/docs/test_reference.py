"""The reference tells of each key and each command that exists, of no other, and with the true default."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from digest.cli import COMMANDS
from digest.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
TYPERS_OWN = ("--help", "--install-completion", "--show-completion")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


def documented_keys() -> dict[str, dict[str, str]]:
    """Section → key → what stands in the column of defaults."""
    found: dict[str, dict[str, str]] = {}
    section = ""
    for line in (DOCS / "reference" / "settings.md").read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"## \[{1,2}(\w+)\]{1,2}", line):
            section = heading[1]
            found[section] = {}
        elif section and (row := re.match(r"\| `(\w+)` \| ([^|]+) \|", line)):
            found[section][row[1]] = row[2].strip()
    return found


def existing_keys() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for section, field in Settings.model_fields.items():
        kinds = (field.annotation, *get_args(field.annotation))
        model = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)
        if model is not None:
            found[section] = {
                one.alias or key: "must" if one.is_required() else one.default
                for key, one in model.model_fields.items()
            }
    return found


def test_every_setting_is_documented_and_nothing_else() -> None:
    assert {name: set(keys) for name, keys in documented_keys().items()} == {
        name: set(keys) for name, keys in existing_keys().items()
    }


@pytest.mark.parametrize(
    ("section", "key", "default"),
    [(section, key, default) for section, keys in existing_keys().items() for key, default in keys.items()],
)
def test_the_default_given_is_the_default(section: str, key: str, default: object) -> None:
    said = documented_keys()[section][key]
    if default == "must":
        assert said == "**must**"
    elif isinstance(default, bool):
        assert said == f"`{str(default).lower()}`"
    elif isinstance(default, int | float):
        assert said == f"`{default:g}`"
    elif default in (None, (), {}) or (default == "" and not said.startswith("`")):
        assert not said.startswith("`"), "no default: say in words what holds instead"
    else:
        assert said == f'`"{default}"`'


def test_every_command_is_documented_and_nothing_else() -> None:
    text = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## digest (\w+)", text, flags=re.MULTILINE)) == set(COMMANDS)


def sections() -> dict[str, str]:
    text = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    parts = re.split(r"^## digest (\w+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_of_a_command_stands_in_its_section(name: str) -> None:
    command = COMMANDS[name].load(name)
    section = sections()[name]
    assert [long for long in long_options(command) if long not in section] == []


def test_the_options_of_commands_that_are_loaded_late_are_among_them() -> None:
    assert {"--withdraw", "--full-text", "--keep"} <= set(long_options(COMMANDS["source"].load("source")))


def long_options(command: Any) -> list[str]:
    """--names of a command and of those under it; of a flag with two names the first."""
    late = {name: one.load(name) for name, one in getattr(command, "late", {}).items()}
    under = {**getattr(command, "commands", {}), **late}
    inner = [option for one in under.values() for option in long_options(one)]
    longs = [next((name for name in one.opts if name.startswith("--")), None) for one in command.params]
    return [long for long in longs if long and long not in TYPERS_OWN] + inner


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_no_link_between_pages_is_dead(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_decision_stands_in_the_table() -> None:
    folder = DOCS / "decisions"
    table = (folder / "README.md").read_text(encoding="utf-8")
    assert {path.name for path in folder.glob("0*.md")} == set(re.findall(r"\]\((0[\w-]+\.md)\)", table))
