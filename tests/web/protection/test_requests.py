"""What somebody asks: taken down with both values, decided by a person, answered within a month."""

from datetime import date
from typing import Any

import pytest

from web.protection.conftest import DAY, House


def ask(house: House, person: Any, kind: str, **told: str) -> Any:
    from rotonde.web.protection.domain.requesting import take_request

    with house.inside():
        return take_request(house.users["worker"], person, kind, told, DAY)


@pytest.fixture
def person(house: House) -> Any:
    return house.person(house.household("1", "a", "b"), "a")


def test_an_answer_is_owed_within_a_month(house: House, person: Any) -> None:
    assert ask(house, person, "access").due_on == date(2026, 12, 1)


def test_a_correction_needs_both_values(house: House, person: Any) -> None:
    from rotonde.web.protection.domain.requesting import NothingSaid, told_in

    with pytest.raises(NothingSaid):
        ask(house, person, "rectify", what="Geboortedatum", should_be=" ")
    made = ask(house, person, "rectify", what="Geboortedatum", now="2 maart 1960", should_be="3 maart 1960")
    with house.inside():
        assert told_in(made) == {"what": "Geboortedatum", "now": "2 maart 1960", "should_be": "3 maart 1960"}


def test_a_restriction_and_an_objection_count_at_once_and_a_person_decides(house: House, person: Any) -> None:
    from rotonde.web.protection.domain.requesting import NothingSaid, decide

    for kind in ("restrict", "object"):
        made = ask(house, person, kind)
        with house.inside():
            person.refresh_from_db()
            assert (made.state, person.is_restricted, person.is_screened) == ("open", True, True)
            with pytest.raises(NothingSaid):
                decide(house.users["protection_officer"], made, granted=False, why=" ")
            decide(house.users["protection_officer"], made, granted=False, why="Nodig voor een beroep.")
            person.refresh_from_db()
            assert (made.state, person.is_restricted) == ("declined", False)


def test_not_being_screened_needs_no_decision(house: House, person: Any) -> None:
    made = ask(house, person, "not_screened")
    with house.inside():
        person.refresh_from_db()
        assert (made.state, person.is_screened, person.is_restricted) == ("granted", False, False)


def test_a_request_is_decided_once(house: House, person: Any) -> None:
    from rotonde.web.protection.domain.requesting import decide, reason_of

    made = ask(house, person, "access")
    with house.inside():
        decide(house.users["worker"], made, granted=True, why="Meegegeven.")
        decide(house.users["protection_officer"], made, granted=False, why="Toch niet.")
        assert (made.state, reason_of(made)) == ("granted", "Meegegeven.")


def test_a_correction_is_granted_only_once_the_file_was_corrected(small_house: House) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier, contents_of

    dossier = small_house.household("1", "a")
    person, client = small_house.person(dossier, "a"), small_house.client("worker")
    told = {"kind": "rectify", "what": "birth_date|", "should_be": "3 maart 1960"}
    address = client.post(f"/nl/gegevens/persoon/{person.id}/vraag/", told)["Location"]
    decision = {"decision": "grant", "why": "Dat klopt."}
    refused = client.post(address, decision)
    assert refused.status_code == 400
    assert "In het dossier staat nog “2 maart 1960”" in refused.content.decode()
    with small_house.inside():
        contents = contents_of(dossier)
        here = {**contents.form, "persons": {"a": {"birth_date": "1960-03-03"}}}
        change_dossier(small_house.users["worker"], dossier, contents.told(here, DAY.isoformat()), dossier.version)
    assert client.post(address, decision).status_code == 302
    letter = client.get(address + "brief.pdf")
    assert letter["Content-Type"] == "application/pdf"


def test_the_officer_sees_every_open_request_with_the_days_left(small_house: House) -> None:
    from django.utils import timezone

    from rotonde.web.protection.domain.requesting import take_request

    person = small_house.person(small_house.household("1", "a"), "a")
    made = take_request(small_house.users["worker"], person, "access", {}, timezone.localdate())
    page = small_house.client("protection_officer").get("/nl/gegevens/").content.decode()
    assert f"nog {(made.due_on - made.asked_on).days} dagen" in page
    assert "Naama" not in page


def test_data_are_used_again_only_when_the_person_knows(small_house: House) -> None:
    person = small_house.person(small_house.household("1", "a"), "a")
    made, client = ask(small_house, person, "restrict"), small_house.client("worker")
    address = f"/nl/gegevens/vraag/{made.id}/weer-gebruiken/"
    assert client.post(address).status_code == 400
    person.refresh_from_db()
    assert person.is_restricted
    assert client.post(address, {"told": "1"}).status_code == 302
    person.refresh_from_db()
    assert not person.is_restricted


@pytest.mark.parametrize("role", ["rights_worker", "worker", "protection_officer"])
def test_the_officer_finds_somebody_by_the_number_of_their_file(small_house: House, role: str) -> None:
    dossier = small_house.household("2026-7", "a", "b")
    client = small_house.client(role)
    found = client.post("/nl/gegevens/zoeken/", {"number": "2026-7"})
    if role == "protection_officer":
        assert found["Location"] == f"/nl/gegevens/dossier/{dossier.id}/"
        assert client.post("/nl/gegevens/zoeken/", {"number": "9"}).status_code == 404
    else:
        assert found.status_code == 403
    page = client.get(f"/nl/gegevens/dossier/{dossier.id}/").content.decode()
    assert ("Voornaama2026-7 Naama" in page, "Voornaamb2026-7 Naamb" in page) == (True, True)


def test_a_period_is_filled_in_by_one_and_signed_by_another(small_house: House) -> None:
    from rotonde.web.protection.models import RetentionRule

    administrator, officer = small_house.client("administrator"), small_house.client("protection_officer")
    told = {"months": "120", "counted_from": "last_contact", "basis": "Selectielijst (verzonnen)", "source": "blz. 3"}
    for missing in told:
        answer = administrator.post("/nl/bewaartermijnen/file/", told | {missing: ""})
        assert answer.status_code == 400, missing
    page = administrator.get("/nl/bewaartermijnen/").content.decode()
    assert page.count("Geen termijn: hiervan wordt niets gewist.") == 2
    assert administrator.post("/nl/bewaartermijnen/file/", told).status_code == 302
    rule = RetentionRule.objects.get(organisation=small_house.organisation)
    assert administrator.post(f"/nl/bewaartermijnen/tekenen/{rule.id}/").status_code == 400
    assert officer.post(f"/nl/bewaartermijnen/tekenen/{rule.id}/").status_code == 302
    page = officer.get("/nl/bewaartermijnen/").content.decode()
    assert "120 maanden, te tellen vanaf het laatste contact" in page
    assert page.count("Geen termijn: hiervan wordt niets gewist.") == 1
    assert small_house.client("worker").get("/nl/bewaartermijnen/").status_code == 403
