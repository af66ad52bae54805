"""Who looks after a service changes when both agree; what nobody looks after a coordinator takes in."""

from typing import Any

import pytest

from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Membership, Organisation, Partnership, User
from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.incoming.comparing import BY_IMPORT
from rotonde.web.directory.models import Change, Handover, Service
from web.conftest import Pages
from web.directory.made_services import TODAY, a_service, days_ago, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner() -> Organisation:
    made = open_organisation("CAW Verzonnen", offices=["Zuid"], is_made_up=True)
    together = Partnership.objects.create(name="Samen", begins_on=days_ago(9))
    for one in (made, user().organisation):
        Membership.objects.create(partnership=together, organisation=one, begins_on=days_ago(9))
    return made


def theirs(partner: Organisation) -> Any:
    account, _ = open_account(
        partner, name="Kim Verzonnen", email="kim@verzonnen.example", role=User.Role.WORKER, offices=[], password="x"
    )
    pages = Pages("")
    pages.client.force_login(account)
    return pages


def hand(service: Service) -> str:
    return f"/nl/hulp/zorg/{service.id}/overdragen/"


@pytest.mark.parametrize(("agrees", "keeper"), [("1", "CAW Verzonnen"), ("", "OCMW Verzonnen")])
def test_a_service_goes_to_a_partner_that_agrees(
    signed_in_as: Any, partner: Organisation, agrees: str, keeper: str
) -> None:
    service, kim = a_service(), theirs(partner)
    signed_in_as("worker").client.post(hand(service), {"what": "ask", "wanted": str(partner.id)})
    assert Service.objects.get().kept_by_id == user().organisation_id
    assert "Gevraagd aan CAW Verzonnen" in signed_in_as("worker").get(f"/nl/hulp/zorg/{service.id}/")
    assert "vraagt OCMW Verzonnen" in kim.get("/nl/hulp/zorg/")

    kim.client.post(f"/nl/hulp/zorg/overdracht/{Handover.objects.get().id}/", {"agrees": agrees})
    now = Service.objects.select_related("kept_by").get()
    assert (now.kept_by and now.kept_by.name, Handover.objects.count()) == (keeper, 0)
    said = Change.objects.filter(field="kept_by").values_list("kind", "before", "after", "by_role")
    assert list(said) == [("care", "OCMW Verzonnen", "CAW Verzonnen", "worker")] * bool(agrees)


def test_nobody_else_answers_and_who_is_no_partner_today_is_not_asked(signed_in_as: Any, partner: Organisation) -> None:
    service = a_service()
    asked = Handover.objects.create(service=service, wanted=partner, asked_on=TODAY)
    client = signed_in_as("worker").client
    assert client.post(f"/nl/hulp/zorg/overdracht/{asked.id}/", {"agrees": "1"}).status_code == 404
    client.post(hand(service), {"what": "withdraw"})
    assert Handover.objects.count() == 0

    Membership.objects.filter(organisation=partner).update(ends_on=days_ago(1))
    answer = client.post(hand(service), {"what": "ask", "wanted": str(partner.id)})
    assert (answer.status_code, "Kies een partner" in answer.content.decode()) == (400, True)


def test_a_coordinator_takes_in_what_nobody_looks_after(signed_in_as: Any) -> None:
    service = a_service(kept_by=None)
    assert signed_in_as("worker").client.post(hand(service), {"what": "take_in"}).status_code == 404
    signed_in_as("coordinator").client.post(hand(service), {"what": "take_in"})
    assert Service.objects.get().kept_by_id == user().organisation_id


def test_who_answers_or_takes_in_too_late_reads_so(signed_in_as: Any, partner: Organisation) -> None:
    service, kim = a_service(), theirs(partner)
    asked = Handover.objects.create(service=service, wanted=partner, asked_on=TODAY)
    answers = [kim.client.post(f"/nl/hulp/zorg/overdracht/{asked.id}/", {"agrees": "1"}) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 404]
    assert "Hier werd al geantwoord" in answers[1].content.decode()
    late = signed_in_as("coordinator").client.post(hand(service), {"what": "take_in"})
    assert (late.status_code, "Iemand kijkt er al naar om" in late.content.decode()) == (409, True)
    assert Service.objects.get().kept_by_id == partner.id


def test_the_history_says_what_changed_in_which_role_and_never_who(signed_in_as: Any) -> None:
    service = a_service(phones=[{"id": "00000000-0000-0000-0000-00000000000a", "number": "09 999 99 01"}])
    worker = signed_in_as("worker")
    for part, typed in (
        ("wat", {"name": "Soep op woensdag"}),
        ("bereiken", {"number_0": "09 999 99 02"}),
        ("uren", {"day_0": "9-12"}),
    ):
        address = f"/nl/hulp/zorg/{service.id}/{part}/"
        fields = worker.fields(worker.get(address))
        sent = {name: one for name, one in fields.items() if name not in ("assured", "by_appointment")}
        assert worker.client.post(address, sent | typed).status_code == 302
    page = signed_in_as("coordinator").get(f"/nl/hulp/zorg/{service.id}/geschiedenis/")
    for said in (
        "van “Soep op dinsdag” naar “Soep op woensdag”",
        "van “09 999 99 01” naar “09 999 99 02”",
        "erbij: “ma 09:00–12:00”",
        "door een medewerker",
        "door een coördinator",
    ):
        assert said in page, said
    assert "Test worker" not in page


@pytest.mark.parametrize(
    ("lang", "said"), [("nl", "door een invoer"), ("fr", "par une importation"), ("en", "by an import")]
)
def test_what_an_import_changed_is_said_in_every_language(signed_in_as: Any, lang: str, said: str) -> None:
    service = a_service()
    keep_service(service_told(services().get(id=service.id)).model_copy(update={"email": "a@b.example"}), BY_IMPORT)
    assert signed_in_as("worker").get(f"/{lang}/hulp/zorg/{service.id}/geschiedenis/").count(said) == 1
