"""What was heard here before: the words of a contact for who goes on from it, and who of this name came already."""

from uuid import UUID

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.linking.spelling import plain, sound
from rotonde.web.people.models import Person
from rotonde.web.people.persons.called import name_of_person
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Contact

LOOKED_AT, SHOWN = 500, 5


def words_heard(user: User, person: Person, contact: str) -> str:
    """What a person asked at a contact that the user may read; empty where the number is none of theirs."""
    try:
        number = UUID(contact)
    except ValueError:
        return ""
    seen = visible(user, "reception.read_contact", Contact).select_related("organisation", "person")
    one = seen.filter(id=number, person=person).first()
    return words_of(one) if one is not None else ""


def same_name_before(user: User, contact: Contact) -> list[Contact]:
    """Earlier contacts in the offices of this user of somebody else of the same name, the newest of each.

    That a name sounds alike proves nothing: who works here asks, and nothing is put together by itself.
    """
    if contact.person is None or not (sounds := _sounds(contact.person)):
        return []
    seen = visible(user, "reception.read_contact", Contact).filter(office__in=user.office_ids, person__isnull=False)
    others = seen.exclude(person=contact.person_id).filter(came_at__lte=contact.came_at)
    newest: dict[UUID, Contact] = {}
    for one in others.select_related("organisation", "person__dossier__organisation").order_by("-came_at")[:LOOKED_AT]:
        assert one.person is not None
        newest.setdefault(one.person.id, one)
    found = [one for one in newest.values() if one.person is not None and _sounds(one.person) == sounds][:SHOWN]
    if found:
        record_read(user, "reception.contacts_read", found)
    return found


def _sounds(person: Person) -> list[str]:
    """How the parts of a name sound, in any order; nothing of a single first name, which says too little."""
    parts = sorted(sound(part) for part in plain(name_of_person(person)).split())
    return parts if len(parts) > 1 else []
