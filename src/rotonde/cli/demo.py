"""`rotonde demo`: screens the shipped folder and shows the outcome in a browser, on this machine only."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import CataloguePath, InLanguage, Language, On, Today, dates_asked
from rotonde.cli.screening import screened, show_summary
from rotonde.cli.words import word


def demo(
    *,
    port: Annotated[int, typer.Option(help="Where the pages are served.", min=1, max=65535)] = 8000,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Keep the answers here.")] = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Only screen, show no pages.")] = False,
    on: On = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    language: InLanguage = Language.nl,
) -> None:
    """Screen a made-up caseload and serve the pages."""
    from rotonde.screening.town.people import ON
    from rotonde.screening.town.small_town import FOLDER

    opened = open_catalogue(catalogue)
    days = dates_asked(on=on or ON, today=today or ON)  # the day that the folder was made for
    with tempfile.TemporaryDirectory(prefix="rotonde-") as temporary:
        where = out or Path(temporary) / "screened"
        report = screened(FOLDER, where, opened, days, language, made_up=True)
        show_summary(report, opened, language)
        if no_serve:
            return
        from rotonde.web.first_start import made_up_rights_worker, prepare
        from rotonde.web.serve import ADDRESS, serve

        prepare(Path(temporary) / "data")
        address, password = made_up_rights_worker()
        typer.echo(f"http://{ADDRESS}:{port}/  (Ctrl-C)")
        typer.echo(word("demo_sign_in", language, address=address, password=password))
        serve(port=port, catalogue_path=catalogue, screened_folder=where)
