"""Who of a file that is brought in again is who: a person keeps their place in the log, their consents and their steps.

An export without ids calls people by their place: the applicant, the partner, the second child. When somebody else
stands in that place, they are somebody else here too, or a partner would read what another person agreed to share.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from rotonde.screening.incoming.incoming_dossiers import IncomingDossier
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.domain.dossiers import contents_of, index_of, people_in
from rotonde.web.people.domain.named import Named, named
from rotonde.web.people.domain.neutral_ids import neutral_id
from rotonde.web.people.linking.levels import birth_level, name_level
from rotonde.web.people.linking.spelling import joined
from rotonde.web.people.models import Dossier, Person

PERSONS = "persons"
ANOTHER_BIRTH = {"two_parts", "different"}


@dataclass(frozen=True)
class Known:
    """Who is in a kept file now, and every id that somebody of it has or had."""

    people: Mapping[str, Named]
    taken: frozenset[str]


NOBODY = Known({}, frozenset())


def known_people(organisation: Organisation, wanted: list[IncomingDossier]) -> dict[str, Known]:
    """The people of the kept files with the numbers of what is brought in."""
    kept = {bytes(one.number_index): one for one in _kept(organisation)}
    taken: dict[object, set[str]] = {}
    for of, member in Person.objects.filter(organisation=organisation).values_list("dossier_id", "member"):
        taken.setdefault(of, set()).add(member)
    found = {}
    for one in wanted:
        dossier = kept.get(index_of(organisation, one.number))
        if dossier is not None and _by_place(one):
            found[one.number] = Known(people_in(contents_of(dossier)), frozenset(taken.get(dossier.id, ())))
    return found


def ids_of_people(organisation: Organisation, one: IncomingDossier, known: Known) -> dict[str, str]:
    """What each person that is called by a place is called here: who was in the file before, or somebody new."""
    told = {record: named(one.identity.get(record) or {}, one.form[PERSONS][record] or {}) for record in _by_place(one)}
    others = {
        neutral_id(organisation, one.number, PERSONS, record) for record in one.form.get(PERSONS, {}).keys() - told
    }
    before = {member: who for member, who in known.people.items() if member not in others}
    found: dict[str, str] = {}
    for record, who in told.items():
        same = [member for member, other in before.items() if other == who]
        if len(same) == 1 and who.birth is not None and (who.given or who.surname):
            found[record] = same[0]
            del before[same[0]]
    for record, who in told.items():
        if record not in found:
            taken = known.taken | others | set(found.values())
            found[record] = next(
                id
                for id in _in_turn(organisation, one.number, record)
                if (id in before and may_be_one(before[id], who)) or id not in taken
            )
            before.pop(found[record], None)
    return found


def may_be_one(a: Named, b: Named) -> bool:
    """Whether two descriptions may be of one human; whoever has another surname has the same day of birth at least.

    >>> may_be_one(Named("Ada", "Verzonnen"), Named("Adda", "Verzonnen")), may_be_one(Named("Ada"), Named("Bas"))
    (True, False)
    """
    if a.birth and b.birth and birth_level(f"{a.birth:%Y%m%d}", f"{b.birth:%Y%m%d}") in ANOTHER_BIRTH:
        return False
    has_all_names = a.given and a.surname and b.given and b.surname
    if has_all_names and _alike(a.given, b.surname) and _alike(a.surname, b.given):
        return True
    return _alike(a.given, b.given) and (_alike(a.surname, b.surname) or (a.birth == b.birth is not None))


def _alike(a: str, b: str) -> bool:
    return not a or not b or name_level(joined(a), joined(b)) != "different"


def _in_turn(organisation: Organisation, number: str, record: str) -> Iterator[str]:
    """The ids of who stood in a place, one after another."""
    yield neutral_id(organisation, number, PERSONS, record)
    for n in count(2):
        yield neutral_id(organisation, number, PERSONS, f"{record} {n}")


def _by_place(one: IncomingDossier) -> list[str]:
    """The people whom the export gave no id: reading it, they were called by the number and their place."""
    return [record for record in one.form.get(PERSONS, {}) if record.startswith(f"{one.number}-")]


def _kept(organisation: Organisation) -> Iterator[Dossier]:
    return Dossier.objects.filter(organisation=organisation).select_related("organisation").iterator()
