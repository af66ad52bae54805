"""The log tells who read or changed what. Lines are added, and nothing ever changes or takes away one."""

import re
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

import rotonde.web
from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Office, User
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.audit.models import Concerned, Event, OnlyAdded
from rotonde.web.audit.naming import NAMES
from rotonde.web.entitlements.models import Step
from rotonde.web.people.models import Dossier, Person


@pytest.fixture
def worker(either_database: str) -> User:
    organisation = open_organisation("Verzonnen", offices=["Noord", "Zuid"], is_made_up=True)
    user, _ = open_account(
        organisation, name="Robin", email=f"{organisation.id}@verzonnen.example", role=User.Role.WORKER
    )
    return user


def test_a_line_names_one_record_or_says_how_many(worker: User) -> None:
    with walls.inside(worker.organisation):
        offices = list(Office.objects.filter(organisation=worker.organisation))
        record_read(worker, "tests.read", offices[0])
        record_read(worker, "tests.read", offices)
        record_read(worker, "tests.read", [])
        told = Event.objects.filter(actor=worker).order_by("at").values_list("kind", "record", "count")
        assert list(told) == [("office", str(offices[0].pk), 1), ("office", "", 2), ("", "", 0)]


def test_a_line_never_changes_and_never_goes_away(worker: User) -> None:
    with walls.inside(worker.organisation):
        event = record_read(worker, "tests.read", worker)
        with pytest.raises(OnlyAdded):
            event.save()
        with pytest.raises(OnlyAdded):
            event.delete()
        with pytest.raises(OnlyAdded):
            Event.objects.update(action="iets anders")
        with pytest.raises(OnlyAdded):
            Event.objects.filter(pk=event.pk).delete()


STATEMENTS = [
    "UPDATE audit_event SET action = 'iets anders'",
    "DELETE FROM audit_event",
    pytest.param("TRUNCATE audit_event CASCADE", marks=pytest.mark.postgres),
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_itself_refuses_to_change_the_log(worker: User, statement: str) -> None:
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        pytest.skip("SQLite has no such statement")
    with walls.inside(worker.organisation):
        record_read(worker, "tests.read", worker)
    with walls.inside(worker.organisation), transaction.atomic():
        with pytest.raises(Error, match="only added"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert list(Event.objects.filter(actor=worker).values_list("action", flat=True)) == ["tests.read"]


def test_a_change_and_its_line_are_kept_together_or_not_at_all(worker: User) -> None:
    def rename_and_fail() -> None:
        User.objects.filter(pk=worker.pk).update(name="Iemand")
        record_write(worker, "tests.renamed", worker)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), walls.inside(worker.organisation), transaction.atomic():
        rename_and_fail()
    with walls.inside(worker.organisation):
        assert User.objects.get(pk=worker.pk).name == "Robin"
        assert not Event.objects.filter(actor=worker).exists()


@pytest.mark.postgres
def test_a_change_outside_a_transaction_gets_no_line(postgres: Any) -> None:
    with pytest.raises(RuntimeError, match="one transaction"):
        record_write(User(), "tests.renamed", User())


def test_who_protects_the_data_reads_the_log_of_their_organisation_and_nobody_else_does(signed_in_as: Any) -> None:
    officer = signed_in_as("protection_officer")
    elsewhere = open_organisation("Elders", offices=[], is_made_up=True)
    stranger, _ = open_account(elsewhere, name="Iemand Anders", email="iemand@elders.example", role="worker")
    record_read(stranger, "tests.read_elsewhere", stranger)
    seen = record_read(officer.user, "accounts.looked", officer.user)
    html = officer.get("/nl/logboek/")
    assert "Test protection_officer" in html
    assert str(seen.record) in html
    assert "Iemand Anders" not in html
    for role in ("rights_worker", "worker", "coordinator", "administrator"):
        assert signed_in_as(role).client.get("/nl/logboek/").status_code == 403


def test_the_log_is_read_page_by_page_the_newest_first(signed_in_as: Any) -> None:
    officer = signed_in_as("protection_officer")
    for n in range(120):
        Event.objects.create(
            organisation=officer.user.organisation,
            actor=officer.user,
            action="tests.read",
            record=f"regel-{n}-",
            at=timezone.now() + timedelta(hours=1, minutes=n),
        )
    first, second = officer.get("/nl/logboek/"), officer.get("/nl/logboek/?blad=2")
    assert re.findall(r"regel-(\d+)-", first) == [str(n) for n in range(119, 69, -1)]
    assert re.findall(r"regel-(\d+)-", second) == [str(n) for n in range(69, 19, -1)]
    assert officer.client.get("/nl/logboek/?blad=abc").status_code == 200


def test_whatever_is_done_is_named_in_the_log_in_words(application: Any) -> None:
    sources = Path(rotonde.web.__file__).parent.rglob("*.py")
    recorded = re.compile(r'''record_(?:read|write|machine)\([^"]*?"([a-z]+\.[a-z_]+)"''')
    done = {action for source in sources for action in recorded.findall(source.read_text(encoding="utf-8"))}
    kinds = {"user", "office", "dossier", "upload", "run", "hold", "application", "doubt", "proposal", "event"}
    assert len(done) > 30
    assert sorted((done | kinds) - set(NAMES)) == []


def test_a_line_says_about_whom_it_tells_something_and_a_list_says_of_each(worker: User) -> None:
    with walls.inside(worker.organisation):
        files = [Dossier(id=uuid.UUID(int=n)) for n in (1, 2)]
        person, somebody = Person(id=uuid.UUID(int=3), dossier=files[0]), uuid.UUID(int=9)
        told = [
            record_read(worker, "tests.read", files),
            record_read(worker, "tests.read", person),
            record_read(worker, "tests.read", Step(dossier=files[1]), about=[somebody]),
            record_read(worker, "tests.read", worker),
        ]
        about = [sorted(str(one.subject)[-1] for one in event.concerned.all()) for event in told]
        assert about == [["1", "2"], ["3"], ["2", "9"], []]


def test_a_line_says_why_and_in_whose_name_and_holds_no_value(worker: User) -> None:
    share = uuid.UUID(int=7)
    with walls.inside(worker.organisation):
        event = record_read(
            worker, "tests.read", worker, purpose="tests.helping", basis=str(share), fields=["phone", "name"]
        )
        assert (event.purpose, event.basis, event.fields) == ("tests.helping", str(share), ["name", "phone"])
        assert (event.function, event.by_organisation) == ("worker", None)
        for wrong in ({"purpose": "Jan Verzonnen"}, {"fields": ["0470 12 34 56"]}, {"basis": "85073003328"}):
            with pytest.raises(ValueError, match="codes of small letters") as refused:
                record_read(worker, "tests.read", worker, **wrong)
            assert str(next(iter(wrong.values()))) not in str(refused.value)


def test_who_looks_through_a_share_is_written_in_the_log_of_whose_it_is(worker: User) -> None:
    giver = open_organisation("Gever", offices=[])
    with walls.inside(giver):
        event = record_read(worker, "tests.read", worker, about=[uuid.UUID(int=3)])
        assert (event.organisation, event.by_organisation) == (giver, worker.organisation)
        assert Concerned.objects.get(event=event).organisation == giver


def test_lines_of_one_session_carry_one_pseudonym_that_is_not_its_key(signed_in_as: Any) -> None:
    officer = signed_in_as("protection_officer")
    for _ in range(2):
        officer.get("/nl/logboek/")
    told = set(Event.objects.filter(action="audit.read_log").values_list("session", flat=True))
    assert len(told) == 1
    assert re.fullmatch(r"[0-9a-f]{16}", next(iter(told)))
    assert next(iter(told)) not in officer.client.session.session_key
