"""What every object of the standard is: an id, no fields that the standard doesn't know, and a plain form as JSON.

A field that ends in `_id` and names the object around it is taken where others send it, and left out by `bare`, because
the place of the object says the same.
"""

from functools import cache
from typing import Any, ClassVar, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class HsdsObject(BaseModel):
    """Any object of the standard. Nothing that the standard doesn't know gets in."""

    model_config = ConfigDict(extra="forbid")
    called: ClassVar[str]
    """What the standard calls it."""
    around: ClassVar[frozenset[str]] = frozenset()
    """The fields that only repeat what the object stands in."""

    id: UUID

    def bare(self) -> dict[str, Any]:
        """Give the object as JSON: without what is empty and without what its place says.

        >>> HsdsObject(id=UUID(int=1)).bare()
        {'id': '00000000-0000-0000-0000-000000000001'}
        """
        told = self.model_dump(mode="json", exclude_none=True, exclude=_repeated(type(self)))
        return _without_empty(told, type(self))


@cache
def _repeated(kind: type[HsdsObject]) -> dict[str, Any]:
    """The fields of this class, and of all that belongs inside it, that only repeat what they stand in."""
    left_out: dict[str, Any] = dict.fromkeys(kind.around, True)
    for name, field in kind.model_fields.items():
        inside = held_by(field.annotation)
        if inside and (theirs := _repeated(inside)):
            left_out[name] = {"__all__": theirs} if get_origin(field.annotation) is list else theirs
    return left_out


def held_by(annotation: Any) -> type[HsdsObject] | None:
    """Give the class of the objects that a field holds, alone or in a list; None where it holds a plain value."""
    return _held_by(annotation)


@cache
def _held_by(annotation: Any) -> type[HsdsObject] | None:
    if isinstance(annotation, type) and issubclass(annotation, HsdsObject):
        return annotation
    found = (_held_by(one) for one in get_args(annotation))
    return next((one for one in found if one), None)


def _without_empty(told: dict[str, Any], kind: type[HsdsObject]) -> dict[str, Any]:
    """Leave out what is empty, but for what the standard asks for."""
    fields = kind.model_fields
    return {
        name: _inside(value, held_by(fields[name].annotation))
        for name, value in told.items()
        if value not in ([], "") or fields[name].is_required()
    }


def _inside(value: Any, kind: type[HsdsObject] | None) -> Any:
    if kind is None:
        return value
    return [_without_empty(one, kind) for one in value] if isinstance(value, list) else _without_empty(value, kind)
