"""Cards on paper: one of A6, or eight to a sheet of A4 with lines to cut along; tagged for who has it read aloud."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from rotonde.web.accounts.policy import needs
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.referrals.cards.keeping import cards_of, token_of
from rotonde.web.referrals.cards.models import Card
from rotonde.web.referrals.cards.shown_card import on_paper, shown_card
from rotonde.web.referrals.cards.words import CardWording, Wording
from rotonde.web.who_asks import user_of

EIGHT = range(8)


@needs("cards.open")
@require_safe
def print_one(request: HttpRequest, lang: str, card: UUID, spoken: str) -> HttpResponse:
    """Give a card as a PDF of A6."""
    return _pdf(request, lang, card, spoken, "one")


@needs("cards.open")
@require_safe
def print_eight(request: HttpRequest, lang: str, card: UUID, spoken: str) -> HttpResponse:
    """Give a card eight times on a sheet of A4; one that works once is there once."""
    return _pdf(request, lang, card, spoken, "eight")


def _pdf(request: HttpRequest, lang: str, number: UUID, spoken: str, form: str) -> HttpResponse:
    card: Card = get_object_or_404(cards_of(user_of(request)), pk=number)
    w = CardWording(spoken)
    token = token_of(card)
    address = request.build_absolute_uri(reverse("card_page", kwargs={"lang": spoken, "token": token}))
    context = {
        "w": w,
        "lang": spoken,
        "dir": w.spoken.direction,
        "spoken": w.spoken,
        "card": shown_card(card, w),
        "paper": on_paper(token, address, w),
        "copies": [0] if card.works_once else EIGHT,
    }
    try:
        html = render_to_string(f"cards_shown/paper_{form}.html", context)
        made = pdf_of(html, ["rotonde/tokens.css", f"rotonde/card-paper-{form}.css"], accessible=True)
    except NoPaper:
        return HttpResponse(Wording(lang)["no_paper"], status=501, content_type="text/plain; charset=utf-8")
    return pdf_answer(made, f"kaart-{spoken}.pdf")
