"""The demo's installation: a made-up office with the export of its made-up town brought in, and somebody to sign in."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rotonde.web.directory.made_up import make_made_up_directory
from rotonde.web.first_start import prepare
from rotonde.web.made_up_cards import make_made_up_cards
from rotonde.web.made_up_contacts import write_made_up_contacts
from rotonde.web.made_up_log import write_made_up_log
from rotonde.web.made_up_partners import open_made_up_partners

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User

# What the rights worker of the made-up office would answer to the questions about the file as a whole.
TRUE_OF_THE_TOWN = ("no_partner_listed_is_none", "all_children_listed")
WELCOME = Path(__file__).parent / "entitlements/public_check/made_up_welcome.yaml"
ORGANISATION, OFFICE, ADDRESS = "OCMW Verzonnen", "Zuid", "robin@verzonnen.example"
ADMINISTRATOR = "bo@verzonnen.example"
PROTECTION_OFFICER = "pia@verzonnen.example"
COORDINATOR = "lou@verzonnen.example"


class HoldsOtherData(RuntimeError):
    """The folder or database holds an organisation that isn't made up: the demo stays away from it."""


class SignIn(NamedTuple):
    """Who can sign in, until the next start, all with the same password: the office, its colleagues, its partners."""

    address: str
    administrator: str
    password: str
    colleagues: list[str]
    partners: list[str]


def open_made_up_office(folder: Path | None, export: bytes, on: date) -> SignIn:
    """Open the made-up office in a folder, or again as it was left; the password is a new one each time.

    Without a folder the environment says where the data are. Raises HoldsOtherData.
    """
    os.environ.setdefault("ROTONDE_WELCOME", str(WELCOME))
    prepare(folder)
    from django.db import connections, transaction

    from rotonde.web.accounts.domain.opening import open_account, open_organisation, random_password
    from rotonde.web.accounts.models import Organisation, User
    from rotonde.web.accounts.walls import inside

    if Organisation.objects.filter(is_made_up=False).exists():
        raise HoldsOtherData
    organisation = Organisation.objects.filter(name=ORGANISATION).first()
    if organisation is None:
        organisation = open_organisation(ORGANISATION, offices=[OFFICE], is_made_up=True)
    password = random_password()
    with inside(organisation), transaction.atomic():
        offices = list(organisation.offices.filter(name=OFFICE))
        for address, name, role, places in (
            (ADDRESS, "Robin Verzonnen", User.Role.RIGHTS_WORKER, offices),
            (ADMINISTRATOR, "Bo Verzonnen", User.Role.ADMINISTRATOR, []),
            (PROTECTION_OFFICER, "Pia Verzonnen", User.Role.PROTECTION_OFFICER, []),
            (COORDINATOR, "Lou Verzonnen", User.Role.COORDINATOR, []),
        ):
            if not User.objects.filter(email=address).exists():
                open_account(organisation, name=name, email=address, role=role, offices=places)
            user = User.objects.get(email=address)
            user.set_password(password)
            user.save()
        write_made_up_log(User.objects.get(email=ADDRESS), on)
        _bring_in(User.objects.get(email=ADDRESS), export, on)
        write_made_up_contacts(User.objects.get(email=ADDRESS))
        make_made_up_cards(User.objects.get(email=ADDRESS), on)
    partners = open_made_up_partners(organisation, password)
    make_made_up_directory()
    connections.close_all()  # the server's processes open their own
    return SignIn(ADDRESS, ADMINISTRATOR, password, [COORDINATOR, PROTECTION_OFFICER], partners)


def _bring_in(user: "User", export: bytes, on: date) -> None:
    """Bring the export in as a rights worker would, and put its run in line; the second time nothing is done."""
    from django.db import transaction

    from rotonde.engine.calendar import Dates
    from rotonde.screening.incoming.proposing import propose
    from rotonde.screening.incoming.uploaded import open_upload
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.domain.start_run import start_run
    from rotonde.web.entitlements.models import Run
    from rotonde.web.entitlements.tasks import line_up
    from rotonde.web.made_up_steps import take_made_up_steps
    from rotonde.web.people.domain.columns import remember_columns
    from rotonde.web.people.domain.keep_upload import keep_upload

    name = "lopende-dossiers-verzonnen.csv"
    upload = keep_upload(user, user.offices.get(), name, export)
    opened = open_upload(name, export)
    vocabulary = engine_port.catalogue().vocabulary
    proposed = propose(opened, vocabulary).mapping
    mapping = proposed.with_options(TRUE_OF_THE_TOWN)
    if mapping.faults(vocabulary):
        mapping = proposed  # an export without a column for a partner or child says nothing of them
    run = start_run(user, upload, mapping, Dates.asked(on=on, today=on))
    if run.state == Run.State.WAITING:
        remember_columns(user, opened, mapping)
        line_up(run)
        told = str(run.id), str(run.organisation_id)
        transaction.on_commit(lambda: take_made_up_steps.enqueue(*told))
