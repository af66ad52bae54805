"""What a command starts from: a catalogue, and the files that it is given."""

from pathlib import Path
from typing import Any

from rotonde.engine.catalogue import Catalogue


class BadInput(ValueError):
    """Something that a command can't do with what it was given; the text says why and what to do."""


def open_catalogue(path: Path | None, values: Path | None = None) -> Catalogue:
    """The shipped catalogue, or the pack in a folder or file, with the values of a file laid over it."""
    opened = _open_catalogue(path)
    if values is None:
        return opened
    from rotonde.rights.published_values import BadPublishedValue, with_published
    from rotonde.rights.values_files import read_values

    try:
        return with_published(opened, read_values(values))
    except BadPublishedValue as refused:
        raise BadInput(f"{values}: {refused}") from None


def _open_catalogue(path: Path | None) -> Catalogue:
    if path is None:
        from rotonde.rights import load_catalogue

        return load_catalogue()
    from rotonde.engine.packs.folders import read_pack
    from rotonde.engine.packs.pack import load_pack

    return load_pack(read_pack(path), str(path))


def open_mapping(path: Path, what: str) -> dict[str, Any]:
    """A file that must hold things by name."""
    from rotonde.engine.files import read_file

    written = read_file(path)
    if not isinstance(written, dict):
        raise BadInput(f"{path}: it holds no {what}. See the README for how one is written.")
    return written
