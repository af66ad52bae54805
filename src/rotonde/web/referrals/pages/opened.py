"""What the pages open: a person who may be referred, or a referral that may be read. What isn't there is not found."""

from uuid import UUID

from django.http import Http404, HttpRequest

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.people.models import Person
from rotonde.web.referrals.domain.reading import referrals_of
from rotonde.web.referrals.models import Referral


def person_to_refer(user: User, id: UUID) -> Person:
    """The person of this number whom the user may refer; raises Http404."""
    found = visible(user, "referrals.refer", Person).select_related("dossier__organisation", "organisation")
    one = found.filter(id=id).first()
    if one is None:
        raise Http404
    return one


def person_sent(user: User, referral: Referral) -> Person | None:
    """The person of a referral of one's own; None where another office has them now."""
    found = visible(user, "referrals.refer", Person).select_related("dossier__organisation", "organisation")
    return found.filter(id=referral.person_id).first()


def referral_read(user: User, id: UUID) -> Referral:
    """The referral of this number that the user may read; raises Http404."""
    one = referrals_of(user).filter(id=id).first()
    if one is None:
        raise Http404
    assert isinstance(one, Referral)
    return one


def referral_sent_here(user: User, id: UUID) -> Referral:
    """The same, of the own office, with its person; raises Http404."""
    one = referral_read(user, id)
    one.person = person_to_refer(user, one.person_id)
    if one.sender_id != user.organisation_id:
        raise Http404
    return one


def key_of(request: HttpRequest) -> UUID | None:
    """The one-time key of a form; None where it holds none."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return None
