"""`rotonde export`: the whole catalogue as a pack, which is data and never code."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.opening import BadInput, open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, ValuesPath
from rotonde.cli.shown import show_json


def export(
    to: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, or a file that ends in .json.")],
    *,
    catalogue: CataloguePath = None,
    values: ValuesPath = None,
    as_json: AsJson = False,
) -> None:
    """Write the catalogue as a pack: data, never code."""
    from rotonde.engine.packs.folders import write_pack

    opened = open_catalogue(catalogue, values)
    try:
        write_pack(opened, to)
    except FileExistsError:
        raise BadInput(f"{to}: there is something already. Name a new folder or file.") from None
    except OSError as error:
        raise BadInput(f"{to}: it can't be written ({error.strerror}). Name another place.") from None
    if as_json:
        show_json({"written": str(to), "hash": opened.hash, "rights": list(opened.rights)})
    else:
        typer.echo(f"{to}: {len(opened.rights)} rights, hash {opened.hash}")
