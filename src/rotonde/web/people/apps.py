"""The app of persons and households."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The app of persons and households."""

    name = "rotonde.web.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register who may do what with a file."""
        from rotonde.web.people import access  # noqa: F401 - registers its predicates
