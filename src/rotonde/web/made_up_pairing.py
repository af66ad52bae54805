"""The households with which the made-up expert by experience goes along, so that the demo shows what they see."""

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User
    from rotonde.web.people.models import Dossier

DAYS = 60


def pair_made_up_expert(user: "User", dossiers: "list[Dossier]") -> None:
    """Pair the expert with these files, as if the people agreed today. Once."""
    from django.utils.timezone import localdate

    from rotonde.web.people.domain.pairing import experts_of, pair
    from rotonde.web.people.models import Pairing

    if Pairing.objects.filter(organisation=user.organisation).exists():
        return
    for expert in experts_of(user):
        for dossier in dossiers:
            pair(user, dossier, expert, localdate() + timedelta(days=DAYS), localdate())
