"""Files are packed for who may write them, with twelve questions each at most, and for three days at most."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone


def ask(pages: Any, numbers: str, hours: str = "24") -> Any:
    return pages.client.post("/nl/huisbezoek/", {"numbers": numbers, "hours": hours})


def test_a_worker_packs_a_file_by_its_number(pages: Any, file: Any) -> None:
    response = ask(pages, "2026-0001")
    assert response.status_code == 302
    assert "1 dossier, tot" in pages.client.get("/nl/huisbezoek/").content.decode()


@pytest.mark.parametrize(
    ("numbers", "hours", "sentence"),
    [
        ("", "24", "Vul minstens één dossiernummer in."),
        ("2026-0001\n2026-9999", "24", "Dossier 2026-9999 vinden we niet in je kantoor."),
        ("2026-0001", "73", "Kies hoelang."),
        ("2026-0001", "", "Kies hoelang."),
        ("\n".join(str(n) for n in range(26)), "24", "Neem hoogstens 25 dossiers tegelijk mee."),
    ],
)
def test_what_cannot_go_along_is_said_and_what_was_typed_stays(
    pages: Any, file: Any, numbers: str, hours: str, sentence: str
) -> None:
    from rotonde.web.entitlements.models import VisitPack

    response = ask(pages, numbers, hours)
    html = response.content.decode()
    assert (response.status_code, sentence in html, numbers in html) == (400, True, True)
    assert VisitPack.objects.count() == 0


def test_a_file_whose_data_are_restricted_stays_at_the_office(pages: Any, file: Any) -> None:
    from rotonde.web.people.models import Person

    Person.objects.filter(dossier=file).update(is_restricted=True)
    assert "mag nu niet gebruikt worden" in ask(pages, "2026-0001").content.decode()


def test_from_the_page_of_a_file_its_number_is_filled_in(pages: Any, file: Any) -> None:
    assert ">2026-0001</textarea>" in pages.client.get(f"/nl/huisbezoek/?dossier={file.id}").content.decode()


def test_the_phone_is_given_the_name_and_at_most_twelve_questions(content: Any) -> None:
    (one,) = content["files"]
    assert (one["name"], one["number"]) == ("Demo Een", "Dossier 2026-0001")
    assert 1 <= len(one["questions"]) <= 12
    assert [name for _, name in one["people"]] == ["Demo Een", "Kleine Demo"]
    assert 86_000 < content["left"] <= 86_400


def test_a_way_to_reach_somebody_that_is_not_safe_does_not_go_along(worker: Any, pack: Any, pages: Any) -> None:
    from rotonde.web.people.models import Person
    from rotonde.web.people.persons.record import Record, change_person

    person = Person.objects.get(dossier=pack.files.get().dossier, member="pa")
    told = Record(phone="09 111 22 33", address="Verzonnenstraat 1", safety=("no_home_calls", "no_visits"))
    change_person(worker, person, told, person.version)
    (one,) = pages.client.post(f"/nl/huisbezoek/{pack.id}/inhoud/").json()["files"]
    said = str(one["contact"])
    assert ("09 111" in said, "Verzonnenstraat" in said, one["contact"] != []) == (False, False, True)


def test_the_page_of_a_pack_is_light_and_holds_nothing_of_a_file(pages: Any, pack: Any) -> None:
    html = pages.client.get(f"/nl/huisbezoek/{pack.id}/").content
    assert (len(html) < 20_000, b"Demo Een" in html, b"2026-0001" in html) == (True, False, False)


def test_nobody_else_opens_a_pack(signed_in_as: Any, pack: Any) -> None:
    for role in ("worker", "coordinator", "administrator", "protection_officer"):
        client = signed_in_as(role).client
        statuses = [client.get(f"/nl/huisbezoek/{pack.id}/").status_code]
        statuses += [
            client.post(f"/nl/huisbezoek/{pack.id}/{what}/").status_code for what in ("inhoud", "terug", "weg")
        ]
        assert statuses == [404] * 4, role


def test_the_server_keeps_no_half_of_a_key_past_its_hour(worker: Any, pack: Any, pages: Any) -> None:
    from rotonde.web.entitlements.home_visits.packing import end_expired_packs
    from rotonde.web.entitlements.models import VisitPack

    later = timezone.now() + timedelta(hours=24, minutes=1)
    assert end_expired_packs(timezone.now()) == 0
    assert end_expired_packs(later) == 1
    assert VisitPack.objects.get().sealed_share is None
    assert pages.client.post(f"/nl/huisbezoek/{pack.id}/inhoud/").status_code == 404


def test_a_pack_past_its_hour_is_not_given_before_the_night_either(pack: Any, pages: Any) -> None:
    from rotonde.web.entitlements.models import VisitPack

    VisitPack.objects.update(expires_at=timezone.now())
    assert pages.client.post(f"/nl/huisbezoek/{pack.id}/inhoud/").status_code == 404


def test_thrown_away_is_thrown_away(pack: Any, pages: Any) -> None:
    from rotonde.web.entitlements.models import VisitPack

    html = pages.client.post(f"/nl/huisbezoek/{pack.id}/weg/").content.decode()
    assert f'data-forget="{pack.id}"' in html
    assert VisitPack.objects.get().sealed_share is None


def test_packing_and_opening_are_logged(pages: Any, pack: Any, content: Any) -> None:
    from rotonde.web.audit.models import Event

    actions = set(Event.objects.values_list("action", flat=True))
    assert {"entitlements.visits_packed", "entitlements.visits_opened", "people.dossier_read"} <= actions
