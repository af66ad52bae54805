"""Which files may be used for what: the one place where an objection to screening and a restriction count.

A file counts as a whole. What is known of one member is part of every answer about the household, so a file in which
somebody doesn't want to be screened isn't screened, and one in which somebody's data are restricted isn't used.
"""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from rotonde.web.people.models import Dossier, Person

RESTRICTED, NOT_SCREENED = "restricted", "not_screened"


class FileIsRestricted(PermissionDenied):
    """What stands in this file is kept and may not be used, because somebody in it asked so."""

    sentence = "file_is_restricted"

    def __init__(self, page: tuple[str, UUID] | None = None) -> None:
        super().__init__("the file is restricted")
        self.page = page


def screened(files: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """The files that a machine may look through unasked: for every run, list, second opinion, sample and campaign."""
    return files.exclude(persons__is_screened=False).exclude(persons__is_restricted=True)


def set_apart(files: QuerySet[Dossier]) -> dict[UUID, str]:
    """The other files, each with why: `restricted`, or `not_screened`."""
    objected = dict.fromkeys(files.filter(persons__is_screened=False).values_list("id", flat=True), NOT_SCREENED)
    frozen = dict.fromkeys(files.filter(persons__is_restricted=True).values_list("id", flat=True), RESTRICTED)
    return objected | frozen


def is_restricted(dossier: Dossier) -> bool:
    """Whether what stands in a file may not be used for now."""
    return Person.objects.filter(dossier=dossier, is_restricted=True).exists()


def is_frozen(person: Person) -> bool:
    """Whether what is kept of a person may not be used for now, also because of somebody else in their file."""
    return person.is_restricted or (person.dossier is not None and is_restricted(person.dossier))


def require_in_use(dossier: Dossier, *, leads_on: bool = False) -> None:
    """Go on only with a file that may be used; raises FileIsRestricted, which leads on who may see whose wish it is."""
    if is_restricted(dossier):
        raise FileIsRestricted(("people_of_file", dossier.id) if leads_on else None)


def apart_by_number(files: QuerySet[Dossier], indexes: Iterable[bytes]) -> dict[bytes, str]:
    """Of these blind indexes of file numbers those of files that are set apart, each with why."""
    apart = set_apart(files)
    known = {bytes(index): id for id, index in files.values_list("id", "number_index")}
    return {index: apart[known[index]] for index in indexes if known.get(index) in apart}
