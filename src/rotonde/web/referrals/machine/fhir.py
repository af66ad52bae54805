"""A referral as a FHIR R4 `Task`: where it stands, who asked whom, and its clock; no name, no word somebody typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rotonde.web.referrals.machine.running import Said, clock_after, outcome_of, state_after, verdict_of
from rotonde.web.referrals.machine.table import Table, Words, table

STATES = "urn:rotonde:referral-state"
OUTCOMES = "urn:rotonde:referral-outcome"
VERDICTS = "urn:rotonde:referral-verdict"
SAID_WHY = ("rejected", "cancelled", "failed")
LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True)
class ReferralToExport:
    """What the task needs to know of a referral: keys and the names of organisations, never of people.

    `person` is a pseudonym of this referral alone; None leaves it out. `part_of` is the referral it goes on from.
    """

    key: str
    sender_key: str
    sender_name: str
    receiver_key: str
    receiver_name: str
    person: str | None = None
    part_of: str | None = None
    in_error: bool = False


def task_of(referral: ReferralToExport, said: Sequence[Said], lang: str = "nl") -> dict[str, Any]:
    """Give the Task of a referral; raises Unlawful where what was said can't be.

    `statusReason` is there for a task that was rejected, cancelled or failed, with one text; `restriction.period.end`
    is the moment at which the running clock runs out; `executionPeriod` runs from the sending.
    """
    state = table().states[state_after(said)]
    words = LANGUAGES.index(lang)
    task: dict[str, Any] = {
        "resourceType": "Task",
        "id": referral.key,
        "language": lang,
        "status": "entered-in-error" if referral.in_error else state.fhir_status,
        "intent": "order",
        "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
        "businessStatus": _coded(STATES, state.fhir_business or state.name.replace("_", "-"), state.words[words]),
        "authoredOn": _instant(said[0]),
        "lastModified": _instant(said[-1]),
        "requester": _organisation(referral.sender_key, referral.sender_name),
        "owner": _organisation(referral.receiver_key, referral.receiver_name),
    }
    if reason := _reason(table(), said, words) if state.fhir_status in SAID_WHY else None:
        task["statusReason"] = {"text": reason}
    if referral.person:
        task["for"] = {"type": "Patient", "identifier": {"value": referral.person}}
    if referral.part_of:
        task["partOf"] = [{"reference": f"Task/{referral.part_of}"}]
    if clock := clock_after(said):
        task["restriction"] = {"period": {"end": clock.due_at.isoformat()}}
    if period := _period(said, state.is_end):
        task["executionPeriod"] = period
    if output := _output(said, words):
        task["output"] = output
    return task


def _reason(rules: Table, said: Sequence[Said], words: int) -> str:
    ended = said[-1]
    move = rules.moves[ended.move]
    if move.reasons:
        return rules.reasons[move.reasons][ended.told["reason"]][words]
    return rules.states[move.to].meaning[words] if "system" in move.who else (move.button or move.story)[words]


def _period(said: Sequence[Said], ended: bool) -> dict[str, str] | None:
    sent = next((one for one in said if one.move == "send"), None)
    if sent is None:
        return None
    return {"start": _instant(sent)} | ({"end": _instant(said[-1])} if ended else {})


def _output(said: Sequence[Said], words: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if outcome := outcome_of(said):
        found.append(_told("outcome", OUTCOMES, outcome, table().outcomes[outcome], words))
        if verdict := verdict_of(said):
            found.append(_told("verdict", VERDICTS, verdict, table().verdicts[verdict], words))
    return found


def _told(kind: str, system: str, code: str, said: Words, words: int) -> dict[str, Any]:
    return {"type": {"text": kind}, "valueCodeableConcept": _coded(system, code, said[words])}


def _coded(system: str, code: str, text: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code, "display": text}], "text": text}


def _organisation(key: str, name: str) -> dict[str, Any]:
    return {"reference": f"Organization/{key}", "type": "Organization", "display": name}


def _instant(one: Said) -> str:
    return one.at.isoformat()
