"""The forms of the reception and the directory that write more than one thing, each ready to be sent."""

import json
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Bringing, BroughtRecord, Handover, Service
from rotonde.web.reception.applying.acting import Asked, apply_here
from rotonde.web.reception.models import Appointment
from web.appointments.test_pages import OFFER
from web.appointments.worlds import booked, offered, slots_of
from web.conftest import Form
from web.directory.incoming.conftest import service as as_hsds
from web.interrupted.two import client_of
from web.reception.conftest import Reception, a_reception
from web.referrals.referring import sent
from web.referrals.test_referral_pages import TICKED, asked, hidden
from web.sharing.worlds import Partner, World, a_partner, a_world, somebody, together

HERE, CARE, BRING = "/nl/onthaal/", "/nl/hulp/zorg/", "/nl/hulp/binnenbrengen/"


@dataclass
class Posted:
    """A form as somebody sends it, and the organisations in which something comes of it.

    `first` is the status of the answer, `second` where it was done before.
    """

    client: Client
    address: str
    form: dict[str, Any]
    concerned: Iterable[Organisation]
    first: int = 302
    second: int = 302

    def send(self) -> int:
        for value in self.form.values():
            if hasattr(value, "seek"):
                value.seek(0)
        return int(self.client.post(self.address, self.form).status_code)


def _with_key(house: Reception, address: str, **typed: str) -> Posted:
    client = house.client()
    fields = Form(client.get(address).content.decode()).fields
    return Posted(client, address, {"once": fields["once"]} | typed, [house.organisation])


def contact() -> Posted:
    house = a_reception()
    return _with_key(house, HERE, given="Amina", surname="Verzonnen", words="De huur is te hoog")


def application() -> Posted:
    house = a_reception()
    where = f"{HERE}{house.register(given='Amina').id}/aanvraag/"
    return _with_key(house, where, what="Huurwaarborg", handler="other", to="VDAB")


def application_handed_over() -> Posted:
    house = a_reception()
    came = house.now(house.register(given="Amina"))
    with house.inside():
        made = apply_here(house.people["worker"], came, Asked(handler="other", to="VDAB"))
    return Posted(house.client(), f"{HERE}aanvraag/{made.id}/doorgegeven/", {}, [house.organisation], second=409)


def _both(world: World) -> list[Organisation]:
    return [world.giver.organisation, world.receiver.organisation]


def referral() -> Posted:
    world = a_world()
    where = f"/nl/doorverwijzen/{world.person.id}/"
    return Posted(client_of(world.giver.worker), where, asked(world), _both(world))


def referral_agreed() -> Posted:
    """The person agrees: a consent, a share for each function, and the referral goes."""
    world = a_world()
    client = client_of(world.giver.worker)
    where = client.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world))["Location"]
    shown = client.get(where).content.decode()
    told = {name: hidden(shown, name) for name in ("hoe", "taal", "digest", "number")}
    return Posted(client, where.partition("?")[0], told | TICKED | {"do": "send"}, _both(world))


def _answer(world: World, **told: str) -> Posted:
    made = sent(world)
    client, where = client_of(world.receiver.worker), f"/nl/doorverwijzingen/{made.id}/"
    number = hidden(client.get(where).content.decode(), "number")
    form = {"number": number, "key": str(uuid.uuid4())} | told
    return Posted(client, where + "stap/", form, _both(world))


def referral_accepted() -> Posted:
    return _answer(a_world(), move="accept", text="Maandag welkom")


def referral_declined() -> Posted:
    """What the receiver may read ends with it."""
    return _answer(a_world(), move="decline", reason="no_place", text="Volzet")


def referral_sent_on() -> Posted:
    """A new one waits at the sender's, for the person to agree."""
    world, third = a_world(), a_partner("caw")
    together(world.giver, world.receiver, third)
    return _answer(world, move="redirect", to=str(third.organisation.id), reason="better_fit", text="Daar is plaats")


def card() -> Posted:
    world = a_world()
    client = client_of(world.giver.worker)
    once = hidden(client.get("/nl/kaarten/nieuw/").content.decode(), "once")
    form = {"once": once, "name": "CAW Verzonnen", "phone": "09 999 99 99", "hours_0": "9-12", "term": "90"}
    return Posted(client, "/nl/kaarten/nieuw/", form, _both(world))


def moments() -> Posted:
    world = a_world()
    with world.giver.inside():
        office = str(world.giver.worker.offices.get().id)
    form = OFFER | {"id": str(uuid.uuid4()), "office": office}
    return Posted(client_of(world.giver.worker), "/nl/afspraken/momenten/", form, _both(world))


def _slot(partner: Partner, n: int = 0, **told: Any) -> str:
    series = offered(partner, **told)
    with partner.inside():
        return f"{slots_of(series)[n].id}:{partner.organisation.id}"


def _booking(world: World, slot: str) -> Posted:
    form = {"id": str(uuid.uuid4()), "slot": slot}
    return Posted(client_of(world.giver.worker), f"/nl/personen/{world.person.id}/afspraak/", form, _both(world))


def moment_booked() -> Posted:
    world = a_world()
    return _booking(world, _slot(world.giver))


def moment_booked_at_a_partner() -> Posted:
    world = a_world()
    return _booking(world, _slot(world.receiver, for_partners=True))


def _appointment(world: World) -> Appointment:
    series = offered(world.giver)
    with world.giver.inside():
        first = slots_of(series)[0]
    return booked(world.giver.worker, world.person, first)


def moment_moved() -> Posted:
    world = a_world()
    where = f"/nl/afspraken/{_appointment(world).id}/verzetten/"
    form = {"slot": _slot(world.giver, 3), "version": "1"}
    return Posted(client_of(world.giver.worker), where, form, _both(world))


def rights_checked_here() -> Posted:
    """Nothing is kept of it, wherever it ends."""
    house = a_reception()
    where = f"{HERE}{house.register(given='Amina').id}/rechten/"
    told = {"go": "begin", "age": "34", "partner": "none", "children": "", "adults": "0", "where": "Gent"}
    return Posted(house.client(), where, told | {"status": "none"}, [house.organisation], 200, 200)


def _service(keeper: Organisation | None) -> Service:
    told = Told.model_validate(as_hsds(f"Soep {uuid.uuid4().hex}"))
    return keep_service(told, "coordinator", kept_by=keeper)


def service_changed() -> Posted:
    """A place that is new, beside the ones there are."""
    world = a_world()
    with world.giver.inside():
        service = _service(world.giver.organisation)
    client, where = client_of(world.giver.worker), f"{CARE}{service.id}/waar/"
    fields = Form(client.get(where).content.decode()).fields
    typed = {"new_name": "Zaal", "new_street": "Markt 1", "new_postcode": "9999", "new_city": "Verzonnen"}
    return Posted(client, where, {"read": fields["read"]} | typed, [world.giver.organisation], second=409)


def service_made() -> Posted:
    world = a_world()
    client = client_of(world.giver.worker)
    fields = Form(client.get(CARE + "nieuw/").content.decode()).fields
    typed = {"name": "Ruilwinkel", "provider_name": "De Ruil", "kind_1": "free_shop", "status": "active"}
    return Posted(client, CARE + "nieuw/", {"once": fields["once"]} | typed, [world.giver.organisation])


def service_assured() -> Posted:
    world = a_world()
    with world.giver.inside():
        ids = [str(_service(world.giver.organisation).id) for _ in range(2)]
    form = {"chosen": ids, "ticked": "1"}
    return Posted(client_of(world.giver.worker), CARE + "nagekeken/", form, [world.giver.organisation], 200, 200)


def service_taken_over() -> Posted:
    world = a_world()
    with world.giver.inside():
        service = _service(world.giver.organisation)
    one = Handover.objects.create(service=service, wanted=world.receiver.organisation, asked_on=localdate())
    where = f"{CARE}overdracht/{one.id}/"
    return Posted(client_of(world.receiver.worker), where, {"agrees": "1"}, _both(world), second=404)


def coordinator(world: World) -> User:
    with world.giver.inside():
        return somebody(world.giver.organisation, User.Role.COORDINATOR, world.giver.worker.offices.get())


def list_of_services(many: int = 3) -> SimpleUploadedFile:
    told = [as_hsds(f"Dienst {n} {uuid.uuid4().hex}", organisation=f"Huis {n}") for n in range(many)]
    return SimpleUploadedFile("lijst.json", json.dumps(told).encode())


def list_chosen() -> Posted:
    """What is ticked of a list."""
    world = a_world()
    client = client_of(coordinator(world))
    page = client.post(BRING, {"file": list_of_services(1)})["Location"]
    with world.giver.inside():
        bringing = Bringing.objects.latest("brought_at")
        rows = BroughtRecord.objects.filter(bringing=bringing).values_list("id", flat=True)
        form = {f"r{row}": "on" for row in rows}
    return Posted(client, page, form, [world.giver.organisation], 200, 200)


FORMS: dict[str, Callable[[], Posted]] = {
    one.__name__.replace("_", " "): one
    for one in (
        contact, application, application_handed_over,
        referral, referral_agreed, referral_accepted, referral_declined, referral_sent_on,
        card, moments, moment_booked, moment_booked_at_a_partner, moment_moved, rights_checked_here,
        service_changed, service_made, service_assured, service_taken_over, list_chosen,
    )
}  # fmt: skip
