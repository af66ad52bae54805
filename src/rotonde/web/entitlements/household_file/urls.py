"""The addresses of a kept household: a number without a meaning, never a name or a file number."""

from django.urls import path

from rotonde.web.entitlements.household_file.pairing import pair_household, paired
from rotonde.web.entitlements.household_file.papers import income, questions, report
from rotonde.web.entitlements.household_file.views import file_page, hold_right, save_together

urlpatterns = [
    path("<language:lang>/dossiers/<uuid:dossier>/", file_page, name="dossier"),
    path("<language:lang>/dossiers/<uuid:dossier>/samen/", save_together, name="dossier_together"),
    path("<language:lang>/dossiers/<uuid:dossier>/wil-niet/", hold_right, name="dossier_hold"),
    path("<language:lang>/dossiers/<uuid:dossier>/koppeling/", pair_household, name="dossier_pairing"),
    path("<language:lang>/gekoppeld/", paired, name="paired"),
    path("<language:lang>/dossiers/<uuid:dossier>/verslag/", report, name="dossier_report"),
    path("<language:lang>/dossiers/<uuid:dossier>/inkomen/", income, name="dossier_income"),
    path("<language:lang>/dossiers/<uuid:dossier>/vragen/", questions, name="dossier_questions"),
]
