"""Whatever bytes come in, there is an upload or one sentence why not; whatever was opened can be proposed and read."""

import io
import zipfile

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rotonde.screening.incoming import BadUpload, Upload, open_upload, propose, read
from screening.incoming.faulty_files import COLUMNS, WHOLE, parquet

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
STARTS = (b"", b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xfe\xff", b"sep=;\n", b"%P")


def opened(content: bytes) -> Upload | BadUpload:
    try:
        return open_upload("lijst.csv", content)
    except BadUpload as refused:
        return refused


def is_told(found: Upload | BadUpload) -> bool:
    return bool(found.tables if isinstance(found, Upload) else found.said("nl"))


@QUICK
@given(st.sampled_from(STARTS), st.binary(max_size=400))
@example(b"", b"\xa0")
def test_any_bytes_give_an_upload_or_a_refusal(start, rest):
    assert is_told(opened(start + rest))


@QUICK
@given(st.sampled_from([WHOLE, COLUMNS]), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6))
def test_a_damaged_file_gives_an_upload_or_a_refusal(content, blows):
    damaged = bytearray(content)
    for at, byte in blows:
        damaged[min(int(at * len(damaged)), len(damaged) - 1)] = byte
    assert is_told(opened(bytes(damaged)))


@QUICK
@given(st.dictionaries(st.sampled_from(zipfile.ZipFile(io.BytesIO(WHOLE)).namelist()), st.binary(max_size=60)))
def test_a_workbook_with_any_parts_gives_an_upload_or_a_refusal(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as whole, zipfile.ZipFile(out, "w") as made:
        for name in whole.namelist():
            made.writestr(name, parts.get(name, whole.read(name)))
    assert is_told(opened(out.getvalue()))


WORDS = st.sampled_from(
    ["dossiernummer", "geboortedatum", "kind 1 geboortedatum", "rol", "huurprijs", "LL", "LL sinds",
     "aantal kinderen", "burg. staat", "partner gehuwd", "persoonsnummer", "'; DROP TABLE x; --", "=1+1", "gemeente",
     "NBI 2024", "rijksreg."]
) | st.text(max_size=12)  # fmt: skip
CELLS = st.sampled_from(
    ["7", "8", "1/2/1980", "31.12.2020", "-", "", "ja", "X", "gehuwd", "Gent", "850,00", "1.234", "aanvrager",
     "85073003328", "partner", "kind", "0"]
) | st.text(max_size=12)  # fmt: skip


@QUICK
@example(["rol", "dossiernummer"], [["partner", "7"], ["partner", "7"]])
@given(st.lists(WORDS, min_size=1, max_size=6), st.lists(st.lists(CELLS, max_size=7), max_size=5))
def test_any_table_that_opens_is_proposed_and_read_without_an_error(catalogue, dates, headers, rows):
    import csv

    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([headers, *rows])
    upload = opened(out.getvalue().encode("utf-8", "replace"))
    if isinstance(upload, Upload):
        incoming = read(upload, propose(upload, catalogue.vocabulary).mapping, catalogue.vocabulary, dates)
        numbers = [one.number for one in (*incoming.dossiers, *incoming.left_out)]
        assert len(numbers) == len(set(numbers))
        assert all(fault.said("nl") for fault in incoming.faults)
        assert {one.number for one in incoming.dossiers if one.faults} == set()


@QUICK
@given(st.lists(st.text(min_size=1, max_size=30), min_size=2, max_size=6, unique=True))
def test_headers_are_only_data(catalogue, headers):
    """Whatever a header says, it is kept as a name and decides nothing but a proposal."""
    import pyarrow as pa

    upload = opened(parquet(pa.table({name: [f"woord {n}"] for n, name in enumerate(headers)})))
    if isinstance(upload, Upload):
        proposed = propose(upload, catalogue.vocabulary).tables[0].columns
        assert [column.header for column in proposed] == list(upload.tables[0].headers)
        assert [column.mapped.header for column in proposed] == list(upload.tables[0].headers)
