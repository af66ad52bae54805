"""The addresses of the API, open to whoever asks, and the page about it."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from rotonde.web.api.service import api
from rotonde.web.api.views import about_api

addresses, app, namespace = api.urls
for address in addresses:
    login_not_required(address.callback)

urlpatterns = [
    path("api/v1/", include((addresses, app), namespace=namespace)),
    path("<language:lang>/api/", about_api, name="about_api"),
]
