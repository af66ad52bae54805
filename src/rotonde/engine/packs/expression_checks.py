"""What must hold of one node beyond its units: what the notation of rules keeps by itself, data must prove."""

from collections.abc import Callable
from typing import Any

from rotonde.engine import expressions as rule
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Fact, Vocabulary

UNITS_OF_TIME = ("day", "month", "quarter", "year", "school_year")
MOST_CASES = 8


class BadRule(ValueError):
    """A rule as data that isn't one; the text says where and why."""


def check_node(node: Any, words: Vocabulary) -> None:
    """Refuse a node whose fields don't go together."""
    if not isinstance(node, rule.IsIn) and any(child.unit == "code" for child in node.children()):
        raise BadRule("of a fact with codes can only be asked which it is")
    check = _CHECKS.get(type(node))
    if check is not None:
        check(node, words)


def _one_of(said: str, choices: tuple[str, ...]) -> None:
    if said not in choices:
        raise BadRule(f"'{said}' is not one of {', '.join(choices)}")


def _number(node: rule.Number, words: Vocabulary) -> None:
    if node.under <= 0:
        raise BadRule(f"{node.over}/{node.under} is not a number. Write a denominator above nought")
    _is_unit(node.of_unit)


def _is_unit(unit: str) -> None:
    if unit in (rule.TRUTH, "code") or not unit.replace("/", "").replace("*", "").replace("_", "").isalnum():
        raise BadRule(f"'{unit}' is not a unit. Write one as EUR/month")


def _day(node: rule.Day, words: Vocabulary) -> None:
    _one_of(node.name, ("on", "claimed"))


def _shift(node: rule.Shift, words: Vocabulary) -> None:
    _one_of(node.by, UNITS_OF_TIME)
    _one_of(node.edge, ("start", "end", "same"))
    if abs(node.count) > 200 * 366:
        raise BadRule(f"it moves a day by {node.count} {node.by}s, which no law does")


def _reading(node: rule.Reading, words: Vocabulary) -> None:
    fact = node.fact
    _one_of(node.pick, ("at", "throughout", "ever"))
    if not _is_about(node.of, fact, words):
        raise BadRule(f"fact '{fact.id}' isn't about {_named(node.of)}")
    if (node.start is None) != (fact.dated == "fixed") or (node.end is None) != (fact.dated == "fixed"):
        what = "doesn't change over time, so no day goes with it" if fact.dated == "fixed" else "is read at a day"
        raise BadRule(f"fact '{fact.id}' {what}")
    for day in (node.start, node.end):
        _is_day(day)
    if node.pick != "at" and not (fact.is_truth or fact.is_choice):
        raise BadRule(f"fact '{fact.id}' is a number, so it can't hold throughout")
    if node.pick == "at" and node.start is not node.end:
        raise BadRule(f"fact '{fact.id}' is read at two days")


def _is_about(of: tuple[Var, ...], fact: Fact, words: Vocabulary) -> bool:
    link = words.links.get(fact.link or "")
    kinds = (link.of, link.to) if link else (fact.record,)
    return tuple(var.kind for var in of) == kinds


def _is_day(node: Node | None) -> None:
    if node is not None and node.unit != "date":
        raise BadRule(f"a day is needed here, not a number in {node.unit}")


def _is_in(node: rule.IsIn, words: Vocabulary) -> None:
    reading: Any = node.reading
    if not isinstance(reading, rule.Reading) or not reading.fact.is_choice:
        raise BadRule("only of a fact with codes can be asked which it is")
    values = reading.fact.values
    unknown = [code for code in node.codes if values and code not in values]
    if unknown or not node.codes:
        raise BadRule(f"fact '{node.reading.fact.id}' has no code '{(unknown or [''])[0]}'. Use {', '.join(values)}")


def _linked(node: rule.Linked, words: Vocabulary) -> None:
    direction = node.direction
    if (node.start.kind, node.end.kind) != (direction.start, direction.end):
        raise BadRule(f"the list {direction.start}.{direction.name} goes from {direction.start} to {direction.end}")
    _is_day(node.day)


def _same(node: rule.Same, words: Vocabulary) -> None:
    if node.left.kind != node.right.kind:
        raise BadRule(f"a {node.left.kind} is never a {node.right.kind}")


def _amount(node: rule.Amount, words: Vocabulary) -> None:
    _is_day(node.day)
    if node.key not in node.parameter.rows:
        raise BadRule(f"parameter '{node.parameter.id}' has no key '{node.key}'")
    if any(isinstance(row.value, tuple) for row in node.parameter.rows[node.key]):
        raise BadRule(f"parameter '{node.parameter.id}' is a table. Read it with a scale")


def _scale(node: rule.Scale, words: Vocabulary) -> None:
    _one_of(node.how, ("amount", "marginal"))
    _is_day(node.day)
    parameter = node.parameter
    rows = [row for row in parameter.rows.get(None, ()) if row.value is not None]
    if any(not isinstance(row.value, tuple) for row in rows):
        raise BadRule(f"parameter '{parameter.id}' is no table. Read it with an amount")
    if node.at.unit != parameter.threshold_unit:
        raise BadRule(f"{parameter.id} is read at {parameter.threshold_unit}, not {node.at.unit}")
    rates = [rate for row in rows if isinstance(row.value, tuple) for _, rate in row.value]
    if node.how == "marginal" and min(rates, default=0) < 0:
        raise BadRule(f"{parameter.id} has a rate below nought")


def _parts(node: rule.And | rule.Or, words: Vocabulary) -> None:
    if isinstance(node, rule.Or) and not node.parts:
        raise BadRule("there is nothing to choose from. Give it at least one part")


def _round(node: rule.Round, words: Vocabulary) -> None:
    _one_of(node.how, ("half_up", "floor", "ceil"))
    _places(node.places)


def _quotient(node: rule.Quotient, words: Vocabulary) -> None:
    _places(node.places)
    if not 1 <= node.most <= 10**6:
        raise BadRule(f"a quotient is {node.most} at most. Write one, or up to a million")


def _places(places: int) -> None:
    if not 1 <= places <= 10**6:
        raise BadRule(f"it rounds to 1/{places}. Write 1, 100 …, a million at most")


def _by_case(node: rule.ByCase, words: Vocabulary) -> None:
    """Exactly one test holds only if they are the codes of one fact, each once."""
    readings = {test.reading for test in node.tests if isinstance(test, rule.IsIn)}
    codes = [code for test in node.tests if isinstance(test, rule.IsIn) for code in test.codes]
    whole = len(readings) == 1 and all(isinstance(test, rule.IsIn) for test in node.tests)
    if not whole or sorted(codes) != sorted(next(iter(readings)).fact.values):
        raise BadRule("the tests aren't the codes of one fact, each once")
    if next(iter(readings)).pick != "at":
        raise BadRule("a fact that is split on is read at one day: over several it may be none of its codes")
    if len(node.tests) != len(node.outcomes) or len(node.tests) > MOST_CASES:
        raise BadRule(f"every test has one outcome, and there are {MOST_CASES} at most")


def _count(node: rule.Count, words: Vocabulary) -> None:
    _is_unit(node.of_unit)


def _fold(node: rule.Fold, words: Vocabulary) -> None:
    _one_of(node.how, ("sum", "any", "largest"))
    if not 1 <= node.most <= 10_000:
        raise BadRule(f"there can be {node.most} at most, which no list has")
    if node.over.level == 0:
        raise BadRule("level 0 is the claimant. Give those it walks over a deeper level")


def _apply(node: rule.Apply, words: Vocabulary) -> None:
    if not 1 <= len(node.of) <= 2:
        raise BadRule("a definition is about one record or two")


def _since(node: rule.Since, words: Vocabulary) -> None:
    if not node.versions or len(node.starts) != len(node.versions) or list(node.starts) != sorted(set(node.starts)):
        raise BadRule("every version has its own first day, from old to new")


_CHECKS: dict[type[Node], Callable[[Any, Vocabulary], None]] = {
    rule.Number: _number,
    rule.Day: _day,
    rule.Shift: _shift,
    rule.Reading: _reading,
    rule.IsIn: _is_in,
    rule.Linked: _linked,
    rule.Same: _same,
    rule.Amount: _amount,
    rule.Scale: _scale,
    rule.And: _parts,
    rule.Or: _parts,
    rule.Quotient: _quotient,
    rule.Round: _round,
    rule.ByCase: _by_case,
    rule.Count: _count,
    rule.Fold: _fold,
    rule.Apply: _apply,
    rule.Since: _since,
}


def _named(of: tuple[Var, ...]) -> str:
    return " and ".join(f"a {var.kind}" for var in of) or "nobody"
