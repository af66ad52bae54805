"""The addresses of the log, and of what stands out in it."""

from django.urls import path

from rotonde.web.audit.oddities_page import judge_oddity, oddities
from rotonde.web.audit.views import log

urlpatterns = [
    path("<language:lang>/logboek/", log, name="log"),
    path("<language:lang>/logboek/opvallend/", oddities, name="oddities"),
    path("<language:lang>/logboek/opvallend/<uuid:oddity>/", judge_oddity, name="judge_oddity"),
]
