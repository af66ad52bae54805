"""Who keeps services sees what waits: stale ones first, then remarks, then gaps; one button says that all is so."""

from typing import Any

import pytest

from rotonde.web.directory.care.freshness import freshness
from rotonde.web.directory.care.worklist import counted, work_list
from rotonde.web.directory.domain.assuring import assure, take_back
from rotonde.web.directory.domain.remarks import remark
from rotonde.web.directory.models import Change, Service
from web.directory.made_services import TODAY, a_service, days_ago, user

pytestmark = pytest.mark.django_db
LIST = "/nl/hulp/zorg/"
FULL: dict[str, Any] = {
    "fees_description": "Gratis",
    "schedules": [{"id": "00000000-0000-0000-0000-000000000001", "description": "Op dinsdag"}],
    "languages": [{"id": "00000000-0000-0000-0000-000000000002", "code": "nl"}],
    "service_areas": [{"id": "00000000-0000-0000-0000-000000000003", "uri": "99999"}],
}


def names(role: str = "worker") -> list[str]:
    return [one.name for one in work_list(user(role), TODAY)]


def test_stale_ones_stand_first_then_remarks_then_gaps_then_what_is_due_and_what_stopped_last() -> None:
    a_service("Gestopt", status="defunct", assured_date=days_ago(400))
    a_service("In orde", **FULL)
    a_service("Bijna", assured_date=days_ago(170), **FULL)
    a_service("Twee hiaten", **{name: value for name, value in FULL.items() if name not in ("languages", "schedules")})
    a_service("Vier hiaten")
    remark(a_service("Melding", **FULL), "hours", "", TODAY)
    a_service("Oud", assured_date=days_ago(181), **FULL)
    a_service("Ouder", assured_date=days_ago(500), **FULL)
    a_service("Nooit", assured_date=None, **FULL)
    assert names() == ["Nooit", "Ouder", "Oud", "Melding", "Vier hiaten", "Twee hiaten", "Bijna", "In orde", "Gestopt"]
    assert dict(counted(work_list(user(), TODAY))) == {
        "stale": 3, "remarks": 1, "hours": 2, "price": 1, "languages": 2, "area": 1, "due": 1, "stopped": 1,
    }  # fmt: skip


@pytest.mark.parametrize(("days", "waits"), [(180, "due"), (181, "stale"), (151, "due"), (150, "")])
def test_a_service_is_stale_after_180_days_and_due_in_the_30_before(days: int, waits: str) -> None:
    a_service(assured_date=days_ago(days), **FULL)
    counts = counted(work_list(user(), TODAY))
    assert [kind for kind in ("stale", "due") if counts[kind]] == [waits] * bool(waits)


def test_a_worker_sees_what_their_organisation_keeps_and_a_coordinator_also_what_nobody_keeps() -> None:
    from rotonde.web.accounts.domain.opening import open_organisation

    a_service("Van ons")
    a_service("Van niemand", kept_by=None)
    a_service("Van een ander", kept_by=open_organisation("CAW Verzonnen", offices=["Zuid"], is_made_up=True))
    assert (names(), sorted(names("coordinator"))) == (["Van ons"], ["Van niemand", "Van ons"])


def test_all_is_still_right_for_what_was_ticked_and_back_again(signed_in_as: Any) -> None:
    old, never, left = a_service(assured_date=days_ago(300)), a_service(assured_date=None), a_service(assured_date=None)
    pages = signed_in_as("worker")
    page = pages.client.post(LIST + "nagekeken/", {"chosen": [str(old.id), str(never.id)], "ticked": "1"})
    assert "2 diensten zijn nagekeken." in page.content.decode()
    assert [Service.objects.get(id=one.id).assured_on for one in (old, never, left)] == [TODAY, TODAY, None]
    said = Change.objects.filter(field="assured_date").values_list("before", "after", "by_role")
    assert set(said) == {(days_ago(300).isoformat(), TODAY.isoformat(), "worker"), ("", TODAY.isoformat(), "worker")}

    pages.client.post(LIST + "terug/", {"chosen": [str(old.id), str(never.id)]})
    assert [Service.objects.get(id=one.id).assured_on for one in (old, never)] == [days_ago(300), None]


def test_nobody_assures_what_another_keeps_and_what_was_assured_before_today_is_not_taken_back() -> None:
    nobodys, ours = a_service(kept_by=None, assured_date=None), a_service(assured_date=days_ago(3))
    assert assure(user("worker"), [nobodys.id], TODAY) == []
    assert take_back(user("worker"), [ours.id], TODAY) == 0


def test_who_ticks_nothing_hears_what_to_do(signed_in_as: Any) -> None:
    page = signed_in_as("worker").client.post(LIST + "nagekeken/", {"ticked": "1", "chosen": ["x"]})
    assert (page.status_code, "Vink eerst aan" in page.content.decode()) == (400, True)


def test_only_a_coordinator_reads_how_fresh_the_guide_is_and_of_no_other_organisation(signed_in_as: Any) -> None:
    from rotonde.web.accounts.domain.opening import open_organisation

    other = open_organisation("CAW Verzonnen", offices=["Zuid"], is_made_up=True)
    for days in (1, 180, 181):
        a_service(assured_date=days_ago(days))
    a_service(assured_date=None, kept_by=other)
    everything, own = freshness(user().organisation_id, TODAY)
    assert ((everything.fresh, everything.of, everything.percent), (own.fresh, own.of)) == ((2, 4, 50), (2, 3))
    coordinators = signed_in_as("coordinator").get(LIST)
    assert ("50 % van alle diensten (2 van 4)" in coordinators, "CAW Verzonnen" in coordinators) == (True, False)
    assert "van alle diensten" not in signed_in_as("worker").get(LIST)


def test_a_kind_of_what_waits_is_shown_alone(signed_in_as: Any) -> None:
    a_service("Oud", assured_date=None, **FULL)
    a_service("Zonder iets")
    page = signed_in_as("worker").get(LIST + "?toon=stale")
    assert ("Oud" in page, "Zonder iets" in page) == (True, False)


def test_the_day_list_says_once_how_much_waits(signed_in_as: Any) -> None:
    a_service(assured_date=None)
    remark(a_service(assured_date=None), "phone", "", TODAY)
    page = signed_in_as("worker").get("/nl/wacht-op-mij/")
    assert ("2 diensten na te kijken" in page, "1 melding over een dienst" in page) == (True, True)
