"""What happens when Django starts: who may open these pages, and who is led to them."""

from django.apps import AppConfig


class Entitlements(AppConfig):
    name = "rotonde.web.entitlements"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.domain.about import summarised
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.entitlements import access, holdings  # noqa: F401
        from rotonde.web.entitlements.carried_answers.wording import AT_THE_DESK
        from rotonde.web.entitlements.home_visits.wording import IN_THE_LOG as VISITS_IN_THE_LOG
        from rotonde.web.entitlements.home_visits.wording import SENTENCES as VISITS
        from rotonde.web.entitlements.household_file.pairing_wording import SENTENCES as PAIRING
        from rotonde.web.entitlements.right_page.wording.log import NAMES
        from rotonde.web.entitlements.right_page.wording.page import SENTENCES as PAGE
        from rotonde.web.entitlements.waiting import rights_waiting_for
        from rotonde.web.entitlements.who_looked.laid_out import runs_about, uploads_about
        from rotonde.web.entitlements.wording.waiting import BUTTON, TITLE
        from rotonde.web.look.navigation import add_page
        from rotonde.web.look.wording import SENTENCES
        from rotonde.web.people.linking.starting import lead_to_doubles
        from rotonde.web.people.sharing.starting import lead_to_shares
        from rotonde.web.people.waiting import add_waiting

        add_page("caseload", SENTENCES["page_caseload"], lambda user: allows(user, "people.see_files"))
        add_page("household", SENTENCES["page_household"], lambda user: allows(user, "entitlements.answer"))
        add_page("paired", PAIRING["page_paired"], lambda user: allows(user, "people.see_paired"))
        add_page(
            "open_code", AT_THE_DESK["open_code"], lambda user: allows(user, "people.open_carried"), is_seldom=True
        )
        add_page("visits", VISITS["visits"], lambda user: allows(user, "entitlements.pack_visits"), is_seldom=True)
        add_page("doubts", PAGE["page_doubts"], lambda user: allows(user, "entitlements.see_doubts"), is_seldom=True)
        lead_to_shares()
        lead_to_doubles()
        for code, words in (NAMES | VISITS_IN_THE_LOG).items():
            name_in_log(code, words)
        add_waiting("rights", TITLE, rights_waiting_for, button=BUTTON)
        summarised("run", runs_about)
        summarised("upload", uploads_about)
