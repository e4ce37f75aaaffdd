"""Child processes: what they may cost, what their deaths cost, and that none is left when the service has ended."""

from __future__ import annotations

import os
import pickle
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from pathlib import Path
from typing import Any

import pytest

from digest.adapters.processes import ChildProcesses
from digest.errors import DigestError, FetchFailed, FetchFault, RefusedDocument, WorkFailed, WriterFailed
from tests.adapters import work

MEGABYTE = 1 << 20
LONG = 60.0
"""Seconds: more than anything here takes on a busy machine."""


@pytest.fixture
def processes() -> Iterator[ChildProcesses]:
    made = ChildProcesses(children=2, memory=256 * MEGABYTE)
    yield made
    made.close()


@pytest.fixture
def single() -> Iterator[ChildProcesses]:
    made = ChildProcesses(children=1, memory=256 * MEGABYTE, tasks=3)
    yield made
    made.close()


def children() -> set[int]:
    """Ids of the processes that this one has started and not yet put away."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        found |= {int(pid) for pid in (task / "children").read_text().split()}
    return found


def is_there(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_many_pieces_of_work_come_back_each_with_its_own_answer(processes: ChildProcesses) -> None:
    futures = [processes.submit(work.double, number, seconds=LONG) for number in range(500)]
    assert [future.result() for future in futures] == [2 * number for number in range(500)]


def test_it_may_be_asked_by_several_threads_at_once(processes: ChildProcesses) -> None:
    answers: dict[int, int] = {}

    def ask(start: int) -> None:
        for number in range(start, start + 50):
            answers[number] = processes.submit(work.double, number, seconds=LONG).result()

    threads = [threading.Thread(target=ask, args=(50 * number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: 2 * number for number in range(200)}


def test_nothing_is_started_before_there_is_work_and_nothing_is_left_after_the_end() -> None:
    before = children()
    made = ChildProcesses(children=2)
    assert children() == before
    assert made.submit(work.double, 1, seconds=LONG).result() == 2
    (own,) = children() - before
    made.close()
    assert children() == before
    assert not is_there(own)


def test_both_work_at_once(processes: ChildProcesses, tmp_path: Path) -> None:
    futures = [processes.submit(work.say_and_wait, str(tmp_path / name), seconds=LONG) for name in "ab"]
    assert not wait(futures, timeout=0.001).done
    seen: set[str] = set()
    while len(seen) < 2:
        seen = {path.read_text() for path in tmp_path.iterdir() if path.suffix != ".new"}
    assert processes.room() == 2


@pytest.mark.parametrize("stuck", [work.wait, work.wait_deaf])
def test_what_takes_too_long_is_ended_and_the_next_goes_on(single: ChildProcesses, stuck: Callable[[], None]) -> None:
    first = single.submit(work.where, seconds=LONG).result()
    failed = single.submit(stuck, seconds=0.2)
    after = single.submit(work.where, seconds=LONG)
    with pytest.raises(WorkFailed, match=r"longer than 0\.2 s"):
        failed.result()
    assert after.result() != first
    assert not is_there(first)


@pytest.mark.parametrize(("bomb", "given"), [(work.fill, (1 << 34,)), (work.grow, ()), (work.give, (200 * MEGABYTE,))])
def test_a_bomb_costs_one_task_and_this_process_nothing(
    single: ChildProcesses, bomb: Callable[..., object], given: tuple[object, ...]
) -> None:
    assert single.submit(work.double, 1, seconds=LONG).result() == 2
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    failed = [single.submit(bomb, *given, seconds=LONG) for _ in range(3)]
    after = single.submit(work.double, 2, seconds=LONG)
    for future in failed:
        with pytest.raises(WorkFailed, match=r"more than \d+ MB"):
            future.result()
    assert after.result() == 4
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 80 * 1024


def test_more_than_may_come_back_is_not_taken_in(single: ChildProcesses) -> None:
    assert len(single.submit(work.give, 60 * MEGABYTE, seconds=LONG).result()) == 60 * MEGABYTE
    with pytest.raises(WorkFailed, match="gave back more than 64 MB"):
        single.submit(work.give, 65 * MEGABYTE, seconds=LONG).result()
    assert single.submit(work.double, 2, seconds=LONG).result() == 4


@pytest.mark.parametrize(
    ("death", "given", "told"),
    [
        (work.end, (7,), "ended itself with status 7"),
        (work.leave, (), "ended itself with status 3"),
        (work.kill_itself, (signal.SIGKILL,), "was ended by SIGKILL"),
        (work.kill_itself, (signal.SIGSEGV,), "was ended by SIGSEGV"),
        (work.kill_itself, (signal.SIGABRT,), "was ended by SIGABRT"),
    ],
)
def test_a_crash_costs_one_task(
    single: ChildProcesses, death: Callable[..., object], given: tuple[object, ...], told: str
) -> None:
    failed = single.submit(death, *given, seconds=LONG)
    after = [single.submit(work.double, number, seconds=LONG) for number in range(5)]
    with pytest.raises(WorkFailed, match=told):
        failed.result()
    assert [future.result() for future in after] == [0, 2, 4, 6, 8]


def test_a_child_that_died_while_it_had_nothing_to_do_costs_nothing(single: ChildProcesses) -> None:
    for _ in range(5):
        own = single.submit(work.where, seconds=LONG).result()
        os.kill(own, signal.SIGKILL)
        assert single.submit(work.double, 4, seconds=LONG).result() == 8


def test_a_child_makes_room_for_a_fresh_one_after_so_many_tasks(single: ChildProcesses) -> None:
    seen = [single.submit(work.where, seconds=LONG).result() for _ in range(7)]
    assert [seen.index(pid) for pid in seen] == [0, 0, 0, 3, 3, 3, 6]


def test_exceptions_cross_as_they_are(processes: ChildProcesses) -> None:
    with pytest.raises(RefusedDocument, match="It has no text") as refused:
        processes.submit(work.refuse, seconds=LONG).result()
    assert refused.value.hint == "Look at it."
    with pytest.raises(FetchFailed) as failed:
        processes.submit(work.fail_to_fetch, seconds=LONG).result()
    error = failed.value
    assert (error.fault, error.status, error.retry_after, error.moved_to) == (FetchFault.BUSY, 429, 7.5, "http://n/")
    assert str(error) == "Busy. Later."
    with pytest.raises(WriterFailed) as written:
        processes.submit(work.fail_to_write, seconds=LONG).result()
    assert written.value.seconds == 2.5


def test_a_fault_of_ours_tells_where_it_was_raised(processes: ChildProcesses) -> None:
    with pytest.raises(ZeroDivisionError) as fault:
        processes.submit(work.divide_by_zero, seconds=LONG).result()
    assert "in divide_by_zero" in fault.value.__notes__[0]


@pytest.mark.parametrize(
    ("bad", "told"),
    [(work.raise_odd, "Odd: one other"), (work.give_what_cannot_cross, "pickle"), (work.recurse, "recursion")],
)
def test_what_cannot_cross_is_told_in_words_and_the_child_goes_on(
    single: ChildProcesses, bad: Callable[[], object], told: str
) -> None:
    own = single.submit(work.where, seconds=LONG).result()
    with pytest.raises((WorkFailed, AttributeError, RecursionError), match=told):
        single.submit(bad, seconds=LONG).result()
    assert single.submit(work.where, seconds=LONG).result() == own


def test_every_error_of_ours_can_cross() -> None:
    kinds: list[type[DigestError]] = [DigestError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert len(kinds) > 20
    for kind in kinds:
        more = {"fault": FetchFault.DNS} if issubclass(kind, FetchFailed) else {}
        error = kind("said", hint="do", **more)
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is kind
        assert (again.args, vars(again), str(again)) == (error.args, vars(error), "said do")


def test_what_is_cancelled_before_its_turn_is_not_done(single: ChildProcesses, tmp_path: Path) -> None:
    stuck = single.submit(work.wait, seconds=0.2)
    never = single.submit(work.say_and_wait, str(tmp_path / "never"), seconds=LONG)
    assert never.cancel()
    with pytest.raises(WorkFailed):
        stuck.result()
    assert single.submit(work.double, 1, seconds=LONG).result() == 2
    assert not (tmp_path / "never").exists()


def test_closing_fails_what_is_under_way_and_what_waits(tmp_path: Path) -> None:
    made = ChildProcesses(children=1)
    mark = tmp_path / "begun"
    futures: list[Future[Any]] = [made.submit(work.say_and_wait, str(mark), seconds=LONG)]
    futures.append(made.submit(work.double, 1, seconds=LONG))
    while not mark.exists():
        assert not futures[1].done()
    made.close()
    made.close()
    futures.append(made.submit(work.double, 1, seconds=LONG))
    for future in futures:
        with pytest.raises(WorkFailed, match="Digest is ending"):
            future.result(timeout=0)
    assert not is_there(int(mark.read_text()))


def test_children_do_not_know_what_digest_is_told_in_the_environment(
    single: ChildProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_MAIL__PASSWORD", "secret")
    assert single.submit(work.told_in_the_environment, seconds=LONG).result() == []


def test_room_is_what_keeps_every_child_busy(processes: ChildProcesses) -> None:
    assert processes.room() == 4
    futures = [processes.submit(work.wait, seconds=LONG) for _ in range(5)]
    assert processes.room() == 0
    assert all(future.cancel() or future.running() for future in futures)


PARENT = """
import sys, time
from digest.adapters.processes import ChildProcesses
from tests.adapters import work
made = ChildProcesses(children=2)
futures = [made.submit(work.say_and_wait, path, seconds=600) for path in sys.argv[1:]]
print("ready", flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a child ends when its piece of work is done")
def test_children_end_with_their_parent_however_it_ends(tmp_path: Path) -> None:
    paths = [tmp_path / "a", tmp_path / "b"]
    parent = subprocess.Popen([sys.executable, "-c", PARENT, *map(str, paths)], cwd=Path(__file__).parents[2])
    while not all(path.exists() for path in paths):
        assert parent.poll() is None
    pids = [int(path.read_text()) for path in paths]
    for pid in pids:
        for number in (signal.SIGTERM, signal.SIGINT):
            os.kill(pid, number)  # as a terminal or a service manager does to a whole group: they wait for their parent
        assert is_there(pid)
    parent.kill()
    parent.wait()
    while any(is_there(pid) for pid in pids):
        pass
