"""When Django starts, the look of the municipality is read: what can't be used is said then, not at the first page."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "rotonde.web.look"

    def ready(self) -> None:
        from rotonde.web.look.own_look import own_look

        own_look()
