"""Your own account, and who isn't in their role today."""

from typing import Any

from allauth.account.views import password_change
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.words import Wording
from rotonde.web.look.words import language_of


@require_GET
def out_of_role(request: HttpRequest) -> HttpResponse:
    """Say that this account doesn't count today, and whom to ask."""
    return render(request, "account/out_of_role.html")


def change_password(request: HttpRequest) -> HttpResponseBase:
    """Let somebody change their password; who has none, and comes in another way, goes back to their account."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        return redirect("account", lang=language_of(request.path))
    return password_change(request)


@require_GET
def account(request: HttpRequest, lang: str) -> HttpResponse:
    """Show who you are here and what you can change."""
    user = request.user
    assert isinstance(user, User)
    w = Wording(lang)
    context: dict[str, Any] = {
        "w": w,
        "role": w["role_" + user.role],
        "offices": [office.name for office in user.offices.order_by("name")],
    }
    return render(request, "accounts/account.html", context)
