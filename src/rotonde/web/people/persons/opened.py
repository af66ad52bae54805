"""One person, opened for who may read them: what their file calls them, and what is kept of them."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.http import Http404

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.domain.dossiers import Contents, contents_of
from rotonde.web.people.domain.named import Named, named
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import Record, record_of


@dataclass
class OpenedPerson:
    """A person as somebody reads them."""

    user: User
    person: Person

    @cached_property
    def record(self) -> Record:
        """What is kept of them."""
        return record_of(self.person)

    @cached_property
    def contents(self) -> Contents | None:
        """What their file holds, where they have one."""
        return contents_of(self.person.dossier) if self.person.dossier else None

    @property
    def name(self) -> str:
        """What they are called; empty where nobody said."""
        told = self.contents.identity.get(self.person.member) or {} if self.contents else {}
        return name_of(told) or self.record.name

    @property
    def named(self) -> Named:
        """What they are called and when they were born, as far as they or their file say."""
        if self.contents is None:
            return Named(self.record.given, self.record.surname)
        member = self.person.member
        facts = self.contents.whole().get("persons", {}).get(member) or {}
        return named(self.contents.identity.get(member) or {}, facts)

    @property
    def birth(self) -> date | None:
        """Their day of birth, where the file has it."""
        return self.named.birth

    @property
    def may_write(self) -> bool:
        """Whether the reader may change what is kept."""
        return allows(self.user, "people.write_person", self.person)

    @property
    def has_own_name(self) -> bool:
        """Whether what they are called is kept here: who has a file is called as it says."""
        return self.contents is None

    @property
    def may_keep_insz(self) -> bool:
        """Whether the organisation may keep national numbers at all."""
        return bool(self.person.organisation.processes_insz_under)


def open_person(user: User, id: UUID, *, log: bool = True) -> OpenedPerson:
    """Open a person for who may read them; the reading is logged. Raises Http404."""
    persons = visible(user, "people.read_person", Person)
    person = persons.select_related("organisation", "office", "dossier", "dossier__organisation").filter(id=id).first()
    if person is None:
        raise Http404
    if log:
        record_read(user, "people.person_read", person)
    return OpenedPerson(user, person)
