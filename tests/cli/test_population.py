"""`rotonde population` answers for a folder of Parquet, and says what it can't read."""

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.rights import load_catalogue
from rotonde.screening.population.sweep import columns_wanted
from rotonde.screening.town.large_population import write_population

ON = "2024-04-26"
CATALOGUE = load_catalogue()


def some_people(folder: Path, persons: int) -> int:
    dates = Dates.asked(on=date.fromisoformat(ON), today=date.fromisoformat(ON))
    wanted = columns_wanted(Asking(CATALOGUE, dates, with_missing=False))
    return write_population(folder, CATALOGUE.vocabulary, wanted, persons, 0.1, seed=2)


def test_everybody_gets_a_row(rotonde, tmp_path: Path):
    households = some_people(tmp_path / "in", 60)
    told = rotonde("population", tmp_path / "in", "-o", tmp_path / "out", "--on", ON, "--json").data
    persons = pq.read_metadata(tmp_path / "in" / "persons.parquet").num_rows
    assert pq.read_metadata(tmp_path / "out" / "persons.parquet").num_rows == persons
    assert pq.read_metadata(tmp_path / "out" / "households.parquet").num_rows == households == told["households"]


def test_the_columns_that_are_read_are_listed(rotonde, tmp_path: Path):
    told = rotonde("population", tmp_path, "--columns", "--on", ON).data
    assert "birth_date" in told["persons"]
    assert "taxable_income@2023" in told["persons"]


@pytest.mark.parametrize(
    ("language", "folder", "said"),
    [
        ("en", "x", "{x}: there is no such folder. Check its name."),
        ("nl", "x", "{x}: die map is er niet. Kijk de naam na."),
        ("fr", "x", "{x} : ce dossier n’existe pas. Vérifiez le nom."),
        ("en", ".", "the answers need a folder of their own. Name it with --out."),
        ("nl", ".", "de antwoorden hebben een eigen map nodig. Noem ze met --out."),
        ("fr", ".", "les réponses ont besoin de leur propre dossier. Nommez-le avec --out."),
    ],
)
def test_a_folder_that_is_not_there_and_answers_over_the_questions_are_refused(
    rotonde, tmp_path: Path, language: str, folder: str, said: str
):
    refused = rotonde("population", tmp_path / folder, "-o", tmp_path, "--language", language)
    assert (refused.code, refused.sentences) == (2, [said.format(x=tmp_path / "x")])


def test_missing_files_are_said_with_what_to_do(rotonde, tmp_path: Path):
    refused = rotonde("population", tmp_path, "-o", tmp_path / "out", "--language", "nl")
    assert refused.sentences == [
        "households.parquet: het bestand is er niet. Schrijf het, geordend per gezin.",
        "persons.parquet: het bestand is er niet. Schrijf het, geordend per gezin.",
    ]
