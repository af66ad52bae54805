"""The wall between organisations: on PostgreSQL the database itself shows the rows of one organisation at a time.

`inside(organisation)` names it for one transaction. Without a name a table with a wall has no rows. On SQLite, which
serves one machine, only the policies keep organisations apart: `inside` is the same and tells the database nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

from rotonde.web.accounts.models import Organisation, User

Page = Callable[[HttpRequest], HttpResponse]
SIGNING_IN = "account_login"  # where allauth keeps who still owes a second factor

_here: ContextVar[UUID | None] = ContextVar("organisation", default=None)


class AnotherOrganisation(RuntimeError):
    """Work for one organisation tried to go on inside another."""


def current_organisation() -> UUID | None:
    """Give the organisation that this work is for; None outside every wall."""
    return _here.get()


@contextmanager
def inside(organisation: Organisation | UUID) -> Iterator[None]:
    """Do this for one organisation, in one transaction on PostgreSQL. Inside another organisation it is refused."""
    wanted = organisation.id if isinstance(organisation, Organisation) else organisation
    before = _here.get()
    if before not in (None, wanted):
        raise AnotherOrganisation("This work is for one organisation, and another one's work is still going on.")
    token = _here.set(wanted)
    try:
        with _transaction():
            _tell("organisation", wanted)
            yield
            _tell("organisation", before)
    finally:
        _here.reset(token)


def keep_inside(get_response: Page) -> Page:
    """Answer a request inside the organisation of who asks; where nobody is known, inside none."""

    def kept(request: HttpRequest) -> HttpResponse:
        token = _here.set(None)
        try:
            with _transaction():
                asker = _who_asks(request)
                if asker is not None:
                    enter_as(asker)
                response = get_response(request)
                if response.status_code >= 500 and connection.in_atomic_block:
                    transaction.set_rollback(connection.vendor == "postgresql")
                else:
                    leave()
                return response
        finally:
            _here.reset(token)

    return kept


def enter_as(user_id: UUID | str) -> None:
    """Go inside the organisation of this user, until the request ends. For signing in only."""
    _tell("user", user_id)
    organisation = User.objects.filter(pk=user_id).values_list("organisation_id", flat=True).first()
    _tell("user", None)
    _go_to(organisation)


@contextmanager
def at_the_door_of(user: User) -> Iterator[None]:
    """Do this in the organisation of somebody who isn't in yet, wherever the request is. For the log of sign-ins."""
    before = _here.get()
    with transaction.atomic():
        _go_to(user.organisation_id)
        yield
        _go_to(before)


@contextmanager
def crossing_to(giver: Organisation | UUID) -> Iterator[None]:
    """Step inside another organisation for what it agreed to, and come back, whatever happens.

    Only `people.sharing` crosses, for one read that was shared, and `reception.appointments`, for the free moments of a
    partner; each after its policy said yes on this side. From outside every wall it is refused.
    """
    wanted = giver.id if isinstance(giver, Organisation) else giver
    before = _here.get()
    if before is None:
        raise AnotherOrganisation("Only somebody inside an organisation crosses to another one.")
    try:
        with transaction.atomic():  # a failure rolls back to before the crossing, also what the database was told
            _go_to(wanted)
            yield
            _go_to(before)
    finally:
        _here.set(before)


@contextmanager
def signing_in(address: str) -> Iterator[None]:
    """Let the one user with this address be seen, as long as a password is being checked."""
    _tell("address", address.strip().lower())
    yield
    _tell("address", None)


@contextmanager
def holding_link(digest: str) -> Iterator[None]:
    """Let the one link with this digest be seen, as long as it is looked up."""
    _tell("link", digest)
    yield
    _tell("link", None)


@contextmanager
def arriving(outside_id: str) -> Iterator[None]:
    """Let the users be seen who are linked with this digest, as long as it is looked up which of them comes in."""
    _tell("outside", outside_id)
    yield
    _tell("outside", None)


@contextmanager
def holding_marks(marks: Iterable[str]) -> Iterator[None]:
    """Let the marks of persons that are held up be seen, as long as they are looked up."""
    _tell("marks", ",".join(marks))
    yield
    _tell("marks", None)


@contextmanager
def holding_card(digest: str) -> Iterator[None]:
    """Let the one referral card with this digest be seen, as long as it is looked up."""
    _tell("card", digest)
    yield
    _tell("card", None)


def _go_to(organisation: UUID | None) -> None:
    _here.set(organisation)
    _tell("organisation", organisation)


def leave() -> None:
    """Go outside every wall."""
    for name in ("organisation", "user", "address", "link", "outside", "marks", "card"):
        _tell(name, None)


def _who_asks(request: HttpRequest) -> UUID | str | None:
    """Read the id of the user who is signed in, or halfway there, from the session."""
    session = request.session
    halfway = session.get(SIGNING_IN)
    told = session.get(SESSION_KEY) or (halfway.get("user_pk") if isinstance(halfway, dict) else None)
    try:
        return UUID(str(told)) if told else None
    except ValueError:
        return None


def _transaction() -> Any:
    return transaction.atomic() if connection.vendor == "postgresql" else nullcontext()


def _tell(name: str, value: UUID | str | None) -> None:
    """Name something to PostgreSQL until this transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config(%s, %s, true)", [f"rotonde.{name}", "" if value is None else str(value)])
