"""Written values and how they become possible sets: scalars, periods, spells, `unknown`, `{min, max}`, `{any_of}`."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from rotonde.engine.calendar import Dates, Unit, period, read_period, shift
from rotonde.engine.facts import Fact
from rotonde.engine.possible import (
    ALWAYS,
    FOREVER,
    History,
    Possible,
    Spell,
    around,
    constant,
    domain,
    overlaps,
)

SPELL_KEYS = {"from", "until", "value"}
SET_KEYS = ({"min", "max"}, {"min"}, {"max"}, {"any_of"})


class BadValue(ValueError):
    """A written value that a fact cannot have; the text says why, `what_to_do` what to write instead."""

    def __init__(self, why: str, what_to_do: str) -> None:
        super().__init__(why)
        self.what_to_do = what_to_do


def read_history(fact: Fact, written: Any, dates: Dates) -> tuple[History | None, str | None]:
    """What is known of a fact over time, and the period that was assumed for a value without one.

    None where nothing is known: `unknown`.
    """
    if written is None:
        raise BadValue("a value is null", "Write unknown, or leave the fact out")
    if written == "unknown":
        return None, None
    if isinstance(written, list):
        return _spells(fact, written), None
    if isinstance(written, Mapping) and set(written) not in SET_KEYS:
        return _periods(fact, written), None
    value = read_possible(fact, written)
    if fact.dated == "fixed":
        return constant(value), None
    start, until = bare_period(fact, dates)
    spell = Spell(start, until, value)
    said = "always" if (start, until) == ALWAYS else f"{date.fromordinal(start)} – {date.fromordinal(until)}"
    return (spell,), said


def bare_period(fact: Fact, dates: Dates) -> tuple[int, int]:
    """The days that a value without a period is about."""
    bare = fact.bare or "day"
    if bare == "always":
        return ALWAYS
    on = dates.on.toordinal()
    unit_name, _, back = bare.partition("-")
    if unit_name == "day":
        return on, on
    unit: Unit = unit_name  # type: ignore[assignment]
    return period(unit, shift(on, unit, -int(back or 0), "start"))


def read_possible(fact: Fact, written: Any) -> Possible:
    """A possible set from a scalar, `{min, max}` or `{any_of}`."""
    if isinstance(written, Mapping):
        if "any_of" in written:
            if not isinstance(written["any_of"], list):
                raise BadValue("any_of is not a list", "List the values that it can be")
            return _hull(fact, [read_scalar(fact, one) for one in written["any_of"]])
        whole = domain(fact)
        if whole.options is not None or fact.is_truth:
            raise BadValue("a code or a yes/no has no least and most", "Write one of its values or {any_of: […]}")
        low = read_scalar(fact, written["min"]).low if "min" in written else whole.low
        high = read_scalar(fact, written["max"]).high if "max" in written else whole.high
        if low > high:
            raise BadValue("the least is more than the most", "Exchange min and max")
        return Possible(low, high)
    return read_scalar(fact, written)


def _hull(fact: Fact, values: list[Possible]) -> Possible:
    if not values:
        raise BadValue("any_of is empty", "List the values that it can be")
    options = None
    if fact.is_choice:
        options = frozenset().union(*(value.options or frozenset() for value in values))
    return Possible(min(v.low for v in values), max(v.high for v in values), options)


def read_scalar(fact: Fact, written: Any) -> Possible:
    """One value, checked against the type and the domain of the fact."""
    if written is None:
        raise BadValue("a value is null", "Write unknown, or leave the fact out")
    if fact.is_truth:
        if not isinstance(written, bool):
            raise BadValue(f"'{written}' is not yes or no", "Write true or false")
        return Possible(int(written), int(written))
    if fact.is_choice:
        code = str(written)
        if fact.values and code not in fact.values:
            raise BadValue(f"there is no code '{code}'", f"Use one of {', '.join(fact.values)}")
        return Possible(0, 1, frozenset((code,)))
    number = _date(written) if fact.type == "date" else _number(fact, written)
    if not fact.low <= number <= fact.high:
        raise BadValue(f"{written} lies outside what can be", f"Write a value {_range(fact)}")
    return Possible(number, number)


def _range(fact: Fact) -> str:
    ends = (fact.low, fact.high)
    if fact.type == "date":
        return "from {} to {}".format(*map(date.fromordinal, ends))
    return "from {} to {}".format(*(f"{end / fact.scale:g}" for end in ends))


def _date(written: Any) -> int:
    try:
        return (written if isinstance(written, date) else date.fromisoformat(str(written))).toordinal()
    except ValueError:
        raise BadValue(f"'{written}' is not a date", "Write a date as 2026-03-31") from None


def _number(fact: Fact, written: Any) -> int:
    try:
        if isinstance(written, bool) or (isinstance(written, str) and "/" not in written):
            raise ValueError
        exact = Fraction(str(written)) * fact.scale
    except (ValueError, ZeroDivisionError):
        raise BadValue(f"'{written}' is not a number", "Write a number such as 1234.50, without € or letters") from None
    if exact.denominator != 1:
        decimals = len(str(fact.scale)) - 1
        raise BadValue(f"{written} has more than {decimals} decimals", f"Round it to {decimals} decimals")
    return int(exact)


def _periods(fact: Fact, written: Mapping[Any, Any]) -> History:
    spells = []
    for name, value in written.items():
        try:
            unit, start, until = read_period(str(name))
        except ValueError as error:
            raise BadValue(str(error), "Write the period before the value") from None
        if fact.dated in ("month", "quarter", "year", "school_year") and unit != fact.dated:
            raise BadValue(f"{name} is a {unit}, but it is known by {fact.dated}", f"Give one value per {fact.dated}")
        if fact.dated == "fixed":
            raise BadValue("it doesn't change over time", "Write the value alone")
        if value != "unknown":
            spells.append(Spell(start, until, read_possible(fact, value)))
    return _in_order(tuple(sorted(spells)))


def _spells(fact: Fact, written: list[Any]) -> History:
    if fact.dated != "state":
        raise BadValue(f"it is not a status but known as {fact.dated}", "Write one value per period")
    spells: list[Spell] = []
    held: list[tuple[int, int]] = []
    for one in written:
        if not isinstance(one, Mapping) or not set(one) <= SPELL_KEYS or "from" not in one:
            raise BadValue(f"'{one}' is not a spell", "Write {from: 2026-01-01, until: 2026-03-31}")
        start = _date(one["from"])
        until = _date(one["until"]) if "until" in one else FOREVER
        if until < start:
            raise BadValue(f"it ends ({one['until']}) before it starts ({one['from']})", "Exchange from and until")
        value = one.get("value", True if fact.is_truth else None)
        if value != "unknown":
            known = read_possible(fact, value)
            spells.append(Spell(start, until, known))
            if fact.is_truth and known.low == 1:
                held.append((start, until))
    return around(_in_order(tuple(sorted(spells))), held)


def _in_order(spells: History) -> History:
    both = overlaps(spells)
    if both:
        days = " and ".join(f"{date.fromordinal(spell.start)}" for spell in both)
        raise BadValue(f"two values are about the same day (from {days})", "Give each day one value")
    return spells
