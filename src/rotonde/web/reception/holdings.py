"""What the reception holds of a person: that they came, and what they asked in their own words."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.holdings import Leaving, Piece, hold, hold_of_nobody, holds_nothing
from rotonde.web.people.models import Person
from rotonde.web.reception.applying.acting import asked_in
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.exits.complaining import complained_in
from rotonde.web.reception.models import Complaint, ComplaintPath, Contact, ReceptionApplication, Signal

APPLIED = ("Aanvraag aan het onthaal", "Demande à l’accueil", "Application at the reception")
COMPLAINED = ("Klacht aan het onthaal", "Plainte à l’accueil", "Complaint at the reception")
HEARD = ("Contact met het onthaal", "Contact avec l’accueil", "Contact with the reception")


def contacts_of(person: Person) -> Iterator[Piece]:
    """Each contact, with what the person told in their own words."""
    for one in Contact.objects.filter(person=person).order_by("came_at"):
        told = {
            "place": one.place,
            "brought_by": one.brought_by,
            "interpreter": one.interpreter,
            "language": one.language,
            "proactivity": one.proactivity,
            "urgent": one.is_urgent,
            "words": words_of(one),
        }
        kept = {name: value for name, value in told.items() if value not in ("", False)}
        yield Piece(kept, HEARD, since=localdate(one.came_at).isoformat())


def erase_contacts(person: Person, leaving: Leaving) -> int:
    """Erase the contacts of a person, their words with them."""
    return Contact.objects.filter(person=person).delete()[1].get("reception.Contact", 0)


def erase_unnamed_contacts(organisation: Organisation, before: date) -> int:
    """Erase the contacts with people who gave no name, of before a day."""
    heard = Contact.objects.filter(organisation=organisation, person__isnull=True, came_at__date__lt=before)
    return heard.delete()[1].get("reception.Contact", 0)


hold_of_nobody(erase_unnamed_contacts)
hold(
    "reception.contact",
    ("Je contacten met het onthaal", "Vos contacts avec l’accueil", "Your contacts with the reception"),
    [Contact],
    contacts_of,
    erase_contacts,
)


def applications_of(person: Person) -> Iterator[Piece]:
    """Each application that was made at a contact, as its receipt says it."""
    for one in ReceptionApplication.objects.filter(contact__person=person).select_related("contact__person"):
        told = {name: value for name, value in asdict(asked_in(one)).items() if value}
        handed = {"handed_over": localdate(one.handed_over_at).isoformat()} if one.handed_over_at else {}
        number = {"number": f"O-{one.year}-{one.number:05}"}
        yield Piece(number | told | handed, APPLIED, since=localdate(one.made_at).isoformat())


def erase_applications(person: Person, leaving: Leaving) -> int:
    """Erase the applications of a person."""
    gone = ReceptionApplication.objects.filter(contact__person=person).delete()[1]
    return gone.get("reception.ReceptionApplication", 0)


hold(
    "reception.application",
    APPLIED,
    [ReceptionApplication],
    applications_of,
    erase_applications,
    category="application",
)


def complaints_of(person: Person) -> Iterator[Piece]:
    """Each complaint that was written down at a contact, with its number."""
    for one in Complaint.objects.filter(contact__person=person).select_related("contact__person"):
        told = {name: value for name, value in asdict(complained_in(one)).items() if value}
        yield Piece(
            {"number": f"K-{one.year}-{one.number:05}"} | told, COMPLAINED, since=localdate(one.taken_at).isoformat()
        )


def erase_complaints(person: Person, leaving: Leaving) -> int:
    """Erase the complaints of a person."""
    return Complaint.objects.filter(contact__person=person).delete()[1].get("reception.Complaint", 0)


hold("reception.complaint", COMPLAINED, [Complaint], complaints_of, erase_complaints)
holds_nothing(Signal, "It says what works badly for many, and a text with a name or a number of somebody is refused.")
holds_nothing(ComplaintPath, "It says who handles the complaints of an organisation.")
