"""What hangs on a contact is sealed for who was heard: with their own key, else with their organisation's.

Once it is known who that was, it is sealed again with their key: its loss then erases what they said.
"""

from typing import Any

from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Person
from rotonde.web.reception.models import Complaint, Contact, ReceptionApplication

PURPOSES: dict[type[ReceptionApplication] | type[Complaint], str] = {
    ReceptionApplication: "reception.application",
    Complaint: "reception.complaint",
}
Json = dict[str, Any]
OfContact = ReceptionApplication | Complaint


def held(contact: Contact) -> Contact:
    """Read a contact anew; until this transaction ends nobody else says who was heard, or keeps what hangs on it.

    What is sealed for a contact and who was heard at it must not pass each other: nobody could read it any more.
    """
    whose = ("organisation", "office__organisation", "person__organisation", "person__dossier__organisation")
    Contact.objects.select_for_update().get(id=contact.id)  # on its own: what is joined would be as it was before
    return Contact.objects.select_related(*whose).get(id=contact.id)


def seal_of(contact: Contact, model: type[OfContact], told: Json) -> bytes:
    """Seal what is told at a contact."""
    return seal_json(contact.person or contact.organisation, PURPOSES[model], told)


def told_in(record: OfContact) -> Json:
    """What a record of a contact says; for who may read the contact."""
    contact = record.contact
    told: Json = unseal_json(contact.person or contact.organisation, PURPOSES[type(record)], bytes(record.sealed))
    return told


def seal_again(contact: Contact, person: Person) -> None:
    """Seal all of it for a person who turned out to be who was heard; in the transaction that says so."""
    for model, purpose in PURPOSES.items():
        for one in model.objects.filter(contact=contact).select_related("contact__organisation", "contact__person"):
            model.objects.filter(pk=one.pk).update(sealed=seal_json(person, purpose, told_in(one)))
