"""The one way to the households of an office: nobody disappears, nothing is old, and a draw can be drawn again."""

from datetime import date, timedelta
from typing import Any

import pytest

from web.worklist.conftest import DAY, DOZEN, answered, file_of, numbers, store_list, want_nothing

pytestmark = pytest.mark.django_db


def test_everybody_is_on_the_list_on_hold_or_has_nothing_to_do(run: Any, listed: Any, worker: Any) -> None:
    want_nothing(worker, DOZEN[3], DAY)
    files = listed()
    assert sorted(numbers(files.everybody)) == sorted(DOZEN)
    assert len(files.listed) + len(files.held) + len(files.done) == files.answered == len(DOZEN)
    assert numbers(files.held) == [DOZEN[3]]


def test_who_does_not_want_to_is_back_on_the_list_the_day_after(run: Any, listed: Any, worker: Any) -> None:
    want_nothing(worker, DOZEN[0], DAY + timedelta(days=7))
    assert numbers(listed(today=DAY + timedelta(days=7)).held) == [DOZEN[0]]
    assert numbers(listed(today=DAY + timedelta(days=8)).held) == []


def test_a_file_that_the_run_says_nothing_of_is_counted_and_reachable(run: Any, listed: Any, office: Any) -> None:
    store_list(office, answered(DOZEN)[:10])
    files = listed(part="absent")
    assert len(files.everybody) == 10
    assert numbers(files.shown("absent")) == list(DOZEN[10:])


def test_a_list_in_another_order_holds_the_same_households(run: Any, listed: Any) -> None:
    from rotonde.screening.worklist.orders import ORDERS

    found = {order: numbers(listed(order=order).listed) for order in ORDERS}
    assert {frozenset(one) for one in found.values()} == {frozenset(found["net_euros"])}
    assert len({tuple(one) for one in found.values()}) > 2


def test_a_right_chosen_leaves_those_with_something_to_do_about_it(run: Any, listed: Any) -> None:
    from rotonde.web.entitlements.worklist.standings import TO_DO

    files = listed(right="verhoogde_tegemoetkoming")
    assert 0 < len(files.everybody) < len(DOZEN)
    assert {line.standings["verhoogde_tegemoetkoming"].state for line in files.everybody} <= set(TO_DO)
    assert files.held == files.done == ()


@pytest.mark.parametrize("answer", ["entitled", "unknown", "received", "not_entitled"])
def test_an_answer_chosen_leaves_just_those_that_have_it(run: Any, listed: Any, answer: str) -> None:
    right = "verhoogde_tegemoetkoming"
    everybody = listed().everybody
    wanted = sorted(line.entry.id for line in everybody if line.standings[right].state == answer)
    assert sorted(numbers(listed(right=right, answer=answer).everybody)) == wanted


def test_a_basket_leaves_only_its_rights_and_never_more_euros(run: Any, listed: Any) -> None:
    from rotonde.web.entitlements.worklist.filters import Filters

    basket = Filters(basket="gent_zuid_22")
    whole = {line.entry.id: line.entry for line in listed().everybody}
    for line in listed(basket="gent_zuid_22").everybody:
        assert set(line.standings) <= set(basket.rights)
        assert (line.entry.floor or 0) <= (whole[line.entry.id].floor or 0)


def test_a_sample_is_drawn_again_by_its_number_whatever_else_is_chosen(run: Any, listed: Any) -> None:
    drawn = set(numbers(listed(drawn=5, seed=7).everybody))
    assert len(drawn) == 5
    assert set(numbers(listed(drawn=5, seed=7, order="long_unseen").everybody)) == drawn
    chosen = listed(drawn=5, seed=7, right="leefloon", answer="unknown").everybody
    assert set(numbers(chosen)) == drawn & set(numbers(listed(right="leefloon", answer="unknown").everybody))
    assert any(set(numbers(listed(drawn=5, seed=seed).everybody)) != drawn for seed in range(8, 12))


def test_each_file_is_drawn_about_as_often_as_any_other(run: Any, listed: Any) -> None:
    times = dict.fromkeys(DOZEN, 0)
    for seed in range(120):
        for number in numbers(listed(drawn=4, seed=seed).everybody):
            times[number] += 1
    assert sum(times.values()) == 480
    assert all(20 < drawn < 60 for drawn in times.values())


def test_without_a_number_of_its_own_a_draw_starts_from_the_day_of_the_run(run: Any, listed: Any) -> None:
    assert listed(order="at_random").seed == 20261101
    assert numbers(listed(order="at_random").listed) == numbers(listed(order="at_random", seed=20261101).listed)


def test_an_answer_that_is_made_anew_is_on_the_next_page(run: Any, listed: Any, office: Any) -> None:
    from rotonde.web.entitlements.domain.outcomes import OUTCOME
    from rotonde.web.entitlements.models import Outcome
    from rotonde.web.people.domain.sealed_json import seal_json

    before = {line.entry.id: line.entry.last_contact for line in listed().everybody}
    outcome = dict(answered(DOZEN)[0][1]) | {"last_contact": "2026-10-31"}
    dossier = file_of(DOZEN[0], office.organisation)
    Outcome.objects.filter(dossier=dossier).update(sealed=seal_json(office.organisation, OUTCOME, outcome))
    after = {line.entry.id: line.entry.last_contact for line in listed().everybody}
    assert after == before | {DOZEN[0]: date(2026, 10, 31)}


def test_what_is_kept_between_two_pages_holds_no_name(run: Any, listed: Any) -> None:
    from rotonde.web.entitlements.worklist import opened_answers

    listed()
    assert len(opened_answers._kept[run.id]) == len(DOZEN)
    assert "Naam" not in repr(opened_answers._kept[run.id])


def test_only_so_many_answers_stay_in_memory(run: Any, listed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from rotonde.web.entitlements.worklist import opened_answers

    monkeypatch.setattr(opened_answers, "MOST_KEPT", 11)
    assert len(listed().everybody) == len(DOZEN)
    assert run.id not in opened_answers._kept


def test_where_two_engines_differ_there_is_no_list(run: Any, listed: Any) -> None:
    from rotonde.web.entitlements.models import Run
    from rotonde.web.entitlements.worklist.files_on_list import NoList

    Run.objects.filter(id=run.id).update(state=Run.State.DIFFERS)
    with pytest.raises(NoList) as refused:
        listed()
    assert refused.value.run == run


def test_what_an_address_says_is_said_by_the_address_again() -> None:
    from urllib.parse import parse_qsl

    from rotonde.web.entitlements.worklist.filters import Filters, filters_from

    chosen = Filters(
        basket="gent_zuid_22", right="leefloon", answer="unknown", order="at_random", part="held", drawn=132, seed=0,
        view="matrix", page=3, size=50,
    )  # fmt: skip
    assert filters_from(dict(parse_qsl(chosen.address))) == chosen
    assert filters_from({"volgorde": "rijk", "blad": "-1", "startgetal": "x", "kantoor": "Zuid"}) == Filters()
