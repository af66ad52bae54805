"""How somebody is reached, as it may be told to a partner: never a way that isn't safe, and always what to beware of.

What the person's own record says goes before what their file says. A partner who hears a number hears too what was
asked not to be done; who asked to be reached in one way only is told in that way only.
"""

from collections.abc import Iterator

from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.models import Person
from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.people.persons.record import record_of

ADDRESS = ("street", "house_number", "box", "postcode", "address")
NUMBERS = ("phone", "mobile", "email")
TAKE_CARE = "take_care"
UNSAFE = {"no_letters": ADDRESS, "no_home_calls": ("phone",), "no_messages": ("email",), "no_visits": ADDRESS}
"""What isn't told of whom asked for what."""


def ways_to_reach(person: Person, contents: Contents | None) -> Iterator[tuple[str, str | tuple[str, ...], str]]:
    """Each way that is known and safe, by its name, after what to beware of; with the source where a file said it."""
    record = record_of(person)
    if record.safety:
        yield TAKE_CARE, record.safety, ""
    if record.language:
        yield "language", SPOKEN[record.language], ""
    if record.only_via:
        yield "only_via", record.only_via, ""
        return
    unsafe = {part for one in record.safety for part in UNSAFE.get(one, ())}
    told = contents.identity.get(person.member) or {} if contents else {}
    source = contents.source if contents else ""
    own = {"address": record.address, "phone": record.phone, "email": record.email}
    if record.address:
        told = {part: text for part, text in told.items() if part not in ADDRESS}
    for part in (*ADDRESS, *NUMBERS):
        if part not in unsafe and (own.get(part) or told.get(part)):
            yield part, own.get(part) or told[part], "" if own.get(part) else source
