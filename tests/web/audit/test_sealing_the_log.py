"""Lines of the log are sealed batch by batch; whoever changes one behind Rotonde's back is found out."""

import json
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.audit.chain.verifying import Verified, verify
from rotonde.web.audit.domain import sealing
from rotonde.web.audit.domain.exporting import exported
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.domain.sealing import public_key, seal_log, unsealed
from rotonde.web.audit.domain.second_place import bring_checkpoints
from rotonde.web.audit.models import Event

ADA, BOB = uuid.UUID(int=1), uuid.UUID(int=2)


@pytest.fixture
def organisation(either_database: str) -> Organisation:
    return open_organisation("Verzonnen", offices=[])


@pytest.fixture
def worker(organisation: Organisation) -> User:
    return open_account(organisation, name="Robin", email=f"{uuid.uuid4().hex}@verzonnen.example", role="worker")[0]


def look(worker: User, times: int = 1) -> list[Event]:
    with walls.inside(worker.organisation):
        return [record_read(worker, "tests.read", (), about=[ADA, BOB]) for _ in range(times)]


def taken_out(organisation: Organisation) -> list[bytes]:
    return list(exported([organisation]))


def checked(organisation: Organisation, known: list | None = None) -> Verified:
    return verify(taken_out(organisation), keys=[public_key()], known=known or [])


def do(organisation: Organisation, table: str, statement: str, *values: object) -> None:
    """Do what somebody who owns the database can: go past the refusals of the log."""
    with walls.inside(organisation), transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(statement, values)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(statement, values)
        for _, sql in triggers:
            cursor.execute(sql)


def as_kept(id: uuid.UUID) -> object:
    return id if connection.vendor == "postgresql" else id.hex


def test_what_is_sealed_can_be_taken_out_and_checked(worker: User) -> None:
    look(worker, 3)
    (head,) = seal_log(worker.organisation)
    look(worker, 2)
    assert unsealed_count(worker) == 2
    seal_log(worker.organisation)
    done = checked(worker.organisation)
    assert (done.findings, done.events, done.batches, done.unsealed) == ([], 5, 2, 0)
    assert (head.number, head.count) == (1, 3)


def unsealed_count(worker: User) -> int:
    with walls.inside(worker.organisation):
        return unsealed(worker.organisation).count()


def test_sealing_twice_seals_nothing_twice(worker: User) -> None:
    look(worker)
    assert [len(seal_log(worker.organisation)) for _ in range(2)] == [1, 0]


def test_many_lines_go_into_batches_of_a_size(worker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "IN_A_BATCH", 3)
    look(worker, 8)
    assert [head.count for head in seal_log(worker.organisation)] == [3, 3, 2]
    assert checked(worker.organisation).findings == []


def test_a_line_that_carries_an_earlier_moment_goes_into_the_next_batch(worker: User) -> None:
    look(worker)
    seal_log(worker.organisation)
    with walls.inside(worker.organisation):
        Event.objects.create(
            organisation=worker.organisation, action="tests.late", at=timezone.now() - timedelta(days=3)
        )
    assert unsealed_count(worker) == 1
    assert [head.count for head in seal_log(worker.organisation)] == [1]
    assert checked(worker.organisation).events == 2


def test_a_line_changed_in_the_database_is_found_and_named(worker: User) -> None:
    events = look(worker, 5)
    seal_log(worker.organisation)
    do(
        worker.organisation,
        "audit_event",
        "UPDATE audit_event SET action = 'tests.else' WHERE id = %s",
        as_kept(events[2].id),
    )
    (finding,) = checked(worker.organisation).findings
    assert (finding.code, finding.batch, finding.position) == ("altered", 1, 3)
    assert finding.event == str(events[2].id)
    assert "Regel 3 van reeks 1 is veranderd" in finding.said("nl")


def test_that_a_line_is_about_somebody_cannot_be_taken_away_unnoticed(worker: User) -> None:
    events = look(worker, 2)
    seal_log(worker.organisation)
    do(
        worker.organisation,
        "audit_concerned",
        "DELETE FROM audit_concerned WHERE event_id = %s AND subject = %s",
        as_kept(events[1].id),
        as_kept(ADA),
    )
    (finding,) = checked(worker.organisation).findings
    assert (finding.code, finding.position) == ("altered", 2)


def test_a_line_that_is_taken_away_is_missed(worker: User) -> None:
    with walls.inside(worker.organisation):
        events = [record_read(worker, "tests.read", ()) for _ in range(4)]
    seal_log(worker.organisation)
    do(worker.organisation, "audit_event", "DELETE FROM audit_event WHERE id = %s", as_kept(events[1].id))
    (finding,) = checked(worker.organisation).findings
    assert (finding.code, finding.position) == ("deleted", 2)


def test_the_second_place_knows_of_a_batch_that_is_gone(worker: User, tmp_path: Path) -> None:
    for _ in range(2):
        look(worker)
        seal_log(worker.organisation)
        assert bring_checkpoints(worker.organisation, tmp_path) == 1
    (file,) = tmp_path.iterdir()
    known = [json.loads(line) for line in file.read_bytes().splitlines()]
    assert checked(worker.organisation, known).findings == []
    with walls.inside(worker.organisation), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM audit_batch WHERE number = 2")
        ((batch,),) = cursor.fetchall()
    do(worker.organisation, "audit_sealed", "DELETE FROM audit_sealed WHERE batch_id = %s", batch)
    do(worker.organisation, "audit_batch", "DELETE FROM audit_batch WHERE number = 2")
    assert [(one.code, one.batch) for one in checked(worker.organisation, known).findings] == [("batch_missing", 2)]


def test_an_export_of_two_organisations_keeps_their_chains_apart(worker: User) -> None:
    other = open_organisation("Ander", offices=[])
    somebody = open_account(other, name="Iemand", email=f"{uuid.uuid4().hex}@ander.example", role="worker")[0]
    for user in (worker, somebody):
        look(user)
        seal_log(user.organisation)
    done = verify(exported([worker.organisation, other]), keys=[public_key()])
    assert done.findings == []
    assert {organisation for organisation, _ in done.heads} == {str(worker.organisation_id), str(other.id)}


def test_nothing_of_a_person_stands_in_an_export(worker: User) -> None:
    look(worker)
    seal_log(worker.organisation)
    assert worker.name.encode() not in b"".join(taken_out(worker.organisation))
