"""What lies beside a rule in its folder: amounts, texts and cases."""

from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.catalogue import CatalogueError
from rotonde.engine.files import read_file
from rotonde.engine.notation import Amounts
from rotonde.engine.parameters import Parameter, read_parameter

ROOT = Path(__file__).parent


@cache
def sources() -> dict[str, Any]:
    """All sources that amounts and consequences may name: those that several rights share, and each right's own."""
    found: dict[str, Any] = {}
    written: dict[str, Path] = {}
    for path in [ROOT / "sources.yaml", *sorted(ROOT.glob("*/*/sources.yaml"))]:
        for id, source in read_file(path).items():
            if id in found:
                raise CatalogueError(
                    f"source '{id}' stands in {written[id]} and in {path}. Keep it in one of them, and in "
                    "rights/sources.yaml when several rights name it."
                )
            found[id], written[id] = source, path
    return found


@cache
def parameters_of(folder: Path) -> dict[str, Parameter]:
    """The parameters of a folder by their short names."""
    path = folder / "parameters.yaml"
    if not path.exists():
        return {}
    data = read_file(path)
    return {name: read_parameter(f"{folder.name}.{name}", one, sources()) for name, one in data.items()}


def amounts_beside(file: str) -> Amounts:
    """The amounts that lie beside a rule, by name: `amounts_beside(__file__)`."""
    return Amounts(parameters_of(Path(file).parent))


def about_beside(file: str) -> dict[str, Any]:
    """Everything about a right that isn't computed: names, who decides, consequences, documents."""
    return dict(read_file(Path(file).parent / "right.yaml"))
