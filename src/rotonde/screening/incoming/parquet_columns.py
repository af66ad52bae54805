"""A .parquet file as rows of texts; its own account of its size is checked before a column is read."""

import io
from typing import Any

from rotonde.screening.incoming.faults import BadUpload
from rotonde.screening.incoming.raw_tables import MOST_CELLS, MOST_COLUMNS
from rotonde.screening.incoming.sheets import Rows, text_of
from rotonde.screening.incoming.zipped_parts import MOST_UNPACKED

LONGEST_NAMES = 16_000_000


def read_parquet(content: bytes) -> Rows:
    """The names of the columns as row 1, then the rows; raises BadUpload."""
    if not content.endswith(b"PAR1") or len(content) < 12:
        raise BadUpload("cut_off_parquet")
    try:
        return _rows(content)
    except BadUpload:
        raise
    except Exception as error:
        raise BadUpload("damaged_parquet") from error


def _rows(content: bytes) -> Rows:
    import pyarrow.parquet as pq
    from pyarrow import types

    file = pq.ParquetFile(
        io.BytesIO(content),
        thrift_string_size_limit=LONGEST_NAMES,
        thrift_container_size_limit=MOST_COLUMNS * 1000,
        memory_map=False,
    )
    described = file.metadata
    groups = [described.row_group(number) for number in range(described.num_row_groups)]
    if sum(group.total_byte_size for group in groups) > MOST_UNPACKED:
        raise BadUpload("unpacks_too_large", most=MOST_UNPACKED // 10**6)
    if described.num_columns > MOST_COLUMNS:
        raise BadUpload("too_many_columns", most=MOST_COLUMNS)
    if described.num_columns * described.num_rows > MOST_CELLS:
        raise BadUpload("too_many_cells", most=MOST_CELLS // 10**6)
    schema = file.schema_arrow
    for field in schema:
        if types.is_nested(field.type) or types.is_binary(field.type):
            raise BadUpload("nested_column", column=field.name)
    rows: Rows = [(1, [str(name) for name in schema.names])]
    kept: dict[str, str] = {}
    for batch in file.iter_batches(batch_size=10_000):
        columns = [[_text(value, kept) for value in column.to_pylist()] for column in batch.columns]
        rows += [(number, list(cells)) for number, cells in enumerate(zip(*columns, strict=True), len(rows) + 1)]
    return rows


def _text(value: Any, kept: dict[str, str]) -> str:
    text = "" if value is None else text_of(value)
    return kept.setdefault(text, text)
