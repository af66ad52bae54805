"""How a text is typed about one person: how they are reached, what they agree to, what is shared, in an emergency."""

import re
import uuid
from datetime import timedelta
from typing import Any

from web.hostile_desk import Desk, Shown
from web.right_page.conftest import FORM

EMERGENCY, REVIEW = "/nl/noodtoegang/", "/nl/noodtoegang/nakijken/"


def person_of(desk: Desk) -> Any:
    """Somebody in the kept household."""
    from rotonde.web.people.models import Person

    people = Person.objects.select_related("organisation", "dossier").order_by("member")
    return people.filter(dossier=desk.file.split("/")[-2])[0]


def world_with_a_partner(desk: Desk) -> Any:
    """The own organisation as a giver, with a new partner."""
    from web.sharing.worlds import Partner, World, a_partner, together

    worker, person = desk.signed_in_as("rights_worker").user, person_of(desk)
    giver, receiver = Partner(worker.organisation, worker), a_partner("caw")
    return World(giver, receiver, together(giver, receiver), person, person.dossier)


def not_reached(desk: Desk, text: str) -> Shown:
    from rotonde.web.accounts.models import Organisation

    Organisation.objects.filter(id=desk.office.organisation_id).update(processes_insz_under="een verzonnen norm")
    yield desk.typed(text, "rights_worker", f"/nl/personen/{person_of(desk).id}/", "phone|email|address|only_via|insz")


def code_of_a_partner(desk: Desk, text: str) -> Shown:
    world_with_a_partner(desk)
    where = f"/nl/personen/{person_of(desk).id}/"
    yield desk.typed(text, "rights_worker", where, "code", where + "koppeling/bevestigen/")


def asked_to_agree(desk: Desk, text: str) -> Shown:
    world_with_a_partner(desk)
    yield desk.typed(text, "rights_worker", f"/nl/personen/{person_of(desk).id}/toestemming/", "until|repr.*")


def agreed_for_somebody(desk: Desk, text: str) -> Shown:
    from django.utils.timezone import localdate

    world = world_with_a_partner(desk)
    here = f"/nl/personen/{world.person.id}/toestemming/"
    told = {"purpose": "referral", "categories": ["name"], "recipients": [f"{world.receiver.organisation.id}:worker"]}
    told |= {"until": f"{localdate() + timedelta(days=60):%d/%m/%Y}", "language": "nl", "channel": "paper"}
    told |= {"representative": "R " + text, "representative_basis": "B " + text}
    shown = desk.post("rights_worker", here, told | {"do": "show"})
    yield shown, ["R " + text, "B " + text]
    digest = re.findall(r'name="digest" value="(\w{64})"', shown.content.decode())[0]
    given = desk.post("rights_worker", here, told | {"do": "give", "digest": digest})
    assert given.redirect_chain
    yield given, ["R " + text, "B " + text]


def shared_until(desk: Desk, text: str) -> Shown:
    from web.sharing.worlds import consent_to

    consent = consent_to(world_with_a_partner(desk), "name")
    yield desk.typed(text, "rights_worker", f"/nl/toestemmingen/{consent.id}/delen/", "until")


def note_of_a_share(desk: Desk, text: str) -> Shown:
    from web.sharing.worlds import consent_to, share_with

    world = world_with_a_partner(desk)
    share = share_with(world, consent_to(world, "name"), "name")
    desk.is_now("partner", world.receiver.worker)
    where = f"/nl/gedeeld/{share.id}/"
    yield desk.post("partner", where, {"note": text}), [text]
    yield desk.post("partner", where, {"note": text.ljust(4000) + "."}), [text]  # longer than a note may be


def opened_in_an_emergency(desk: Desk, text: str) -> Shown:
    from rotonde.web.people.domain.dossiers import Contents, put_in_office
    from rotonde.web.people.models import Emergency

    elsewhere, number = desk.office.organisation.offices.get(name="Noord"), uuid.uuid4().hex
    identity = {"pa": {"full_name": "Demo Een"}, "pc": {"full_name": "Kleine Demo"}}
    put_in_office(elsewhere, [Contents(number, FORM, "actief.csv", "2026-10-31", identity, {"pa": "applicant"})])
    told = {"number": number, "reason": Emergency.Reason.values[0], "sentence": text, "hours": "1"}
    opened = desk.post("rights_worker", EMERGENCY, told)
    assert opened.redirect_chain
    yield opened, []
    looked = desk.get("protection_officer", REVIEW)
    yield looked, [text]
    which = re.findall(r'name="emergency" value="([^"]+)"', looked.content.decode())[-1]
    said = {"emergency": which, "sentence": "W " + text}
    yield desk.post("protection_officer", REVIEW, said), [text, "W " + text]  # without saying whether it was needed
    yield desk.post("protection_officer", REVIEW, said | {"was_needed": "no"}), ["W " + text]


def paired(desk: Desk, text: str) -> Shown:
    expert = str(desk.signed_in_as("expert_by_experience").user.pk)
    yield desk.typed(text, "rights_worker", "{file}", "agreed_on|until", "{file}koppeling/", expert=expert)
