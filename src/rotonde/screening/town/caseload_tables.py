"""Made-up households written as the tables that a screening reads."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import Cells
from rotonde.screening.town.registers import Telling


def write_caseload(folder: Path, homes: Iterable[Home], told: Sequence[Telling] = ()) -> None:
    """Write households, and what registers tell of them, as the tables that a screening reads."""
    folder.mkdir(parents=True, exist_ok=True)
    homes = list(homes)
    persons = [
        {"person_id": person.id, "household_id": home.id, **person.cells} for home in homes for person in home.persons
    ]
    _write(folder / "persons.csv", persons)
    _write(folder / "households.csv", [{"household_id": home.id, **home.cells} for home in homes])
    _write(folder / "relations.csv", [row for home in homes for row in home.relations])
    _write(folder / "deliveries.csv", [row for home in homes for row in home.deliveries])
    if told:
        _write(folder / "told.csv", [one._asdict() for one in told])


def _write(path: Path, rows: list[Cells]) -> None:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    first = [name for name in columns if name.endswith("_id")]
    columns = first + sorted(set(columns) - set(first)) if path.stem not in ("relations", "told") else columns
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
