"""Every text field of every page is one of those in which hostile text is typed; a new one has to be added there."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from web.hostile_desk import Desk, fields_on
from web.hostile_households import START, pasted
from web.hostile_persons import person_of
from web.hostile_places import KNOWN, PLACES, TAX

ROLES = ("rights_worker", "worker", "coordinator", "administrator", "protection_officer", "editor", "partner", "")
RECORDS = (
    "emergency",
    "note of a share",
    "asked about data",
    "held back",
    "periods",
    "grounds",
    "oddities",
    "teams",
    "contact",
    "application at the reception",
    "complaint",
    "signal",
    "goals",
    "moments",
    "session",
    "try",
    "referred",
    "a card",
    "a service",
)
TAKE = {"lang": "nl", "right": "huurpremie", "theme": "wonen", "event": "kind-geboren", "token": "x", "pk": "1"}
TAKE |= {"category": "file", "name": "dpia", "form": "md", "number": "1"}
NO_PAGE = re.compile(r"^api/|\.(pdf|xlsx|csv|json|yaml)$|toestemmingen/.*/papier/$")


def patterns(found: Any = None, before: str = "") -> Iterator[str]:
    """Every address there is."""
    from django.urls import get_resolver

    for one in (found or get_resolver()).url_patterns:
        if hasattr(one, "url_patterns"):
            yield from patterns(one, before + str(one.pattern))
        else:
            yield before + str(one.pattern)


def with_records(desk: Desk) -> dict[str, str]:
    """Make what the addresses name: an upload, a run, a proposal, an app with codes, what is said of a person."""
    from allauth.mfa.models import Authenticator

    from rotonde.web.accounts.models import Ground, Team
    from rotonde.web.accounts.sessions import sealed_text
    from rotonde.web.audit.models import Oddity
    from rotonde.web.directory.domain.keeping import keep_service
    from rotonde.web.directory.made_up import made_up_services
    from rotonde.web.directory.models import Bringing, BroughtRecord, Service
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.models import Consent, Emergency, Share
    from rotonde.web.protection.models import LegalHold, Request, RetentionRule
    from rotonde.web.reception.models import (
        Appointment,
        Booking,
        Complaint,
        Contact,
        Goal,
        Session,
        Signal,
        Slot,
        SlotSeries,
    )
    from rotonde.web.referrals.cards.models import Card
    from rotonde.web.referrals.models import Referral

    list(PLACES["columns of a list"].send(desk, "een gewone zin"))
    upload = desk.post("rights_worker", START, {"pasted": pasted(["een"], "kop")}).request["PATH_INFO"]
    told = {"value": "61,50", "starts": "01/01/2025", "checked_on": "20/11/2026", "confidence": "sourced"}
    told |= {"source_title": "T", "source_place": "P", "source_url": "https://voorbeeld.example/"}
    proposal = desk.post("editor", TAX, told).request["PATH_INFO"]
    user, secret = desk.signed_in_as("worker").user, sealed_text("JBSWY3DPEHPK3PXP")
    Authenticator.objects.create(type=Authenticator.Type.TOTP, user=user, data={"secret": secret})
    for where in RECORDS:
        list(PLACES[where].send(desk, "een gewone zin"))
    made: dict[str, Any] = {"team": Team, "ground": Ground, "oddity": Oddity, "consent": Consent, "run": Run}
    made |= {"emergency": Emergency, "share": Share, "hold": LegalHold, "request_id": Request, "rule": RetentionRule}
    made |= {"series": SlotSeries, "slot": Slot, "booking": Booking, "session": Session, "appointment": Appointment}
    made |= {"contact": Contact, "complaint": Complaint, "signal": Signal, "goal": Goal}
    made |= {"card": Card, "service": Service}
    made["referral"] = Referral
    made |= {"bringing": Bringing, "row": BroughtRecord}
    service = keep_service(next(iter(made_up_services(1))), "coordinator")
    firsts = {name: str(model.objects.first().pk) for name, model in made.items()}
    named = {
        "upload": upload.split("/")[-2],
        "dossier": desk.file.split("/")[-2],
        "person": str(person_of(desk).pk),
        "application": str(desk.office.pk),
        "missed": str(Booking.objects.get(state="did_not_happen").pk),
        "enrolment": str(desk.office.pk),
        "pack": str(desk.office.pk),
        "user": str(user.pk),
        "section": "wat",
        "handover": str(desk.office.pk),
        "remark": str(desk.office.pk),
        "office": str(desk.office.pk),
        "id": proposal.split("/")[-2],
        "key": "east_flanders",
        "spoken": "nl",
        "parameter": TAX.split("/")[4],
        "service": str(service.id),
        "provider": str(service.provider_id),
        "domain": "money",
        "help_kind": "food_aid",
    }
    return TAKE | firsts | named


@pytest.mark.proof
def test_every_text_field_of_every_page_is_typed_in(signed_in_as: Any) -> None:
    desk = Desk(signed_in_as)
    fills = with_records(desk)
    seen = set(desk.seen)
    for pattern in patterns():
        if not NO_PAGE.search(pattern):
            page = opened(desk, "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: fills[found[1]], pattern))
            seen |= fields_on(page) if page else set()
    assert seen - KNOWN == set(), "add them to PLACES in hostile_places.py"


def opened(desk: Desk, address: str) -> Any:
    """Open a page as the first who may; None where nobody sees anything."""
    for role in ROLES:
        response = desk.of(role).get(address)
        if response.status_code == 200:
            return response
        if response.status_code == 405:  # nobody opens it: something is only sent to it
            return None
    return None
