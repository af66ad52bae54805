"""How long what was heard is kept: a contact counts as one, and what nobody in particular said goes too."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from web.reception.conftest import Reception

MONTHS = 12


def signed(house: Reception, counted_from: str = "last_contact") -> None:
    from rotonde.web.protection.models import RetentionRule

    told = {"category": "file", "months": MONTHS, "counted_from": counted_from, "basis": "x", "source": "x"}
    RetentionRule.objects.create(
        organisation=house.organisation, filled_by=house.people["worker"], signed_at=timezone.now(), **told
    )


def heard_ago(house: Reception, days: int, **told: Any) -> Any:
    from rotonde.web.people.models import Person
    from rotonde.web.reception.models import Contact

    one = house.register(**told)
    at = timezone.now() - timedelta(days=days)
    Contact.objects.filter(id=one.id).update(came_at=at)
    if one.person_id:
        Person.objects.filter(id=one.person_id).update(changed_at=at - timedelta(days=400))
    return one


def erase(house: Reception) -> None:
    from rotonde.web.protection.domain.erasing import erase_what_is_due

    erase_what_is_due(house.organisation)


def left(house: Reception) -> set[Any]:
    from rotonde.web.reception.models import Contact

    return set(Contact.objects.filter(organisation=house.organisation).values_list("id", flat=True))


def test_a_contact_counts_as_the_last_one_with_a_person(plain_house: Reception) -> None:
    from rotonde.web.protection.domain.what_is_due import standing_of
    from rotonde.web.protection.due import months_after

    one = heard_ago(plain_house, 10, given="Amina")
    signed(plain_house)
    due = standing_of(plain_house.now(one).person, date.today()).due
    assert due == months_after(date.today() - timedelta(days=10), MONTHS)


def test_who_was_heard_lately_stays_and_who_wasnt_goes_with_what_they_said(plain_house: Reception) -> None:
    lately, long_ago = heard_ago(plain_house, 10, given="Amina"), heard_ago(plain_house, 400, given="Bo")
    signed(plain_house)
    erase(plain_house)
    assert (lately.id in left(plain_house), long_ago.id in left(plain_house)) == (True, False)


def test_what_people_without_a_name_said_goes_after_the_same_period(plain_house: Reception) -> None:
    from rotonde.web.audit.models import Event

    lately, long_ago = heard_ago(plain_house, 10, words="Een vraag"), heard_ago(plain_house, 400, words="Een vraag")
    erase(plain_house)
    assert left(plain_house) == {lately.id, long_ago.id}
    signed(plain_house)
    erase(plain_house)
    assert left(plain_house) == {lately.id}
    told = Event.objects.filter(organisation=plain_house.organisation, action="protection.erased_of_nobody")
    assert told.count() == 1


@pytest.mark.parametrize("counted_from", ["help_ended", "decided"])
def test_a_period_that_counts_from_something_else_erases_nothing_of_nobody(
    plain_house: Reception, counted_from: str
) -> None:
    one = heard_ago(plain_house, 4000, words="Een vraag")
    signed(plain_house, counted_from)
    erase(plain_house)
    assert left(plain_house) == {one.id}


def test_who_applied_is_kept_as_long_as_an_application_is(plain_house: Reception) -> None:
    from rotonde.web.protection.domain.what_is_due import standing_of
    from rotonde.web.protection.due import NotDue
    from rotonde.web.reception.applying.acting import Asked, apply_here

    one = heard_ago(plain_house, 10, given="Amina")
    signed(plain_house)
    apply_here(plain_house.people["worker"], plain_house.now(one), Asked("hulp"))
    assert standing_of(plain_house.now(one).person, date.today()).due == NotDue("no_rule", "application")


def test_the_days_of_two_apps_count_as_the_newest(plain_house: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    from rotonde.web.people import last_contacts as counted

    old, new = date(2025, 1, 1), date(2026, 1, 1)
    monkeypatch.setattr(counted, "_COUNTED", [lambda _: {1: old}, lambda _: {1: new}, lambda _: {}])
    assert counted.last_contacts(plain_house.organisation) == {1: new}
