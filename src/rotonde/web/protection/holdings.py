"""What this app holds of a person: what they asked, and what stops the erasing of their data."""

from collections.abc import Iterator

from rotonde.web.people.domain.sealed_json import unseal_json
from rotonde.web.people.holdings import Leaving, Piece, hold, holds_nothing
from rotonde.web.people.models import Person
from rotonde.web.protection.domain.requesting import DECISION, PURPOSE
from rotonde.web.protection.models import LegalHold, Request, RetentionRule, Tombstone

ASKED = ("Wat je vroeg over je gegevens", "Vos demandes sur vos données", "What you asked about your data")
STOPPED = ("Niet wissen vóór", "Ne pas effacer avant", "Not to be erased before")


def requests_of(person: Person) -> Iterator[Piece]:
    """What this person asked, and what was decided."""
    for one in Request.objects.filter(person=person).select_related("organisation"):
        told = unseal_json(one.organisation, PURPOSE, bytes(one.sealed))
        decided = unseal_json(one.organisation, DECISION, bytes(one.sealed_decision)) if one.sealed_decision else {}
        said = {"kind": one.kind, "state": one.state, "due_on": one.due_on.isoformat(), "asked": told}
        yield Piece(said | {"decided": decided}, ASKED, since=one.asked_on.isoformat())


def stops_of(person: Person) -> Iterator[Piece]:
    """Until when what is held of this person may not be erased."""
    for one in LegalHold.objects.filter(person=person, lifted_at__isnull=True):
        yield Piece(one.until.isoformat(), STOPPED, since=one.set_at.date().isoformat())


def erase_requests(person: Person, leaving: Leaving) -> int:
    """Erase what this person asked."""
    return Request.objects.filter(person=person).delete()[0]


def erase_stops(person: Person, leaving: Leaving) -> int:
    """Erase the stops that ended."""
    return LegalHold.objects.filter(person=person).delete()[0]


hold("protection.request", ASKED, [Request], requests_of, erase_requests)
hold("protection.hold", STOPPED, [LegalHold], stops_of, erase_stops)
holds_nothing(RetentionRule, "It says how long a category is kept, and which worker said so.")
holds_nothing(Tombstone, "It keeps a number without a meaning, so that a backup can't bring back what was erased.")
