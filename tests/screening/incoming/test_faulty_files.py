"""A faulty file gets one sentence: refused whole, or one dossier left out and the rest read."""

import pytest

from rotonde.screening.incoming import BadUpload, open_upload, propose, read
from rotonde.screening.incoming.faults import LANGUAGES
from screening.incoming.faulty_files import LEFT_OUT, REFUSED


def test_there_are_at_least_forty_faulty_files():
    assert len(REFUSED) + len(LEFT_OUT) >= 40


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_cannot_be_read_whole_is_refused_in_one_sentence(kind):
    make, sentence = REFUSED[kind]
    with pytest.raises(BadUpload) as refused:
        open_upload("lijst.csv", make())
    assert refused.value.said("nl") == sentence
    assert str(refused.value) == refused.value.code
    assert len({refused.value.said(language) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("kind", LEFT_OUT)
def test_a_faulty_dossier_is_left_out_with_its_row_and_the_rest_is_read(kind, catalogue, dates):
    make, sentence = LEFT_OUT[kind]
    upload = open_upload("lijst.csv", make())
    incoming = read(upload, propose(upload, catalogue.vocabulary).mapping, catalogue.vocabulary, dates)
    said = [fault.said("nl") for fault in incoming.faults]
    assert sentence in said
    assert [one.number for one in incoming.dossiers] == ["7"]
    assert [one.form for one in incoming.left_out] == [{}] * len(incoming.left_out)
    assert len({fault.said(language) for language in LANGUAGES for fault in incoming.faults}) == 3 * len(said)


def test_a_hidden_sheet_is_passed_over_and_said(catalogue):
    from screening.incoming.faulty_files import workbook

    def add(book):
        book.create_sheet("oud").sheet_state = "hidden"
        book.create_sheet("uitleg").append(["kolom", "kolom"])

    upload = open_upload("lijst.xlsx", workbook(change=add))
    assert [table.name for table in upload.tables] == ["dossiers"]
    assert [note.said("nl") for note in upload.notes] == [
        "Blad oud: dit blad is verborgen en is niet gelezen. Maak het zichtbaar als het mee moet.",
        "Blad uitleg: dit blad geeft uitleg en is niet gelezen. Geef het een andere naam als er dossiers in staan.",
    ]


def test_a_formula_counts_by_the_outcome_that_was_kept():
    import io
    import zipfile

    from screening.incoming.faulty_files import workbook

    made = workbook(("dossiernummer", "huurprijs"), ("7", "=600+50"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b"<v></v>", b"<v>650</v>").replace(b"<v />", b"<v>650</v>"))
    assert open_upload("lijst.xlsx", out.getvalue()).tables[0].rows[0].cells == ("7", "650")
