"""What happens when Django starts: who may do what at the reception, who is led there, and what is held of a person."""

from django.apps import AppConfig


class Reception(AppConfig):
    name = "rotonde.web.reception"
    label = "reception"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people.last_contacts import count_applications, count_contacts
        from rotonde.web.people.waiting import add_waiting
        from rotonde.web.reception import access, holdings  # noqa: F401
        from rotonde.web.reception.applying import waiting as applying
        from rotonde.web.reception.appointments.starting import start_appointments
        from rotonde.web.reception.clarifying.starting import start_talks
        from rotonde.web.reception.contacts.last_days import applied_here, last_days
        from rotonde.web.reception.day_list.starting import lead_to_day_list
        from rotonde.web.reception.wording import SENTENCES
        from rotonde.web.reception.wording.log import NAMES

        add_page("reception", SENTENCES["page_reception"], lambda user: allows(user, "reception.open"))
        lead_to_day_list()
        add_page(
            "signals", SENTENCES["page_signals"], lambda user: allows(user, "reception.see_signals"), is_seldom=True
        )
        count_contacts(last_days)
        count_applications(applied_here)
        add_waiting("hand_over", applying.TITLE, applying.to_hand_over_for, button=applying.BUTTON)
        for code, words in NAMES.items():
            name_in_log(code, words)
        start_talks()
        start_appointments()
