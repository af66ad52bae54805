"""Numbers for receipts: those of an organisation in a year, one after the other, also where two ask at once."""

from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Max
from django.utils import timezone

from rotonde.web.accounts.models import Organisation

TRIES = 5


def numbered[M: models.Model](model: type[M], organisation: Organisation, **told: Any) -> M:
    """Make a record with the next number of the year; where somebody was first, the one after."""
    year = timezone.localdate().year
    same_year = model._default_manager.filter(organisation=organisation, year=year)  # noqa: SLF001 - Django's name
    for _ in range(TRIES):
        last = same_year.aggregate(last=Max("number"))["last"] or 0
        try:
            with transaction.atomic():
                return model._default_manager.create(  # noqa: SLF001
                    organisation=organisation, year=year, number=last + 1, **told
                )
        except IntegrityError:
            continue
    raise RuntimeError("no number could be given")
