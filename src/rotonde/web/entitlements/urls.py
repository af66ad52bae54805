"""The addresses of the pages; `gezin` and `dossiers` are said the same in every language."""

from django.urls import path, register_converter

from rotonde.web.entitlements.views import caseload, dossier, household, infofiche, receipt, start
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
    path("", start, name="start"),
    path("<language:lang>/", start, name="start"),
    path("<language:lang>/gezin/", household, name="household"),
    path("<language:lang>/gezin/ontvangstbewijs/", receipt, name="receipt"),
    path("<language:lang>/recht/<slug:right>/", infofiche, name="infofiche"),
    path("<language:lang>/dossiers/", caseload, name="caseload"),
    path("<language:lang>/dossiers/<str:dossier>/", dossier, name="dossier"),
]
