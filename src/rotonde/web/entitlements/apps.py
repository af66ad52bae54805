<<<<<<< HEAD
"""The app of answers: runs over the files of an office, their outcomes, and the pages of a household."""
=======
"""What happens when Django starts: who may open these pages, and who is led to them."""
>>>>>>> safe

from django.apps import AppConfig


<<<<<<< HEAD
class EntitlementsConfig(AppConfig):
    """The app of answers."""

    name = "rotonde.web.entitlements"
    label = "entitlements"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register who may see which list."""
        from rotonde.web.entitlements import access  # noqa: F401 - registers its predicates
=======
class Entitlements(AppConfig):
    name = "rotonde.web.entitlements"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.entitlements import access  # noqa: F401
        from rotonde.web.look.navigation import add_page
        from rotonde.web.look.wording import SENTENCES

        add_page("household", SENTENCES["page_household"], lambda user: allows(user, "entitlements.answer"))
        add_page("caseload", SENTENCES["page_caseload"], lambda user: allows(user, "entitlements.see_screened"))
>>>>>>> safe
