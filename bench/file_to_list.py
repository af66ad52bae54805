"""From an office's export to its work list, stored and sealed: `python -m bench.file_to_list [files …]`.

Each size runs in a process and a database of its own. The second engine's opinion is timed apart.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

SIZES = ("132", "2545")


def measure(files: int) -> None:
    """Bring one export in, and say how long each step took."""
    from rotonde.screening.town.make_town import make_town
    from rotonde.screening.town.office_export import office_csv
    from rotonde.screening.town.people import ON
    from rotonde.web.made_up_office import open_made_up_office

    export = office_csv(make_town(files=files).files)
    with tempfile.TemporaryDirectory(prefix="rotonde-") as folder:
        open_made_up_office(Path(folder), export, ON)
        _measure(len(export))


def _measure(size: int) -> None:
    from rotonde.web.accounts.models import Organisation, User
    from rotonde.web.accounts.walls import inside
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.domain.compare_engines import compare_engines
    from rotonde.web.entitlements.models import Run
    from rotonde.web.entitlements.worklist.files_on_list import files_on_list
    from rotonde.web.entitlements.worklist.filters import Filters

    organisation = Organisation.objects.get()
    with inside(organisation):
        waiting = Run.objects.get()
        user = User.objects.get(role=User.Role.RIGHTS_WORKER)
    with timed(f"export of {size // 1000} kB answered and stored"):
        run = carry_out_run(organisation, waiting.id)
    assert run is not None, "nobody else carries it out"
    print(f"{run.files} files, {run.left_out} left out", flush=True)
    with inside(organisation):
        with timed("first list"):
            files_on_list(user, user.offices.get(), Filters(), "nl")
        with timed("second engine"):
            compared = compare_engines(run)
    print(f"the engines agree: {compared.state}", flush=True)


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say how long a step took, how much of that was processor, and the most memory until then."""
    start = perf_counter(), process_time()
    yield
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{what}: {perf_counter() - start[0]:.1f} s ({process_time() - start[1]:.1f} s of processor), peak {peak} MB",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
    else:
        for files in sys.argv[1:] or SIZES:
            subprocess.run([sys.executable, "-m", "bench.file_to_list", "--one", files], check=True)
