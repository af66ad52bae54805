"""The words and amounts of a catalogue as data: kinds of record, facts, links, and parameters with their sources."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin, get_type_hints

from rotonde.engine.facts import Fact, Link, Vocabulary, VocabularyError
from rotonde.engine.files import as_data
from rotonde.engine.parameters import Parameter, ParameterError, Row, Value, read_parameter

Data = dict[str, Any]
FACT_FIELDS = [one.name for one in fields(Fact) if one.name != "id"]
LINK_FIELDS = [one.name for one in fields(Link) if one.name != "id"]
FURTHEST = 2**53
BARE = re.compile(r"always|(day|month|quarter|year|school_year)(-\d{1,2})?")


def write_vocabulary(vocabulary: Vocabulary) -> Data:
    """Kinds, facts and links; numbers in whole multiples of `1 / scale`, as the engine has them."""
    made = {direction.complete for direction in vocabulary.directions.values()}
    return {
        "records": dict(vocabulary.kinds),
        "facts": {
            id: {name: as_data(getattr(fact, name)) for name in FACT_FIELDS}
            for id, fact in vocabulary.facts.items()
            if id not in made
        },
        "links": {
            id: {name: as_data(getattr(link, name)) for name in LINK_FIELDS} for id, link in vocabulary.links.items()
        },
    }


def read_vocabulary(data: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary of a pack; raises VocabularyError where a word isn't well defined."""
    kinds = data["records"]
    for kind, most in kinds.items():
        if type(most) is not int or not 1 <= most <= 10_000:
            raise VocabularyError(f"of record kind '{kind}' there can be '{most}'. Write a number from 1 to 10000.")
    links = [_link(id, one, kinds) for id, one in data["links"].items()]
    return Vocabulary(kinds, [_fact(id, one) for id, one in data["facts"].items()], links)


def _fact(id: str, data: Mapping[str, Any]) -> Fact:
    _has_fields(f"fact '{id}'", data, Fact, FACT_FIELDS)
    if data["bare"] is not None and not BARE.fullmatch(data["bare"]):
        raise VocabularyError(f"fact '{id}': bare is '{data['bare']}', which is no period.")
    if not -FURTHEST < data["low"] <= data["high"] < FURTHEST or data["scale"] < 1:
        raise VocabularyError(f"fact '{id}' has no finite domain: give low and high.")
    return Fact(id, **{name: _as_tuple(value) for name, value in data.items()})


def _link(id: str, data: Mapping[str, Any], kinds: Mapping[str, int]) -> Link:
    _has_fields(f"link '{id}'", data, Link, LINK_FIELDS)
    for kind in (data["of"], data["to"]):
        if kind not in kinds:
            raise VocabularyError(f"link '{id}' names '{kind}', which is not a kind of record.")
    if not (1 <= data["most_forward"] <= 10_000 and 1 <= data["most_back"] <= 10_000):
        raise VocabularyError(f"link '{id}' has no finite number of pairs: give most_forward and most_back.")
    return Link(id, **{name: _as_tuple(value) for name, value in data.items()})


def _has_fields(what: str, data: Any, kind: type, names: list[str]) -> None:
    if not isinstance(data, dict) or set(data) != set(names):
        raise VocabularyError(f"{what} has just the fields {', '.join(names)}.")
    hints = get_type_hints(kind)
    for name in names:
        if not _is_a(data[name], hints[name]):
            raise VocabularyError(f"{what}: {name} is '{data[name]}', which is of the wrong kind.")


def _is_a(value: Any, hint: Any) -> bool:
    """Whether data is what a field holds."""
    kind, inside = get_origin(hint), get_args(hint)
    if kind is Literal:
        return isinstance(value, str) and value in inside
    if kind is Mapping:
        return isinstance(value, dict) and all(_is_a(one, inside[1]) for one in value.values())
    if kind is tuple:
        return isinstance(value, list) and all(_is_a(one, inside[0]) for one in value)
    if inside:
        return any(_is_a(value, one) for one in inside)
    return type(value) is hint


def _as_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def write_parameter(parameter: Parameter) -> Data:
    """A parameter in OpenFisca's parameter YAML, with our metadata."""
    labels = dict(parameter.labels)
    ends = (Fraction(end, parameter.scale) for end in (parameter.low, parameter.high))
    found: Data = {
        "description": labels.pop("nl", parameter.id),
        "metadata": {
            "label": labels,
            "unit": parameter.unit,
            "threshold_unit": parameter.threshold_unit,
            "range": [as_written(end) for end in ends],
            "indexed": parameter.indexed,
            "law": parameter.law,
        },
    }
    if set(parameter.rows) == {None}:
        return found | _rows_out(parameter.rows[None])
    return found | {"keys": {str(key): _rows_out(rows) for key, rows in parameter.rows.items()}}


def read_parameters(data: Mapping[str, Any], sources: Mapping[str, Any]) -> dict[str, Parameter]:
    """The parameters of a pack; raises ParameterError where one lacks its source or says something impossible."""
    return {id: _parameter(id, one, sources) for id, one in data.items()}


def _parameter(id: str, data: Any, sources: Mapping[str, Any]) -> Parameter:
    try:
        return read_parameter(id, data, sources or None)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, ParameterError):
            raise
        raise ParameterError(f"parameter {id}: something is missing or of the wrong kind ({error}).") from None


def _rows_out(rows: tuple[Row, ...]) -> Data:
    is_table = any(isinstance(row.value, tuple) for row in rows)
    return {
        "tables" if is_table else "values": {date.fromordinal(row.start).isoformat(): _row_out(row) for row in rows}
    }


def _row_out(row: Row) -> Data:
    review = row.review_by and date.fromordinal(row.review_by).isoformat()
    said = {
        "confidence": row.confidence,
        "source": row.source,
        "checked_on": row.checked_on,
        "review_by": review,
        "note": row.note,
        "range": [_value_out(end) for end in row.ends or ()],
    }
    about = {"metadata": {name: one for name, one in said.items() if one}}
    if isinstance(row.value, tuple):
        return {"rows": _value_out(row.value)} | about
    return {"value": None if row.value is None else _value_out(row.value)} | about


def _value_out(value: Value) -> Any:
    if isinstance(value, tuple):
        return [[as_written(low), as_written(amount)] for low, amount in value]
    return as_written(value)


def as_written(value: Fraction) -> int | float | str:
    """A number as people write it, unless that would lose the least part of it.

    >>> as_written(Fraction(2805493, 100)), as_written(Fraction(1, 3))
    (28054.93, '1/3')
    """
    if value.denominator == 1:
        return int(value)
    about = float(value)
    return about if Fraction(str(about)) == value else str(value)
