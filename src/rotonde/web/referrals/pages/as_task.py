"""One referral as a FHIR Task for another program: codes, clocks and organisations; no name and no word of anybody."""

from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from rotonde.web.audit.domain.record import record_read
from rotonde.web.referrals.domain.keeping import replayed, said_of
from rotonde.web.referrals.machine.fhir import ReferralToExport, task_of
from rotonde.web.referrals.pages.counts import code_of
from rotonde.web.referrals.pages.opened import referral_read
from rotonde.web.who_asks import user_of

FHIR = "application/fhir+json"


@require_GET
def referral_task(request: HttpRequest, lang: str, referral: UUID) -> JsonResponse:
    """Give the Task of a referral that the user may read."""
    user = user_of(request)
    one = referral_read(user, referral)
    told = ReferralToExport(
        key=str(one.id),
        sender_key=str(one.sender_id),
        sender_name=one.sender.name,
        receiver_key=str(one.wanted_id),
        receiver_name=one.wanted.name,
        person=code_of(one),
        part_of=str(one.parent_id) if one.parent_id and one.sender_id == user.organisation_id else None,
    )
    record_read(user, "referrals.taken_out", one, purpose=one.purpose)
    return JsonResponse(task_of(told, replayed(one, said_of(one)), lang), content_type=FHIR)
