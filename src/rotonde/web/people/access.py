"""Who may do what with the files of clients. An administrator and the protection officer see none of them."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from rotonde.web.accounts.policy import among, any_of, field_is, is_missing, may, role_is, same, some, today_within
from rotonde.web.people.consent.partners import live_memberships
from rotonde.web.people.consent.purposes import purposes
from rotonde.web.people.models import Emergency

IN_OWN_OFFICE = role_is("rights_worker", "worker") & same("organisation_id") & among("office_id", "office_ids")
IN_ANY_OFFICE = role_is("coordinator") & same("organisation_id")

may("people.read_dossier", IN_OWN_OFFICE | IN_ANY_OFFICE)
may("people.write_dossier", IN_OWN_OFFICE)
may("people.see_files", role_is("rights_worker", "worker", "coordinator"))

# Bringing in the files of an office is the work of its rights workers; asked of the office itself.
may("people.bring_in", role_is("rights_worker") & same("organisation_id") & among("id", "office_ids"))
may("people.see_upload", role_is("rights_worker") & same("organisation_id") & among("office_id", "office_ids"))
may("people.bring_in_files", role_is("rights_worker"))

# Answers that a citizen took along belong to no office: who talks with people opens them, with the code they bring.
may("people.open_carried", role_is("rights_worker", "worker"))


# What a person agrees to is written down by who talks with them; asked of the person.
may("people.see_consents", IN_OWN_OFFICE | IN_ANY_OFFICE)
may("people.write_consent", IN_OWN_OFFICE)
may("people.share_person", IN_OWN_OFFICE)


# What another organisation shares is read by who the consent names: a function in the receiving organisation.
SHARED_HERE = role_is("rights_worker", "worker") & same("receiver_id", "organisation_id") & same("function", "role")
HAS_A_BASIS = any_of(
    field_is("purpose", purpose.id)
    & any_of(field_is("giver__kind", kind) for kind in purpose.kinds)
    & any_of(field_is("receiver__kind", kind) for kind in purpose.kinds)
    for purpose in purposes().values()
    if purpose.crosses
)
STANDS = (
    HAS_A_BASIS
    & is_missing("ended_at")
    & today_within("begins_on", "until")
    & today_within("begins_on", "unconfirmed_until")
    & some(live_memberships, partnership_id="partnership_id", organisation_id="giver_id")
    & some(live_memberships, partnership_id="partnership_id", organisation_id="receiver_id")
)
may("people.see_shares", role_is("rights_worker", "worker"))
may("people.read_share", SHARED_HERE & STANDS)
may("people.keep_note_of_share", SHARED_HERE)


def running_emergencies(user: Any) -> QuerySet[Emergency]:
    """The files that this user may read now, because it couldn't wait."""
    return Emergency.objects.filter(opened_by=user.id, ended_at__isnull=True, until__gt=timezone.now())


IN_ANOTHER_OFFICE = role_is("rights_worker", "worker") & same("organisation_id") & ~among("office_id", "office_ids")
may("people.open_emergency_page", role_is("rights_worker", "worker"))
may("people.open_in_emergency", IN_ANOTHER_OFFICE)
may("people.read_in_emergency", IN_ANOTHER_OFFICE & some(running_emergencies, dossier_id="id"))
may("people.end_emergency", role_is("rights_worker", "worker") & same("organisation_id") & same("opened_by_id", "id"))
may("people.open_reviews", role_is("protection_officer"))
may("people.review_emergency", role_is("protection_officer") & same("organisation_id"))
