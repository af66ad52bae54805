"""What happens when Django starts: who may do what with a file of a client."""

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.audit.domain.odd_rules import surnames_from
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.people import access, held_here, pairing_wording  # noqa: F401
        from rotonde.web.people.domain.names import words_of_names
        from rotonde.web.people.wording import NAMES

        for code, words in (NAMES | pairing_wording.NAMES).items():
            name_in_log(code, words)
        surnames_from(words_of_names)
