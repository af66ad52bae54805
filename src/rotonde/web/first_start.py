"""Making an installation ready: a folder for its data, its tables, and for the demo somebody who can sign in."""

import os
from pathlib import Path


def prepare(folder: Path | None = None) -> None:
    """Start Django with its data in this folder, or where the environment says, and bring its tables up to date."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "rotonde.web.settings"
    if folder is not None:
        os.environ["ROTONDE_DATA"] = str(folder.resolve())
        os.environ.pop("ROTONDE_DATABASE", None)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def made_up_rights_worker() -> tuple[str, str]:
    """Open a made-up organisation with one rights worker; give the address and the password, which nobody keeps."""
    from django.db import connections

    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.models import User

    organisation = open_organisation("OCMW Verzonnen", offices=["Zuid"], is_made_up=True)
    user, password = open_account(
        organisation,
        name="Robin Verzonnen",
        email="robin@verzonnen.example",
        role=User.Role.RIGHTS_WORKER,
        offices=organisation.offices.all(),
    )
    connections.close_all()  # the server's processes open their own
    return user.email, password
