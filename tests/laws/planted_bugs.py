"""Bugs to plant: each replaces one function of the engine by one with a mistake that people really make."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from rotonde.engine import (
    bounds,
    check,
    leaf_bounds,
    outputs,
    plain,
    possible,
    receipts,
    relevance,
    situations,
    strangers,
    tables,
)
from rotonde.engine import expressions as rule
from rotonde.engine import resolve as resolving
from rotonde.engine.bounds import Bound
from rotonde.engine.readings import arrays, household

Patch = pytest.MonkeyPatch
BUGS: dict[str, tuple[str, Callable[[Patch], None]]] = {}


def bug(law: str) -> Callable[[Callable[[Patch], None]], Callable[[Patch], None]]:
    """Put a bug on the list, with the law that must catch it."""

    def listed(plant: Callable[[Patch], None]) -> Callable[[Patch], None]:
        BUGS[plant.__name__] = law, plant
        return plant

    return listed


def rewrites(patch: Patch, kind: type[rule.Node], wrong: Callable[[Any, Any], Bound]) -> None:
    """Bound a kind of node in another way."""
    patch.setitem(bounds._RULES, kind, wrong)


def wrapped(patch: Patch, where: Any, name: str, wrong: Callable[..., Any]) -> None:
    """Replace a function by one that gets the right one first."""
    right = getattr(where, name)
    patch.setattr(where, name, lambda *args: wrong(right, *args))


@bug("sound")
def the_opposite_keeps_its_ends(patch: Patch) -> None:
    rewrites(patch, rule.Not, lambda node, this: Bound(*(plain.not_(end) for end in this.done[node.truth][:2])))


@bug("sound")
def an_open_choice_takes_its_first_arm(patch: Patch) -> None:
    def choose(node: rule.Choose, this: Any) -> Bound:
        test = this.done[node.test]
        yes, no = bounds._aligned(this.done[node.yes], this.done[node.no])
        return Bound(plain.if_(test.high, yes.low, no.low), plain.if_(test.high, yes.high, no.high), yes.scale)

    rewrites(patch, rule.Choose, choose)


@bug("sound")
def a_difference_takes_like_from_like(patch: Patch) -> None:
    def sub(node: rule.Sub, this: Any) -> Bound:
        a, b = bounds._aligned(this.done[node.left], this.done[node.right])
        found = Bound(plain.sub(a.low, b.low), plain.sub(a.high, b.high), a.scale)
        return bounds._whole_days(node, found)

    rewrites(patch, rule.Sub, sub)


@bug("sound")
def a_product_forgets_that_numbers_can_be_negative(patch: Patch) -> None:
    def mul(node: rule.Mul, this: Any) -> Bound:
        a, b = this.done[node.left], this.done[node.right]
        return Bound(plain.mul(a.low, b.low), plain.mul(a.high, b.high), a.scale * b.scale)

    rewrites(patch, rule.Mul, mul)


@bug("sound")
def nobody_counts_but_who_is_listed(patch: Patch) -> None:
    def nothing(node: rule.Node, who: rule.Var, vocabulary: Any) -> rule.Node:
        return rule.Truth(False) if node.is_truth else rule.Number(0, 1, node.unit)

    patch.setattr(bounds, "stranger", nothing)


@bug("sound")
def every_list_is_taken_to_be_complete(patch: Patch) -> None:
    patch.setattr(situations.Situation, "is_complete", lambda self, complete, record: True)


@bug("sound")
def a_pair_is_read_the_other_way_round(patch: Patch) -> None:
    def swapped(node: rule.Linked, this: Any) -> Bound:
        if node.direction.start != node.direction.end:
            return leaf_bounds.linked_bound(node, this)
        return leaf_bounds.linked_bound(rule.Linked(node.direction, node.end, node.start, node.day), this)

    rewrites(patch, rule.Linked, swapped)


@bug("sound")
def throughout_is_read_as_ever(patch: Patch) -> None:
    def reading(node: rule.Reading, this: Any) -> Bound:
        if node.pick == "throughout":
            node = rule.Reading(node.fact, node.of, "ever", node.start, node.end)
        return leaf_bounds.reading_bound(node, this)

    rewrites(patch, rule.Reading, reading)


@bug("sound")
def a_spell_ends_a_day_early(patch: Patch) -> None:
    def over_days(right: Any, history: Any, *rest: Any) -> int:
        spells = [one._replace(until=one.until - 1) if one.until < possible.FOREVER else one for one in history]
        return right(tuple(one for one in spells if one.start <= one.until), *rest)  # type: ignore[no-any-return]

    wrapped(patch, situations, "over_days", over_days)


@bug("sound")
def the_last_day_of_a_month_is_the_first_of_the_next(patch: Patch) -> None:
    def shift(right: Any, day: int, unit: Any, count: int, edge: Any) -> int:
        return int(right(day, unit, count, edge)) + (edge == "end")

    for where in (plain, resolving, household):
        wrapped(patch, where, "shift", shift)


@bug("sound")
def half_is_rounded_down(patch: Patch) -> None:
    right = bounds._RULES[rule.Round]

    def down(node: rule.Round, this: Any) -> Bound:
        if node.how != "half_up":
            return right(node, this)  # type: ignore[no-any-return]
        a = this.done[node.number]
        ends = [
            plain.div(plain.add(plain.mul(end, plain.const(2 * node.places)), plain.const(a.scale - 1)), 2 * a.scale)
            for end in a[:2]
        ]
        return Bound(*ends, node.places)

    rewrites(patch, rule.Round, down)


@bug("sound")
def what_is_negative_is_rounded_towards_nought(patch: Patch) -> None:
    def operation(right: Any, self: Any, node: plain.Plain) -> Any:
        if node.op == "div":
            return lambda values: [int(abs(x) // node.data * (1 if x > 0 else -1)) for x in values]
        return right(self, node)

    wrapped(patch, household.HouseholdReading, "operation", operation)


@bug("sound")
def the_version_is_that_of_the_day_asked_about(patch: Patch) -> None:
    def one(right: Any, self: Any, node: rule.Node) -> rule.Node:
        if isinstance(node, rule.Since):
            known = [
                version
                for start, version in zip(node.starts, node.versions, strict=True)
                if start <= self.dates.on.toordinal()
            ]
            return self.resolve((known or node.versions)[-1 if known else 0])  # type: ignore[no-any-return]
        return right(self, node)  # type: ignore[no-any-return]

    wrapped(patch, resolving.Resolution, "_one", one)


@bug("sound")
def what_is_told_is_not_heard(patch: Patch) -> None:
    patch.setattr(bounds, "_cut", lambda computed, node, this: computed)


@bug("sound")
def what_is_told_is_believed_twice_over(patch: Patch) -> None:
    def read(right: Any, self: Any, leaf: plain.Leaf, records: tuple[str, ...]) -> int:
        value = int(right(self, leaf, records))
        return min(value + 1, leaf.span[1]) if leaf.kind == "told" and leaf.end == "low" else value

    wrapped(patch, situations.Situation, "read", read)


@bug("sound")
def the_last_reason_comes_first(patch: Patch) -> None:
    def reason(right: Any, conditions: list[Bound]) -> plain.Plain:
        count = len(conditions)
        turned = right(conditions[::-1])
        named = plain.sub(plain.const(count + 1), turned)
        return plain.if_(plain.le(turned, plain.const(0)), turned, named)

    wrapped(patch, outputs, "_reason", reason)


@bug("sound")
def an_amount_nobody_knows_is_nought(patch: Patch) -> None:
    patch.setattr(tables, "_unknown", lambda parameter: (plain.const(0), plain.const(0)))


@bug("sound")
def an_amount_runs_on_for_ever(patch: Patch) -> None:
    def ends(right: Any, parameter: Any, row: Any) -> Any:
        known = [one for rows in parameter.rows.values() for one in rows if one.value is not None]
        return right(parameter, known[0] if row.value is None and known else row)

    wrapped(patch, tables, "_value_ends", ends)


@bug("sound")
def the_top_band_has_no_rate(patch: Patch) -> None:
    wrapped(
        patch,
        tables,
        "_marginal",
        lambda right, parameter, table, at, grid: right(parameter, table[:-1] or table, at, grid),
    )


@bug("sound")
def two_people_nobody_named_are_never_the_same(patch: Patch) -> None:
    def without(right: Any, at: rule.Node, *rest: Any) -> rule.Node:
        return rule.Truth(at.left == at.right) if isinstance(at, rule.Same) else right(at, *rest)  # type: ignore[no-any-return]

    wrapped(patch, strangers, "_without", without)


@bug("sound")
def nodes_of_two_catalogues_are_one(patch: Patch) -> None:
    def leaf(right: Any, what: plain.Leaf, of: Any, low: int, high: int, is_truth: bool = False) -> plain.Plain:
        return right(what, of, low, min(high, low + 1), is_truth)  # type: ignore[no-any-return]

    wrapped(patch, plain, "leaf", leaf)


@bug("sound")
def to_assess_means_that_nothing_but_favour_is_needed(patch: Patch) -> None:
    def verdict(right: Any, certain: Any, possible: Any, favourable: Any, unfavourable: Any) -> plain.Plain:
        return right(certain, possible, possible, unfavourable)  # type: ignore[no-any-return]

    wrapped(patch, outputs, "_verdict", verdict)


@bug("missing")
def what_a_test_hangs_on_is_never_asked(patch: Patch) -> None:
    def passed(right: Any, node: rule.Node, child: rule.Node, this: Any) -> plain.Plain:
        if isinstance(node, rule.Choose) and child is node.test:
            return plain.truth(False)
        return right(node, child, this)  # type: ignore[no-any-return]

    wrapped(patch, relevance, "_not_passed_over", passed)


@bug("missing")
def a_list_without_anybody_is_never_asked(patch: Patch) -> None:
    patch.setattr(
        relevance,
        "parts",
        lambda node, this: node.children() if isinstance(node, rule.Fold) else bounds.parts(node, this),
    )


@bug("one_truth")
def the_arrays_count_months_from_one(patch: Patch) -> None:
    def shift(right: Any, xp: Any, days: Any, unit: str, count: int, edge: str) -> Any:
        return right(xp, days, unit, count, edge) + (edge == "start")

    wrapped(patch, arrays, "shift_days", shift)


@bug("one_truth")
def the_arrays_take_the_row_before_the_threshold(patch: Patch) -> None:
    def step(right: Any, self: Any, node: plain.Plain) -> Any:
        below, steps = node.data
        at = self.xp.asarray([threshold for threshold, _ in steps])
        values = self.xp.asarray([below, *(value for _, value in steps)])
        return lambda a: values[self.xp.searchsorted(at, a, side="left")]

    wrapped(patch, arrays.ArrayReading, "_step", step)


@bug("reproducible")
def a_receipt_drops_a_spell(patch: Patch) -> None:
    def receipt(right: Any, answer: Any, situation: Any, *rest: Any) -> Any:
        facts = {key: history[:1] for key, history in situation.facts.items()}
        return right(answer, replace(situation, facts=facts), *rest)

    wrapped(patch, check, "receipt_of", receipt)


@bug("reproducible")
def a_receipt_keeps_only_the_least(patch: Patch) -> None:
    wrapped(
        patch,
        receipts,
        "_value_out",
        lambda right, value, fact: right(value._replace(high=value.low) if value.options is None else value, fact),
    )


@bug("reproducible")
def an_erased_fact_is_simply_unknown(patch: Patch) -> None:
    def erase(receipt: Any, items: Any) -> Any:
        gone = set(items)
        kept = [one for one in receipt["facts"] if (one["fact"], one["of"]) not in gone]
        return {**receipt, "facts": kept}

    from laws import answering_for_itself

    patch.setattr(answering_for_itself, "erase", erase)
    patch.setattr(receipts, "fingerprint", lambda answer: "whatever")


@bug("explained")
def a_proof_leaves_out_the_last_fact(patch: Patch) -> None:
    from laws import answering_for_itself

    def proof(right: Any, *args: Any) -> Any:
        found = right(*args)
        return replace(found, items=found.items[:-1])

    wrapped(patch, answering_for_itself, "proof", proof)


@bug("explained")
def a_proof_names_one_fact_more(patch: Patch) -> None:
    from laws import answering_for_itself
    from rotonde.engine.forgetting import known_items

    def proof(right: Any, asking: Any, situation: Any, *rest: Any) -> Any:
        found = right(asking, situation, *rest)
        more = [item for item in known_items(situation) if item not in found.items]
        return replace(found, items=(*found.items, *more[:1]))

    wrapped(patch, answering_for_itself, "proof", proof)


@bug("relevant")
def both_sides_of_a_witness_are_one(patch: Patch) -> None:
    from laws import answering_for_itself

    def completions_of(right: Any, *args: Any) -> Any:
        one, _ = right(*args)
        return one, one

    wrapped(patch, answering_for_itself, "completions_of", completions_of)
