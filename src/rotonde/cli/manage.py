"""`rotonde manage`: what keeps an installation going."""

from typing import Annotated

import typer

NOBODY_YET = "Nobody can sign in yet: `rotonde manage open_account` opens an organisation with its administrator."


def manage(
    what: Annotated[
        list[str],
        typer.Argument(help="migrate, open_account, rotate_master_key OLD_KEY_FILE, or another command of Django."),
    ],
) -> None:
    """Look after an installation: its tables, its accounts and its master key."""
    from django.core.management import execute_from_command_line

    from rotonde.web.first_start import choose_settings

    choose_settings()
    execute_from_command_line(["rotonde manage", *what])
    if what[0] == "migrate":
        from rotonde.web.accounts.models import Organisation

        if not Organisation.objects.exists():
            typer.echo(NOBODY_YET)
