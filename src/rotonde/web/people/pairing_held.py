"""What pairings hold of a person: that an expert by experience may read the file of their household, and until when."""

from collections.abc import Iterator

from rotonde.web.people.holdings import Leaving, Piece, hold
from rotonde.web.people.models import Pairing, Person

PAIRED = (
    "Een ervaringsdeskundige mag je dossier lezen",
    "Un expert du vécu peut lire votre dossier",
    "An expert by experience may read your file",
)


def pairings_of(person: Person) -> Iterator[Piece]:
    """Each pairing with the file of a person: from when to when the client agreed, and whether it was ended."""
    for one in Pairing.objects.filter(dossier=person.dossier_id).order_by("made_at"):
        agreed = one.agreed_on.isoformat() if one.agreed_on else None
        told = {"agreed_on": agreed, "until": one.until.isoformat(), "ended": one.ended_at is not None}
        yield Piece(told, PAIRED, since=one.made_at.date().isoformat())


def erase_pairings(person: Person, leaving: Leaving) -> int:
    """Erase the pairings of a file from which the last person goes; as long as somebody stays they are theirs."""
    return Pairing.objects.filter(dossier=person.dossier_id).delete()[0] if leaving.is_last else 0


hold("people.pairing", PAIRED, [Pairing], pairings_of, erase_pairings)
