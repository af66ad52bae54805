"""The made-up office's exports, brought in as an office brings in its own: nothing is left out, nothing unread."""

from datetime import date

import pytest

from rotonde.engine.calendar import Dates
from rotonde.rights.vocabulary import vocabulary
from rotonde.screening.incoming import open_upload, propose, read
from rotonde.screening.town.make_town import make_town
from rotonde.screening.town.office_export import office_csv
from rotonde.screening.town.office_workbook import number_of, office_workbook
from rotonde.screening.town.people import ON

# What an office keeps of a file beside its facts.
KEPT_BY_THE_OFFICE = {"status dossier", "wijkbureau", "openingsdatum"}


@pytest.fixture(scope="module")
def files():
    return make_town().active()


@pytest.fixture(scope="module")
def dates() -> Dates:
    return Dates.asked(on=ON, today=ON)


def brought_in(name, content, dates):
    upload = open_upload(name, content)
    proposal = propose(upload, vocabulary)
    return proposal, read(upload, proposal.mapping, vocabulary, dates)


def test_the_export_is_read_whole_as_it_is_proposed(files, dates):
    proposal, incoming = brought_in("zuid.csv", office_csv(files), dates)
    (table,) = proposal.tables
    assert {column.header for column in table.columns if column.target == "ignore"} == KEPT_BY_THE_OFFICE
    assert [column.header for column in table.columns if column.unclear] == []
    assert (incoming.faults, incoming.left_out) == ([], [])
    assert [one.number for one in incoming.dossiers] == [file.dossier.number for file in files]
    seen = {file.dossier.number: file.dossier.last_contact for file in files}
    assert {one.number: date.fromisoformat(one.last_contact or "") for one in incoming.dossiers} == seen


def test_of_the_export_only_numbers_that_cannot_be_and_counts_that_differ_are_doubted(files, dates):
    _, incoming = brought_in("zuid.csv", office_csv(files), dates)
    assert {warning.code for warning in incoming.warnings} == {"insz_wrong", "count_differs"}


def test_the_workbook_is_read_whole(files, dates):
    some = files[:60]
    _, incoming = brought_in("zuid.xlsx", office_workbook(some), dates)
    assert (incoming.faults, incoming.left_out) == ([], [])
    for file, dossier in zip(some, incoming.dossiers, strict=True):
        told = dossier.form["persons"]
        assert set(told) == {number_of(person.id) for person in file.home.persons}
        for person in file.home.persons:
            assert told[number_of(person.id)]["birth_date"] == person.cells["birth_date"]
