"""The partners of the made-up office, each with somebody to sign in, and the partnership they work in."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rotonde.web.accounts.models import Organisation

PARTNERSHIP, AGREEMENT = "Breed onthaal Verzonnen", "Verzonnen samenwerkingsovereenkomst van 1 januari 2026"
MANDATE = "Verzonnen mandaat van 1 januari 2026"
BEGINS = date(2026, 1, 1)
EXPERT = "ervaring@verzonnen.example"


class MadeUp(NamedTuple):
    """A partner and who works there."""

    name: str
    kind: str
    secrecy: str
    address: str
    worker: str


PARTNERS = (
    MadeUp("CAW Verzonnen", "caw", "professional", "caw@verzonnen.example", "Cleo Verzonnen"),
    MadeUp("DMW Verzonnen", "dmw", "professional", "dmw@verzonnen.example", "Dani Verzonnen"),
    MadeUp("Stad Verzonnen", "city_service", "official", "stad@verzonnen.example", "Sam Verzonnen"),
)


def open_made_up_partners(first: "Organisation", password: str) -> list[str]:
    """Open the partners and the partnership, or again as they were left; give who signs in, with this password."""
    from django.contrib.auth.hashers import make_password

    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.domain.partnering import add_partner, open_partnership
    from rotonde.web.accounts.models import Organisation, Partnership, User
    from rotonde.web.accounts.walls import inside

    if not Partnership.objects.filter(name=PARTNERSHIP).exists():
        partnership = open_partnership(PARTNERSHIP, AGREEMENT, BEGINS)
        add_partner(partnership, first, BEGINS)
        open_account(first, name="Esra Verzonnen", email=EXPERT, role=User.Role.EXPERT_BY_EXPERIENCE)
        for one in PARTNERS:
            opened = open_organisation(one.name, offices=["Onthaal"], kind=one.kind, is_made_up=True)
            Organisation.objects.filter(pk=opened.pk).update(secrecy=one.secrecy)
            by_mandate = (first, MANDATE) if one.kind == Organisation.Kind.DMW else (None, "")
            add_partner(partnership, opened, BEGINS, *by_mandate)
            with inside(opened):
                offices = list(opened.offices.all())
            open_account(opened, name=one.worker, email=one.address, role=User.Role.RIGHTS_WORKER, offices=offices)
    hashed = make_password(password)
    for organisation in (first, *Organisation.objects.filter(name__in=[one.name for one in PARTNERS])):
        addresses = [EXPERT, *(one.address for one in PARTNERS)]
        with inside(organisation):
            User.objects.filter(organisation=organisation, email__in=addresses).update(password=hashed)
    return [EXPERT, *(one.address for one in PARTNERS)]
