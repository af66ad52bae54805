"""Walk all folders and put the catalogue together; a folder that lacks a part is refused by name."""

import importlib
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.cases import read_cases
from rotonde.engine.catalogue import Catalogue, CatalogueError
from rotonde.engine.rights import Circle, Quantity, Right
from rotonde.rights.beside import ROOT, parameters_of, sources
from rotonde.rights.vocabulary import vocabulary

PARTS = ("rule.py", "parameters.yaml", "right.yaml", "infofiche.nl.md", "cases.yaml")


def right_folders() -> list[Path]:
    """The folders of rights, all levels."""
    return sorted(path.parent for path in ROOT.rglob("right.yaml"))


def notion_folders() -> list[Path]:
    """The folders of shared notions."""
    return sorted(path.parent for path in (ROOT / "notions").rglob("notion.py"))


@cache
def load_catalogue() -> Catalogue:
    """The rights, notions, amounts, sources, texts and cases of Rotonde, checked."""
    catalogue = Catalogue(vocabulary, sources=sources())
    for folder in notion_folders():
        _add(catalogue, folder, "notion.py")
    for folder in right_folders():
        missing = [part for part in PARTS if not (folder / part).exists()]
        if missing:
            raise CatalogueError(f"the folder of '{folder.name}' has no {', '.join(missing)}")
        _add(catalogue, folder, "rule.py")
        for text in sorted(folder.glob("infofiche.*.md")):
            catalogue.texts[f"{folder.name}.{text.name}"] = text.read_text(encoding="utf-8")
    return catalogue.checked()


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
    cases = folder / "cases.yaml"
    if cases.exists():
        catalogue.cases[folder.name] = read_cases(cases)


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
