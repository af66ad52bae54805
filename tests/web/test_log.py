"""The log tells who read or changed what. Lines are added, and nothing ever changes or takes away one."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Office, User
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.audit.models import Event, OnlyAdded


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
    pytest.param("TRUNCATE audit_event", marks=pytest.mark.postgres),
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
