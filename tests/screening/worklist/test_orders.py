"""Six orders: stated, repeatable, with a reason each; nobody disappears, and residence decides nothing."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.screening.answering import AnswerRow
from rotonde.screening.worklist.entries import DEGREES, OneAway, OnHold, Unused, Youngest, entry
from rotonde.screening.worklist.orders import ORDERS, NoSuchOrder, by_number, work_list
from rotonde.screening.worklist.saying import Saying
from screening.worklist.made_entries import ON, made

RIGHTS = ("huurpremie", "leefloon", "schooltoeslag")
DAYS = st.integers(0, 9000).map(lambda days: ON - timedelta(days))
PARTS = st.fixed_dictionaries(
    {
        "floor": st.none() | st.integers(-2, 2).map(lambda n: Decimal(n * 100)),
        "unused": st.lists(
            st.builds(Unused, st.sampled_from(RIGHTS), st.just("p"), st.sampled_from(DEGREES), st.booleans()),
            max_size=2,
        ).map(tuple),
        "one_away": st.lists(
            st.builds(OneAway, st.sampled_from(RIGHTS), st.just("p"), st.just("rent_month"), st.just("h"), st.none()),
            max_size=2,
        ).map(tuple),
        "open_rights": st.integers(0, 2),
        "held": st.lists(st.just(OnHold("leefloon", "p", None)), max_size=1).map(tuple),
        "youngest": st.builds(Youngest, st.none() | DAYS, st.booleans()),
        "last_contact": st.none() | DAYS,
    }
)
ENTRIES = st.lists(PARTS, max_size=8).map(
    lambda found: [made(f"d{number}", **parts) for number, parts in enumerate(found)]
)


def listed(entries, order, w, seed=0):
    return [one.entry.id for one in work_list(entries, order, w, ON, seed).listed]


def reasons(entries, order, w):
    return {one.entry.id: one.reason for one in work_list(entries, order, w, ON).listed}


@pytest.mark.parametrize("order", ORDERS)
@given(data=st.data())
def test_a_list_does_not_hang_on_the_order_in_which_files_came_in(order, w, data):
    entries = data.draw(ENTRIES)
    shuffled = data.draw(st.permutations(entries))
    assert work_list(entries, order, w, ON, 7) == work_list(shuffled, order, w, ON, 7)


@pytest.mark.parametrize("order", ORDERS)
@given(entries=ENTRIES)
def test_nobody_disappears_and_nobody_is_there_twice(order, w, entries):
    found = work_list(entries, order, w, ON)
    parts = [one.entry for one in found.listed], found.held, found.nothing_to_do
    assert sorted(one.id for part in parts for one in part) == sorted(one.id for one in entries)
    assert all(one.held and not one.unused and not one.open_rights for one in found.held)
    assert all(not (one.held or one.unused or one.open_rights) for one in found.nothing_to_do)
    assert all(one.reason for one in found.listed)


@pytest.mark.parametrize("order", ORDERS)
def test_the_list_states_its_order_in_three_languages(order, catalogue):
    for lang in ("nl", "fr", "en"):
        found = work_list([made()], order, Saying(catalogue, lang), ON, 4711)
        assert found.states.endswith(Saying(catalogue, lang).say("states_ties"))
        assert ("4711" in found.states) is (order == "at_random")


def test_net_euros_puts_most_first_loss_after_nothing_and_unknown_last(w):
    entries = [
        made("none", floor=None),
        made("loss", floor=Decimal(-50)),
        made("nothing", floor=Decimal(0)),
        made("little", floor=Decimal(100), estimated=Decimal(40), may_be_received=Decimal(10)),
        made("much", floor=Decimal("1234.5")),
    ]
    assert listed(entries, "net_euros", w) == ["much", "little", "nothing", "loss", "none"]
    assert reasons(entries, "net_euros", w) == {
        "much": "minstens € 1.234,50 netto per jaar",
        "little": "minstens € 100,00 netto per jaar, waarvan € 40,00 geschat, waarvan € 10,00 misschien al ontvangen",
        "nothing": "geen bedrag dat zeker is",
        "loss": "er kan meer wegvallen dan erbij komt, tot € 50,00 per jaar",
        "none": "bedrag niet uitgerekend",
    }


def test_one_question_puts_first_whom_one_answer_helps_most(w):
    def away(right, fact="rent_month", of="h"):
        return OneAway(right, "p", fact, of, None)

    entries = [
        made("none"),
        made("one", one_away=(away("huurpremie"),)),
        made("two_questions", one_away=(away("huurpremie"), away("leefloon", "complete.member"))),
        made("two", one_away=(away("huurpremie"), away("leefloon"))),
    ]
    assert listed(entries, "one_question", w) == ["two", "two_questions", "one", "none"]
    found = reasons(entries, "one_question", w)
    rent = w.fact("rent_month")
    assert found["two"] == f"één vraag beslist over 2 rechten (Huurpremie en Leefloon): {rent}"
    assert found["two_questions"].endswith("(tenzij er iemand bij komt)")
    assert found["none"] == "geen recht dat op één vraag na beslist is"


def test_half_automatic_puts_first_what_only_needs_confirming(w):
    def misses(*degrees):
        return tuple(Unused("huurpremie", "p", degree, may_be_received=False) for degree in degrees)

    entries = [
        made("nothing", open_rights=3),
        made("claim", unused=misses("on_application", "on_application")),
        made("found", unused=misses("identified")),
        made("itself", unused=misses("automatic", "on_application")),
        made("prepared", unused=misses("on_application", "half_automatic")),
        made("prepared_twice", unused=misses("half_automatic", "half_automatic")),
    ]
    order = ["prepared_twice", "prepared", "itself", "found", "claim", "nothing"]
    assert listed(entries, "half_automatic", w) == order
    assert reasons(entries, "half_automatic", w)["prepared"] == "klaargezet, alleen te bevestigen: Huurpremie"
    assert reasons(entries, "half_automatic", w)["nothing"].endswith("3 rechten nog open")


def test_youngest_child_puts_the_youngest_first_and_unknown_last(w):
    entries = [
        made("unknown", youngest=Youngest(None, unknown=True)),
        made("none", youngest=Youngest(None, unknown=False)),
        made("two", youngest=Youngest(date(2024, 11, 21), unknown=True)),
        made("baby", youngest=Youngest(date(2025, 11, 22), unknown=False)),
    ]
    assert reasons(entries, "youngest_child", w) == {
        "baby": "jongste kind nog geen jaar oud",
        "two": "jongste kind: 2 jaar; niet van iedereen is de leeftijd bekend",
        "none": "geen kind jonger dan 18",
        "unknown": "niet bekend of er een kind is: leeftijden ontbreken",
    }
    assert listed(entries, "youngest_child", w) == ["baby", "two", "none", "unknown"]


def test_long_unseen_puts_the_oldest_contact_first_and_unknown_last(w):
    entries = [made("d9"), made("d2", last_contact=date(2026, 3, 3)), made("d10", last_contact=date(2025, 1, 1))]
    assert listed(entries, "long_unseen", w) == ["d10", "d2", "d9"]
    assert reasons(entries, "long_unseen", w)["d2"] == "laatste contact: 3 maart 2026"


def test_a_draw_repeats_with_its_seed_and_stays_when_somebody_comes_in(w):
    entries = [made(f"d{number}") for number in range(40)]
    first = listed(entries, "at_random", w, 1)
    assert first == listed(entries, "at_random", w, 1)
    assert first != listed(entries, "at_random", w, 2)
    with_one_more = listed([*entries, made("new")], "at_random", w, 1)
    assert [id for id in with_one_more if id != "new"] == first


def test_ties_go_by_file_number_and_nine_comes_before_ten(w):
    entries = [made("d10"), made("d9"), made("d009x")]
    assert listed(entries, "long_unseen", w) == sorted((one.id for one in entries), key=by_number)
    assert listed([made("d10"), made("d9")], "net_euros", w) == ["d9", "d10"]


def test_what_is_held_beside_other_work_is_said(w):
    both = made("d1", held=(OnHold("leefloon", "p", None),), last_contact=date(2026, 3, 3))
    assert reasons([both], "long_unseen", w)["d1"].endswith("; 1 recht wil dit gezin nu niet")


def test_the_three_parts_are_counted(w):
    entries = [made("a"), made("b", open_rights=0), made("c", open_rights=0, held=(OnHold("leefloon", "p", None),))]
    assert work_list(entries, "net_euros", w, ON).counted == (
        "1 gezin op de lijst; 1 gezin wil nu niet en staat er niet op; bij 1 gezin is er nu niets te doen."
    )


@pytest.mark.parametrize("order", ORDERS)
def test_a_question_about_residence_moves_nobody(order, catalogue, w):
    """Who waits for a fact about residence stands where who waits for several other facts would stand."""
    residence = [id for id, fact in catalogue.vocabulary.facts.items() if fact.sensitivity == "residence"]
    assert len(residence) == 10

    def waiting(id, missing):
        told = dict.fromkeys(AnswerRow._fields, "")
        row = AnswerRow(**told | {"household_id": id, "right": "huurpremie", "verdict": "unknown", "missing": missing})
        return entry(id, [row], None, catalogue, ON)

    far = waiting("d5", "rent_month of d5; municipality of d5")
    for fact in residence:
        near = waiting("d5", f"{fact} of anna")
        others = [waiting("d4", "rent_month of d4"), waiting("d6", "rent_month of d6; municipality of d6")]
        assert reasons([near, *others], order, w) == reasons([far, *others], order, w)
        assert listed([near, *others], order, w, 3) == listed([far, *others], order, w, 3)


def test_an_order_that_is_not_one_of_the_six_is_refused(w):
    with pytest.raises(NoSuchOrder, match="net_euros, one_question"):
        work_list([], "risk", w, ON)
