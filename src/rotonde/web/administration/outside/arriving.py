"""Which account somebody from the sign-in service comes in with: nobody gets one by signing in alone."""

import logging
import uuid

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate, now

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import OneTimeLink, User
from rotonde.web.accounts.outside.identity import Identity
from rotonde.web.accounts.outside.refusals import ForAnotherOrganisation, LinkedAlready, NotLinked
from rotonde.web.administration.domain.acting import acting
from rotonde.web.administration.domain.links import LinkIsGone
from rotonde.web.audit.domain.record import record_sign_in, record_write

logger = logging.getLogger("rotonde.signing")


def accounts_of(identity: Identity) -> list[User]:
    """Give the accounts that somebody may come in with, by name of their organisation: mostly one.

    Where every account of theirs in the organisation they came for is closed or out of its role, it gives one of
    those: signing in then says why it doesn't go on. Raises NotLinked or ForAnotherOrganisation.
    """
    with walls.arriving(identity.outside_id):
        linked = list(User.objects.filter(outside_id=identity.outside_id).select_related("organisation"))
    if not linked:
        logger.warning("Somebody came from the sign-in service whom no account is linked with.")
        raise NotLinked
    here = [user for user in linked if user.organisation.number == identity.number]
    if not here:
        for user in linked:
            _failed(user)
        raise ForAnotherOrganisation
    open_now = [user for user in here if user.is_active and user.holds_role_on(localdate())]
    if not open_now:
        for user in here:
            _failed(user)
    return sorted(open_now, key=lambda user: user.organisation.name) or here[:1]


def link_account(digest: str, identity: Identity) -> User:
    """Use a one-time link up: its account is linked with this person, its sessions end, a lost second step goes.

    The person came for the organisation of the account. Raises LinkIsGone, ForAnotherOrganisation or LinkedAlready;
    then the link is still there.
    """
    with walls.holding_link(digest):
        link = OneTimeLink.objects.filter(digest=digest, expires_at__gt=now()).first()
    if link is None:
        raise LinkIsGone
    walls.enter_as(link.user_id)
    with transaction.atomic():
        user = User.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=link.user_id)
        if user.organisation.number != identity.number:
            raise ForAnotherOrganisation
        used, _ = OneTimeLink.objects.filter(pk=link.pk, expires_at__gt=now()).delete()
        if not used:
            raise LinkIsGone
        if link.drops_second_step:
            Authenticator.objects.filter(user=user).delete()
            record_write(user, "accounts.second_step_dropped", user)
        user.outside_id = identity.outside_id
        user.end_sessions()
        try:
            with transaction.atomic():
                user.save(update_fields=["outside_id", "session_mark"])
        except IntegrityError:
            raise LinkedAlready from None
        record_write(user, "accounts.linked_outside", user)
    return user


def unlink_account(administrator: User, user: User) -> None:
    """Take the link with the sign-in service away: who came in by it is out at once."""
    with acting(administrator, "accounts.change_user", user) as actor:
        known = User.objects.get(pk=user.pk)
        known.outside_id = ""
        known.end_sessions()
        known.save(update_fields=["outside_id", "session_mark"])
        record_write(actor, "accounts.unlinked_outside", known)


def account_chosen(accounts: list[str], chosen: str, outside_id: str) -> User | None:
    """Give the account that somebody chose out of those they may come in with, where it is still linked; else None."""
    if chosen not in accounts:
        return None
    walls.enter_as(uuid.UUID(chosen))
    return User.objects.select_related("organisation").filter(pk=chosen, outside_id=outside_id).first()


def _failed(user: User) -> None:
    with walls.at_the_door_of(user):
        record_sign_in(user, "accounts.failed_to_sign_in")
