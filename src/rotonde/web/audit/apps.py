"""What happens when Django starts: who may read the log, and signing in is written in it."""

from django.apps import AppConfig


class Audit(AppConfig):
    name = "rotonde.web.audit"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit import access, signing  # noqa: F401
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.audit.wording import NAMES, SENTENCES
        from rotonde.web.look.navigation import add_page

        add_page("log", SENTENCES["log"], lambda user: allows(user, "audit.open_log"))
        for code, words in NAMES.items():
            name_in_log(code, words)
