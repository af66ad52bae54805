"""*Dit is een aanvraag*: the moment, a number, a receipt, the clock of the law, and handing over; kept once."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from web.right_page.conftest import address, press

pytestmark = pytest.mark.django_db


def receipt(pages: Any, response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", pages.get(response["Location"])).split())


def test_an_application_gives_a_receipt_with_day_hour_and_number(pages: Any, file: Any) -> None:
    from django.utils import timezone

    said = receipt(pages, press(pages, file, apply="1", handled="own", check="30"))
    now = timezone.localtime()
    assert f"Nummer {now.year}-00001" in said
    assert re.search(rf"Ontvangen op {now.day} \w+ {now.year} om \d\d:\d\d", said)
    assert "Gevraagd door Demo Een" in said
    assert "OCMW Verzonnen behandelt deze aanvraag zelf." in said
    again = receipt(pages, press(pages, file, apply="1", handled="own", check="30"))
    assert f"Nummer {now.year}-00002" in again
    assert "Aangevraagd sinds" in pages.get(address(file))


def test_the_clock_is_the_one_of_the_right_where_it_is_known(pages: Any, file: Any) -> None:
    from rotonde.web.entitlements import notation

    said = receipt(pages, press(pages, file, "leefloon", apply="1", handled="own", check="0"))
    by = notation.day(date.today() + timedelta(days=30), "nl")
    assert f"De beslissing moet er zijn binnen 30 dagen. Geteld vanaf de dag van deze aanvraag is dat {by}." in said


def test_a_clock_that_nobody_knows_is_not_made_up(pages: Any, file: Any) -> None:
    assert "Termijn: na te vragen bij de NMBS." in pages.get(address(file, "nmbs_verhoogde_tegemoetkoming"))
    pressed = press(pages, file, "nmbs_verhoogde_tegemoetkoming", apply="1", handled="passed_on", check="0")
    said = receipt(pages, pressed)
    assert "Binnen welke termijn beslist wordt, is na te vragen. Wij weten het niet." in said
    assert "OCMW Verzonnen geeft deze aanvraag door. Beslist: de NMBS." in said


def test_no_term_is_counted_that_has_no_source() -> None:
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.domain.applications import term_of

    found = {one["id"]: (term_of(one["id"]), one["claim"].get("term_days")) for one in engine_port.rights()}
    assert [id for id, (counted, told) in found.items() if counted != told] == []
    assert [one["id"] for one in engine_port.rights() if term_of(one["id"]) and not one["claim"]["sources"]] == []


def test_pressed_twice_is_one_application(pages: Any, file: Any) -> None:
    from rotonde.web.entitlements.models import Application, Step

    typed = {"of": "h", "read": "0", "apply": "1", "handled": "own", "check": "30"}
    assert [pages.client.post(address(file), typed).status_code for _ in range(2)] == [302, 412]
    assert (Application.objects.count(), Step.objects.count()) == (1, 1)


def test_who_handles_it_is_chosen_by_a_person(pages: Any, file: Any) -> None:
    from rotonde.web.entitlements.models import Application

    html = press(pages, file, status=400, apply="1", check="12").content.decode()
    assert "duid eerst aan wie ze behandelt" in html
    assert 'value="12"' in html
    assert Application.objects.count() == 0


def test_somebody_who_seems_not_entitled_can_always_apply(pages: Any, file: Any) -> None:
    html = pages.get(address(file, "inkomensgarantie_ouderen"))
    assert "is-not_entitled" in html.split("right-page details")[0]
    assert "Je mag altijd aanvragen." in html
    assert press(pages, file, "inkomensgarantie_ouderen", apply="1", handled="passed_on", check="0")


def test_a_step_back_leaves_the_application_and_its_receipt(pages: Any, file: Any) -> None:
    where = press(pages, file, apply="1", handled="own", check="30")["Location"]
    press(pages, file, back="1")
    html = pages.get(address(file))
    assert "teruggezet naar: Gevonden" in html
    assert f'href="{where}"' in html
    assert "Nummer" in pages.get(where)


def test_a_receipt_is_for_who_may_see_the_file_and_of_no_other_file(pages: Any, signed_in_as: Any, file: Any) -> None:
    import uuid

    where = press(pages, file, apply="1", handled="own", check="30")["Location"]
    assert signed_in_as("administrator").client.get(where).status_code == 404
    assert signed_in_as("").client.get(where).status_code == 302
    assert pages.client.get(where.replace(where.split("/")[-2], str(uuid.uuid4()))).status_code == 404


def test_an_application_is_logged_as_a_change(pages: Any, file: Any) -> None:
    from rotonde.web.audit.models import Event
    from rotonde.web.entitlements.models import Application

    press(pages, file, apply="1", handled="own", check="30")
    assert Event.objects.get(action="entitlements.applied").record == str(Application.objects.get().id)
