"""`rotonde demo`: opens the work list of a made-up office in a browser, on this machine only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.options import InLanguage, Language
from rotonde.cli.words import word

DATA = Path(".demo")


def demo(
    *,
    port: Annotated[int, typer.Option(help="Where the pages are served.", min=1, max=65535)] = 8000,
    data: Annotated[Path, typer.Option(help="Where the made-up data are kept.")] = DATA,
    language: InLanguage = Language.nl,
) -> None:
    """Open the work list of a made-up office: an export is brought in, answered, and served on this machine."""
    from rotonde.screening.town.make_town import make_town
    from rotonde.screening.town.office_export import office_csv
    from rotonde.screening.town.people import ON
    from rotonde.web.made_up_office import HoldsOtherData, open_made_up_office
    from rotonde.web.serve import ADDRESS, serve

    typer.echo(word("demo_begins", language))
    try:
        who = open_made_up_office(data, office_csv(make_town().active()), ON)
    except HoldsOtherData:
        typer.echo(word("demo_other_data", language, folder=data), err=True)
        raise typer.Exit(2) from None
    typer.echo(f"\n    http://{ADDRESS}:{port}/{language}/  (Ctrl-C)")
    typer.echo("    " + word("demo_sign_in", language, address=who.address, password=who.password))
    typer.echo("    " + word("demo_administrator", language, address=who.administrator))
    typer.echo("    " + word("demo_colleagues", language, addresses=", ".join(who.colleagues)))
    typer.echo("    " + word("demo_partners", language, addresses=", ".join(who.partners)) + "\n")
    with _worker():
        serve(port=port)


@contextmanager
def _worker() -> Iterator[None]:
    """The worker beside the server, for as long as that serves."""
    worker = subprocess.Popen([sys.executable, "-m", "rotonde.cli.main", "work"], env=os.environ)
    try:
        yield
    finally:
        worker.terminate()
        worker.wait(10)
