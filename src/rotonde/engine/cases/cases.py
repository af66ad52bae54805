"""Worked cases: what is known, and what must come out. Only what a case names under `output` is compared.

A case is about the first record of the kind that claims its right. Without a situation it is about a person
`a` with the home `h`, of whom nothing is known but what `told` tells. Where a case doesn't say which day it is
today, today is the day asked about: it says the same on every day.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Literal

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.cases.changed_amounts import UnknownAmount, with_amounts
from rotonde.engine.cases.outputs import Difference, Found, compare
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.contradictions import contradictions
from rotonde.engine.files import read_file
from rotonde.engine.outputs import Question
from rotonde.engine.parameters import ParameterError
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Situation

KEYS = ("id", "right", "on", "claimed", "law", "today", "input", "output", "skipped")
INPUTS = ("situation", "told", "parameters")
OUTPUTS = ("verdict", "amount", "if_granted", "reason", "missing", "quantities", "next_question")
DAYS = ("on", "claimed", "law", "today")
SKIPS = ("before_2023", "needs_other_right", "step_not_modelled", "source_doubtful")
SKIPS_WITH_A_REASON = ("step_not_modelled", "source_doubtful")
ALONE: Mapping[str, Any] = {
    "persons": {"a": {}},
    "households": {"h": {}},
    "links": {"member": [{"of": "a", "to": "h"}]},
}

Ready = dict[tuple[Hashable, ...], tuple[Question, Asking | None]]


class BadCase(ValueError):
    """A case that isn't well formed; the text says why."""


@dataclass(frozen=True)
class CaseResult:
    """What became of a case; `skipped` says why it was left out."""

    id: str
    right: str
    outcome: Literal["passed", "failed", "skipped"]
    differences: tuple[Difference, ...] = ()
    skipped: str | None = None

    def __str__(self) -> str:
        told = f": {self.skipped}" if self.skipped else "".join(f"\n  {one}" for one in self.differences)
        return f"{self.id} ({self.right}) {self.outcome}{told}"

    def as_json(self) -> dict[str, Any]:
        """The result as data."""
        return {
            "id": self.id,
            "right": self.right,
            "outcome": self.outcome,
            "differences": [one.as_json() for one in self.differences],
            "skipped": self.skipped,
        }


def read_cases(path: Path) -> list[dict[str, Any]]:
    """The cases in a YAML or JSON file: a list, or `cases:` beside what they share by YAML anchors."""
    written = read_file(path)
    cases = written.get("cases") if isinstance(written, Mapping) else written
    if cases is None:
        return []
    if not isinstance(cases, list):
        raise BadCase(f"{path.name} holds no list of cases")
    return [dict(case) if isinstance(case, Mapping) else {"id": str(case)} for case in cases]


def run_cases(cases: Iterable[Mapping[str, Any]], catalogue: Catalogue) -> list[CaseResult]:
    """Every case, in order."""
    ready: Ready = {}
    return [run_case(case, catalogue, ready) for case in cases]


def run_case(case: Mapping[str, Any], catalogue: Catalogue, ready: Ready | None = None) -> CaseResult:
    """One case; one that can't be read has failed, and says why.

    `ready` keeps, for cases of one catalogue, the questions that were made ready: making takes longer than asking.

    >>> str(run_case({"id": "early", "right": "leefloon", "skipped": "before_2023"}, Catalogue(None)))
    'early (leefloon) skipped: before_2023'
    """
    id, right = str(case.get("id", "?")), str(case.get("right", "?"))
    try:
        _well_formed(case, catalogue)
        if case.get("skipped"):
            return CaseResult(id, right, "skipped", skipped=str(case["skipped"]))
        found = _found(case, catalogue, {} if ready is None else ready)
        differences = compare(case["output"], found)
    except (BadCase, BadSituation, UnknownAmount, ParameterError) as error:
        differences = [Difference("the case", "one that can be read", str(error))]
    outcome: Literal["passed", "failed"] = "failed" if differences else "passed"
    return CaseResult(id, right, outcome, tuple(differences))


def dates_of(case: Mapping[str, Any]) -> Dates:
    """The four dates of a case."""
    days = {name: _day(case[name], name) for name in DAYS if name in case}
    return Dates.asked(**{**days, "today": days.get("today", days["on"])})


def _day(written: Any, name: str) -> date:
    try:
        return written if isinstance(written, date) else date.fromisoformat(str(written))
    except ValueError:
        raise BadCase(f"{name}: '{written}' is not a date") from None


def _found(case: Mapping[str, Any], catalogue: Catalogue, ready: Ready) -> Found:
    """What the engine says of the case."""
    dates, given, wanted = dates_of(case), case["input"], case["output"]
    told = given.get("told") or []
    situation = read_situation(
        {**(given.get("situation") or ALONE), "told": told}, catalogue.vocabulary, dates, catalogue.quantities
    )
    names = frozenset(id for id, _ in situation.told)
    asks = bool(set(wanted) - {"quantities"})
    deep = bool({"missing", "next_question"} & set(wanted)) or "unknown" in wanted.values()
    amounts = given.get("parameters") or {}
    key = (dates, names, case["right"] if asks else "", deep, repr(sorted(amounts.items())))
    if key not in ready:
        changed = with_amounts(catalogue, amounts)
        asked = Asking(changed, dates, names, [case["right"]], with_missing=deep) if asks else None
        ready[key] = (asked.question if asked else Question(changed, dates, names), asked)
    question, asking = ready[key]
    against = contradictions(question, situation)
    if against:
        one = against[0]
        raise BadCase(f"{one['quantity']} is told as {one['told']}, but the situation makes it {one['computed']}")
    return Found(question, situation, asking, _answer(asking, situation))


def _answer(asking: Asking | None, situation: Situation) -> dict[str, Any] | None:
    if asking is None:
        return None
    answers = asking.answers(situation)
    if not answers:
        raise BadCase(f"nobody in the situation can claim '{asking.rights[0]}'")
    return answers[0].as_json()


def _well_formed(case: Mapping[str, Any], catalogue: Catalogue) -> None:
    _only(case, KEYS, "a case")
    skipped = case.get("skipped")
    if skipped:
        kind, _, why = str(skipped).partition(": ")
        if kind not in SKIPS or (kind in SKIPS_WITH_A_REASON) != bool(why):
            raise BadCase(f"it can't be skipped for '{skipped}': use {', '.join(SKIPS)}, the last two with a reason")
        return
    lacking = [key for key in ("id", "right", "on", "input", "output") if not case.get(key)]
    if lacking:
        raise BadCase(f"it has no {', no '.join(lacking)}")
    _only(case["input"], INPUTS, "the input")
    _only(case["output"], OUTPUTS, "the output")
    if not case["input"].get("situation") and not case["input"].get("told"):
        raise BadCase("nothing is known: it needs a situation, or told quantities")
    if case["right"] not in catalogue.rights and set(case["output"]) != {"quantities"}:
        raise BadCase(f"there is no right '{case['right']}'; a case of anything else can only expect quantities")
    for id in case["output"].get("quantities") or {}:
        if id not in catalogue.quantities:
            raise BadCase(f"there is no quantity '{id}'" + _near(id, tuple(catalogue.quantities)))


def _only(written: Any, known: tuple[str, ...], what: str) -> None:
    if not isinstance(written, Mapping):
        raise BadCase(f"{what} is not a list of keys with values")
    for key in written:
        if key not in known:
            raise BadCase(f"{what} knows no '{key}'{_near(str(key), known)}")


@cache
def _near(name: str, names: tuple[str, ...]) -> str:
    near = get_close_matches(name, names, 1)
    return f": did you mean '{near[0]}'?" if near else ""
