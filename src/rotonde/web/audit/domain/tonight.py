"""What the log asks each night: sealing, checkpoints in the second place, and a look at the newest whole week."""

from datetime import date

from rotonde.web.accounts.models import Organisation
from rotonde.web.audit.domain.oddities import last_whole_week, look_for_oddities
from rotonde.web.audit.domain.sealing import seal_log
from rotonde.web.audit.domain.second_place import bring_checkpoints, second_place


def look_after_log(organisation: Organisation, today: date) -> None:
    """Do what a night asks of the log of one organisation; a second time the same night changes nothing.

    Raises ImproperlyConfigured without a key to sign with, and OSError where the second place can't be written.
    """
    look_for_oddities(organisation, last_whole_week(today))
    seal_log(organisation)
    place = second_place()
    if place is not None:
        bring_checkpoints(organisation, place)
