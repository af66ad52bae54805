"""Keeping the marks of the people of a file anew, once what may be done with their data has changed."""

from rotonde.web.people.domain.dossiers import contents_of, people_in
from rotonde.web.people.linking.marking import mark_members
from rotonde.web.people.models import Dossier


def mark_again(dossier: Dossier) -> None:
    """Keep the marks of everybody in a file as it stands now, within a transaction of the caller."""
    mark_members(dossier.organisation, {dossier: people_in(contents_of(dossier))})
