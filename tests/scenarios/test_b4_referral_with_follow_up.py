"""B4, referral with follow-up: from OCMW to CAW, silence expires and escalates, and nobody gets lost."""

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from rotonde.web.accounts.models import User
from rotonde.web.accounts.walls import inside
from rotonde.web.referrals.domain.clocks import run_clocks
from rotonde.web.referrals.domain.keeping import newest
from rotonde.web.referrals.models import Referral
from web.referrals.referring import WHY, sent
from web.sharing.worlds import World, a_partner, a_world, somebody, together

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
TICKED = dict.fromkeys(("informed", "agrees", "same_purpose", "only_needed"), "1")


@pytest.fixture
def signed_in() -> Any:
    import rotonde.web.wsgi  # noqa: F401 - the application as it is served

    def sign_in(user: User) -> Client:
        client = Client(headers={"host": "127.0.0.1"})
        with inside(user.organisation_id):
            client.force_login(user)
        return client

    return sign_in


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return str(response.content.decode())


def test_silence_of_the_caw_comes_back_to_the_ocmw_and_the_coordinator_and_a_second_referral_is_finished(
    either_database: str, signed_in: Any
) -> None:
    world: World = a_world("caw")
    dmw = a_partner("dmw")
    together(world.giver, dmw)
    coordinator = somebody(world.giver.organisation, User.Role.COORDINATOR)
    made = sent(world, MONDAY)
    board, here = "/nl/doorverwijzingen/", f"/nl/doorverwijzingen/{made.id}/"
    worker, boss = signed_in(world.giver.worker), signed_in(coordinator)

    for day in range(1, 8):
        run_clocks(MONDAY + timedelta(days=day, hours=12))
    assert "geen antwoord" not in read(worker, here).partition("Wat er gebeurde")[0]
    run_clocks(MONDAY + timedelta(days=10))

    assert "Stand: geen antwoord" in read(worker, here)
    assert "vraagt om te openen" in read(worker, here)
    assert "zoek met de persoon verder" in read(worker, "/nl/wacht-op-mij/")
    silent = read(boss, f"{board}cijfers/")
    assert made.id.hex[:6].upper() in silent
    assert "Ada" not in silent

    again = re.findall(r'href="(/nl/doorverwijzen/[^"]+)"', read(worker, here))[0]
    form = read(worker, again)
    assert WHY in form
    told = {"to": str(dmw.organisation.id), "why": WHY, "categories": ["name", "contact"], "how": "oral"}
    told |= {"parent": str(made.id), "key": str(uuid.uuid4()), "text_language": "nl"}
    to_consent = worker.post(again, told)["Location"]
    text = read(worker, to_consent)
    said = {
        name: re.findall(rf'name="{name}" value="([^"]*)"', text)[0] for name in ("hoe", "taal", "digest", "number")
    }
    where = worker.post(to_consent.partition("?")[0], said | TICKED | {"do": "send"})["Location"]
    assert "zoek met de persoon verder" not in read(worker, "/nl/wacht-op-mij/")

    helper = signed_in(dmw.worker)
    for move, what in (
        ("accept", {}),
        ("make_contact", {"text": "Wij zagen elkaar."}),
        ("complete", {"outcome": "help_started", "verdict": "partly_helped"}),
    ):
        number = re.findall(r'name="number" value="(\d+)"', read(helper, where))[0]
        step = {"move": move, "number": number, "key": str(uuid.uuid4())} | what
        assert helper.post(f"{where}stap/", step).status_code == 302
    done = read(worker, where)
    for sentence in ("Stand: afgerond", "Uitkomst: hulp gestart", "De persoon zelf: een beetje geholpen"):
        assert sentence in done
    with world.giver.inside():
        ends = [newest(one).state for one in Referral.objects.filter(person=world.person).order_by("made_at")]
    assert sorted(ends) == ["completed", "expired"]


def test_five_ways_end_with_an_outcome_or_on_a_list_and_none_is_left_without_a_clock(either_database: str) -> None:
    from web.referrals.referring import moves, read_by

    world: World = a_world("caw")
    ways: tuple[tuple[tuple[str, dict[str, Any]], ...], ...] = (
        (),
        (("accept", {}),),
        (("waitlist", {"expected_on": "2027-03-01"}),),
        (("decline", {"reason": "no_place"}),),
        (("accept", {}), ("set_appointment", {"appointment_at": MONDAY + timedelta(days=3)})),
    )
    made = []
    for way in ways:
        one = sent(world, MONDAY)
        if way:
            read_by(world.receiver, one.id, MONDAY + timedelta(hours=1))
        for n, (name, told) in enumerate(way):
            moves(world.receiver, one.id, name, MONDAY + timedelta(hours=2 + n), **told)
        made.append(one.id)
    for day in range(1, 120):
        run_clocks(MONDAY + timedelta(days=day))
    with world.giver.inside():
        last = [newest(Referral.objects.get(id=id)) for id in made]
    assert [(one.state, one.due_at) for one in last] == [
        ("expired", None),
        ("expired", None),
        ("expired", None),
        ("declined", None),
        ("expired", None),
    ]
