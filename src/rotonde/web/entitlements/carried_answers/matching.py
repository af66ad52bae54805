"""Who of the answers is who in a file: proposed by birth dates that fit, decided by the worker."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rotonde.web.entitlements.carried_answers.answers import first_person
from rotonde.web.entitlements.carried_answers.cutting import Contradiction, cut
from rotonde.web.entitlements.situations import KINDS

Json = dict[str, Any]
LEAVE, NEW = "", "new"


@dataclass(frozen=True)
class Matching:
    """For each person of the answers: a person of the file, NEW, or LEAVE."""

    who: dict[str, str]

    @property
    def is_twice(self) -> bool:
        """Whether two persons point to the same one."""
        named = [person for person in self.who.values() if person not in (LEAVE, NEW)]
        return len(named) != len(set(named))


def proposed(answers: Json, file: Json, applicant: str, on: date) -> Matching:
    """Propose who is who: the first person is the applicant, everybody else the only one whose birth date fits."""
    first = first_person(answers)
    free = [person for person in file["persons"] if person != applicant]
    who = {first: applicant if applicant in file["persons"] and _may_be(answers, first, file, applicant, on) else LEAVE}
    for person in answers["persons"]:
        if person != first:
            fitting = [one for one in free if _born(answers, person) and _may_be(answers, person, file, one, on)]
            who[person] = fitting[0] if len(fitting) == 1 else LEAVE
            free = [one for one in free if one != who[person]]
    return Matching(who)


def chosen(answers: Json, file: Json, posted: dict[str, str]) -> Matching | None:
    """Read who is who from a form; None where it doesn't say."""
    if any(f"who:{person}" not in posted for person in answers["persons"]):
        return None
    said = {person: posted[f"who:{person}"] for person in answers["persons"]}
    return Matching({one: other if other in (NEW, *file["persons"]) else LEAVE for one, other in said.items()})


def ids_in_file(answers: Json, file: Json, household: str, matching: Matching) -> dict[str, str]:
    """Call every record of the answers as the file calls it, a new one by a free name; whoever is left out isn't in."""
    taken = {record for root in KINDS.values() for record in file.get(root, {})}
    ids: dict[str, str] = {}
    for root in KINDS.values():
        for record in answers.get(root, {}):
            known = matching.who.get(record, NEW if root not in ("persons", "households") else LEAVE)
            known = household if record == answers.get("focus") else known
            if known == NEW:
                known = next(name for n in range(1, 1000) if (name := f"{root[0]}{n}") not in taken)
                taken.add(known)
            if known != LEAVE:
                ids[record] = known
    return ids


def _born(form: Json, person: str) -> Any:
    return form["persons"][person].get("birth_date")


def _may_be(answers: Json, one: str, file: Json, other: str, on: date) -> bool:
    try:
        cut(_born(file, other), _born(answers, one), on)
    except Contradiction:
        return False
    return True
