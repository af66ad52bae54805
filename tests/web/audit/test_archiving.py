"""Old lines go to a file that is checked first; the chain stays whole, and the database lets nothing else go."""

import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import User
from rotonde.web.audit.chain.about_whom import lines_about
from rotonde.web.audit.chain.verifying import verify
from rotonde.web.audit.domain.archiving import NotWhole, archive, erase_expired_archives
from rotonde.web.audit.domain.exporting import exported
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.domain.sealing import public_key, seal_log
from rotonde.web.audit.models import Archived, Batch, Concerned, Event, Sealed
from web.audit.test_sealing_the_log import do

ADA = uuid.UUID(int=1)
YEAR = timedelta(days=365)


@pytest.fixture
def clerk(either_database: str) -> User:
    organisation = open_organisation("Verzonnen", offices=[])
    return open_account(organisation, name="Robin", email=f"{uuid.uuid4().hex}@verzonnen.example", role="worker")[0]


def sealed_a_year_ago(clerk: User, monkeypatch: pytest.MonkeyPatch, lines: int = 3) -> list[Event]:
    with walls.inside(clerk.organisation):
        events = [record_read(clerk, "tests.read", (), about=[ADA]) for _ in range(lines)]
    then = timezone.now() - YEAR
    written = "UPDATE audit_event SET at = %s WHERE action = 'tests.read'"
    events.sort(key=lambda one: one.id)  # of one moment: the number decides
    do(clerk.organisation, "audit_event", written, f"{then:%Y-%m-%d %H:%M:%S.%f}")
    with monkeypatch.context() as patch:
        patch.setattr(timezone, "now", lambda: then)
        seal_log(clerk.organisation)
    return events


def own(clerk: User, *models: Any) -> list[int]:
    with walls.inside(clerk.organisation):
        return [model.objects.filter(organisation=clerk.organisation).count() for model in models]


def counts(clerk: User) -> list[int]:
    return own(clerk, Event, Concerned, Sealed, Batch)


def test_old_lines_go_to_a_file_and_both_stay_whole(
    clerk: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sealed_a_year_ago(clerk, monkeypatch)
    kept = archive(clerk.organisation, tmp_path)
    assert kept
    assert counts(clerk) == [1, 0, 0, 1]  # the line that tells of the archiving, and the checkpoint
    seal_log(clerk.organisation)
    with (tmp_path / kept.file).open("rb") as file:
        archived = verify(file, keys=[public_key()])
    known = [{"printed": head.printed} for head in archived.heads.values()]
    hot = verify(exported([clerk.organisation]), keys=[public_key()], known=known)
    assert (archived.findings, archived.events) == ([], 3)
    assert (hot.findings, hot.events, hot.batches) == ([], 1, 2)
    assert archive(clerk.organisation, tmp_path) is None


def test_who_looked_long_ago_is_found_in_the_archive(
    clerk: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    events = sealed_a_year_ago(clerk, monkeypatch)
    kept = archive(clerk.organisation, tmp_path)
    assert kept
    with (tmp_path / kept.file).open("rb") as file:
        found = list(lines_about(file, {str(ADA)}))
    assert [str(event.id).encode() in line for event, line in zip(events, found, strict=True)] == [True] * 3


def test_what_was_sealed_of_late_stays(clerk: User, tmp_path: Path) -> None:
    with walls.inside(clerk.organisation):
        record_read(clerk, "tests.read", ())
    seal_log(clerk.organisation)
    assert archive(clerk.organisation, tmp_path) is None


def test_tampered_lines_are_not_archived_and_do_not_leave(
    clerk: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sealed_a_year_ago(clerk, monkeypatch)
    do(clerk.organisation, "audit_event", "UPDATE audit_event SET action = 'tests.else'")
    with pytest.raises(NotWhole) as refused:
        archive(clerk.organisation, tmp_path)
    assert {finding.code for finding in refused.value.findings} == {"altered"}
    assert list(tmp_path.iterdir()) == []
    assert counts(clerk) == [3, 3, 3, 1]


@pytest.mark.parametrize("table", ["audit_event", "audit_concerned", "audit_sealed", "audit_batch", "audit_archived"])
def test_the_database_lets_nothing_go_that_no_archive_holds(
    clerk: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, table: str
) -> None:
    sealed_a_year_ago(clerk, monkeypatch)
    archive(clerk.organisation, tmp_path)
    sealed_a_year_ago(clerk, monkeypatch)
    refused = pytest.raises(Error, match="only added")
    with walls.inside(clerk.organisation), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")


def test_an_archive_is_erased_after_ten_years_and_its_checkpoints_stay(
    clerk: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sealed_a_year_ago(clerk, monkeypatch)
    archive(clerk.organisation, tmp_path)
    almost = timezone.now() + 9 * YEAR - timedelta(days=30)
    assert erase_expired_archives(clerk.organisation, tmp_path, almost) == []
    assert len(erase_expired_archives(clerk.organisation, tmp_path, almost + timedelta(days=60))) == 1
    assert list(tmp_path.iterdir()) == []
    assert own(clerk, Archived, Batch) == [1, 1]
