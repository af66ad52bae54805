"""What happens when Django starts: who may refer and answer, what the log says of it, and who is led to the board."""

from django.apps import AppConfig


class Referrals(AppConfig):
    name = "rotonde.web.referrals"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people.persons.ways import add_way
        from rotonde.web.people.waiting import add_waiting
        from rotonde.web.referrals import access, holdings  # noqa: F401
        from rotonde.web.referrals.day_list import names_waiting, referrals_waiting
        from rotonde.web.referrals.wording import NAMES, SENTENCES

        for code, words in NAMES.items():
            name_in_log(code, words)
        add_page("referrals", SENTENCES["referrals"], lambda user: allows(user, "referrals.open_board"))
        add_page("referral_counts", SENTENCES["referrals"], lambda user: allows(user, "referrals.open_counts"))
        add_way("refer", SENTENCES["refer"], lambda user, person: allows(user, "referrals.refer", person))
        add_waiting("referrals", SENTENCES["referrals"], referrals_waiting, names=names_waiting)
