"""Erasing a person: everything that any app registered, the person's key, and a tombstone in its place."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.domain.record import record_machine
from rotonde.web.people.domain.dossiers import PURPOSE, contents_of
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.holdings import Leaving, erasers_of_nobody, to_erase
from rotonde.web.people.models import Dossier, Person
from rotonde.web.protection.domain.periods import periods_of
from rotonde.web.protection.domain.what_is_due import FILE, beside_the_file, happened_in, standings
from rotonde.web.protection.due import LAST_CONTACT, Period, months_after
from rotonde.web.protection.models import Tombstone

ALONE, WITH_FILE = "person", "file"


@transaction.atomic
def erase_person(person: Person, rule: UUID | None, at: datetime) -> Tombstone:
    """Erase everything that is held of a person, and the whole file where nobody of it stays."""
    is_last = not Person.objects.filter(dossier=person.dossier_id).exclude(id=person.id).exists()
    leaving = Leaving(is_last=person.dossier_id is not None and is_last, on=timezone.localdate(at))
    if person.dossier is not None and not is_last:
        _keep_last_contact(person.dossier)
    count = sum(one.erase(person, leaving) for one in to_erase())
    tombstone, _ = Tombstone.objects.get_or_create(
        organisation_id=person.organisation_id,
        subject=person.id,
        defaults={"sort": WITH_FILE if leaving.is_last else ALONE, "rule": rule, "at": at, "count": count},
    )
    record_machine(person.organisation, "protection.erased", tombstone)
    return tombstone


def _keep_last_contact(dossier: Dossier) -> None:
    """Write the last contact with a household into its file: the steps that told of it may go with who leaves."""
    contacts = [
        *happened_in(dossier).contacts,
        *beside_the_file(dossier.organisation, Person.objects.filter(dossier=dossier)).contacts,
    ]
    if contacts:
        told = replace(contents_of(dossier), last_contact=max(contacts).isoformat())
        dossier.sealed = seal_json(dossier.organisation, PURPOSE, asdict(told))
        dossier.save(update_fields=["sealed"])


def erase_what_is_due(organisation: Organisation, now: datetime | None = None) -> list[Tombstone]:
    """Erase who is due in an organisation, each in a transaction of their own; the proofs are given."""
    at = now or timezone.now()
    with inside(organisation):
        rules = {category: rule for category, (_, rule) in periods_of(organisation).items()}
        if FILE not in rules:
            return []  # without a signed period nothing is due
        on = timezone.localdate(at)
        due = [one.person.id for one in standings(organisation, on) if one.is_due(on)]
        _erase_of_nobody(organisation, periods_of(organisation)[FILE][0], on)
    return [_erased(organisation, id, rules[FILE].id, at) for id in due]


@transaction.atomic
def _erase_of_nobody(organisation: Organisation, period: Period, on: date) -> None:
    """Erase what was told by people who gave no name, once the period of a file is over since that day."""
    if period.counted_from != LAST_CONTACT:
        return
    before = months_after(on, -period.months)
    if sum(erase(organisation, before) for erase in erasers_of_nobody()):
        record_machine(organisation, "protection.erased_of_nobody", organisation)


def erase_again(organisation: Organisation, subjects: Iterable[UUID], at: datetime | None = None) -> list[Tombstone]:
    """Erase people who came back with a backup: the numbers of those who were erased since are given."""
    with inside(organisation):
        there = Person.objects.filter(organisation=organisation, id__in=list(subjects))
        back = list(there.values_list("id", flat=True))
    return [_erased(organisation, id, None, at or timezone.now()) for id in back]


def _erased(organisation: Organisation, id: UUID, rule: UUID | None, at: datetime) -> Tombstone:
    with inside(organisation):
        person = Person.objects.select_related("organisation", "dossier__organisation").get(id=id)
        return erase_person(person, rule, at)
