"""The taxonomy of help as data: domains of life, kinds of help and steps of intrusiveness, in three languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
Words = tuple[str, str, str]


@dataclass(frozen=True)
class LifeDomain:
    """A domain of life: its code, its number on paper and in addresses, and its name in Dutch, French and English."""

    code: str
    number: int
    name: Words


@dataclass(frozen=True)
class Kind:
    """A kind of help: the code of its domain of life, its step of intrusiveness (1 is the lightest), and its name.

    `is_service`: an organised service gives it; other help comes from oneself or from people close by.
    `rights`: ids of rights in the catalogue that this help plainly helps to claim.
    """

    code: str
    domain: str
    step: int
    name: Words
    is_service: bool
    rights: tuple[str, ...]


@cache
def domains() -> tuple[LifeDomain, ...]:
    """Every domain of life, in the order in which they are shown.

    >>> domains()[0].name
    ('Wonen', 'Logement', 'Home')
    """
    return tuple(LifeDomain(one["code"], one["number"], _words(one["name"])) for one in _read("domains"))


@cache
def steps() -> tuple[Words, ...]:
    """The words of every step of intrusiveness, the lightest first; a kind's words are `steps()[kind.step - 1]`.

    >>> len(steps()), steps()[0][2]
    (5, 'Oneself or with people close by')
    """
    return tuple(map(_words, _read("steps")))


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of help: the domains in their order, and the lightest help first within each.

    >>> kinds()[0].code, kinds()[0].is_service
    ('neighbours', False)
    """
    told = _read("kinds")
    return tuple(_kind(domain.code, one) for domain in domains() for one in told[domain.code])


def kind(code: str) -> Kind:
    """The kind of help with a code; raises KeyError where there is none.

    >>> kind("food_aid").name[0], kind("food_aid").domain
    ('Voedselhulp', 'money')
    """
    return _by_code()[code]


@cache
def _by_code() -> Mapping[str, Kind]:
    return {one.code: one for one in kinds()}


def _kind(domain: str, told: Mapping[str, Any]) -> Kind:
    return Kind(
        told["code"],
        domain,
        told["step"],
        _words(told["name"]),
        told.get("is_service", True),
        tuple(told.get("rights", ())),
    )


def _words(told: Sequence[str]) -> Words:
    nl, fr, en = told
    return nl, fr, en


def _read(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
