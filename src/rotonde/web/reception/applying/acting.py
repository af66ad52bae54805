"""The act: an application is kept at its moment, whoever is to decide and however little was said; and handed over."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.domain.applications import term_of
from rotonde.web.reception.applying.competence import OWN, decide_days, handlers
from rotonde.web.reception.contacts.sealed_for import held, seal_of, told_in
from rotonde.web.reception.models import Contact, ReceptionApplication
from rotonde.web.reception.numbering import numbered


@dataclass(frozen=True)
class Asked:
    """What was asked, in words; a right where one was picked; by whom, as the receipt says; and who handles it.

    `to` names who handles it where that isn't this organisation. `term_days` is the clock for the decision, counted
    from the application, None where nobody knows it.
    """

    what: str = ""
    right: str = ""
    by: str = ""
    handler: str = OWN
    to: str = ""
    term_days: int | None = None

    def decide_by(self, made_on: date) -> date | None:
        """The day by which a decision must come."""
        return None if self.term_days is None else made_on + timedelta(days=self.term_days)


class HandedOverAlready(RuntimeError):
    """A colleague handed it over before."""


@transaction.atomic
def apply_here(user: User, contact: Contact, asked: Asked) -> ReceptionApplication:
    """Keep an application; the moment is that of the clock, whatever the page says. It is never refused."""
    require(user, "reception.write_contact", contact)
    contact = held(contact)
    now = timezone.now()
    told = Asked(**asdict(asked) | {"term_days": _term(contact, asked)})
    made = numbered(
        ReceptionApplication,
        contact.organisation,
        office=contact.office,
        contact=contact,
        sealed=seal_of(contact, ReceptionApplication, asdict(told)),
        made_by=user,
        made_at=now,
        is_passed_on=asked.handler != OWN,
        hand_over_by=handlers()[asked.handler].hand_over_by(timezone.localdate(now)) if asked.handler != OWN else None,
    )
    record_write(user, "reception.applied", made, about=[contact.person_id] if contact.person_id else [])
    return made


@transaction.atomic
def hand_over(user: User, application: ReceptionApplication) -> None:
    """Write down that it was handed over to who handles it; raises HandedOverAlready."""
    require(user, "reception.write_contact", application.contact)
    same = ReceptionApplication.objects.filter(id=application.id, is_passed_on=True, handed_over_at__isnull=True)
    if not same.update(handed_over_at=timezone.now(), handed_over_by=user):
        raise HandedOverAlready
    person = application.contact.person_id
    record_write(user, "reception.handed_over", application, about=[person] if person else [])


def asked_in(application: ReceptionApplication) -> Asked:
    """What an application says; for who may read its contact."""
    return Asked(**told_in(application))


def _term(contact: Contact, asked: Asked) -> int | None:
    if asked.right:
        return term_of(asked.right)
    if asked.handler == OWN:
        return decide_days(contact.organisation.kind)
    return decide_days("ocmw") if asked.handler == "other_ocmw" else None
