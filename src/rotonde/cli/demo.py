"""`rotonde demo`: screens the shipped folder and shows the outcome in a browser, on this machine only."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import CataloguePath, On, Today, dates_asked


def demo(
    port: Annotated[int, typer.Option(help="Where the pages are served.", min=1, max=65535)] = 8000,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Keep the answers here.")] = None,
    serve: Annotated[bool, typer.Option(" /--no-serve", help="Only screen, show no pages.")] = True,
    on: On = None,
    today: Today = None,
    catalogue: CataloguePath = None,
) -> None:
    """Screen the shipped folder of households and serve the pages, until Ctrl-C."""
    from rotonde.screening import screen_folder
    from rotonde.screening.made_up import shipped_folder

    opened = open_catalogue(catalogue)
    with tempfile.TemporaryDirectory(prefix="rotonde-") as temporary:
        where = out or Path(temporary) / "screened"
        report = screen_folder(shipped_folder(), where, opened, dates_asked(on=on, today=today), None)
        typer.echo(f"{where}: {len(report.left_out)} left out")
        if not serve:
            return
        from rotonde.web.serve import ADDRESS
        from rotonde.web.serve import serve as serve_pages

        typer.echo(f"http://{ADDRESS}:{port}/  (Ctrl-C)")
        serve_pages(port=port, catalogue_path=catalogue, screened_folder=where)
