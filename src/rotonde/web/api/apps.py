"""The JSON API as a part of Django."""

from django.apps import AppConfig


class Api(AppConfig):
    name = "rotonde.web.api"
