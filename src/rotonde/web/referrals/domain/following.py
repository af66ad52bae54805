"""What a move brings about at the sender's: reading stops, or a new referral waits for the person's consent."""

from datetime import datetime

from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.consent.categories import opens_to
from rotonde.web.people.consent.partners import partnership_of
from rotonde.web.people.models import Share
from rotonde.web.referrals.domain.keeping import keep_move, sealed_why, why_of
from rotonde.web.referrals.machine.running import Said
from rotonde.web.referrals.models import Referral

SENDER = "sender"


def stop_reading(referral: Referral) -> None:
    """End what the receiver may read because of this referral; inside the sender."""
    Share.objects.filter(id__in=referral.shares, ended_at__isnull=True).update(ended_at=timezone.now())


def wait_elsewhere(referral: Referral, to: str, at: datetime) -> Referral | None:
    """Let a referral to another organisation wait for the person to agree; inside the sender, which alone sees it.

    None where the organisation isn't a partner of the sender: then the sender looks for another one.
    """
    wanted = Organisation.objects.filter(id=to).exclude(id__in=[referral.sender_id, referral.wanted_id]).first()
    partnership = partnership_of(referral.sender, wanted) if wanted else None
    if wanted is None or partnership is None:
        return None
    here = Referral.objects.select_related("partnership").get(id=referral.id)
    child = Referral(
        sender=referral.sender,
        office_id=here.office_id,
        wanted=wanted,
        partnership=partnership,
        person_id=here.person_id,
        parent=here,
        made_by_id=here.made_by_id,
        made_at=at,
        purpose=here.purpose,
        categories=[one for one in here.categories if one in opens_to(wanted)],
        language=here.language,
    )
    child.sealed = sealed_why(child, why_of(here))
    child.save(force_insert=True)
    for number, name in enumerate(("begin", "ask_consent")):
        keep_move(child, referral.sender, Said(name, at, SENDER), number)
    return child
