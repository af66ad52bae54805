"""The floor of what a household wins in a year when everything is granted."""

import random
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from engine.asked_households import everything_asked
from engine.random_situations import random_situation, read
from engine.small_catalogue import ON, home, net_of, small_asking
from engine.small_catalogue import random_home as small_home
from laws.learning import Truth
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.answers import Asking
from rotonde.engine.catalogue import Catalogue, CatalogueError
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.net_year import net_year
from rotonde.engine.worth.receiving import receiving
from rotonde.engine.worth.standings import standings
from rotonde.rights import load_catalogue

PARTNERS = {"partner": [{"of": "anna", "to": "bram"}]}
NEEDS_SHARED = {"needs_shared": True}


def counted(net):
    return {(one["right"], one["of"]): one["lower"] for one in net["counted"]}


def left_out(net):
    return {(one["right"], one["of"]): one["why"] for one in net["left_out"]}


def test_what_is_certain_and_not_received_is_added_up_over_a_year():
    net = net_of(home(anna={"needs_shared": True, "needs_own": True}))
    assert counted(net) == {("shared", "anna"): "1200.00", ("own", "anna"): "50.00"}
    assert (net["lower"], net["once"], net["left_out"], net["falls_away"]) == ("1250.00", "0.00", [], [])


def test_what_is_open_is_left_out_with_why_and_what_is_refused_isnt_named():
    net = net_of(home(anna={"needs_own": "unknown"}))
    assert (net["lower"], left_out(net)) == ("0.00", {("own", "anna"): "unknown"})


def test_what_is_received_is_had_already():
    net = net_of(home(anna={"needs_own": True, "receives.own": True}))
    assert (net["lower"], left_out(net)) == ("0.00", {("own", "anna"): "received"})


def test_what_may_be_received_is_counted_and_said():
    net = net_of(home(anna={"needs_own": True, "receives.own": "unknown", "needs_shared": True}))
    assert (net["lower"], net["of_which_may_be_received"]) == ("1250.00", "50.00")
    assert {one["right"]: one["may_be_received_already"] for one in net["counted"]} == {"shared": False, "own": True}


def test_a_couple_counts_a_shared_right_once():
    net = net_of(home(PARTNERS, anna=NEEDS_SHARED, bram=NEEDS_SHARED))
    assert net["lower"] == "1200.00"
    assert left_out(net) == {("shared", "bram"): "counted_once"}
    assert net["left_out"][0]["instead"] == {"right": "shared", "of": "anna"}


def test_two_who_certainly_are_no_couple_count_twice():
    assert net_of(home(anna=NEEDS_SHARED, bram=NEEDS_SHARED))["lower"] == "2400.00"


def test_two_who_may_be_a_couple_count_once():
    maybe = {**NEEDS_SHARED, "complete.partner": "unknown"}
    assert net_of(home(anna=maybe, bram=maybe))["lower"] == "1200.00"


def test_what_the_partner_receives_for_both_isnt_won_again():
    net = net_of(home(PARTNERS, anna=NEEDS_SHARED, bram={"receives.shared": True}))
    assert (net["lower"], left_out(net)[("shared", "anna")]) == ("0.00", "received_in_circle")


def test_of_rights_that_exclude_each_other_only_the_best_counts():
    net = net_of(home(anna={"needs_rent_a": True}, bram={"needs_rent_b": True}))
    assert (net["lower"], counted(net)) == ("500.00", {("rent_b", "bram"): "500.00"})
    assert left_out(net) == {("rent_a", "anna"): "excluded"}


def test_a_better_right_than_the_one_received_counts_for_the_difference():
    has_a = {"needs_rent_a": True, "receives.rent_a": True, "needs_rent_b": True}
    assert net_of(home(anna=has_a))["lower"] == "200.00"
    has_b = {"needs_rent_a": True, "receives.rent_b": True, "needs_rent_b": True}
    assert net_of(home(anna=has_b))["lower"] == "0.00"


def test_what_comes_once_and_what_is_estimated_stand_apart():
    net = net_of(home(anna={"needs_gift": True, "needs_care": True, "needs_own": True}))
    assert (net["lower"], net["of_which_estimated"], net["once"]) == ("90.00", "40.00", "80.00")


def test_what_stops_once_another_right_is_received_is_taken_off():
    net = net_of(home(anna={"needs_own": True, "needs_closed": True, "receives.closed": True}))
    assert net["lower"] == "30.00"
    (lost,) = net["falls_away"]
    assert lost == {"right": "closed", "of": "anna", "lower": "20.00", "upper": "20.00", "per": "year"}


def test_of_two_rights_of_which_one_stops_the_other_nothing_is_counted_twice():
    assert net_of(home(anna={"needs_own": True, "needs_closed": True}))["lower"] == "50.00"


def test_a_right_for_who_never_got_it_isnt_lost_by_getting_it():
    net = net_of(home(anna={"needs_first_time": True, "needs_own": True}))
    assert (net["lower"], net["falls_away"]) == ("59.00", [])


def test_a_crowd_reads_the_same_as_a_household(monkeypatch: pytest.MonkeyPatch):
    rng = random.Random(3)
    homes = [small_home(rng) for _ in range(20)]
    one_by_one = [standings(small_asking()).read(one) for one in homes]
    monkeypatch.setattr("rotonde.engine.worth.standings.CROWD", 0)
    assert [standings(small_asking()).read(one) for one in homes] == one_by_one


@pytest.mark.parametrize(("per", "why"), [("castle", "which is no circle"), ("vt_household", "claimed by a household")])
def test_a_catalogue_refuses_a_right_that_is_counted_once_per_something_else(per: str, why: str):
    real = load_catalogue()
    rights = {**real.rights}
    rights["sociale_toeslag"] = replace(rights["sociale_toeslag"], counted_once_per=per)
    with pytest.raises(CatalogueError, match=why):
        replace(real, rights=rights).checked()


def in_groups(rng: random.Random, catalogue: Catalogue) -> Catalogue:
    """The same catalogue with some rights counted once, and some that exclude each other."""
    circles = [one.id for one in catalogue.circles.values() if (one.kind, one.other) == ("person", "person")]
    rights = {
        id: replace(
            one,
            counted_once_per=rng.choice((None, "household", *(circles if one.kind == "person" else ()))),
            exclusion_group=rng.choice((None, None, "group")),
        )
        for id, one in catalogue.rights.items()
    }
    return replace(catalogue, rights=rights).checked()


def within_its_parts(asking: Asking, situation) -> dict:
    """What net_year says, after what always holds of it."""
    net = net_year(asking, situation)
    answers = {(one.id, one.of): one for one in asking.answers(situation)}
    plain = [
        Fraction(one.worth_year["lower"])
        for one in answers.values()
        if one.verdict == "entitled" and one.receives["value"] is not True
        if one.worth_year and one.worth_year["lower"] != "unknown"
    ]
    assert Fraction(net["lower"]) + Fraction(net["once"]) <= sum(max(one, Fraction(0)) for one in plain) + 1
    assert Fraction(net["of_which_estimated"]) <= max(Fraction(net["lower"]), Fraction(0))
    assert Fraction(net["of_which_may_be_received"]) <= max(Fraction(net["lower"]), Fraction(0))
    keys = [(one["right"], one["of"]) for one in net["counted"]]
    aside = [(one["right"], one["of"]) for one in net["left_out"]]
    assert len(set(keys + aside)) == len(keys + aside)
    expected = {key for key, one in answers.items() if one.verdict != "not_entitled" or one.receives["value"] is True}
    assert set(keys + aside) == expected
    groups = [asking.catalogue.rights[right].exclusion_group for right, _ in keys]
    named = [group for group in groups if group]
    assert len(named) == len(set(named))
    return net


def floor_holds(rng: random.Random, asking: Asking, known: Situation) -> str:
    """Whether what was counted is no more than what turns out to be true; what is received stays as unknown as it was.

    Where granting more takes more away, everything granted can bring less: that isn't compared.
    """
    net = within_its_parts(asking, known)
    real = Truth(rng, asking.dates, strangers=False, leave=lambda fact, of: fact.startswith("receives.")).of(known)
    in_truth = within_its_parts(asking, real)
    if net["falls_away"] or in_truth["falls_away"]:
        return "falls away"
    of_both = [Fraction(one["lower"]) + Fraction(one["once"]) for one in (net, in_truth)]
    assert of_both[0] <= of_both[1] + Fraction(1, 10)
    return "nothing" if not net["counted"] else "less" if of_both[0] < of_both[1] else "the same"


def test_the_floor_is_never_more_than_what_turns_out_to_be_true():
    rng = random.Random(1)
    tried = Counter(floor_holds(rng, small_asking(), small_home(rng)) for _ in range(300))
    assert min(tried[name] for name in ("less", "the same", "falls away")) > 20


@pytest.mark.parametrize("seed", range(6))
def test_the_floor_holds_for_rules_by_chance(seed):
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, 2)
    known = replace(random_home(rng, catalogue, dates), told={})
    floor_holds(rng, Asking(in_groups(rng, catalogue), dates), known)


def test_with_everything_known_granting_all_of_it_leaves_nothing_more_to_claim():
    rng = random.Random(2)
    for _ in range(100):
        known = small_home(rng, missing=0)
        keys = [(one["right"], one["of"]) for one in net_of(known)["counted"]]
        later = net_of(receiving(known, keys, ON, receives=True))
        assert [one for one in later["counted"] if one["right"] not in ("opened", "rent_a", "rent_b")] == []


@pytest.mark.parametrize("seed", range(8))
def test_the_floor_of_the_shipped_rights_is_never_more_than_its_parts(seed):
    situation = read(random_situation(random.Random(seed), load_catalogue()))
    within_its_parts(everything_asked(), situation)
