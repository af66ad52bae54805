"""What two sources together leave possible of one value: their cut. Where nothing is left they contradict."""

from datetime import date
from typing import Any

Json = dict[str, Any]
SETS = {"min", "max", "any_of"}


class Contradiction(ValueError):
    """No value is possible by both; the message repeats neither."""

    def __init__(self) -> None:
        super().__init__("no value fits both")


def cut(there: Any, told: Any, on: date) -> Any:
    """Give what is known once both are believed; raises Contradiction. Of spells the day counts on which it was told.

    >>> cut({"2023": 21000}, {"2024": {"min": 0, "max": 9000}}, date(2026, 11, 22))
    {'2023': 21000, '2024': {'min': 0, 'max': 9000}}
    >>> cut({"min": 0, "max": 9000}, 8200, date(2026, 11, 22))
    8200
    >>> cut([{"from": "2020-01-01"}], True, date(2026, 11, 22))
    [{'from': '2020-01-01'}]
    """
    if there is None or there == "unknown":
        return told
    if there == told or told is None or told == "unknown":
        return there
    if isinstance(there, list) or isinstance(told, list):
        if _on_day(there, on) != _on_day(told, on):
            raise Contradiction
        return there
    if _is_by_period(there) != _is_by_period(told):
        raise Contradiction
    if _is_by_period(there):
        both = there | {period: cut(there.get(period), value, on) for period, value in told.items()}
        return dict(sorted(both.items()))
    return _cut_of_sets(there, told)


def _cut_of_sets(there: Any, told: Any) -> Any:
    """Cut two possible sets; the one that is there stays as it is written where it is the smaller."""
    try:
        if _has_ends(there) and _has_ends(told):
            return _cut_of_ends(there, told)
        listed, other = (told, there) if _has_ends(there) else (there, told)
        left = [one for one in _listed(listed) if _fits(one, other)]
    except TypeError:
        raise Contradiction from None
    if not left:
        raise Contradiction
    if listed is there and len(left) == len(_listed(there)):
        return there
    return left[0] if len(left) == 1 else {"any_of": left}


def _cut_of_ends(there: Json, told: Json) -> Json:
    ends = {
        end: choose(one[end] for one in (there, told) if end in one)
        for end, choose in (("min", max), ("max", min))
        if end in there or end in told
    }
    if {"min", "max"} <= ends.keys() and ends["min"] > ends["max"]:
        raise Contradiction
    return there if ends == there else ends


def _fits(value: Any, among: Any) -> bool:
    if not _has_ends(among):
        return value in _listed(among)
    return not ("min" in among and value < among["min"]) and not ("max" in among and value > among["max"])


def _listed(value: Any) -> list[Any]:
    return list(value["any_of"]) if isinstance(value, dict) else [value]


def _has_ends(value: Any) -> bool:
    return isinstance(value, dict) and bool({"min", "max"} & value.keys())


def _is_by_period(value: Any) -> bool:
    return isinstance(value, dict) and not (SETS & value.keys())


def _on_day(value: Any, on: date) -> Any:
    """What a status is on a day; nothing where no spell covers it."""
    if not isinstance(value, list):
        return value
    day = on.isoformat()
    covering = [one for one in value if str(one.get("from", "")) <= day <= str(one.get("until") or day)]
    return covering[-1].get("value", True) if covering else None
