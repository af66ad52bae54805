"""The monthly income block for REMI: what is known a month for each person and kind, net, ready to copy over.

REMI (*Referentiebudget voor een Menswaardig Inkomen*, CEBUD, Thomas More) sets the net income of a household that is
available each month beside a reference budget: "netto beschikbaar gezinsinkomen" (referentiebudgetten-bxl.be, FAQ;
mi-is.be, "Wat is REMI?"). Its screens aren't published: the block is plain lines with tabs, no import file. A sum is
given only where every part of it is known; else it is a floor and says why.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from rotonde.engine.calendar import period, period_name
from rotonde.engine.facts import Fact
from rotonde.engine.situations.possible import Possible, over_days
from rotonde.engine.situations.situation import Situation
from rotonde.screening.answering import AnswerRow, homes_of
from rotonde.screening.worklist.entries import Entry
from rotonde.screening.worklist.outcomes import amount_said
from rotonde.screening.worklist.people import age_on, both_called
from rotonde.screening.worklist.provenance import Origins
from rotonde.screening.worklist.saying import Saying

KINDS = {
    "net_wage_month": "income_wage",
    "replacement_income_month": "income_replacement",
    "pension_paid_month": "income_pension",
    "alimony_annuity_month": "income_alimony",
    "income_guarantee_month": "income_guarantee",
    "disability_allowance_month": "income_disability",
    "other_means_month": "income_other",
}
SAME_MONEY = (
    (("replacement_income_month",), ("pension_paid_month",)),
    (("other_means_month",), ("alimony_annuity_month", "income_guarantee_month", "disability_allowance_month")),
)
"""Kinds that may be one and the same money: by their labels a benefit may be a pension, and other means anything."""

TOLD_ELSEWHERE = ("inkomensgarantie_ouderen", "inkomensvervangende_tegemoetkoming", "integratietegemoetkoming")
CHILD_BENEFIT_UNDER = 25
WORKS_FROM = 15


class Income(NamedTuple):
    """One kind of income of one person; `low` and `high` in euros a month, equal where it is known."""

    who: str
    fact: str
    low: Decimal
    high: Decimal

    @property
    def is_known(self) -> bool:
        """Whether it is known to the cent."""
        return self.low == self.high


@dataclass(frozen=True)
class IncomeBlock:
    """The block of one household: its incomes, their sum, and why that sum is only a floor where it is."""

    month: str
    incomes: tuple[Income, ...]
    total: Decimal
    why_floor: tuple[str, ...]
    received: tuple[AnswerRow, ...]
    unused: tuple[AnswerRow, ...]

    @property
    def is_exact(self) -> bool:
        """Whether the sum holds everything."""
        return not self.why_floor


def income_block(one: Entry, situation: Situation, on: date, w: Saying, without: Collection[str] = ()) -> IncomeBlock:
    """What is known of the incomes of a household in the month of a day; `without` some, the sum is a floor."""
    start, until = period("month", on.toordinal())
    here = [
        person
        for person, home in homes_of(situation, on.toordinal()).items()
        if home == one.id and person not in without
    ]
    members = sorted(here, key=lambda person: (-(age_on(situation, person, on) or 0), person))
    vocabulary = situation.vocabulary
    facts = [fact for id in KINDS if (fact := vocabulary.facts.get(id)) is not None]
    incomes = [
        Income(person, fact.id, *_ends(situation, fact, person, start, until))
        for person in members
        for fact in facts
        if not _has_none(situation, fact, person, on)
    ]
    incomes = [income for income in incomes if income.is_known or not _is_child(situation, income.who, on)]
    paid = [row for row in one.rows if row.per == "month" and row.unit == "EUR"]
    unused = {(found.right, found.of) for found in one.unused}
    received = [row for row in paid if row.receives == "true"]
    maybe = [row for row in paid if row.receives != "false" and row.verdict != "not_entitled"]
    why = _why_floor(situation, one.id, members, incomes, {row.right for row in (*received, *maybe)}, on, w)
    if without:
        why.append(w.say("income_others_left_out"))
    return IncomeBlock(
        period_name("month", start),
        tuple(incomes),
        sum((_sum_of_person([income for income in incomes if income.who == person]) for person in members), Decimal(0)),
        tuple(why),
        tuple(received),
        tuple(row for row in paid if (row.right, row.person_id or row.household_id) in unused),
    )


def income_text(block: IncomeBlock, called: Mapping[str, str], origins: Origins, w: Saying) -> str:
    """The block as lines with tabs: who, kind, amount, origin; then the sum; then what isn't in it."""
    heads = ("income_who", "income_kind", "income_amount", "income_origin")
    lines = [w.say("income_title", month=w.period(block.month)), "\t".join(w.say(head) for head in heads)]
    for income in block.incomes:
        origin = origins.get((income.fact, income.who))
        where = origin.said(w) if origin else w.say("origin_unknown")
        amount = _amount(income, w)
        is_told = income.is_known or amount != w.say("not_known")
        lines.append("\t".join([called[income.who], w.say(KINDS[income.fact]), amount, where if is_told else ""]))
    total = w.money(block.total)
    lines.append("\t".join([w.say("income_sum"), w.say("per_month"), _floor_said(total, block, w), ""]))
    if block.why_floor:
        lines.append(w.titled(w.say("income_why_floor"), "; ".join(block.why_floor)))
    for key, rows in (("income_received", block.received), ("income_unused", block.unused)):
        if rows:
            lines += ["", w.say(key), *(_row_said(row, called, w) for row in rows)]
    return "\n".join(lines) + "\n"


def _floor_said(total: str, block: IncomeBlock, w: Saying) -> str:
    return total if block.is_exact else w.say("at_least", what=total)


def _row_said(row: AnswerRow, called: Mapping[str, str], w: Saying) -> str:
    who = both_called(called, row.person_id or row.household_id)
    amount = amount_said(row, w) or w.say("not_known")
    return "\t".join([who, w.right(row.right), amount, w.say("stale") if row.stale else ""])


def _amount(income: Income, w: Saying) -> str:
    if income.is_known:
        return w.money(income.low)
    return w.say("at_least", what=w.money(income.low)) if income.low else w.say("not_known")


def _ends(situation: Situation, fact: Fact, person: str, start: int, until: int) -> tuple[Decimal, Decimal]:
    whole = Possible(fact.low, fact.high)
    history = situation.known(fact.id, person) or ()
    low = over_days(history, whole, start, until, "least", "low", ())
    high = over_days(history, whole, start, until, "most", "high", ())
    return Decimal(low) / fact.scale, Decimal(high) / fact.scale


def _has_none(situation: Situation, fact: Fact, person: str, on: date) -> bool:
    """Whether nobody of this age has it, as the vocabulary says."""
    years = age_on(situation, person, on)
    return years is not None and fact.nothing_under is not None and years < fact.nothing_under


def _is_child(situation: Situation, person: str, on: date) -> bool:
    """Whether nobody asks what somebody earns; child benefit makes the sum of such a household a floor in any case."""
    years = age_on(situation, person, on)
    return years is not None and years < WORKS_FROM


def _sum_of_person(incomes: Sequence[Income]) -> Decimal:
    """At least what somebody has: of kinds that may be the same money only the side that is more."""
    low = {income.fact: income.low for income in incomes}
    whole = sum(low.values(), Decimal(0))
    for sides in SAME_MONEY:
        sums = [sum((low.get(fact, Decimal(0)) for fact in side), Decimal(0)) for side in sides]
        whole -= min(sums)
    return whole


def _why_floor(
    situation: Situation,
    household: str,
    members: Sequence[str],
    incomes: Sequence[Income],
    rights: set[str],
    on: date,
    w: Saying,
) -> list[str]:
    why = []
    unknown = sum(not income.is_known for income in incomes)
    if unknown:
        why.append(w.count("why_unknown", unknown))
    if not situation.is_complete("complete.member", household):
        why.append(w.say("why_members"))
    if any(_overlaps([income for income in incomes if income.who == person]) for person in members):
        why.append(w.say("why_overlap"))
    ages = [age_on(situation, person, on) for person in members]
    if any(years is None or years < CHILD_BENEFIT_UNDER for years in ages):
        why.append(w.say("why_child_benefit"))
    apart = [w.right(right) for right in sorted(rights) if right not in TOLD_ELSEWHERE]
    return [*why, w.say("why_received", what=", ".join(apart))] if apart else why


def _overlaps(incomes: Sequence[Income]) -> bool:
    low = {income.fact: income.low for income in incomes}
    return any(all(any(low.get(fact) for fact in side) for side in sides) for sides in SAME_MONEY)
