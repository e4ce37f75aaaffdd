"""The other side: `reader` (https://pypi.org/project/reader/), at its own way of updating feeds.

PYTHON benchmarks/poll_reader.py add STORE FILE      have the feeds of a file of URLs in a store, not yet fetched
PYTHON benchmarks/poll_reader.py update STORE WORKERS

Run by whatever Python has it, which need not have Digest. `update` prints JSON: seconds, CPU
seconds, entries, peak RSS in MB.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import sys
import time
from pathlib import Path


def main() -> None:
    if importlib.util.find_spec("reader") is None:
        sys.exit(
            "This Python has no reader: make a virtual environment, `pip install reader` there, and name its python."
        )
    import reader  # noqa: PLC0415  (it may not be there)

    command, store, last = sys.argv[1:]
    with reader.make_reader(store) as own:
        if command == "add":
            for url in Path(last).read_text(encoding="ascii").split():
                own.add_feed(url)
            return
        began, started = time.perf_counter(), time.process_time()
        own.update_feeds(workers=int(last), scheduled=False)
        seconds, cpu = time.perf_counter() - began, time.process_time() - started
        feeds, entries = own.get_feed_counts(), own.get_entry_counts()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"entries": entries.total, "feeds": feeds.total, "broken": feeds.broken}
    print(json.dumps(told | {"seconds": seconds, "cpu": cpu, "peak": peak}))


if __name__ == "__main__":
    main()
