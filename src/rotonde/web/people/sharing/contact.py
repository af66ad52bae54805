"""How somebody is reached, as it may be told to a partner; what isn't safe goes along wherever a way does.

What the person's own record says goes before the file. Where it names the one safe way, that is all that is told.
"""

from collections.abc import Iterator

from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import record_of

ADDRESS = ("street", "house_number", "box", "postcode", "address")
ONLY, CARE = "only_via", "take_care"


def ways_to_reach(person: Person, contents: Contents) -> Iterator[tuple[str, str]]:
    """Each way that is known, by its name; before them what isn't to be done."""
    told, kept = contents.identity.get(person.member) or {}, record_of(person)
    for flag in kept.safety:
        yield CARE, flag
    if kept.only_via:
        yield ONLY, kept.only_via
        return
    address = {"address": kept.address} if kept.address else {part: told.get(part, "") for part in ADDRESS}
    phones = {"phone": kept.phone} if kept.phone else {part: told.get(part, "") for part in ("phone", "mobile")}
    for part, value in (address | phones | {"email": kept.email or told.get("email", "")}).items():
        if value:
            yield part, value
