"""The addresses of answers taken along. A code is posted: it never stands in one."""

from django.urls import path

from rotonde.web.entitlements.carried_answers.citizen_views import take_along_page, throw_away_page
from rotonde.web.entitlements.carried_answers.desk_views import discard, open_page
from rotonde.web.entitlements.carried_answers.file_views import beside_page

urlpatterns = [
    path("<language:lang>/check/meenemen/", take_along_page, name="take_along"),
    path("<language:lang>/check/meenemen/weg/", throw_away_page, name="throw_away"),
    path("<language:lang>/code/", open_page, name="open_code"),
    path("<language:lang>/code/dossier/", beside_page, name="carried_beside"),
    path("<language:lang>/code/weg/", discard, name="carried_discard"),
]
