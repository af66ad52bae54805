"""The instrument: the domains of life that a talk may touch, as data, with the rights and kinds of help that fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Words = tuple[str, str, str]


class Help(NamedTuple):
    """A kind of help: its code for the directory, its step of intrusiveness (1 is the lightest), and its words."""

    kind: str
    step: int
    words: Words


@dataclass(frozen=True)
class Domain:
    """A domain of life: its number on paper and in addresses, its name, and the question that opens the talk.

    `with_care`: the question is asked only where nobody else listens. `help` stands with the lightest first.
    """

    code: str
    number: int
    name: Words
    question: Words
    with_care: bool
    rights: tuple[str, ...]
    help: tuple[Help, ...]


@dataclass(frozen=True)
class Instrument:
    """The domains in the order in which they are shown, the words of the steps, and how somebody may say it goes."""

    domains: tuple[Domain, ...]
    steps: tuple[Words, ...]
    going: Mapping[str, Words]

    def numbered(self, number: int) -> Domain | None:
        """The domain with a number; None where there is none."""
        return next((one for one in self.domains if one.number == number), None)

    def named(self, code: str) -> Domain | None:
        """The domain with a code; None where there is none.

        >>> instrument().named("home").number
        1
        """
        return next((one for one in self.domains if one.code == code), None)


@cache
def instrument() -> Instrument:
    """Read the instrument once."""
    told = yaml.safe_load((Path(__file__).parent / "instrument.yaml").read_text(encoding="utf-8"))
    return Instrument(
        tuple(map(_domain, told["domains"])),
        tuple(map(_words, told["steps"])),
        {one["code"]: _words(one["words"]) for one in told["going"]},
    )


def _domain(told: Mapping[str, Any]) -> Domain:
    fits = sorted(told["help"], key=lambda one: int(one["step"]))
    return Domain(
        told["code"],
        told["number"],
        _words(told["name"]),
        _words(told["question"]),
        bool(told.get("with_care")),
        tuple(told["rights"]),
        tuple(Help(one["kind"], one["step"], _words(one["words"])) for one in fits),
    )


def _words(told: Sequence[str]) -> Words:
    nl, fr, en = told
    return nl, fr, en
