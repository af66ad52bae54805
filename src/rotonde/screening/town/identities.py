"""Who the made-up people of a file are said to be: names, numbers and an address that are nobody's."""

from collections.abc import Sequence
from typing import NamedTuple

from rotonde.screening.town.invented_names import family_name, given_name, unissuable_numbers
from rotonde.screening.town.make_town import ClientFile
from rotonde.screening.town.place import POSTAL_CODE, TOWN, address


class Identity(NamedTuple):
    """A name, a number in the form of a national number that can't be one, and an address."""

    family: str
    given: str
    insz: str
    address: str


def identities(files: Sequence[ClientFile]) -> dict[str, Identity]:
    """Who everybody in some files is, by the id of the person.

    >>> from rotonde.screening.town.make_town import make_town
    >>> file = make_town(files=40).files[0]
    >>> identities([file])[file.home.persons[0].id][:2]
    ('Verzinsel-2167', 'Eerste')
    """
    persons = [(file, rank, person) for file in files for rank, person in enumerate(file.home.persons)]
    numbers = unissuable_numbers(person.cells["birth_date"] for _, _, person in persons)
    found = {}
    for (file, rank, person), number in zip(persons, numbers, strict=True):
        place = int(file.dossier.number.rpartition("-")[2])
        street, house = address(place)
        where = f"{street} {house}, {POSTAL_CODE} {TOWN}"
        found[person.id] = Identity(family_name(place), given_name(rank), number, where)
    return found
