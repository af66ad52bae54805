"""What waits for me and nothing else: late first, one button each, and nothing waits for somebody who is gone."""

from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.utils.timezone import localdate

from rotonde.web.entitlements.domain.applications import apply_for, term_of
from rotonde.web.entitlements.domain.holds import hold
from rotonde.web.entitlements.domain.steps import Told, step_back, take_step
from rotonde.web.entitlements.models import Hold, Step
from rotonde.web.people.waiting import Waiting, Waits, late_first, waits
from rotonde.web.reception.clarifying.goals import Aim, set_goal
from web.clarifying.conftest import client_of, colleague, person, worker  # noqa: F401
from web.right_page.conftest import kept

PAGE, RIGHT, NOTHING = "/nl/wacht-op-mij/", "huurpremie", "Er wacht niets op jou"
TODAY = localdate()


def listed(user: Any, after: int = 0) -> str:
    """The page as it stands so many days from now: a step is never changed, so the day is."""
    with patch("rotonde.web.reception.day_list.views.localdate", return_value=TODAY + timedelta(days=after)):
        answer = client_of(user).get(PAGE)
    assert answer.status_code == 200
    return str(answer.content.decode())


def due_step(user: Any, dossier: Any, state: str = "discussed") -> None:
    """Take a step to look at again in two weeks."""
    take_step(user, dossier, RIGHT, "h", state, 0, Told(), 14)


def test_an_empty_list_is_kind(worker: Any) -> None:  # noqa: F811
    html = listed(worker)
    assert "Er wacht niets op jou. Mooi zo." in html
    assert "<h2" not in html


def test_a_step_whose_day_has_come_waits_with_what_to_do_a_name_and_one_button(worker: Any) -> None:  # noqa: F811
    dossier = kept(worker)
    due_step(worker, dossier, "papers_asked")
    html = listed(worker, after=15)
    for said in ("Zijn de papieren er al voor", "Demo Een", "Over tijd", "Ga verder"):
        assert said in html
    assert f"/nl/dossiers/{dossier.id}/recht/{RIGHT}/?voor=h" in html


def test_what_waits_for_a_colleague_doesnt_wait_for_me(worker: Any, colleague: Any) -> None:  # noqa: F811
    due_step(worker, kept(worker))
    assert NOTHING in listed(colleague, after=15)


@pytest.mark.parametrize("how", ["left the office", "was closed", "role ended", "became coordinator"])
def test_what_waited_for_somebody_who_is_gone_waits_for_the_whole_office(
    worker: Any,  # noqa: F811
    colleague: Any,  # noqa: F811
    how: str,
) -> None:
    due_step(colleague, kept(worker))
    assert NOTHING in listed(worker, after=15)
    they = type(colleague).objects.filter(pk=colleague.pk)
    if how == "left the office":
        colleague.offices.clear()
    elif how == "was closed":
        they.update(is_active=False)
    elif how == "role ended":
        they.update(role_until=TODAY - timedelta(days=1))
    else:
        they.update(role="coordinator")
    assert "Kijk samen wat de volgende stap is" in listed(worker, after=15)


def test_a_day_that_hasnt_come_and_a_step_gone_back_on_dont_wait(worker: Any) -> None:  # noqa: F811
    dossier = kept(worker)
    due_step(worker, dossier)
    assert NOTHING in listed(worker, after=13)
    assert "Vandaag</h2>" in listed(worker, after=14)
    step_back(worker, dossier, RIGHT, "h", 1)
    assert NOTHING in listed(worker, after=15)


def test_a_step_of_a_colleague_after_mine_takes_it_over(worker: Any, colleague: Any) -> None:  # noqa: F811
    dossier = kept(worker)
    due_step(worker, dossier)
    take_step(colleague, dossier, RIGHT, "h", "together", 1, Told(), 14)
    assert NOTHING in listed(worker, after=15)
    assert "samen in orde" in listed(colleague, after=15)


def test_the_appointment_is_the_day_to_look_at_it_where_that_is_earlier(worker: Any) -> None:  # noqa: F811
    dossier = kept(worker)
    soon, later = TODAY + timedelta(days=3), TODAY + timedelta(days=90)
    take_step(worker, dossier, RIGHT, "h", "together", 0, Told(appointment=f"{soon} 14:30"), 14)
    take_step(worker, dossier, RIGHT, "h", "together", 1, Told(appointment=f"{later}"), 14)
    take_step(worker, dossier, RIGHT, "h", "together", 2, Told(appointment=f"{soon}"), 0)
    days = list(Step.objects.order_by("number").values_list("check_on", flat=True))
    assert days == [soon, TODAY + timedelta(days=14), None]


def test_an_application_waits_when_its_clock_runs_out_until_a_decision_is_written(worker: Any) -> None:  # noqa: F811
    dossier, days = kept(worker), term_of("leefloon")
    assert days is not None
    apply_for(worker, dossier, "leefloon", "pa", 0, "x", is_passed_on=False, check_after=0)
    assert NOTHING in listed(worker, after=days - 8)
    assert "De beslissing moet er bijna zijn" in listed(worker, after=days - 7)
    assert "De termijn is voorbij" in listed(worker, after=days + 1)
    take_step(worker, dossier, "leefloon", "pa", "granted", 1, Told(), 0)
    assert NOTHING in listed(worker, after=days + 1)


def test_a_right_that_was_put_aside_comes_back_after_its_day_until_something_is_done(worker: Any) -> None:  # noqa: F811
    dossier = kept(worker)
    hold(worker, dossier, RIGHT, "h", TODAY, TODAY)
    assert NOTHING in listed(worker)
    assert "vraag of het nu wel past" in listed(worker, after=1)
    hold(worker, dossier, RIGHT, "h", TODAY + timedelta(days=9), TODAY)
    assert NOTHING in listed(worker, after=1)


def test_something_done_after_a_hold_is_over_takes_it_off_the_list(worker: Any) -> None:  # noqa: F811
    dossier = kept(worker)
    hold(worker, dossier, RIGHT, "h", TODAY, TODAY)
    Hold.objects.update(until=TODAY - timedelta(days=2))
    assert "vraag of het nu wel past" in listed(worker)
    take_step(worker, dossier, RIGHT, "h", "discussed", 0, Told(), 0)
    assert NOTHING in listed(worker)


def test_a_plan_waits_once_on_the_earliest_day_to_look_back(worker: Any, person: Any) -> None:  # noqa: F811
    for days in (2, 1, 30):
        set_goal(worker, person, Aim("Ik wil iets."), TODAY + timedelta(days=days))
    assert NOTHING in listed(worker)
    html = listed(worker, after=3)
    assert html.count("Kijk samen terug op het plan</p>") == 1
    assert "Demo Een" in html


def test_a_file_whose_data_are_restricted_doesnt_wait(worker: Any, person: Any) -> None:  # noqa: F811
    due_step(worker, person.dossier)
    set_goal(worker, person, Aim("Ik wil iets."), TODAY)
    type(person).objects.filter(id=person.id).update(is_restricted=True)
    assert NOTHING in listed(worker, after=15)


def test_what_was_read_stands_in_the_log_and_an_empty_list_doesnt(worker: Any) -> None:  # noqa: F811
    from rotonde.web.audit.models import Event

    listed(worker, after=15)
    assert not Event.objects.filter(action="reception.day_list_read").exists()
    due_step(worker, kept(worker))
    listed(worker, after=15)
    assert Event.objects.filter(action="reception.day_list_read", count=1).count() == 1


def test_the_latest_stands_on_top_and_what_has_no_day_below() -> None:
    words = ("x", "x", "x")
    found = [
        Waiting(date(2026, 1, 1), None, words, "none old"),
        Waiting(date(2026, 3, 1), date(2026, 5, 1), words, "later"),
        Waiting(date(2026, 2, 1), None, words, "none new"),
        Waiting(date(2026, 3, 1), date(2026, 2, 1), words, "late"),
    ]
    assert [one.page for one in late_first(found)] == ["late", "later", "none old", "none new"]


def test_of_a_long_list_the_first_hundred_are_shown_and_the_rest_is_counted(
    worker: Any,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = ("Doe dit", "Faites ceci", "Do this")
    many = [Waiting(TODAY, TODAY, words, "caseload")] * 103
    monkeypatch.setattr("rotonde.web.reception.day_list.gathered.waits", lambda: [Waits("x", words, lambda *_: many)])
    html = listed(worker)
    assert html.count('<p class="what">') == 100
    assert "Er wachten nog 3 dingen" in html


def test_every_title_button_and_sentence_stands_in_three_languages() -> None:
    from rotonde.web.entitlements.domain.workflow import FOLLOWS
    from rotonde.web.entitlements.wording.waiting import CLOCK_OVER, CLOCK_RUNS, HOLD_OVER, LOOK_AGAIN

    assert set(LOOK_AGAIN) == set(FOLLOWS)
    for words in (*LOOK_AGAIN.values(), CLOCK_OVER, CLOCK_RUNS, HOLD_OVER):
        assert [text.count("{right}") for text in words] == [1, 1, 1]
    for one in waits():
        assert all((*one.titles, *one.button))
