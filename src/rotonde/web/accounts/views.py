"""Your own account, and signing in with a passkey."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rotonde.web.accounts.models import User
from rotonde.web.accounts.words import Wording


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
