"""What one organisation reads of another's person: what was agreed, as it stands now, and nothing else."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Membership, Organisation, User
from rotonde.web.accounts.walls import AnotherOrganisation, crossing_to, current_organisation
from rotonde.web.audit.models import Event
from rotonde.web.people.consent.giving import withdraw_consent
from rotonde.web.people.domain.dossiers import change_dossier, contents_of
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.holdings import Leaving, holdings, to_erase
from rotonde.web.people.models import Consent, Dossier, Person, Share
from rotonde.web.people.persons.record import PURPOSE as RECORD
from rotonde.web.people.persons.record import Record
from rotonde.web.people.sharing.granting import CannotShare, end_share
from rotonde.web.people.sharing.notes import notes_of, write_note
from rotonde.web.people.sharing.reading import NotSharedNow, names_shared, read_shared, shares_with
from web.sharing.worlds import World, a_partner, a_world, consent_to, share_with


def names(world: World, made: Share) -> dict[str, Any]:
    with world.receiver.inside():
        return {one.name: one.value for one in read_shared(world.receiver.worker, made).fields}


def test_the_receiver_reads_the_agreed_fields_of_that_person_alone(world: World) -> None:
    made = share_with(world, consent_to(world, "name", "contact", "income"), "name", "contact", "income")
    assert names(world, made) == {
        "name": "Ada Verzonnen",
        "phone": "0470 00 00 00",
        "street": "Verzonstraat",
        "house_number": "1",
        "municipality": "44021",
        "taxable_income": {"2024": 9000},
    }


def test_what_is_read_is_what_the_giver_knows_at_that_instant(world: World) -> None:
    made = share_with(world, consent_to(world, "income"), "income")
    with world.giver.inside():
        contents = contents_of(world.dossier)
        here = contents.whole()
        here["persons"]["p1"]["taxable_income"] = {"2024": 12345}
        change_dossier(world.giver.worker, world.dossier, contents.told(here, "2026-11-02"), 1)
    assert names(world, made) == {"taxable_income": {"2024": 12345}}


def test_consent_withdrawn_the_next_read_fails_and_its_own_notes_stay(world: World) -> None:
    consent = consent_to(world, "name", "contact")
    made = share_with(world, consent, "name", "contact")
    user = world.receiver.worker
    with world.receiver.inside():
        write_note(user, made, "Kwam langs op donderdag.")
        assert read_shared(user, made).fields
    with world.giver.inside():
        withdraw_consent(world.giver.worker, consent)
    with world.receiver.inside():
        with pytest.raises(NotSharedNow) as refused:
            read_shared(user, made)
        assert refused.value.reason == "stopped"
        assert [one.text for one in notes_of(user, made)] == ["Kwam langs op donderdag."]
        assert list(shares_with(user)) == []
        assert names_shared(user, [made]) == {}


def test_a_share_that_is_stopped_leaves_the_consent_as_it_is(world: World) -> None:
    consent = consent_to(world, "name")
    made = share_with(world, consent, "name")
    with world.giver.inside():
        end_share(world.giver.worker, made)
    with world.receiver.inside(), pytest.raises(NotSharedNow):
        read_shared(world.receiver.worker, made)
    assert names(world, share_with(world, consent, "name")) == {"name": "Ada Verzonnen"}


@pytest.mark.parametrize("whose", ["giver", "receiver"])
def test_a_membership_that_ended_closes_what_is_shared(world: World, whose: str) -> None:
    made = share_with(world, consent_to(world, "name"), "name")
    theirs = Membership.objects.filter(organisation=getattr(world, whose).organisation)
    theirs.update(ends_on=localdate() - timedelta(days=1))
    with world.receiver.inside():
        with pytest.raises(NotSharedNow) as refused:
            read_shared(world.receiver.worker, made)
        assert refused.value.reason == "no_partnership"
        assert list(shares_with(world.receiver.worker)) == []


def test_a_giver_that_has_sharing_off_shows_nothing_and_can_still_withdraw(world: World) -> None:
    consent = consent_to(world, "name")
    made = share_with(world, consent, "name")
    Organisation.objects.filter(id=world.giver.organisation.id).update(is_made_up=False)  # and nothing is signed
    with world.receiver.inside():
        with pytest.raises(NotSharedNow) as refused:
            read_shared(world.receiver.worker, made)
        assert refused.value.reason == "purpose_off"
        assert names_shared(world.receiver.worker, [made]) == {}
    with world.giver.inside():
        withdraw_consent(User.objects.get(id=world.giver.worker.id), consent)
        assert Share.objects.get(id=made.id).ended_at is not None


@pytest.mark.postgres
def test_inside_the_receivers_wall_raw_sql_gives_no_row_of_the_giver(postgres: Any) -> None:
    world = a_world()
    made = share_with(world, consent_to(world, "name", "contact"), "name", "contact")
    tables = ["people_dossier", "people_person", "people_consent", "people_consentchange", "people_helpagreement"]
    with world.receiver.inside(), connection.cursor() as cursor:
        assert read_shared(world.receiver.worker, made).fields  # also just after a read
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone() == (0,), table
        cursor.execute("SELECT count(*) FROM people_share")
        assert cursor.fetchone() == (1,)
        cursor.execute("UPDATE people_share SET until = until + 100")
        assert cursor.rowcount == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_share")
        assert cursor.fetchone() == (0,)


@pytest.mark.postgres
def test_a_third_organisation_sees_no_share(postgres: Any) -> None:
    world = a_world()
    share_with(world, consent_to(world, "name"), "name")
    with a_partner().inside(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_share")
        assert cursor.fetchone() == (0,)


def test_only_who_stands_inside_an_organisation_crosses_and_comes_back_whatever_happens(world: World) -> None:
    giver, receiver = world.giver.organisation, world.receiver.organisation
    with pytest.raises(AnotherOrganisation), crossing_to(giver):
        pass
    with world.receiver.inside():
        with crossing_to(giver):
            assert current_organisation() == giver.id
            assert Dossier.objects.filter(organisation=giver).count() == 1
        with pytest.raises(ZeroDivisionError), crossing_to(giver):
            raise ZeroDivisionError
        assert current_organisation() == receiver.id
        if connection.vendor == "postgresql":
            assert not Person.objects.exists()


def test_both_organisations_have_a_line_that_says_who_why_and_which_categories(world: World) -> None:
    made = share_with(world, consent_to(world, "name", "contact"), "name", "contact")
    names(world, made)
    giver, receiver = world.giver.organisation, world.receiver.organisation
    for partner in (world.giver, world.receiver):
        with partner.inside():
            (line,) = Event.objects.filter(
                organisation=partner.organisation, record=str(made.id), action="people.shared_read"
            )
        by = receiver.id if partner is world.giver else None
        told = line.actor_id, line.by_organisation_id, line.purpose, line.basis, line.fields
        assert told == (world.receiver.worker.id, by, "referral", str(made.consent_id), ["contact", "name"])
    with world.giver.inside():
        assert Event.objects.filter(organisation=giver, action="people.shared", basis=str(made.consent_id)).exists()


def said_of_contact(world: World, record: Record) -> dict[str, Any]:
    """What the receiver reads of how to reach somebody whose record says this."""
    made = share_with(world, consent_to(world, "contact"), "contact")
    with world.giver.inside():
        Person.objects.filter(id=world.person.id).update(sealed=seal_json(world.person, RECORD, asdict(record)))
    return names(world, made)


def test_a_way_that_is_not_safe_is_not_told_and_why_goes_along(plain_world: World) -> None:
    said = said_of_contact(plain_world, Record(phone="0499 11 11 11", safety=("no_home_calls",)))
    assert (said["take_care"], "phone" in said) == (("no_home_calls",), False)


def test_where_one_way_is_safe_no_other_is_told(plain_world: World) -> None:
    assert said_of_contact(plain_world, Record(only_via="de zus")) == {"only_via": "de zus", "municipality": "44021"}


def test_data_whose_use_is_restricted_are_not_shared(plain_world: World) -> None:
    world = plain_world
    consent = consent_to(world, "name")
    made = share_with(world, consent, "name")
    Person.objects.filter(id=world.person.id).update(is_restricted=True)
    with world.receiver.inside(), pytest.raises(NotSharedNow) as refused:
        read_shared(world.receiver.worker, made)
    assert refused.value.reason == "restricted"
    with pytest.raises(CannotShare, match="restricted"):
        share_with(world, Consent.objects.get(id=consent.id), "name")


def test_a_file_that_a_housemate_had_frozen_shows_a_partner_nothing_either(plain_world: World) -> None:
    world = plain_world
    consent = consent_to(world, "name", "housing")
    made = share_with(world, consent, "name", "housing")
    Person.objects.filter(dossier=world.dossier, member="p2").update(is_restricted=True)
    with world.receiver.inside(), pytest.raises(NotSharedNow) as refused:
        read_shared(world.receiver.worker, made)
    assert refused.value.reason == "restricted"
    with pytest.raises(CannotShare, match="restricted"):
        share_with(world, Consent.objects.get(id=consent.id), "name")


def test_what_is_held_of_somebody_and_erased_is_gone_for_the_receiver_too(plain_world: World) -> None:
    world = plain_world
    made = share_with(world, consent_to(world, "name"), "name")
    held = {
        one.name: list(one.collect(world.person))
        for one in holdings()
        if one.name in ("people.consent", "people.share")
    }
    assert "Ik geef ocmw Verzonnen toestemming" in held["people.consent"][0].value["text"]
    assert held["people.share"][0].value["receiver"] == "caw Verzonnen"
    for one in to_erase():
        if one.name.startswith("people."):
            one.erase(world.person, Leaving(is_last=True, on=localdate()))
    with world.receiver.inside(), pytest.raises(NotSharedNow):
        read_shared(world.receiver.worker, made)
