"""What stands out in a week of the log is shown to who protects the data, to look at, and to nobody else."""

import uuid
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.timezone import get_current_timezone

from rotonde.web.accounts.models import User
from rotonde.web.audit.domain.odd_rules import odd_in, thresholds
from rotonde.web.audit.domain.oddities import judge, last_whole_week, look_for_oddities, note_of
from rotonde.web.audit.models import Concerned, Event, Oddity
from rotonde.web.audit.odd_wording import ODD
from rotonde.web.people.models import Dossier

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 2)
READ, CHANGED = "people.dossier_read", "people.dossier_changed"


@pytest.fixture
def robin(worker: User) -> User:
    return worker


def line(user: User, day: date, hour: int = 10, action: str = READ, about: Any = None, **told: Any) -> Event:
    at = datetime.combine(day, time(hour), get_current_timezone())
    event = Event.objects.create(organisation=user.organisation, actor=user, action=action, at=at, **told)
    if about is not None:
        Concerned.objects.create(event=event, subject=about, organisation=user.organisation)
    return event


def rules_in(user: User, week: date = MONDAY) -> list[str]:
    return [odd.rule for odd in odd_in(user.organisation, week)]


def a_file(n: int) -> uuid.UUID:
    return uuid.UUID(int=1000 + n)


def test_many_files_opened_and_left_stand_out_and_those_that_are_worked_on_do_not(robin: User) -> None:
    for n in range(8):
        line(robin, MONDAY, about=a_file(n))
    assert rules_in(robin) == ["without_a_step"]
    line(robin, MONDAY + timedelta(days=9), action=CHANGED, about=a_file(0))
    assert rules_in(robin) == []


def test_a_file_at_night_stands_out_by_the_clock_of_the_office(robin: User) -> None:
    line(robin, MONDAY, hour=6, about=a_file(1))
    line(robin, MONDAY, hour=21, about=a_file(2))
    assert rules_in(robin) == []
    nightly = [
        line(robin, MONDAY, hour=23, about=a_file(1)),
        line(robin, MONDAY + timedelta(days=1), 2, about=a_file(2)),
    ]
    (odd,) = odd_in(robin.organisation, MONDAY)
    assert (odd.rule, odd.told["files"], odd.told["night"]) == ("at_night", 2, MONDAY.isoformat())
    assert set(odd.lines) == {str(one.id) for one in nightly}


def test_more_than_ever_stands_out_against_ones_own_weeks(robin: User) -> None:
    for week in range(1, 6):
        for n in range(10 + week % 2):
            line(robin, MONDAY - timedelta(days=7 * week), about=a_file(n))
    for n in range(41):
        line(robin, MONDAY, about=a_file(n))
        line(robin, MONDAY, action=CHANGED, about=a_file(n))
    (odd,) = odd_in(robin.organisation, MONDAY)
    assert (odd.rule, odd.told) == ("sudden_volume", {"files": 41, "usual": 11, "weeks": 5})


def test_who_has_always_much_to_do_does_not_stand_out(robin: User) -> None:
    for week in range(6):
        for n in range(41):
            line(robin, MONDAY - timedelta(days=7 * week), about=a_file(n))
            line(robin, MONDAY, action=CHANGED, about=a_file(n))
    assert rules_in(robin) == []


def test_a_worker_who_opens_a_file_of_their_own_surname_stands_out(robin: User, run: Any) -> None:
    User.objects.filter(id=robin.id).update(name="Robin Een")
    run()
    from rotonde.web.people.domain.dossiers import contents_of

    files = {contents_of(one).number: one.id for one in Dossier.objects.all()}
    line(robin, MONDAY, about=files["2026-0002"])
    assert rules_in(robin) == []
    line(robin, MONDAY, about=files["2026-0001"])
    (odd,) = odd_in(robin.organisation, MONDAY)
    assert (odd.rule, odd.subject) == ("same_surname", str(files["2026-0001"]))


def test_an_emergency_always_stands_out(robin: User) -> None:
    line(robin, MONDAY, action="people.emergency_opened")
    assert rules_in(robin) == ["emergency"]


def test_who_looked_through_a_share_is_left_to_their_own_organisation(robin: User) -> None:
    from rotonde.web.accounts.domain.opening import open_organisation

    other = open_organisation("CAW Verzonnen", offices=[])
    for n in range(8):
        line(robin, MONDAY, about=a_file(n), by_organisation=other)
    assert rules_in(robin) == []


def test_a_week_is_looked_at_once_it_is_known_what_came_after(robin: User) -> None:
    assert last_whole_week(date(2026, 11, 15)) == MONDAY - timedelta(days=7)
    assert last_whole_week(date(2026, 11, 16)) == MONDAY
    line(robin, MONDAY, action="people.emergency_opened")
    assert [look_for_oddities(robin.organisation, MONDAY) for _ in range(2)] == [1, 0]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("nl", ["2 dossiers geopend tussen", "1 dossier geopend tussen"]),
     ("fr", ["2 dossiers ouverts entre", "1 dossier ouvert entre"]),
     ("en", ["2 files opened between", "1 file opened between"])],
)  # fmt: skip
def test_one_file_is_said_as_one(robin: User, signed_in_as: Any, lang: str, said: list[str]) -> None:
    for n, day in ((1, MONDAY), (2, MONDAY), (1, MONDAY + timedelta(days=1))):
        line(robin, day, hour=23, about=a_file(n))
    assert look_for_oddities(robin.organisation, MONDAY) == 2
    html = signed_in_as("protection_officer").get(f"/{lang}/logboek/opvallend/")
    assert {one: html.count(one) for one in said} == dict.fromkeys(said, 1)


def test_the_thresholds_are_data_and_every_rule_has_its_sentences() -> None:
    rules = set(thresholds()) - {"reading"}
    assert rules == {key.removeprefix("odd_") for key in ODD if key.startswith("odd_")}
    assert all({f"why_{rule}", f"said_{rule}_one"} <= ODD.keys() for rule in rules)
    assert all(f"said_{rule}_more" in ODD for rule in rules - {"emergency"}), "an emergency is always one"


@pytest.fixture
def oddity(robin: User) -> Oddity:
    for n in range(8):
        line(robin, MONDAY, about=a_file(n))
    look_for_oddities(robin.organisation, MONDAY)
    return Oddity.objects.get()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "8 dossiers geopend. Niemand deed er iets in, 30 dagen ervoor tot 7 dagen erna."),
        ("fr", "8 dossiers ouverts."),
        ("en", "8 files opened."),
    ],
)
def test_the_officer_reads_what_and_why_and_notes_what_came_of_it(
    signed_in_as: Any, oddity: Oddity, lang: str, said: str
) -> None:
    officer = signed_in_as("protection_officer")
    html = officer.get(f"/{lang}/logboek/opvallend/")
    assert said in html
    response = officer.client.post(f"/{lang}/logboek/opvallend/{oddity.id}/", {"state": "fine", "note": "Controle."})
    assert response.status_code == 302
    kept = Oddity.objects.get(id=oddity.id)
    assert (kept.state, note_of(kept)) == ("fine", "Controle.")
    assert b"Controle" not in bytes(kept.sealed_note or b"")
    assert "Controle." in officer.get(f"/{lang}/logboek/opvallend/")
    assert Event.objects.filter(action="audit.judged_oddity", record=str(oddity.id)).count() == 1


def test_without_a_choice_nothing_is_kept(signed_in_as: Any, oddity: Oddity) -> None:
    signed_in_as("protection_officer").client.post(f"/nl/logboek/opvallend/{oddity.id}/", {"note": "Vergeten"})
    assert Oddity.objects.get(id=oddity.id).state == "open"


def test_nobody_else_sees_what_stands_out(signed_in_as: Any, oddity: Oddity) -> None:
    roles = [role for role in User.Role.values if role != "protection_officer"]
    for role in roles:
        pages = signed_in_as(role)
        assert pages.client.get("/nl/logboek/opvallend/").status_code == 403
        assert pages.client.post(f"/nl/logboek/opvallend/{oddity.id}/", {"state": "fine"}).status_code == 403
    with pytest.raises(PermissionDenied):
        judge(User.objects.get(email="coordinator@verzonnen.example"), oddity, "fine", "")
    assert Oddity.objects.get(id=oddity.id).state == "open"


def test_the_officer_of_another_organisation_sees_nothing_of_it(oddity: Oddity) -> None:
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.policy import visible

    other = open_organisation("Elders", offices=[])
    officer, _ = open_account(other, name="Sam", email="sam@elders.example", role=User.Role.PROTECTION_OFFICER)
    assert list(visible(officer, "audit.see_oddity", Oddity)) == []
