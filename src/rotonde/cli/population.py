"""`rotonde population`: a whole population in Parquet in, answers in Parquet out."""

import functools
import sys
from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import BadInput, open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, Claimed, InLanguage, Language, Law, On, Today, dates_asked
from rotonde.cli.shown import show_json
from rotonde.cli.words import word


def population(  # noqa: PLR0913  every option is one of the contract
    folder: Annotated[Path, typer.Argument(help="A folder of Parquet files, ordered by household.")],
    *,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="OUT", help="The folder for the answers.")] = None,
    columns: Annotated[bool, typer.Option("--columns", help="Only list the columns that the rights read.")] = False,
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Answer every right for a whole population, streamed; see docs/populations.md."""
    from rotonde.engine.answers import Asking
    from rotonde.screening.population.sweep import columns_wanted, sweep

    dates = dates_asked(on=on, claimed=claimed, law=law, today=today)
    if columns:
        show_json(columns_wanted(Asking(open_catalogue(catalogue), dates, with_missing=False)))
        return
    if not folder.is_dir():
        raise BadInput(f"{folder}: there is no such folder. Check its name.")
    if out is None or out.resolve() == folder.resolve():
        raise BadInput("the answers need a folder of their own. Name it with --out.")

    def tell(done: tuple[int, int]) -> None:
        typer.echo(f"\r{done[0]:,}", nl=False, err=True)

    watched = sys.stderr.isatty()
    done = sweep(folder, out, functools.partial(open_catalogue, catalogue), dates, progress=tell if watched else None)
    if watched:
        typer.echo("", err=True)
    if as_json:
        show_json({**dates.as_json(), **done._asdict(), "out": str(out)})
    else:
        typer.echo(word("swept", language, households=done.households, answers=done.answers, out=out))
