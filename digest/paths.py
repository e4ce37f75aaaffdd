"""Where the files that come with Digest lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent

TEMPLATES = _DATA / "templates"
MIGRATIONS = _DATA / "migrations"
SEEDS = _DATA / "seeds"
