"""The addresses of the two pages; `gezin` and `dossiers` are said the same in every language."""

from django.urls import path, register_converter

import rotonde.web.entitlements.views as views
from rotonde.web.entitlements.words import LANGUAGES


class LanguageConverter:
    """One of the three languages, as the first part of an address."""

    regex = "|".join(LANGUAGES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

urlpatterns = [
    path("", views.start, name="start"),
    path("<language:lang>/", views.start, name="start"),
    path("<language:lang>/gezin/", views.household, name="household"),
    path("<language:lang>/gezin/ontvangstbewijs/", views.receipt, name="receipt"),
    path("<language:lang>/dossiers/", views.caseload, name="caseload"),
    path("<language:lang>/dossiers/<str:dossier>/", views.dossier, name="dossier"),
]
