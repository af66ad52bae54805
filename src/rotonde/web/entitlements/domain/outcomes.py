"""What is kept of the answers about a file, and of a run as a whole; and how it is read back for a list."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from rotonde.engine.situations.situation import Problem
from rotonde.screening.incoming.faults import FROM_ENGINE, IncomingFault
from rotonde.screening.worklist.entries import youngest_child
from rotonde.web.accounts.models import Organisation
from rotonde.web.entitlements.domain.answer_files import Answered
from rotonde.web.entitlements.domain.files_of_run import Brought, told
from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.domain.sealed_json import seal_json

Json = dict[str, Any]
OUTCOME, SUMMARY = "entitlements.outcome", "entitlements.run.summary"


@dataclass
class Summary:
    """What a run says beside its answers: which rows were left out and why, and what is odd but kept."""

    left_out: list[Json] = field(default_factory=list)
    warnings: list[Json] = field(default_factory=list)

    @property
    def count_left_out(self) -> int:
        """How many files have no answer."""
        return len({one["number"] for one in self.left_out})

    def as_json(self) -> Json:
        """The summary as it is sealed."""
        return {"left_out": self.left_out, "warnings": self.warnings}


class Kept(NamedTuple):
    """A file with its answers sealed, or none, and what is odd or wrong: small enough to wait for all the others."""

    contents: Contents
    sealed: bytes | None
    problems: list[Json]


def kept_of(organisation: Organisation, one: Answered, on: date) -> Kept:
    """Seal the answers about a file, and let go of what they were made from."""
    sealed = None if one.situation is None else seal_json(organisation, OUTCOME, outcome_of(one, on))
    return Kept(one.contents, sealed, [told(one.contents.number, _fault(problem)) for problem in one.problems])


def outcome_of(one: Answered, on: date) -> Json:
    """The answers about one file, and what an order of the list may look at."""
    assert one.situation is not None, "a file without a situation has no outcome"
    home = one.situation.focus or next(iter(one.situation.records["household"]))
    youngest = youngest_child(one.situation, home, on)
    return {
        "number": one.contents.number,
        "rows": [list(row) for row in one.rows],
        "net": one.net,
        "youngest": [youngest.born.isoformat() if youngest.born else None, youngest.unknown],
        "last_contact": one.contents.last_contact,
        "contradictions": one.contradictions,
    }


def summary_of(brought: Brought, answered: Sequence[Kept], elsewhere: Sequence[str]) -> Summary:
    """Everything that was left out or is odd, from the reading of the file to the storing of it."""
    summary = Summary(list(brought.left_out), list(brought.warnings))
    for one in answered:
        (summary.left_out if one.sealed is None else summary.warnings).extend(one.problems)
    summary.left_out += [told(number, IncomingFault("in_another_office")) for number in elsewhere]
    return summary


def _fault(problem: Problem) -> IncomingFault:
    return IncomingFault(FROM_ENGINE, params={"why": problem.why, "what_to_do": problem.what_to_do})
