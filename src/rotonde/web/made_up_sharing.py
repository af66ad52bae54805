"""What somebody of the made-up office agreed to share with the made-up CAW, so that the demo shows both sides."""

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User
    from rotonde.web.people.models import Dossier

PARTNER, PURPOSE, CATEGORIES = "CAW Verzonnen", "referral", ("name", "contact", "income")
FUNCTION = "rights_worker"
LASTS = timedelta(days=90)


def share_made_up_person(user: "User", dossier: "Dossier") -> bool:
    """Write down a consent of the first person of a file, and share, once; False where no partner is there."""
    from django.utils.timezone import localdate

    from rotonde.web.accounts.models import Organisation
    from rotonde.web.people.consent.giving import Given, asked_by, give_consent, text_shown
    from rotonde.web.people.consent.partners import partners_of
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Person, Share
    from rotonde.web.people.sharing.granting import Secrecy, share

    receiver = Organisation.objects.filter(name=PARTNER, is_made_up=True).first()
    if receiver not in partners_of(user.organisation) or Share.objects.filter(giver=user.organisation).exists():
        return False
    assert receiver is not None, "somebody who isn't there is no partner"
    person = Person.objects.get(dossier=dossier, member=contents_of(dossier).members[0])
    until = localdate() + LASTS
    asked = asked_by(user, PURPOSE, CATEGORIES, ((str(receiver.id), FUNCTION),), until)
    digest = text_shown(asked, Given("paper", "nl", "")).digest
    consent = give_consent(user, person, asked, Given("paper", "nl", digest))
    ticks = Secrecy(informed=True, agrees=True, same_purpose=True, only_needed=True)
    share(user, consent, receiver, FUNCTION, CATEGORIES, until, ticks)
    return True
