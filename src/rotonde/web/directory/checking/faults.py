"""A fault: what is wrong, where, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rotonde.web.directory.checking.wording import SENTENCES
from rotonde.web.look.words import Wording

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """One fault: the key of its sentence, the way to it, and what fills the sentence in."""

    key: str
    place: Place
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """Where it is, as a JSON path.

        >>> Fault("missing", ("phones", 0, "number")).where
        '$.phones[0].number'
        """
        return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.place)

    def said(self, lang: str) -> str:
        """Give the fault in one sentence.

        >>> Fault("missing", ("name",)).said("en")
        'This is missing: $.name. Fill it in.'
        """
        w = Wording(lang, SENTENCES)
        return f"{w.say(self.key, **self.values)}: {self.where}. {w.say(f'{self.key}_do', **self.values)}."
