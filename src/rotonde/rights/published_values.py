"""Values that an installation published, laid over those that Rotonde ships, with every check of loading.

A value counts from its first day until the next row that its parameter has, or until its own last day; after that day
there is a gap, never silently the old amount. The shipped catalogue itself is never changed.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.changed_parameters import with_parameters
from rotonde.engine.expressions import Node, Scale
from rotonde.engine.outputs import Question
from rotonde.engine.packs.words import write_parameter
from rotonde.engine.parameter_values import rights_by_parameter
from rotonde.engine.parameters import Parameter, ParameterError, as_text, exact, read_parameter
from rotonde.engine.resolve import walk

LABELS = ("sourced", "derived")
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
MOST_DECIMALS = 6
MOST_ROWS = 40
Written = str | list[list[str]]
Data = dict[str, Any]


class BadPublishedValue(ValueError):
    """A value that can't be laid over the catalogue: `field` and `code` say what is wrong, the text says it whole."""

    def __init__(self, field: str, code: str, sentence: str, **told: str) -> None:
        super().__init__(sentence)
        self.field, self.code, self.told = field, code, told


@dataclass(frozen=True)
class Source:
    """Where a value was read: a title, an address on the web or nothing, and the place in it."""

    title: str
    url: str = ""
    place: str = ""

    @property
    def id(self) -> str:
        """The same source has the same id, wherever it is used."""
        told = f"{self.title}\n{self.url}\n{self.place}"
        return "published_" + hashlib.sha256(told.encode()).hexdigest()[:12]

    def as_json(self) -> Data:
        """The source as `sources.yaml` holds one."""
        found = {"kind": "published_here", "title": self.title, "url": self.url, "note": self.place}
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True)
class PublishedValue:
    """What a parameter, or one key of it, is from a day on: decimal text in its own unit, or the rows of a scale."""

    parameter: str
    starts: date
    value: Written
    confidence: str
    source: Source
    checked_on: date
    key: str | None = None
    until: date | None = None
    review_by: date | None = None
    note: str = ""

    @property
    def name(self) -> str:
        """How an answer names it: `leefloon.ris_year[cat1]`."""
        return f"{self.parameter}[{self.key}]" if self.key else self.parameter


def with_published(catalogue: Catalogue, values: Iterable[PublishedValue]) -> Catalogue:
    """The catalogue with these values laid over it, the later over the earlier; without any, the same catalogue.

    Raises BadPublishedValue for the first that can't be.

    >>> from rotonde.engine.facts import Vocabulary
    >>> catalogue = Catalogue(Vocabulary({}, [], []))
    >>> with_published(catalogue, []) is catalogue
    True
    """
    changed: dict[str, Parameter] = {}
    sources: Data = {}
    for one in values:
        parameter = changed.get(one.parameter) or catalogue.parameters.get(one.parameter)
        sources[one.source.id] = one.source.as_json()
        known = {**catalogue.sources, **sources} if catalogue.sources else None
        changed[one.parameter] = _with_value(catalogue, parameter, one, known)
    if not changed:
        return catalogue
    made = replace(with_parameters(catalogue, changed), sources={**catalogue.sources, **sources})
    finer = {id for id, one in changed.items() if one.scale != catalogue.parameters[id].scale}
    _check_ranges(made, finer)
    return made


def laid_over(
    catalogue: Catalogue, values: Sequence[PublishedValue]
) -> tuple[Catalogue, list[tuple[PublishedValue, BadPublishedValue]]]:
    """The catalogue with the values that fit it, and those that don't with why: what serves pages never breaks."""
    try:
        return with_published(catalogue, values), []
    except BadPublishedValue:
        pass
    fitting: list[PublishedValue] = []
    refused = []
    for one in values:
        try:
            with_published(catalogue, [*fitting, one])
        except BadPublishedValue as why:
            refused.append((one, why))
        else:
            fitting.append(one)
    return with_published(catalogue, fitting), refused


def in_force(catalogue: Catalogue, parameter: str, key: str | None, day: date) -> Data | None:
    """The row of a parameter on a day, as data; None where nothing is known of that day."""
    row = catalogue.parameters[parameter].row(day.toordinal(), day.toordinal(), key)
    return None if row is None else row.as_json()


def is_scale(catalogue: Catalogue, parameter: str) -> bool:
    """Whether rules read a parameter as a table of rows, instead of as one number."""
    values = [row.value for rows in catalogue.parameters[parameter].rows.values() for row in rows]
    known = [one for one in values if one is not None]
    return isinstance(known[0], tuple) if known else parameter in _read_as_scales(catalogue)


def _with_value(
    catalogue: Catalogue, parameter: Parameter | None, one: PublishedValue, sources: Mapping[str, Any] | None
) -> Parameter:
    if parameter is None:
        raise BadPublishedValue("parameter", "no_parameter", f"There is no amount '{one.parameter}'. Choose another.")
    if one.key not in parameter.rows:
        raise BadPublishedValue("key", "no_key", f"'{parameter.id}' has no '{one.key or ''}'. Choose one that it has.")
    _check_words(one)
    written = _checked_value(catalogue, parameter, one)
    data = write_parameter(parameter)
    series = data["keys"][one.key] if one.key else data
    rows: Data = series["tables"] if "tables" in series else series["values"]
    _put(rows, one, written)
    try:
        return read_parameter(parameter.id, data, sources)
    except (ParameterError, KeyError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        raise BadPublishedValue("value", "does_not_fit", f"{parameter.id}: {error}. Correct the value.") from None


def _check_words(one: PublishedValue) -> None:
    if not EARLIEST <= one.starts < LATEST:
        raise BadPublishedValue("starts", "day_too_far", f"'{one.starts}' is too far away. Check the year.")
    if one.until is not None and not one.starts <= one.until < LATEST:
        raise BadPublishedValue("until", "until_before", f"It ends on {one.until}, before it begins. Check both days.")
    if one.confidence not in LABELS:
        raise BadPublishedValue("confidence", "no_label", f"Say how sure it is: {' or '.join(LABELS)}.")
    if not one.source.title.strip():
        raise BadPublishedValue("source_title", "no_source", "It has no source. Say where it was read.")
    if one.source.url and not one.source.url.startswith("https://"):
        raise BadPublishedValue("source_url", "bad_url", "The address of a source begins with https://. Correct it.")
    if one.review_by is not None and one.review_by <= one.checked_on:
        raise BadPublishedValue("review_by", "review_before", "It must be looked at again after it was checked.")


def _checked_value(catalogue: Catalogue, parameter: Parameter, one: PublishedValue) -> Any:
    if isinstance(one.value, list) != is_scale(catalogue, parameter.id):
        wanted = "one number" if isinstance(one.value, list) else "the rows of a scale"
        raise BadPublishedValue("value", "wrong_kind", f"{parameter.id} is {wanted}. Write it that way.")
    if not isinstance(one.value, list):
        _check_number(parameter, one.value, in_range=True)
        return {"value": one.value}
    if not 1 <= len(one.value) <= MOST_ROWS or any(len(row) != 2 for row in one.value):
        raise BadPublishedValue("value", "no_rows", f"A scale has 1 to {MOST_ROWS} rows of a threshold and an amount.")
    for low, amount in one.value:
        _check_number(parameter, low, in_range=False)
        _check_number(parameter, amount, in_range=True)
    thresholds = [exact(low, parameter.id) for low, _ in one.value]
    if thresholds != sorted(set(thresholds)):
        raise BadPublishedValue("value", "thresholds", "The thresholds must rise from row to row. Put them in order.")
    return {"rows": [list(row) for row in one.value]}


def _check_number(parameter: Parameter, written: str, *, in_range: bool) -> None:
    try:
        value = exact(written, parameter.id)
    except ParameterError:
        raise BadPublishedValue("value", "not_a_number", f"'{written[:40]}' is not a number. Write digits.") from None
    if (value * 10**MOST_DECIMALS).denominator != 1:
        raise BadPublishedValue("value", "decimals", f"It has more than {MOST_DECIMALS} decimals. Round it.")
    if in_range and not parameter.low <= value * parameter.scale <= parameter.high:
        low, high = ends(parameter)
        sentence = f"It lies outside {low} to {high}. Check the unit and the comma."
        raise BadPublishedValue("value", "out_of_range", sentence, low=low, high=high)


def ends(parameter: Parameter) -> tuple[str, str]:
    """The least and the most that a parameter can be, as decimal text in its own unit."""
    low, high = (as_text(exact(f"{end}/{parameter.scale}", parameter.id)) for end in (parameter.low, parameter.high))
    return low, high


def _put(rows: dict[str, Any], one: PublishedValue, written: Data) -> None:
    """Put a value among the rows of its series, by their first day."""
    after = None if one.until is None else (one.until + timedelta(days=1)).isoformat()
    first = one.starts.isoformat()
    between = [day for day in rows if first < day < (after or first)]
    if between:
        sentence = f"Another value begins on {between[0]}. Let this one end before that day, or fill that one in too."
        raise BadPublishedValue("until", "row_between", sentence, day=between[0])
    about = {
        "confidence": one.confidence,
        "source": one.source.id,
        "checked_on": one.checked_on.isoformat(),
        "review_by": one.review_by and one.review_by.isoformat(),
        "note": one.note,
    }
    rows[first] = written | {"metadata": {name: told for name, told in about.items() if told}}
    if after is not None:
        rows.setdefault(after, {"value": None})


def _read_as_scales(catalogue: Catalogue) -> set[str]:
    found: set[str] = set()

    def visit(node: Node) -> None:
        if isinstance(node, Scale):
            found.add(node.parameter.id)

    rules = [*catalogue.definitions.values(), *(node for one in catalogue.rights.values() for node in one.rules())]
    for node in rules:
        walk(node, visit)
    return found


def _check_ranges(catalogue: Catalogue, finer: set[str]) -> None:
    """More decimals make larger whole numbers: the rights that read them must stay exact."""
    used = rights_by_parameter(catalogue) if finer else {}
    question = Question(catalogue, Dates.asked())
    for right in sorted({right for id in finer for right in used.get(id, [])}):
        try:
            question.ask(right)
        except OverflowError as error:
            sentence = f"With so many decimals '{right}' can't be reckoned exactly ({error}). Round the value."
            raise BadPublishedValue("value", "decimals", sentence) from None
