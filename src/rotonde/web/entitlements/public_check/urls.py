"""The addresses of the check; nothing that somebody answers ever stands in one."""

from django.urls import path, register_converter

from rotonde.web.entitlements.public_check.languages import CheckLanguageConverter
from rotonde.web.entitlements.public_check.views import opening, paper, paper_pdf, question, result

register_converter(CheckLanguageConverter, "check_language")

urlpatterns = [
    path("<check_language:lang>/check/", opening, name="check"),
    path("<check_language:lang>/check/vraag/", question, name="check_question"),
    path("<check_language:lang>/check/resultaat/", result, name="check_result"),
    path("<check_language:lang>/check/papier/", paper, name="check_paper"),
    path("<check_language:lang>/check/papier.pdf", paper_pdf, name="check_paper_pdf"),
]
