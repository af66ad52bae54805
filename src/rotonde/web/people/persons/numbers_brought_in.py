"""National numbers that a file brought in: kept by the person, with their own key, where there is a norm for it."""

from collections.abc import Mapping
from dataclasses import asdict, replace

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.models import Dossier, Person
from rotonde.web.people.persons.insz import NotAnInsz, read
from rotonde.web.people.persons.record import PURPOSE, insz_index, record_of


def keep_numbers(organisation: Organisation, numbers: Mapping[Dossier, Mapping[str, str]]) -> None:
    """Keep the numbers of these members, within a transaction of the caller; without a norm none is kept.

    A number that a person has already stays as it is, and one that another person has is not given twice.
    """
    if not organisation.processes_insz_under:
        return
    told = {dossier.id: of for dossier, of in numbers.items() if of}
    if not told:
        return
    taken = _indexes(organisation)
    changed = []
    for person in Person.objects.filter(dossier__in=list(numbers)):
        digits = told.get(person.dossier_id, {}).get(person.member) if person.dossier_id else None
        if digits is None or person.insz_index is not None or (index := _index(organisation, digits)) in taken:
            continue
        if index is not None:
            taken.add(index)
            person.insz_index = index
            kept = replace(record_of(person), insz=read(digits).digits)
            person.sealed, person.version = seal_json(person, PURPOSE, asdict(kept)), person.version + 1
            changed.append(person)
    Person.objects.bulk_update(changed, ["sealed", "insz_index", "version"], batch_size=500)


def _indexes(organisation: Organisation) -> set[bytes]:
    kept = Person.objects.filter(organisation=organisation, insz_index__isnull=False)
    return {bytes(index) for index in kept.values_list("insz_index", flat=True) if index is not None}


def _index(organisation: Organisation, digits: str) -> bytes | None:
    try:
        return insz_index(organisation, read(digits).digits)
    except NotAnInsz:
        return None
