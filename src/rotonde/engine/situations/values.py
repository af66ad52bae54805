"""Written values and how they become possible sets: scalars, periods, spells, `unknown`, `{min, max}`, `{any_of}`."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from rotonde.engine.calendar import Dates, Unit, period, read_period, shift
from rotonde.engine.explaining.wording.sentences import Sentence, sentence
from rotonde.engine.facts import Fact
from rotonde.engine.situations.possible import (
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

SCALARS = (bool, int, float, str, date)  # asked first: whether something is a mapping takes longer to find out
SPELL_KEYS = {"from", "until", "value"}
SET_KEYS = ({"min", "max"}, {"min"}, {"max"}, {"any_of"})


class BadValue(ValueError):
    """A written value that a fact cannot have; the text says why, `what_to_do` what to write instead."""

    def __init__(self, why: str, what_to_do: str) -> None:
        super().__init__(why)
        self.why = why
        self.what_to_do = what_to_do


def read_history(fact: Fact, written: Any, dates: Dates) -> tuple[History | None, str | None]:
    """What is known of a fact over time, and the period that was assumed for a value without one.

    None where nothing is known: `unknown`.
    """
    if written is None:
        raise BadValue(sentence("null_value"), sentence("write_unknown"))
    if written == "unknown":
        return None, None
    if isinstance(written, list):
        return _spells(fact, written), None
    if not isinstance(written, SCALARS) and isinstance(written, Mapping) and set(written) not in SET_KEYS:
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
    if not isinstance(written, SCALARS) and isinstance(written, Mapping):
        if "any_of" in written:
            if not isinstance(written["any_of"], list):
                raise BadValue(sentence("any_of_no_list"), sentence("list_values"))
            return _hull(fact, [read_scalar(fact, one) for one in written["any_of"]])
        whole = domain(fact)
        if whole.options is not None or fact.is_truth:
            raise BadValue(sentence("no_least_and_most"), sentence("write_any_of"))
        low = read_scalar(fact, written["min"]).low if "min" in written else whole.low
        high = read_scalar(fact, written["max"]).high if "max" in written else whole.high
        if low > high:
            raise BadValue(sentence("least_above_most"), sentence("exchange_ends"))
        return Possible(low, high)
    return read_scalar(fact, written)


def _hull(fact: Fact, values: list[Possible]) -> Possible:
    if not values:
        raise BadValue(sentence("any_of_empty"), sentence("list_values"))
    options = None
    if fact.is_choice:
        options = frozenset().union(*(value.options or frozenset() for value in values))
    return Possible(min(v.low for v in values), max(v.high for v in values), options)


def read_scalar(fact: Fact, written: Any) -> Possible:
    """One value, checked against the type and the domain of the fact."""
    if written is None:
        raise BadValue(sentence("null_value"), sentence("write_unknown"))
    if fact.is_truth:
        if not isinstance(written, bool):
            raise BadValue(sentence("not_yes_no", text=written), sentence("write_true_false"))
        return Possible(int(written), int(written))
    if fact.is_choice:
        code = str(written)
        if fact.values and code not in fact.values:
            choice = sentence("use_one_of", names=", ".join(fact.values))
            raise BadValue(sentence("no_such_code", text=code), choice)
        return Possible(0, 1, frozenset((code,)))
    number = _date(written) if fact.type == "date" else _number(fact, written)
    if not fact.low <= number <= fact.high:
        shown = date.fromordinal(number) if fact.type == "date" else written
        raise BadValue(sentence("outside", value=shown), _range(fact))
    return Possible(number, number)


def _range(fact: Fact) -> Sentence:
    ends = (fact.low, fact.high)
    if fact.type == "date":
        low, high = map(date.fromordinal, ends)
        return sentence("write_between", low=low, high=high)
    least, most = (f"{end / fact.scale:g}" for end in ends)
    return sentence("write_between", low=least, high=most)


def _date(written: Any) -> int:
    try:
        return (written if isinstance(written, date) else date.fromisoformat(str(written))).toordinal()
    except ValueError:
        raise BadValue(sentence("not_a_date", text=written), sentence("write_date")) from None


def _number(fact: Fact, written: Any) -> int:
    try:
        if isinstance(written, bool) or (isinstance(written, str) and "/" not in written):
            raise ValueError
        if isinstance(written, int):
            return written * fact.scale
        exact = Fraction(str(written)) * fact.scale
    except (ValueError, ZeroDivisionError):
        raise BadValue(sentence("not_a_number", text=written), sentence("write_number")) from None
    if exact.denominator != 1:
        decimals = len(str(fact.scale)) - 1
        why = sentence("decimals", text=written, count=decimals)
        raise BadValue(why, sentence("round_to", count=decimals))
    return int(exact)


def _periods(fact: Fact, written: Mapping[Any, Any]) -> History:
    spells = []
    for name, value in written.items():
        try:
            unit, start, until = read_period(str(name))
        except ValueError:
            raise BadValue(sentence("not_a_period", text=name), sentence("period_first")) from None
        if fact.dated in ("month", "quarter", "year", "school_year") and unit != fact.dated:
            why = sentence("other_period", name=name, unit=unit, dated=fact.dated)
            raise BadValue(why, sentence("value_per", dated=fact.dated))
        if fact.dated == "fixed":
            raise BadValue(sentence("never_changes"), sentence("value_alone"))
        if value != "unknown":
            spells.append(Spell(start, until, read_possible(fact, value)))
    return _in_order(tuple(sorted(spells)))


def _spells(fact: Fact, written: list[Any]) -> History:
    if fact.dated != "state":
        raise BadValue(sentence("no_status", dated=fact.dated), sentence("value_per_period"))
    spells: list[Spell] = []
    held: list[tuple[int, int]] = []
    for one in written:
        if not isinstance(one, Mapping) or not set(one) <= SPELL_KEYS or "from" not in one:
            raise BadValue(sentence("no_spell", text=one), sentence("write_spell"))
        start = _date(one["from"])
        until = _date(one["until"]) if "until" in one else FOREVER
        if until < start:
            ends, starts = date.fromordinal(until), date.fromordinal(start)
            raise BadValue(sentence("ends_before", until=ends, start=starts), sentence("exchange_days"))
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
        first, second = (date.fromordinal(spell.start) for spell in both)
        raise BadValue(sentence("two_values_a_day", first=first, second=second), sentence("one_value_a_day"))
    return spells
