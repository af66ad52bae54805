"""What happens when Django starts: who may do what at the reception, who is led there, and what is held of a person."""

from django.apps import AppConfig


class Reception(AppConfig):
    name = "rotonde.web.reception"
    label = "reception"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people.persons.ways import add_way
        from rotonde.web.people.waiting import add_waiting
        from rotonde.web.reception import access, holdings  # noqa: F401
        from rotonde.web.reception.clarifying import holdings as of_talks  # noqa: F401
        from rotonde.web.reception.clarifying import waiting
        from rotonde.web.reception.clarifying import wording as clarifying
        from rotonde.web.reception.day_list import wording as day_list
        from rotonde.web.reception.wording import SENTENCES
        from rotonde.web.reception.wording.log import NAMES

        add_page("reception", SENTENCES["page_reception"], lambda user: allows(user, "reception.open"))
        add_page("day_list", day_list.SENTENCES["page_day_list"], lambda user: allows(user, "reception.see_day_list"))
        for code, words in (NAMES | day_list.NAMES | clarifying.NAMES).items():
            name_in_log(code, words)
        for page, title in (("clarify", "talk"), ("plan", "plan")):
            add_way(page, clarifying.SENTENCES[title], lambda user, person: allows(user, "reception.clarify", person))
        add_waiting("plans", waiting.TITLE, waiting.reviews_waiting_for, button=waiting.BUTTON)
