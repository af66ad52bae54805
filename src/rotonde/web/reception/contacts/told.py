"""What was typed of a contact, read into one whole; a fault has its field and its sentence, and nothing is lost."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.reception.contacts.choices import BROUGHT_BY, PLACES, PROACTIVITY, choices
from rotonde.web.reception.contacts.words_kept import words_of
from rotonde.web.reception.models import Contact

LONGEST_NAME, LONGEST_WORDS = 200, 4000
LISTS = {"place": PLACES, "brought_by": BROUGHT_BY, "proactivity": PROACTIVITY}


@dataclass(frozen=True)
class Told:
    """A contact as somebody tells it. Everything may be empty: that there was a contact is enough."""

    given: str = ""
    surname: str = ""
    words: str = ""
    place: str = ""
    brought_by: str = ""
    interpreter: str = ""
    language: str = ""
    proactivity: str = ""
    is_urgent: bool = False
    waits: bool = False

    @property
    def is_named(self) -> bool:
        """Whether something was said of what they are called."""
        return bool(self.given or self.surname)


@dataclass
class Typed:
    """A contact as somebody typed it, with the codes of the sentences about what is wrong in it."""

    told: Told
    faults: dict[str, str] = field(default_factory=dict)


def read_contact(posted: Mapping[str, str]) -> Typed:
    """Read the form of a contact. What is chosen outside a list counts as not chosen: nothing blocks on it.

    >>> read_contact({"given": " Amina ", "place": "on the moon"}).told
    Told(given='Amina', surname='', words='', place='', brought_by='', interpreter='', language='', \
proactivity='', is_urgent=False, waits=False)
    """
    text = {name: posted.get(name, "").strip() for name in ("given", "surname", "words")}
    told = {name: _among(posted.get(name, ""), choices()[list_]) for name, list_ in LISTS.items()}
    typed = Typed(
        Told(
            **text,
            **told,
            interpreter=_among(posted.get("interpreter", ""), Contact.Interpreter.values),
            language=_among(posted.get("language", ""), SPOKEN),
            is_urgent="is_urgent" in posted,
            waits="waits" in posted,
        )
    )
    for name, longest in (("given", LONGEST_NAME), ("surname", LONGEST_NAME), ("words", LONGEST_WORDS)):
        if len(text[name]) > longest:
            typed.faults[name] = "name_too_long" if longest == LONGEST_NAME else "words_too_long"
    return typed


def told_of(contact: Contact) -> Told:
    """A kept contact as it was told; for who may read it. Its person's name isn't in it."""
    return Told(
        words=words_of(contact),
        place=contact.place,
        brought_by=contact.brought_by,
        interpreter=contact.interpreter,
        language=contact.language,
        proactivity=contact.proactivity,
        is_urgent=contact.is_urgent,
        waits=contact.waits_since is not None,
    )


def _among(id: str, known: Container[str]) -> str:
    return id if id in known else ""
