"""What receiving a right sets off: other rights that open, and what is lost when it lapses."""

import random

from engine.asked_households import DATES as REAL_DATES
from engine.small_catalogue import DATES, home, random_home, small_catalogue
from laws.learning import Truth
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.worth.cascade import cascade
from rotonde.engine.worth.opens import opens, own_status_read
from rotonde.rights import load_catalogue

PARTNERS = {"partner": [{"of": "anna", "to": "bram"}]}
OWN = {"needs_own": True}


def cascade_of(situation):
    return cascade(small_catalogue(), situation, DATES)


def changed(row):
    return {(one["right"], one["of"]): one["gain"] for one in row["changes"]}


def euros(low, high=None):
    return {"lower": low, "upper": high or low}


def test_a_right_opens_what_reads_that_it_is_received():
    (row,) = cascade_of(home(anna={**OWN, "needs_opened": True}))["opens"]
    assert (row["right"], row["of"], row["verdict"], row["receives"]) == ("own", "anna", "entitled", False)
    assert changed(row) == {("opened", "anna"): euros("7.00")}
    (change,) = row["changes"]
    assert [change[side]["verdict"] for side in ("before", "after")] == ["not_entitled", "entitled"]
    assert (row["net_year"], row["once"]) == (euros("7.00"), euros("0.00"))


def test_what_opens_and_what_closes_are_netted():
    (row,) = cascade_of(home(anna={**OWN, "needs_opened": True, "needs_closed": True}))["opens"]
    assert changed(row) == {("opened", "anna"): euros("7.00"), ("closed", "anna"): euros("-20.00")}
    assert row["net_year"] == euros("-13.00")


def test_when_a_received_right_lapses_the_signs_turn_round():
    told = cascade_of(home(anna={**OWN, "receives.own": True, "needs_opened": True, "needs_closed": True}))
    assert told["opens"] == []
    (row,) = told["lapses"]
    assert (row["receives"], row["net_year"]) == (True, euros("13.00"))
    assert changed(row)["opened", "anna"] == euros("-7.00")


def test_what_depends_on_an_open_fact_opens_from_nothing_to_all_of_it():
    (row,) = cascade_of(home(anna={**OWN, "needs_opened": "unknown"}))["opens"]
    assert row["changes"][0]["after"]["verdict"] == "unknown"
    assert row["net_year"] == euros("0.00", "7.00")


def test_nothing_is_said_of_rights_that_nobody_can_have_or_that_nobody_reads():
    assert cascade_of(home(anna={"needs_opened": True}))["opens"] == []
    assert cascade_of(home(anna={"needs_shared": True}))["opens"] == []


def test_each_person_has_a_row_of_their_own():
    both = {**OWN, "needs_opened": True}
    rows = cascade_of(home(PARTNERS, anna=both, bram=both))["opens"]
    assert [(row["of"], set(changed(row))) for row in rows] == [
        ("anna", {("opened", "anna")}),
        ("bram", {("opened", "bram")}),
    ]


def test_which_rights_read_which_is_read_off_the_rules():
    assert opens(small_catalogue()) == {"own": {"received": ["opened", "closed"], "entitled": []}}
    assert own_status_read(small_catalogue()) == {"first_time"}
    real = opens(load_catalogue())
    assert {"verhoogde_tegemoetkoming", "sociale_toeslag"} <= set(real["leefloon"]["received"])
    assert "verwarmingstoelage" in real["verhoogde_tegemoetkoming"]["received"]


def test_leefloon_opens_the_reimbursement_after_three_full_months():
    alone = {"birth_date": "1990-05-04", "complete.titulars": True, "receives.leefloon": False}
    written = {"persons": {"anna": alone}, "households": {"h1": {}}, "links": {"member": [{"of": "anna", "to": "h1"}]}}
    situation = read_situation(written, load_catalogue().vocabulary, REAL_DATES, {})
    rows = cascade(load_catalogue(), situation, REAL_DATES)["opens"]
    (row,) = (one for one in rows if one["right"] == "leefloon")
    assert row["verdict"] == "unknown"
    change = next(one for one in row["changes"] if one["right"] == "verhoogde_tegemoetkoming")
    assert (change["before"]["verdict"], change["after"]["verdict"]) == ("unknown", "entitled")


def test_what_is_said_while_facts_are_missing_holds_in_truth():
    rng, tried = random.Random(4), 0
    for _ in range(150):
        known = random_home(rng)
        truth = Truth(rng, DATES, strangers=False, leave=lambda fact, of: fact.startswith("receives.")).of(known)
        said, so = ({(row["right"], row["of"]): row for row in rows(one)} for one in (known, truth))
        assert set(so) <= set(said)
        for key, exact in so.items():
            wide = said[key]
            for part in ("net_year", "once"):
                assert float(wide[part]["lower"]) <= float(exact[part]["lower"])
                assert float(exact[part]["upper"]) <= float(wide[part]["upper"])
            for other, gain in changed(exact).items():
                if gain is not None:
                    tried += 1
                    most = changed(wide)[other]
                    assert float(most["lower"]) <= float(gain["lower"]) <= float(gain["upper"]) <= float(most["upper"])
    assert tried > 50


def rows(situation):
    told = cascade_of(situation)
    return [row for part in ("opens", "lapses") for row in told[part]]
