"""Does what came out equal what a case expected? Numbers with both ends, missing facts in any order."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking
from rotonde.engine.expressions import TRUTH
from rotonde.engine.outputs import Question
from rotonde.engine.parameters import decimal
from rotonde.engine.program import program
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.situations.situation import Situation

ENDS = ("lower", "upper")
UNKNOWN = "unknown"


class Found(NamedTuple):
    """What the engine says: the question as asked, and the claimant's answer where a right is asked for."""

    question: Question
    situation: Situation
    asking: Asking | None
    answer: Mapping[str, Any] | None


@dataclass(frozen=True)
class Difference:
    """One thing that came out otherwise than expected."""

    what: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.what}: expected {self.expected}, found {self.found}"

    def as_json(self) -> dict[str, str]:
        """The difference as data."""
        return {"what": self.what, "expected": self.expected, "found": self.found}


def compare(output: Mapping[str, Any], found: Found) -> list[Difference]:
    """Everything that differs."""
    differences: list[Difference] = []
    answer = found.answer or {}
    for what, expected in output.items():
        if what == "quantities":
            for id, value in expected.items():
                differences += _quantity(id, value, found)
        elif what == "missing":
            differences += _missing(expected, answer["missing"])
        elif what == "next_question":
            differences += _next_question(expected, found)
        elif what in ("amount", "if_granted"):
            differences += _ends(what, expected, answer[what])
        elif answer[what] != expected:
            differences.append(Difference(what, str(expected), str(answer[what])))
    return differences


def _ends(what: str, expected: Any, found: Mapping[str, str] | None) -> list[Difference]:
    if expected is None or found is None:
        return [] if expected is found else [Difference(what, str(expected), _written(found))]
    wanted = expected if isinstance(expected, Mapping) else dict.fromkeys(ENDS, expected)
    ends = {end: found[end] for end in ENDS}
    if all(_same(wanted[end], ends[end]) for end in wanted):
        return []
    return [Difference(what, _written(wanted), _written(ends))]


def _same(expected: Any, found: str) -> bool:
    if UNKNOWN in (expected, found):
        return bool(expected == found)
    return Fraction(str(expected)) == Fraction(found)


def _quantity(id: str, expected: Any, found: Found) -> list[Difference]:
    values = quantity_values(id, found.question, found.situation)
    if not isinstance(expected, Mapping) or set(expected) <= set(ENDS):
        claimant = (found.answer or {}).get("of")
        expected = {claimant if claimant in values else next(iter(values), ""): expected}
    differences = []
    for of, wanted in expected.items():
        what = f"{id} of {of}"
        if of not in values:
            differences.append(Difference(what, str(wanted), "no such record"))
            continue
        ends = values[of]
        if found.question.catalogue.quantities[id].rule.node.unit == TRUTH:
            truth: Any = UNKNOWN if ends["lower"] != ends["upper"] else ends["lower"] == "1"
            if truth is not wanted and truth != wanted:
                differences.append(Difference(what, str(wanted), str(truth)))
        else:
            differences += _ends(what, wanted, ends)
    return differences


def quantity_values(id: str, question: Question, situation: Situation) -> dict[str, dict[str, str]]:
    """The least and the most of a quantity, exactly, for every record of its kind."""
    _, (low, high, scale) = question.quantity(id)
    ready = program([low, high])
    values = HouseholdReading(ready, situation.sizes).evaluate(situation)
    records = situation.records.get(question.catalogue.quantities[id].kind, [])
    found = {}
    for place, record in enumerate(records):
        ends = (values[ready.slots[node]][place if node.axes else 0] for node in (low, high))
        found[record] = {name: _exact(Fraction(end, scale)) for name, end in zip(ENDS, ends, strict=True)}
    return found


def _exact(value: Fraction) -> str:
    """Decimal text where that is exact, else a fraction."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return decimal(value) if rest == 1 else str(value)


def _missing(expected: list[Any], found: list[Mapping[str, Any]]) -> list[Difference]:
    """As many as expected, each with what was said of it: a bare name says only which fact."""
    wanted = [one if isinstance(one, Mapping) else {"fact": one} for one in expected]
    rest = list(found)
    lacking = []
    for one in wanted:
        match = next((other for other in rest if _fits(one, other)), None)
        if match is None:
            lacking.append(one)
        else:
            rest.remove(match)
    if not lacking and not rest:
        return []
    return [
        Difference("missing", ", ".join(map(_fact, wanted)) or "nothing", ", ".join(map(_fact, found)) or "nothing")
    ]


def _fits(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    return all(str(found.get(key)) == str(value) for key, value in wanted.items())


def _fact(one: Mapping[str, Any]) -> str:
    period = f" ({one['period']})" if one.get("period") else ""
    return f"{one['fact']}{' of ' + str(one['of']) if one.get('of') else ''}{period}"


def _next_question(expected: Any, found: Found) -> list[Difference]:
    asked = next_question(found.asking, found.situation) if found.asking else None
    wanted = {"fact": expected} if isinstance(expected, str) else expected
    if wanted == asked or (wanted and asked and _fits(wanted, asked)):
        return []
    return [Difference("next_question", *(_fact(one) if one else "none" for one in (wanted, asked)))]


def _written(ends: Mapping[str, Any] | None) -> str:
    if ends is None:
        return "none"
    lower, upper = (str(ends.get(end, "…")) for end in ENDS)
    return lower if lower == upper else f"{lower} – {upper}"
