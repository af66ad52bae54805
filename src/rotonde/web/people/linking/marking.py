"""Keeping the marks of the members of files, each time a file is written."""

from collections.abc import Mapping

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.domain.named import Named
from rotonde.web.people.linking.marks import LINKING, keep_marks, partnerships_of
from rotonde.web.people.models import Dossier, MatchMark, Person


def mark_members(organisation: Organisation, people: Mapping[Dossier, Mapping[str, Named]]) -> None:
    """Keep the marks of these members, within a transaction of the caller.

    Nothing is kept without a partner, where linking is off for want of grounds, and of a file that may not be used now.
    """
    if LINKING not in functions_on(organisation) or not partnerships_of(organisation):
        MatchMark.objects.filter(organisation=organisation).delete()
        return
    named = {(dossier.id, member): one for dossier, members in people.items() for member, one in members.items()}
    persons = list(Person.objects.filter(dossier__in=list(people)))
    frozen = {one.dossier_id for one in persons if one.is_restricted}
    keep_marks(
        organisation,
        {
            one: None if one.dossier_id in frozen else named.get((one.dossier_id, one.member))
            for one in persons
            if one.dossier_id
        },
    )
