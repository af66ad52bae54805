"""Bugs in versions, told quantities, reasons, amounts, questions, readings, proofs and receipts."""

from dataclasses import replace
from typing import Any

from laws.planting import Patch, bug, wrapped
from rotonde.engine import bounds, check, outputs, plain, receipts, relevance, strangers, tables
from rotonde.engine import expressions as rule
from rotonde.engine.bounds import Bound
from rotonde.engine.readings import array_operations
from rotonde.engine.situations import situation as situations


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


@bug("corners")
def the_top_band_has_no_rate(patch: Patch) -> None:
    wrapped(
        patch,
        tables,
        "_marginal",
        lambda right, parameter, table, at, grid: right(parameter, table[:-1] or table, at, grid),
    )


@bug("corners")
def two_people_nobody_named_are_never_the_same(patch: Patch) -> None:
    def without(right: Any, at: rule.Node, *rest: Any) -> rule.Node:
        return rule.Truth(at.left == at.right) if isinstance(at, rule.Same) else right(at, *rest)  # type: ignore[no-any-return]

    wrapped(patch, strangers, "_without", without)


@bug("sound")
def a_column_is_thought_narrower_than_it_is(patch: Patch) -> None:
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

    wrapped(patch, array_operations, "shift_days", shift)


@bug("one_truth")
def the_arrays_take_the_row_before_the_threshold(patch: Patch) -> None:
    def step(right: Any, self: Any, node: plain.Plain) -> Any:
        below, steps = node.data
        at = self.xp.asarray([threshold for threshold, _ in steps])
        values = self.xp.asarray([below, *(value for _, value in steps)])
        return lambda a: values[self.xp.searchsorted(at, a, side="left")]

    wrapped(patch, array_operations.Operations, "_step", step)


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
    from rotonde.engine.proofs.forgetting import known_items

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
