"""`screen`: a whole caseload at once."""

import shutil
from pathlib import Path
from typing import Any

from rotonde.screening.town.small_town import FOLDER

PERSONS = "person_id,household_id,birth_date\nanna,h1,1988-03-02\n"


def caseload(tmp_path: Path, persons: str = PERSONS) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "persons.csv").write_text(persons, encoding="utf-8")
    (folder / "households.csv").write_text("household_id\nh1\n", encoding="utf-8")
    return folder


def test_a_whole_caseload_ends_with_exit_code_nought(rotonde: Any, tmp_path: Path):
    outcome = rotonde("screen", caseload(tmp_path), "-o", tmp_path / "out", "--on", "2025-11-15", "--json")
    assert outcome.code == 0
    assert outcome.data["households"] == 1
    assert outcome.data["left_out"] == []


def test_a_faulty_row_is_told_and_ends_with_exit_code_three(rotonde: Any, tmp_path: Path):
    folder = caseload(tmp_path, PERSONS + "bram,h2,soon\n")
    (folder / "households.csv").write_text("household_id\nh1\nh2\n", encoding="utf-8")
    outcome = rotonde("screen", folder, "-o", tmp_path / "out", "--on", "2025-11-15")
    assert outcome.code == 3
    (sentence,) = outcome.sentences
    assert sentence.startswith("persons.csv, rij 3, kolom birth_date: ‘soon’ is geen datum. Schrijf een datum als ")


def test_a_folder_that_isnt_there_is_told(rotonde: Any, tmp_path: Path):
    outcome = rotonde("screen", tmp_path / "none", "-o", tmp_path / "out")
    assert outcome.code == 2
    assert "die map of dat rekenblad is er niet" in outcome.err


def test_tables_that_cannot_be_read_are_told(rotonde: Any, tmp_path: Path):
    folder = tmp_path / "in"
    shutil.copytree(FOLDER, folder)
    (folder / "persons.csv").write_text("name\nanna\n", encoding="utf-8")
    outcome = rotonde("screen", folder, "-o", tmp_path / "out")
    assert outcome.code == 2
    assert all("persons.csv" in sentence for sentence in outcome.sentences)
    assert not (tmp_path / "out").exists()
