"""OpenFisca's own test files against a catalogue of ours: every variable they expect, within their margins."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from rotonde.engine.calendar import Dates
from rotonde.engine.cases.cases import CaseResult
from rotonde.engine.cases.openfisca_files import BadTest, OpenfiscaTest, number_of, read_openfisca
from rotonde.engine.cases.openfisca_people import People, UnknownVariable, kind_of, people_of
from rotonde.engine.cases.openfisca_situations import situation_on, span_of
from rotonde.engine.cases.outputs import Difference, quantity_values
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.contradictions import contradictions
from rotonde.engine.expressions import TRUTH
from rotonde.engine.facts import Fact
from rotonde.engine.outputs import Question
from rotonde.engine.situations.possible import FOREVER, Possible
from rotonde.engine.situations.situation import Situation, plural


class Expected(NamedTuple):
    """One value that a test expects, of one record in one lot of people."""

    variable: str
    period: str
    people: People
    record: str
    value: Any


def run_openfisca(paths: Iterable[Path], catalogue: Catalogue) -> list[CaseResult]:
    """Every test in these files and folders; `right` holds the file, `skipped` why one was left out."""
    asking = _Asking(catalogue)
    return [_run(test, asking) for test in read_openfisca(paths)]


def _run(test: OpenfiscaTest, asking: "_Asking") -> CaseResult:
    if test.left_out:
        return CaseResult(test.name, test.file, "skipped", skipped=test.left_out)
    try:
        people = people_of(test, asking.catalogue)
        expected = list(_expected(test, people, asking.catalogue))
        differences = tuple(found for one in expected if (found := asking.difference(test, one)))
    except UnknownVariable as error:
        return CaseResult(test.name, test.file, "skipped", skipped=str(error))
    except BadTest as error:
        differences = (Difference("the test", "one that can be read", str(error)),)
    outcome: Literal["passed", "failed"] = "failed" if differences else "passed"
    return CaseResult(test.name, test.file, outcome, differences)


class _Asking:
    """A catalogue, and the questions about it that several tests share."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.question = cache(lambda dates, told: Question(catalogue, dates, told))

    def difference(self, test: OpenfiscaTest, expected: Expected) -> Difference | None:
        """What differs from one expected value."""
        variable, record = expected.variable, expected.record
        day = span_of(expected.period)[0]
        if day == -FOREVER:
            raise BadTest(f"{variable} is expected without a period")
        on = date.fromordinal(day)
        dates = Dates.asked(on=on, today=on)
        situation = situation_on(expected.people, self.catalogue, dates)
        what = f"{variable} of {record} in {expected.period}"
        fact = self.catalogue.vocabulary.fact(variable)
        if fact is not None:
            return _fact_difference(what, test, fact, situation, expected, day)
        question = self.question(dates, frozenset(id for id, _ in situation.told))
        if against := contradictions(question, situation):
            one = against[0]
            raise BadTest(f"{one['quantity']} is given as {one['told']}, but the rest makes it {one['computed']}")
        ends = quantity_values(variable, question, situation)[record]
        lower, upper = Fraction(ends["lower"]), Fraction(ends["upper"])
        wanted = number_of(expected.value)
        if self.catalogue.quantities[variable].rule.node.unit == TRUTH:
            wanted = Fraction(bool(wanted))
        if lower == upper and test.is_near(variable, wanted, lower):
            return None
        found = ends["lower"] if lower == upper else f"{ends['lower']} – {ends['upper']}"
        return Difference(what, str(expected.value), found)


def _fact_difference(
    what: str, test: OpenfiscaTest, fact: Fact, situation: Situation, expected: Expected, day: int
) -> Difference | None:
    """A fact comes out as it went in, or as nought."""
    history = situation.known(fact.id, expected.record) or ()
    value = next((spell.value for spell in history if spell.start <= day <= spell.until), None)
    if value is not None and _is(value, fact, test, expected):
        return None
    return Difference(what, str(expected.value), "unknown" if value is None else str(value))


def _is(value: Possible, fact: Fact, test: OpenfiscaTest, expected: Expected) -> bool:
    if value.options is not None:
        return value.options == {str(expected.value)}
    if fact.type == "date":
        return date.fromordinal(value.low).isoformat() == str(expected.value)
    return test.is_near(fact.id, number_of(expected.value), Fraction(value.low, fact.scale))


def _expected(test: OpenfiscaTest, people: list[People], catalogue: Catalogue) -> Iterable[Expected]:
    """Every value that a test expects, whether it names a record, a kind of record or only a variable."""
    kinds = {name: kind for kind in people[0].records for name in (kind, plural(kind))}
    for key, written in test.expected.items():
        if key not in kinds:
            yield from _of_all(test, key, written, people, catalogue)
        elif key == kinds[key]:
            for variable, value in written.items():
                yield from _of_all(test, variable, value, people, catalogue)
        else:
            for record, values in written.items():
                if str(record) not in people[0].records[kinds[key]]:
                    raise BadTest(f"there is no {kinds[key]} '{record}'")
                for variable, value in values.items():
                    kind_of(variable, catalogue)
                    for period, one in _by_period(value, test.period):
                        yield Expected(variable, period, people[0], str(record), one)


def _of_all(
    test: OpenfiscaTest, variable: str, written: Any, people: list[People], catalogue: Catalogue
) -> Iterable[Expected]:
    """A list holds a value for each record, a single value is for all of them."""
    kind = kind_of(variable, catalogue)
    records = [(lot, record) for lot in people for record in lot.records.get(kind, ())]
    for period, value in _by_period(written, test.period):
        values = value if isinstance(value, list) else [value] * len(records)
        if len(values) != len(records):
            raise BadTest(f"{variable} has {len(values)} values for {len(records)} of the kind {kind}")
        for (lot, record), one in zip(records, values, strict=True):
            yield Expected(variable, period, lot, record, one)


def _by_period(written: Any, otherwise: str) -> Iterable[tuple[str, Any]]:
    if not isinstance(written, dict):
        return [(otherwise, written)]
    return [(str(period), value) for period, value in written.items()]
