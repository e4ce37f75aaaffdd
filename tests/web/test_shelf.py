from __future__ import annotations

from pathlib import Path

from digest.web.shelf import Shelf


def test_memory_holds_no_more_than_its_room(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.png").write_bytes(bytes(1000))
    shelf = Shelf(tmp_path, room=3500)
    for number in range(10):
        assert shelf.get(f"{number}.png") is not None
    assert [number for number in range(10) if shelf.fresh(f"{number}.png")] == [7, 8, 9]


def test_what_was_asked_for_last_stays_longest(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c.png"):
        (tmp_path / name).write_bytes(bytes(1000))
    shelf = Shelf(tmp_path, room=2500)
    for name in ("a.png", "b.png", "a.png", "c.png"):
        shelf.get(name)
    assert [name for name in ("a.png", "b.png", "c.png") if shelf.fresh(name)] == ["a.png", "c.png"]


def test_a_file_larger_than_the_room_is_served_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(bytes(1000))
    held = Shelf(tmp_path, room=10).get("a.png")
    assert held is not None
    assert len(held.plain.body) == 1000


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "daily").mkdir()
    shelf = Shelf(tmp_path)
    assert shelf.get("daily") is None
    assert shelf.is_folder("daily")
