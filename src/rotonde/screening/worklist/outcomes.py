"""One answer in words: how it stands as an estimate, for how much, what is missing, the next step, who decides."""

from decimal import Decimal
from functools import reduce

from rotonde.screening.answering import AnswerRow, missing_from
from rotonde.screening.worklist.entries import degree_of
from rotonde.screening.worklist.saying import Saying

STATES = ("entitled", "one_question", "to_assess", "unknown", "elsewhere", "received", "not_entitled")
"""How an answer stands, what can be finished first on top."""


def state_of(row: AnswerRow, w: Saying) -> str:
    """Which of `STATES` it is.

    An open answer with nothing to ask the household is assessed, or asked elsewhere; one that is received already
    is that before all else.
    """
    if row.receives == "true":
        return "received"
    if row.verdict != "unknown":
        return row.verdict
    left = len(questions_of(row, w))
    if left:
        return "one_question" if left == 1 else "unknown"
    return "to_assess" if row.missing else "elsewhere"


def questions_of(row: AnswerRow, w: Saying) -> list[dict[str, str | None]]:
    """What the answer waits for and may be asked: no judgements."""
    facts = w.catalogue.vocabulary.facts
    found = [missing_from(text) for text in row.missing.split("; ")] if row.missing else []
    return [one for one in found if facts[str(one["fact"])].type != "judgement"]


def outcome_said(row: AnswerRow, w: Saying) -> str:
    """The answer as an estimate: `lijkt te voldoen`, `nog 3 vragen`."""
    state = state_of(row, w)
    if state == "elsewhere":
        return w.say("outcome_elsewhere", who=w.deciders[row.right])
    if state == "unknown":
        return w.say("outcome_questions", n=len(questions_of(row, w)))
    return w.say(f"outcome_{state}")


def amount_said(row: AnswerRow, w: Saying) -> str:
    """What is paid, with its ends where they differ; nothing where no amount is known or nothing seems due."""
    ends = amount_of(row)
    if ends is None or row.verdict == "not_entitled" or ends[1] <= 0:
        return ""
    low, high = ends
    per = w.say(f"per_{row.per}") if w.knows(f"per_{row.per}") else ""
    if low == high:
        said = w.money(low)
    elif low <= 0:
        said = w.say("at_most", what=w.money(high))
    else:
        said = w.say("between", low=w.money(low), high=w.money(high))
    return f"{said} {per}".strip()


def amount_of(row: AnswerRow) -> tuple[Decimal, Decimal] | None:
    """Both ends of what is paid, in euros; None where nothing is paid in money or an amount of the law is lacking."""
    if row.unit != "EUR" or "unknown" in (row.amount_lower, row.amount_upper):
        return None
    return Decimal(row.amount_lower), Decimal(row.amount_upper)


def step_said(row: AnswerRow, w: Saying) -> str:
    """The next step: what it may cost before anything is claimed, then what to do."""
    state = state_of(row, w)
    if state == "entitled":
        right = w.catalogue.rights[row.right]
        costs = len(right.about.get("consequences") or ())
        steps = [w.say("step_check_received")] if row.receives != "false" else []
        steps += [w.count("step_consequences", costs)] if costs else []
        steps.append(w.say(f"step_{degree_of(row.right, w.catalogue)}"))
        return reduce(lambda first, then: w.say("step_then", first=first, next=then), steps)
    if state in ("unknown", "one_question"):
        names = list(dict.fromkeys(w.fact(str(one["fact"]), one["period"]) for one in questions_of(row, w)))
        return w.say("step_ask", what=w.few(names, 2))
    return w.say({"to_assess": "step_assess", "elsewhere": "step_elsewhere"}.get(state, "step_none"))
