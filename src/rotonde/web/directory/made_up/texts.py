"""What the made-up services say of themselves, read from `texts/`: names and sentences per kind of help."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from rotonde.engine.files import read_file

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Texts:
    """Names of a service, first sentences, and sentences of which some follow.

    `abroad`: by language, a name and a text for who doesn't read Dutch; `ages`: from and to which age it is.
    """

    names: tuple[str, ...]
    first: tuple[str, ...]
    then: tuple[str, ...]
    abroad: Mapping[str, tuple[str, str]]
    ages: tuple[Decimal | None, Decimal | None]


@cache
def all_texts() -> Mapping[str, Texts]:
    """Give what services say, by the code of their kind of help."""
    told = {code: one for path in sorted((HERE / "texts").glob("*.yaml")) for code, one in read_file(path).items()}
    abroad, ages = read_file(HERE / "other_languages.yaml"), read_file(HERE / "ages.yaml")
    return {
        code: Texts(
            tuple(one["names"]),
            tuple(one["first"]),
            tuple(one["then"]),
            {language: (name, text) for language, (name, text) in abroad.get(code, {}).items()},
            _ages(*ages.get(code, (None, None))),
        )
        for code, one in told.items()
    }


def _ages(least: int | None, most: int | None) -> tuple[Decimal | None, Decimal | None]:
    return Decimal(least) if least is not None else None, Decimal(most) if most is not None else None
