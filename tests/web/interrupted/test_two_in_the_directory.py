"""Two who change one service at the same moment: each change is there, or its maker reads that it isn't."""

import json
import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.domain.remarks import remark
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.models import Bringing, BroughtRecord, Change, Handover, Remark, Service
from web.conftest import Form
from web.directory.incoming.conftest import service as as_hsds
from web.interrupted.two import both_read_first, client_of, statuses, words_of
from web.sharing.worlds import World, a_world, somebody

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("application")]
CARE = "/nl/hulp/zorg/"


@pytest.fixture
def world(postgres: Any) -> World:
    return a_world()


@pytest.fixture
def service(world: World) -> Service:
    from rotonde.web.directory.domain.keeping import keep_service

    told = as_hsds(f"Soep {uuid.uuid4().hex}")
    with world.giver.inside():
        return keep_service(Told.model_validate(told), "coordinator", kept_by=world.giver.organisation)


def colleague(world: World, role: str = User.Role.WORKER) -> User:
    with world.giver.inside():
        return somebody(world.giver.organisation, role, world.giver.worker.offices.get())


def told(service: Service) -> Told:
    return service_told(services().get(id=service.id))


def sends(user: User, address: str, form: dict[str, Any] | None = None) -> Callable[[], Any]:
    client = client_of(user)
    return lambda: client.post(address, form or {})


def part(user: User, service: Service, code: str, **typed: str) -> Callable[[], Any]:
    """Open a part of a service; gives how it is saved."""
    address = f"{CARE}{service.id}/{code}/"
    fields = Form(client_of(user).get(address).content.decode()).fields
    return sends(user, address, {"read": fields["read"], "status": "active", "name": service.name} | typed)


def test_two_who_save_one_part_of_a_service(postgres: Any, world: World, service: Service) -> None:
    one = part(world.giver.worker, service, "wat", description="Warm.")
    other = part(colleague(world), service, "wat", description="Koud.")
    answers = both_read_first(postgres, one, other)
    assert statuses(answers) == [302, 409]
    said = words_of(answers, 409)
    assert "paste dit intussen aan" in said
    assert ("Warm." in said, "Koud." in said) == (True, True)
    assert told(service).description in ("Warm.", "Koud.")


def test_two_who_save_two_parts_of_a_service_lose_nothing(postgres: Any, world: World, service: Service) -> None:
    one = part(world.giver.worker, service, "wat", description="Warm.")
    other = part(colleague(world), service, "nu", alert="Vandaag in de zaal hiernaast")
    assert statuses(both_read_first(postgres, one, other)) == [302, 302]
    now = told(service)
    assert (now.description, now.alert) == ("Warm.", "Vandaag in de zaal hiernaast")


def test_who_says_that_all_is_still_so_undoes_no_change(postgres: Any, world: World, service: Service) -> None:
    changes = part(world.giver.worker, service, "wat", description="Warm.")
    says = sends(colleague(world), CARE + "nagekeken/", {"one": str(service.id)})
    assert statuses(both_read_first(postgres, changes, says)) == [200, 302]
    now = told(service)
    assert (now.description, now.assured_date) == ("Warm.", localdate())


def test_who_takes_back_what_was_assured_undoes_no_change(postgres: Any, world: World, service: Service) -> None:
    other = colleague(world)
    client_of(other).post(CARE + "nagekeken/", {"one": str(service.id)})
    changes = part(world.giver.worker, service, "wat", description="Warm.")
    takes = sends(other, CARE + "terug/", {"chosen": [str(service.id)]})
    assert statuses(both_read_first(postgres, changes, takes)) == [200, 302]
    now = told(service)
    assert (now.description, now.assured_date) == ("Warm.", date(2026, 10, 1))


def test_what_a_list_brings_undoes_no_change(postgres: Any, world: World, service: Service) -> None:
    coordinator = colleague(world, User.Role.COORDINATOR)
    brings = told(service).bare() | {"wait_time": "Twee weken", "description": "Uit de lijst."}
    file = SimpleUploadedFile("lijst.json", json.dumps([brings], default=str).encode())
    page = client_of(coordinator).post("/nl/hulp/binnenbrengen/", {"file": file})["Location"]
    with world.giver.inside():
        row = BroughtRecord.objects.get(record=service.id)
    fields = [one["field"] for one in row.differences]
    assert set(fields) >= {"description", "wait_time"}
    keeps = sends(coordinator, page, {f"f{row.id}": fields})
    changes = part(world.giver.worker, service, "wat", description="Warm.")
    assert statuses(both_read_first(postgres, changes, keeps)) in ([200, 302], [200, 409])
    with world.giver.inside():
        row.refresh_from_db()
    both = {("Warm.", False, True), ("Uit de lijst.", True, False)}
    assert (told(service).description, row.is_done, row.came_back) in both


def test_a_file_of_which_the_columns_are_said_twice_is_read_once(postgres: Any, world: World) -> None:
    coordinator = colleague(world, User.Role.COORDINATOR)
    names = [f"Dienst {uuid.uuid4().hex}" for _ in range(3)]
    file = SimpleUploadedFile("lijst.csv", "\n".join(["naam;tel", *(f"{one};09 999 99 01" for one in names)]).encode())
    client = client_of(coordinator)
    page = client.post("/nl/hulp/binnenbrengen/", {"file": file}, follow=True)
    columns = page.request["PATH_INFO"]
    form = {"organisation": "De Ketel", "assured": ""}
    answers = both_read_first(postgres, sends(coordinator, columns, form), sends(coordinator, columns, form))
    assert statuses(answers) == [302, 302]
    with world.giver.inside():
        bringing = Bringing.objects.get(brought_by=coordinator)
        rows = bringing.records.filter(kind="service").values_list("name", flat=True)
        assert (bringing.state, list(rows)) == ("ready", names)


def test_what_is_kept_twice_of_one_list_is_kept_once(postgres: Any, world: World) -> None:
    coordinator = colleague(world, User.Role.COORDINATOR)
    name = f"Soep {uuid.uuid4().hex}"
    file = SimpleUploadedFile("lijst.json", json.dumps([as_hsds(name, organisation=f"Huis {name}")]).encode())
    page = client_of(coordinator).post("/nl/hulp/binnenbrengen/", {"file": file})["Location"]
    keep = page + "bewaren/"
    assert statuses(both_read_first(postgres, sends(coordinator, keep), sends(coordinator, keep))) == [302, 302]
    made = Service.objects.get(name=name)
    assert Change.objects.filter(record=made.id, action="create").count() == 1
    with world.giver.inside():
        assert Bringing.objects.get(brought_by=coordinator).state == "ready"


def asked(world: World, service: Service) -> Handover:
    with world.giver.inside():
        wanted = world.receiver.organisation
        return Handover.objects.create(service=service, wanted=wanted, asked_on=localdate())


def keeper(service: Service) -> uuid.UUID | None:
    return Service.objects.get(id=service.id).kept_by_id


def test_of_two_who_answer_for_a_partner_one_does_and_the_other_is_told(
    postgres: Any, world: World, service: Service
) -> None:
    one = asked(world, service)
    with world.receiver.inside():
        other = somebody(world.receiver.organisation, User.Role.WORKER, world.receiver.worker.offices.get())
    address = f"{CARE}overdracht/{one.id}/"
    answers = both_read_first(
        postgres, sends(world.receiver.worker, address, {"agrees": "1"}), sends(other, address, {"agrees": ""})
    )
    assert statuses(answers) == [302, 404]
    assert "Hier werd al geantwoord" in words_of(answers, 404)
    agreed = answers[0].status_code == 302
    assert keeper(service) == (world.receiver if agreed else world.giver).organisation.id
    assert Change.objects.filter(record=service.id, field="kept_by").count() == agreed


def test_a_question_that_is_withdrawn_as_the_partner_agrees(postgres: Any, world: World, service: Service) -> None:
    one = asked(world, service)
    answers = both_read_first(
        postgres,
        sends(world.receiver.worker, f"{CARE}overdracht/{one.id}/", {"agrees": "1"}),
        sends(world.giver.worker, f"{CARE}{service.id}/overdragen/", {"what": "withdraw"}),
    )
    assert statuses(answers) in ([302, 404], [302, 302])
    agreed = answers[0].status_code == 302
    assert keeper(service) == (world.receiver if agreed else world.giver).organisation.id


def test_what_nobody_looks_after_is_taken_in_by_one_of_two(postgres: Any, world: World, service: Service) -> None:
    Service.objects.filter(id=service.id).update(kept_by=None)
    users = []
    for side in (world.giver, world.receiver):
        with side.inside():
            users.append(somebody(side.organisation, User.Role.COORDINATOR, side.worker.offices.get()))
    answers = both_read_first(
        postgres, *(sends(one, f"{CARE}{service.id}/overdragen/", {"what": "take_in"}) for one in users)
    )
    assert statuses(answers) == [302, 409]
    assert "Iemand kijkt er al naar om" in words_of(answers, 409)
    assert keeper(service) == next(
        user.organisation_id for user, answer in zip(users, answers, strict=True) if answer.status_code == 302
    )
    assert Change.objects.filter(record=service.id, field="kept_by").count() == 1


def test_a_partner_that_is_asked_twice_is_asked_once(postgres: Any, world: World, service: Service) -> None:
    form = {"what": "ask", "wanted": str(world.receiver.organisation.id)}
    address = f"{CARE}{service.id}/overdragen/"
    answers = both_read_first(postgres, *(sends(world.giver.worker, address, form) for _ in range(2)))
    assert (statuses(answers), Handover.objects.filter(service=service).count()) == ([302, 302], 1)


def test_the_same_remark_at_the_same_moment_is_kept_once(postgres: Any, world: World, service: Service) -> None:
    both_read_first(postgres, *[lambda: remark(service, "hours", "", localdate())] * 2)
    assert Remark.objects.filter(service=service).count() == 1


def test_of_two_who_answer_one_remark_the_other_is_told(postgres: Any, world: World, service: Service) -> None:
    one = remark(service, "hours", "", localdate())
    users = (world.giver.worker, colleague(world))
    send = [
        sends(who, f"{CARE}melding/{one.id}/", {"answer": answer})
        for who, answer in zip(users, ("mended", "right"), strict=True)
    ]
    answers = both_read_first(postgres, *send)
    assert statuses(answers) == [302, 409]
