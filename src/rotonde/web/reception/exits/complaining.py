"""*Klacht*: how somebody was treated, written down because they want it so; and who answers within how many days."""

from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.reception.contacts.sealed_for import held, seal_of, told_in
from rotonde.web.reception.models import Complaint, ComplaintPath, Contact
from rotonde.web.reception.numbering import numbered

MOST_DAYS = 365


@dataclass(frozen=True)
class Complained:
    """What somebody complains about, in their words, and the name on the receipt, which may be empty."""

    words: str
    by: str = ""


class NotAPath(ValueError):
    """What was filled in of the path can't be right; `field` says what."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@transaction.atomic
def take_complaint(user: User, contact: Contact, complained: Complained) -> Complaint:
    """Write a complaint down at its moment; the answer is due as the organisation's path says, where it does."""
    require(user, "reception.write_contact", contact)
    contact = held(contact)
    now, days = timezone.now(), path_of(contact.organisation).answer_days
    made = numbered(
        Complaint,
        contact.organisation,
        office=contact.office,
        contact=contact,
        sealed=seal_of(contact, Complaint, asdict(complained)),
        taken_by=user,
        taken_at=now,
        answer_by=timezone.localdate(now) + timedelta(days=days) if days else None,
    )
    record_write(user, "reception.complained", made, about=[contact.person_id] if contact.person_id else [])
    return made


def complained_in(complaint: Complaint) -> Complained:
    """What a complaint says; for who may read its contact."""
    return Complained(**told_in(complaint))


def path_of(organisation: Organisation) -> ComplaintPath:
    """Who handles the complaints of an organisation; empty where nobody filled it in."""
    return ComplaintPath.objects.filter(organisation=organisation).first() or ComplaintPath(organisation=organisation)


@transaction.atomic
def fill_in_path(user: User, who: str, how: str, answer_days: str, rests_on: str) -> ComplaintPath:
    """Fill in who handles complaints; a term needs what it rests on. Raises NotAPath."""
    require(user, "reception.see_signals")
    days = int(answer_days) if answer_days.isdecimal() and len(answer_days) < 4 else 0
    if not who.strip():
        raise NotAPath("who")
    if answer_days and not 1 <= days <= MOST_DAYS:
        raise NotAPath("answer_days")
    if days and not rests_on.strip():
        raise NotAPath("rests_on")
    for field, text, longest in (("who", who, 200), ("how", how, 500), ("rests_on", rests_on, 300)):
        if len(text.strip()) > longest:
            raise NotAPath(field)
    told = {"who": who.strip(), "how": how.strip(), "answer_days": days or None, "rests_on": rests_on.strip()}
    path, _ = ComplaintPath.objects.update_or_create(organisation=user.organisation, defaults=told)
    record_write(user, "reception.complaint_path_changed", path)
    return path
