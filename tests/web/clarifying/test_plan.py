"""The plan: goals in the client's words, who does what, when to look back, and what the client says became of them."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate

from rotonde.web.people.holdings import Leaving, holdings
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.reception.clarifying.goals import (
    Aim,
    GoalChangedMeanwhile,
    NoWords,
    change_goal,
    end_goal,
    goal_of,
    plan_of,
    set_goal,
)
from rotonde.web.reception.models import Goal
from web.clarifying.conftest import client_of
from web.conftest import Form

AIM = Aim("Ik wil een eigen plek.", "home", "Ik bel de huisbaas.", "Ik zoek adressen.", "Mijn zus rijdt mee.")


def plan_page(person: Any) -> str:
    return f"/nl/personen/{person.id}/plan/"


def typed(**told: str) -> dict[str, str]:
    return {"words": AIM.words, "domain": "home", "by_client": AIM.by_client, "review_on": ""} | told


def test_a_goal_stands_in_the_plan_as_it_was_said_with_who_does_what_and_when_to_look_back(
    worker: Any, person: Any
) -> None:
    client = client_of(worker)
    day = localdate() + timedelta(days=30)
    form = Form(client.get(plan_page(person)).content.decode()).fields
    told = typed(once=form["once"], review_on=f"{day:%d/%m/%Y}", by_other="Mijn zus rijdt mee.")
    html = client.post(plan_page(person), told, follow=True).content.decode()
    for said in ("Ik wil een eigen plek.", "Ik bel de huisbaas.", "Mijn zus rijdt mee.", "Terugkijken op", "Wonen"):
        assert said in html
    (goal,) = plan_of(person)
    assert (goal.review_on, goal.state, goal.aim.words) == (day, "running", AIM.words)


def test_a_goal_that_is_sent_twice_stands_there_once(worker: Any, person: Any) -> None:
    client = client_of(worker)
    told = typed(once=Form(client.get(plan_page(person)).content.decode()).fields["once"])
    assert [client.post(plan_page(person), told).status_code for _ in range(2)] == [302, 302]
    assert Goal.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"words": " "}, "schrijf wat de persoon wil bereiken"),
        ({"review_on": "ooit"}, "geschreven als 31/03/2026"),
        ({"review_on": "01/01/2020"}, "geschreven als 31/03/2026"),
        ({"by_other": "x" * 1001}, "hoogstens 1000 tekens"),
    ],
)
def test_what_cant_be_read_is_said_and_nothing_typed_is_lost(
    worker: Any, person: Any, told: dict[str, str], said: str
) -> None:
    client = client_of(worker)
    once = Form(client.get(plan_page(person)).content.decode()).fields["once"]
    answer = client.post(plan_page(person), typed(once=once, **told))
    assert answer.status_code == 400
    html = answer.content.decode()
    assert said in html
    assert "Ik bel de huisbaas." in html
    assert Goal.objects.count() == 0


def test_a_goal_ends_as_the_client_says_and_may_be_taken_up_again(worker: Any, person: Any) -> None:
    set_goal(worker, person, AIM, localdate())
    (goal,) = plan_of(person)
    page = f"{plan_page(person)}{goal.id}/"
    client = client_of(worker)
    html = client.post(page, {"state": "reached", "version": "1"}, follow=True).content.decode()
    assert "Bereikt of losgelaten (1)" in html
    after = goal_of(person, goal.id)
    assert (after.state, after.review_on) == ("reached", None)
    client.post(page, {"state": "running", "version": "2"})
    assert [what for what, _ in goal_of(person, goal.id).course] == ["made", "reached", "taken_up"]


def test_of_two_who_change_a_goal_the_second_sees_both(worker: Any, colleague: Any, person: Any) -> None:
    set_goal(worker, person, AIM, None)
    (goal,) = plan_of(person)
    page = f"{plan_page(person)}{goal.id}/"
    client_of(colleague).post(page, typed(words="Van de collega.", version="1"))
    answer = client_of(worker).post(page, typed(words="Van mij.", version="1"))
    assert answer.status_code == 412
    html = answer.content.decode()
    for text in ("Collega Verzonnen", "Van de collega.", "Van mij."):
        assert text in html
    assert goal_of(person, goal.id).aim.words == "Van de collega."
    with pytest.raises(GoalChangedMeanwhile):
        end_goal(worker, person, goal.id, 1, "dropped")


def test_a_day_that_is_past_may_stay_when_something_else_changes(worker: Any, person: Any) -> None:
    set_goal(worker, person, AIM, localdate() - timedelta(days=3))
    (goal,) = plan_of(person)
    past = f"{goal.review_on:%d/%m/%Y}"
    page = f"{plan_page(person)}{goal.id}/"
    assert client_of(worker).post(page, typed(words="Anders.", review_on=past, version="1")).status_code == 302
    assert goal_of(person, goal.id).aim.words == "Anders."


def test_a_goal_has_words(worker: Any, person: Any) -> None:
    with pytest.raises(NoWords):
        set_goal(worker, person, Aim(""), None)
    set_goal(worker, person, AIM, None)
    with pytest.raises(NoWords):
        change_goal(worker, person, plan_of(person)[0].id, 1, Aim(""), None)


def pdf_text(answer: Any) -> str:
    import io

    from pypdf import PdfReader

    assert answer["Content-Type"] == "application/pdf", answer.content[:300]
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


def test_on_paper_stand_the_goals_that_were_marked_and_no_domain(worker: Any, person: Any) -> None:
    set_goal(worker, person, AIM, localdate() + timedelta(days=9))
    set_goal(worker, person, Aim("Ik wil rust.", "safe"), None)
    client = client_of(worker)
    html = client.get(plan_page(person)).content.decode()
    first, second = (one.id for one in plan_of(person))
    assert f'value="{first}" checked' in html
    assert f'value="{second}">' in html, "a goal about something that not everybody may read isn't marked by itself"
    text = pdf_text(client.post(plan_page(person) + "papier/", {"goal": [str(first)]}))
    for said in ("Mijn plan", "Demo Een", "Ik wil een eigen plek.", "Ik bel de huisbaas.", "We kijken samen terug op"):
        assert said in text
    assert "Ik wil rust." not in text
    assert "Wonen" not in text
    assert "Je veilig voelen" not in text


def test_paper_is_held_back_for_who_wants_none_until_it_was_asked(worker: Any, person: Any) -> None:
    set_goal(worker, person, AIM, None)
    change_person(worker, person, Record(safety=("no_letters",)), person.version)
    client, told = client_of(worker), {"goal": [str(plan_of(person)[0].id)]}
    answer = client.post(plan_page(person) + "papier/", told)
    assert answer.status_code == 409
    assert "wil geen papier" in answer.content.decode()
    assert "Mijn plan" in pdf_text(client.post(plan_page(person) + "papier/", told | {"asked": "1"}))


def test_the_empty_questions_hold_every_domain_and_nobody(worker: Any, person: Any) -> None:
    text = pdf_text(client_of(worker).get("/nl/gesprek/vragen.pdf"))
    assert "Niets is verplicht" in text
    assert "13. Iets anders" in text
    assert "Demo" not in text


def test_the_plan_is_in_the_pack_and_goes_with_the_person(worker: Any, person: Any) -> None:
    set_goal(worker, person, AIM, None)
    (mine,) = [one for one in holdings() if one.name == "reception.goal"]
    (piece,) = mine.collect(person)
    assert piece.value["words"] == AIM.words
    assert piece.value["state"] == "running"
    assert mine.erase(person, Leaving(is_last=False, on=date.today())) == 1
    assert plan_of(person) == []


def test_the_plan_of_one_person_is_not_found_under_another(worker: Any, person: Any) -> None:
    set_goal(worker, person, AIM, None)
    child = type(person).objects.get(dossier=person.dossier, member="pc")
    assert client_of(worker).get(f"{plan_page(child)}{plan_of(person)[0].id}/").status_code == 404
