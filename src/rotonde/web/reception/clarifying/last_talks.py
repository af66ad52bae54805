"""On which day somebody was talked with last, as far as it was written down; retention counts from it."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Max
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.reception.models import Clarified, Goal


def last_talks(organisation: Organisation) -> Mapping[UUID, date]:
    """The last day of each person who told something, or whose plan was written."""
    told = Clarified.objects.filter(organisation=organisation).values_list("person_id").annotate(Max("told_at"))
    written = Goal.objects.filter(organisation=organisation).values_list("person_id").annotate(Max("changed_at"))
    found: dict[UUID, date] = {}
    for person, at in (*told.order_by(), *written.order_by()):
        found[person] = max(localdate(at), found.get(person, localdate(at)))
    return found
