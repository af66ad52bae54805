"""Users, and the links with which they choose a password."""

import secrets
import uuid
from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from rotonde.web.accounts.models.organisations import Office, Organisation
from rotonde.web.look.words import LANGUAGES


def new_session_mark() -> str:
    """Give a mark that no session was ever tied to."""
    return secrets.token_hex(16)


class Users(BaseUserManager["User"]):
    """Users by their address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """Somebody who signs in, for one organisation and in one role, from a day until another where these are given.

    Somebody who works for two organisations has two of these. `outside_id` is a digest of how the sign-in of the
    government calls them; it is the same in both.
    """

    class Role(models.TextChoices):
        RIGHTS_WORKER = "rights_worker"
        WORKER = "worker"
        COORDINATOR = "coordinator"
        ADMINISTRATOR = "administrator"
        PROTECTION_OFFICER = "protection_officer"
        EDITOR = "editor"
        EXPERT_BY_EXPERIENCE = "expert_by_experience"
        VOLUNTEER = "volunteer"
        POLICY_OFFICER = "policy_officer"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="users")
    offices = models.ManyToManyField(Office, related_name="users", blank=True)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=30, choices=Role)
    language = models.CharField(max_length=2, choices=list(LANGUAGES.items()), default="nl")
    role_from = models.DateField(null=True, blank=True)
    role_until = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    outside_id = models.CharField(max_length=64, blank=True, db_index=True)
    session_mark = models.CharField(max_length=32, default=new_session_mark, editable=False)

    objects = Users()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "outside_id"],
                condition=~models.Q(outside_id=""),
                name="one_account_of_somebody_outside",
            ),
        ]

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name", "role"]

    def __str__(self) -> str:
        return self.name

    def save(self, **how: Any) -> None:
        """Keep the address in small letters: it is looked up that way."""
        self.email = self.email.strip().lower()
        super().save(**how)

    def end_sessions(self) -> None:
        """Make every session of this user worthless, wherever it is open; the caller saves."""
        self.session_mark = new_session_mark()

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Tie a session to the mark besides the password: Django checks it at each request."""
        return salted_hmac("rotonde.session", self.session_mark + self.password, secret, algorithm="sha256").hexdigest()

    def holds_role_on(self, day: date) -> bool:
        """Say whether the role counts on a day; the day until which it was given is the last."""
        return (self.role_from is None or self.role_from <= day) and (self.role_until is None or day <= self.role_until)

    @cached_property
    def functions_on(self) -> frozenset[str]:
        """What Rotonde may do in the organisation of this user, as policies compare it."""
        from rotonde.web.accounts.domain.grounds import functions_on

        return functions_on(self.organisation)

    @cached_property
    def office_ids(self) -> frozenset[uuid.UUID]:
        """The offices of this user, as policies compare them."""
        return frozenset(self.offices.through.objects.filter(user_id=self.pk).values_list("office_id", flat=True))


class OneTimeLink(models.Model):
    """A link with which one user chooses a password, once and before a day. Only its digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    user = models.OneToOneField(User, models.CASCADE, related_name="one_time_link")
    digest = models.CharField(max_length=64, unique=True)
    drops_second_step = models.BooleanField(default=False)
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"until {self.expires_at:%Y-%m-%d %H:%M}"
