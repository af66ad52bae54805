"""Keeping the marks of the members of files, each time a file is written."""

from collections.abc import Mapping
from datetime import date

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.domain.named import Named
from rotonde.web.people.linking.marks import keep_marks, partnerships_of
from rotonde.web.people.models import Dossier, MatchMark, Person


def mark_members(organisation: Organisation, people: Mapping[Dossier, Mapping[str, Named]]) -> None:
    """Keep the marks of these members, within a transaction of the caller.

    Without a partner, or where linking is off for want of grounds, nothing is kept; of whom the use of their data is
    restricted neither: a partner would hear that they are known.
    """
    if "linking" not in functions_on(organisation) or not partnerships_of(organisation, date.today()):
        MatchMark.objects.filter(organisation=organisation).delete()
        return
    named = {(dossier.id, member): one for dossier, members in people.items() for member, one in members.items()}
    persons = Person.objects.filter(dossier__in=list(people))
    MatchMark.objects.filter(person__in=persons.filter(is_restricted=True)).delete()
    in_use = persons.filter(is_restricted=False)
    known = {one: named.get((one.dossier_id, one.member)) for one in in_use if one.dossier_id}
    keep_marks(organisation, {one: called for one, called in known.items() if called})
