"""The answers as the form carries them: nothing else remembers them, and whatever comes in may have been tampered with.

One answered page is one step. What is read is only that it has the shape of answers; what a step says is read anew
each time by the page that asked it (`replay.py`).
"""

import json
from dataclasses import dataclass, field
from typing import Any

LONGEST = 60_000
MOST_STEPS = 150
MOST_FIELDS = 60
LONGEST_NAME, LONGEST_TEXT = 120, 200
VERSION = 1


class NotAnswers(ValueError):
    """The posted answers aren't any: they were changed, or cut off, on their way."""


@dataclass
class Step:
    """One page that was answered: its key, and what stood in its fields."""

    page: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class Carried:
    """Everything that was answered so far; `for_other`: by somebody who helps another."""

    for_other: bool = False
    steps: list[Step] = field(default_factory=list)

    def put(self, at: int, step: Step) -> None:
        """Keep a step in the place of an earlier one, or as the last."""
        self.steps[at : at + 1] = [step]

    def written(self) -> str:
        """Write the answers for a hidden field."""
        told: dict[str, Any] = {"v": VERSION, "o": int(self.for_other), "s": [[s.page, s.fields] for s in self.steps]}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read_carried(text: str) -> Carried:
    """Read the hidden field; an empty one is the beginning. Raises NotAnswers.

    >>> read_carried('{"v":1,"o":0,"s":[["place",{"municipality":"Gent"}]]}').steps
    [Step(page='place', fields={'municipality': 'Gent'})]
    """
    if not text.strip():
        return Carried()
    if len(text) > LONGEST:
        raise NotAnswers
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise NotAnswers from None
    if not isinstance(told, dict) or told.get("v") != VERSION or not isinstance(told.get("s"), list):
        raise NotAnswers
    if len(told["s"]) > MOST_STEPS:
        raise NotAnswers
    return Carried(told.get("o") == 1, [_step(one) for one in told["s"]])


def _step(told: Any) -> Step:
    match told:
        case [str(page), dict(fields)] if len(page) <= LONGEST_NAME and len(fields) <= MOST_FIELDS:
            if all(is_name(name) and _is_text(text, LONGEST_TEXT) for name, text in fields.items()):
                return Step(page, fields)
    raise NotAnswers


def is_name(text: Any) -> bool:
    """Say whether this can be the name of a field."""
    return _is_text(text, LONGEST_NAME)


def _is_text(text: Any, longest: int) -> bool:
    return isinstance(text, str) and len(text) <= longest and (not text or text.isprintable())
