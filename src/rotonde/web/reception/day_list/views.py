"""The page *Wat wacht op mij*."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs
from rotonde.web.reception.day_list.gathered import day_list
from rotonde.web.reception.day_list.words import Wording


@needs("reception.see_day_list")
@require_safe
def day_list_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what waits for who is signed in."""
    assert isinstance(request.user, User), "who isn't signed in never comes here"
    w = Wording(lang)
    found = day_list(request.user, localdate(), w)
    more = w.count("more", found.more) if found.more else ""
    return render(request, "day_list/page.html", {"w": w, "parts": found.parts, "more": more})
