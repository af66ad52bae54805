"""`rotonde directory`: the directory taken along, put back, and checked."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import BadInput
from rotonde.cli.options import InLanguage, Language
from rotonde.cli.refusals import told_plainly
from rotonde.cli.words import word

SHOWN = 50
directory = typer.Typer(
    help="Takes the directory of social help along, puts it back, and checks it. The end of a file's name says its "
    "form: .json, .ndjson (one service a line) or .zip (tables).",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
File = Annotated[Path, typer.Argument(help="A file that ends in .json, .ndjson or .zip.")]


@directory.command("export")
@told_plainly
def export(file: File, *, language: InLanguage = Language.nl) -> None:
    """Write the whole directory to a file."""
    _prepare()
    from rotonde.web.directory.exchange.taking_along import as_datapackage, as_json, as_ndjson
    from rotonde.web.directory.models import Service

    lines = {".json": as_json, ".ndjson": as_ndjson}
    if file.suffix not in (*lines, ".zip"):
        raise BadInput(f"{file}: its name must end in .json, .ndjson or .zip")
    unfinished = file.with_name(f"{file.name}.unfinished")
    with unfinished.open("wb") as written:
        if file.suffix == ".zip":
            as_datapackage(written)
        else:
            written.writelines(lines[file.suffix]())
    unfinished.replace(file)
    typer.echo(word("directory_exported", language, n=Service.objects.count(), file=file))


@directory.command("restore")
@told_plainly
def restore(file: File, *, language: InLanguage = Language.nl) -> None:
    """Fill an empty directory with what was taken along; every moment of change stays as it was."""
    _prepare()
    from pydantic import ValidationError

    from rotonde.web.directory.domain.keeping import NamesNobody
    from rotonde.web.directory.domain.restoring import NotEmpty
    from rotonde.web.directory.exchange.putting_back import put_back
    from rotonde.web.directory.exchange.taken_along import Unreadable

    try:
        typer.echo(word("directory_restored", language, n=put_back(file), file=file))
    except NotEmpty:
        raise BadInput(word("directory_not_empty", language)) from None
    except Unreadable as refused:
        raise BadInput(str(refused)) from None
    except (ValidationError, NamesNobody):
        raise BadInput(word("directory_has_faults", language, file=file)) from None


@directory.command("check")
@told_plainly
def check(file: File, *, language: InLanguage = Language.nl) -> None:
    """Say everything that is wrong in a file: what, where and what to do; then exit with 1."""
    _prepare()
    from rotonde.web.directory.checking.checks import faults_of_all
    from rotonde.web.directory.exchange.taken_along import Unreadable, read_file

    try:
        told = read_file(file)
    except Unreadable as refused:
        raise BadInput(str(refused)) from None
    faults = list(faults_of_all(told.services, told.organizations))
    for id, fault in faults[:SHOWN]:
        typer.echo(f"{id} {fault.said(language.value)}")
    typer.echo(word("directory_checked", language, n=len(faults), shown=min(SHOWN, len(faults))))
    if faults:
        raise typer.Exit(1)


def _prepare() -> None:
    from rotonde.web.first_start import prepare

    prepare()
