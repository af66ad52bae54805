"""What this app itself holds of a person: who they are, and what their file says of them."""

from collections.abc import Iterator
from dataclasses import asdict

from django.utils import timezone

from rotonde.web.people.domain.dossiers import PURPOSE, contents_of
from rotonde.web.people.domain.leaving import without_member
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.domain.told_of import told_of
from rotonde.web.people.holdings import Leaving, Piece, hold, holds_nothing
from rotonde.web.people.models import Dossier, Person, RememberedColumns
from rotonde.web.people.persons.record import record_of
from rotonde.web.people.persons.wording import SENTENCES as PERSONS

KNOWN_AS = ("Nummer van je gegevens, zonder betekenis", "Numéro sans signification", "Number without a meaning")
ENDED = ("Laatste dag van de hulp", "Dernier jour de l’aide", "Last day of help")
RESTRICTED = ("Gebruik beperkt", "Usage limité", "Use restricted")
SCREENED = ("Automatisch nakijken mag", "Examen automatique permis", "Automatic screening allowed")


def person_pieces(person: Person) -> Iterator[Piece]:
    """What the record of a person says by itself."""
    yield Piece(str(person.id), KNOWN_AS)
    yield Piece(person.is_restricted, RESTRICTED)
    yield Piece(person.is_screened, SCREENED)
    yield from _reached(person)
    if person.help_ended_on:
        yield Piece(person.help_ended_on.isoformat(), ENDED)


def _reached(person: Person) -> Iterator[Piece]:
    """Their name and how they are reached, in the words of their page; the national number too: it is theirs."""
    kept = asdict(record_of(person))
    for name in ("given", "surname", "phone", "email", "address", "only_via", "language", "insz"):
        if kept[name]:
            yield Piece(kept[name], PERSONS["spoken" if name == "language" else name])
    for one in kept["safety"]:
        yield Piece(True, PERSONS[one])
    if kept["interpreter"]:
        yield Piece(True, PERSONS["interpreter"])


def erase_person_record(person: Person, leaving: Leaving) -> int:
    """Destroy the key of a person, then their record: what it sealed elsewhere, in a dump too, has lost its key."""
    Person.objects.filter(id=person.id).update(wrapped_key=b"", sealed=None, insz_index=None, member="")
    return Person.objects.filter(id=person.id).delete()[1].get("people.Person", 0)


def file_pieces(person: Person) -> Iterator[Piece]:
    """What a person's file says of them."""
    if person.dossier is not None:
        yield from told_of(contents_of(person.dossier), person.member)


def erase_from_file(person: Person, leaving: Leaving) -> int:
    """Take a person out of their file, or the whole file away where nobody stays."""
    dossier = person.dossier
    if dossier is None:
        return 0
    if leaving.is_last:
        Person.objects.filter(id=person.id).update(dossier=None)
        dossier.delete()
        return 1
    contents = without_member(contents_of(dossier), person.member, leaving.on)
    Dossier.objects.filter(id=dossier.id).update(
        sealed=seal_json(dossier.organisation, PURPOSE, asdict(contents)),
        version=dossier.version + 1,
        changed_at=timezone.now(),
    )
    return 1


hold(
    "people.person",
    ("Je gegevens bij deze organisatie", "Vos données dans cette organisation", "Your record here"),
    [Person],
    person_pieces,
    erase_person_record,
)
hold("people.file", ("Je dossier", "Votre dossier", "Your file"), [Dossier], file_pieces, erase_from_file)
holds_nothing(RememberedColumns, "It says what the headings of an export mean; no row of the export stands in it.")
