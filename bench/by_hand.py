"""The same four rights written by hand in NumPy, for one day, households of one home whose lists are complete."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np

from bench.intervals import (
    Array,
    Ends,
    at_most,
    below,
    both,
    choose,
    count_if,
    either,
    first_reason,
    fixed,
    half_up,
    larger,
    minus,
    no,
    not_below,
    over,
    plus,
    smaller,
    some,
    times,
)
from rotonde.engine.calendar import shift
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf

SHARES = 1000
FINE = 12 * SHARES * 20
VERDICT = {"no": 0, "open": 1, "assess": 2, "yes": 3}


class Data:
    """The columns of a block, by name."""

    def __init__(self, part: Any, catalogue: Catalogue, on: int) -> None:
        self.part, self.on = part, on
        self.vocabulary, self.parameters = catalogue.vocabulary, catalogue.parameters

    def fact(self, name: str) -> Ends:
        fact = self.vocabulary.facts[name]
        return self._ends(Leaf(name, "low"), fact.record, bool if fact.is_truth else np.int64)

    def is_in(self, name: str, *codes: str) -> Ends:
        return self._ends(Leaf(name, "low", codes), self.vocabulary.facts[name].record, bool)

    def _ends(self, leaf: Leaf, kind: str, dtype: Any) -> Ends:
        var = (Var(kind, 0),)
        low = self.part.column(leaf, var, var)
        return low.astype(dtype, copy=False), self.part.column(leaf._replace(end="high"), var, var).astype(
            dtype, copy=False
        )

    def pairs(self, link: str) -> Array:
        found = self.vocabulary.links[link]
        of = Var(found.of, 0), Var(found.to, 1)
        return self.part.column(Leaf(link, "low", kind="link"), of, of)  # type: ignore[no-any-return]

    def amount(self, name: str, key: str | None = None, day: int | None = None) -> int:
        parameter = self.parameters[name]
        row = parameter.row(day or self.on, self.on, key)
        assert row is not None, name
        return int(row.value * parameter.scale)  # type: ignore[operator]

    def table(self, name: str) -> tuple[Array, Array]:
        row = self.parameters[name].row(self.on, self.on)
        assert row is not None
        steps = row.value
        return np.array([float(low) for low, _ in steps]), np.array([float(rate) for _, rate in steps])  # type: ignore[union-attr]


def leefloon(d: Data) -> dict[str, Any]:
    """Wet van 26 mei 2002 and KB van 11 juli 2002, as they stood before March 2026."""
    born, married, pregnant = d.fact("birth_date"), d.fact("married"), d.fact("pregnant")
    limit = shift(d.on, "month", -216, "same")
    adult = at_most(born, fixed(limit))
    minor = no(adult)
    partner, parent = d.pairs("partner"), d.pairs("parent")
    step_child = (partner[:, :, None] & parent[None]).any(axis=1)
    unmarried_minor = both(minor, no(married))
    theirs = parent | step_child
    family = some((theirs & unmarried_minor[0][None], theirs & unmarried_minor[1][None]), 1)
    family = both(family, either(fixed(~partner.any(axis=1)), d.fact("partner_meets_conditions")))
    size = len(partner)
    shares = d.fact("shares_housekeeping")
    others = ~np.eye(size, dtype=bool)[:, :, None]
    cohabits = some(((others & (partner | shares[0][:, None])), (others & (partner | shares[1][:, None]))), 1)

    def by_category(name: str) -> Ends:
        one, two, three = (fixed(d.amount(name, f"cat{n}")) for n in (1, 2, 3))
        return choose(family, three, choose(cohabits, one, two))

    exempt = choose(
        d.fact("shortage_occupation"),
        fixed(d.amount("leefloon.spi_shortage_occupation_month")),
        choose(
            either(d.fact("started_work_on_leefloon"), d.fact("study_contract")),
            fixed(d.amount("leefloon.spi_exemption_month")),
            fixed(0),
        ),
    )
    wage = not_below(minus(d.fact("net_wage_month"), exempt), 0)
    months = plus(plus(wage, d.fact("replacement_income_month")), d.fact("other_means_month"))

    has_step_child = (parent[None] & partner[:, :, None]).any(axis=1)
    at_charge = parent | (has_step_child & family[0][:, None]), parent | (has_step_child & family[1][:, None])
    paid = either(minor, d.fact("groeipakket_child"))
    children = over((at_charge[0] & paid[0][None], at_charge[1] & paid[1][None]), 1)
    exempt_built = plus(
        fixed(d.amount("leefloon.built_property_exempt")),
        times(children, d.amount("leefloon.built_property_exempt_per_child")),
    )
    share, multiplier = d.fact("ownership_share"), d.amount("leefloon.property_multiplier")

    def taxed(income: Ends, free: Ends) -> Ends:
        counted = not_below(minus(income, free), 0)
        return counted[0] * share[0] * multiplier, counted[1] * share[1] * multiplier

    built = taxed(d.fact("cadastral_income_built"), exempt_built)
    unbuilt = taxed(d.fact("cadastral_income_unbuilt"), fixed(d.amount("leefloon.unbuilt_property_exempt")))
    rent, paid_interest = (
        times(d.fact("rent_received_year"), 2 * SHARES),
        times(d.fact("mortgage_interest_year"), 2 * SHARES),
    )
    cap = times(built, 1)
    interest = smaller(paid_interest, cap)
    property_means = plus(larger(minus(times(built, 2), interest), rent), times(unbuilt, 2))

    def capital(cents: Ends) -> Ends:
        """In hundredths of a cent."""
        return tuple(  # type: ignore[return-value]
            6 * np.maximum(0, np.minimum(end, 1_250_000) - 620_000) + 10 * np.maximum(0, end - 1_250_000)
            for end in cents
        )

    twelfths = [
        (d.is_in("account_holders", code), part) for code, part in (("one", 12), ("two", 6), ("three", 4), ("four", 3))
    ]
    own = (
        np.minimum.reduce([np.where(test[1], part, 12) for test, part in twelfths]),
        np.maximum.reduce([np.where(test[1], part, 3) for test, part in twelfths]),
    )
    savings = capital(d.fact("movable_capital"))
    savings = savings[0] * own[0], savings[1] * own[1]
    sold, ago = d.fact("home_sale_value"), d.fact("home_sale_months")
    abatement = by_category("leefloon.transfer_abatement_year")
    since = abatement[0] * ago[0] * SHARES, abatement[1] * ago[1] * SHARES
    free = times(d.fact("home_sale_share"), d.amount("leefloon.own_home_sale_exempt_first") * 12)
    left = not_below(minus(minus(times(sold, 12 * SHARES), free), since), 0)
    given = plus(times(d.fact("gift_value"), 60 * SHARES), times(d.fact("gift_usufruct_value"), 24 * SHARES))
    moved = plus(times(left, 5), given)
    transfers = tuple(
        6 * np.maximum(0, np.minimum(end, 75_000_000 * SHARES) - 37_200_000 * SHARES)
        + 10 * np.maximum(0, end - 75_000_000 * SHARES)
        for end in moved
    )
    fine = 12 * SHARES * 500
    own_means = plus(times(months, 12 * fine), times(property_means, fine // (2 * SHARES)))
    own_means = plus(own_means, times(savings, fine // 1200))
    own_means = plus(own_means, times(transfers, fine // (6000 * SHARES)))  # type: ignore[arg-type]

    cohabitant = d.amount("leefloon.ris_year", "cat1") * fine
    claims = d.fact("claims_leefloon")
    above = not_below(minus(own_means, fixed(cohabitant)), 0)
    here = partner & ~claims[1][None], partner & ~claims[0][None]
    partner_means = choose(
        family,
        over((np.where(partner, own_means[0][None], 0), np.where(partner, own_means[1][None], 0)), 1),
        over((np.where(here[0], above[0][None], 0), np.where(here[1], above[1][None], 0)), 1),
    )
    first_degree = parent | parent.transpose(1, 0, 2)
    counted = first_degree & adult[0][None], first_degree & adult[1][None]
    relatives = over((np.where(counted[0], own_means[0][None], 0), np.where(counted[1], own_means[1][None], 0)), 1)
    relatives = not_below(minus(relatives, times(over(counted, 1), cohabitant)), 0)

    def with_judgement(left_out: Ends, willing: Ends, claims_others: Ends) -> tuple[list[Ends], Ends]:
        relatives_means = choose(either(left_out, no(shares)), fixed(0), relatives)
        means = plus(plus(own_means, partner_means), relatives_means)
        minors = some((parent & minor[0][None], parent & minor[1][None]), 1)
        conditions = [
            either(either(adult, married), either(pregnant, minors)),
            d.fact("lives_in_belgium"),
            d.is_in("residence_group", *[v for v in d.vocabulary.facts["residence_group"].values if v != "other"]),
            below(means, times(amount, fine)),
            willing,
            claims_others,
        ]
        return conditions, means

    amount = by_category("leefloon.ris_year")
    judged = [d.fact(name) for name in ("relatives_means_left_out", "willing_to_work", "claims_other_rights")]
    conditions, means = with_judgement(*judged)
    best, _ = with_judgement(*[(j[1], j[1]) for j in judged])
    worst, _ = with_judgement(*[(j[0], j[0]) for j in judged])
    counted_means = not_below(minus(means, times(by_category("leefloon.general_exemption_year"), fine)), 0)
    payable = half_up(not_below(minus(times(amount, fine), counted_means), 0), 12 * fine)
    return outcome(conditions, best, worst, payable)


def verhoogde_tegemoetkoming(d: Data) -> dict[str, Any]:
    """Wet van 14 juli 1994, art. 37, § 19, before the official check of October 2024."""
    partner, parent, dependant = d.pairs("partner"), d.pairs("parent"), d.pairs("dependant")
    mine = dependant.transpose(1, 0, 2)
    circle = (
        np.eye(len(partner), dtype=bool)[:, :, None] | partner | mine | (partner[:, :, None] & mine[None]).any(axis=1)
    )
    start = d.fact("receives.leefloon")
    status = either(start, d.fact("receives.equivalent_leefloon"))
    for name in (
        "inkomensgarantie_ouderen",
        "inkomensvervangende_tegemoetkoming",
        "integratietegemoetkoming",
        "zorgbudget_ouderen",
    ):
        status = either(status, d.fact(f"receives.{name}"))
    disability = d.fact("recognised_disability")
    born = d.fact("birth_date")
    couple = np.eye(len(partner), dtype=bool)[:, :, None] | partner
    opened = either(some((couple & status[0][None], couple & status[1][None]), 1), disability)
    by_status = either(
        either(opened, d.fact("unaccompanied_minor")),
        both(d.fact("health_fund_orphan"), no(at_most(born, fixed(shift(d.on, "month", -300, "same"))))),
    )
    dependants = circle.sum(axis=1) - 1

    def income(name: str) -> Ends:
        ends = d.fact(name)
        return over((np.where(circle, ends[0][None], 0), np.where(circle, ends[1][None], 0)), 1)

    year = "verhoogde_tegemoetkoming.ceiling_year"
    modest_year = below(
        income("taxable_income"), fixed(d.amount(year) + d.amount(f"{year}_per_dependant") * dependants)
    )
    month, before = "verhoogde_tegemoetkoming.ceiling_month_regime", shift(d.on, "month", -1, "start")
    ceiling = d.amount(month, day=before) + d.amount(f"{month}_per_dependant", day=before) * dependants
    modest_month = below(times(income("taxable_income_month"), 12), fixed(ceiling))
    children = circle & parent
    single = fixed(~partner.any(axis=1) & children.any(axis=1))
    may = either(either(d.is_in("main_status", "unemployed", "incapacitated"), single), d.fact("widowed"))
    may = either(may, d.is_in("main_status", "invalid", "pensioner", "bridging_right", "disabled"))
    routes = either(either(by_status, modest_year), both(may, modest_month))
    conditions = [either(fixed(~dependant.any(axis=1)), disability), routes]
    return outcome(conditions, conditions, conditions, None)


def verwarmingstoelage(d: Data) -> dict[str, Any]:
    """Programmawet van 27 december 2004, for one delivery, asked for after March."""
    name = "verwarmingstoelage."
    member = over((np.ones_like(d.fact("birth_date")[0], np.int64),) * 2, 0)
    low_net = below(d.fact("net_income"), fixed(d.amount(name + "dependant_income_limit")))
    dependants = smaller(over(count_if(low_net), 0), minus(member, fixed(1)))
    other_home = times(d.fact("cadastral_income_other_property"), d.amount(name + "cadastral_multiplier"))
    means = plus(over(d.fact("taxable_income"), 0)[0:2], (other_home[0][0], other_home[1][0]))
    ceiling = plus(fixed(d.amount(name + "base_limit")), times(dependants, d.amount(name + "base_limit_per_dependant")))
    poor = at_most(means, ceiling)
    holder = d.fact("receives.verhoogde_tegemoetkoming")
    every = holder[0].all(axis=0), holder[1].all(axis=0)
    has_parent = d.pairs("parent").any(axis=0)
    grown = no(both(low_net, fixed(has_parent)))
    alone = both(at_most(over(count_if(grown), 0), fixed(1)), some(both(grown, holder), 0))
    insured = both(some(holder, 0), either(either(every, alone), poor))
    in_debt = some(either(d.fact("in_debt_mediation"), d.fact("in_collective_debt_settlement")), 0)

    at_home, day, asked = (_only(d.fact(fact)) for fact in ("at_own_address", "day", "requested"))
    first, last = shift(d.on, "year", 0, "start"), shift(d.on, "year", 0, "end")
    in_time = both(
        both(at_home, at_most(day, asked)), at_most(asked, plus(day, fixed(d.amount(name + "request_days"))))
    )
    in_time = both(in_time, both(at_most(fixed(first), day), at_most(day, fixed(last))))
    bulk = both(in_time, _only(d.is_in("fuel", "heating_oil_bulk", "propane_bulk")))
    pump = both(in_time, _only(d.is_in("fuel", "heating_oil_pump", "kerosene_c_pump")))
    before, paid_pump = _only(d.fact("litres_subsidised_this_year")), _only(d.fact("pump_sum_paid_this_year"))
    most = not_below(minus(fixed(d.amount(name + "max_litres")), before), 0)
    for_litres = both(both(bulk, below(fixed(0), most)), no(paid_pump))
    for_pump = both(both(pump, no(paid_pump)), at_most(before, fixed(0)))
    thresholds, rates = d.table(name + "rate_table")
    price = _only(d.fact("price_per_litre"))
    cents = np.concatenate(([0], np.round(rates * 100).astype(np.int64)))
    rate = tuple(cents[np.searchsorted(np.round(thresholds * 10_000), end, side="right")] for end in price)
    litres = smaller(_only(d.fact("litres")), most)
    nothing = fixed(0)
    by_litre = choose(bulk, (litres[0] * rate[0], litres[1] * rate[1]), nothing)
    top = choose(bulk, rate, nothing)  # type: ignore[arg-type]
    by_litre = smaller(by_litre, (most[0] * top[0], most[1] * top[1]))
    by_pump = choose(pump, fixed(d.amount(name + "pump_lump_sum")), nothing)
    payable = larger(choose(for_litres, by_litre, nothing), choose(for_pump, by_pump, nothing))

    def conditions(cannot_pay: Ends) -> list[Ends]:
        return [
            both(_only(d.fact("fuel_is_main_heating")), no(_only(d.fact("in_subsidised_home")))),
            either(for_litres, for_pump),
            either(either(insured, poor), both(in_debt, cannot_pay)),
        ]

    judged = _only(d.fact("cannot_pay_heating"))
    return outcome(conditions(judged), conditions((judged[1],) * 2), conditions((judged[0],) * 2), payable)


def _only(ends: Ends) -> Ends:
    """The one household, or its one delivery."""
    return ends[0][0], ends[1][0]


def sociale_toeslag(d: Data) -> dict[str, Any]:
    """Groeipakketdecreet, art. 18 and 222, for children who stay in one home."""
    name = "sociale_toeslag."
    child = d.fact("groeipakket_child")
    count = over(count_if(child), 0)
    parent, partner = d.pairs("parent"), d.pairs("partner")
    with_partner = parent | (partner[:, :, None] & parent[None]).any(axis=1)
    raiser = some((with_partner & child[0][None], with_partner & child[1][None]), 1)
    coefficient = d.amount(name + "ki_index_coefficient")
    fine = d.parameters[name + "ki_index_coefficient"].scale
    indexed = times(_only(d.fact("cadastral_income_other_property")), coefficient)
    taxed = d.fact("taxable_income")
    earned = over((np.where(raiser[0], taxed[0], 0), np.where(raiser[1], taxed[1], 0)), 0)
    counted = times(indexed, d.amount(name + "ki_multiplier"))
    income = plus(times(earned, fine), counted)
    leefloon_ = d.fact("receives.leefloon")
    on_leefloon = some(both(raiser, either(leefloon_, d.fact("receives.equivalent_leefloon"))), 0)
    professional = times(_only(d.fact("cadastral_income_professional")), coefficient)
    by_property = at_most(
        times(counted, d.amount(name + "ki_test_divisor")), minus(minus(income, counted), professional)
    )
    threshold = fixed(d.amount(name + "ki_test_threshold") * fine)
    property_ok = either(
        either(at_most(indexed, threshold), on_leefloon),
        either(_only(d.fact("mostly_replacement_income")), by_property),
    )
    alarm = either(leefloon_, d.fact("receives.inkomensvervangende_tegemoetkoming"))
    alarm = some(both(raiser, either(alarm, d.fact("receives.inkomensgarantie_ouderen"))), 0)
    alarm = either(alarm, _only(d.fact("six_months_below_ceiling")))

    def under(ceiling: str) -> Ends:
        return at_most(income, fixed(d.amount(name + ceiling) * fine))

    few = at_most(count, fixed(2))
    low = either(under("ceiling_low"), alarm)
    middle = both(under("ceiling_mid_1_2_children"), few)
    high = both(under("ceiling_high_3plus_children"), no(few))
    born = d.fact("birth_date")
    new = either(at_most(fixed(date(2019, 1, 1).toordinal()), born), no(d.fact("had_child_benefit_in_2018")))
    old_here = some(both(child, no(new)), 0)
    joined = either(_only(d.fact("joined_as_third_since_2019")), no(old_here))
    paid = either(either(low, middle), both(high, either(new, joined)))

    def amount(short: str, key: str | None = None) -> Ends:
        return fixed(d.amount(name + short, key))

    least = choose(few, amount("s2_low_income_1_2_children"), amount("s3_low_income_3plus"))
    more = choose(few, amount("m2_middle_income_1_2_children"), amount("m3_middle_income_3plus"))
    fresh = choose(low, least, more)
    old = "old_system_amounts"
    ill, alone = _only(d.fact("raiser_long_term_ill")), _only(d.fact("single_parent_supplement"))
    lowest = choose(ill, amount(old, "long_term_disabled_low"), amount(old, "standard_low"))
    highest = choose(alone, amount(old, "single_parent_high"), amount(old, "standard_high"))
    is_low, is_mid = d.is_in("old_basic_amount", "low"), d.is_in("old_basic_amount", "mid")
    by_rank = choose(is_low, lowest, choose(is_mid, amount(old, "standard_mid"), highest))
    former = choose(either(low, no(few)), by_rank, amount(old, "middle_income"))
    each = choose(paid, choose(new, fresh, former), fixed(0))
    payable = over(choose(child, each, fixed(0)), 0)
    conditions = [some(child, 0), some(both(child, paid), 0), property_ok]
    return outcome(conditions, conditions, conditions, payable)


def outcome(conditions: list[Ends], best: list[Ends], worst: list[Ends], payable: Ends | None) -> dict[str, Any]:
    """Verdict, reason and amounts from the conditions."""
    certain, possible = _all(conditions)
    assess = _all(best)[0] & ~_all(worst)[1]
    opened = np.where(assess, VERDICT["assess"], VERDICT["open"])
    verdict = np.where(certain, VERDICT["yes"], np.where(possible, opened, VERDICT["no"]))
    found: dict[str, Any] = {"verdict": verdict, "reason": first_reason(conditions)}
    if payable is not None:
        found["paid"] = np.where(certain, payable[0], 0), np.where(possible, payable[1], 0)
        found["granted"] = payable
    return found


def _all(conditions: list[Ends]) -> Ends:
    found = conditions[0]
    for one in conditions[1:]:
        found = both(found, one)
    return found


RIGHTS: dict[str, Callable[[Data], dict[str, Any]]] = {
    "leefloon": leefloon,
    "verhoogde_tegemoetkoming": verhoogde_tegemoetkoming,
    "verwarmingstoelage": verwarmingstoelage,
    "sociale_toeslag": sociale_toeslag,
}
ON = date.fromordinal(739_000)
