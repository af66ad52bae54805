"""The conditions of a right for one claimant, one by one: what was found, with which facts, and what is missing."""

from datetime import date
from typing import Any

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import period_name
from rotonde.engine.explaining.deciding import leaves_below
from rotonde.engine.explaining.inspection import Inspection, Leaf
from rotonde.engine.explaining.wording.findings import finding
from rotonde.engine.explaining.wording.words import Words, words_of
from rotonde.engine.expressions import Node
from rotonde.engine.facts import Fact
from rotonde.engine.missing_facts import PERIODS
from rotonde.engine.relevance import Missing
from rotonde.engine.situations.possible import History, Possible, domain, written
from rotonde.engine.situations.situation import Situation

Row = dict[str, Any]
MOST_USED = 12


def checklist(asking: Asking, situation: Situation, right_id: str, record: str, language: str) -> list[Row]:
    """Every condition with its state: `yes`, `no`, `open`, or `judgement` where only a person can tell."""
    words = words_of(language)
    i = Inspection(asking, situation, right_id, record)
    found = []
    for number, condition in enumerate(i.asked.right.conditions):
        state = _state(i, number)
        missing = [_missing(leaf, of, situation, words) for leaf, of in i.missing_below(number) if leaf.kind == "fact"]
        found.append(
            {
                "id": condition.id,
                "label": words.label(condition.labels, condition.id),
                "law": condition.law,
                "state": state,
                "sentence": finding(i, condition.rule.node, state, missing, words),
                "used": _used(i, condition.rule.node, words),
                "missing": missing,
            }
        )
    return found


def _state(i: Inspection, number: int) -> str:
    node = i.asked.conditions[number]
    certain, possible = i.found(node, i.claimant())
    if certain:
        return "yes"
    if not possible:
        return "no"
    favourable = i.at(i.question.favourable.done[node].low, i.claimant())
    unfavourable = i.at(i.question.unfavourable.done[node].high, i.claimant())
    return "judgement" if favourable and not unfavourable else "open"


def _missing(leaf: Missing, of: tuple[str, ...], situation: Situation, words: Words) -> Row:
    fact = situation.vocabulary.facts[leaf.id]
    return {
        "fact": fact.id,
        "of": "+".join(of),
        "period": period_of(fact, leaf.start, leaf.until),
        "label": words.label(fact.labels, fact.id),
        "question": words.label(fact.question),
    }


def _used(i: Inspection, node: Node, words: Words) -> list[Row]:
    """The known facts that decided a condition, each once."""
    found: dict[tuple[str, str, str | None], Row] = {}
    for leaf in leaves_below(node, i.claimant(), i):
        row = _known(leaf, i.situation, words)
        if row is not None:
            found.setdefault((row["fact"], row["of"], row["period"]), row)
    return list(found.values())[:MOST_USED]


def _known(leaf: Leaf, situation: Situation, words: Words) -> Row | None:
    fact = leaf.reading.fact
    history = situation.history(fact.id, leaf.of)
    value = None if history is None else value_on(fact, history, leaf.start, leaf.until)
    if value is None:
        return None
    return {
        "fact": fact.id,
        "of": "+".join(leaf.of),
        "period": period_of(fact, leaf.start, leaf.until),
        "label": words.label(fact.labels, fact.id),
        "value": value,
    }


def value_on(fact: Fact, history: History, start: int | None, until: int | None) -> Any:
    """What is known of a fact on a day or over some days, as it is written; None where nothing is."""
    known = [
        spell.value
        for spell in history
        if start is None or until is None or (spell.start <= until and spell.until >= start)
    ]
    if not known or domain(fact) in known:
        return None
    if fact.is_choice:
        options = frozenset().union(*(one.options or frozenset() for one in known))
        return written(Possible(0, 1, options), fact)
    return written(Possible(min(one.low for one in known), max(one.high for one in known)), fact)


def period_of(fact: Fact, start: int | None, until: int | None) -> str | None:
    """The period that a fact is read in, as people write it."""
    if fact.dated == "fixed" or start is None or until is None:
        return None
    if fact.dated in PERIODS:
        return period_name(fact.dated, start)  # type: ignore[arg-type]
    if start != until:
        return f"{date.fromordinal(start)}/{date.fromordinal(until)}"
    return date.fromordinal(start).isoformat()
