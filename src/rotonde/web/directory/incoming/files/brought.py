"""What a file turned out to hold."""

from dataclasses import dataclass, field
from typing import Any, Literal

from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.incoming.files.faults import Fault

Kind = Literal["organization", "service"]
LONGEST_PIECE = 60
MOST_SERVICES = 20_000


@dataclass(frozen=True)
class Told:
    """One record of a file: what it says, where it stands there, and what was left out of it.

    `says` are the fields that the file tells of, where it doesn't tell of all.
    """

    where: str
    record: Organization | Service
    notes: tuple[Fault, ...] = ()
    says: frozenset[str] = frozenset()

    @property
    def kind(self) -> Kind:
        return "service" if isinstance(self.record, Service) else "organization"


@dataclass
class Brought:
    """All of a file: organisations first, then services, and what couldn't be read."""

    organisations: list[Told] = field(default_factory=list)
    services: list[Told] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def shortened(value: Any) -> str:
    """What stood there, short enough for a sentence.

    >>> shortened("x" * 100)[-3:], shortened(["a"])
    ('xx…', "['a']")
    """
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_PIECE else text[:LONGEST_PIECE] + "…"
