"""Nobody sees a page without signing in, except those that say so; nor without a second step where that is asked."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin

SURELY_THEM = "surely_them"
SECOND_STEPS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
SETTING_ONE_UP = {
    "account_logout",
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
}


class SignInFirst(LoginRequiredMiddleware):
    """Leads to signing in; also when only a part of a page was asked for."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.headers.get("HX-Request"):
            return HttpResponse(status=204, headers={"HX-Redirect": reverse("account_login")})
        return super().handle_no_permission(request, view_func)


class SecondStepFirst(MiddlewareMixin):
    """Leads to setting up a second step whoever has none, in an organisation that asks one."""

    def process_view(self, request: HttpRequest, view_func: Any, *_: Any) -> HttpResponse | None:
        """Let through the pages on which a second step is set up, and those that ask no account at all."""
        if not getattr(view_func, "login_required", True) or not owes_second_step(request):
            return None
        if request.resolver_match and request.resolver_match.url_name in SETTING_ONE_UP:
            return None
        if request.headers.get("HX-Request"):
            return HttpResponse(status=204, headers={"HX-Redirect": reverse("mfa_index")})
        return redirect("mfa_index")


def has_second_step(user: Any) -> bool:
    """Say whether this user set up an app with codes or a passkey."""
    return bool(is_mfa_enabled(user, types=SECOND_STEPS))


def owes_second_step(request: HttpRequest) -> bool:
    """Say whether the organisation of who is signed in asks a second step that isn't there yet.

    Who came from a sign-in service at a level that this installation trusts took it there.
    """
    user: Any = request.user
    if not user.is_authenticated or not user.organisation.asks_second_step:
        return False
    return not request.session.get(SURELY_THEM) and not has_second_step(user)
