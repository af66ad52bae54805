"""What a test knows itself of who somebody is and whose a record is, in words; no code of the policy is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).with_name("who_may_what.yaml")
ALWAYS = "always"


@dataclass(frozen=True, eq=False)
class House:
    """An organisation as it was planned: which functions are signed there."""

    name: str
    organisation: Any
    functions: frozenset[str]
    offices: Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Somebody:
    """A user as planned: whether they count today, and the offices they work in, by their numbers."""

    user: Any
    house: House
    counts: bool = True
    offices: frozenset[Any] = frozenset()

    @property
    def role(self) -> str:
        return str(self.user.role)

    def __str__(self) -> str:
        return f"{self.user.name} ({self.role}) of {self.house.name}"


@dataclass(frozen=True, eq=False)
class Thing:
    """A record as planned: whose it is, in which office, who made it, and what is so of it for some users."""

    record: Any
    house: House | None
    office: Any = None
    by: Any = None
    receiver: House | None = None
    function: str = ""
    words: frozenset[str] = frozenset()
    words_for: Mapping[Any, str] = field(default_factory=dict)
    about: str = ""

    def __str__(self) -> str:
        return f"{type(self.record).__name__} {self.about or self.record.pk}"


def words_of(somebody: Somebody, thing: Thing) -> set[str]:
    """What is so between a user and a record, in the words of the table."""
    words = {ALWAYS, *thing.words}
    if somebody.user.pk in thing.words_for:
        words.add(thing.words_for[somebody.user.pk])
    if thing.house is somebody.house:
        words.add("in own organisation")
        if thing.office is not None:
            words.add("in own office" if thing.office in somebody.offices else "in another office")
    elif thing.house is not None:
        words.add("in another organisation")
    oneself = somebody.user.pk == thing.record.pk
    words.add("oneself" if oneself else "somebody else")
    words.add("my own" if thing.by == somebody.user.pk else "somebody else's")
    if thing.receiver is somebody.house:
        words.add("shared with us")
    if thing.function == somebody.role:
        words.add("for my function")
    return words


@dataclass(frozen=True)
class Row:
    """A row of the table: of which model the action is asked, which function it needs, and who may when."""

    action: str
    of: str
    function: str
    may: Mapping[str, tuple[frozenset[str], ...]]

    def allows(self, somebody: Somebody, words: Iterable[str] = (ALWAYS,)) -> bool:
        """What the table says."""
        if not somebody.counts or (self.function and self.function not in somebody.house.functions):
            return False
        return any(wanted <= set(words) for wanted in self.may.get(somebody.role, ()))


@cache
def rows() -> Mapping[str, Row]:
    """Read the table."""
    return {action: _row(action, told) for action, told in yaml.safe_load(TABLE.read_text("utf-8")).items()}


def _row(action: str, told: Mapping[str, Any]) -> Row:
    if unknown := set(told) - {"of", "function", "may"}:
        raise ValueError(f"{action}: what is {unknown}?")
    may = {
        role: tuple(frozenset(phrase.split(" and ")) for phrase in phrases)
        for roles, phrases in told["may"].items()
        for role in roles.split()
    }
    return Row(action, told.get("of", ""), told.get("function", ""), may)
