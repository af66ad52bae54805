"""`rotonde cases`: the worked cases that hold the rules to the published examples."""

from pathlib import Path
from typing import Annotated, Any

import typer

from rotonde.cli.opening import BadInput, open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, InLanguage, Language
from rotonde.cli.shown import show_json, word

FAILED = 1


def cases(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Files or folders; else the catalogue's own.")
    ] = None,
    *,
    openfisca: Annotated[bool, typer.Option("--openfisca", help="The files are OpenFisca's own tests.")] = False,
    catalogue: CataloguePath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Work out the cases of the catalogue, or of other files, and say where the outcome differs."""
    from rotonde.engine.cases import run_cases
    from rotonde.engine.openfisca_cases import run_openfisca

    if openfisca and not paths:
        raise BadInput("There are no tests. Name OpenFisca's files or folders after --openfisca.")
    opened = open_catalogue(catalogue)
    results = run_openfisca(paths or (), opened) if openfisca else run_cases(_written(paths, opened.cases), opened)
    if as_json:
        show_json([one.as_json() for one in results])
    else:
        for one in results:
            if one.outcome == "failed" or (openfisca and one.skipped):
                typer.echo(str(one))
        counts = {name: sum(one.outcome == name for one in results) for name in ("passed", "failed", "skipped")}
        typer.echo(", ".join(f"{count} {word(name, language)}" for name, count in counts.items()))
    if any(one.outcome == "failed" for one in results):
        raise typer.Exit(FAILED)


def _written(paths: list[Path] | None, shipped: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    from rotonde.engine.cases import read_cases

    if not paths:
        return [case for group in shipped.values() for case in group]
    files = [file for path in paths for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
    return [case for file in files for case in read_cases(file)]
