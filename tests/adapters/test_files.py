from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from digest.adapters.files import SiteFolder
from digest.errors import PublishError


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_files_lie_where_they_belong_readable_by_a_web_server(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path / "site")
    before = os.umask(0o077)
    try:
        assert site.write({"daily/2026-02-17/index.html": b"page", "index.html": b"latest"}) == 2
    finally:
        os.umask(before)
    assert everything(site.folder) == {"daily/2026-02-17/index.html", "index.html"}
    assert site.path("index.html").read_bytes() == b"latest"
    assert site.path("index.html").stat().st_mode & 0o777 == 0o644


def test_equal_content_is_left_alone(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path)
    site.write({"a.html": b"one", "b.html": b"two"})
    before = (tmp_path / "a.html").stat()
    assert site.write({"a.html": b"one", "b.html": b"TWO"}) == 1
    assert (tmp_path / "a.html").stat().st_ino == before.st_ino
    assert (tmp_path / "b.html").read_bytes() == b"TWO"


def test_a_reader_sees_the_old_file_or_the_new_one_and_never_half(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path)
    pages = [bytes([letter]) * 200_000 for letter in b"abcdefgh"]
    site.write({"index.html": pages[0]})
    seen: set[bytes] = set()
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            seen.add((tmp_path / "index.html").read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    for page in pages * 5:
        site.write({"index.html": page})
    over.set()
    reader.join()
    assert seen <= set(pages)


def test_files_are_written_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    with pytest.raises(PublishError):
        SiteFolder(tmp_path).write({"a": b"1", "b": b"2", "c": b"a folder is in the way", "d": b"4"})
    assert everything(tmp_path) == {"a", "b"}


@pytest.mark.parametrize(
    "path", ["../x", "/etc/x", "a/../../x", "a/..", "", ".", "a\\..\\x", "a\0b", "daily/.tmp-0123456789abcdef"]
)
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    site = SiteFolder(tmp_path / "site")
    for act in (lambda: site.write({"good": b"", path: b""}), lambda: site.remove((path,)), lambda: site.path(path)):
        with pytest.raises(PublishError, match="no path inside"):
            act()
    assert everything(tmp_path) == set()


def test_an_error_names_the_file_the_reason_and_the_next_command(tmp_path: Path) -> None:
    (tmp_path / "daily").write_bytes(b"a file")
    with pytest.raises(PublishError) as raised:
        SiteFolder(tmp_path).write({"daily/feed.atom": b"<feed/>"})
    assert str(tmp_path / "daily" / "feed.atom") in str(raised.value)
    assert "digest publish --all" in raised.value.hint


def test_a_failed_write_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    (tmp_path / "index.html").mkdir()
    with pytest.raises(PublishError, match="folder stands where a file must be"):
        SiteFolder(tmp_path).write({"index.html": b"page"})
    assert everything(tmp_path) == set()


def test_what_a_killed_process_left_is_swept_away_and_what_another_writes_now_is_not(tmp_path: Path) -> None:
    old, young = tmp_path / ".tmp-old", tmp_path / ".tmp-young"
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    SiteFolder(tmp_path).write({"index.html": b"page"})
    assert everything(tmp_path) == {".tmp-young", "index.html"}


def test_removing_takes_the_empty_folders_along_and_nothing_else(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path)
    site.write({"daily/2026-02-17/index.html": b"1", "daily/2026-02-17/issue.json": b"2", "daily/feed.atom": b"3"})
    site.remove(("daily/2026-02-17/index.html", "daily/2026-02-17/issue.json"))
    assert everything(tmp_path) == {"daily/feed.atom"}
    assert not (tmp_path / "daily" / "2026-02-17").exists()
    site.remove(("daily/2026-02-17/index.html", "daily/feed.atom"))
    assert list(tmp_path.iterdir()) == []
    assert tmp_path.is_dir()


def test_removing_what_a_file_is_in_the_way_of_says_so(tmp_path: Path) -> None:
    (tmp_path / "daily").mkdir()
    with pytest.raises(PublishError, match="Could not take away"):
        SiteFolder(tmp_path).remove(("daily",))
