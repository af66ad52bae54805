"""The address of the log."""

from django.urls import path

from rotonde.web.audit.views import log

urlpatterns = [path("<language:lang>/logboek/", log, name="log")]
