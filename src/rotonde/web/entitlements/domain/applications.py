"""*Dit is een aanvraag*: kept with its moment, a number for the receipt and the clock of the law, and never changed."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.steps import Told, index_of, take_step
from rotonde.web.entitlements.domain.workflow import APPLIED
from rotonde.web.entitlements.models import Application
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

PURPOSE = "entitlements.application"
TRIES = 5


@dataclass(frozen=True)
class Applied:
    """An application, opened. `is_passed_on`: somebody else decides, and this organisation hands it over.

    `catalogue` is the fingerprint of the rules and amounts on the page at that moment; `term_days` is the clock as the
    right tells it with its source, None where nobody knows it.
    """

    right: str
    of: str
    is_passed_on: bool
    catalogue: str
    term_days: int | None
    number: str = ""
    at: datetime | None = None

    @property
    def decide_by(self) -> date | None:
        """The day by which a decision must come, counted from the application; None where no term is known."""
        if self.term_days is None or self.at is None:
            return None
        return timezone.localdate(self.at) + timedelta(days=self.term_days)


@transaction.atomic
def apply_for(
    user: User,
    dossier: Dossier,
    right: str,
    of: str,
    read: int,
    catalogue: str,
    *,
    is_passed_on: bool,
    check_after: int,
) -> Application:
    """Keep an application and the step that goes with it; the moment is that of the clock, whatever the page says.

    Raises ChangedMeanwhile where somebody took a step after the page was read: pressed twice is once.
    """
    require(user, "entitlements.apply", dossier)
    now = timezone.now()
    told = Applied(right, of, is_passed_on, catalogue, term_of(right))
    made = _numbered(user, dossier, told, now)
    take_step(user, dossier, right, of, APPLIED, read, Told(application=str(made.id)), check_after)
    record_write(user, "entitlements.applied", made)
    return made


def term_of(right: str) -> int | None:
    """In how many days who decides must answer, as the right tells it with a source; None where that isn't known."""
    claim = (engine_port.right(right) or {}).get("claim") or {}
    return int(claim["term_days"]) if claim.get("term_days") and claim.get("sources") else None


def _numbered(user: User, dossier: Dossier, told: Applied, now: datetime) -> Application:
    """Give the application the next number of the year; where somebody was first, the one after."""
    year = timezone.localdate(now).year
    kept = {name: value for name, value in asdict(told).items() if name not in ("number", "at")}
    sealed = seal_json(dossier.organisation, PURPOSE, kept)
    same_year = Application.objects.filter(organisation=dossier.organisation, year=year)
    for _ in range(TRIES):
        try:
            with transaction.atomic():
                return Application.objects.create(
                    organisation=dossier.organisation,
                    dossier=dossier,
                    about_index=index_of(dossier, told.right, told.of),
                    year=year,
                    number=(same_year.aggregate(last=Max("number"))["last"] or 0) + 1,
                    sealed=sealed,
                    made_by=user,
                    made_at=now,
                )
        except IntegrityError:
            continue
    raise RuntimeError("no number could be given to an application")


def application_of(dossier: Dossier, id: UUID) -> Applied:
    """An application of a file, for who may read the file; raises Application.DoesNotExist."""
    return _opened(dossier, Application.objects.get(dossier=dossier, id=id))


def applications_of(dossier: Dossier) -> list[Applied]:
    """Every application of a file, oldest first; for who may read the file."""
    return [_opened(dossier, one) for one in Application.objects.filter(dossier=dossier).order_by("made_at")]


def applications_made(made: QuerySet[Application]) -> list[tuple[UUID, bytes, Applied]]:
    """Applications of files that the caller may read, oldest first: of which file, about which right, and opened."""
    found = made.select_related("dossier__organisation").order_by("made_at")
    return [(one.dossier_id, bytes(one.about_index), _opened(one.dossier, one)) for one in found]


def _opened(dossier: Dossier, one: Application) -> Applied:
    kept = unseal_json(dossier.organisation, PURPOSE, bytes(one.sealed))
    return Applied(**kept, number=f"{one.year}-{one.number:05}", at=one.made_at)
