"""The addresses of consent and sharing: numbers without a meaning."""

from django.urls import path

from rotonde.web.people.sharing.consent_page import ask_consent, consent_paper
from rotonde.web.people.sharing.person_page import confirm, help_said, person_page, stop, withdraw
from rotonde.web.people.sharing.received_pages import shared_page, shared_with_us
from rotonde.web.people.sharing.share_page import share_page

urlpatterns = [
    path("<language:lang>/personen/<uuid:person>/delen/", person_page, name="person_sharing"),
    path("<language:lang>/personen/<uuid:person>/hulp/", help_said, name="help_said"),
    path("<language:lang>/personen/<uuid:person>/toestemming/", ask_consent, name="ask_consent"),
    path("<language:lang>/toestemmingen/<uuid:consent>/papier/", consent_paper, name="consent_paper"),
    path("<language:lang>/toestemmingen/<uuid:consent>/intrekken/", withdraw, name="withdraw_consent"),
    path("<language:lang>/toestemmingen/<uuid:consent>/bevestigen/", confirm, name="confirm_consent"),
    path("<language:lang>/toestemmingen/<uuid:consent>/delen/", share_page, name="share_person"),
    path("<language:lang>/gedeeld/", shared_with_us, name="shared_with_us"),
    path("<language:lang>/gedeeld/<uuid:share>/", shared_page, name="shared_page"),
    path("<language:lang>/gedeeld/<uuid:share>/stoppen/", stop, name="stop_sharing"),
]
