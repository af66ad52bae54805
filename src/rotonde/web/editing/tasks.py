"""What runs on in the background for the editors."""

import logging
from uuid import UUID

from django.tasks import task

from rotonde.rights.published_values import BadPublishedValue
from rotonde.web.editing.domain.reckonings import take_up, tell
from rotonde.web.editing.models import Reckoning
from rotonde.web.editing.reckoning.effect import effect
from rotonde.web.editing.reckoning.waiting import households_waiting
from rotonde.web.entitlements.running_catalogue import newest_catalogue, running

logger = logging.getLogger(__name__)


@task
def reckon(reckoning_id: str) -> str:
    """Work out the effect of a proposal, or what waits for which amount."""
    taken = take_up(UUID(reckoning_id))
    if taken is None:
        return "nothing to do"

    def progress(done: int, total: int) -> None:
        tell(taken, done=done, total=total)

    with newest_catalogue():
        try:
            if taken.proposal is None:
                result = households_waiting(running().catalogue, progress)
            else:
                result = effect(taken.proposal, progress)
        except BadPublishedValue as why:
            tell(taken, state=Reckoning.State.FAILED, result={"refused": why.code})
            return "refused"
        except Exception as error:  # whoever waits for it is told, whatever it was
            logger.exception("A reckoning ended on %s", type(error).__name__)
            tell(taken, state=Reckoning.State.FAILED, result={})
            return "failed"
    tell(taken, state=Reckoning.State.DONE, result=result)
    return "done"
