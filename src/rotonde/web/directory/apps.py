"""The directory of social help as a part of Django: who keeps it, and who is led to it."""

from django.apps import AppConfig


class Directory(AppConfig):
    name = "rotonde.web.directory"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.directory import access, holdings  # noqa: F401
        from rotonde.web.directory.care.waiting_for import BUTTON, TITLE, care_waiting_for
        from rotonde.web.directory.incoming.led_to import lead_to_incoming
        from rotonde.web.directory.pages.wording import SENTENCES
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people.waiting import add_waiting

        def keeps(user: object) -> bool:
            return allows(user, "directory.open_care")

        add_page("directory", SENTENCES["page_directory"], keeps, is_seldom=True)
        add_page("directory_care", TITLE, keeps, is_seldom=True)
        add_waiting("directory", TITLE, care_waiting_for, button=BUTTON)
        lead_to_incoming()
