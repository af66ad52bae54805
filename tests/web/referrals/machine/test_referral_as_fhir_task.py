"""The exported Task against what FHIR R4 lays down of it: its fields, how often they occur, and their codes."""

from datetime import datetime, timedelta

import pytest

from rotonde.web.referrals.machine.checking import STATUSES
from rotonde.web.referrals.machine.fhir import ReferralToExport, task_of
from rotonde.web.referrals.machine.running import Said, Unlawful, clock_after, state_after
from rotonde.web.referrals.machine.table import table
from web.referrals.machine.walking import MONDAY, told, ways_to_every_step

REFERRAL = ReferralToExport("r1", "ocmw", "OCMW Verzonnen", "caw", "CAW Verzonnen", person="pseudonym")
ONE, MANY = "0..1", "0..*"
OF_A_TASK = {
    "id": ONE, "meta": ONE, "implicitRules": ONE, "language": ONE, "text": ONE, "contained": MANY, "extension": MANY,
    "modifierExtension": MANY, "identifier": MANY, "instantiatesCanonical": ONE, "instantiatesUri": ONE,
    "basedOn": MANY, "groupIdentifier": ONE, "partOf": MANY, "status": "1..1", "statusReason": ONE,
    "businessStatus": ONE, "intent": "1..1", "priority": ONE, "code": ONE, "description": ONE, "focus": ONE,
    "for": ONE, "encounter": ONE, "executionPeriod": ONE, "authoredOn": ONE, "lastModified": ONE, "requester": ONE,
    "performerType": MANY, "owner": ONE, "location": ONE, "reasonCode": ONE, "reasonReference": ONE,
    "insurance": MANY, "note": MANY, "relevantHistory": MANY, "restriction": ONE, "input": MANY, "output": MANY,
}  # fmt: skip
EXPECTED = {
    "draft": "draft",
    "awaiting_consent": "draft",
    "sent": "requested",
    "seen": "requested",
    "accepted": "accepted",
    "waitlisted": "on-hold",
    "declined": "rejected",
    "redirected": "rejected",
    "appointment_set": "accepted",
    "contact_made": "in-progress",
    "no_show": "in-progress",
    "completed": "completed",
    "withdrawn": "cancelled",
    "expired": "failed",
}
WAYS = list(ways_to_every_step().items())


@pytest.mark.parametrize(("step", "said"), WAYS, ids=["-".join(step) for step, _ in WAYS])
def test_after_every_step_it_is_a_lawful_task(step, said):
    task = task_of(REFERRAL, said)

    assert task.pop("resourceType") == "Task"
    assert set(task) <= set(OF_A_TASK)
    assert {name for name, times in OF_A_TASK.items() if times == "1..1"} <= set(task)
    assert {name for name, told in task.items() if isinstance(told, list)} <= {
        name for name, times in OF_A_TASK.items() if times == MANY
    }
    assert task["status"] == EXPECTED[state_after(said)]
    assert task["status"] in STATUSES - {"ready", "received"}
    assert task["intent"] == "order"
    assert ("statusReason" in task) == (task["status"] in ("rejected", "cancelled", "failed"))
    assert all(one["type"] and one["valueCodeableConcept"]["text"] for one in task.get("output", []))
    assert datetime.fromisoformat(task["authoredOn"]) <= datetime.fromisoformat(task["lastModified"])


def test_every_state_has_the_status_of_the_reference():
    assert {name: state.fhir_status for name, state in table().states.items()} == EXPECTED


def test_the_clock_is_the_end_of_the_restriction_and_an_ended_task_has_none():
    said = told("send", "open")

    assert task_of(REFERRAL, said)["restriction"]["period"]["end"] == clock_after(said).due_at.isoformat()
    assert "restriction" not in task_of(REFERRAL, told("send", "open", "decline"))


def test_the_period_runs_from_the_sending_to_the_end():
    said = told("send", "open", "decline")

    assert task_of(REFERRAL, said)["executionPeriod"] == {
        "start": said[1].at.isoformat(),
        "end": said[-1].at.isoformat(),
    }
    assert "executionPeriod" not in task_of(REFERRAL, told("ask_consent"))


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("send", "open", "decline"), "autre raison"),
        (("send", "client_stops"), "La personne ne le souhaite plus"),
        (("send", "withdraw"), "autre raison"),
        (
            ("send", "remind_to_open", "expire"),
            "Il n’y a pas eu de réponse. L’orienteur et le coordinateur le reçoivent sur leur liste.",
        ),
    ],
)
def test_an_end_says_its_reason_in_one_text(names, reason):
    assert task_of(REFERRAL, told(*names), "fr")["statusReason"] == {"text": reason}


def test_the_organisations_ask_and_answer_and_the_person_is_a_pseudonym():
    task = task_of(REFERRAL, told("send"))

    assert task["requester"]["display"] == "OCMW Verzonnen"
    assert task["owner"]["reference"] == "Organization/caw"
    assert task["for"] == {"type": "Patient", "identifier": {"value": "pseudonym"}}
    assert "for" not in task_of(ReferralToExport("r", "a", "A", "b", "B"), told("send"))


def test_a_referral_that_goes_on_names_where_it_came_from():
    child = ReferralToExport("r2", "caw", "CAW", "dmw", "DMW", part_of="r1")

    assert task_of(child, told("ask_consent"))["partOf"] == [{"reference": "Task/r1"}]


def test_outcome_and_verdict_are_the_output_also_when_the_verdict_comes_later():
    said = told("send", "open", "accept", "make_contact", "complete")
    later = Said("tell_verdict", MONDAY + timedelta(days=9), "client_through_sender", {"verdict": "not_helped"})

    said_codes = [
        one["valueCodeableConcept"]["coding"][0]["code"] for one in task_of(REFERRAL, (*said, later))["output"]
    ]
    assert said_codes == ["help_started", "not_helped"]


def test_one_made_in_error_says_so():
    wrong = ReferralToExport("r1", "a", "A", "b", "B", in_error=True)

    assert task_of(wrong, told("send"))["status"] == "entered-in-error"


def test_nothing_that_was_typed_is_in_it():
    said = told("send", "open", "decline")
    typed = Said("decline", said[-1].at, "receiver", {"reason": "other", "words": "Mevrouw Peeters drinkt"})

    assert "Peeters" not in str(task_of(REFERRAL, (*said[:-1], typed)))


def test_what_cannot_be_is_not_exported():
    with pytest.raises(Unlawful):
        task_of(REFERRAL, told("send")[1:])
