"""What people of a file are called, for who may read it: never in an address, a log or a download."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from rotonde.web.people.domain.dossiers import Contents, contents_of
from rotonde.web.people.models import Dossier, Person
from rotonde.web.people.persons.record import record_of


def called(file: Contents, record: str = "") -> str:
    """The name of somebody in a file, of the applicant where nobody is named; empty where the file holds no name.

    >>> called(Contents("7", {}, identity={"a": {"full_name": "Ada Verzonnen"}}, roles={"a": "applicant"}))
    'Ada Verzonnen'
    """
    wanted = record or next((person for person, role in file.roles.items() if role == "applicant"), "")
    return name_of(file.identity.get(wanted) or {})


def name_of(told: dict[str, str]) -> str:
    """Somebody's name, however the office's file has it."""
    parts = [told.get("first_name", ""), told.get("last_name", "")]
    return told.get("full_name") or " ".join(filter(None, parts))


def words_of_names(subjects: Collection[UUID]) -> dict[UUID, set[str]]:
    """The words of everybody's name in these files, or of these persons, in small letters: to compare, not to keep."""
    dossiers = Dossier.objects.filter(Q(id__in=subjects) | Q(persons__in=subjects)).select_related("organisation")
    contents = {dossier.id: contents_of(dossier) for dossier in dossiers.distinct()}
    found = {id: {word for told in file.identity.values() for word in _words(told)} for id, file in contents.items()}
    for person in Person.objects.filter(id__in=subjects, dossier__in=contents):
        assert person.dossier_id is not None, "the question asks for persons of a file"
        found[person.id] = set(_words(contents[person.dossier_id].identity.get(person.member) or {}))
    for person in Person.objects.filter(id__in=subjects, dossier__isnull=True):
        found[person.id] = set(record_of(person).name.casefold().split())
    return found


def _words(told: dict[str, str]) -> list[str]:
    return name_of(told).casefold().split()
