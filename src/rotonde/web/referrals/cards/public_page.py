"""The page behind the code on a card: where to go and what to say there, in six languages, for anybody who holds it.

It sets no cookie, keeps nothing and counts nobody. A code that is wrong, over, withdrawn or used gives the same page.
"""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from rotonde.web.entitlements.public_check.languages import OFFERED
from rotonde.web.entitlements.public_check.views import LEAVE_TO
from rotonde.web.referrals.cards.keeping import NothingThere, card_for
from rotonde.web.referrals.cards.shown_card import shown_card
from rotonde.web.referrals.cards.words import CardWording


@login_not_required
@require_safe
def card_page(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Say what stands on a card."""
    w = CardWording(lang)
    context = _frame(w, token)
    try:
        context["card"] = shown_card(card_for(token, date.today()), w)
    except NothingThere:
        return _untraced(render(request, "cards_shown/gone.html", context, status=404))
    return _untraced(render(request, "cards_shown/public.html", context))


def _untraced(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _frame(w: CardWording, token: str) -> dict[str, Any]:
    """Give what the frame of the check needs, with the way to the same card in the other languages."""
    return {
        "w": w,
        "lang": w.lang,
        "dir": w.spoken.direction,
        "spoken": w.spoken,
        "page": "card_page",
        "leave_to": LEAVE_TO,
        "languages": [
            (one, reverse("card_page", kwargs={"lang": one.code, "token": token})) for one in OFFERED.values()
        ],
        "start_lang": w.lang if w.spoken.is_own else "nl",
    }
