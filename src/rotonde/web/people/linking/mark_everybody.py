"""Marking everybody of an organisation at once, such as when it becomes a partner."""

from django.db import transaction

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.domain.dossiers import contents_of, people_in
from rotonde.web.people.linking.marking import mark_members
from rotonde.web.people.models import Dossier, Person


@transaction.atomic
def mark_everybody(organisation: Organisation) -> int:
    """Keep the marks of everybody in the files of an organisation, inside its wall; gives how many persons.

    What was marked for a partnership that it left is thrown away.
    """
    dossiers = Dossier.objects.filter(organisation=organisation).select_related("organisation")
    people = {dossier: people_in(contents_of(dossier)) for dossier in dossiers}
    mark_members(organisation, people)
    return sum(map(len, people.values()))


def mark_file_of(person: Person) -> None:
    """Keep the marks of everybody in the file of a person again, such as when they asked that nothing is used."""
    dossier = Dossier.objects.select_related("organisation").filter(persons=person).first()
    if dossier is not None:
        mark_members(dossier.organisation, {dossier: people_in(contents_of(dossier))})
