"""The addresses of home visits: a number without a meaning, never a name or a file number."""

from django.urls import path

from rotonde.web.entitlements.home_visits.views import visit, visit_back, visit_content, visit_end, visits

urlpatterns = [
    path("<language:lang>/huisbezoek/", visits, name="visits"),
    path("<language:lang>/huisbezoek/<uuid:pack>/", visit, name="visit"),
    path("<language:lang>/huisbezoek/<uuid:pack>/inhoud/", visit_content, name="visit_content"),
    path("<language:lang>/huisbezoek/<uuid:pack>/terug/", visit_back, name="visit_back"),
    path("<language:lang>/huisbezoek/<uuid:pack>/weg/", visit_end, name="visit_end"),
]
