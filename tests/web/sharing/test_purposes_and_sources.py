"""Purposes with their basis, a category for every fact, registers that bind, secrecy that is computed."""

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import Error, transaction
from django.utils.timezone import localdate

from rotonde.engine.files import read_file
from rotonde.rights.vocabulary import vocabulary
from rotonde.web.accounts.models import Organisation, Partnership
from rotonde.web.people.consent import texts
from rotonde.web.people.consent.categories import categories, categories_of_facts, shareable
from rotonde.web.people.consent.giving import CannotConsent, Given, asked_by, confirm_consent, give_consent, text_shown
from rotonde.web.people.consent.purposes import purposes, purposes_between
from rotonde.web.people.consent.registers import ForbiddenUse, registers, require_use
from rotonde.web.people.consent.standing import last_day, state_of
from rotonde.web.people.models import Consent
from rotonde.web.people.sharing.granting import CannotShare, Secrecy, share
from web.sharing.worlds import ALL_TICKED, World, a_world, consent_to, share_with

LANGUAGES = {"nl", "fr", "en"}


def test_every_fact_of_the_vocabulary_has_exactly_one_category() -> None:
    assert set(categories_of_facts()) == set(vocabulary.facts)
    assert set(categories_of_facts().values()) <= set(categories())


def test_nothing_delicate_hides_in_another_category() -> None:
    """A fact that is marked as delicate lies in the category of that, or in one that is never shared."""
    meant = {"health": "health", "debt": "debt", "residence": "residence", "judgement": "assessment"}
    delicate = {one.id: meant[one.sensitivity] for one in vocabulary.facts.values() if one.sensitivity in meant}
    lies = {id: category for id, category in categories_of_facts().items() if id in delicate}
    assert {id: lies[id] for id in lies if lies[id] != delicate[id]} == {"registered_address": "housing"}


def test_purposes_categories_and_registers_speak_three_languages_and_name_their_source() -> None:
    for purpose in purposes().values():
        assert set(purpose.names) == set(purpose.said) == LANGUAGES
        for basis in purpose.bases:
            assert set(basis.norm) == LANGUAGES
            assert basis.source.startswith("https://")
            assert basis.checked_on <= "2027-12-31"
            assert set(basis.kinds) <= set(Organisation.Kind.values)
    assert all(set(one.names) == LANGUAGES for one in categories().values())
    for register in registers().values():
        assert set(register.names) == set(register.why) == LANGUAGES
        assert set(register.purposes) <= set(purposes())


def test_a_purpose_without_a_basis_is_off() -> None:
    ocmw, caw, club = (Organisation(kind=kind) for kind in ("ocmw", "caw", "association"))
    assert [one.id for one in purposes_between(ocmw, caw)] == ["rights", "referral"]
    assert purposes_between(ocmw, club) == purposes_between(club, ocmw) == []
    assert purposes()["crisis"].basis_for(ocmw) is None


def test_what_a_register_gave_for_one_purpose_serves_no_other() -> None:
    require_use("lopende-dossiers.csv", "referral", Organisation(kind="caw"))
    require_use("KSZ 2026.csv", "grant")
    with pytest.raises(ForbiddenUse) as refused:
        require_use("KSZ 2026.csv", "rights")
    assert refused.value.said("nl") == (
        "Dit komt van de Kruispuntbank van de Sociale Zekerheid (geharmoniseerde sociale statuten). Voor “rechten"
        " zoeken en in orde brengen” mag het niet gebruikt of gedeeld worden: de Kruispuntbank geeft het uitsluitend"
        " om een aanvullend voordeel automatisch toe te kennen."
    )
    with pytest.raises(ForbiddenUse):
        require_use("KSZ 2026.csv", "grant", Organisation(kind="caw"))


def test_a_list_of_such_a_register_is_not_taken_in_to_find_rights(signed_in_as: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    pages = signed_in_as("rights_worker")
    file = SimpleUploadedFile("KSZ_lijst.csv", b"dossiernummer;naam\n1;Demo\n")
    answer = pages.client.post("/nl/dossiers/binnenbrengen/", {"file": file})
    assert answer.status_code == 400
    assert "uitsluitend om een aanvullend voordeel automatisch toe te kennen. Komt dit" in answer.content.decode()


def test_facts_of_a_register_are_not_shared(db: None) -> None:
    world = a_world(source="ksz-lijst.csv")
    consent = consent_to(world, "name", "income")
    with pytest.raises(ForbiddenUse):
        share_with(world, consent, "income")


def test_the_minimal_set_is_all_that_goes_to_who_is_not_bound_by_secrecy(db: None) -> None:
    world = a_world("city_service", "official")
    with pytest.raises(CannotConsent, match="not_bound"):
        consent_to(world, "name", "income")
    assert not share_with(world, consent_to(world, "name", "contact"), "name", "contact").under_secrecy

    bound = a_world()
    consent = consent_to(bound, "name", "income")
    Organisation.objects.filter(id=bound.receiver.organisation.id).update(secrecy="official")
    bound.receiver.organisation.refresh_from_db()
    with pytest.raises(CannotShare, match="not_bound"):
        share_with(bound, consent, "name", "income")


def test_one_condition_that_is_not_ticked_stops_sharing(db: None) -> None:
    world = a_world()
    consent = consent_to(world, "name")
    for name in ("informed", "agrees", "same_purpose", "only_needed"):
        ticks = Secrecy(**{**ALL_TICKED.__dict__, name: False})
        with pytest.raises(CannotShare, match="ticks"), world.giver.inside():
            share(world.giver.worker, consent, world.receiver.organisation, "worker", ["name"], localdate(), ticks)


def test_what_goes_beyond_the_consent_is_refused_with_its_reason(db: None) -> None:
    world, other = a_world(), a_world()
    consent = consent_to(world, "name", days=10)
    worker, receiver, today = world.giver.worker, world.receiver.organisation, localdate()
    late = today + timedelta(days=11)
    for told, code in (
        ((other.receiver.organisation, "worker", ["name"], today), "not_this_receiver"),
        ((receiver, "rights_worker", ["name"], today), "not_this_receiver"),
        ((receiver, "worker", ["name", "income"], today), "more_than_agreed"),
        ((receiver, "worker", [], today), "more_than_agreed"),
        ((receiver, "worker", ["name"], late), "longer_than_agreed"),
    ):
        with pytest.raises(CannotShare, match=code), world.giver.inside():
            share(worker, consent, *told, ALL_TICKED)
    Partnership.objects.filter(id=world.partnership.id).update(agreement="")
    with pytest.raises(CannotShare, match="no_partnership"), world.giver.inside():
        share(worker, consent, receiver, "worker", ["name"], today, ALL_TICKED)


def test_a_consent_given_aloud_counts_for_two_weeks_unless_it_is_signed(db: None) -> None:
    world = a_world()
    spoken = consent_to(world, "name", channel="oral")
    today = localdate()
    assert last_day(spoken) == today + timedelta(days=14)
    assert state_of(spoken, today + timedelta(days=15)) == "unconfirmed"
    made = share_with(world, spoken, "name")
    assert made.unconfirmed_until == today + timedelta(days=14)
    with world.giver.inside():
        confirm_consent(world.giver.worker, spoken, "paper")
        again = Consent.objects.get(id=spoken.id)
        made.refresh_from_db()
    assert state_of(again, today + timedelta(days=15)) == "stands"
    assert made.unconfirmed_until is None


def test_what_was_agreed_is_never_rewritten(world: World) -> None:
    consent = consent_to(world, "name")
    with world.giver.inside(), pytest.raises(Error, match="never rewritten"), transaction.atomic():
        Consent.objects.filter(id=consent.id).update(purpose="rights")


def test_a_consent_lasts_a_year_at_most_and_never_reaches_all_partners(db: None) -> None:
    world = a_world()
    worker, here = world.giver.worker, ((str(world.receiver.organisation.id), "worker"),)
    with world.giver.inside():
        with pytest.raises(CannotConsent, match="until_a_year"):
            asked_by(worker, "referral", ("name",), here, localdate() + timedelta(days=366))
        with pytest.raises(CannotConsent, match="choose_recipients"):
            asked_by(worker, "referral", ("name",), (), localdate())
        with pytest.raises(CannotConsent, match="choose_categories"):
            asked_by(worker, "referral", ("name", "assessment"), here, localdate())
        with pytest.raises(CannotConsent, match="purpose_off"):
            asked_by(worker, "statistics", ("name",), here, localdate())


def test_the_kept_digest_is_that_of_the_text_that_was_shown(db: None) -> None:
    world = a_world()
    with world.giver.inside():
        here = ((str(world.receiver.organisation.id), "worker"),)
        asked = asked_by(world.giver.worker, "referral", ("name",), here, localdate())
        shown = text_shown(asked, Given("oral", "en", ""))
        with pytest.raises(CannotConsent, match="another_text"):
            give_consent(world.giver.worker, world.person, asked, Given("paper", "en", shown.digest))
        kept = give_consent(world.giver.worker, world.person, asked, Given("oral", "en", shown.digest))
    assert kept.text_digest == shown.digest == texts.digest_of(1, "en", shown.whole)


def test_a_text_that_was_once_shown_never_changes() -> None:
    written = read_file(Path(texts.__file__).parent / "texts.yaml")
    digests = {version: hashlib.sha256(repr(one).encode()).hexdigest()[:16] for version, one in written.items()}
    assert digests == {1: "2b8df48fd5dfc21e"}
    assert all(set(one) == LANGUAGES for one in written.values())
    assert len({len(one["lines"]) for one in written[1].values()}) == 1


def test_the_text_is_short_and_says_that_no_is_allowed() -> None:
    giver, receiver = Organisation(name="OCMW Verzonnen"), Organisation(name="CAW Verzonnen")
    asked = texts.Asked(giver, "referral", ("name", "contact"), ((receiver, "worker"),), localdate(), localdate())
    shown = texts.consent_text(asked, "nl")
    sentences = [one for line in shown.lines for one in line.replace(": ", ". ").split(". ")]
    assert max(len(one.split()) for one in sentences) <= 16
    assert "Ik mag nee zeggen. OCMW Verzonnen helpt mij dan even goed." in shown.lines


def test_notes_judgements_and_what_a_housemate_receives_can_not_be_agreed_to() -> None:
    assert "notes" not in categories()
    assert set(categories()) - set(shareable()) == {"judicial", "assessment", "others"}
    of_others = {fact for fact, category in categories_of_facts().items() if category == "others"}
    assert of_others == {"counted_for_leefloon_of_housemate", "family_benefits_for_relative_month"}
