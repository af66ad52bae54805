"""Faults planted in the policy are found by the table: whoever changes who may what, changes it there too."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice
from typing import Any

import pytest

from rotonde.web.accounts.policy import actions
from rotonde.web.accounts.policy.register import function_of
from web.oracle.deciding import Count, differences
from web.oracle.mutants import forgotten_checks, mutants_of, planted, without_function
from web.oracle.planning import Somebody, rows
from web.oracle.world import World


def faults() -> Iterator[tuple[str, str, AbstractContextManager[Any]]]:
    """Each fault with the action in which it is; of the account itself in one action that has a function."""
    for action, tree in actions().items():
        for said, changed in mutants_of(tree):
            yield action, said, planted(action, changed)
        if function_of(action):
            yield action, "its function forgotten", without_function(action)
    for said, patched in forgotten_checks():
        yield "people.read_dossier", said, patched


def found(world: World, action: str, people: list[Somebody]) -> bool:
    try:
        return any(True for _ in islice(differences(world, [rows()[action]], people, Count()), 1))
    except Exception:  # noqa: BLE001 - a policy that can't be asked is found too
        return True


def survivors(world: World, every: int) -> tuple[int, list[str]]:
    """How many faults were planted, and those that the table didn't find."""
    first = [one for one in world.people if one.house is world.houses[0]]
    caw = [one for one in world.people if one.house.name in ("caw professional", "nothing signed")]
    rest = [one for one in world.people if one not in first and one not in caw]
    ordered, planted_faults, left = [*first, *caw, *rest], 0, []
    for action, said, fault in islice(faults(), 0, None, every):
        planted_faults += 1
        with fault:
            if not found(world, action, ordered):
                left.append(f"{action}: {said}")
    return planted_faults, left


@pytest.mark.proof
def test_at_least_95_of_100_planted_faults_are_found(world: World) -> None:
    number, left = survivors(world, every=1)
    print(f"{number - len(left)} of {number} found; not found:", *left, sep="\n  ")  # noqa: T201  the figures are the point
    assert len(left) <= number * 0.05


def test_a_sample_of_planted_faults_is_found(world: World) -> None:
    number, left = survivors(world, every=29)
    assert number > 20
    assert len(left) <= 1, left
