"""The applications still to be handed over: they wait for who took them, and once late for the whole office."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.people.waiting import Waiting
from rotonde.web.reception.models import Contact, ReceptionApplication

TITLE = ("Aanvragen door te geven", "Demandes à transmettre", "Applications to hand over")
BUTTON = ("Geef door", "Transmettre", "Hand over")
HAND_OVER = ("Geef deze aanvraag door", "Transmettre cette demande", "Hand this application over")


def to_hand_over_for(user: User, on: date) -> Iterator[Waiting]:
    """Each of them, with the last day on which it is to be with who handles it, where that is known."""
    mine = Q(made_by=user) | Q(hand_over_by__lt=on)
    contacts = visible(user, "reception.write_contact", Contact)
    found = ReceptionApplication.objects.filter(mine, contact__in=contacts, is_passed_on=True, handed_over_at=None)
    for one in found.select_related("contact").order_by("hand_over_by", "made_at"):
        made_on = localdate(one.made_at)
        about = {"application": one.id}
        yield Waiting(made_on, one.hand_over_by, HAND_OVER, "reception_receipt", about, one.contact.person_id)
