"""`rotonde demo`: a made-up office with a new password at each start, which stays away from other people's data."""

import os
import re
import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from datetime import date
from pathlib import Path
from rotonde.web.made_up_office import HoldsOtherData, open_made_up_office
export = "dossiernummer;geb.datum\\r\\n1;02/03/1988\\r\\n2;02/03/1951\\r\\n".encode()
if sys.argv[2] == "other":
    from rotonde.web.first_start import prepare
    prepare(Path(sys.argv[1]))
    from rotonde.web.accounts.domain.opening import open_organisation
    open_organisation("OCMW Elders", offices=["Een"])
try:
    print(open_made_up_office(Path(sys.argv[1]), export, date(2026, 11, 1)).password)
except HoldsOtherData:
    print("refused")
from rotonde.web.accounts.models import User
from rotonde.web.entitlements.models import Run
print("runs", Run.objects.count())
print(", ".join(f"{u.role} {u.offices.count()}" for u in User.objects.order_by("role", "email")))
"""


def started(folder: Path, what: str = "demo") -> list[str]:
    kept = {name: told for name, told in os.environ.items() if not name.startswith(("ROTONDE_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-c", CODE, folder, what], capture_output=True, text=True, check=True, env=kept
    )
    return done.stdout.split("\n")[:3]


def test_each_start_has_a_password_of_its_own_and_brings_the_file_in_once(tmp_path: Path) -> None:
    (first, runs, people), (second, runs_again, people_again) = started(tmp_path), started(tmp_path)
    assert re.fullmatch(r"\w{4}-\w{4}-\w{4}-\w{4}", first)
    assert first != second
    assert (runs, runs_again) == ("runs 1", "runs 1")
    office = "administrator 0, coordinator 0, expert_by_experience 0, protection_officer 0, rights_worker 1"
    assert people == people_again == office + ", rights_worker 1" * 3


def test_the_demo_stays_away_from_the_data_of_a_real_organisation(tmp_path: Path) -> None:
    assert started(tmp_path, "other") == ["refused", "runs 0", ""]
