"""What a partner, an expert by experience and a worker tried and once got; none of it is got any more."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.walls import inside
from rotonde.web.entitlements.models import PrintedQuestions
from rotonde.web.people.domain.pairing import pair
from rotonde.web.people.emergency.opening import open_in_emergency
from rotonde.web.people.emergency.reviewing import review_emergency, to_review
from rotonde.web.people.linking.asking_partners import ask
from rotonde.web.people.linking.mark_everybody import mark_file_of
from rotonde.web.people.linking.marks import NO, YES
from rotonde.web.people.models import Dossier, Emergency, MatchMark, Person
from rotonde.web.people.persons.opened import open_person
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.protection.domain.requesting import end_request, take_request
from web.sharing.worlds import World, a_file, a_world, consent_to, share_with, somebody

NUMBER, WHY = "2026-0001", "niemand anders is er"


@pytest.fixture
def world(application: Any, either_database: str) -> World:
    cache.clear()
    return a_world()


@pytest.fixture
def plain_world(application: Any, db: None) -> World:
    cache.clear()
    return a_world()


def signed_in(user: User) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    with inside(user.organisation_id):
        client.force_login(user)
    return client


def an_expert_with(world: World) -> User:
    """Somebody whom the client agreed to have along."""
    expert = somebody(world.giver.organisation, User.Role.EXPERT_BY_EXPERIENCE)
    with world.giver.inside():
        pair(world.giver.worker, world.dossier, expert, localdate() + timedelta(days=9), localdate())
    return expert


def a_worker_of_north(world: World) -> User:
    with world.giver.inside():
        return somebody(world.giver.organisation, User.Role.WORKER, world.giver.organisation.offices.get(name="Noord"))


def opened_by(world: World, user: User) -> Emergency:
    with world.giver.inside():
        return open_in_emergency(user, NUMBER, "danger", WHY, 4)


def test_who_only_reads_along_makes_no_question_list(plain_world: World) -> None:
    client, here = signed_in(an_expert_with(plain_world)), f"/nl/dossiers/{plain_world.dossier.id}"
    assert client.get(f"{here}/").status_code == 200
    assert 'name="new"' not in client.get(f"{here}/vragen/").content.decode()
    assert client.post(f"{here}/vragen/", {"new": "1"}).status_code == 403
    assert not PrintedQuestions.objects.filter(dossier=plain_world.dossier).exists()
    assert signed_in(plain_world.giver.worker).post(f"{here}/vragen/", {"new": "1"}).status_code == 302


def test_who_reads_along_or_looks_in_an_emergency_does_not_hear_which_partners_know_somebody(
    plain_world: World,
) -> None:
    world = plain_world
    made = share_with(world, consent_to(world, "name"), "name")
    assert signed_in(world.receiver.worker).get(f"/nl/gedeeld/{made.id}/").status_code == 200
    north = a_worker_of_north(world)
    opened_by(world, north)
    here = f"/nl/dossiers/{world.dossier.id}/"
    looks = f"{here}wie-keek/"
    assert world.receiver.organisation.name in signed_in(world.giver.worker).get(looks).content.decode()
    for user in (an_expert_with(world), north):
        client = signed_in(user)
        file = client.get(here)
        assert (file.status_code, looks in file.content.decode()) == (200, False), user.role
        for address in (looks, f"{looks}{world.person.id}/", f"{looks}{world.person.id}/lijst.pdf"):
            assert client.get(address).status_code == 404, user.role


def test_nobody_judges_the_emergency_that_they_opened_in_another_role(world: World) -> None:
    north = a_worker_of_north(world)
    opened = opened_by(world, north)
    with world.giver.inside():
        User.objects.filter(id=north.id).update(role=User.Role.PROTECTION_OFFICER)
        now = User.objects.get(id=north.id)
        assert list(to_review(now)) == []
        with pytest.raises(PermissionDenied):
            review_emergency(now, opened, was_needed=True, sentence="")
        officer = somebody(world.giver.organisation, User.Role.PROTECTION_OFFICER)
        assert list(to_review(officer)) == [opened]


def test_opening_again_what_is_open_gives_not_an_hour_more(world: World) -> None:
    north = a_worker_of_north(world)
    first = opened_by(world, north)
    with world.giver.inside():
        Emergency.objects.filter(id=first.id).update(until=timezone.now() + timedelta(minutes=1))
    assert opened_by(world, north) == first
    with world.giver.inside():
        assert Emergency.objects.get(opened_by=north).until < timezone.now() + timedelta(minutes=1)
        Emergency.objects.filter(id=first.id).update(until=timezone.now())
    assert opened_by(world, north) != first


def test_who_tries_one_national_number_after_another_has_to_wait(plain_world: World) -> None:
    world = plain_world
    with world.giver.inside():
        Organisation.objects.filter(id=world.giver.organisation.id).update(processes_insz_under="een norm")
        north = a_worker_of_north(world)
        a_file(world.giver, number="2026-0002")
        other = Dossier.objects.filter(organisation=world.giver.organisation).exclude(id=world.dossier.id).get()
        Dossier.objects.filter(id=other.id).update(office=north.offices.get())
        Person.objects.filter(dossier=other).update(office=north.offices.get())
        theirs = Person.objects.select_related("organisation").get(dossier=other, member="p1")
        change_person(north, theirs, Record(insz="88030200155"), theirs.version)
    client, said = signed_in(world.giver.worker), []
    for counter in range(1, 25, 2):
        nine = f"880302{counter:03}"
        typed = {"insz": f"{nine}{97 - int(nine) % 97:02}", "version": "1"}
        said.append(client.post(f"/nl/personen/{world.person.id}/", typed).status_code)
    assert said[-1] == 429, said


def test_a_partner_does_not_hear_of_whom_the_use_of_data_is_restricted(world: World) -> None:
    theirs = a_file(world.receiver, number="9")
    with world.giver.inside():
        mark_file_of(world.person)  # it came in before there was a partner
    with world.receiver.inside():
        their_person = Person.objects.get(dossier=theirs, member="p1")

    def heard() -> str:
        with world.receiver.inside():
            opened = open_person(world.receiver.worker, their_person.id)
            return ask(world.receiver.worker, opened.person, opened.named)

    assert heard() == YES
    with world.giver.inside():
        made = take_request(world.giver.worker, world.person, "restrict", {"what": "x"}, localdate())
        marked = MatchMark.objects.filter(organisation=world.giver.organisation)
        assert not marked.exists()  # nor of a housemate: a file is frozen as a whole
    assert heard() == NO
    with world.giver.inside():
        end_request(world.giver.worker, made)
    assert heard() == YES


def test_of_whom_the_use_of_data_is_restricted_no_partner_is_asked_and_no_name_is_listed(plain_world: World) -> None:
    world, expert = plain_world, an_expert_with(plain_world)
    assert NUMBER in signed_in(expert).get("/nl/gekoppeld/").content.decode()
    take_request(world.giver.worker, world.person, "restrict", {"what": "x"}, localdate())
    assert NUMBER not in signed_in(expert).get("/nl/gekoppeld/").content.decode()
    assert signed_in(world.giver.worker).post(f"/nl/personen/{world.person.id}/partners/").status_code == 403
