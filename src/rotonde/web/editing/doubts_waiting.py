"""*Klopt niet*: what colleagues at a desk think is wrong and nobody answered yet, in the editor's own organisation."""

from collections import Counter

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.editing.about_amounts import right_read
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.models import Doubt
from rotonde.web.entitlements.running_catalogue import running


def doubts_waiting(user: User, w: Wording) -> list[str]:
    """The rights of which something may be wrong, in words, those with most doubts first."""
    waiting = visible(user, "entitlements.answer_doubt", Doubt).filter(state=Doubt.State.OPEN)
    count = Counter(waiting.order_by("right").values_list("right", flat=True))
    known = running().catalogue.rights
    return [f"{right_read(id, w).name if id in known else id}: {n}" for id, n in count.most_common()]
