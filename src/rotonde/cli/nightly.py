"""`rotonde nightly`: what every night asks; a system's own clock starts it."""

from datetime import date

import typer

from rotonde.cli.options import InLanguage, Language
from rotonde.cli.words import word


def nightly(*, language: InLanguage = Language.nl) -> None:
    """Follow up referrals whose time is up, erase what is over, remind, answer every file anew, seal the log.

    What is over is also what is kept of people whose retention ended.

    Ends with exit code 3 where the engines differ: the list of that office is held back until somebody looked.
    """
    from rotonde.web.first_start import prepare

    prepare()
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command

    from rotonde.web.accounts.models import Organisation
    from rotonde.web.audit.domain.tonight import look_after_log
    from rotonde.web.directory.domain.remarks import erase_old_remarks
    from rotonde.web.directory.incoming.bringing import forget_expired_of
    from rotonde.web.entitlements.domain.nightly import tonight
    from rotonde.web.entitlements.running_catalogue import newest_catalogue
    from rotonde.web.protection.domain.erasing import erase_what_is_due
    from rotonde.web.protection.tombstones_beside import write_beside
    from rotonde.web.reception.appointments.reminding import remind
    from rotonde.web.referrals.domain.clocks import run_clocks

    call_command("clearsessions")
    run_clocks()
    erase_old_remarks(date.today())
    differ = 0
    for organisation in Organisation.objects.all():
        forget_expired_of(organisation)
        if erased := erase_what_is_due(organisation):
            typer.echo(word("nightly_erased", language, n=len(erased)))
            write_beside()
        try:
            remind(organisation)
        except OSError as unsent:
            typer.echo(str(unsent), err=True)
        with newest_catalogue():
            runs = tonight(organisation, date.today())
        for run in runs:
            typer.echo(word("nightly_run", language, files=run.answered, state=word(f"run_{run.state}", language)))
            differ += run.state == run.State.DIFFERS
        try:
            look_after_log(organisation, date.today())
        except (ImproperlyConfigured, OSError) as missing:
            typer.echo(str(missing), err=True)
    if differ:
        raise typer.Exit(3)
