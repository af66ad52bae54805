"""The waiting room: who waits is called by one worker, and nobody by two."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.reception.models import Contact

WAITING = {"waits_since__isnull": False, "called_at__isnull": True, "gone_at__isnull": True}


class NoLongerWaiting(RuntimeError):
    """Somebody else called them, or they are gone; `now` is the contact as it stands."""

    def __init__(self, now: Contact) -> None:
        super().__init__("no longer waiting")
        self.now = now


@transaction.atomic
def call_in(user: User, contact: Contact) -> None:
    """Call somebody who waits; raises NoLongerWaiting where a colleague was first. Pressed twice is once."""
    _move(user, contact, "reception.called_in", WAITING, called_by=user, called_at=timezone.now())


@transaction.atomic
def say_gone(user: User, contact: Contact) -> None:
    """Write down that who waited is gone; raises NoLongerWaiting where a colleague called them."""
    _move(user, contact, "reception.said_gone", WAITING, gone_at=timezone.now())


@transaction.atomic
def let_wait(user: User, contact: Contact) -> None:
    """Let somebody wait, also again: who was called and isn't heard yet, or is back. The wait counts from the first."""
    since = contact.waits_since or timezone.now()
    any_state: dict[str, bool] = {}
    _move(
        user, contact, "reception.let_wait", any_state, waits_since=since, called_by=None, called_at=None, gone_at=None
    )


def waiting(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Those who wait now, the urgent ones first, then who waits longest."""
    return contacts.filter(**WAITING).order_by("-is_urgent", "waits_since", "id")


def minutes_waited(contact: Contact) -> int:
    """How many whole minutes somebody has waited."""
    return (timezone.now() - contact.waits_since) // timedelta(minutes=1) if contact.waits_since else 0


def _move(user: User, contact: Contact, action: str, among: dict[str, bool], **told: object) -> None:
    require(user, "reception.write_contact", contact)
    if Contact.objects.filter(id=contact.id, **among).update(**told):
        record_write(user, action, contact)
        return
    now = Contact.objects.select_related("called_by").get(id=contact.id)
    if action == "reception.called_in" and now.called_by_id == user.id:
        return
    if action == "reception.said_gone" and now.gone_at is not None:
        return
    raise NoLongerWaiting(now)
