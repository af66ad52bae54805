"""The people of a kept household, each with a page of their own."""

from collections.abc import Mapping
from uuid import UUID

from rotonde.web.accounts.policy import visible
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.people.models import Person


def people_of(file: OpenedFile, names: Mapping[str, str]) -> list[tuple[UUID, str]]:
    """Who lives in a household now, by what the page calls them, for who may read their pages."""
    persons = visible(file.user, "people.read_person", Person).filter(dossier=file.dossier)
    return [(one.id, names[one.member]) for one in persons.order_by("member") if one.member in names]
