"""What a proposal would change: the worked cases of every right that reads the amount, and the made-up town."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from rotonde.engine.cases.cases import BadCase, CaseResult, dates_of, run_case
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.parameter_values import rights_by_parameter
from rotonde.engine.rights import TIMES_A_YEAR
from rotonde.rights.published_values import PublishedValue
from rotonde.screening.answering import AnswerRow
from rotonde.web.editing.domain.proposed_catalogue import with_proposal, with_value
from rotonde.web.editing.models import Proposal
from rotonde.web.editing.reckoning.town import answers, day, situations
from rotonde.web.entitlements.running_catalogue import running

Case = Mapping[str, Any]
Json = dict[str, Any]
MOST_SHOWN = 40


def effect(proposal: Proposal, progress: Callable[[int, int], None]) -> Json:
    """Everything that changes, as data that JSON can hold; raises BadPublishedValue where the proposal doesn't fit."""
    now, value = running().catalogue, proposal.told
    then = with_proposal(proposal)
    rights = rights_by_parameter(now).get(value.parameter, [])
    cases = list(_cases(now, value.parameter, rights))
    touched = [case for case in cases if _may_change(case, value.starts)]
    town_then, as_of = _as_of_the_town(proposal, value, then)
    homes = situations(now)
    total, done = len(touched) + 2 * len(homes), 0

    def further(more: int) -> None:
        nonlocal done
        done += more
        progress(done, total)

    further(0)
    changed = list(_changed_cases(touched, now, then, further))
    before = list(answers(now, rights, homes, further))
    after = list(answers(town_then, rights, homes, further))
    return {
        "rights": rights,
        "cases": {"all": len(cases), "touched": len(touched), "changed": changed[:MOST_SHOWN], "count": len(changed)},
        "town": {
            "households": len({row.household_id for row in before}),
            "on": day().on.isoformat(),
            "as_of": as_of,
            "rights": [_change(id, now, before, after) for id in rights],
            "waiting": _waiting(value, before, after),
        },
    }


def _cases(catalogue: Catalogue, parameter: str, rights: list[str]) -> Iterator[Case]:
    """The worked cases of the rights, and those that lie beside the amount itself."""
    beside = parameter.partition(".")[0]
    for folder in dict.fromkeys([*rights, beside]):
        yield from (one for one in catalogue.cases.get(folder, []) if not one.get("skipped"))


def _may_change(case: Case, starts: date) -> bool:
    """A case whose law is of before the first day of the value can't come out otherwise."""
    try:
        return dates_of(case).law >= starts
    except (BadCase, KeyError):
        return True


def _changed_cases(
    cases: Iterable[Case], now: Catalogue, then: Catalogue, further: Callable[[int], None]
) -> Iterator[Json]:
    ready_now: Json = {}
    ready_then: Json = {}
    for case in cases:
        before, after = run_case(case, now, ready_now), run_case(case, then, ready_then)  # type: ignore[arg-type]
        if (before.outcome, before.differences) != (after.outcome, after.differences):
            yield _told(before, after)
        further(1)


def _told(before: CaseResult, after: CaseResult) -> Json:
    return {
        "id": after.id,
        "right": after.right,
        "before": before.outcome,
        "after": after.outcome,
        "differences": [one.as_json() for one in after.differences[:3]],
    }


def _as_of_the_town(proposal: Proposal, value: PublishedValue, then: Catalogue) -> tuple[Catalogue, str | None]:
    """A value that begins after the day of the town is shown as if it counted on that day already."""
    on = day().on
    if proposal.takes_back_id or value.starts <= on:
        return then, None
    return with_value(replace(value, starts=on, until=None)), value.starts.isoformat()


def _change(right: str, now: Catalogue, before: list[AnswerRow], after: list[AnswerRow]) -> Json:
    """How many answers about a right become another, and by how much the certain part of a year changes."""
    moves: dict[tuple[str, str], int] = {}
    amounts = 0
    for old, new in zip(before, after, strict=True):
        if old.right != right:
            continue
        if old.verdict != new.verdict:
            moves[old.verdict, new.verdict] = moves.get((old.verdict, new.verdict), 0) + 1
        elif (old.amount_lower, old.amount_upper) != (new.amount_lower, new.amount_upper):
            amounts += 1
    told = [{"from": a, "to": b, "count": count} for (a, b), count in sorted(moves.items())]
    euros = _certain_in_a_year(right, now, after) - _certain_in_a_year(right, now, before)
    return {"right": right, "verdicts": told, "amounts": amounts, "euros": round(euros, 2)}


def _certain_in_a_year(right: str, catalogue: Catalogue, rows: list[AnswerRow]) -> float:
    """What is certain, in euros; of an amount that counts once for several people, the highest in a household."""
    about = catalogue.rights[right]
    homes: dict[str, list[float]] = {}
    for row in rows:
        if row.right == right and row.amount_lower not in {"", "unknown"}:
            homes.setdefault(row.household_id, []).append(float(row.amount_lower))
    together = max if about.counted_once_per else sum
    return TIMES_A_YEAR[about.per] * sum(together(amounts) for amounts in homes.values())


def _waiting(value: PublishedValue, before: list[AnswerRow], after: list[AnswerRow]) -> list[int]:
    """Households that wait for this amount, before and after."""
    return [
        len({row.household_id for row in rows if value.name in {*row.gaps.split("; "), *row.stale.split("; ")}})
        for rows in (before, after)
    ]
