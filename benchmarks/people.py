"""How fast a list of readers is taken in and given out, and an issue's deliveries are made from it; in what memory.

python -m benchmarks.people [--readers 1000000] [--url postgresql+psycopg://…]
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from digest import bootstrap
from digest.actions import readers
from digest.actions.deliver import fan_out_all
from digest.delivery.lists import Defaults
from digest.settings import Settings
from tests.store import make

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "UTC", "America/Sao_Paulo")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=1_000_000)
    parser.add_argument("--url", default="")
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), said.readers, said.url)


def run(folder: Path, count: int, url: str) -> None:
    app = bootstrap.wire(Settings(base=folder))
    if url:
        app = bootstrap.wire(Settings(base=folder, store={"url": url}))
    app.database.upgrade()
    make.with_edition(app.database, make.edition("daily", schedule="0 7 * * *", timezone="Europe/Berlin"))
    file = folder / "readers.csv"
    with file.open("w") as out:
        out.write("address,edition,hour,timezone,weekdays\n")
        for n in range(count):
            zone, days = ZONES[n % len(ZONES)], "12345" if n % 7 == 0 else ""
            out.write(f"reader.{n}@mail{n % 5000}.example.org,daily,{n % 24:02}:{n % 2 * 30:02},{zone},{days}\n")
    defaults = Defaults(editions=("daily",), zones={"daily": "UTC"})

    def take_in() -> str:
        told = readers.take_in(app, file, consent="members since 2024, by their forms", defaults=defaults)
        return str(dict(Counter(each.outcome for each in told)))

    report("taken in", count, take_in)
    report("taken in again", count, take_in)
    report("given out", count, lambda: str(sum(1 for _ in readers.give_out(app))))
    with app.database.begin() as store:
        make.save(store, make.issue("2026-02-17", 1), mail=True)
        store.issues.mark_published("daily", "2026-02-17", dt.datetime.now(dt.UTC))
    report("fanned out", count, lambda: str(fan_out_all(app)))
    app.close()


def report(what: str, count: int, act: Callable[[], str]) -> None:
    start, busy = time.perf_counter(), time.process_time()
    said = act()
    took, busy = time.perf_counter() - start, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = busy / count * 1e6
    print(
        f"{what:<16}{took:8.1f} s{busy:8.1f} s of CPU{each:8.1f} µs each{memory:7.0f} MB at most   {said}", flush=True
    )


if __name__ == "__main__":
    main()
