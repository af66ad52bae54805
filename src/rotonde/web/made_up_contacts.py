"""Who came to the made-up office today, so that the demo's reception isn't empty. All of it is plainly made up."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User

CAME: tuple[tuple[int, dict[str, Any]], ...] = (
    (95, {"given": "Verzonnen Vera", "words": "Mijn energiefactuur kan ik niet betalen.", "place": "desk"}),
    (70, {"words": "Mijn buurvrouw zegt dat ik recht heb op een premie voor de huur.", "place": "phone"}),
    (
        25,
        {
            "given": "Verzonnen Idris",
            "words": "Ik begrijp deze brief niet.",
            "place": "desk",
            "brought_by": "volunteer",
            "interpreter": "yes",
            "language": "ar",
            "proactivity": "integral",
            "waits": True,
        },
    ),
    (
        10,
        {"given": "Verzonnen Lotte", "words": "Ik moet volgende week uit mijn huis.", "is_urgent": True, "waits": True},
    ),
)


def write_made_up_contacts(user: "User") -> None:
    """Write them down, each so many minutes ago; where somebody came today already, nobody else does."""
    from django.utils import timezone

    from rotonde.web.reception.contacts.registering import register
    from rotonde.web.reception.contacts.told import Told
    from rotonde.web.reception.models import Contact

    now, office = timezone.now(), user.offices.select_related("organisation").get()
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    if Contact.objects.filter(office=office, came_at__gte=midnight).exists():
        return
    for minutes, told in CAME:
        contact = register(user, office, Told(**told))
        came = max(now - timedelta(minutes=minutes), midnight)
        waits = came if contact.waits_since else None
        Contact.objects.filter(id=contact.id).update(came_at=came, waits_since=waits)
