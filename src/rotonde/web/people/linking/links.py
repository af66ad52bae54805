"""Links between persons of two organisations: put forward by one, confirmed by somebody of the other, undone by either.

Nothing of a person crosses: a code goes from mouth to mouth, or with the person. Each organisation writes in its own
wall which of its persons it means; what the other reads is that a pair was put forward, confirmed or undone.
"""

import uuid
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.carried.code import new_code
from rotonde.web.people.consent.partners import partners_of
from rotonde.web.people.linking.marks import partnerships_of
from rotonde.web.people.models import LinkSaid, Person, PersonLink

DAYS_TO_CONFIRM = 30
What = LinkSaid.What


class NotPossible(ValueError):
    """It can't be done; `reason` is the name of the sentence that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@transaction.atomic
def put_forward(user: User, person: Person, partner: Organisation) -> str:
    """Say that a partner knows this person too; gives the code with which somebody there confirms it."""
    require(user, "people.link_person", person)
    organisation = person.organisation
    if partner.id not in {one.id for one in partners_of(organisation)}:
        raise NotPossible("link_no_partner")
    if any(link.other_id == partner.id and is_live(link) for link in PersonLink.objects.filter(person=person)):
        raise NotPossible("link_already")
    code, pair = new_code(), uuid.uuid4()
    digest = _digests(organisation, code, partner)[0]
    PersonLink.objects.create(organisation=organisation, person=person, other=partner, pair=pair, said_by=user)
    _say(user, pair, partner, What.PUT_FORWARD, digest)
    record_write(user, "people.link_put_forward", person)
    return code


@transaction.atomic
def confirm(user: User, person: Person, code: str) -> PersonLink:
    """Say that this is the person whom a partner means, with the code that it gave. Raises NotPossible."""
    require(user, "people.link_person", person)
    since = timezone.now() - timedelta(days=DAYS_TO_CONFIRM)
    asked = LinkSaid.objects.filter(receiver=person.organisation, what=What.PUT_FORWARD, at__gte=since)
    said = asked.filter(code_digest__in=_digests(person.organisation, code)).first()
    if said is None or said_of(said.pair) != {What.PUT_FORWARD}:
        raise NotPossible("link_no_such_code")
    if said.human and said.human == user.outside_id:
        raise NotPossible("link_same_human")
    if any(link.other_id == said.sender_id and is_live(link) for link in PersonLink.objects.filter(person=person)):
        raise NotPossible("link_already")
    try:
        with transaction.atomic():
            link = PersonLink.objects.create(
                organisation=person.organisation, person=person, other_id=said.sender_id, pair=said.pair, said_by=user
            )
            _say(user, said.pair, said.sender, What.CONFIRMED)
    except IntegrityError:  # somebody confirmed it this very moment
        raise NotPossible("link_no_such_code") from None
    record_write(user, "people.link_confirmed", person)
    return link


@transaction.atomic
def undo(user: User, link: PersonLink) -> None:
    """Say that a pair isn't one human after all, or must not be linked; both records stay as they are."""
    require(user, "people.undo_link", link.person)
    if What.UNDONE in said_of(link.pair):
        return
    try:
        with transaction.atomic():
            _say(user, link.pair, link.other, What.UNDONE)
    except IntegrityError:  # the other side undid it this very moment
        return
    record_write(user, "people.link_undone", link.person)


def said_of(pair: uuid.UUID) -> set[str]:
    """What was said of a pair, by either side."""
    return set(LinkSaid.objects.filter(pair=pair).values_list("what", flat=True))


def is_live(link: PersonLink) -> bool:
    """Whether a link stands, or waits to be confirmed."""
    return What.UNDONE not in said_of(link.pair)


def _say(user: User, pair: uuid.UUID, to: Organisation, what: str, digest: str = "") -> None:
    LinkSaid.objects.create(
        pair=pair, sender_id=user.organisation_id, receiver=to, what=what, code_digest=digest, human=user.outside_id
    )


def _digests(organisation: Organisation, code: str, partner: Organisation | None = None) -> list[str]:
    """The digest of a code under each partnership that an organisation is in, with a partner where one is named."""
    mine = partnerships_of(organisation)
    theirs = {one.id for one in partnerships_of(partner)} if partner else {one.id for one in mine}
    return [blind_index(one, "people.link.code", code).hex() for one in mine if one.id in theirs]
