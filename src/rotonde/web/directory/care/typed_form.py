"""A part of the form as it is sent: read field by field, and shown again with nothing lost."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from rotonde.web.directory.care.sections import Field, Typed
from rotonde.web.directory.care.words import Wording

READ = "read"
"""The hidden field in which a form carries what stood in it when it was opened."""


@dataclasses.dataclass
class Shown:
    """A field as it is shown: with what stands in it, and a sentence about what is wrong with that."""

    field: Field
    value: str
    wrong: str = ""
    options: list[tuple[str, str, bool]] = dataclasses.field(default_factory=list)
    groups: list[tuple[str, list[tuple[str, str, bool]]]] = dataclasses.field(default_factory=list)

    @property
    def rows(self) -> int:
        """How high a box for text is."""
        return max(2, min(8, len(self.value) // 60 + self.value.count("\n") + 1))


def read_form(fields: Iterable[Field], post: QueryDict) -> dict[str, str]:
    """Give what was typed; of a choice only what was offered."""
    return {one.name: _read(one, post) for one in fields}


def _read(one: Field, post: QueryDict) -> str:
    told = post.get(one.name, "").replace("\0", "")
    offered = [code for code, _ in (*one.options, *(option for _, group in one.groups for option in group))]
    match one.kind:
        case "tick":
            return "1" if one.name in post else ""
        case "ticks":
            return " ".join(sorted(code for code in offered if code in post.getlist(one.name)))
        case "choice" | "radio":
            return told if told in offered else ""
        case "text":
            return "\n".join(line.rstrip() for line in told.strip().splitlines())
    return " ".join(told.split())


def too_long(fields: Iterable[Field], typed: Typed, w: Wording) -> dict[str, str]:
    """Say of each field that holds more than fits."""
    return {
        one.name: w.say("wrong_long", n=one.longest)
        for one in fields
        if one.longest and len(typed[one.name]) > one.longest
    }


def shown(fields: Iterable[Field], typed: Typed, wrong: Mapping[str, str]) -> list[Shown]:
    """Give the fields with what stands in them."""
    return [
        Shown(
            one,
            (value := typed.get(one.name, "")),
            wrong.get(one.name, ""),
            _marked(one.options, one, value),
            [(title, _marked(options, one, value)) for title, options in one.groups],
        )
        for one in fields
    ]


def together(fields: Iterable[Shown]) -> list[tuple[str, list[Shown]]]:
    """Put the fields of one row in a box with its heading; those before the first heading have none."""
    boxes: list[tuple[str, list[Shown]]] = []
    for one in fields:
        if one.field.group or not boxes:
            boxes.append((one.field.group, []))
        boxes[-1][1].append(one)
    return boxes


def _marked(options: Iterable[tuple[str, str]], one: Field, value: str) -> list[tuple[str, str, bool]]:
    chosen = value.split() if one.kind == "ticks" else [value]
    return [(code, said, code in chosen) for code, said in options]


def value_said(one: Field, value: str, w: Wording) -> str:
    """Say what stands in a field, in words; nothing of a field that is empty."""
    named = dict((*one.options, *(option for _, group in one.groups for option in group)))
    match one.kind:
        case "tick":
            return w["yes"] if value else ""
        case "ticks":
            return ", ".join(said for code, said in named.items() if code in value.split())
        case "choice" | "radio":
            return named.get(value, value) if value else ""
    return value


def was_read(post: QueryDict) -> dict[str, str]:
    """Give what a form says that it had read; nothing where that isn't so."""
    try:
        told: Any = json.loads(post.get(READ, ""))
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in told.items()} if isinstance(told, dict) else {}


def to_read(typed: Typed) -> str:
    """Give what a form carries of what stood in it."""
    return json.dumps(dict(typed), sort_keys=True, ensure_ascii=False)


def merged(typed: Typed, read: Typed, now: Typed) -> dict[str, str]:
    """Give what somebody typed, and of what they left alone what stands there now.

    >>> merged({"a": "mine", "b": "old"}, {"a": "old", "b": "old"}, {"a": "theirs", "b": "theirs"})
    {'a': 'mine', 'b': 'theirs'}
    """
    return {
        name: value if value != read.get(name) else now.get(name, value) for name, value in ({**now, **typed}).items()
    }
