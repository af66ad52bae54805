"""What happens when Django starts: administrators are led to their pages, and what they do has its words in the log."""

from django.apps import AppConfig


class Administration(AppConfig):
    name = "rotonde.web.administration"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.administration.log_wording import NAMES
        from rotonde.web.administration.wording import SENTENCES
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page

        add_page("administration", SENTENCES["administration"], lambda user: allows(user, "accounts.manage_users"))
        for code, words in NAMES.items():
            name_in_log(code, words)
