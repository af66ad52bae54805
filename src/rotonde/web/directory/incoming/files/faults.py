"""What is wrong with a file or with a piece of it: a code with what fills it, and one sentence per language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rotonde.web.directory.incoming.files.sentences_of_faults import FAULTS, PLACES
from rotonde.web.directory.incoming.wording.meanings import MEANINGS
from rotonde.web.look.words import LANGUAGES


@dataclass(frozen=True)
class Fault:
    """Where it goes wrong (`row` in a sheet, or `path` in JSON), as a code with what fills its sentence.

    >>> Fault("not_a_list", path="services").said("en")
    'At services: this is no list of services. Bring in an HSDS export, or a spreadsheet.'
    """

    code: str
    path: str = ""
    params: Mapping[str, Any] = field(default_factory=dict, compare=False)

    def said(self, lang: str) -> str:
        """Where, what and what to do, in one line."""
        place = list(LANGUAGES).index(lang)
        params = dict(self.params)
        if self.code == "left_out" and params["field"] in MEANINGS:
            params["field"] = MEANINGS[params["field"]][place].lower()
        sentence = FAULTS[self.code][place].format(**params)
        if not self.path:
            return sentence[:1].upper() + sentence[1:]
        return PLACES["row" if self.path.isdecimal() else "path"][place].format(where=self.path) + sentence

    def as_json(self) -> dict[str, Any]:
        """Plain data, from which it can be made again."""
        return {"code": self.code, "path": self.path, "params": dict(self.params)}

    @staticmethod
    def from_json(told: Mapping[str, Any]) -> "Fault":
        """The fault that `as_json` wrote."""
        return Fault(told["code"], told["path"], told["params"])


class BadFile(ValueError):
    """A file that is refused whole; nothing of it is kept. The text of the exception is its code alone."""

    def __init__(self, code: str, path: str = "", **params: Any) -> None:
        super().__init__(code)
        self.fault = Fault(code, path, params)

    def said(self, lang: str) -> str:
        """What is wrong and what to do, in one line."""
        return self.fault.said(lang)
