"""What a test does on both sides of a referral, by the verbs."""

import uuid
from datetime import datetime
from typing import Any

from rotonde.web.people.models import Consent
from rotonde.web.referrals.domain.keeping import newest
from rotonde.web.referrals.domain.moving import move
from rotonde.web.referrals.domain.reading import Conversation, read_conversation, referrals_of
from rotonde.web.referrals.domain.sending import Wanted, ask_first, send, send_agreed
from rotonde.web.referrals.models import Referral
from web.sharing.worlds import ALL_TICKED, Partner, World, consent_to

WHY = "Ik slaap al drie weken bij een vriend en zoek een plek."
CATEGORIES = ("name", "contact")


def wanted(world: World, why: str = WHY, *categories: str) -> Wanted:
    return Wanted(world.receiver.organisation, why, categories or CATEGORIES, "nl")


def sent(world: World, now: datetime | None = None, **how: Any) -> Referral:
    """A referral that the person agreed to."""
    consent = how.pop("consent", None) or consent_to(world, *CATEGORIES)
    with world.giver.inside():
        return send(world.giver.worker, world.person, wanted(world), consent, ALL_TICKED, now=now, **how)


def waits_for_consent(world: World, now: datetime | None = None) -> Referral:
    with world.giver.inside():
        return ask_first(world.giver.worker, world.person, wanted(world), now=now)


def agree(world: World, referral: Referral, consent: Consent, now: datetime | None = None) -> Referral:
    with world.giver.inside():
        return send_agreed(world.giver.worker, referral, consent, ALL_TICKED, newest(referral).number, now=now)


def seen_by(side: Partner, id: uuid.UUID) -> Referral | None:
    with side.inside():
        found: Referral | None = referrals_of(side.worker).filter(id=id).first()
        return found


def moves(side: Partner, id: uuid.UUID, name: str, now: datetime | None = None, **told: Any) -> Any:
    """Make a move on a side, after what is there now."""
    with side.inside():
        one = referrals_of(side.worker).get(id=id)
        return move(side.worker, one, name, told, newest(one).number, now=now)


def read_by(side: Partner, id: uuid.UUID, now: datetime | None = None) -> Conversation:
    with side.inside():
        return read_conversation(side.worker, referrals_of(side.worker).get(id=id), now)


def state(side: Partner, id: uuid.UUID) -> str:
    with side.inside():
        return newest(referrals_of(side.worker).get(id=id)).state
