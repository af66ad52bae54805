"""Partnerships: who opens one is who runs the installation, for none of the partners is the master of the others."""

from datetime import date, timedelta

from django.db import models, transaction

from rotonde.web.accounts.models import Membership, Organisation, Partnership


class NotAPartner(ValueError):
    """What was asked of an organisation that isn't a partner on that day."""


class NoMandate(ValueError):
    """A mandate that can't be: only a DMW acts under one, of another partner, and it says which."""


def open_partnership(name: str, agreement: str, begins_on: date) -> Partnership:
    """Open a partnership under a written agreement; nobody is a partner yet."""
    return Partnership.objects.create(name=name, agreement=agreement, begins_on=begins_on)


@transaction.atomic
def add_partner(
    partnership: Partnership,
    organisation: Organisation,
    begins_on: date,
    mandated_by: Organisation | None = None,
    mandate: str = "",
) -> Membership:
    """Make an organisation a partner from a day on; a DMW perhaps under the mandate of another partner.

    Raises NoMandate, and NotAPartner where the organisation is one already or the mandate is given by none.
    """
    if partner_on(partnership, organisation, begins_on):
        raise NotAPartner
    if (mandated_by is None) != (not mandate):
        raise NoMandate
    if mandated_by is not None:
        if organisation.kind != Organisation.Kind.DMW or mandated_by == organisation:
            raise NoMandate
        if not partner_on(partnership, mandated_by, begins_on):
            raise NotAPartner
    told = {"begins_on": begins_on, "mandated_by": mandated_by, "mandate": mandate}
    return Membership.objects.create(partnership=partnership, organisation=organisation, **told)


def end_partner(partnership: Partnership, organisation: Organisation, last_day: date) -> Membership:
    """Say on which day an organisation is a partner for the last time; raises NotAPartner."""
    membership = partner_on(partnership, organisation, last_day)
    if membership is None:
        raise NotAPartner
    membership.ends_on = last_day
    membership.save(update_fields=["ends_on"])
    return membership


def partner_on(partnership: Partnership, organisation: Organisation, day: date) -> Membership | None:
    """Give the membership of an organisation on a day; None where it is no partner then."""
    return memberships_on(day).filter(partnership=partnership, organisation=organisation).first()


def memberships_on(day: date) -> models.QuerySet[Membership]:
    """Give every membership that counts on a day, in a partnership that does."""
    return Membership.objects.filter(
        _counts_on(day, "begins_on", "ends_on") & _counts_on(day, "partnership__begins_on", "partnership__ends_on")
    )


def _counts_on(day: date, begins: str, ends: str) -> models.Q:
    is_over = models.Q(**{f"{ends}__isnull": False, f"{ends}__lt": day})
    return models.Q(**{f"{begins}__lt": day + timedelta(days=1)}) & ~is_over
