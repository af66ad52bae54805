"""Thirty planted faults: ours finds each, in a sentence that says where and what to do."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from frictionless import Package

from rotonde.web.directory.checking.checks import faults_of_all, wishes_of
from rotonde.web.directory.checking.wording import SENTENCES
from rotonde.web.directory.exchange.datapackage.packed import pack
from rotonde.web.directory.hsds.records import Service
from web.directory.exchange.planted_faults import FAULTS, Documents, planted, sample
from web.directory.exchange.standard import by_check_jsonschema, by_hsds_validator, numbered, strict


def found_by_ours(told: Documents) -> bool:
    return bool(list(faults_of_all(told)))


def test_there_are_thirty_faults_and_nothing_is_wrong_without_them() -> None:
    assert len(FAULTS) == 30
    assert list(faults_of_all(sample())) == []


@pytest.mark.parametrize("name", FAULTS)
def test_every_planted_fault_is_found(name: str) -> None:
    assert found_by_ours(planted(name))
    for _, fault in faults_of_all(planted(name)):
        assert fault.where.startswith("$.")
        assert [fault.said(lang)[-1] for lang in ("nl", "fr", "en")] == ["."] * 3


def test_one_fault_is_one_sentence() -> None:
    counted = {name: len(list(faults_of_all(planted(name)))) for name in FAULTS}
    told_twice = {"a latitude of 100", "a secret place with its address"}  # by both services
    assert {name for name, count in counted.items() if count > 1} <= told_twice | {"the 32nd of the month"}


def test_every_sentence_says_what_to_do() -> None:
    keys = {key for key in SENTENCES if not key.endswith("_do")}
    assert {f"{key}_do" for key in keys} == {key for key in SENTENCES if key.endswith("_do")}


def test_what_is_only_wished_for_is_no_fault() -> None:
    service = {name: value for name, value in sample()[0].items() if name not in ("languages", "assured_date")}
    assert list(faults_of_all([service, sample()[1]])) == []
    assert [one.where for one in wishes_of(service)] == ["$.languages", "$.assured_date"]


@pytest.mark.proof
def test_how_many_each_tool_finds(tmp_path: Path) -> None:
    whole = {f"{number:02}_{part}": one for number, name in enumerate(FAULTS) for part, one in enumerate(planted(name))}
    fine = numbered(sample())
    assert set(by_hsds_validator("service", "service", fine, tmp_path / "fine_validator").values()) == {True}
    assert set(by_check_jsonschema(strict("service.json", tmp_path), fine, tmp_path / "fine_checker").values()) == {
        True
    }
    assert not _found_by_frictionless(sample(), tmp_path / "fine_tables")
    by_validator = by_hsds_validator("service", "service", whole, tmp_path / "validator")
    by_checker = by_check_jsonschema(strict("service.json", tmp_path), whole, tmp_path / "checker")
    found: dict[str, list[bool]] = {}
    for number, name in enumerate(FAULTS):
        parts = [f"{number:02}_{part}" for part in (0, 1)]
        found[name] = [
            not all(by_validator[part] for part in parts),
            not all(by_checker[part] for part in parts),
            _found_by_frictionless(planted(name), tmp_path / f"tables{number}"),
            found_by_ours(planted(name)),
        ]
    for name, tools in found.items():
        print(f"{name:48}", *("yes" if one else " . " for one in tools))  # noqa: T201  the figures are the point
    print(f"{'together':48}", *map(sum, zip(*found.values(), strict=True)))  # noqa: T201
    assert [name for name, tools in found.items() if not tools[-1]] == []


def _found_by_frictionless(told: Documents, folder: Path) -> bool:
    folder.mkdir()
    with (folder / "told.zip").open("wb") as file:
        pack(((Service, one) for one in told), file)
    ZipFile(folder / "told.zip").extractall(folder)
    return not Package(str(folder / "datapackage.json")).validate().valid
