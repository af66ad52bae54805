"""What happens when Django starts: who may do what here, who is led here, and what is held here of a person."""

from django.apps import AppConfig


class Protection(AppConfig):
    name = "rotonde.web.protection"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people.emergency.starting import lead_to_reviews
        from rotonde.web.protection import access, holdings  # noqa: F401
        from rotonde.web.protection.wording import SENTENCES
        from rotonde.web.protection.wording.log import NAMES

        add_page("protection", SENTENCES["page_protection"], lambda user: allows(user, "protection.open_desk"))
        add_page("retention", SENTENCES["page_retention"], lambda user: allows(user, "protection.open_periods"))
        lead_to_reviews()
        for code, words in NAMES.items():
            name_in_log(code, words)
