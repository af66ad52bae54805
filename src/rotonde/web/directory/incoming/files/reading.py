"""Any file, read: what it is by what stands in it, and the records in it. A name of a file is never believed."""

from typing import Any

from rotonde.screening.incoming.recognised import kind_of
from rotonde.web.directory.incoming.files.brought import Brought
from rotonde.web.directory.incoming.files.data_package import is_package, read_package
from rotonde.web.directory.incoming.files.faults import BadFile
from rotonde.web.directory.incoming.files.hsds_records import hsds_records
from rotonde.web.directory.incoming.files.json_text import is_json, pieces
from rotonde.web.directory.incoming.files.lists import read_lists, sheets_of
from rotonde.web.directory.incoming.files.products import are_products, product_records

MOST_BYTES = 50_000_000
Columns = dict[str, Any]


def recognised(content: bytes) -> str:
    """Say what a file is: `hsds`, `package`, `lpdc`, or `sheet`, of which somebody says what its columns mean.

    Raises BadFile or BadUpload where it is nothing that can be brought in.
    """
    if len(content) > MOST_BYTES:
        raise BadFile("too_large", most=MOST_BYTES // 1_000_000)
    if is_json(content):
        return "lpdc" if are_products(content) else "hsds"
    if is_package(content):
        return "package"
    kind_of(content)
    sheets_of(content)
    return "sheet"


def read(kind: str, content: bytes, columns: Columns) -> Brought:
    """Read all of a file; raises BadFile or BadUpload where there is nothing to read."""
    if kind == "sheet":
        return read_lists(content, columns)
    found, faults = read_package(content) if kind == "package" else pieces(content)
    return product_records(found, faults) if kind == "lpdc" else hsds_records(found, faults)
