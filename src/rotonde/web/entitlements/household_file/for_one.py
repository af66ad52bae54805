"""A paper for one adult of a household: what is known of another adult doesn't stand on it.

A partner's income, health or residence is theirs to tell. What a right needs of it goes to who decides, not on a paper
that one of them takes home; there it says that the answer depends on what is known of another member.
"""

import re
from dataclasses import replace

from rotonde.screening.worklist.entries import Entry
from rotonde.screening.worklist.social_report import Used
from rotonde.web.entitlements import situations
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.entitlements.right_page.shown import FactUsed, Proof, RightShown

GROWN_UP = 18
AMOUNT = re.compile(r"\d,\d\d")


def adults_of(file: OpenedFile) -> list[tuple[str, str]]:
    """The adults of a file by what it calls them, with their names; of whom no age is known counts as one."""
    situation, names = file.situation(), file.names()
    ages = {one: situations.age(situation, one) for one in situation["persons"]}
    return [(one, names.get(one, one)) for one, age in ages.items() if age is None or age >= GROWN_UP]


def readers_of(file: OpenedFile, reader: str) -> list[tuple[str, str, bool]]:
    """For whom a paper may be: each adult where there are more than one, and whether it is for them."""
    adults = adults_of(file)
    return [(one, name, one == reader) for one, name in adults] if len(adults) > 1 else []


def others_than(file: OpenedFile, reader: str) -> frozenset[str]:
    """The other adults, where a paper is for one of them; nobody where it is for whoever works on the file."""
    adults = {one for one, _ in adults_of(file)}
    return frozenset(adults - {reader}) if reader in adults else frozenset()


def right_for_one(shown: RightShown, others: frozenset[str], said: str) -> RightShown:
    """A right without what is known of these adults; `said` stands where something was cut."""
    if not others:
        return shown
    details = replace(
        shown.details,
        missing=[one for one in shown.details.missing if one.place.record not in others],
        steps=[],
        worth="",
        opens=None,
        what_if=replace(shown.details.what_if, choices=[]),
    )
    claimants = [one for one in shown.claimants if one.of not in others]
    proof = [_cut(one, others, said) for one in shown.proof]
    return replace(shown, details=details, claimants=claimants, proof=proof)


def entry_for_one(entry: Entry, others: frozenset[str]) -> Entry:
    """The answers without those of these adults."""
    return replace(
        entry,
        rows=tuple(row for row in entry.rows if row.person_id not in others),
        unused=tuple(one for one in entry.unused if one.of not in others),
        held=tuple(one for one in entry.held if one.of not in others),
    )


def used_for_one(used: Used, others: frozenset[str]) -> Used:
    """The facts behind the answers without those of these adults."""
    return {key: [fact for fact in facts if fact.of not in others] for key, facts in used.items()}


# What has no place of its own was worked out, mostly from what everybody earns: it goes too.
def _cut(proof: Proof, others: frozenset[str], said: str) -> Proof:
    places = proof.condition.places
    both = zip(proof.facts, places, strict=True)
    kept = [fact for fact, place in both if place is not None and place.record not in others]
    worked_out = not proof.facts and (bool(proof.condition.used) or AMOUNT.search(proof.condition.sentence) is not None)
    if len(kept) == len(proof.facts) and not worked_out:
        return proof
    return Proof(replace(proof.condition, sentence="", used=[], places=[]), [*kept, FactUsed("", said, "", "")])
