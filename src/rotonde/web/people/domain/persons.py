"""The people of a file: each of them is a person of the organisation from the moment the file knows them."""

from collections.abc import Iterable, Mapping

from rotonde.web.people.models import Dossier, Person


def keep_persons(members: Mapping[Dossier, Iterable[str]]) -> None:
    """Make a person of each member of these files who isn't one yet, within a transaction of the caller.

    Who left a household stays a person until what is kept of them is erased.
    """
    known = set(Person.objects.filter(dossier__in=members).values_list("dossier_id", "member"))
    Person.objects.bulk_create(
        [
            Person(organisation_id=dossier.organisation_id, office_id=dossier.office_id, dossier=dossier, member=member)
            for dossier, those in members.items()
            for member in those
            if (dossier.id, member) not in known
        ],
        batch_size=500,
    )
