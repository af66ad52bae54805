"""What happens when Django starts: who makes cards, what the log says of it, and who is led to them."""

from django.apps import AppConfig


class Cards(AppConfig):
    name = "rotonde.web.referrals.cards"
    label = "referral_cards"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.referrals.cards import access, holdings  # noqa: F401
        from rotonde.web.referrals.cards.wording import NAMES, SENTENCES

        for code, words in NAMES.items():
            name_in_log(code, words)
        add_page("cards", SENTENCES["nav_cards"], lambda user: allows(user, "cards.open"), is_seldom=True)
