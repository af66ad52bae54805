"""Every object in a document, with its class, the way to it, and the object around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rotonde.web.directory.checking.faults import Place
from rotonde.web.directory.hsds.hsds_object import HsdsObject, held_by


@dataclass(frozen=True)
class Object:
    """One object of a document."""

    kind: type[HsdsObject]
    told: dict[str, Any]
    place: Place
    around: "Object | None" = None

    @property
    def id(self) -> str:
        """Its id as it stands there."""
        return str(self.told.get("id", ""))


def objects(told: Any, kind: type[HsdsObject], place: Place = (), around: Object | None = None) -> Iterator[Object]:
    """Give an object and all that is inside it; what isn't an object is passed over."""
    if not isinstance(told, dict):
        return
    here = Object(kind, told, place, around)
    yield here
    for name, field in kind.model_fields.items():
        inside, value = held_by(field.annotation), told.get(name)
        if inside is None or value is None:
            continue
        if isinstance(value, list):
            for number, one in enumerate(value):
                yield from objects(one, inside, (*place, name, number), here)
        else:
            yield from objects(value, inside, (*place, name), here)
