"""The addresses of the pages; `gezin` and `dossiers` are said the same in every language."""

from django.urls import include, path

from rotonde.web.entitlements.views import household, receipt, start

urlpatterns = [
    path("", start, name="start"),
    path("<language:lang>/", start, name="start"),
    path("<language:lang>/gezin/", household, name="household"),
    path("<language:lang>/gezin/ontvangstbewijs/", receipt, name="receipt"),
    path("", include("rotonde.web.entitlements.carried_answers.urls")),
    path("", include("rotonde.web.entitlements.bringing_in.urls")),
    path("", include("rotonde.web.entitlements.household_file.urls")),
    path("", include("rotonde.web.entitlements.home_visits.urls")),
    path("", include("rotonde.web.entitlements.who_looked.urls")),
    path("", include("rotonde.web.entitlements.right_page.urls")),
    path("", include("rotonde.web.entitlements.public_check.urls")),
    path("", include("rotonde.web.entitlements.worklist.urls")),
]
