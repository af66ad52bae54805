"""The value of a fact as a reader would say it: ja, € 1.234,50 per maand, 3 maart 2026, tussen twee bedragen."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rotonde.engine.facts import Fact
from rotonde.screening.worklist.saying import Saying

NOTHING_OF_THE_LIST = "none"


def value_said(fact: Fact, value: Any, w: Saying) -> str:
    """A value as a situation writes it, in words: a scalar, `{min, max}`, `{any_of}` or `unknown`."""
    if value is None or value == "unknown":
        return w.say("not_known")
    if isinstance(value, Mapping):
        if "any_of" in value:
            return _one_of_several(fact, value["any_of"], w)
        low, high = (_scalar(fact, value[end], w) if end in value else "" for end in ("min", "max"))
        if low and high:
            return w.say("between", low=low, high=high)
        return w.say("at_least", what=low) if low else w.say("at_most", what=high)
    return _scalar(fact, value, w)


def _one_of_several(fact: Fact, values: Sequence[Any], w: Saying) -> str:
    """Say which it may be; where that may be none of those on the list, which of them it is not."""
    others = [one for one in fact.value_labels if one not in values]
    if NOTHING_OF_THE_LIST in values and others:
        return w.say("none_of", what=", ".join(_scalar(fact, one, w) for one in others))
    return w.say("one_of", what=", ".join(_scalar(fact, one, w) for one in values))


def _scalar(fact: Fact, value: Any, w: Saying) -> str:
    if fact.is_truth:
        return w.say("yes" if value else "no")
    if fact.is_choice:
        return w.label(fact.value_labels.get(str(value), {}), str(value))
    if fact.type == "date":
        return w.day(value if isinstance(value, date) else str(value))
    if isinstance(value, str) and "/" in value:
        return value
    if fact.type == "money":
        return f"{w.money(value)} {w.unit(fact)}".strip()
    return f"{w.number(value)} {w.unit(fact)}".strip()
