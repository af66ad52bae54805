"""What happens when Django starts: who may edit, what the log calls it, and published values count."""

from django.apps import AppConfig


class Editing(AppConfig):
    name = "rotonde.web.editing"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.editing import access  # noqa: F401
        from rotonde.web.editing.domain.ledger import Ledger
        from rotonde.web.editing.wording import NAMES, SENTENCES
        from rotonde.web.entitlements.running_catalogue import lay_over
        from rotonde.web.look.navigation import add_page

        lay_over(Ledger())
        add_page("editors_desk", SENTENCES["page_desk"], lambda user: allows(user, "editing.open_desk"))
        for code, words in NAMES.items():
            name_in_log(code, words)
