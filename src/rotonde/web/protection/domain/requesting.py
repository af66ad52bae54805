"""What a person asks about their data: taken down, honoured at once where it protects them, decided by a person."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.marked_again import mark_again
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Person
from rotonde.web.protection.due import months_after
from rotonde.web.protection.models import Request
from rotonde.web.protection.rules_as_data import articles

PURPOSE, DECISION = "protection.request", "protection.decision"
LONGEST = 2000
Kind, State = Request.Kind, Request.State
AT_ONCE = (Kind.RESTRICT, Kind.OBJECT, Kind.NOT_SCREENED)
"""What counts from the moment it is asked: nobody has to wait for a decision to be left alone."""


class NothingSaid(ValueError):
    """A decision or a request without the words that it needs."""


@transaction.atomic
def take_request(user: User, person: Person, kind: str, asked: dict[str, Any], on: date) -> Request:
    """Take down what somebody asks; `asked` is what they said, for a correction with both values."""
    require(user, "protection.serve_person", person)
    if kind == Kind.RECTIFY and not all(str(asked.get(key, "")).strip() for key in ("what", "should_be")):
        raise NothingSaid
    made = Request.objects.create(
        organisation=person.organisation,
        person=person,
        kind=Kind(kind),
        asked_on=on,
        due_on=months_after(on, articles()["answered_within_months"]["months"]),
        sealed=seal_json(person.organisation, PURPOSE, {key: str(text)[:LONGEST] for key, text in asked.items()}),
        taken_by=user,
    )
    if kind == Kind.NOT_SCREENED:
        made.state, made.decided_at, made.decided_by = State.GRANTED, timezone.now(), user
        made.save(update_fields=["state", "decided_at", "decided_by"])
    record_write(user, f"protection.asked_{made.kind}", made)
    _count(person)
    return made


@transaction.atomic
def decide(user: User, request: Request, *, granted: bool, why: str) -> Request:
    """Decide, with the reason that goes into the letter. A request that was decided stays so."""
    require(user, "protection.decide_request", request)
    if not why.strip():
        raise NothingSaid
    if request.state == State.OPEN:
        request.state = State.GRANTED if granted else State.DECLINED
        request.decided_by, request.decided_at = user, timezone.now()
        request.sealed_decision = seal_json(request.organisation, DECISION, {"why": why.strip()[:LONGEST]})
        request.save(update_fields=["state", "decided_by", "decided_at", "sealed_decision"])
        record_write(user, "protection.decided", request)
        _count(request.person)
    return request


@transaction.atomic
def end_request(user: User, request: Request) -> Request:
    """End a restriction or an objection, because the person asks so or was told of it before."""
    require(user, "protection.decide_request", request)
    request.state = State.ENDED
    request.save(update_fields=["state"])
    record_write(user, "protection.request_ended", request)
    _count(request.person)
    return request


def told_in(request: Request) -> dict[str, str]:
    """What was asked, for who may see it."""
    told: dict[str, str] = unseal_json(request.organisation, PURPOSE, bytes(request.sealed))
    return told


def reason_of(request: Request) -> str:
    """Why it was decided so; empty where nobody decided yet."""
    if not request.sealed_decision:
        return ""
    return str(unseal_json(request.organisation, DECISION, bytes(request.sealed_decision))["why"])


def _count(person: Person) -> None:
    """Let what a person asked count: frozen while it is asked or granted, and not screened once they object."""
    standing = Request.objects.filter(person=person, state__in=(State.OPEN, State.GRANTED))
    frozen = standing.filter(kind__in=(Kind.RESTRICT,)).exists() or standing.filter(kind=Kind.OBJECT).exists()
    screened = not standing.filter(kind=Kind.NOT_SCREENED).exists()
    Person.objects.filter(id=person.id).update(is_restricted=frozen, is_screened=screened)
    if person.dossier is not None:
        mark_again(person.dossier)
