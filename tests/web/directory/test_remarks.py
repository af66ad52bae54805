"""Anybody may say that something is wrong: without a name, a cookie or a riddle; who keeps the service answers."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from rotonde.web.directory.care import remark_page
from rotonde.web.directory.domain.remarks import DOUBTED_AFTER, erase_old_remarks, may_be_wrong, remark
from rotonde.web.directory.models import Remark, Service
from web.directory.made_services import TODAY, a_service, days_ago

pytestmark = pytest.mark.django_db


def page_of(service: Service) -> str:
    return f"/nl/hulp/dienst/{service.id}/melding/"


@pytest.fixture
def told(signed_in_as: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Send the form of a remark as somebody without an account does, some seconds after it was opened."""

    def send(service: Service, after: int = 5, **typed: str) -> Any:
        visitor = signed_in_as("")
        fields = visitor.fields(visitor.get(page_of(service)))
        with monkeypatch.context() as later:
            import time

            now = time.time() + after
            later.setattr("django.core.signing.time.time", lambda: now)
            return visitor.client.post(page_of(service), fields | typed)

    return send


def test_anybody_says_it_and_nothing_of_who_is_kept(told: Any, signed_in_as: Any) -> None:
    service = a_service()
    answer = told(service, about="hours", text="Op dinsdag is het dicht")
    assert "Dank je" in answer.content.decode()
    assert dict(answer.cookies) == {}
    kept = Remark.objects.values().get()
    assert (kept.pop("id") is not None, kept) == (
        True,
        {
            "service_id": service.id,
            "about": "hours",
            "text": "Op dinsdag is het dicht",
            "told_on": TODAY,
            "answer": "",
            "answered_on": None,
        },
    )
    assert "Op dinsdag is het dicht" in signed_in_as("worker").get(f"/nl/hulp/zorg/{service.id}/")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"about": ""}, "Kies wat er niet klopt"),
        ({"about": "other"}, "Kies wat er niet klopt"),
        ({"about": "hours", "text": "x" * 301}, "hoogstens 300 tekens"),
        ({"about": "hours", "text": "85.07.30-033.28"}, "een nummer van 11 cijfers"),
    ],
)
def test_what_can_not_be_kept_is_said_and_nothing_typed_is_lost(told: Any, typed: dict[str, str], said: str) -> None:
    answer = told(a_service(), **typed)
    assert (answer.status_code, said in answer.content.decode()) == (400, True)
    assert typed.get("text", "") in answer.content.decode()
    assert Remark.objects.count() == 0


def test_a_form_that_comes_back_too_soon_or_too_late_or_for_another_service_is_shown_again(told: Any) -> None:
    service = a_service()
    for how in ({"after": 0}, {"after": 2 * 24 * 3600}, {"given": remark_page.given_out(uuid4())}, {"given": "x"}):
        assert told(service, about="hours", **how).status_code == 400
    assert Remark.objects.count() == 0


def test_what_fills_in_the_field_that_nobody_sees_is_thanked_and_forgotten(told: Any) -> None:
    answer = told(a_service(), about="hours", website="https://koop.example")
    assert ("Dank je" in answer.content.decode(), Remark.objects.count()) == (True, 0)


def test_the_same_on_one_day_is_kept_once_and_a_line_gives_ten_in_ten_minutes(told: Any) -> None:
    service = a_service()
    statuses = [told(service, about="phone").status_code for _ in range(11)]
    assert (statuses, Remark.objects.count()) == ([200] * 10 + [429], 1)


def test_a_service_may_be_wrong_when_its_hours_or_phone_are_doubted_for_over_14_days() -> None:
    long_ago, just = TODAY - DOUBTED_AFTER - timedelta(days=1), TODAY - DOUBTED_AFTER
    doubted, recent, dear, answered = (a_service() for _ in range(4))
    remark(doubted, "hours", "", long_ago)
    remark(recent, "phone", "", just)
    remark(dear, "price", "", long_ago)
    remark(answered, "phone", "", long_ago)
    Remark.objects.filter(service=answered).update(answer="right", answered_on=TODAY)
    assert may_be_wrong([one.id for one in (doubted, recent, dear, answered)], TODAY) == {doubted.id}


def test_who_says_that_it_gets_mended_comes_to_the_part_where_that_is_done(signed_in_as: Any) -> None:
    service = a_service()
    found = remark(service, "price", "Het is duurder", TODAY)
    client = signed_in_as("worker").client
    answer = client.post(f"/nl/hulp/zorg/melding/{found.id}/", {"answer": "mended"})
    assert answer["Location"] == f"/nl/hulp/zorg/{service.id}/prijs/"
    again = client.post(f"/nl/hulp/zorg/melding/{found.id}/", {"answer": "right"})
    assert (again.status_code, Remark.objects.get().answer) == (409, "mended")


def test_who_does_not_keep_the_service_answers_no_remark(signed_in_as: Any) -> None:
    found = remark(a_service(kept_by=None), "price", "", TODAY)
    address = f"/nl/hulp/zorg/melding/{found.id}/"
    assert signed_in_as("worker").client.post(address, {"answer": "right"}).status_code == 404
    assert signed_in_as("coordinator").client.post(address, {"answer": "right"}).status_code == 302


def test_a_remark_is_erased_90_days_after_its_answer_and_never_before() -> None:
    service = a_service()
    for days in (89, 90, 91):
        remark(service, "other", f"{days}", days_ago(400))
        Remark.objects.filter(text=f"{days}").update(answer="right", answered_on=days_ago(days))
    remark(service, "other", "wacht nog", days_ago(400))
    assert erase_old_remarks(TODAY) == 2
    assert set(Remark.objects.values_list("text", flat=True)) == {"89", "wacht nog"}
