"""One organisation shares with another what a person agreed to, and stops sharing it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.consent.categories import opens_to, shareable
from rotonde.web.people.consent.partners import partnership_of
from rotonde.web.people.consent.purposes import purposes_between
from rotonde.web.people.consent.standing import state_of, waits_until
from rotonde.web.people.domain.in_use import is_frozen
from rotonde.web.people.models import Consent, Share
from rotonde.web.people.sharing.fields import fields_of, refusals


class CannotShare(ValueError):
    """This can't be shared; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Secrecy:
    """What a worker ticks before sharing: four of the five tests of shared professional secrecy.

    The fifth, that the receiver is bound by it, is known of the organisation and is never ticked.
    """

    informed: bool = False
    agrees: bool = False
    same_purpose: bool = False
    only_needed: bool = False

    @property
    def passed(self) -> bool:
        """Whether all four are ticked."""
        return all(getattr(self, one.name) for one in fields(self))


@transaction.atomic
def share(
    user: User,
    consent: Consent,
    receiver: Organisation,
    function: str,
    categories: Iterable[str],
    until: date,
    ticks: Secrecy,
) -> Share:
    """Let a receiver read what a consent covers, or less of it; raises CannotShare or ForbiddenUse."""
    require(user, "people.share_person", consent.person)
    giver, wanted = user.organisation, set(categories)
    code = _what_is_wrong(consent, receiver, function, wanted, until, ticks)
    if code:
        raise CannotShare(code)
    partnership = partnership_of(giver, receiver)
    if partnership is None:
        raise CannotShare("no_partnership")
    refused = refusals(fields_of(consent.person, wanted), consent.purpose, receiver)
    if refused:
        raise refused[0][1]
    made = Share.objects.create(
        giver=giver,
        receiver=receiver,
        person=consent.person,
        consent=consent,
        partnership=partnership,
        function=function,
        purpose=consent.purpose,
        categories=[one for one in shareable() if one in wanted],
        under_secrecy=receiver.secrecy == Organisation.Secrecy.PROFESSIONAL,
        shared_by=user,
        begins_on=localdate(),
        until=until,
        unconfirmed_until=waits_until(consent),
    )
    record_write(user, "people.shared", made, purpose=made.purpose, basis=str(consent.id), fields=made.categories)
    return made


@transaction.atomic
def end_share(user: User, made: Share) -> None:
    """Stop sharing now; the consent stays as it is."""
    require(user, "people.stop_sharing", made.person)
    if Share.objects.filter(id=made.id, ended_at__isnull=True).update(ended_at=timezone.now()):
        record_write(user, "people.share_ended", made)


def _what_is_wrong(
    consent: Consent, receiver: Organisation, function: str, wanted: set[str], until: date, ticks: Secrecy
) -> str:
    """The code of the first thing that stands in the way; empty where nothing does."""
    today = localdate()
    between = [one.id for one in purposes_between(consent.organisation, receiver)]
    tests = (
        ("consent_gone", state_of(consent, today) == "stands"),
        ("not_this_receiver", [str(receiver.id), function] in consent.recipients),
        ("more_than_agreed", bool(wanted) and wanted <= set(consent.categories)),
        ("longer_than_agreed", today <= until <= consent.until),
        ("purpose_off", consent.purpose in between),
        ("restricted", not is_frozen(consent.person)),
        ("ticks", ticks.passed),
        ("not_bound", wanted <= opens_to(receiver)),
    )
    return next((code for code, is_right in tests if not is_right), "")
