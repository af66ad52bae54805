"""Plant faults in what is registered: each one a change that somebody could make by mistake."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import decisions, register
from rotonde.web.accounts.policy.predicates import (
    EVERYONE,
    Among,
    And,
    FieldIs,
    IsMissing,
    Not,
    Or,
    Predicate,
    RoleIs,
    Same,
    Some,
    TodayWithin,
)

Mutant = tuple[str, Predicate]


def mutants_of(tree: Predicate) -> Iterator[Mutant]:
    """Every tree with one fault in it, with what was done."""
    yield from _here(tree)
    if isinstance(tree, And | Or):
        for place, part in enumerate(tree.parts):
            for said, changed in mutants_of(part):
                yield said, type(tree)((*tree.parts[:place], changed, *tree.parts[place + 1 :]))
    elif isinstance(tree, Not):
        for said, changed in mutants_of(tree.part):
            yield said, Not(changed)


def _here(tree: Predicate) -> Iterator[Mutant]:
    yield f"not {_short(tree)}", Not(tree)
    if isinstance(tree, And | Or):
        for place, part in enumerate(tree.parts):
            yield f"without {_short(part)}", type(tree)(tree.parts[:place] + tree.parts[place + 1 :])
        yield f"{type(tree).__name__} the other way", (Or if isinstance(tree, And) else And)(tree.parts)
    elif isinstance(tree, Some):
        yield from _of_rows(tree)
    else:
        yield from _of_fields(tree)


def _of_fields(tree: Predicate) -> Iterator[Mutant]:
    if isinstance(tree, RoleIs):
        for role in User.Role.values:
            yield f"{'without' if role in tree.roles else 'also'} {role}", RoleIs(tree.roles ^ {role})
    elif isinstance(tree, Among):
        yield "own organisation for own office", EVERYONE  # beside it the organisation is asked for already
    elif isinstance(tree, TodayWithin):
        yield f"no first day {tree.first}", replace(tree, first=tree.last)
        yield f"no last day {tree.last}", replace(tree, last=tree.first)
    elif isinstance(tree, Same | FieldIs | IsMissing):
        yield f"anything for {_short(tree)}", EVERYONE


def _of_rows(tree: Some) -> Iterator[Mutant]:
    for place, (column, _) in enumerate(tree.fits):
        yield f"any {column}", Some(tree.rows, tree.fits[:place] + tree.fits[place + 1 :])
    for place, said in _conditions(tree.rows(User())):
        yield f"rows without {said}", Some(_less(tree.rows, place), tree.fits)


def _conditions(rows: Any) -> Iterator[tuple[int, str]]:
    for place, condition in enumerate(rows.query.where.children):
        yield place, " ".join(str(condition).split())[:60]


def _less(rows: Callable[..., Any], place: int) -> Callable[..., Any]:
    """The same rows with one of their conditions forgotten."""

    def without(*asked: Any) -> Any:
        found = rows(*asked).all()
        del found.query.where.children[place]
        return found

    return without


def _short(tree: Predicate) -> str:
    return f"{type(tree).__name__}({getattr(tree, 'field', '') or ','.join(sorted(getattr(tree, 'roles', ())))})"


@contextmanager
def planted(action: str, tree: Predicate) -> Iterator[None]:
    """Let an action be decided by another tree."""
    with patch.dict(register._PREDICATES, {action: tree}):
        yield


@contextmanager
def without_function(action: str) -> Iterator[None]:
    """Forget which function an action is part of."""
    with patch.dict(register._PART_OF, {action: ""}):
        yield


def _counts_without(check: str) -> Callable[[Any], bool]:
    def counts(user: Any) -> bool:
        checks = {
            "is_active": user.is_active,
            "role_from": user.role_from is None or user.role_from <= localdate(),
            "role_until": user.role_until is None or localdate() <= user.role_until,
        }
        return all(holds for name, holds in checks.items() if name != check)

    return counts


def forgotten_checks() -> Iterator[tuple[str, Any]]:
    """Each check of the account itself, forgotten; and the bounds of a role one day off."""
    for check in ("is_active", "role_from", "role_until"):
        yield f"account: {check} forgotten", patch.object(decisions, "_counts", _counts_without(check))
    strict = lambda user: user.is_active and (user.role_until is None or localdate() < user.role_until)  # noqa: E731
    late = lambda user: user.is_active and (user.role_from is None or user.role_from < localdate())  # noqa: E731
    yield "account: the last day doesn't count", patch.object(decisions, "_counts", strict)
    yield "account: the first day doesn't count", patch.object(decisions, "_counts", late)
    yield "account: every function is on", patch.object(decisions, "is_on", lambda *_: True)
