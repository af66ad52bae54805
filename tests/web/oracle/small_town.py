"""An OCMW with somebody in every role and files in two offices, and a partner with the same; made by the verbs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Ground, Office, Organisation, Team, User
from rotonde.web.accounts.sealing import seal
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.domain.odd_rules import thresholds
from rotonde.web.audit.models import Oddity
from rotonde.web.directory.incoming.bringing import bring, read_through
from rotonde.web.directory.models import Handover, Remark, Service
from rotonde.web.editing.models import Proposal, Publication
from rotonde.web.entitlements.home_visits.packing import SHARE
from rotonde.web.entitlements.models import Run, VisitPack
from rotonde.web.people.domain.dossiers import Contents, put_in_office
from rotonde.web.people.domain.keep_upload import keep_upload
from rotonde.web.people.emergency.opening import PURPOSE
from rotonde.web.people.models import Emergency, Person
from rotonde.web.people.models.pairing import Pairing
from rotonde.web.protection.domain.holding_back import hold_back
from rotonde.web.protection.domain.requesting import decide, take_request
from rotonde.web.protection.models import RetentionRule
from rotonde.web.reception.applying.acting import Asked, apply_here
from rotonde.web.reception.clarifying.goals import Aim, set_goal
from rotonde.web.reception.contacts.registering import register
from rotonde.web.reception.contacts.told import Told
from rotonde.web.reception.exits.complaining import Complained, take_complaint
from rotonde.web.reception.exits.signalling import give_signal
from rotonde.web.referrals.cards.keeping import make_card
from web.editing.conftest import TAX
from web.oracle.made_appointments import appointments_there
from web.oracle.world import ROLES
from web.referrals.referring import sent, waits_for_consent
from web.sharing.worlds import FORM, IDENTITY, Partner, World, consent_to, share_with, somebody, together

RIGHT = "huurpremie"
EXPORT = b"dossiernummer;geb.datum\r\n2026-0001;02/03/1988"


@dataclass
class Place:
    """The records of one office, by what an address calls them, with the words of that address."""

    records: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Town:
    """Who works where, and the records of the own office, another office and another organisation."""

    people: Mapping[str, User]
    own: Place
    other: Place
    elsewhere: Place


def a_town() -> Town:
    """Make it, with the roles of the first organisation working in office Zuid."""
    ocmw, caw = opened("OCMW"), opened("CAW", kind="caw")
    together(ocmw[0], caw[0])
    (ours, people), (theirs, others) = ocmw, caw
    return Town(
        people,
        place_of(ours, people, "Zuid", theirs, others),
        place_of(ours, _workers_of(ours, "Noord") | _not_workers(people), "Noord", theirs, others),
        place_of(theirs, others, "Zuid", ours, people),
    )


def opened(name: str, **how: Any) -> tuple[Partner, dict[str, User]]:
    from rotonde.web.accounts.domain.opening import open_organisation

    organisation = open_organisation(f"{name} Verzonnen", offices=["Zuid", "Noord"], is_made_up=True, **how)
    with inside(organisation):
        Organisation.objects.filter(pk=organisation.pk).update(secrecy="professional")
        zuid = organisation.offices.get(name="Zuid")
    people = {role: somebody(organisation, role, zuid) for role in ROLES}
    return Partner(organisation, people["worker"]), people


def _workers_of(partner: Partner, office: str) -> dict[str, User]:
    with partner.inside():
        chosen = partner.organisation.offices.get(name=office)
    return {role: somebody(partner.organisation, role, chosen) for role in ("worker", "rights_worker")}


def _not_workers(people: Mapping[str, User]) -> dict[str, User]:
    return {role: user for role, user in people.items() if role not in ("worker", "rights_worker")}


def place_of(partner: Partner, people: Mapping[str, User], office: str, other: Partner, others: Any) -> Place:
    worker, officer, today = people["worker"], people["protection_officer"], localdate()
    of = {"organisation": partner.organisation}
    told: dict[str, dict[str, Any]] = {}
    with partner.inside():
        chosen = partner.organisation.offices.select_related("organisation").get(name=office)
        number = f"2026-{office}"
        contents = Contents(number, FORM, "export.csv", "2026-11-01", IDENTITY, {"p1": "applicant"})
        dossier = put_in_office(chosen, [contents]).dossiers[number]
        person = Person.objects.select_related("dossier__organisation", "organisation").get(
            dossier=dossier, member="p1"
        )
        upload = keep_upload(people["rights_worker"], chosen, "actief.csv", EXPORT)
        days = {"on": today, "law": today, "today": today}
        run = Run.objects.create(office=chosen, key=number.encode(), is_shown=True, state="done", **days, **of)
        request = take_request(officer, person, "access", {"what": "x"}, today)
        decide(officer, request, granted=True, why="omdat het zo is")
        held = hold_back(officer, person, "een reden", today + timedelta(days=9), today)
        emergency = Emergency.objects.create(
            dossier=dossier,
            opened_by=worker,
            reason="danger",
            sealed=seal(partner.organisation, PURPOSE, b"een reden"),
            until=timezone.now() + timedelta(hours=1),
            **of,
        )
        pack = VisitPack.objects.create(
            packed_by=worker,
            expires_at=timezone.now() + timedelta(hours=1),
            sealed_share=seal(partner.organisation, SHARE, bytes(32)),
            **of,
        )
        rule = RetentionRule.objects.create(
            category="file", months=1, counted_from="last_contact", basis="x", source="x", filled_by=worker, **of
        )
        goal = set_goal(worker, person, Aim("Een doel."), None)
        told = {
            "goal": {"person": person.pk, "goal": goal.pk},
            "dossier": {"dossier": dossier.pk, "right": RIGHT, "person": person.pk},
            "person": {"person": person.pk},
            "upload": {"upload": upload.pk},
            "run": {"run": run.pk},
            "request": {"request_id": request.pk},
            "hold": {"hold": held.pk},
            "emergency": {"emergency": emergency.pk},
            "pack": {"pack": pack.pk},
            "rule": {"rule": rule.pk},
            "oddity": {"oddity": _oddity(office, **of).pk},
            "ground": {
                "ground": Ground.objects.create(of="paper:dpia", says="x", signed_by="y", signed_on=today, **of).pk
            },
            "team": {"team": Team.objects.create(name=office, **of).pk},
            "office": {"office": chosen.pk},
            "user": {"user": people["worker"].pk},
            "card": {"card": make_card(worker, {"name": office}, today, timedelta(days=9)).pk, "spoken": "nl"},
        }
        told |= appointments_there(worker, chosen, person)
        told |= _brought(people["coordinator"])
        told |= _at_the_reception(worker, chosen)
    world = World(Partner(partner.organisation, worker), other, None, person, dossier)  # type: ignore[arg-type]
    consent = consent_to(world, "name")
    given = share_with(world, consent, "name")
    told |= _in_the_directory(partner)
    told |= {"consent": {"consent": consent.pk}, "given share": {"share": given.pk}}
    told["referral"] = {"referral": waits_for_consent(world).pk}
    told["given referral"] = {"referral": sent(world).pk}
    return Place(told)


def _at_the_reception(worker: User, office: Office) -> dict[str, dict[str, Any]]:
    contact = register(worker, office, Told(words="een vraag"))
    complaint = take_complaint(worker, contact, Complained("een klacht"))
    signal = give_signal(worker, office, "een signaal")
    return {
        "contact": {"contact": contact.pk},
        "application here": {"application": apply_here(worker, contact, Asked(what="hulp", handler="other")).pk},
        "complaint": {"complaint": complaint.pk},
        "signal": {"signal": signal.pk},
    }


def _in_the_directory(partner: Partner) -> dict[str, dict[str, Any]]:
    told = {"name": "x", "status": "active"}
    of = {"told": told, "changed_at": timezone.now(), "kept_by": partner.organisation}
    kept, offered = (Service.objects.create(**told, **of) for _ in range(2))
    asked = Handover.objects.create(service=offered, wanted=partner.organisation, asked_on=localdate())
    remark = Remark.objects.create(service=kept, about="hours", told_on=localdate())
    return {
        "service": {"service": kept.pk, "section": "wat"},
        "handover": {"handover": asked.pk},
        "remark": {"remark": remark.pk},
    }


def _brought(coordinator: User) -> dict[str, dict[str, Any]]:
    """A file of services that was read, and a list of which somebody still says what its columns mean."""
    service = {"id": "6f1a1d0e-5f0b-5a39-9a43-3f0f6d1c8b57", "name": "Soep", "status": "active"}
    file = bring(coordinator, json.dumps([service]).encode())
    read_through(file)
    row = file.records.get()
    return {
        "bringing": {"bringing": file.pk, "row": row.pk},
        "list": {"bringing": bring(coordinator, b"naam;tel\nSoep;09 999 99 01\n").pk},
    }


def _oddity(office: str, **of: Any) -> Oddity:
    told = {"files": 1, "night": "2026-11-02", **thresholds()["at_night"]}
    return Oddity.objects.create(week=date(2026, 11, 2), rule="at_night", subject=office, told=told, **of)


def receive(town: Town) -> None:
    """What is shared with a place is what the other organisation gave."""
    town.own.records["share"] = town.elsewhere.records["given share"]
    town.elsewhere.records["share"] = town.own.records["given share"]
    town.own.records["received referral"] = town.elsewhere.records["given referral"]
    town.elsewhere.records["received referral"] = town.own.records["given referral"]


def publish(town: Town) -> None:
    """A proposal and a publication, which are of the whole installation."""
    from rotonde.rights.values_files import value_as_json

    editor = town.people["editor"]
    proposal = Proposal.objects.create(value=value_as_json(TAX), put_forward_by=editor)
    settled = Proposal.objects.create(value=value_as_json(TAX), put_forward_by=editor, state="withdrawn")
    publication = Publication.objects.create(number=1, proposal=settled, value=settled.value, catalogue="x")
    for place in (town.own, town.other, town.elsewhere):
        place.records |= {"proposal": {"id": proposal.pk}, "publication": {"id": publication.pk}}


def pair(town: Town) -> None:
    """The expert by experience goes along with the household of the own office."""
    expert = town.people["expert_by_experience"]
    with inside(expert.organisation):
        Pairing.objects.create(
            organisation=expert.organisation,
            dossier_id=town.own.records["dossier"]["dossier"],
            expert=expert,
            agreed_on=localdate(),
            until=localdate(),
        )
