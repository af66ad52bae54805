"""What is filled in in our own template is read back as it was meant, in three languages."""

import io
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rotonde.engine.situations.values import read_scalar
from rotonde.rights.baskets import basket
from rotonde.screening.incoming import open_upload, propose, read
from rotonde.screening.incoming.cell_values import value_label
from rotonde.screening.incoming.targets import target_of
from rotonde.screening.incoming.template import template, template_columns

ON = date(2026, 11, 21)


@pytest.fixture(scope="module")
def columns(catalogue):
    rights = basket("gent_zuid_22").rights
    return {language: template_columns(catalogue, rights, language, ON) for language in ("nl", "fr", "en")}


def filled(content: bytes, rows: dict[str, list[dict[str, str]]]) -> bytes:
    book = load_workbook(io.BytesIO(content))
    for title, some in rows.items():
        headers = [cell.value for cell in book[title][1]]
        for row in some:
            book[title].append([row.get(header) for header in headers])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_column_of_the_template_is_recognised(language, catalogue, columns):
    content = template(catalogue, basket("gent_zuid_22").rights, language, ON)
    firsts = {column.sheet: column.header for column in reversed(columns[language])}
    some = filled(content, {sheet: [{header: "x1"}] for sheet, header in firsts.items()})
    proposal = propose(open_upload("leeg.xlsx", some), catalogue.vocabulary)
    found = {(table.name, column.header): column.target for table in proposal.tables for column in table.columns}
    assert found == {(column.sheet, column.header): column.target for column in columns[language]}
    assert [table.kind for table in proposal.tables] == ["dossiers", "persons", "households", "relations", "deliveries"]


def test_every_column_is_explained(catalogue):
    book = load_workbook(io.BytesIO(template(catalogue, basket("gent_zuid_22").rights, "nl", ON)))
    rows = list(book["uitleg"].values)
    assert rows[0] == ("kolom", "blad", "betekenis", "wat je kunt invullen", "voorbeeld")
    facts = {fact.labels["nl"] for fact in catalogue.vocabulary.facts.values()}
    silent = [row[0] for row in rows[1:] if row[0] in facts and not (row[2] and row[3] and row[4])]
    assert silent == []


def test_three_sheets_are_read_together(catalogue, dates):
    content = template(catalogue, basket("gent_zuid_22").rights, "nl", ON)
    number, person, role = "dossiernummer", "nummer van de persoon", "wie dit is in het dossier"
    one, other, kind = "persoon", "andere persoon", "soort band"
    which, share = "welke partner of familieband", "deel van de tijd dat het kind er verblijft"
    litres = "aantal liter (bij een gezamenlijke tank: het eigen deel)"
    rows = {
        "personen": [
            {number: "7", person: "7-1", role: "aanvrager", "geboortedatum": "2/3/1988"},
            {number: "7", person: "7-2", role: "partner", "geboortedatum": "1/2/1990"},
            {number: "7", person: "7-3", role: "kind", "geboortedatum": "1/2/2020"},
        ],
        "gezinnen": [{number: "7", "gemeente van het domicilie": "Gent"}],
        "relaties": [
            {one: "7-2", other: "7-1", kind: "partner", which: "wettelijk samenwonend"},
            {one: "7-2", other: "7-3", kind: "ouder"},
            {one: "7-3", other: "8", kind: "verblijft bij", share: "1/2"},
        ],
        "leveringen": [{number: "7", litres: 1000}],
    }
    upload = open_upload("ingevuld.xlsx", filled(content, rows))
    incoming = read(upload, propose(upload, catalogue.vocabulary).mapping, catalogue.vocabulary, dates)
    assert [fault.said("nl") for fault in incoming.faults] == []
    (found,) = incoming.dossiers
    assert found.form["links"] == {
        "member": [{"of": "7-1", "to": "7"}, {"of": "7-2", "to": "7"}, {"of": "7-3", "to": "7"}],
        "partner": [{"of": "7-1", "to": "7-2", "kind": "legal_cohabitant"}],
        "parent": [{"of": "7-1", "to": "7-3"}, {"of": "7-2", "to": "7-3"}],
        "stays_with": [{"of": "7-3", "to": "8", "share": "1/2"}],
    }
    assert found.form["households"] == {"7": {"municipality": "44021"}, "8": {}}
    assert found.form["deliveries"] == {"7-delivery-1": {"litres": 1000, "owner": "7"}}


def cells_of(fact):
    """Cells that a person could write, with the value that is meant."""
    if fact.is_truth:
        return st.sampled_from([("ja", True), ("nee", False)])
    if fact.is_choice:
        return st.sampled_from([(value_label(fact, code, "nl"), code) for code in fact.values])
    if fact.type == "date":
        return st.dates(date(1950, 1, 1), ON).map(lambda day: (f"{day:%d/%m/%Y}", day.isoformat()))
    low, high = max(fact.low, 0), min(fact.high, 10**8)
    return st.integers(low, high).map(lambda whole: written(whole, fact.scale))


def written(whole: int, scale: int) -> tuple[str, object]:
    decimals = len(str(scale)) - 1
    text = f"{whole // scale},{whole % scale:0{decimals}}" if decimals else str(whole)
    return text, whole / scale if whole % scale else whole // scale


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_filled_in_is_read_back(catalogue, columns, dates, data):
    vocabulary = catalogue.vocabulary
    told = [one for one in columns["nl"] if one.sheet == "dossiers" and vocabulary.fact(target_of(one.target).name)]
    told = [one for one in told if target_of(one.target).role in ("applicant", "household")]
    chosen = data.draw(st.lists(st.sampled_from(told), unique=True, max_size=8))
    cells = {one: data.draw(cells_of(vocabulary.facts[target_of(one.target).name])) for one in chosen}
    headers = ["dossiernummer", *(one.header for one in chosen)]
    rows = [["7", *(cell for cell, _ in cells.values())]]
    text = "\n".join("\t".join(row) for row in [headers, *rows, ["8", *[""] * len(chosen)]])
    upload = open_upload("geplakt", text.encode())
    incoming = read(upload, propose(upload, vocabulary).mapping, vocabulary, dates)
    assert [fault.said("nl") for fault in incoming.faults] == []
    form = incoming.dossiers[0].form
    found = {**form["persons"]["7-applicant"], **form["households"]["7"]}
    for one, (_, meant) in cells.items():
        target = target_of(one.target)
        value = found[target.name][target.period] if target.period else found[target.name]
        fact = vocabulary.facts[target.name]
        assert read_scalar(fact, value) == read_scalar(fact, meant)
    assert len(found) == len(cells)
