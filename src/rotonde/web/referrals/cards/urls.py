"""The addresses of cards. A token is the only thing in the address of a card's page; it says nothing of anybody."""

from django.urls import path, register_converter

from rotonde.web.entitlements.public_check.languages import CheckLanguageConverter
from rotonde.web.referrals.cards.desk_pages import card, card_came, cards, new_card, withdraw
from rotonde.web.referrals.cards.printing import print_eight, print_one
from rotonde.web.referrals.cards.public_page import card_page

register_converter(CheckLanguageConverter, "card_language")

CARD = "<language:lang>/kaarten/<uuid:card>/"

urlpatterns = [
    path("<card_language:lang>/kaart/<slug:token>/", card_page, name="card_page"),
    path("<language:lang>/kaarten/", cards, name="cards"),
    path("<language:lang>/kaarten/nieuw/", new_card, name="new_card"),
    path("<language:lang>/kaarten/gekomen/", card_came, name="card_came"),
    path(CARD, card, name="card"),
    path(CARD + "intrekken/", withdraw, name="withdraw_card"),
    path(CARD + "<card_language:spoken>/kaart.pdf", print_one, name="print_card"),
    path(CARD + "<card_language:spoken>/blad.pdf", print_eight, name="print_cards"),
]
