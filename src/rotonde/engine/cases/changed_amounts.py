"""The same catalogue with other amounts, for a worked case or a proposal for reform."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from rotonde.engine.calendar import EARLIEST
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.changed_parameters import with_parameters
from rotonde.engine.parameters import Bracket, Parameter, Row, exact

MOST_DECIMALS = 6


class UnknownAmount(ValueError):
    """A changed amount that the catalogue doesn't have, or a value that it can't have."""


def with_amounts(catalogue: Catalogue, amounts: Mapping[str, Any]) -> Catalogue:
    """The catalogue with these amounts on every day, a table as a list of rows.

    >>> with_amounts(Catalogue(None), {"leefloon.ris_year[cat2]": 12000})
    Traceback (most recent call last):
    rotonde.engine.cases.changed_amounts.UnknownAmount: there is no parameter 'leefloon.ris_year'
    """
    changed: dict[str, Parameter] = {}
    for name, value in amounts.items():
        id, _, key = name.partition("[")
        parameter = changed.get(id) or catalogue.parameters.get(id)
        if parameter is None:
            raise UnknownAmount(f"there is no parameter '{id}'")
        changed[id] = _always(parameter, key.removesuffix("]") or None, value)
    return with_parameters(catalogue, changed)


def _always(parameter: Parameter, key: str | None, value: Any) -> Parameter:
    if key not in parameter.rows:
        keys = ", ".join(f"{parameter.id}[{one}]" for one in parameter.rows if one)
        raise UnknownAmount(f"'{parameter.id}' has no amount '{key or ''}'" + (f"; use {keys}" if keys else ""))
    where = f"parameter {parameter.id}"
    new: Fraction | tuple[Bracket, ...] = (
        tuple((exact(low, where), exact(amount, where)) for low, amount in value)
        if isinstance(value, list)
        else exact(value, where)
    )
    numbers = [amount for _, amount in new] if isinstance(new, tuple) else [new]
    scale = parameter.scale
    while any((number * scale).denominator != 1 for number in numbers):
        scale *= 10
        if scale > 10**MOST_DECIMALS:
            raise UnknownAmount(f"{parameter.id}: {value} has more than {MOST_DECIMALS} decimals")
    finer = scale // parameter.scale
    return replace(
        parameter,
        rows={**parameter.rows, key: (Row(EARLIEST, new),)},
        scale=scale,
        low=min(parameter.low * finer, *(int(number * scale) for number in numbers)),
        high=max(parameter.high * finer, *(int(number * scale) for number in numbers)),
    )
