"""What links and merges hold of a person: that they are known elsewhere too, and marks that say nothing alone."""

from collections.abc import Iterator

from django.db.models import Q

from rotonde.web.people.holdings import Leaving, Piece, Words, hold, holds_nothing
from rotonde.web.people.linking.links import is_live
from rotonde.web.people.models import LinkSaid, MatchMark, Person, PersonLink, PersonMerge

LINKED = ("Gekoppeld met een partner", "Lié avec un partenaire", "Linked with a partner")
TWICE = ("Ook in een ander dossier hier", "Aussi dans un autre dossier ici", "Also in another file here")
MARKED = (
    "Kenmerk waarmee een partner hoort dat je hier misschien gekend bent",
    "Marque par laquelle un partenaire apprend que vous êtes peut-être connu ici",
    "Mark by which a partner hears that you may be known here",
)


def links_of(person: Person) -> Iterator[Piece]:
    """The partners with whom a link was put forward or confirmed."""
    for link in PersonLink.objects.filter(person=person).select_related("other").order_by("at"):
        yield Piece({"partner": link.other.name, "stands": is_live(link)}, LINKED, since=link.at.date().isoformat())


def merges_of(person: Person) -> Iterator[Piece]:
    """What was said of this person and another record of theirs."""
    for merge in PersonMerge.objects.filter(Q(one=person) | Q(other=person)).order_by("proposed_at"):
        yield Piece(merge.state, TWICE, since=merge.proposed_at.date().isoformat())


def marks_of(person: Person) -> Iterator[Piece]:
    """How many marks are kept."""
    n = MatchMark.objects.filter(person=person).count()
    if n:
        yield Piece(n, MARKED)


def erase_links(person: Person, leaving: Leaving) -> int:
    """Erase the own half of each link."""
    return PersonLink.objects.filter(person=person).delete()[0]


def erase_merges(person: Person, leaving: Leaving) -> int:
    """Erase what was said of this person and another."""
    return PersonMerge.objects.filter(Q(one=person) | Q(other=person)).delete()[0]


def erase_marks(person: Person, leaving: Leaving) -> int:
    """Erase the marks of a person."""
    return MatchMark.objects.filter(person=person).delete()[0]


def _partners(person: Person) -> Iterator[Words]:
    for link in PersonLink.objects.filter(person=person).select_related("other"):
        yield (link.other.name, link.other.name, link.other.name)


hold("people.link", LINKED, [PersonLink], links_of, erase_links, recipients=_partners)
hold("people.merge", TWICE, [PersonMerge], merges_of, erase_merges)
hold("people.mark", MARKED, [MatchMark], marks_of, erase_marks)
holds_nothing(LinkSaid, "It calls a pair by a number; whose pair that is stands in the own half of each organisation.")
