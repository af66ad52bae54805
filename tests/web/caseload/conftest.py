"""A small export of an office, brought in by its rights worker."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

HEADINGS = ["dossiernummer", "naam", "geb.datum", "huurprijs", "kind1_geboortedatum", "laatste contact"]
ROWS = [
    ["2026-0001", "Demo Een", "02/03/1988", "650,00", "04/05/2016", "01/10/2026"],
    ["2026-0002", "Demo Twee", "02/03/1951", "500,00", "", "01/06/2025"],
    ["2026-0003", "Demo Drie", "02/03/1999", "", "04/05/2024", ""],
]
DAY = date(2026, 11, 1)


def export(rows: list[list[str]] = ROWS) -> bytes:
    """An export with semicolons in Windows-1252, as many programs write it."""
    return "\r\n".join(";".join(row) for row in [HEADINGS, *rows]).encode("cp1252")


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


@pytest.fixture
def ask(worker: Any) -> Callable[..., Any]:
    """Bring in an export for the worker's office, and ask for a run over it."""

    def ask_for(rows: list[list[str]] = ROWS, day: date = DAY) -> Any:
        from rotonde.engine.calendar import Dates
        from rotonde.screening.incoming.proposing import propose
        from rotonde.screening.incoming.uploaded import open_upload
        from rotonde.web.entitlements import engine_port
        from rotonde.web.entitlements.domain.start_run import start_run
        from rotonde.web.people.domain.keep_upload import keep_upload

        content = export(rows)
        upload = keep_upload(worker, worker.offices.get(), "actief.csv", content)
        mapping = propose(open_upload("actief.csv", content), engine_port.catalogue().vocabulary).mapping
        return start_run(worker, upload, mapping, Dates.asked(on=day, today=day))

    return ask_for


@pytest.fixture
def run(ask: Callable[..., Any]) -> Callable[..., Any]:
    """Bring in an export and carry its run out."""

    def run_over(rows: list[list[str]] = ROWS, day: date = DAY) -> Any:
        from rotonde.web.entitlements.domain.carry_out_run import carry_out_run

        asked = ask(rows, day)
        return carry_out_run(asked.organisation, asked.id)

    return run_over
