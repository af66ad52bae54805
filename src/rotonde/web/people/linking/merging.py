"""Two persons of one organisation who are one human: said by one worker, confirmed by another, undone by either.

Nothing is moved or written over: a merge is a statement beside two records, and undoing takes the statement back.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.linking.links import NotPossible
from rotonde.web.people.models import Person, PersonMerge

State = PersonMerge.State


@transaction.atomic
def propose_merge(user: User, one: Person, other: Person) -> PersonMerge:
    """Say that two persons are one human; somebody else of the organisation is to confirm it. Raises NotPossible."""
    for person in (one, other):
        require(user, "people.merge_person", person)
    if one.id == other.id or one.organisation_id != other.organisation_id:
        raise NotPossible("merge_not_these")
    first, second = sorted((one, other), key=lambda person: person.id)
    try:
        with transaction.atomic():
            merge = PersonMerge.objects.create(organisation=one.organisation, one=first, other=second, proposed_by=user)
    except IntegrityError:
        raise NotPossible("merge_already") from None
    record_write(user, "people.merge_proposed", [first, second])
    return merge


def confirm_merge(user: User, merge: PersonMerge) -> None:
    """Agree that they are one human: for somebody else than who proposed it. Raises NotPossible."""
    if user.id == merge.proposed_by_id or (user.outside_id and user.outside_id == merge.proposed_by.outside_id):
        raise NotPossible("merge_same_human")
    _settle(user, merge, State.CONFIRMED, "people.merge_confirmed")


def reject_merge(user: User, merge: PersonMerge) -> None:
    """Say that they are two humans; the pair isn't proposed again by Rotonde."""
    _settle(user, merge, State.REJECTED, "people.merge_rejected")


@transaction.atomic
def undo_merge(user: User, merge: PersonMerge) -> None:
    """Take a merge back that was confirmed; raises NotPossible where it wasn't."""
    for person in (merge.one, merge.other):
        require(user, "people.undo_merge", person)
    same = PersonMerge.objects.filter(id=merge.id, state=State.CONFIRMED)
    if not same.update(state=State.UNDONE, undone_by=user, undone_at=timezone.now()):
        raise NotPossible("merge_gone")
    record_write(user, "people.merge_undone", [merge.one, merge.other])


@transaction.atomic
def _settle(user: User, merge: PersonMerge, state: str, action: str) -> None:
    for person in (merge.one, merge.other):
        require(user, "people.merge_person", person)
    same = PersonMerge.objects.filter(id=merge.id, state=State.PROPOSED)
    if not same.update(state=state, settled_by=user, settled_at=timezone.now()):
        raise NotPossible("merge_gone")
    record_write(user, action, [merge.one, merge.other])


def merges_seen(user: User) -> QuerySet[PersonMerge]:
    """The merges of which a user may see both persons."""
    seen = visible(user, "people.read_person", Person).values("id")
    return PersonMerge.objects.filter(one__in=seen, other__in=seen).select_related("one", "other", "proposed_by")


def one_with(person: Person) -> set[UUID]:
    """The persons who are one human with this one, as was confirmed; also by way of a third."""
    found, todo = {person.id}, {person.id}
    while todo:
        merges = PersonMerge.objects.filter(Q(one__in=todo) | Q(other__in=todo), state=State.CONFIRMED)
        todo = _ends(merges) - found
        found |= todo
    return found - {person.id}


def _ends(merges: Iterable[PersonMerge]) -> set[UUID]:
    return {end for merge in merges for end in (merge.one_id, merge.other_id)}
