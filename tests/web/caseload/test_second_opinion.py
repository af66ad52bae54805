"""Two engines answer the same files; where they differ nobody sees a list. Each night everything is answered anew."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from web.caseload.conftest import DAY, ROWS

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both engines agree, without the time that the second takes to start."""
    from rotonde.web.entitlements.domain import compare_engines as module

    monkeypatch.setattr(module, "differences", lambda *_: [])


def test_where_both_engines_agree_the_list_stands(run: Any) -> None:
    from rotonde.web.entitlements.domain.compare_engines import compare_engines

    compared = compare_engines(run(rows=ROWS[:1]))
    assert (compared.state, compared.compared_at is not None) == ("done", True)


def test_a_difference_takes_the_list_away_and_names_the_right(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from rotonde.screening.second_opinion import Difference
    from rotonde.web.entitlements.domain import compare_engines as module
    from rotonde.web.entitlements.domain.outcomes import SUMMARY
    from rotonde.web.people.domain.sealed_json import unseal_json

    done = run(rows=ROWS[:1])
    planted = [Difference("h", "p", "leefloon", "verdict", "entitled", "unknown")]
    monkeypatch.setattr(module, "differences", lambda *_: planted)
    compared = module.compare_engines(done)
    assert compared.state == "differs"
    assert unseal_json(done.organisation, SUMMARY, bytes(compared.sealed))["differ"] == {"leefloon": 1}


def test_nothing_is_locked_while_the_second_engine_works(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connection

    from rotonde.web.entitlements import tasks
    from rotonde.web.entitlements.domain import compare_engines as module

    done, open_transactions = run(rows=ROWS[:1]), []
    before = len(connection.savepoint_ids)
    monkeypatch.setattr(tasks, "carry_out_run", lambda *_: done)
    monkeypatch.setattr(
        module, "differences", lambda *_: open_transactions.append(len(connection.savepoint_ids) - before) or []
    )
    assert tasks.carry_out.func(str(done.organisation_id), str(done.id)) == "done"
    assert open_transactions == [0]


@pytest.mark.usefixtures("agreed")
def test_a_night_answers_the_kept_files_of_that_day_and_erases_what_expired(run: Any) -> None:
    from rotonde.web.entitlements.domain.nightly import tonight
    from rotonde.web.entitlements.models import Outcome, Run
    from rotonde.web.people.models import Upload

    before = run(rows=ROWS[:1])
    Upload.objects.update(expires_at=timezone.now() - timedelta(days=1))
    tomorrow = DAY + timedelta(days=1)
    (fresh,) = tonight(before.organisation, tomorrow)
    assert (fresh.state, fresh.on, fresh.is_shown, fresh.compared_at is not None) == ("done", tomorrow, True, True)
    assert Outcome.objects.filter(run=fresh).count() == 1
    assert Upload.objects.filter(sealed_content__isnull=False).count() == 0
    assert tonight(before.organisation, tomorrow) == []
    assert [one.id for one in Run.objects.filter(is_shown=True)] == [fresh.id]


@pytest.mark.usefixtures("agreed")
def test_a_child_that_turns_eighteen_is_answered_as_grown_up_the_next_night(run: Any) -> None:
    from rotonde.web.entitlements.domain.nightly import tonight
    from rotonde.web.entitlements.domain.outcomes import OUTCOME
    from rotonde.web.entitlements.models import Outcome
    from rotonde.web.people.domain.sealed_json import unseal_json

    row = ["2026-0007", "Demo Zeven", "02/03/1980", "650,00", "02/11/2008", ""]
    before = run(rows=[row])
    (fresh,) = tonight(before.organisation, date(2026, 11, 2))
    youngest = [
        unseal_json(one.organisation, OUTCOME, bytes(Outcome.objects.get(run=one).sealed))["youngest"]
        for one in (before, fresh)
    ]
    assert youngest == [["2008-11-02", False], [None, False]]
