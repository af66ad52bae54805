"""The words of who was heard: sealed with their own key where they have one, else with their organisation's."""

from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.reception.models import Contact

PURPOSE = "reception.contact"


def words_of(contact: Contact) -> str:
    """What somebody asked in their own words; empty where nothing was written down. For who may read the contact."""
    if contact.sealed is None:
        return ""
    return unseal(contact.person or contact.organisation, PURPOSE, bytes(contact.sealed)).decode()


def sealed_words(contact: Contact, words: str) -> bytes | None:
    """The words sealed for who was heard, else for the organisation; nothing is kept of nothing."""
    return seal(contact.person or contact.organisation, PURPOSE, words.encode()) if words else None
