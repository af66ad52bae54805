"""Inviting somebody, changing what they may do, and closing their account."""

import hashlib
from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError, transaction

from rotonde.web.accounts.models import Office, OneTimeLink, User
from rotonde.web.administration.domain.acting import acting
from rotonde.web.administration.domain.links import Given, new_link
from rotonde.web.audit.domain.record import record_write


class AddressIsTaken(ValueError):
    """Somebody has an account with this address already, here or in another organisation."""


class ChangedMeanwhile(Exception):
    """Another administrator changed this account after it was shown."""


def invite(
    administrator: User,
    *,
    name: str,
    email: str,
    role: str,
    offices: Iterable[Office],
    language: str,
    role_from: date | None = None,
    role_until: date | None = None,
) -> tuple[User, Given]:
    """Open an account without a password, and give the link with which the person chooses one."""
    with acting(administrator, "accounts.manage_users") as actor:
        dated = {"role": role, "role_from": role_from, "role_until": role_until}
        user = User(organisation=actor.organisation, name=name, email=email, language=language, **dated)
        user.set_unusable_password()
        try:
            with transaction.atomic():
                user.save(force_insert=True)
        except IntegrityError:
            raise AddressIsTaken from None
        user.offices.set(_own(actor, offices))
        record_write(actor, "accounts.open_account", user)
        return user, new_link(user)


def standing(user: User) -> str:
    """Give a short text that differs when an account was changed: its role and days, offices, whether it is open."""
    offices = sorted(map(str, user.offices.values_list("pk", flat=True)))
    told = [user.role, str(user.role_from), str(user.role_until), str(user.is_active), *offices]
    return hashlib.sha256("|".join(told).encode()).hexdigest()[:16]


def change_account(
    administrator: User,
    user: User,
    *,
    role: str,
    offices: Iterable[Office],
    seen: str,
    role_from: date | None = None,
    role_until: date | None = None,
) -> None:
    """Give an account another role, other days and other offices; `seen` is its standing when it was shown."""
    with acting(administrator, "accounts.change_user", user) as actor:
        now = User.objects.get(pk=user.pk)
        if standing(now) != seen:
            raise ChangedMeanwhile
        now.role, now.role_from, now.role_until = role, role_from, role_until
        now.save(update_fields=["role", "role_from", "role_until"])
        now.offices.set(_own(actor, offices))
        record_write(actor, "accounts.change_account", now)


def close_account(administrator: User, user: User) -> None:
    """Close an account: its sessions end at once, and a link that was given works no more."""
    with acting(administrator, "accounts.change_user", user) as actor:
        now = User.objects.get(pk=user.pk)
        now.is_active = False
        now.end_sessions()
        now.save(update_fields=["is_active", "session_mark"])
        OneTimeLink.objects.filter(user=now).delete()
        record_write(actor, "accounts.close_account", now)


def reopen_account(administrator: User, user: User) -> None:
    """Open a closed account again; the person signs in as before."""
    with acting(administrator, "accounts.change_user", user) as actor:
        User.objects.filter(pk=user.pk).update(is_active=True)
        record_write(actor, "accounts.reopen_account", user)


def _own(actor: User, offices: Iterable[Office]) -> list[Office]:
    return [office for office in offices if office.organisation_id == actor.organisation_id]
