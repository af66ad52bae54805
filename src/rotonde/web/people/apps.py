"""What happens when Django starts: who may do what with a file of a client."""

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.people import access  # noqa: F401
        from rotonde.web.people.carried.wording import NAMES
        from rotonde.web.people.emergency.starting import start_emergencies
        from rotonde.web.people.sharing.starting import start_sharing

        for code, words in NAMES.items():
            name_in_log(code, words)
        start_sharing()
        start_emergencies()
