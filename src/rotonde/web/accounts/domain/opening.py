"""Opening an organisation, and giving somebody an account in it."""

import secrets
import uuid
from collections.abc import Iterable

from rotonde.web.accounts.models import Office, Organisation, User
from rotonde.web.accounts.walls import inside

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike on paper


def random_password() -> str:
    """Make a password that can be read aloud: four groups of four, 79 bits.

    >>> len(random_password())
    19
    """
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def open_organisation(
    name: str, *, offices: Iterable[str], kind: str = Organisation.Kind.OCMW, is_made_up: bool = False
) -> Organisation:
    """Open an organisation with its offices and its own data key."""
    organisation = Organisation(id=uuid.uuid4(), name=name, kind=kind, is_made_up=is_made_up)
    with inside(organisation):
        organisation.save(force_insert=True)
        for office in offices:
            Office.objects.create(organisation=organisation, name=office)
    return organisation


def open_account(
    organisation: Organisation,
    *,
    name: str,
    email: str,
    role: str,
    offices: Iterable[Office] = (),
    language: str = "nl",
    password: str = "",
) -> tuple[User, str]:
    """Give somebody an account, and the password to hand over: a given one, else one made up at random."""
    password = password or random_password()
    with inside(organisation):
        user = User(organisation=organisation, name=name, email=email, role=role, language=language)
        user.set_password(password)
        user.save(force_insert=True)
        user.offices.set([office for office in offices if office.organisation_id == organisation.id])
    return user, password
