"""The app of answers: runs over the files of an office, their outcomes, and the pages of a household."""

from django.apps import AppConfig


class EntitlementsConfig(AppConfig):
    """The app of answers."""

    name = "rotonde.web.entitlements"
    label = "entitlements"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register who may see which list."""
        from rotonde.web.entitlements import access  # noqa: F401 - registers its predicates
