"""Periods of retention: filled in by one person, signed by another, and never rewritten."""

from django.db import models, transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.protection.due import Period
from rotonde.web.protection.models import RetentionRule
from rotonde.web.protection.rules_as_data import categories

MOST_MONTHS = 1200


class NotAPeriod(ValueError):
    """The months, what they count from, the basis or its source is missing or impossible; `field` says which."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class NotBySame(ValueError):
    """Who filled a period in can't sign it."""


@transaction.atomic
def fill_in(user: User, category: str, months: int, counted_from: str, basis: str, source: str) -> RetentionRule:
    """Fill a period in, with its basis and where that stands; it waits to be signed. Raises NotAPeriod."""
    require(user, "protection.open_periods")
    if not 1 <= months <= MOST_MONTHS:
        raise NotAPeriod("months")
    if counted_from not in categories()[category]["counted_from"]:
        raise NotAPeriod("counted_from")
    for field, text in (("basis", basis), ("source", source)):
        if not text.strip():
            raise NotAPeriod(field)
    waiting = RetentionRule.objects.filter(
        organisation=user.organisation, category=category, signed_at__isnull=True, ended_at__isnull=True
    )
    waiting.update(ended_at=timezone.now())
    made = RetentionRule.objects.create(
        organisation=user.organisation,
        category=category,
        months=months,
        counted_from=counted_from,
        basis=basis.strip(),
        source=source.strip(),
        filled_by=user,
    )
    record_write(user, "protection.period_filled", made)
    return made


@transaction.atomic
def sign(user: User, rule: RetentionRule) -> RetentionRule:
    """Sign a period that somebody else filled in: from now on it counts. Raises NotBySame."""
    require(user, "protection.see_rule", rule)
    if rule.filled_by_id == user.id:
        raise NotBySame
    now = timezone.now()
    if rule.signed_at is None and rule.ended_at is None:
        signed_rules(rule.organisation).filter(category=rule.category).update(ended_at=now)
        rule.signed_by, rule.signed_at = user, now
        rule.save(update_fields=["signed_by", "signed_at"])
        record_write(user, "protection.period_signed", rule)
    return rule


def signed_rules(organisation: Organisation) -> models.QuerySet[RetentionRule]:
    """The rules that count."""
    return RetentionRule.objects.filter(organisation=organisation, signed_at__isnull=False, ended_at__isnull=True)


def periods_of(organisation: Organisation) -> dict[str, tuple[Period, RetentionRule]]:
    """The periods that count, by category, each with its rule."""
    return {one.category: (Period(one.months, one.counted_from), one) for one in signed_rules(organisation)}
