"""The addresses of what people ask about their data, and of how long those are kept. A person is a number in them."""

from django.urls import path

from rotonde.web.protection.desk_page import find, people_of_file, protection
from rotonde.web.protection.periods_page import fill_in_page, retention, sign_page
from rotonde.web.protection.person_page import ask, end_of_help, hold_page, lift_page, person_page, take_pack
from rotonde.web.protection.request_page import end_page, letter, request_page

PERSON = "<language:lang>/gegevens/persoon/<uuid:person>/"
REQUEST = "<language:lang>/gegevens/vraag/<uuid:request_id>/"

urlpatterns = [
    path("<language:lang>/gegevens/", protection, name="protection"),
    path("<language:lang>/gegevens/zoeken/", find, name="find_person"),
    path("<language:lang>/gegevens/dossier/<uuid:dossier>/", people_of_file, name="people_of_file"),
    path(PERSON, person_page, name="data_of_person"),
    path(PERSON + "overzicht/", take_pack, name="take_pack"),
    path(PERSON + "vraag/", ask, name="ask_about_data"),
    path(PERSON + "einde/", end_of_help, name="end_of_help"),
    path(PERSON + "niet-wissen/", hold_page, name="hold_back"),
    path("<language:lang>/gegevens/niet-wissen/<uuid:hold>/", lift_page, name="lift_hold"),
    path(REQUEST, request_page, name="request_about_data"),
    path(REQUEST + "weer-gebruiken/", end_page, name="end_request"),
    path(REQUEST + "brief.pdf", letter, name="answer_letter"),
    path("<language:lang>/bewaartermijnen/", retention, name="retention"),
    path("<language:lang>/bewaartermijnen/<slug:category>/", fill_in_page, name="fill_in_period"),
    path("<language:lang>/bewaartermijnen/tekenen/<uuid:rule>/", sign_page, name="sign_period"),
]
