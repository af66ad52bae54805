"""What is to be followed up shows in the work list, on paper and in what is taken along alike, and only there."""

from datetime import date, timedelta
from typing import Any

import pytest

from rotonde.web.entitlements.domain.steps import due, take_step
from web.right_page.conftest import kept

pytestmark = pytest.mark.django_db


def test_a_right_is_due_on_the_day_that_was_said_and_not_before(worker: Any, file: Any) -> None:
    take_step(worker, file, "huurpremie", "h", "discussed", 0, check_after=3)
    day = date.today() + timedelta(days=3)
    assert due([file], day - timedelta(days=1)) == []
    assert [(one.right, one.of, one.since) for one in due([file], day)] == [("huurpremie", "h", day)]


def test_the_last_step_says_when_to_look_again(worker: Any, file: Any) -> None:
    later = date.today() + timedelta(days=100)
    take_step(worker, file, "huurpremie", "h", "discussed", 0, check_after=3)
    take_step(worker, file, "huurpremie", "h", "applied", 1)
    assert due([file], later) == []
    take_step(worker, file, "leefloon", "pa", "discussed", 0, check_after=5)
    assert [one.right for one in due([file], later)] == ["leefloon"]


def test_the_list_can_be_narrowed_to_what_is_to_be_followed_up(worker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from rotonde.web.entitlements.domain import outcomes
    from rotonde.web.entitlements.domain.answer_files import answer_files
    from rotonde.web.entitlements.domain.carry_out_run import dates_of_run
    from rotonde.web.entitlements.models import Outcome, Run, Step
    from rotonde.web.entitlements.words import Wording
    from rotonde.web.entitlements.worklist.files_on_list import files_on_list
    from rotonde.web.entitlements.worklist.filters import Filters, filters_from
    from rotonde.web.entitlements.worklist.rows import rows_of
    from rotonde.web.people.domain.dossiers import contents_of, put_in_office
    from rotonde.web.people.domain.sealed_json import seal_json

    one = kept(worker)
    office, run = worker.offices.get(), Run.objects.get(is_shown=True)
    other = put_in_office(office, [replace(contents_of(one), number="2026-0002")]).dossiers["2026-0002"]
    for dossier in (one, other):
        (answered,) = answer_files([contents_of(dossier)], dates_of_run(run))
        sealed = seal_json(worker.organisation, outcomes.OUTCOME, outcomes.outcome_of(answered, run.on))
        Outcome.objects.create(organisation=worker.organisation, run=run, dossier=dossier, sealed=sealed)
    take_step(worker, one, "huurpremie", "h", "discussed", 0, check_after=3)
    take_step(worker, other, "huurpremie", "h", "discussed", 0, check_after=30)
    day = date.today() + timedelta(days=4)
    follow = filters_from({"opvolgen": "1"})
    assert (follow.address, follow.chooses) == ("opvolgen=1", True)
    everybody = files_on_list(worker, office, Filters(), "nl", day)
    narrowed = files_on_list(worker, office, follow, "nl", day)
    assert {line.dossier for line in everybody.everybody} == {one.id, other.id}
    assert {line.dossier for line in narrowed.everybody} == {one.id}
    (row,) = rows_of(narrowed.everybody, {}, 1, Wording("nl"), narrowed.due)
    assert [said.partition(",")[0] for said in row.follow] == ["Huurpremie"]
    assert Step.objects.count() == 2
