"""The addresses of a right for a household, and of its papers: a number without a meaning, never a name."""

from django.urls import path

from rotonde.web.entitlements.right_page.doubts_page import doubts
from rotonde.web.entitlements.right_page.papers import application, checklist, infofiche_pdf, letter, receipt_pdf
from rotonde.web.entitlements.right_page.views import right_page, scratch_right

# `meldingen` is said the same in every language.
OF_FILE = "<language:lang>/dossiers/<uuid:dossier>/"
urlpatterns = [
    path("<language:lang>/meldingen/", doubts, name="doubts"),
    path("<language:lang>/gezin/recht/<slug:right>/", scratch_right, name="scratch_right"),
    path("<language:lang>/recht/<slug:right>.pdf", infofiche_pdf, name="infofiche_pdf"),
    path(OF_FILE + "recht/<slug:right>/", right_page, name="dossier_right"),
    path(OF_FILE + "recht/<slug:right>/brief.pdf", letter, name="right_letter"),
    path(OF_FILE + "recht/<slug:right>/lijst.pdf", checklist, name="right_checklist"),
    path(OF_FILE + "aanvraag/<uuid:application>/", application, name="application"),
    path(OF_FILE + "aanvraag/<uuid:application>/ontvangstbewijs.pdf", receipt_pdf, name="application_receipt"),
]
