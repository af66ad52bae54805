"""What sharing and emergencies hold of a person: what they agreed to, with whom it is shared, who opened their file."""

from collections.abc import Iterator

from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.consent.giving import kept_with
from rotonde.web.people.consent.purposes import purposes
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.emergency.without_them import drop_sentences_about
from rotonde.web.people.holdings import Leaving, Piece, Words, hold
from rotonde.web.people.models import (
    Consent,
    ConsentChange,
    Emergency,
    EmergencyReview,
    HelpAgreement,
    Person,
    Share,
    SharedNote,
)

AGREED = ("Toestemming om te delen", "Accord pour partager", "Consent to share")
SHARED = ("Gedeeld met een andere dienst", "Partagé avec un autre service", "Shared with another service")
HELP = ("Instemming met hulp", "Accord pour être aidé", "Agreement to be helped")
OPENED = ("Dossier geopend in nood", "Dossier ouvert en urgence", "File opened in an emergency")
NOTES = (
    "Nota’s over iemand van wie een partner gegevens deelde",
    "Notes sur quelqu’un dont un partenaire a partagé des données",
    "Notes about somebody of whom a partner shared data",
)


def consents_of(person: Person) -> Iterator[Piece]:
    """Each consent with the text as it was shown, and what became of it."""
    for one in Consent.objects.filter(person=person).prefetch_related("changes"):
        changes = [{"what": change.kind, "on": localdate(change.at).isoformat()} for change in one.changes.all()]
        told = {"text": kept_with(one)["text"], "how": one.channel, "given_by": one.given_by, "changes": changes}
        yield Piece(told, AGREED, since=localdate(one.captured_at).isoformat())


def shares_of(person: Person) -> Iterator[Piece]:
    """What is and was shared: with whom, why, which categories, until when."""
    for one in Share.objects.filter(person=person).select_related("receiver"):
        last = localdate(one.ended_at) if one.ended_at else one.until
        told = {"receiver": one.receiver.name, "purpose": one.purpose, "categories": one.categories}
        yield Piece(told | {"until": last.isoformat()}, SHARED, since=one.begins_on.isoformat())


def receivers_of(person: Person) -> Iterator[Words]:
    """Who could read something of this person: the organisation, and why."""
    shares = Share.objects.filter(person=person).values_list("receiver_id", "purpose").distinct()
    names = dict(Organisation.objects.values_list("id", "name"))
    for receiver, purpose in shares:
        nl, fr, en = (f"{names[receiver]}: {purposes()[purpose].names[lang]}" for lang in ("nl", "fr", "en"))
        yield nl, fr, en


def help_said(person: Person) -> Iterator[Piece]:
    """What this person said about being helped."""
    for one in HelpAgreement.objects.filter(person=person):
        yield Piece(one.wants_help, HELP, since=localdate(one.at).isoformat())


def emergencies_of(person: Person) -> Iterator[Piece]:
    """When the file was opened in an emergency, and the kind of reason; not the worker's sentence, nor their name."""
    for one in Emergency.objects.filter(dossier=person.dossier_id):
        yield Piece(one.reason, OPENED, since=localdate(one.opened_at).isoformat())


def notes_of_nobody(person: Person) -> Iterator[Piece]:
    """Nothing: the receiver's notes are about a person of the giver, whom the receiver doesn't keep."""
    yield from ()


def erase_consents(person: Person, leaving: Leaving) -> int:
    """Erase what was agreed to and with it what is shared: the receiver's next look finds nothing."""
    return Consent.objects.filter(person=person).delete()[0]


def erase_shares(person: Person, leaving: Leaving) -> int:
    """Erase what is shared; the receiver's own notes stay the receiver's."""
    return Share.objects.filter(person=person).delete()[0]


def erase_help(person: Person, leaving: Leaving) -> int:
    """Erase what was said about help."""
    return HelpAgreement.objects.filter(person=person).delete()[0]


def erase_emergencies(person: Person, leaving: Leaving) -> int:
    """Erase it with the whole file; as long as somebody of it stays it is theirs too, but for what names who goes."""
    if leaving.is_last:
        return Emergency.objects.filter(dossier=person.dossier_id).delete()[0]
    if person.dossier is None:
        return 0
    return drop_sentences_about(person.dossier, contents_of(person.dossier).identity.get(person.member, {}))


def erase_no_notes(person: Person, leaving: Leaving) -> int:
    """Erase nothing, as nothing is known to be theirs."""
    return 0


hold("people.emergency", OPENED, [Emergency, EmergencyReview], emergencies_of, erase_emergencies)
hold("people.help", HELP, [HelpAgreement], help_said, erase_help)
hold("people.consent", AGREED, [Consent, ConsentChange], consents_of, erase_consents)
hold("people.share", SHARED, [Share], shares_of, erase_shares, recipients=receivers_of)
hold("people.shared_note", NOTES, [SharedNote], notes_of_nobody, erase_no_notes)
