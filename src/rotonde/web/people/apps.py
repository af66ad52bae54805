"""What happens when Django starts: who may do what with a file of a client."""

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.accounts.domain.rotating import KEYED
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people import access  # noqa: F401
        from rotonde.web.people.carried.wording import NAMES
        from rotonde.web.people.linking.wording import NAMES as LINKING
        from rotonde.web.people.linking.wording import SENTENCES
        from rotonde.web.people.models import Person
        from rotonde.web.people.persons.wording import NAMES as PERSONS

        if Person not in KEYED:
            KEYED.append(Person)
        add_page("doubles", SENTENCES["doubles"], lambda user: allows(user, "people.see_doubles"))
        for code, words in (NAMES | PERSONS | LINKING).items():
            name_in_log(code, words)
