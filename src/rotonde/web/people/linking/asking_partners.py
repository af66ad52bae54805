"""Asking whether a partner may know somebody: yes, maybe or no, twenty times an hour at the most, and in the log."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Event
from rotonde.web.people.domain.in_use import require_in_use
from rotonde.web.people.domain.named import Named
from rotonde.web.people.linking.links import NotPossible
from rotonde.web.people.linking.marks import MAYBE, NO, YES, partners_know, partnerships_of
from rotonde.web.people.models import Person

ACTION, MOST_AN_HOUR = "people.partners_asked", 20


@transaction.atomic
def ask(user: User, person: Person, named: Named) -> str:
    """Say whether a partner of any partnership may know this person.

    Raises NotPossible where it was asked too often, and FileIsRestricted where what is known of them may not be used.

    The log is what is counted, so that it holds in every process of the server.
    """
    require(user, "people.ask_partners")
    require(user, "people.read_person", person)
    if person.dossier is not None:
        require_in_use(person.dossier)
    User.objects.select_for_update(of=("self",)).get(pk=user.pk)  # one at a time: two at once would both be the last
    since = timezone.now() - timedelta(hours=1)
    asked = Event.objects.filter(organisation=user.organisation, actor=user, action=ACTION, at__gte=since)
    if asked.count() >= MOST_AN_HOUR:
        raise NotPossible("partners_too_often")
    record_read(user, ACTION, person)
    partnerships = partnerships_of(user.organisation)
    answers = {partners_know(user.organisation, one, named) for one in partnerships}
    return next((answer for answer in (YES, MAYBE) if answer in answers), NO)
