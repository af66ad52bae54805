"""Taking 5,000 services along: how long each form takes, and how much memory it needs meanwhile.

`python -m bench.directory_exchange [services]`. A directory is filled in a folder of its own; each export is a process
of its own, three times, and the middle one counts.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

TIMES = 3
FILL = """
import sys
from rotonde.web.first_start import prepare
prepare()
from rotonde.web.directory.domain.restoring import restore_services
from rotonde.web.directory.made_up import made_up_services
restore_services(made_up_services(int(sys.argv[1])), "bench")
"""
TAKE = """
import resource, sys, time
from rotonde.web.first_start import prepare
prepare()
from rotonde.web.directory.exchange import taking_along
from rotonde.web.directory.terms.published import terms
terms()  # the catalogue of rights is read once, when a server starts
before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, (time.perf_counter(), time.process_time())
written = 0
if sys.argv[1] == "zip":
    with open(sys.argv[2], "wb") as file:
        taking_along.as_datapackage(file)
        written = file.tell()
else:
    for part in getattr(taking_along, f"as_{sys.argv[1]}")():
        written += len(part)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(time.perf_counter() - began[0], time.process_time() - began[1], (after - before) / 1024, written / 1e6)
"""


def ran(program: str, *words: str) -> list[float]:
    """Run a program and give the numbers that it prints."""
    told = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    return [float(word) for word in told.stdout.split()]


def main() -> None:
    services = sys.argv[1] if len(sys.argv) > 1 else "5000"
    with TemporaryDirectory() as folder:
        os.environ["ROTONDE_DATA"] = folder
        ran(FILL, services)
        for form in ("json", "ndjson", "zip"):
            seconds, busy, growth, size = zip(
                *(ran(TAKE, form, str(Path(folder) / "directory.zip")) for _ in range(TIMES)), strict=True
            )
            print(
                f"{form:7} {services} services: {median(seconds):5.1f} s (of {TIMES}), "
                f"{median(busy):.1f} s of processor, memory grows by {max(growth):.0f} MiB, {size[0]:.1f} MB"
            )


if __name__ == "__main__":
    main()
