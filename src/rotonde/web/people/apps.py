"""What happens when Django starts: who may do what with a file of a client."""

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.accounts.domain.rotating import KEYED
        from rotonde.web.audit.domain.odd_rules import surnames_from
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.people import access, held_here, pairing_held, pairing_wording  # noqa: F401
        from rotonde.web.people.domain.names import words_of_names
        from rotonde.web.people.emergency.starting import start_emergencies
        from rotonde.web.people.linking import held_here as of_links  # noqa: F401
        from rotonde.web.people.linking.wording import NAMES as LINKING
        from rotonde.web.people.models import Person
        from rotonde.web.people.persons.wording import NAMES as PERSONS
        from rotonde.web.people.sharing.starting import start_sharing
        from rotonde.web.people.wording import NAMES

        if Person not in KEYED:
            KEYED.append(Person)
        for code, words in (NAMES | pairing_wording.NAMES | PERSONS | LINKING).items():
            name_in_log(code, words)
        surnames_from(words_of_names)
        start_sharing()
        start_emergencies()
