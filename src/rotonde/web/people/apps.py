"""What happens when Django starts: who may do what with a file of a client."""

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.people import access  # noqa: F401
