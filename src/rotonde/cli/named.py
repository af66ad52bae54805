"""How the records of a household are called on a screen."""

from collections.abc import Mapping
from typing import Any

from rotonde.cli.words import word


class Names:
    """The records of an answer by name: people with a capital, the rest with what it is.

    >>> names = Names({"receipt": {"records": {"person": ["anna"], "household": ["h1"]}}}, "nl")
    >>> names.of("anna"), names.of("h1"), names.of("anna+h1")
    ('Anna', 'gezin h1', 'Anna + gezin h1')
    """

    def __init__(self, answer: Mapping[str, Any], language: str) -> None:
        records = answer["receipt"]["records"]
        self._kinds = {name: kind for kind, names in records.items() for name in names}
        self._language = language

    def of(self, record: str) -> str:
        """A record, or both of a pair."""
        if record not in self._kinds and "+" in record:
            return " + ".join(map(self.of, record.split("+")))
        kind = self._kinds.get(record, "person")
        if kind != "person":
            return f"{word(kind, self._language)} {record}"
        return record.capitalize() if record.isalpha() and record.islower() else record
