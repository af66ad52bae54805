"""Walk all folders and put the catalogue together; a folder that lacks a part is refused by name."""

import importlib
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from rotonde.engine.cases.cases import read_cases
from rotonde.engine.catalogue import Catalogue, CatalogueError
from rotonde.engine.rights import Circle, Quantity, Right
from rotonde.rights.beside import ROOT, parameters_of, sources
from rotonde.rights.vocabulary import vocabulary

SHEETS = ("infofiche.nl.md", "infofiche.fr.md", "infofiche.en.md")
PARTS = ("rule.py", "parameters.yaml", "right.yaml", *SHEETS, "cases.yaml")
NOTION_PARTS = ("notion.py", "cases.yaml")


def right_folders(root: Path = ROOT) -> list[Path]:
    """The folders of rights, all levels: each that has a part of a right."""
    found = {path.parent for part in PARTS for path in root.rglob(part)}
    return sorted(found - set(notion_folders(root)))


def notion_folders(root: Path = ROOT) -> list[Path]:
    """The folders of shared notions."""
    return sorted({path.parent for part in NOTION_PARTS for path in (root / "notions").rglob(part)})


def missing_parts(folder: Path, parts: Sequence[str] = PARTS) -> list[str]:
    """What a folder lacks."""
    return [part for part in parts if not (folder / part).exists()]


@cache
def load_catalogue() -> Catalogue:
    """The rights, notions, amounts, sources, texts and cases of Rotonde, checked."""
    catalogue = Catalogue(vocabulary, sources=sources())
    for folder in notion_folders():
        _refuse_if_incomplete(folder, NOTION_PARTS)
        _add(catalogue, folder, "notion.py")
    for folder in right_folders():
        _refuse_if_incomplete(folder, PARTS)
        _add(catalogue, folder, "rule.py")
        if folder.name not in catalogue.rights:
            raise CatalogueError(
                f"{folder}/rule.py: it defines no right '{folder.name}'. Give the right the id of its folder."
            )
        for text in sorted(folder.glob("infofiche.*.md")):
            catalogue.texts[f"{folder.name}.{text.name}"] = text.read_text(encoding="utf-8")
    return catalogue.checked()


def _refuse_if_incomplete(folder: Path, parts: Sequence[str]) -> None:
    missing = missing_parts(folder, parts)
    if missing:
        raise CatalogueError(f"{folder}: it has no {', '.join(missing)}. docs/add-a-right.md says what goes in each.")


def _add(catalogue: Catalogue, folder: Path, first: str) -> None:
    for path in sorted(folder.glob("*.py"), key=lambda path: (path.name != first, path.name)):
        if path.name == "__init__.py":
            continue
        for item in vars(_imported(path)).values():
            if isinstance(item, Quantity | Circle | Right) and not _known(catalogue, item):
                if item.id in _shelf(catalogue, item):
                    raise CatalogueError(f"{path}: '{item.id}' is defined in another folder too. Give it another id.")
                catalogue.add(item)
    for parameter in parameters_of(folder).values():
        catalogue.parameters[parameter.id] = parameter
    catalogue.cases[folder.name] = read_cases(folder / "cases.yaml")


def _imported(path: Path) -> ModuleType:
    """The module; a fact or amount that a rule names and nobody has is told with the line that names it."""
    try:
        return importlib.import_module(".".join(("rotonde", "rights", *path.relative_to(ROOT).with_suffix("").parts)))
    except (AttributeError, ValueError) as error:
        folders = {*right_folders(), *notion_folders()}
        lines = [one for one in traceback.extract_tb(error.__traceback__) if Path(one.filename).parent in folders]
        if type(error) not in (AttributeError, ValueError) or not lines:
            raise
        raise CatalogueError(f"{lines[-1].filename}, line {lines[-1].lineno}: {error}") from error


def _known(catalogue: Catalogue, item: Quantity | Circle | Right) -> bool:
    """A module may name what another module defines; only a second definition under one id is a mistake."""
    return _shelf(catalogue, item).get(item.id) is item


def _shelf(catalogue: Catalogue, item: Quantity | Circle | Right) -> dict[str, Any]:
    shelves: dict[type, dict[str, Any]] = {
        Quantity: catalogue.quantities,
        Circle: catalogue.circles,
        Right: catalogue.rights,
    }
    return shelves[type(item)]
