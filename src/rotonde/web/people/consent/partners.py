"""Which organisations work together today: both are members of a partnership that runs, under a written agreement."""

from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from rotonde.web.accounts.domain.partnering import memberships_on
from rotonde.web.accounts.models import Membership, Organisation, Partnership


def live_memberships(_: Any = None) -> QuerySet[Membership]:
    """The memberships that count today, of every organisation; in a partnership without an agreement none does."""
    return memberships_on(localdate()).exclude(partnership__agreement="")


def partnership_of(giver: Organisation, receiver: Organisation) -> Partnership | None:
    """The partnership in which two organisations work together today, the oldest where there are more."""
    both = Partnership.objects.filter(
        id__in=live_memberships().filter(organisation=giver).values("partnership_id"),
    ).filter(id__in=live_memberships().filter(organisation=receiver).values("partnership_id"))
    return both.order_by("begins_on", "id").first()


def partners_of(organisation: Organisation) -> list[Organisation]:
    """The organisations that work together with this one today, by name."""
    ours = live_memberships().filter(organisation=organisation).values("partnership_id")
    theirs = live_memberships().filter(partnership_id__in=ours).values("organisation_id")
    return list(Organisation.objects.filter(id__in=theirs).exclude(id=organisation.id).order_by("name"))
