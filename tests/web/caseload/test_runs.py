"""A run is stored whole or not at all, once, by one worker, and what it stores can't be read without its key."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from web.caseload.conftest import ROWS

pytestmark = pytest.mark.django_db


def numbers_in(office: Any) -> dict[str, int]:
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier

    return {contents_of(one).number: one.version for one in Dossier.objects.filter(office=office)}


def test_every_row_becomes_a_file_with_an_outcome(run: Any) -> None:
    from rotonde.web.entitlements.models import Outcome

    done = run()
    assert (done.state, done.files, done.answered, done.left_out, done.is_shown) == ("done", 3, 3, 0, True)
    assert numbers_in(done.office) == {"2026-0001": 1, "2026-0002": 1, "2026-0003": 1}
    assert Outcome.objects.filter(run=done).count() == 3


def test_the_answers_are_those_of_the_engine_alone(run: Any) -> None:
    from rotonde.engine.check import check
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.domain.carry_out_run import dates_of_run
    from rotonde.web.entitlements.domain.outcomes import OUTCOME
    from rotonde.web.entitlements.models import Outcome
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.domain.sealed_json import unseal_json

    done = run()
    for outcome in Outcome.objects.filter(run=done).select_related("dossier__organisation"):
        kept = unseal_json(done.organisation, OUTCOME, bytes(outcome.sealed))
        alone = check(engine_port.catalogue(), contents_of(outcome.dossier).whole(), dates_of_run(done))
        answers = sorted((one["id"], one["of"], one["verdict"], one["reason"] or "") for one in alone["rights"])
        assert sorted((row[2], row[1] or row[0], row[3], row[8]) for row in kept["rows"]) == answers
        assert kept["net"] == alone["net_year"]


def test_the_same_file_twice_is_one_run(ask: Any, run: Any) -> None:
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run

    done = run()
    again = ask()
    assert again.id == done.id
    assert carry_out_run(again.organisation, again.id) is None
    assert set(numbers_in(done.office).values()) == {1}


def test_another_day_is_another_run_and_only_the_last_is_shown(run: Any) -> None:
    from rotonde.web.entitlements.models import Run

    first, second = run(), run(day=date(2026, 11, 2))
    assert first.id != second.id
    assert [one.id for one in Run.objects.filter(is_shown=True)] == [second.id]


def test_an_earlier_file_brought_in_again_is_shown_again(ask: Any, run: Any) -> None:
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run

    first = run()
    run(rows=ROWS[:1])
    again = ask()
    assert (again.id, again.state) == (first.id, "waiting")
    assert carry_out_run(again.organisation, again.id).is_shown


def test_a_row_without_a_number_is_left_out_and_said(run: Any) -> None:
    from rotonde.web.entitlements.domain.outcomes import SUMMARY
    from rotonde.web.people.domain.sealed_json import unseal_json

    done = run(rows=[*ROWS, ["", "Demo Vier", "02/03/1970", "", "", ""]])
    assert (done.answered, done.left_out) == (3, 1)
    left_out = unseal_json(done.organisation, SUMMARY, bytes(done.sealed))["left_out"]
    assert [(one["fault"]["code"], one["fault"]["row"]) for one in left_out] == [("no_number", 5)]


def test_a_number_of_another_office_is_left_alone(run: Any, worker: Any) -> None:
    from rotonde.web.accounts.models import Office
    from rotonde.web.people.models import Dossier

    done = run()
    elsewhere = Office.objects.get(organisation=worker.organisation, name="Noord")
    Dossier.objects.filter(office=done.office).update(office=elsewhere)
    again = run(rows=[*ROWS, ["2026-0009", "Demo Negen", "02/03/1970", "", "", ""]])
    assert (again.answered, again.left_out) == (1, 3)
    assert set(numbers_in(elsewhere).values()) == {1}


def test_what_was_told_here_stays_when_the_file_comes_again(run: Any, worker: Any) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier, contents_of
    from rotonde.web.people.models import Dossier

    done = run(rows=ROWS[2:])
    dossier = Dossier.objects.get(office=done.office)
    contents = contents_of(dossier)
    here = contents.whole()
    home = next(iter(here["households"]))
    here["households"][home]["rent_month"] = 700
    change_dossier(worker, dossier, contents.told(here, "2026-11-01"), dossier.version)
    run(rows=ROWS[2:], day=date(2026, 11, 3))
    after = contents_of(Dossier.objects.get(id=dossier.id))
    assert after.whole()["households"][home]["rent_month"] == 700
    assert [(one.value, one.instead_of, one.on) for one in after.told_here] == [(700, None, "2026-11-01")]


def test_a_worker_that_died_is_followed_by_another(ask: Any) -> None:
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.domain.leases import DEAD_AFTER, take_up
    from rotonde.web.entitlements.models import Run

    asked = ask()
    assert take_up(asked.organisation, asked.id)
    assert take_up(asked.organisation, asked.id) is None
    Run.objects.update(beat_at=timezone.now() - DEAD_AFTER - timedelta(seconds=1))
    assert carry_out_run(asked.organisation, asked.id).state == "done"


def test_a_worker_that_lost_its_run_stores_nothing(ask: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from uuid import uuid4

    from rotonde.web.entitlements.domain import carry_out_run as module
    from rotonde.web.entitlements.models import Outcome, Run
    from rotonde.web.people.models import Dossier

    asked, answer = ask(), module.answer_files

    def slow(*given: Any) -> Any:
        Run.objects.update(lease=uuid4())
        return answer(*given)

    monkeypatch.setattr(module, "answer_files", slow)
    assert module.carry_out_run(asked.organisation, asked.id) is None
    assert (Dossier.objects.count(), Outcome.objects.count()) == (0, 0)


def test_a_run_that_breaks_says_so_and_tells_nothing_of_anybody(
    ask: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from rotonde.web.entitlements.domain import carry_out_run as module
    from rotonde.web.people.models import Dossier

    def breaks(*_: Any) -> Any:
        raise KeyError("Demo Een")

    asked = ask()
    monkeypatch.setattr(module, "answer_files", breaks)
    failed = module.carry_out_run(asked.organisation, asked.id)
    assert (failed.state, failed.trouble, Dossier.objects.count()) == ("failed", "went_wrong", 0)
    assert "Demo" not in caplog.text


def test_nothing_of_a_person_can_be_read_in_the_database(run: Any) -> None:
    run()
    with connection.cursor() as cursor:
        tables = [one for one in connection.introspection.table_names(cursor) if one.startswith(("people", "entitle"))]
        rows = [repr(cursor.execute(f"SELECT * FROM {table}").fetchall()) for table in tables]
    told = "".join(rows)
    assert [
        word for word in ("Demo", "2026-000", "1988-03-02", "650,00", "leefloon", "actief.csv") if word in told
    ] == []


def test_no_record_is_called_by_what_the_office_calls_it(run: Any) -> None:
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier

    done = run()
    for dossier in Dossier.objects.filter(office=done.office):
        contents = contents_of(dossier)
        assert contents.number not in str(contents.whole())
        assert set(contents.identity) <= set(contents.form["persons"]) | set(contents.form["households"])


def test_an_upload_expires_and_leaves_a_receipt(run: Any) -> None:
    from rotonde.web.audit.models import Event
    from rotonde.web.people.domain.keep_upload import KEPT, UploadIsGone, content_of, erase_expired
    from rotonde.web.people.models import Upload

    upload = run().upload
    assert erase_expired() == []
    (receipt,) = erase_expired(timezone.now() + KEPT)
    gone = Upload.objects.get(id=upload.id)
    assert (receipt.upload, receipt.fingerprint) == (str(upload.id), bytes(gone.fingerprint).hex())
    with pytest.raises(UploadIsGone):
        content_of(gone)
    assert Event.objects.filter(action="people.upload_erased", record=str(upload.id), actor=None).count() == 1


def test_a_saved_file_has_its_new_answer_on_the_list_at_once(run: Any, worker: Any) -> None:
    from rotonde.web.entitlements.domain.outcomes import OUTCOME
    from rotonde.web.entitlements.domain.save_file import save_file
    from rotonde.web.entitlements.models import Outcome
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.domain.sealed_json import unseal_json
    from rotonde.web.people.models import Dossier

    done = run(rows=ROWS[2:])
    dossier = Dossier.objects.get(office=done.office)
    contents = contents_of(dossier)
    here = contents.whole()
    person = next(one for one, role in contents.roles.items() if role == "applicant")
    here["persons"][person]["receives.leefloon"] = [{"from": "2026-01-01"}]
    save_file(worker, dossier, contents.told(here, "2026-11-01"), dossier.version)
    rows = unseal_json(done.organisation, OUTCOME, bytes(Outcome.objects.get(run=done).sealed))["rows"]
    assert [row[12] for row in rows if row[2] == "leefloon" and row[1] == person] == ["true"]


def test_of_two_who_save_the_second_is_told(run: Any, worker: Any) -> None:
    from rotonde.web.entitlements.domain.save_file import save_file
    from rotonde.web.people.domain.dossiers import ChangedMeanwhile, contents_of
    from rotonde.web.people.models import Dossier

    dossier = Dossier.objects.get(office=run(rows=ROWS[2:]).office)
    contents = contents_of(dossier)
    save_file(worker, dossier, contents, dossier.version)
    with pytest.raises(ChangedMeanwhile) as told:
        save_file(worker, dossier, contents, dossier.version)
    assert told.value.now.version == dossier.version + 1
