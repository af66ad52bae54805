"""`rotonde clocks`: what the clocks of referrals ask; a system's own clock starts it, every quarter of an hour."""

from datetime import datetime
from typing import Annotated

import typer

from rotonde.cli.options import InLanguage, Language
from rotonde.cli.words import word

AT = typer.Option(help="As if it were this moment, with its offset from UTC (to try out); else now.")


def clocks(*, at: Annotated[str, AT] = "", language: InLanguage = Language.nl) -> None:
    """Follow up each referral whose time is up: remind, ask again, or put it back on the sender's list.

    A second time nothing is due. Where nothing ran for days, each referral takes one step and its clock runs anew.
    """
    from rotonde.web.first_start import prepare

    prepare()
    from rotonde.web.referrals.domain.clocks import run_clocks
    from rotonde.web.referrals.machine.table import table

    moment = _moment(at)
    done = run_clocks(moment)
    if not done:
        typer.echo(word("clocks_nothing", language))
    for name, n in sorted(done.items()):
        story = dict(zip(("nl", "fr", "en"), table().moves[name].story, strict=True))[language.value]
        typer.echo(word("clocks_done", language, n=n, what=story))


def _moment(told: str) -> datetime | None:
    if not told:
        return None
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise typer.BadParameter("Give a moment with its offset, such as 2026-11-23T09:00+01:00.")
    return moment
