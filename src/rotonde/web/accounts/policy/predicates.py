"""A predicate about a user and a record, as a tree with two readings.

`holds` looks at one record; `as_query` gives the condition by which the database chooses the same records. Nothing is
equal to what is missing: a record without an office is in nobody's office, and its negation is in everybody's.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

Condition = Q | bool
"""A condition for the database, or what is certain before any record is looked at."""


class NoRecord(TypeError):
    """The predicate is about a record, and none was given."""


@dataclass(frozen=True)
class Predicate:
    """A node of the tree."""

    def holds(self, user: Any, record: Any) -> bool:
        raise NotImplementedError

    def as_query(self, user: Any) -> Condition:
        raise NotImplementedError

    def __and__(self, other: "Predicate") -> "Predicate":
        return And((self, other))

    def __or__(self, other: "Predicate") -> "Predicate":
        return Or((self, other))

    def __invert__(self) -> "Predicate":
        return Not(self)


@dataclass(frozen=True)
class Always(Predicate):
    """The same for every user and record."""

    answer: bool

    def holds(self, user: Any, record: Any) -> bool:
        return self.answer

    def as_query(self, user: Any) -> Condition:
        return self.answer


@dataclass(frozen=True)
class RoleIs(Predicate):
    """The user has one of these roles."""

    roles: frozenset[str]

    def holds(self, user: Any, record: Any) -> bool:
        return user.role in self.roles

    def as_query(self, user: Any) -> Condition:
        return user.role in self.roles


@dataclass(frozen=True)
class Same(Predicate):
    """A field of the record equals an attribute of the user."""

    field: str
    attribute: str

    def holds(self, user: Any, record: Any) -> bool:
        wanted = getattr(user, self.attribute)
        return wanted is not None and value_of(record, self.field) == wanted

    def as_query(self, user: Any) -> Condition:
        wanted = getattr(user, self.attribute)
        return wanted is not None and Q(**{self.field: wanted})


@dataclass(frozen=True)
class Among(Predicate):
    """A field of the record is one of a set that the user has."""

    field: str
    attribute: str

    def holds(self, user: Any, record: Any) -> bool:
        return value_of(record, self.field) in getattr(user, self.attribute) - {None}

    def as_query(self, user: Any) -> Condition:
        wanted = getattr(user, self.attribute) - {None}
        return bool(wanted) and Q(**{self.field + "__in": wanted})


@dataclass(frozen=True)
class FieldIs(Predicate):
    """A field of the record has a value; a missing value is not one."""

    field: str
    value: Any

    def holds(self, user: Any, record: Any) -> bool:
        return self.value is not None and value_of(record, self.field) == self.value

    def as_query(self, user: Any) -> Condition:
        return self.value is not None and Q(**{self.field: self.value})


@dataclass(frozen=True)
class IsMissing(Predicate):
    """A field of the record has no value."""

    field: str

    def holds(self, user: Any, record: Any) -> bool:
        return value_of(record, self.field) is None

    def as_query(self, user: Any) -> Condition:
        return Q(**{self.field + "__isnull": True})


@dataclass(frozen=True)
class TodayWithin(Predicate):
    """Today lies between two days of the record, these included; a day that is missing is no limit."""

    first: str
    last: str

    def holds(self, user: Any, record: Any) -> bool:
        first, last, today = value_of(record, self.first), value_of(record, self.last), localdate()
        return (first is None or first <= today) and (last is None or today <= last)

    def as_query(self, user: Any) -> Condition:
        today = localdate()
        begun = Q(**{self.first + "__isnull": True}) | Q(**{self.first + "__lte": today})
        return begun & (Q(**{self.last + "__isnull": True}) | Q(**{self.last + "__gte": today}))


@dataclass(frozen=True)
class Some(Predicate):
    """Among the rows that `rows` gives for the user, one has these values of the record in its columns."""

    rows: Callable[[Any], QuerySet[Any]]
    fits: tuple[tuple[str, str], ...]

    def holds(self, user: Any, record: Any) -> bool:
        wanted = {column: value_of(record, field) for column, field in self.fits}
        return None not in wanted.values() and self.rows(user).filter(**wanted).exists()

    def as_query(self, user: Any) -> Condition:
        return Q(Exists(self.rows(user).filter(**{column: OuterRef(field) for column, field in self.fits})))


@dataclass(frozen=True)
class And(Predicate):
    """All of these hold."""

    parts: tuple[Predicate, ...]

    def holds(self, user: Any, record: Any) -> bool:
        return all(part.holds(user, record) for part in self.parts)

    def as_query(self, user: Any) -> Condition:
        answer: Condition = True
        for part in self.parts:
            condition = part.as_query(user)
            if condition is False or answer is False:
                answer = False
            elif condition is not True:
                answer = condition if answer is True else answer & condition
        return answer


@dataclass(frozen=True)
class Or(Predicate):
    """At least one of these holds."""

    parts: tuple[Predicate, ...]

    def holds(self, user: Any, record: Any) -> bool:
        return any(part.holds(user, record) for part in self.parts)

    def as_query(self, user: Any) -> Condition:
        return Not(And(tuple(Not(part) for part in self.parts))).as_query(user)


@dataclass(frozen=True)
class Not(Predicate):
    """This doesn't hold."""

    part: Predicate

    def holds(self, user: Any, record: Any) -> bool:
        return not self.part.holds(user, record)

    def as_query(self, user: Any) -> Condition:
        condition = self.part.as_query(user)
        return (not condition) if isinstance(condition, bool) else ~condition


EVERYONE = Always(answer=True)
NOBODY = Always(answer=False)


def role_is(*roles: str) -> Predicate:
    """Hold for users in one of these roles."""
    return RoleIs(frozenset(roles))


def same(field: str, attribute: str | None = None) -> Predicate:
    """Hold where the record's field equals the user's attribute of that name, or of another.

    >>> same("organisation_id")
    Same(field='organisation_id', attribute='organisation_id')
    """
    return Same(field, attribute or field)


def among(field: str, attribute: str) -> Predicate:
    """Hold where the record's field is in a set that the user has, such as `among("office_id", "office_ids")`."""
    return Among(field, attribute)


def field_is(field: str, value: Any) -> Predicate:
    """Hold where the record's field has this value."""
    return FieldIs(field, value)


def is_missing(field: str) -> Predicate:
    """Hold where the record's field has no value, such as `is_missing("ended_at")`."""
    return IsMissing(field)


def today_within(first: str, last: str) -> Predicate:
    """Hold where today lies between two days of the record, such as `today_within("begins_on", "until")`."""
    return TodayWithin(first, last)


def some(rows: Callable[[Any], QuerySet[Any]], **fits: str) -> Predicate:
    """Hold where one of the user's rows of another table fits the record: its column equals the record's field."""
    return Some(rows, tuple(fits.items()))


def any_of(parts: Iterable[Predicate]) -> Predicate:
    """Hold where at least one of these holds; of none, nowhere."""
    return Or(tuple(parts))


def value_of(record: Any, field: str) -> Any:
    """Follow a field such as `office_id` or `household__office_id`; where the way ends, there is nothing."""
    if record is None:
        raise NoRecord(f"The policy looks at {field}, and no record was given.")
    for name in _steps(field):
        if record is None:
            return None
        record = getattr(record, name)
    return record


def _steps(field: str) -> Iterable[str]:
    return field.split("__")
