"""Bugs in what is certain and what is possible: truths, numbers, lists, days."""

from typing import Any

from laws.planting import Patch, bug, rewrites, wrapped
from rotonde.engine import bounds, leaf_bounds, plain
from rotonde.engine import expressions as rule
from rotonde.engine import resolve as resolving
from rotonde.engine.bounds import Bound
from rotonde.engine.readings import household
from rotonde.engine.situations import possible
from rotonde.engine.situations import situation as situations


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


@bug("corners")
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


@bug("corners")
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


@bug("corners")
def what_is_negative_is_rounded_towards_nought(patch: Patch) -> None:
    def operation(right: Any, self: Any, node: plain.Plain) -> Any:
        if node.op == "div":

            def towards_nought(values: Any) -> Any:
                if isinstance(values, int):
                    return abs(values) // node.data * (1 if values > 0 else -1)
                return [towards_nought(x) for x in values]

            return towards_nought
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
