"""What waits for somebody in the referrals: their turn, silence that came back, an outcome still to be asked."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.people.looked_after import looked_after_by
from rotonde.web.people.waiting import Waiting, Words
from rotonde.web.referrals.domain.reading import referrals_of
from rotonde.web.referrals.domain.waiting import COMES_BACK, COORDINATOR, Standing, standing, waits_for
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import Referral
from rotonde.web.referrals.wording.board import BOARD


def referrals_waiting(user: User, today: date) -> Iterator[Waiting]:
    """What waits for a worker of either side, or for the coordinator; with no name and nothing that was said."""
    if allows(user, "referrals.open_board"):
        mine = ~Q(sender=user.organisation_id) | looked_after_by(user, "made_by", "office", today)
        for one in waits_for(user, standing(referrals_of(user).filter(mine), user)):
            yield _for_worker(user, one)
    elif allows(user, "referrals.open_counts"):
        found = visible(user, "referrals.count", Referral).select_related("sender", "wanted")
        for one in standing(found, user):
            if COORDINATOR in one.lists:
                yield _waiting(one, BOARD["list_between"], BOARD["list_silent"], _between(one), "referral_counts", {})


def names_waiting(user: User, ids: Collection[UUID]) -> Mapping[UUID, str]:
    """What the people of these referrals are called, where this user may read it; the reading is logged."""
    from rotonde.web.referrals.pages.board import names_of
    from rotonde.web.referrals.words import Wording

    found = standing(referrals_of(user).filter(id__in=ids), user)
    return {UUID(str(id)): name for id, name in names_of(user, found, Wording(user.language)).items()}


def _for_worker(user: User, one: Standing) -> Waiting:
    referral = one.referral
    other = referral.wanted if referral.sender_id == user.organisation_id else referral.sender
    words = {"completed": BOARD["list_verdict"]} | dict.fromkeys(COMES_BACK, BOARD["list_look"])
    what = words.get(one.state) or table().clocks[one.due_kind]
    said = BOARD["list_sent" if other == referral.wanted else "list_received"]
    return _waiting(one, said, what, other.name, "referral", {"referral": referral.id}, referral.id)


def _waiting(
    one: Standing, said: Words, what: Words, partner: str, page: str, about: Mapping[str, UUID], who: UUID | None = None
) -> Waiting:
    words = [sentence.format(partner=partner, what=what[at]) for at, sentence in enumerate(said)]
    due = localdate(one.due_at - timedelta(seconds=1)) if one.due_at else localdate(one.at)
    return Waiting(localdate(one.at), due, (words[0], words[1], words[2]), page, about, who)


def _between(one: Standing) -> str:
    return f"{one.referral.sender.name} → {one.referral.wanted.name}"
