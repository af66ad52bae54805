"""x"""

from typing import Any


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
