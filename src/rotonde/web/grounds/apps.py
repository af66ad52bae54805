"""What happens when Django starts: who protects the data is led to what it rests on."""

from django.apps import AppConfig


class Grounds(AppConfig):
    name = "rotonde.web.grounds"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.grounds import access  # noqa: F401
        from rotonde.web.grounds.wording import NAMES, SENTENCES
        from rotonde.web.look.navigation import add_page

        add_page("grounds", SENTENCES["grounds"], lambda user: allows(user, "grounds.open"))
        for code, words in NAMES.items():
            name_in_log(code, words)
