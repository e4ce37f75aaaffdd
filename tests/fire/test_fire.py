"""Delivery under fire: whatever happens to the senders, every reader gets the issue, and hardly anybody twice.

A short form of each runs with the tests; the long one is `make soak`, whose table is in docs/under-fire.md.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.actions import backup
from digest.adapters.clock import GivenClock
from tests.fire.audit import audit
from tests.fire.crowd import crowd
from tests.fire.faulty import Plan, is_refused
from tests.fire.range import Firing, await_growth, await_rest, fire, serving, start, told
from tests.fire.sender import Sender, app_of

BAD_DAY = Plan(
    seed=3,
    temporary={"banner": 0.02, "mail": 0.01, "rcpt": 0.02, "data": 0.01, "dot": 0.02},
    permanent={"data": 0.005, "dot": 0.01},
    drop={"banner": 0.02, "mail": 0.004, "rcpt": 0.004, "data": 0.004, "dot": 0.004},
    hang={"mail": 0.001, "dot": 0.001},
    hang_seconds=1.5,
    drop_in_text=0.004,
    drop_taken=0.01,
    greylist=0.2,
    refused=0.03,
    goodbye_after=200,
    session_recipients=500,
)
LONG = pytest.mark.soak


def check(firing: Firing) -> None:
    """Every reader was served, the ledger agrees with the server, and nobody was served twice without a cause."""
    told(firing)
    found = firing.audit
    assert found.agrees, found
    assert found.states == {"sent": firing.readers}
    assert found.again <= firing.allowed


@pytest.mark.parametrize("readers", [400, pytest.param(10_000, marks=LONG)])
def test_through_a_faulty_server_every_delivery_is_accounted_for(tmp_path: Path, sqlite_url: str, readers: int) -> None:
    firing = fire(tmp_path, sqlite_url, readers=readers, plan=BAD_DAY)
    told(firing)
    found = firing.audit
    assert found.agrees, found
    assert set(found.states) == {"sent", "failed"}
    assert sum(found.states.values()) == readers
    assert set(found.unserved) == {"failed"}, "a reader got nothing, and the ledger does not say so"
    gone = [one for one in range(readers) if is_refused(f"reader{one:07d}@d{one % 7}.example.net", BAD_DAY)]
    assert found.states["failed"] >= len(gone) > 0


@pytest.mark.parametrize(("readers", "kills"), [(500, 4), pytest.param(20_000, 200, marks=LONG)], ids=["short", "long"])
def test_killed_at_random_moments_nobody_is_left_out(tmp_path: Path, sqlite_url: str, readers: int, kills: int) -> None:
    check(fire(tmp_path, sqlite_url, readers=readers, deeds={"kill": kills}))


@pytest.mark.parametrize(("readers", "each"), [(500, 1), pytest.param(20_000, 100, marks=LONG)], ids=["short", "long"])
def test_killed_and_stopped_past_the_lease_on_both_databases(
    tmp_path: Path, any_url: str, readers: int, each: int
) -> None:
    check(
        fire(
            tmp_path, any_url, readers=readers, deeds={"kill": each, "stop": each}, senders=2, connections=4, lease=1.0
        )
    )


def test_two_senders_at_once_send_nothing_twice(tmp_path: Path, any_url: str) -> None:
    firing = fire(tmp_path, any_url, readers=500, senders=2, connections=4, lease=30.0)
    check(firing)
    assert firing.audit.again == 0


@pytest.mark.parametrize(("readers", "times"), [(400, 2), pytest.param(10_000, 50, marks=LONG)], ids=["short", "long"])
def test_a_database_that_goes_away_loses_nothing(tmp_path: Path, any_url: str, readers: int, times: int) -> None:
    check(fire(tmp_path, any_url, readers=readers, deeds={"lose": times}))


@pytest.mark.parametrize(("readers", "times"), [(300, 1), pytest.param(5_000, 20, marks=LONG)], ids=["short", "long"])
def test_a_full_disk_loses_nothing(tmp_path: Path, sqlite_url: str, readers: int, times: int) -> None:
    check(fire(tmp_path, sqlite_url, readers=readers, deeds={"fill": times}))


@pytest.mark.parametrize("readers", [300, pytest.param(10_000, marks=LONG)])
def test_a_clock_that_jumps_sends_nothing_twice(tmp_path: Path, sqlite_url: str, readers: int) -> None:
    plan = Plan(greylist=0.2)
    firing = fire(tmp_path, sqlite_url, readers=readers, jumps=True, plan=plan)
    check(firing)
    assert firing.audit.again == 0


def test_a_backup_restored_in_the_middle_mails_nothing_until_it_is_released(tmp_path: Path, sqlite_url: str) -> None:
    log = tmp_path / "taken.jsonl"
    with serving(log, Plan(wait=0.01)) as port:
        said = Sender(url=sqlite_url, smtp=f"smtp://127.0.0.1:{port}", folder=str(tmp_path), connections=4)
        app = app_of(said)
        crowd(app, 400)
        sender = start(said)
        await_growth(log, 100)
        before = log.read_text().count("\n")
        backup.backup(app, tmp_path / "half.db")
        behind = log.read_text().count("\n")
        await_growth(log, 100)
        sender.kill()
        sender.wait()
        at_the_end = await_rest(log)
        held = backup.restore(app, tmp_path / "half.db").held
        assert held >= 400 - behind
        assert start(said).wait(60) == 0
        assert log.read_text().count("\n") == at_the_end, "it mailed before it was released"
        assert isinstance(app.clock, GivenClock)
        assert backup.release(app, send=True, catch_up=False) == held
        assert start(said).wait(60) == 0
        found = audit(app.database, log)
        app.close()
    assert found.agrees, found
    assert found.states == {"sent": 400}
    assert found.again <= at_the_end - before + said.connections


@pytest.fixture(params=["sqlite", "postgres"])
def any_url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found
