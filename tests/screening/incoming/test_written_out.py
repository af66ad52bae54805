"""No cell that goes out can become a formula, and numbers stay numbers."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rotonde.screening.incoming import open_upload
from rotonde.screening.incoming.written_out import STARTS, csv_bytes, harmless, xlsx_bytes

TEXTS = st.text(max_size=30) | st.builds(str.__add__, st.sampled_from(STARTS), st.text(max_size=10))


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_no_text_in_a_csv_file_can_become_a_formula(texts):
    written = csv_bytes(["nummer"], [texts]).decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(written, newline=""), delimiter=";")
    assert [cell for cell in row if cell.startswith(STARTS)] == []
    assert row == [harmless(text) for text in texts]


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_no_text_in_a_workbook_can_become_a_formula(texts):
    book = load_workbook(io.BytesIO(xlsx_bytes({"lijst": (["nummer"], [texts])})))
    (cells,) = book["lijst"].iter_rows(min_row=2)
    assert [cell.value for cell in cells if str(cell.value or "").startswith(STARTS)] == []
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s"}


def test_numbers_stay_numbers():
    assert csv_bytes(["a"], [[-5, -1.5, None, True]]).decode("utf-8-sig") == '"a"\r\n-5;-1,5;;ja\r\n'
    book = load_workbook(io.BytesIO(xlsx_bytes({"lijst": (["a", "b"], [[-5, -1.5]])})))
    assert [[cell.value for cell in row] for row in book["lijst"].iter_rows(min_row=2)] == [[-5, -1.5]]


def test_a_list_that_went_out_comes_in_as_it_was():
    rows = [["=1+1", "+32 470 00 00 00", "a;b", -5], ["@x", 'zij zei "ja"', "-", 2.5]]
    out = csv_bytes(["dossiernummer", "gsm", "nota", "huurprijs"], rows)
    back = open_upload("terug.csv", out).tables[0]
    assert [row.cells for row in back.rows] == [
        ("=1+1", "+32 470 00 00 00", "a;b", "-5"),
        ("@x", 'zij zei "ja"', "-", "2,5"),
    ]
