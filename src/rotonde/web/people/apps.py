"""What happens when Django starts: who may do what with a file of a client."""

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.people import access, held_here  # noqa: F401
        from rotonde.web.people.carried.wording import NAMES

        for code, words in NAMES.items():
            name_in_log(code, words)
