"""Units of numbers: they multiply, and only like may be added or compared with like."""

from functools import cache

Powers = tuple[tuple[str, int], ...]


class UnitError(TypeError):
    """A sum or a comparison of two unlike units, such as euros a month with euros a year."""


@cache
def powers(unit: str) -> Powers:
    """The powers of the base units in a written unit.

    >>> powers("EUR/month")
    (('EUR', 1), ('month', -1))
    """
    above, *below = unit.split("/")
    found: dict[str, int] = {}
    for part in above.split("*"):
        if part != "1":
            found[part] = found.get(part, 0) + 1
    for part in below:
        found[part] = found.get(part, 0) - 1
    return tuple(sorted((name, power) for name, power in found.items() if power))


@cache
def written(unit: Powers) -> str:
    """The written form of powers of units.

    >>> written((("EUR", 1), ("month", -1)))
    'EUR/month'
    """
    above = [name for name, power in unit for _ in range(max(0, power))]
    below = [name for name, power in unit for _ in range(max(0, -power))]
    return "*".join(above or ["1"]) + "".join(f"/{name}" for name in below)


def canonical(unit: str) -> str:
    """The one way a unit is written, so that equal units are equal strings."""
    return written(powers(unit))


@cache
def product(left: str, right: str) -> str:
    """The unit of a product.

    >>> product("EUR/month", "month/year")
    'EUR/year'
    """
    if left == "1":
        return canonical(right)
    total = dict(powers(left))
    for name, power in powers(right):
        total[name] = total.get(name, 0) + power
    return written(tuple(sorted((name, power) for name, power in total.items() if power)))


@cache
def quotient(left: str, right: str) -> str:
    """The unit of a quotient.

    >>> quotient("EUR/year", "EUR/year")
    '1'
    """
    inverse = tuple((name, -power) for name, power in powers(right))
    return product(left, written(inverse))


def same(left: str, right: str, doing: str) -> str:
    """The common unit of two numbers, or a sentence about why they don't go together.

    >>> same("EUR/month", "EUR/year", "compared")
    Traceback (most recent call last):
    rotonde.engine.units.UnitError: EUR/month and EUR/year can't be compared: convert one of them first
    """
    if left != right:
        raise UnitError(f"{left} and {right} can't be {doing}: convert one of them first")
    return left


def added(left: str, right: str) -> str:
    """The unit of a sum: like with like, and a date moves by a number of days."""
    if (left, right) == ("date", "day"):
        return "date"
    return same(left, right, "added")


def subtracted(left: str, right: str) -> str:
    """The unit of a difference: two dates lie a number of days apart."""
    if left == right == "date":
        return "day"
    return "date" if (left, right) == ("date", "day") else same(left, right, "subtracted")
