"""The pages of consent, sharing and emergencies, as a worker, a partner and the protection officer use them."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.audit.models import Event
from rotonde.web.people.models import Consent, Emergency, HelpAgreement, Share
from web.sharing.worlds import World, a_file, a_partner, a_world, consent_to, share_with, somebody


@pytest.fixture
def signed_in(application: Any) -> Any:
    def sign_in(user: User) -> Client:
        cache.clear()
        client = Client(headers={"host": "127.0.0.1"})
        from rotonde.web.accounts.walls import inside

        with inside(user.organisation_id):
            client.force_login(user)
        return client

    return sign_in


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def test_consent_is_asked_in_words_printed_given_shared_read_and_withdrawn(world: World, signed_in: Any) -> None:
    worker, partner = signed_in(world.giver.worker), signed_in(world.receiver.worker)
    here = f"/nl/personen/{world.person.id}"
    file = page(worker, f"/nl/dossiers/{world.dossier.id}/")
    assert f'href="{here}/delen/"' in file
    assert "Er is nog geen toestemming." in page(worker, f"{here}/delen/")

    asked = {
        "purpose": "referral",
        "categories": ["name", "contact"],
        "recipients": [f"{world.receiver.organisation.id}:worker"],
        "until": f"{localdate() + timedelta(days=60):%d/%m/%Y}",
        "language": "fr",
        "channel": "paper",
    }
    shown = worker.post(f"{here}/toestemming/", asked | {"do": "show"}).content.decode()
    assert "Je donne à ocmw Verzonnen mon accord" in shown
    assert "les travailleurs sociaux (caw Verzonnen)" in shown
    digest = re.search(r'name="digest" value="(\w{64})"', shown)
    assert digest
    paper = worker.post(f"{here}/toestemming/", asked | {"do": "paper"})
    assert paper.content[:5] == b"%PDF-"
    given = worker.post(f"{here}/toestemming/", asked | {"do": "give", "digest": digest[1]})
    assert given["Location"] == f"{here}/delen/?klaar=kept"
    with world.giver.inside():
        consent = Consent.objects.get(person=world.person)
    assert (consent.text_digest, consent.language, consent.text_version) == (digest[1], "fr", 1)
    assert worker.get(f"/nl/toestemmingen/{consent.id}/papier/").content[:5] == b"%PDF-"

    share = f"/nl/toestemmingen/{consent.id}/delen/"
    assert "caw Verzonnen is gebonden door het beroepsgeheim." in page(worker, share)
    told = {"recipient": asked["recipients"][0], "categories": ["name", "contact"], "until": asked["until"]}
    untold = worker.post(share, told | {"informed": "1"})
    assert untold.status_code == 400
    assert "Duid de vier voorwaarden aan" in untold.content.decode()
    ticked = dict.fromkeys(("informed", "agrees", "same_purpose", "only_needed"), "1")
    assert worker.post(share, told | ticked)["Location"] == f"{here}/delen/?klaar=shared_now"
    with world.giver.inside():
        made = Share.objects.get(consent=consent)

    received = page(partner, "/nl/gedeeld/")
    assert "Ada Verzonnen" in received
    assert 'aria-current="page">Met ons gedeeld' in received
    read = page(partner, f"/nl/gedeeld/{made.id}/")
    assert "0470 00 00 00" in read
    assert "met toestemming van de persoon, onder gedeeld beroepsgeheim" in read
    assert "decreet van 9 februari 2018" in read
    assert "BE00" not in read
    assert "85073003328" not in read
    noted = partner.post(f"/nl/gedeeld/{made.id}/", {"note": "Belt donderdag terug."})
    assert noted["Location"] == f"/nl/gedeeld/{made.id}/"

    withdrawn = worker.post(f"/nl/toestemmingen/{consent.id}/intrekken/")
    assert withdrawn["Location"] == f"{here}/delen/?klaar=withdrawn"
    gone = page(partner, f"/nl/gedeeld/{made.id}/", status=410)
    assert "Dit wordt niet meer gedeeld" in gone
    assert "Belt donderdag terug." in gone
    assert "Ada" not in gone
    assert "0470 00 00 00" not in gone
    after = page(partner, "/nl/gedeeld/")
    assert "Ada" not in after
    assert f"/nl/gedeeld/{made.id}/" in after
    assert "ingetrokken" in page(worker, f"{here}/delen/")


def test_the_pages_speak_three_languages(plain_world: World, signed_in: Any) -> None:
    consent = consent_to(plain_world, "name", "contact", channel="oral")
    made = share_with(plain_world, consent, "name")
    worker, partner = signed_in(plain_world.giver.worker), signed_in(plain_world.receiver.worker)
    for lang, sharing, received in (
        ("nl", "Delen en toestemming", "Met ons gedeeld"),
        ("fr", "Partage et accord", "Partagé avec nous"),
        ("en", "Sharing and consent", "Shared with us"),
    ):
        person = f"/{lang}/personen/{plain_world.person.id}"
        assert sharing in page(worker, f"{person}/delen/")
        page(worker, f"{person}/toestemming/")
        page(worker, f"/{lang}/toestemmingen/{consent.id}/delen/")
        page(worker, f"/{lang}/noodtoegang/")
        assert received in page(partner, f"/{lang}/gedeeld/")
        page(partner, f"/{lang}/gedeeld/{made.id}/")


def test_the_yes_belongs_to_the_text_that_was_shown(plain_world: World, signed_in: Any) -> None:
    worker = signed_in(plain_world.giver.worker)
    asked = {
        "purpose": "referral",
        "categories": ["name"],
        "recipients": [f"{plain_world.receiver.organisation.id}:worker"],
        "until": f"{localdate() + timedelta(days=60):%d/%m/%Y}",
        "language": "nl",
        "channel": "paper",
        "do": "give",
    }
    answer = worker.post(f"/nl/personen/{plain_world.person.id}/toestemming/", asked | {"digest": "0" * 64})
    assert answer.status_code == 409
    assert "Lees hem opnieuw samen" in answer.content.decode()
    with plain_world.giver.inside():
        assert not Consent.objects.filter(person=plain_world.person).exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"purpose": ""}, "Kies waarom."),
        ({"purpose": "statistics"}, "Kies waarom."),
        ({"categories": []}, "Kies minstens één soort gegevens."),
        ({"categories": ["judicial"]}, "Kies minstens één soort gegevens."),
        ({"recipients": []}, "Kies met wie gedeeld mag worden."),
        ({"until": "gisteren"}, "Kies een laatste dag"),
        ({"until": "01/01/2040"}, "Kies een laatste dag"),
        ({"channel": ""}, "Kies hoe de persoon ja zegt."),
        ({"representative": "Cas Verzonnen"}, "Vul in wie beslist én waarom die dat mag"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_lost(
    changed: dict[str, Any], sentence: str, application: Any, db: None, signed_in: Any
) -> None:
    world = a_world()
    asked = {
        "purpose": "referral",
        "categories": ["name"],
        "recipients": [f"{world.receiver.organisation.id}:worker"],
        "until": f"{localdate() + timedelta(days=60):%d/%m/%Y}",
        "language": "fr",
        "channel": "oral",
    }
    answer = signed_in(world.giver.worker).post(f"/nl/personen/{world.person.id}/toestemming/", asked | changed)
    assert answer.status_code == 400
    html = answer.content.decode()
    assert html.count(sentence) == 1
    assert '<option value="fr" selected>' in html


def test_help_is_agreed_to_without_any_consent(plain_world: World, signed_in: Any) -> None:
    worker = signed_in(plain_world.giver.worker)
    here = f"/nl/personen/{plain_world.person.id}"
    worker.post(f"{here}/hulp/", {"wants_help": "1"})
    worker.post(f"{here}/hulp/", {"wants_help": "0"})
    with plain_world.giver.inside():
        said = list(
            HelpAgreement.objects.filter(person=plain_world.person).order_by("at").values_list("wants_help", flat=True)
        )
        assert said == [True, False]
        assert not Consent.objects.filter(person=plain_world.person).exists()
    assert "Nee, gezegd op" in page(worker, f"{here}/delen/")


def test_nobody_else_finds_these_pages(plain_world: World, signed_in: Any) -> None:
    consent = consent_to(plain_world, "name")
    made = share_with(plain_world, consent, "name")
    with plain_world.giver.inside():
        north = plain_world.giver.organisation.offices.get(name="Noord")
    others = [
        plain_world.receiver.worker,
        somebody(plain_world.giver.organisation, User.Role.WORKER, north),
        somebody(plain_world.giver.organisation, User.Role.ADMINISTRATOR),
        somebody(plain_world.giver.organisation, User.Role.PROTECTION_OFFICER),
        somebody(plain_world.giver.organisation, User.Role.VOLUNTEER),
        a_partner().worker,
    ]
    person = f"/nl/personen/{plain_world.person.id}"
    for user in others:
        client = signed_in(user)
        for address in (f"{person}/delen/", f"{person}/toestemming/", f"/nl/toestemmingen/{consent.id}/papier/"):
            assert client.get(address).status_code == 404, (user.role, address)
        for address in (
            f"{person}/hulp/",
            f"/nl/toestemmingen/{consent.id}/intrekken/",
            f"/nl/toestemmingen/{consent.id}/bevestigen/",
            f"/nl/gedeeld/{made.id}/stoppen/",
        ):
            assert client.post(address).status_code == 404, (user.role, address)
        if user != plain_world.receiver.worker:
            assert client.get(f"/nl/gedeeld/{made.id}/").status_code == 404
    rights_worker = somebody(plain_world.receiver.organisation, User.Role.RIGHTS_WORKER)
    assert signed_in(rights_worker).get(f"/nl/gedeeld/{made.id}/").status_code == 404, "the consent names workers only"


def test_an_emergency_opens_another_office_and_is_reviewed(world: World, signed_in: Any) -> None:
    organisation = world.giver.organisation
    with world.giver.inside():
        north = organisation.offices.get(name="Noord")
    user = somebody(organisation, User.Role.WORKER, north)
    worker = signed_in(user)
    file = f"/nl/dossiers/{world.dossier.id}/"
    assert worker.get(file).status_code == 404
    told = {"number": "2026-0001", "reason": "danger", "sentence": "De huisarts belde: acuut gevaar.", "hours": "4"}
    for wrong, sentence in (
        ({"number": "9999"}, "is er niet in je organisatie"),
        ({"reason": ""}, "Kies waarom het niet kan wachten."),
        ({"sentence": "kort"}, "Zeg in een zin"),
        ({"hours": "5"}, "ten hoogste vier uur"),
    ):
        answer = worker.post("/nl/noodtoegang/", told | wrong)
        assert answer.status_code == 400
        assert sentence in answer.content.decode()
    assert worker.post("/nl/noodtoegang/", told)["Location"] == file
    opened = page(worker, file)
    assert "Ada Verzonnen" in opened
    assert worker.post(file, {"save": "1", "version": "1"}).status_code in (400, 403)
    with world.giver.inside():
        one = Emergency.objects.get(opened_by=user)
        assert b"huisarts" not in bytes(one.sealed)

    officer = signed_in(somebody(organisation, User.Role.PROTECTION_OFFICER))
    review = page(officer, "/nl/noodtoegang/nakijken/")
    assert "De huisarts belde: acuut gevaar." in review
    assert "Ada" not in review
    wrong = officer.post("/nl/noodtoegang/nakijken/", {"emergency": str(one.id), "was_needed": "no"})
    assert wrong.status_code == 400
    done = officer.post("/nl/noodtoegang/nakijken/", {"emergency": str(one.id), "was_needed": "yes"})
    assert done.status_code == 302
    assert "Er is niets na te kijken." in page(officer, "/nl/noodtoegang/nakijken/")

    worker.post(f"/nl/noodtoegang/{one.id}/sluiten/")
    assert worker.get(file).status_code == 404
    with world.giver.inside():
        actions = set(Event.objects.filter(organisation=organisation, actor=user).values_list("action", flat=True))
    assert {"people.emergency_opened", "people.dossier_read_in_emergency", "people.emergency_ended"} <= actions


def test_an_emergency_never_reaches_another_organisation(world: World, signed_in: Any) -> None:
    a_file(world.receiver, number="2026-0077")
    worker = signed_in(world.giver.worker)
    told = {"number": "2026-0077", "reason": "danger", "sentence": "De huisarts belde: acuut gevaar.", "hours": "4"}
    answer = worker.post("/nl/noodtoegang/", told)
    assert answer.status_code == 400
    assert "is er niet in je organisatie" in answer.content.decode()


def test_a_consent_is_withdrawn_and_a_share_stopped_whatever_function_is_off(world: World, signed_in: Any) -> None:
    consent = consent_to(world, "name", "contact")
    made, other = share_with(world, consent, "name"), share_with(world, consent, "contact")
    worker, partner = signed_in(world.giver.worker), signed_in(world.receiver.worker)
    Organisation.objects.filter(id=world.giver.organisation.id).update(is_made_up=False)  # and nothing is signed
    here = f"/nl/personen/{world.person.id}/delen/"
    assert f'href="{here}"' in page(worker, reverse("data_of_person", args=["nl", world.person.id]))
    shown = page(worker, here)
    assert f"/nl/toestemmingen/{consent.id}/intrekken/" in shown
    assert f"/nl/gedeeld/{made.id}/stoppen/" in shown
    for off in (f"/personen/{world.person.id}/hulp/", "/toestemming/", "/dossiers/"):
        assert off not in shown
    assert worker.post(f"/nl/gedeeld/{made.id}/stoppen/")["Location"] == f"{here}?klaar=stopped_now"
    assert worker.post(f"/nl/toestemmingen/{consent.id}/intrekken/")["Location"] == f"{here}?klaar=withdrawn"
    assert "ingetrokken" in page(worker, here)
    assert worker.post(f"/nl/personen/{world.person.id}/hulp/", {"wants_help": "1"}).status_code == 403
    Organisation.objects.filter(id=world.giver.organisation.id).update(is_made_up=True)
    for one in (made, other):
        assert "Ada" not in page(partner, f"/nl/gedeeld/{one.id}/", status=410)
