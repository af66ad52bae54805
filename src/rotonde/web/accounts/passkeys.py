"""Signing in with a passkey alone: the key says whose it is, and is then checked inside that organisation's wall."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rotonde.web.accounts import walls
from rotonde.web.accounts.signing_in import user_claimed_by


class SignInWithPasskey(LoginWebAuthnView):
    """django-allauth's view, behind the wall, with a sentence where the key isn't known."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Go to the organisation that the key names, and check the key there."""
        claimed = user_claimed_by(request.POST.get("credential", ""))
        if claimed:
            walls.enter_as(claimed)
        return super().post(request, *args, **kwargs)

    def form_invalid(self, form: Any) -> HttpResponse:
        """Say that this key isn't known, outside every wall again."""
        walls.leave()
        context = {"form": LoginForm(request=self.request), "passkey_refused": True}
        return render(self.request, "account/login.html", context, status=400)


sign_in_with_passkey = SignInWithPasskey.as_view()
