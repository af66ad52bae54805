"""Walk all folders and put the catalogue together; a folder that lacks a part is refused by name."""

import importlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
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
        for text in sorted(folder.glob("infofiche.*.md")):
            catalogue.texts[f"{folder.name}.{text.name}"] = text.read_text(encoding="utf-8")
    return catalogue.checked()


def _refuse_if_incomplete(folder: Path, parts: Sequence[str]) -> None:
    missing = missing_parts(folder, parts)
    if missing:
        raise CatalogueError(f"the folder of '{folder.name}' has no {', '.join(missing)}")


def _add(catalogue: Catalogue, folder: Path, first: str) -> None:
    for path in sorted(folder.glob("*.py"), key=lambda path: (path.name != first, path.name)):
        if path.name == "__init__.py":
            continue
        name = ".".join(("rotonde", "rights", *path.relative_to(ROOT).with_suffix("").parts))
        module = importlib.import_module(name)
        for item in vars(module).values():
            if isinstance(item, Quantity | Circle | Right) and not _known(catalogue, item):
                catalogue.add(item)
    for parameter in parameters_of(folder).values():
        catalogue.parameters[parameter.id] = parameter
    catalogue.cases[folder.name] = read_cases(folder / "cases.yaml")


def _known(catalogue: Catalogue, item: Quantity | Circle | Right) -> bool:
    """A module may name what another module defines; only a second definition under one id is a mistake."""
    return any(one is item for one in _shelf(catalogue, item))


def _shelf(catalogue: Catalogue, item: Quantity | Circle | Right) -> list[Any]:
    shelves: dict[type, dict[str, Any]] = {
        Quantity: catalogue.quantities,
        Circle: catalogue.circles,
        Right: catalogue.rights,
    }
    return list(shelves[type(item)].values())
