"""The instrument: the domains of life that a talk may touch, as data, with the rights and kinds of help that fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rotonde.web.directory.kinds.kinds import Kind, LifeDomain, Words, domains, kind


@dataclass(frozen=True)
class Domain:
    """A domain of life of the directory, with the question that opens the talk.

    `with_care`: the question is asked only where nobody else listens. `help` stands with the lightest first.
    """

    code: str
    number: int
    name: Words
    question: Words
    with_care: bool
    rights: tuple[str, ...]
    help: tuple[Kind, ...]


@dataclass(frozen=True)
class Instrument:
    """The domains in the order in which they are shown, and how somebody may say it goes."""

    domains: tuple[Domain, ...]
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
    asked = {one["code"]: one for one in told["domains"]}
    return Instrument(
        tuple(_domain(one, asked[one.code]) for one in domains()),
        {one["code"]: _words(one["words"]) for one in told["going"]},
    )


def _domain(life: LifeDomain, told: Mapping[str, Any]) -> Domain:
    return Domain(
        life.code,
        life.number,
        life.name,
        _words(told["question"]),
        bool(told.get("with_care")),
        tuple(told["rights"]),
        tuple(sorted(map(kind, told["help"]), key=lambda one: one.step)),
    )


def _words(told: Sequence[str]) -> Words:
    nl, fr, en = told
    return nl, fr, en
