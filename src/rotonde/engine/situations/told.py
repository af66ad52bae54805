"""Quantities that a register or a case tells, beside what the engine computes itself."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any

from rotonde.engine.explaining.wording.sentences import sentence
from rotonde.engine.expressions import TRUTH
from rotonde.engine.rights import Quantity
from rotonde.engine.situations.possible import Possible
from rotonde.engine.situations.situation import FINE, Problem, Situation


def read_told(situation: Situation, told: Any, quantities: Mapping[str, Quantity]) -> list[Problem]:
    """Keep told quantities with the situation, in millionths of their unit; returns what is wrong with them."""
    if not isinstance(told, list):
        return [Problem("told", sentence("told_no_list"), sentence("write_told"))]
    problems = []
    for number, one in enumerate(told, 1):
        where = f"told {number}"
        if not isinstance(one, Mapping):
            problems.append(Problem(where, sentence("no_quantity", text=one), sentence("write_quantity")))
            continue
        quantity = quantities.get(str(one.get("quantity")))
        if quantity is None:
            what = sentence("no_such_quantity", name=one.get("quantity"))
            problems.append(Problem(where, what, sentence("see_quantities")))
            continue
        records = situation.records.get(quantity.kind, [])
        of = one.get("of", records[0] if len(records) == 1 else None)
        if of is None or str(of) not in records:
            problems.append(Problem(where, sentence("of_whom", kind=quantity.kind), sentence("add_of")))
            continue
        try:
            situation.told[quantity.id, str(of)] = _possible(one["value"], quantity.rule.node.unit == TRUTH)
        except (KeyError, ValueError, TypeError):
            why = sentence("not_a_value", text=one.get("value"))
            problems.append(Problem(where, why, sentence("write_number_or_truth")))
    return problems


def _possible(value: Any, is_truth: bool) -> Possible:
    if isinstance(value, Mapping):
        low, high = _exactly(value["min"]), _exactly(value["max"])
        if is_truth or low > high:
            raise ValueError
    elif is_truth != isinstance(value, bool):
        raise ValueError
    else:
        low = high = _exactly(int(value) if is_truth else value)
    return Possible(floor(low * FINE), ceil(high * FINE))


def _exactly(value: Any) -> Fraction:
    """A number as written; text with a power of ten could be endless."""
    if isinstance(value, str) and "e" in value.lower():
        raise ValueError
    return Fraction(str(value))
