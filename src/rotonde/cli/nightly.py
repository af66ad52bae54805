"""`rotonde nightly`: what every night asks; a system's own clock starts it."""

from datetime import date

import typer

from rotonde.cli.options import InLanguage, Language
from rotonde.cli.words import word


def nightly(*, language: InLanguage = Language.nl) -> None:
    """Erase what expired (uploads, answers taken along, people whose retention is over), and answer every file anew.

    Ends with exit code 3 where the engines differ: the list of that office is held back until somebody looked.
    """
    from rotonde.web.first_start import prepare

    prepare()
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.entitlements.domain.nightly import tonight
    from rotonde.web.entitlements.running_catalogue import newest_catalogue
    from rotonde.web.protection.domain.erasing import erase_what_is_due
    from rotonde.web.protection.tombstones_beside import write_beside

    differ = 0
    for organisation in Organisation.objects.all():
        if erased := erase_what_is_due(organisation):
            typer.echo(word("nightly_erased", language, n=len(erased)))
            write_beside()
        with newest_catalogue():
            runs = tonight(organisation, date.today())
        for run in runs:
            typer.echo(word("nightly_run", language, files=run.answered, state=word(f"run_{run.state}", language)))
            differ += run.state == run.State.DIFFERS
    if differ:
        raise typer.Exit(3)
