"""One-time links: an administrator has one made, and one person chooses a password with it. Nobody else sees it."""

import hashlib
import secrets
from datetime import timedelta
from typing import NamedTuple

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import OneTimeLink, User
from rotonde.web.administration.domain.acting import acting
from rotonde.web.audit.domain.record import record_write

VALID = timedelta(days=3)


class LinkIsGone(Exception):
    """The link was used, was replaced, expired, or never existed: nobody is told which."""


class Given(NamedTuple):
    """A link as it is shown once: what stands in its address, and until when it works."""

    token: str
    link: OneTimeLink


def give_link(administrator: User, user: User, *, drops_second_step: bool) -> Given:
    """Start a reset: the person chooses a new password, and where it was lost sets up a new second step."""
    action = "accounts.give_link_for_both" if drops_second_step else "accounts.give_link"
    with acting(administrator, "accounts.change_user", user) as actor:
        record_write(actor, action, user)
        return new_link(user, drops_second_step=drops_second_step)


def new_link(user: User, *, drops_second_step: bool = False) -> Given:
    """Make a link in place of the one that was there; part of another transaction."""
    token = secrets.token_urlsafe(32)
    OneTimeLink.objects.filter(user=user).delete()
    link = OneTimeLink.objects.create(
        organisation_id=user.organisation_id,
        user=user,
        digest=digest_of(token),
        drops_second_step=drops_second_step,
        expires_at=timezone.now() + VALID,
    )
    return Given(token, link)


def digest_of(token: str) -> str:
    """Give what is kept of a link: nobody makes the link from it.

    >>> len(digest_of("a token"))
    64
    """
    return hashlib.sha256(token.encode()).hexdigest()


def held(token: str) -> OneTimeLink:
    """Give the link with this token and go inside its organisation; LinkIsGone where it doesn't work (any more)."""
    digest = digest_of(token)
    with walls.holding_link(digest):
        link = OneTimeLink.objects.filter(digest=digest, expires_at__gt=timezone.now()).first()
    if link is None:
        raise LinkIsGone
    walls.enter_as(link.user_id)
    return link


@transaction.atomic
def choose_password(link: OneTimeLink, password: str) -> User:
    """Use a link up: the password is the person's own, every session ends, and a lost second step is taken away."""
    user = User.objects.select_for_update().get(pk=link.user_id)
    used, _ = OneTimeLink.objects.filter(pk=link.pk, expires_at__gt=timezone.now()).delete()
    if not used:
        raise LinkIsGone
    if link.drops_second_step:
        Authenticator.objects.filter(user=user).delete()
        record_write(user, "accounts.second_step_dropped", user)
    user.set_password(password)
    user.end_sessions()
    user.save(update_fields=["password", "session_mark"])
    record_write(user, "accounts.password_chosen", user)
    return user
