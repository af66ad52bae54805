"""The addresses of bringing in: they hold numbers without a meaning, never a name or a file number."""

from django.urls import path

from rotonde.web.entitlements.bringing_in.empty_template import empty_template
from rotonde.web.entitlements.bringing_in.run_page import run_again, run_page
from rotonde.web.entitlements.bringing_in.views import bring_in, columns, erase

urlpatterns = [
    path("<language:lang>/dossiers/binnenbrengen/", bring_in, name="bring_in"),
    path("<language:lang>/dossiers/binnenbrengen/sjabloon.xlsx", empty_template, name="empty_template"),
    path("<language:lang>/dossiers/binnenbrengen/<uuid:upload>/", columns, name="columns"),
    path("<language:lang>/dossiers/binnenbrengen/<uuid:upload>/wissen/", erase, name="erase"),
    path("<language:lang>/dossiers/rekenbeurt/<uuid:run>/", run_page, name="run"),
    path("<language:lang>/dossiers/rekenbeurt/<uuid:run>/opnieuw/", run_again, name="run_again"),
]
