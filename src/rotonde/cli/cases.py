"""`rotonde cases`: the worked cases that hold the rules to the published examples."""

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from rotonde.cli.opening import BadInput, open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, InLanguage, Language
from rotonde.cli.shown import show_json
from rotonde.cli.words import word
from rotonde.engine.cases.cases import CaseResult, read_cases, run_cases
from rotonde.engine.catalogue import Catalogue

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
    """Work out the cases, and say where the outcome differs."""
    opened = open_catalogue(catalogue)
    results = _openfisca(paths, opened) if openfisca else run_cases(_written(paths, opened.cases), opened)
    if as_json:
        show_json([one.as_json() for one in results])
    else:
        _show(results, opened, language)
    if any(one.outcome == "failed" for one in results):
        raise typer.Exit(FAILED)


def _show(results: list[CaseResult], opened: Catalogue, language: str) -> None:
    for one in results:
        if one.outcome == "failed":
            typer.echo(str(one))
    counts = Counter(one.outcome for one in results)
    told = ", ".join(f"{counts[name]} {word(name, language)}" for name in ("passed", "failed", "skipped"))
    typer.echo(f"{word('cases_worked', language, count=len(results))}: {told}")
    for (kind, right), count in Counter(_skips(results)).most_common():
        typer.echo(f"  {count} {word('skipped', language)}: {word(kind, language)} ({_named(right, opened, language)})")


def _skips(results: list[CaseResult]) -> list[tuple[str, str]]:
    """Why each was skipped, and of which right; the exact words of a reason are in `--json`."""
    return [(one.skipped.partition(": ")[0], one.right) for one in results if one.skipped]


def _named(right: str, opened: Catalogue, language: str) -> str:
    return opened.rights[right].names(language) if right in opened.rights else right


def _openfisca(paths: list[Path] | None, opened: Catalogue) -> list[CaseResult]:
    from rotonde.engine.cases.openfisca_cases import run_openfisca

    if not paths:
        raise BadInput("There are no tests. Name OpenFisca's files or folders after --openfisca.")
    return run_openfisca(_there(paths), opened)


def _there(paths: list[Path]) -> list[Path]:
    for path in paths:
        if not path.exists():
            raise BadInput(f"{path}: there is no such file or folder. Check its name.")
    return paths


def _written(paths: list[Path] | None, shipped: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    if not paths:
        return [case for group in shipped.values() for case in group]
    files = [file for path in _there(paths) for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
    return [case for file in files for case in read_cases(file)]
