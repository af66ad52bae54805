"""What is wrong with a file that came in: a code with what fills it, and one sentence per language.

The texts of these objects, as a log or a traceback shows them, hold the code and the place, never what a cell said.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.explaining.wording.sentences import ended, said
from rotonde.engine.files import read_file

LANGUAGES = ("nl", "fr", "en")
FROM_ENGINE = "situation"


@cache
def words(language: str) -> Mapping[str, Any]:
    """All words of this part in a language: sentences, places, names of targets and roles."""
    loaded: Mapping[str, Any] = read_file(Path(__file__).parent / "words" / f"{language}.yaml")
    return loaded


@dataclass(frozen=True, order=True)
class IncomingFault:
    """Where it goes wrong, as a code; row 1 is the first of the sheet, row 0 the sheet or the file as a whole.

    >>> IncomingFault("not_a_date", "personen", 3, "geb.datum", {"text": "gisteren"}).said("nl")
    'Blad personen, rij 3, kolom geb.datum: ‘gisteren’ is geen datum. Schrijf een datum als 31/03/2026.'
    """

    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    params: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def why(self, language: str) -> str:
        """What is wrong."""
        if self.code == FROM_ENGINE:
            return said(self.params["why"], language)
        return str(words(language)["faults"][self.code]["why"].format(**self.params))

    def what_to_do(self, language: str) -> str:
        """What to do about it."""
        if self.code == FROM_ENGINE:
            return said(self.params["what_to_do"], language)
        return str(words(language)["faults"][self.code]["what_to_do"].format(**self.params))

    def where(self, language: str) -> str:
        """The place in words: sheet, row and column, as far as they are known."""
        places = words(language)["places"]
        parts = [
            places["sheet"].format(name=self.sheet) if self.sheet else "",
            places["row"].format(number=self.row) if self.row else "",
            places["column"].format(name=self.column) if self.column else "",
        ]
        where = ", ".join(filter(None, parts))
        return where[:1].upper() + where[1:]

    def said(self, language: str) -> str:
        """Where, why and what to do, in one line."""
        line = words(language)["line" if self.where(language) else "line_without_place"]
        why = self.why(language)
        if not self.where(language):
            why = why[:1].upper() + why[1:]
        parts = {"why": ended(why), "what_to_do": ended(self.what_to_do(language))}
        return str(line.format(where=self.where(language), **parts))

    def as_json(self) -> dict[str, Any]:
        """Plain data, from which it can be made again with `from_json`."""
        place = {"sheet": self.sheet, "row": self.row, "column": self.column}
        return {"code": self.code, **place, "params": {name: _plain(value) for name, value in self.params.items()}}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> "IncomingFault":
        """The fault that `as_json` wrote."""
        return IncomingFault(data["code"], data["sheet"], data["row"], data["column"], data["params"])


class BadUpload(ValueError):
    """A file that is refused whole; nothing of it is kept. The text of the exception is its code alone."""

    def __init__(self, code: str, sheet: str = "", row: int = 0, column: str = "", **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.fault = IncomingFault(code, sheet, row, column, params)

    @property
    def why(self) -> str:
        """What is wrong, in English."""
        return self.fault.why("en")

    @property
    def what_to_do(self) -> str:
        """What to do about it, in English."""
        return self.fault.what_to_do("en")

    def said(self, language: str) -> str:
        """Where, why and what to do, in one line."""
        return self.fault.said(language)


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | float) else str(value)
