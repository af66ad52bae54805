"""Who may open a file of another office because it can't wait, and who looks at it afterwards."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from rotonde.web.accounts.policy import among, may, role_is, same, some
from rotonde.web.people.models import Emergency


def running_emergencies(user: Any) -> QuerySet[Emergency]:
    """The files that this user may read now, because it couldn't wait."""
    return Emergency.objects.filter(opened_by=user.id, ended_at__isnull=True, until__gt=timezone.now())


IN_ANOTHER_OFFICE = role_is("rights_worker", "worker") & same("organisation_id") & ~among("office_id", "office_ids")
may("people.open_emergency_page", role_is("rights_worker", "worker"), part_of="files")
may("people.open_in_emergency", IN_ANOTHER_OFFICE, part_of="files")
may("people.read_in_emergency", IN_ANOTHER_OFFICE & some(running_emergencies, dossier_id="id"), part_of="files")
may("people.end_emergency", role_is("rights_worker", "worker") & same("organisation_id") & same("opened_by_id", "id"))
may("people.open_reviews", role_is("protection_officer"))
# Who opened it in an earlier role doesn't judge it in this one.
NOT_THEIR_OWN = ~same("opened_by_id", "id")
may("people.review_emergency", role_is("protection_officer") & same("organisation_id") & NOT_THEIR_OWN)
