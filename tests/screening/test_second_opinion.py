"""A list is computed twice, and a difference stops it; what people wrote never reaches the database as text."""

import re

import numpy as np
import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.readings.frames import expressions
from rotonde.engine.readings.frames.database import Database
from rotonde.engine.situations.as_written import read_situation
from rotonde.screening.reading import read_caseload
from rotonde.screening.second_opinion import differences
from rotonde.screening.situating import situate
from rotonde.screening.town.small_town import FOLDER

FOUR = ("leefloon", "verhoogde_tegemoetkoming", "sociale_toeslag", "verwarmingstoelage")
EVIL = '"; DROP TABLE frame1; --'


@pytest.fixture(scope="module")
def town_situations(catalogue, dates):
    written = read_caseload(FOLDER, catalogue.vocabulary).situations()
    found = [situate(one, catalogue, dates)[0] for one in written]
    return [one for one in found if one is not None]


@pytest.mark.parametrize(
    ("rights", "share"), [pytest.param(FOUR[1:3], 4, id="two"), pytest.param((), 1, id="all", marks=pytest.mark.proof)]
)
def test_nothing_differs_about_the_shipped_town(rights, share, catalogue, dates, town_situations):
    asking = Asking(catalogue, dates, rights=rights)
    assert differences(town_situations[::share], asking) == []


def test_both_engines_write_the_same_bytes(tables, screen, tmp_path):
    screen(tables, "arrays", rights=FOUR[:2])
    screen(tables, "frames", rights=FOUR[:2], engine="duckdb")
    for name in ("answers.csv", "left_out.csv", "summary.json"):
        assert (tmp_path / "frames" / name).read_bytes() == (tmp_path / "arrays" / name).read_bytes()


def test_a_planted_fault_is_named_with_the_household_and_what_each_said(catalogue, dates, monkeypatch):
    monkeypatch.setitem(expressions.NUMBERS, "max", expressions.database.least)
    written = {"persons": {"anna": {"birth_date": "1988-03-02"}}, "households": {"h1": {}}}
    written["links"] = {"member": [{"of": "anna", "to": "h1"}]}
    situation = read_situation(written, catalogue.vocabulary, dates, catalogue.quantities)
    found = differences([situation], Asking(catalogue, dates, rights=("leefloon",)))
    assert found
    assert {(one.household, one.of, one.right) for one in found} == {("h1", "anna", "leefloon")}
    assert all(one.arrays != one.frames for one in found)


def test_what_people_wrote_never_becomes_text_for_the_database(tables, screen, monkeypatch):
    seen = []
    given = Database.given

    def watched(self, columns):
        seen.extend(columns.items())
        return given(self, columns)

    monkeypatch.setattr(Database, "given", watched)
    evil = {
        file: text.replace("anna", EVIL.replace(",", "").replace('"', "'")).replace("h1", "h1' OR 1=1")
        for file, text in tables.items()
    }
    report = screen({name: text.replace("; ", " ") for name, text in evil.items()}, rights=FOUR[:1], engine="duckdb")
    assert "h1' OR 1=1" in {row.household_id for row in report.rows}
    assert {values.dtype for _, values in seen} == {np.dtype(bool), np.dtype(np.int64)}
    assert [
        name for name, _ in seen if not re.fullmatch(r"row|before|whose|begins|ends|value|(n\d+|f\d+|at)(_\d+)*", name)
    ] == []


def test_the_database_writes_nothing_to_disk_and_reads_nothing_from_it():
    database = Database()
    assert database.connection.execute("SELECT current_setting('temp_directory')").fetchone() == ("",)
    with pytest.raises(Exception, match="disabled by configuration"):
        database.connection.execute("SELECT * FROM read_csv('/etc/hostname')")
    database.close()
