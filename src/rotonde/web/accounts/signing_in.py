"""How django-allauth signs people in here: by address, with no sign-up, inside the wall, and its secrets sealed."""

import json
from typing import Any
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import lazystr
from django.utils.timezone import localdate
from django.utils.translation import get_language
from fido2.utils import websafe_decode

from rotonde.web.accounts import sessions, walls
from rotonde.web.accounts.models import User
from rotonde.web.accounts.words import Wording
from rotonde.web.look.words import LANGUAGES


class AddressAndPassword(AuthenticationBackend):
    """Looks the user up through the door in the wall, and goes inside once the password is right."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> AbstractBaseUser | None:
        """Give the user with this address and password, or nobody."""
        with walls.signing_in(str(credentials.get("email") or credentials.get("username") or "")):
            user = super().authenticate(request, **credentials)
        if user is not None:
            walls.enter_as(user.pk)
        return user


def words_now() -> Wording:
    """Give the words in the language of this request."""
    lang = get_language() or "nl"
    return Wording(lang if lang in LANGUAGES else "nl")


def _said(key: str) -> Any:
    return lazystr(_Later(key))


class _Later:
    """A sentence that is chosen when it is shown."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __str__(self) -> str:
        return words_now()[self.key]


class Accounts(DefaultAccountAdapter):
    """Our words, our pages, no sign-up and no mail."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _said("wrong_address_or_password"),
        "too_many_login_attempts": _said("too_many_tries"),
        "enter_current_password": _said("wrong_password"),
        "incorrect_password": _said("wrong_password"),
        "incorrect_code": _said("wrong_code"),
        "account_inactive": _said("account_closed"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **how: Any) -> HttpResponse | None:
        """Stop who is closed out, or who isn't in their role today."""
        stopped: HttpResponse | None = super().pre_login(request, user, **how)
        if stopped is None and isinstance(user, User) and not user.holds_role_on(localdate()):
            clear_login(request)
            return redirect("account_out_of_role")
        return stopped

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("start", kwargs={"lang": get_language()})

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_login")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account", kwargs={"lang": get_language()})

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        walls.enter_as(user.pk)
        super().login(request, user)

    def send_notification_mail(self, *_: Any, **__: Any) -> None:
        """Send nothing: Rotonde writes to nobody."""


class SecondFactors(DefaultMFAAdapter):
    """Seals the secrets of second factors."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": _said("wrong_code")}

    def encrypt(self, text: str) -> str:
        return sessions.sealed_text(text)

    def decrypt(self, encrypted_text: str) -> str:
        return sessions.unsealed_text(encrypted_text)

    def get_totp_issuer(self) -> str:
        return "Rotonde"

    def send_notification_mail(self, *_: Any, **__: Any) -> None:
        """Send nothing: Rotonde writes to nobody."""


def user_claimed_by(credential: str) -> UUID | None:
    """Read which user a passkey says it belongs to; the passkey itself is checked afterwards."""
    try:
        handle = json.loads(credential)["response"]["userHandle"]
        return UUID(websafe_decode(handle).decode())
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
