"""`rotonde protection`: what keeps erased what was erased."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import BadInput
from rotonde.cli.options import InLanguage, Language
from rotonde.cli.refusals import told_plainly
from rotonde.cli.words import word

protection = typer.Typer(
    help="Keeps erased what was erased, also after a backup is restored.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
File = Annotated[
    Path | None, typer.Argument(help="The file with tombstones; else ROTONDE_TOMBSTONES, else in the data folder.")
]


@protection.command("export-tombstones")
@told_plainly
def export_tombstones(file: File = None, *, language: InLanguage = Language.nl) -> None:
    """Write the proofs of erasing to a file beside the database; those that are in it stay."""
    from rotonde.web.first_start import prepare

    prepare()
    from rotonde.web.protection.tombstones_beside import write_beside

    typer.echo(word("tombstones_written", language, n=write_beside(_there(file)), file=_there(file)))


@protection.command("replay-tombstones")
@told_plainly
def replay_tombstones(file: File = None, *, language: InLanguage = Language.nl) -> None:
    """Erase again everybody whom a restored backup brought back. Do this before the pages are opened again."""
    from rotonde.web.first_start import prepare

    prepare()
    from rotonde.web.protection.tombstones_beside import NotTombstones, replay

    path = _there(file)
    if not path.is_file():
        raise BadInput(f"{path}: there is no such file; say where the tombstones are")
    try:
        typer.echo(word("tombstones_replayed", language, n=replay(path)))
    except NotTombstones as refused:
        raise BadInput(f"{path}: {refused}") from None


def _there(file: Path | None) -> Path:
    from rotonde.web.protection.tombstones_beside import place_beside

    place = file or place_beside()
    if place is None:
        raise BadInput("Nothing says where the tombstones are: name a file, or set ROTONDE_TOMBSTONES")
    return place
