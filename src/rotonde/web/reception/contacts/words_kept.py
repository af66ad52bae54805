"""The words of who was heard: sealed with their own key where they have one, else with their organisation's."""

from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.people.models import Person
from rotonde.web.reception.models import Contact

PURPOSE = "reception.contact"


def words_of(contact: Contact) -> str:
    """What somebody asked in their own words; empty where nothing was written down. For who may read the contact."""
    if contact.sealed is None:
        return ""
    return unseal(contact.person or contact.organisation, PURPOSE, bytes(contact.sealed)).decode()


def sealed_words(contact: Contact, words: str, person: Person | None) -> bytes | None:
    """The words sealed for this person, or for the organisation where there is none; nothing is sealed as nothing."""
    return seal(person or contact.organisation, PURPOSE, words.encode()) if words else None
