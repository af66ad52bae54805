"""The amount of a right for one claimant, step by step: each named part with its value or its bounds."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from rotonde.engine import expressions as rule
from rotonde.engine.answers import Asking
from rotonde.engine.explaining.deciding import deciding_members, deciding_parts
from rotonde.engine.explaining.inspection import Inspection, Names
from rotonde.engine.explaining.unlimited import is_unlimited
from rotonde.engine.explaining.wording.findings import between
from rotonde.engine.explaining.wording.labels import raised
from rotonde.engine.explaining.wording.words import Words, words_of
from rotonde.engine.expressions import Node
from rotonde.engine.situations.situation import Situation

Row = dict[str, Any]
DEEPEST = 3


def amount_steps(asking: Asking, situation: Situation, right_id: str, record: str, language: str) -> list[Row]:
    """The steps, what each rests on below it and one deeper; the amount itself comes last.

    `value` is a number, or `{lower, upper}` where it is still open; an end that nobody knows is None. `text` is the
    same in words, `of` the record that a step is about.
    """
    words = words_of(language)
    i = Inspection(asking, situation, right_id, record)
    amount = i.asked.right.amount
    if amount is None:
        return []
    rows: dict[tuple[str, str, str], Row] = {}
    for row in _steps(amount.node, i.claimant(), 0, i, words):
        rows.setdefault((row["label"], row["of"], row["text"]), row)
    name = words.say("amounts.total", name=i.asked.right.names(language))
    return [*rows.values(), _row(name, record, amount.node, i.claimant(), 0, i, words)]


def _steps(node: Node, names: Names, depth: int, i: Inspection, words: Words) -> Iterator[Row]:
    """The named parts of a number, from left to right; a truth or a day on the way is no step."""
    if node.is_truth or node.unit == "date" or depth > DEEPEST:
        return
    named = _named(node, i, words)
    if named is not None:
        of = names[node.of[0] if isinstance(node, rule.Apply | rule.Reading) else max(names, key=lambda var: var.level)]
        label, law = named
        yield _row(label, of, node, names, depth, i, words) | {"law": law or None}
        found = i.found(node, names)
        if found.low == found.high == 0 or isinstance(node, rule.Reading | rule.Amount):
            return
        depth += 1
    if isinstance(node, rule.Fold):
        yield from _of_members(node, names, depth, i, words)
        return
    for part, inside in deciding_parts(node, names, i):
        yield from _steps(part, inside, depth, i, words)


def _of_members(node: rule.Fold, names: Names, depth: int, i: Inspection, words: Words) -> Iterator[Row]:
    """What each record brings, where that isn't itself a named part."""
    for inside in deciding_members(node, names, i):
        value = node.body.yes if isinstance(node.body, rule.Choose) else node.body
        has_name = isinstance(value, rule.Number) or _named(value, i, words) is not None
        if not has_name:
            label = raised(str(words.get(f"kinds.{node.over.kind}.one")))
            yield _row(label, inside[node.over], node.body, inside, depth, i, words)
        yield from _steps(value, inside, depth if has_name else depth + 1, i, words)


def _named(node: Node, i: Inspection, words: Words) -> tuple[str, str] | None:
    """The name and the law of a part that has them."""
    if isinstance(node, rule.Apply):
        quantity = i.question.catalogue.quantities.get(node.definition)
        return (raised(words.label(quantity.labels, quantity.id)), quantity.law) if quantity else None
    if isinstance(node, rule.Named):
        return raised(node.label(words.language)), node.law
    if isinstance(node, rule.Amount | rule.Scale):
        return raised(words.label(node.parameter.labels, node.parameter.id)), node.parameter.law
    if isinstance(node, rule.Reading):
        return raised(words.label(node.fact.labels, node.fact.id)), ""
    return None


def _row(label: str, of: str, node: Node, names: Names, depth: int, i: Inspection, words: Words) -> Row:
    found = i.found(node, names)
    no_limit = is_unlimited(node, names, "high", i)
    value: Any = _plain(found.low)
    if not found.is_certain:
        lowest = None if is_unlimited(node, names, "low", i) else _plain(found.low)
        value = {"lower": lowest, "upper": None if no_limit else _plain(found.high)}
    text = between(found, node.unit, no_limit, words)
    return {"label": label, "of": of, "value": value, "text": text, "unit": node.unit, "depth": depth, "law": None}


def _plain(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else round(float(value), 6)
