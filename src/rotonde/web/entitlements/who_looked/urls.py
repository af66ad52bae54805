"""The addresses of who looked: numbers without a meaning."""

from django.urls import path

from rotonde.web.entitlements.who_looked.views import who_looked, who_looked_pdf

OF_FILE = "<language:lang>/dossiers/<uuid:dossier>/wie-keek/"
urlpatterns = [
    path(OF_FILE, who_looked, name="who_looked"),
    path(OF_FILE + "<uuid:person>/", who_looked, name="who_looked_of"),
    path(OF_FILE + "<uuid:person>/lijst.pdf", who_looked_pdf, name="who_looked_pdf"),
]
