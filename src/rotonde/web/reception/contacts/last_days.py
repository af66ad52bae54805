"""On which day somebody was heard last at the reception; retention counts from it."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Max
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.reception.models import Contact


def last_days(organisation: Organisation) -> Mapping[UUID, date]:
    """The last day of each person who was heard."""
    heard = Contact.objects.filter(organisation=organisation, person__isnull=False).values_list("person_id")
    return {person: localdate(last) for person, last in heard.annotate(last=Max("came_at")).order_by()}


def applied_here(organisation: Organisation) -> set[UUID]:
    """The persons who made an application at the reception."""
    made = Contact.objects.filter(organisation=organisation, person__isnull=False, applications__isnull=False)
    return {person for person in made.values_list("person_id", flat=True) if person is not None}
