"""The reception of today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rotonde.web.accounts.policy import needs
from rotonde.web.reception.words import Wording


@needs("reception.open")
@require_safe
def reception(request: HttpRequest, lang: str) -> HttpResponse:
    """Show who came today."""
    return render(request, "reception/today.html", {"w": Wording(lang)})
