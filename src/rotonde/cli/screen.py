"""`rotonde screen`: a folder of tables in, a table of answers out."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.baskets import InBasket, rights_asked
from rotonde.cli.opening import BadInput, open_catalogue
from rotonde.cli.options import (
    AsJson,
    CataloguePath,
    Claimed,
    Engine,
    InEngine,
    InLanguage,
    Language,
    Law,
    On,
    Today,
    dates_asked,
)
from rotonde.cli.screening import screened, show_summary
from rotonde.cli.shown import show_json

SOME_LEFT_OUT = 3


def screen(  # noqa: PLR0913  every option is one of the contract
    folder: Annotated[Path, typer.Argument(help="A folder of CSV tables, or a workbook.")],
    *,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="The folder for the answers.")],
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    basket: InBasket = None,
    engine: InEngine = Engine.numpy,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Screen a caseload; exit code 3 when a row is left out."""
    if not folder.exists():
        raise BadInput(f"{folder}: there is no such folder or workbook. Check its name.")
    dates = dates_asked(on=on, claimed=claimed, law=law, today=today)
    opened = open_catalogue(catalogue)
    rights = rights_asked(opened, None, basket, language)
    report = screened(folder, out, opened, dates, language, rights=rights, engine=engine)
    if as_json:
        left_out = [{"households": list(one.households), **one.fault._asdict()} for one in report.left_out]
        show_json({**report.summary, "out": str(out), "left_out": left_out})
    else:
        show_summary(report, opened, language)
        typer.echo(str(out))
    if report.left_out:
        raise typer.Exit(SOME_LEFT_OUT)
