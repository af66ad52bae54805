"""What the reception holds of a person: that they came, and what they asked in their own words."""

from collections.abc import Iterator

from django.utils.timezone import localdate

from rotonde.web.people.holdings import Leaving, Piece, hold
from rotonde.web.people.models import Person
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Contact

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


hold(
    "reception.contact",
    ("Je contacten met het onthaal", "Vos contacts avec l’accueil", "Your contacts with the reception"),
    [Contact],
    contacts_of,
    erase_contacts,
)
