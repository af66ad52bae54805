"""The public pages of the catalogue as a part of Django."""

from django.apps import AppConfig


class Catalogue(AppConfig):
    name = "rotonde.web.catalogue"
