"""What Rotonde can do with personal data, each a function that is off until an organisation signed its grounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("functions.yaml")
Words = tuple[str, str, str]


@dataclass(frozen=True)
class Function:
    """Something Rotonde can do with personal data, and the papers it needs beside its legal basis."""

    id: str
    name: Words
    what: Words
    needs: tuple[str, ...]

    @property
    def grounds(self) -> tuple[str, ...]:
        """What has to be signed: the legal basis of this function, then its papers.

        >>> functions()["carried_answers"].grounds
        ('basis:carried_answers', 'paper:register', 'paper:notice')
        """
        return (f"basis:{self.id}", *(f"paper:{paper}" for paper in self.needs))


@dataclass(frozen=True)
class Paper:
    """A document that the controller makes and signs, and the law that asks for it."""

    id: str
    name: Words
    law: str


@cache
def functions() -> dict[str, Function]:
    """Give every function by its id, in the order in which they are shown."""
    return {
        id: Function(id, _words(told["name"]), _words(told["what"]), tuple(told["needs"]))
        for id, told in _file()["functions"].items()
    }


@cache
def papers() -> dict[str, Paper]:
    """Give every paper by its id."""
    return {id: Paper(id, _words(told["name"]), str(told["law"])) for id, told in _file()["papers"].items()}


@cache
def everything_to_sign() -> tuple[str, ...]:
    """Give the grounds that can be signed: each legal basis, and each paper."""
    return (*(f"basis:{id}" for id in functions()), *(f"paper:{id}" for id in papers()))


def missing(function: Function, signed: Iterable[str]) -> list[str]:
    """Say what isn't signed yet of what a function needs; where nothing is missing, it is on.

    >>> missing(functions()["carried_answers"], ["paper:register"])
    ['basis:carried_answers', 'paper:notice']
    """
    there = set(signed)
    return [ground for ground in function.grounds if ground not in there]


def on_with(signed: Iterable[str]) -> frozenset[str]:
    """Give the functions that are on with these grounds."""
    there = set(signed)
    return frozenset(id for id, function in functions().items() if not missing(function, there))


def _words(told: list[str]) -> Words:
    dutch, french, english = told
    return dutch, french, english


def _file() -> dict[str, dict[str, dict[str, Any]]]:
    told: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return told
