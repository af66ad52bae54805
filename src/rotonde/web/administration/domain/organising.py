"""The offices of an organisation, and whether everybody in it takes a second step."""

from django.db import IntegrityError, transaction

from rotonde.web.accounts.models import Office, User
from rotonde.web.administration.domain.acting import acting
from rotonde.web.audit.domain.record import record_write


class NameIsTaken(ValueError):
    """The organisation has an office of this name."""


def add_office(administrator: User, name: str) -> Office:
    """Open an office; nobody works in it yet."""
    with acting(administrator, "accounts.manage_users") as actor:
        office = Office(organisation=actor.organisation, name=name)
        _save(office)
        record_write(actor, "accounts.add_office", office)
        return office


def rename_office(administrator: User, office: Office, name: str) -> None:
    """Give an office another name; its files stay with it."""
    with acting(administrator, "accounts.manage_office", office) as actor:
        office.name = name
        _save(office)
        record_write(actor, "accounts.rename_office", office)


def ask_second_step(administrator: User, *, asked: bool) -> None:
    """Ask a second step of everybody in the organisation, or stop asking it."""
    with acting(administrator, "accounts.manage_users") as actor:
        actor.organisation.asks_second_step = asked
        actor.organisation.save(update_fields=["asks_second_step"])
        record_write(actor, "accounts.ask_second_step" if asked else "accounts.stop_second_step", actor.organisation)


def _save(office: Office) -> None:
    try:
        with transaction.atomic():
            office.save()
    except IntegrityError:
        raise NameIsTaken from None
