"""*Signaal*: what works badly for many goes to the coordinator's list, without a word about a client."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.domain.doubts import NamesSomebody, NothingSaid, names_somebody
from rotonde.web.reception.models import Signal

PURPOSE = "reception.signal"
LONGEST = 2000


@transaction.atomic
def give_signal(user: User, office: Office, text: str, names: Iterable[str] = ()) -> Signal:
    """Pass a signal on. `names` may not stand in it, nor a number or address. Raises NothingSaid, NamesSomebody."""
    require(user, "reception.register", office)
    said = text.strip()
    if not said or len(said) > LONGEST:
        raise NothingSaid
    if names_somebody(said, names):
        raise NamesSomebody
    made = Signal.objects.create(
        organisation=office.organisation,
        office=office,
        given_by=user,
        sealed=seal(office.organisation, PURPOSE, said.encode()),
    )
    record_write(user, "reception.signalled", made)
    return made


@transaction.atomic
def take_up(user: User, signal: Signal) -> None:
    """Write down that a coordinator takes a signal up; twice is once."""
    require(user, "reception.read_signal", signal)
    if Signal.objects.filter(id=signal.id, seen_at__isnull=True).update(seen_at=timezone.now(), seen_by=user):
        record_write(user, "reception.signal_taken_up", signal)


def signals_for(user: User) -> QuerySet[Signal]:
    """The signals of the organisation, those that nobody took up first, the newest on top."""
    found = visible(user, "reception.read_signal", Signal).select_related("organisation", "office")
    return found.order_by(F("seen_at").desc(nulls_first=True), "-given_at")


def text_of(signal: Signal) -> str:
    """What a signal says, for who may read it."""
    return unseal(signal.organisation, PURPOSE, bytes(signal.sealed)).decode()
