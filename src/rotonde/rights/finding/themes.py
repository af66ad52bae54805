"""The themes by which benefits are sorted for a citizen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.files import read_file
from rotonde.rights.finding.words_told import in_three_languages

FILE = Path(__file__).parent / "themes.yaml"


@dataclass(frozen=True)
class Theme:
    """A theme; its id stands in the addresses."""

    id: str
    names: Mapping[str, str]


@cache
def themes() -> dict[str, Theme]:
    """Give all themes, in the order of the page.

    >>> themes()["wonen"].names["en"]
    'Housing'
    """
    return {id: Theme(id, in_three_languages(f"theme '{id}'", names)) for id, names in read_file(FILE).items()}


def rights_of_theme(catalogue: Catalogue, theme: str) -> list[str]:
    """Give the rights whose folder names this theme, in the order of the catalogue."""
    return [id for id, right in catalogue.rights.items() if theme in right.about.get("themes", ())]
