"""Coverage-guided fuzzing of what reads the web's bytes: `make soak`, where atheris is installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ingest.feeds.test_read import ATOM, RDF, RSS

SECONDS = 600


@pytest.mark.soak
def test_no_input_is_neither_a_result_nor_a_reason(tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris is not installed: pip install atheris")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, text in {"atom": ATOM, "rss": RSS, "rdf": RDF, "json": '{"items": [{"id": "1", "title": "x"}]}'}.items():
        (corpus / name).write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "tests.fuzz.feeds",
        f"-max_total_time={SECONDS}",
        "-timeout=60",
        "-rss_limit_mb=1500",
        str(corpus),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-3000:]
