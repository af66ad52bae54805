"""What happens when Django starts: the policies are registered, and signing in is logged."""

from django.apps import AppConfig


class Accounts(AppConfig):
    name = "rotonde.web.accounts"

    def ready(self) -> None:
        from rotonde.web.accounts import access  # noqa: F401
