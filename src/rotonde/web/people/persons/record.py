"""What an organisation keeps of one human beside the facts of the file: how to reach them, and where not to.

Of who has no file it keeps what they are called as well.
"""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Person

PURPOSE, INSZ = "people.person", "people.person.insz"

SAFETY = ("no_home_calls", "no_voicemail", "no_messages", "no_letters", "no_visits")
"""What somebody asked not to be done, because somebody else could see or hear it."""

STOPS_PAPER = {"no_letters"}


@dataclass(frozen=True)
class Record:
    """How somebody is reached. `safety` are some of `SAFETY`; `only_via` says the one way that is safe, in words.

    `given` and `surname` are what they said they are called, as little as a first name; once they have a file, its
    name goes first. `language` is a code of `SPOKEN`, and `interpreter` whether one is needed; `insz` has eleven digits
    or is empty. `earlier` are the numbers under which the log knew them before they were joined to a file.
    """

    given: str = ""
    surname: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    safety: tuple[str, ...] = ()
    only_via: str = ""
    language: str = ""
    interpreter: bool = False
    insz: str = ""
    earlier: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What they said they are called; empty where they said nothing."""
        return " ".join(filter(None, (self.given, self.surname)))

    @property
    def stops_paper(self) -> bool:
        """Whether paper with this name on it may not simply be made: somebody who shouldn't could find it."""
        return bool(STOPS_PAPER.intersection(self.safety) or self.only_via)


class PersonChangedMeanwhile(RuntimeError):
    """Somebody else wrote this person's record after it was read; `now` is the person as they stand."""

    def __init__(self, now: Person) -> None:
        super().__init__("the person was changed meanwhile")
        self.now = now


class NumberTaken(ValueError):
    """Another person of the organisation has this national number."""


class NoNorm(ValueError):
    """The organisation named no norm under which it may keep national numbers, and so keeps none."""


def record_of(person: Person) -> Record:
    """What is kept of a person; for who may read it."""
    if person.sealed is None:
        return Record()
    kept: dict[str, Any] = unseal_json(person, PURPOSE, bytes(person.sealed))
    return Record(**kept | {"safety": tuple(kept["safety"]), "earlier": tuple(kept.get("earlier", ()))})


@transaction.atomic
def change_person(user: User, person: Person, record: Record, version: int) -> Person:
    """Write what is kept of a person who was read at a version; raises PersonChangedMeanwhile, NumberTaken, NoNorm."""
    require(user, "people.write_person", person)
    organisation = person.organisation
    if record.insz and not organisation.processes_insz_under:
        raise NoNorm
    index = insz_index(organisation, record.insz) if record.insz else None
    others = Person.objects.filter(organisation=organisation, insz_index=index).exclude(id=person.id)
    if index and others.exists():
        raise NumberTaken
    sealed = seal_json(person, PURPOSE, asdict(record))
    same = Person.objects.filter(id=person.id, version=version)
    if not same.update(sealed=sealed, insz_index=index, version=version + 1):
        raise PersonChangedMeanwhile(Person.objects.get(id=person.id))
    record_write(user, "people.person_changed", person)
    return Person.objects.get(id=person.id)


def insz_index(organisation: Organisation, digits: str) -> bytes:
    """The blind index of a national number: equal for equal numbers of one organisation, and nothing else."""
    return blind_index(organisation, INSZ, digits)
