"""What happens when Django starts: who may do what at the reception, who is led there, and what is held of a person."""

from django.apps import AppConfig


class Reception(AppConfig):
    name = "rotonde.web.reception"
    label = "reception"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.reception import access, holdings  # noqa: F401
        from rotonde.web.reception.wording import SENTENCES
        from rotonde.web.reception.wording.log import NAMES

        add_page("reception", SENTENCES["page_reception"], lambda user: allows(user, "reception.open"))
        for code, words in NAMES.items():
            name_in_log(code, words)
