"""`rotonde screen`: a folder of tables in, a table of answers out."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import BadInput, open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, Claimed, Law, On, Today, dates_asked
from rotonde.cli.shown import show_json

SOME_LEFT_OUT = 3


def screen(  # noqa: PLR0913  every option is one of the contract
    folder: Annotated[Path, typer.Argument(help="A folder of CSV tables, or a workbook.")],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="The folder for the answers.")],
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    as_json: AsJson = False,
) -> None:
    """Screen a caseload: answers for every household, and a list of the rows that can't be read (then exit code 3)."""
    from rotonde.screening import screen_folder

    if not folder.exists():
        raise BadInput(f"{folder}: there is no such folder or workbook. Check its name.")
    dates = dates_asked(on=on, claimed=claimed, law=law, today=today)
    report = screen_folder(folder, out, open_catalogue(catalogue), dates, None)
    left_out = [str(one) for one in report.left_out]
    for sentence in left_out:
        typer.echo(sentence, err=True)
    if as_json:
        show_json({"out": str(out), **dates.as_json(), "left_out": left_out})
    else:
        typer.echo(f"{out}: {len(left_out)} left out")
    if left_out:
        raise typer.Exit(SOME_LEFT_OUT)
