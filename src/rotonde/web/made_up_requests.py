"""What people of the made-up office asked about their data, and a period that waits to be signed, for the demo."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User
    from rotonde.web.people.models import Dossier

MONTHS = 120
BASIS = "Verzonnen, om te proberen"
ASKED = (
    ("access", {"why": "Verzonnen: deze vraag hoort bij de demo."}),
    (
        "rectify",
        {"what": "Verzonnen gegeven", "now": "wat er staat", "should_be": "wat er moet staan", "why": "Verzonnen."},
    ),
)


def take_made_up_requests(worker: "User", dossiers: "list[Dossier]") -> None:
    """Take down a request in each of the first files, and fill a made-up period in; nothing of it is erased."""
    from django.utils import timezone

    from rotonde.web.accounts.models import User
    from rotonde.web.people.models import Person
    from rotonde.web.protection.domain.periods import fill_in
    from rotonde.web.protection.domain.requesting import take_request

    for dossier, (kind, told) in zip(dossiers, ASKED, strict=False):
        person = Person.objects.filter(dossier=dossier).select_related("organisation").first()
        if person is not None:
            take_request(worker, person, kind, told, timezone.localdate())
    administrator = User.objects.filter(organisation=worker.organisation, role=User.Role.ADMINISTRATOR).first()
    if administrator is not None:
        fill_in(administrator, "file", MONTHS, "last_contact", BASIS, BASIS)
