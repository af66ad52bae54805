"""Where what was told of a quantity and what the facts allow share nothing: said, and never computed on."""

from fractions import Fraction
from typing import Any

from rotonde.engine.expressions import TRUTH, Applied
from rotonde.engine.outputs import Question
from rotonde.engine.program import program
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.situations.possible import Possible
from rotonde.engine.situations.situation import FINE, Situation

Ends = tuple[Fraction, Fraction]


def contradictions(question: Question, situation: Situation) -> list[dict[str, Any]]:
    """Every told quantity of a record that can't be true together with the facts."""
    found = []
    for id in sorted({id for id, _ in situation.told}):
        node, _ = question.quantity(id)
        assert isinstance(node, Applied), "a quantity is always applied to a record"
        computed = question.known.done[node.body]
        agree = question.known.agreements[id, node.of]
        ready = program([computed.low, computed.high, agree])
        values = HouseholdReading(ready, situation.sizes).evaluate(situation)
        low, high, agrees = (values[ready.slots[one]] for one in (computed.low, computed.high, agree))
        for place, record in enumerate(situation.records[node.of[0].kind]):
            said = situation.told.get((id, record))
            if said is None or agrees[place if agree.axes else 0]:
                continue
            ends = (
                Fraction(low[place if computed.low.axes else 0], computed.scale),
                Fraction(high[place if computed.high.axes else 0], computed.scale),
            )
            is_truth = node.unit == TRUTH
            found.append(
                {
                    "quantity": id,
                    "of": record,
                    "told": written_ends(_ends(said), is_truth),
                    "computed": written_ends(ends, is_truth),
                }
            )
    return found


def _ends(told: Possible) -> Ends:
    return Fraction(told.low, FINE), Fraction(told.high, FINE)


def written_ends(ends: Ends, is_truth: bool) -> Any:
    """A number or truth as written, or its least and most where it is open.

    >>> written_ends((Fraction(1), Fraction(5, 2)), False)
    {'min': 1, 'max': 2.5}
    """
    low, high = ends
    if is_truth:
        return bool(low) if low == high else "unknown"
    if low == high:
        return _number(low)
    return {"min": _number(low), "max": _number(high)}


def _number(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)
