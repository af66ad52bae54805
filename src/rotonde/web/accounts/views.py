"""Your own account, and who isn't in their role today."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.words import Wording


@require_GET
def out_of_role(request: HttpRequest) -> HttpResponse:
    """Say that this account doesn't count today, and whom to ask."""
    return render(request, "account/out_of_role.html")


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
