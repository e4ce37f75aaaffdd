"""A fresh service to run commands in, made by `digest init` once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.shell import Process, Shell


@pytest.fixture(scope="session")
def initialised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `digest init` makes, to copy."""
    folder = tmp_path_factory.mktemp("initialised")
    Process(folder)("init", "--timezone", "Europe/Berlin", "--quiet")
    return folder


@pytest.fixture
def service(initialised: Path, tmp_path: Path) -> Shell:
    """A folder with a fresh service."""
    shutil.copytree(initialised, tmp_path, dirs_exist_ok=True)
    return Shell(tmp_path)
