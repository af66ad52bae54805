"""Which office a list is about: the one that is asked for, else the first that has a list."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import visible
from rotonde.web.entitlements.models import Run

ACTION = "entitlements.see_list"


@dataclass(frozen=True)
class Offices:
    """The offices whose list a user may see, by name, and the one that was chosen; None where there is none."""

    all: list[Office]
    chosen: Office | None


def offices_of(user: User, asked: UUID | None) -> Offices:
    """Give the offices of a user; one that was asked for and isn't theirs is as if it weren't asked for."""
    offices = list(visible(user, ACTION, Office).select_related("organisation").order_by("name"))
    with_list = set(shown_runs(user).values_list("office_id", flat=True))
    first = next((one for one in offices if one.id in with_list), next(iter(offices), None))
    return Offices(offices, next((one for one in offices if one.id == asked), first))


def shown_runs(user: User) -> QuerySet[Run]:
    """The runs whose answers are the list of an office, of the offices of a user."""
    return visible(user, "entitlements.see_run", Run).filter(is_shown=True)
