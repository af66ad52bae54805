"""Referrals in the world of the oracle: hidden until the person agreed, and then seen by both sides."""

from rotonde.web.accounts.models import Partnership
from rotonde.web.accounts.walls import inside
from rotonde.web.referrals.models import Referral
from web.oracle.planning import House, Thing
from web.oracle.world import World


def referrals(world: World) -> None:
    """Between every two of the first organisations and the unsigned ones: one that waits, one that was sent."""
    partnership = Partnership.objects.first()
    houses = [*world.houses[:4], *(one for one in world.houses if one.name.startswith("no"))]
    for sender, receiver in zip(houses, [*houses[1:], houses[0]], strict=True):
        for office in ("Zuid", "Noord"):
            for is_sent in (False, True):
                _referral(world, partnership, sender, receiver, office, is_sent=is_sent)


def _referral(
    world: World, partnership: Partnership | None, sender: House, receiver: House, office: str, *, is_sent: bool
) -> None:
    place = sender.offices[office]
    person = next(one.record for one in world.things["Person"] if one.office == place.pk)
    with inside(sender.organisation):
        made = Referral.objects.create(
            sender=sender.organisation,
            office=place,
            wanted=receiver.organisation,
            receiver=receiver.organisation if is_sent else None,
            partnership=partnership,
            person=person,
            purpose="referral",
            categories=["name"],
            sealed=b"x",
        )
    about = "sent" if is_sent else "waits for the person"
    world.keep(Thing(made, sender, office=place.pk, receiver=receiver if is_sent else None, about=about))
