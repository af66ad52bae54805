"""A population in Parquet gets the same answers as its households one by one."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.situations.as_written import read_situation
from rotonde.rights import load_catalogue
from rotonde.screening.faults import BadTables
from rotonde.screening.population.files import chunks
from rotonde.screening.population.sweep import Sweep, columns_wanted, sweep
from rotonde.screening.town.large_population import write_population

CATALOGUE = load_catalogue()
VOCABULARY = CATALOGUE.vocabulary
ON = date.fromordinal(739_000)
DATES = Dates.asked(on=ON, today=ON)
ASKING = Asking(CATALOGUE, DATES, with_missing=False)
PLURALS = {"person": "persons", "household": "households", "delivery": "deliveries"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("population")
    write_population(folder, VOCABULARY, columns_wanted(ASKING), 260, 0.15, seed=5)
    return folder


@pytest.fixture(scope="module")
def swept(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    out = tmp_path_factory.mktemp("out")
    sweep(folder, out, load_catalogue, DATES, processes=1)
    return {kind: pq.read_table(out / f"{PLURALS[kind]}.parquet").to_pylist() for kind in ("person", "household")}


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    return pq.read_table(folder / f"{name}.parquet").to_pylist()


def written(folder: Path) -> dict[str, dict[str, Any]]:
    """Every household as a situation, by its id."""
    forms: dict[str, dict[str, Any]] = {}
    for row in rows(folder, "households"):
        forms[row["household_id"]] = {"persons": {}, "deliveries": {}, "links": {"member": []}}
    for kind, plural in PLURALS.items():
        for row in rows(folder, plural):
            form = forms[row["household_id"]]
            form.setdefault(plural, {})[row[f"{kind}_id"]] = facts_of(row)
            if kind == "person":
                form["links"]["member"].append({"of": row["person_id"], "to": row["household_id"]})
            if kind == "delivery":
                form["deliveries"][row["delivery_id"]]["owner"] = row["household_id"]
    for row in rows(folder, "relations"):
        forms[row["household_id"]]["links"].setdefault(row["link"], []).append({"of": row["of"], "to": row["to"]})
    return forms


def facts_of(row: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in row.items():
        id, _, period = name.partition("@")
        if id not in VOCABULARY.facts or value is None:
            continue
        if period:
            found.setdefault(id, {})[period] = value
        elif VOCABULARY.facts[id].dated == "state":
            found[id] = [{"from": date(1900, 1, 1), "value": value}]
        else:
            found[id] = value
    return found


def test_every_household_gets_the_answers_that_it_gets_alone(folder: Path, swept):
    found = {
        (row[f"{kind}_id"], right.id): told(row, right.id)
        for kind, table in swept.items()
        for row in table
        for right in CATALOGUE.rights.values()
        if right.kind == kind
    }
    alone = {
        (one.of, one.id): (one.verdict, one.reason or "", *map(float, one.amount or ()))
        for form in written(folder).values()
        for one in ASKING.answers(read_situation(form, VOCABULARY, DATES, CATALOGUE.quantities))
    }
    assert {key: (found[key], alone[key]) for key in alone if not same(found[key], alone[key])} == {}
    assert found.keys() == alone.keys()


def told(row: dict[str, Any], right: str) -> tuple[Any, ...]:
    ends = [row[f"{right}_{end}"] for end in ("amount_lower", "amount_upper") if f"{right}_{end}" in row]
    return (row[f"{right}_verdict"], row[f"{right}_reason"], *ends)


def same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return one[:2] == other[:2] and one[2:] == pytest.approx(other[2:], abs=0.0051)


def test_the_answers_are_of_several_kinds(swept):
    verdicts = {value for table in swept.values() for row in table for name, value in row.items() if "verdict" in name}
    assert verdicts >= {"entitled", "not_entitled", "unknown"}


def test_small_chunks_give_what_one_large_chunk_gives(folder: Path):
    ready = Sweep(CATALOGUE, DATES)
    small = [ready.answers(chunk) for chunk in chunks(folder, VOCABULARY, at_once=7)]
    (whole,) = [ready.answers(chunk) for chunk in chunks(folder, VOCABULARY)]
    for kind, table in whole.items():
        parts = pa.concat_tables([one[kind] for one in small], promote_options="default")
        assert parts.to_pylist() == table.to_pylist()


def changed(folder: Path, tmp_path: Path, name: str, change: Any) -> Path:
    for path in folder.glob("*.parquet"):
        table = pq.read_table(path)
        pq.write_table(change(table) if path.stem == name else table, tmp_path / path.name)
    return tmp_path


def with_value(table: pa.Table, row: int, column: str, value: Any) -> pa.Table:
    values = table[column].to_pylist()
    values[row] = value
    at = table.column_names.index(column)
    return table.set_column(at, column, pa.array(values))


@pytest.mark.parametrize(
    ("name", "change", "why"),
    [
        (
            "persons",
            lambda t: with_value(t, 4, "taxable_income@2023", -5.0),
            "persons.parquet, row 6, column taxable_income@2023: '-5.0' is not a value of taxable_income",
        ),
        (
            "persons",
            lambda t: with_value(t, 2, "residence_group", "martian"),
            "persons.parquet, row 4, column residence_group: 'martian' is not a value of residence_group",
        ),
        (
            "persons",
            lambda t: with_value(t, 3, "household_id", "h9999"),
            "persons.parquet, row 4, column household_id: household 'h9999'",
        ),
        (
            "relations",
            lambda t: with_value(t, 0, "to", "nobody"),
            "relations.parquet, row 2, column to: 'nobody' is no person of household",
        ),
        ("persons", lambda t: t.drop_columns(["household_id"]), "persons.parquet, column household_id: the column"),
        ("households", lambda t: pa.concat_tables([t, t.slice(0, 1)]), "stands there twice"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place_and_leaves_nothing_behind(
    folder: Path, tmp_path: Path, name: str, change: Any, why: str | None
):
    bad, out = tmp_path / "in", tmp_path / "out"
    bad.mkdir()
    changed(folder, bad, name, change)
    if why is None:
        sweep(bad, out, load_catalogue, DATES, processes=1) if name != "persons" else None
        return
    with pytest.raises(BadTables) as caught:
        sweep(bad, out, load_catalogue, DATES, processes=1)
    assert why in str(caught.value)
    assert list(out.glob("*")) == []


def test_a_file_that_is_no_parquet_is_said(folder: Path, tmp_path: Path):
    changed(folder, tmp_path, "", lambda table: table)
    (tmp_path / "persons.parquet").write_text("person_id,household_id\n")
    with pytest.raises(BadTables) as caught:
        list(chunks(tmp_path, VOCABULARY))
    assert str(caught.value) == "persons.parquet: it is no Parquet file. Write it again."
