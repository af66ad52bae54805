"""The race in small: OpenFisca's values lie within our bounds, and both our readings say the same."""

import pytest

from country.template_catalogue import template_catalogue
from country.template_people import Homes, Population, population
from country.two_engines import MONTH, VARIABLES, Ours, Theirs, compare
from rotonde.engine.calendar import Dates
from rotonde.engine.cases.outputs import quantity_values
from rotonde.engine.outputs import Question
from rotonde.engine.situations.possible import Possible, constant, truth
from rotonde.engine.situations.situation import EVERY_DAY, Pair, Situation


@pytest.fixture(scope="module")
def people() -> Population:
    return population(3_000, missing=0.05, seed=2)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("is_parted", [True, False])
def test_their_values_lie_within_our_bounds(people, threads, is_parted) -> None:
    ours, theirs = Ours(threads), Theirs()
    groups = ours.build(people, is_parted)
    found = compare(ours, groups, ours.calculate(groups), theirs.calculate(theirs.build(people)))
    assert found[True].values == (0 if not is_parted else sum(group_values(one) for one in groups if one.is_complete))
    assert found[False].values > 0
    assert [one.outside for one in found.values()] == [0, 0]


def group_values(group: Homes) -> int:
    kinds = [template_catalogue().quantities[id].kind for id in VARIABLES]
    return sum(group.person_places.size if kind == "person" else group.home_places.size for kind in kinds)


def test_where_nothing_is_missing_both_bounds_are_one_rule() -> None:
    assert all(bound.low is bound.high for bound in Ours().bounds[True].values())
    assert not all(bound.low is bound.high for bound in Ours().bounds[False].values())


def test_what_is_known_changes_no_bound_of_the_household_reading(people) -> None:
    ours = Ours()
    groups = ours.build(people)
    dates = Dates.asked(on=MONTH, today=MONTH)
    question = Question(ours.catalogue, dates)
    for group, ends in zip(groups, ours.calculate(groups), strict=True):
        for place in range(0, len(group.home_places), 40):
            situation = situation_of(group, place)
            for id in VARIABLES:
                scale = ours.bounds[group.is_complete][id].scale
                low, high = ([float(row[place] / scale) for row in end] for end in ends[id])
                values = quantity_values(id, question, situation).values()
                assert [as_number(one["lower"]) for one in values] == low
                assert [as_number(one["upper"]) for one in values] == high


def as_number(text: str) -> float:
    over, _, under = text.partition("/")
    return float(over) / float(under or 1)


def situation_of(group: Homes, place: int) -> Situation:
    """One of the households, told fact by fact."""
    words = template_catalogue().vocabulary
    names = [f"p{number}" for number in range(group.size)]
    situation = Situation(words, {"person": names, "household": ["h"]})
    for fact in words.facts.values():
        for number, name in enumerate(names if fact.record == "person" else ["h"]):
            if fact.id.startswith("complete."):
                situation.facts[fact.id, name] = constant(truth(True))
            elif fact.is_choice and not fact.link:
                code = next(one for one in fact.values if group.low[one][0, place])
                situation.facts[fact.id, name] = constant(Possible(0, 1, frozenset((code,))))
            elif not fact.link:
                ends = (int(end[fact.id][number, place]) for end in (group.low, group.high))
                situation.facts[fact.id, name] = constant(Possible(*ends))
    role = words.facts["member.among"]
    for number, name in enumerate(names):
        code = next(one for one in role.values if group.low[one][number, place])
        facts = {role.id: constant(Possible(0, 1, frozenset((code,))))}
        situation.pairs.setdefault("member", {})[name, "h"] = Pair(EVERY_DAY, facts)
    return situation
