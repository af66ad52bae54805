"""A file that is brought in again: who stands in somebody's place isn't them, and who moved to another place is."""

from datetime import date
from typing import Any

import pytest

from rotonde.screening.incoming.incoming_dossiers import IncomingDossier
from rotonde.web.accounts.models import Organisation
from rotonde.web.entitlements.domain.same_people import Known, ids_of_people, may_be_one
from rotonde.web.people.domain.named import Named

NUMBER = "2026-0001"
ADA, BAS = ("Ada Verzonnen", "1988-03-02"), ("Bas Demo", "1990-07-11")
KIM, LOU = ("Kim Verzonnen", "2015-05-01"), ("Lou Verzonnen", "2026-02-03")


@pytest.fixture
def organisation(db: None) -> Organisation:
    return Organisation.objects.get(name="OCMW Verzonnen")


def brought_in(**people: tuple[str, str]) -> IncomingDossier:
    """A file as it is read; `child_1` is the first child by its place, and `n7` somebody with an id of the source."""
    ids = {place: place if place.startswith("n") else f"{NUMBER}-{place.replace('_', '-')}" for place in people}
    return IncomingDossier(
        NUMBER,
        {ids[place]: {"full_name": name} for place, (name, _) in people.items()},
        {"persons": {ids[place]: {"birth_date": born} if born else {} for place, (_, born) in people.items()}},
    )


def who(person: tuple[str, str]) -> Named:
    given, _, surname = person[0].partition(" ")
    return Named(given, surname, date.fromisoformat(person[1]) if person[1] else None)


class File:
    """A file that is brought in over and over, and what each human is called in it."""

    def __init__(self, organisation: Organisation) -> None:
        self.organisation, self.known = organisation, Known({}, frozenset())

    def bring_in(self, **people: tuple[str, str]) -> dict[str, str]:
        one = brought_in(**people)
        ids = ids_of_people(self.organisation, one, self.known)
        found = dict(zip(one.form["persons"], people.values(), strict=True))
        self.known = Known({ids[r]: who(found[r]) for r in ids}, self.known.taken | set(ids.values()))
        assert len(set(ids.values())) == len(ids)
        return {found[record][0]: id for record, id in ids.items()}


def test_somebody_else_in_a_place_is_somebody_else(organisation: Organisation) -> None:
    file = File(organisation)
    first = file.bring_in(applicant=ADA)
    second = file.bring_in(applicant=BAS)
    assert second["Bas Demo"] != first["Ada Verzonnen"]
    assert file.bring_in(applicant=BAS) == second
    assert file.bring_in(applicant=ADA)["Ada Verzonnen"] not in second.values()


def test_who_moves_to_another_place_stays_who_they_are(organisation: Organisation) -> None:
    file = File(organisation)
    first = file.bring_in(applicant=ADA, partner=BAS, child_1=KIM)
    assert file.bring_in(applicant=BAS, child_1=LOU, child_2=KIM)["Bas Demo"] == first["Bas Demo"]
    third = file.bring_in(applicant=("Bas Demoo", "1990-07-11"), child_1=LOU, child_2=KIM)
    assert third["Kim Verzonnen"] == first["Kim Verzonnen"]
    assert not {third["Bas Demoo"], third["Lou Verzonnen"]} & {first["Ada Verzonnen"], first["Kim Verzonnen"]}


@pytest.mark.parametrize(
    "later",
    [
        ("Ada Verzonnen", "1988-03-02"),
        ("Adda Verzonnen", "1988-03-02"),
        ("Ada Anders", "1988-03-02"),
        ("Verzonnen Ada", "1988-03-02"),
        ("Ada Verzonnen", "1988-02-03"),
        ("Ada Verzonnen", ""),
        ("", "1988-03-02"),
    ],
)
def test_a_corrected_name_or_birth_is_the_same_person(organisation: Organisation, later: tuple[str, str]) -> None:
    file = File(organisation)
    first = file.bring_in(applicant=ADA)
    assert list(file.bring_in(applicant=later).values()) == list(first.values())


@pytest.mark.parametrize(
    "later", [("Bas Verzonnen", "1988-03-02"), ("Ada Verzonnen", "2007-04-19"), ("Ada Anders", "")]
)
def test_another_name_or_birth_is_another_person(organisation: Organisation, later: tuple[str, str]) -> None:
    file = File(organisation)
    first = file.bring_in(applicant=ADA)
    assert list(file.bring_in(applicant=later).values()) != list(first.values())


def test_another_given_name_alone_is_another_person() -> None:
    assert not may_be_one(Named("Ada"), Named("Bas"))
    assert may_be_one(Named("Ada"), Named("Ada", "Verzonnen"))


def test_an_id_of_the_source_is_believed(organisation: Organisation) -> None:
    assert ids_of_people(organisation, brought_in(n7=ADA), Known({}, frozenset())) == {}


def test_a_partner_reads_nothing_of_who_came_in_the_place_of_who_agreed(run: Any, worker: Any) -> None:
    from rotonde.web.accounts.models import Organisation as Any_Organisation
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.people.sharing import read_shared
    from web.sharing.worlds import Partner, World, a_partner, consent_to, share_with, together

    giver, receiver = Partner(worker.organisation, worker), a_partner("caw")
    Any_Organisation.objects.filter(pk=receiver.organisation.pk).update(secrecy="professional")
    together(giver, receiver)
    run([["2026-0001", "Ada Verzonnen", "02/03/1988", "650,00", "", ""]])
    dossier = Dossier.objects.get(organisation=worker.organisation)
    person = Person.objects.select_related("dossier").get(dossier=dossier)
    world = World(giver, receiver, None, person, dossier)  # type: ignore[arg-type]
    made = share_with(world, consent_to(world, "name", "identity"), "name", "identity")

    def read() -> dict[str, Any]:
        with receiver.inside():
            return {one.name: one.value for one in read_shared(receiver.worker, made).fields}

    assert read() == {"name": "Ada Verzonnen", "birth_date": "1988-03-02"}
    run([["2026-0001", "Bas Demo", "11/07/1990", "650,00", "", ""]])
    assert read() == {}
    assert Person.objects.filter(dossier=dossier).count() == 2
