"""What a part of the form is: its fields, what stands in them, and what is kept when it is saved.

A part touches only what it shows; the rest of a service, also what was brought in from elsewhere, stays as it is. An
object that stays keeps its id.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.records import Service

Typed = Mapping[str, str]
"""What stands in each field; of ticks their codes with a blank between."""
Options = list[tuple[str, str]]
Faults = dict[str, tuple[str, Mapping[str, Any]]]


class Faulty(ValueError):
    """What was typed can't be kept: for each field the key of a sentence, and what stands in it."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(", ".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Field:
    """One field: `kind` is line, text, choice, radio, tick or ticks; `group` begins a row with that heading."""

    name: str
    kind: str
    label: str
    hint: str = ""
    longest: int = 0
    options: Options = field(default_factory=list)
    groups: list[tuple[str, Options]] = field(default_factory=list)
    group: str = ""
    is_numeric: bool = False


@dataclass(frozen=True)
class Section:
    """One part of the form.

    `fields` gives its fields for a service, `typed` what stands in them, `kept` the service with what was typed; it
    raises Faulty.
    """

    code: str
    fields: Callable[[Service, Wording], list[Field]]
    typed: Callable[[Service], dict[str, str]]
    kept: Callable[[Service, Typed], Service]


def new_id(on: UUID, what: str, number: int, taken: set[UUID]) -> UUID:
    """Give an id for a new object on a service: the same for the same number, unless another object has it."""
    found = uuid5(on, f"{what}:{number}")
    return found if found not in taken else new_id(on, what, number + 1, taken)
