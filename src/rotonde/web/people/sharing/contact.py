"""How somebody is reached, as it may be told to a partner: the address and numbers of the file, never an account."""

from collections.abc import Iterator

from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.models import Person

ADDRESS = ("street", "house_number", "box", "postcode", "address")
NUMBERS = ("phone", "mobile", "email")


def ways_to_reach(person: Person, contents: Contents) -> Iterator[tuple[str, str]]:
    """Each way that is known, by its name."""
    told = contents.identity.get(person.member) or {}
    for part in (*ADDRESS, *NUMBERS):
        if told.get(part):
            yield part, told[part]
