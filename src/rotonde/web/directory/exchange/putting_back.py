"""Putting back what was taken along into an empty directory."""

from pathlib import Path

from rotonde.web.directory.domain.restoring import restore_services
from rotonde.web.directory.exchange.taken_along import read_file

BY = "restore"


def put_back(file: Path) -> int:
    """Fill an empty directory with a file and say how many services it holds now.

    Raises Unreadable, NotEmpty, NamesNobody, or pydantic's ValidationError.
    """
    told = read_file(file)
    return restore_services(told.services, BY, beside=told.organizations)
