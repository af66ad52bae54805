"""What an organisation says of itself, and its teams."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from rotonde.web.accounts.models import Team, User
from rotonde.web.administration.domain.acting import acting
from rotonde.web.administration.domain.organising import NameIsTaken
from rotonde.web.audit.domain.record import record_write


def describe_organisation(
    administrator: User, *, kind: str, secrecy: str, number: str, processes_insz_under: str
) -> None:
    """Say of which kind the own organisation is, what keeps it silent, and what a register calls it."""
    with acting(administrator, "accounts.manage_users") as actor:
        own = actor.organisation
        own.kind, own.secrecy = kind, secrecy
        own.number, own.processes_insz_under = number, processes_insz_under
        own.save(update_fields=["kind", "secrecy", "number", "processes_insz_under"])
        record_write(actor, "accounts.describe_organisation", own)


def keep_team(administrator: User, team: Team | None, name: str, members: Iterable[User]) -> Team:
    """Make a team, or give one another name and other members; all are of the own organisation."""
    action = "accounts.manage_users" if team is None else "accounts.manage_team"
    with acting(administrator, action, team) as actor:
        kept = Team(organisation=actor.organisation) if team is None else team
        kept.name = name
        try:
            with transaction.atomic():
                kept.save()
        except IntegrityError:
            raise NameIsTaken from None
        kept.members.set([one for one in members if one.organisation_id == actor.organisation_id])
        record_write(actor, "accounts.keep_team", kept)
        return kept


def drop_team(administrator: User, team: Team) -> None:
    """Take a team away; its members stay as they are."""
    with acting(administrator, "accounts.manage_team", team) as actor:
        record_write(actor, "accounts.drop_team", team)
        team.delete()
