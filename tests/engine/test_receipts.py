"""A receipt gives its answer again to the letter, or says why it can't; it never gives another answer."""

import copy
import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from engine.random_situations import dates_of, random_situation, read
from rotonde import __version__
from rotonde.engine import receipts
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.check import answer_of, check
from rotonde.engine.files import read_file
from rotonde.engine.packs.pack import export_pack, load_pack
from rotonde.engine.receipts import CannotReplay, erase, replay
from rotonde.engine.situations.situation import BadSituation
from rotonde.rights import load_catalogue

Json = dict[str, Any]
EXAMPLE = Path(__file__).parents[2] / "examples/gezin.yaml"
DATES = Dates.asked(on=date(2025, 11, 15), today=date(2026, 2, 1))
TOLD = [{"quantity": "vt_income_year", "of": "anna", "value": {"min": 0, "max": 30000}}]


def through_json(data: Json) -> Json:
    return json.loads(json.dumps(data))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def household() -> Json:
    return {**read_file(EXAMPLE), "told": TOLD}


@pytest.fixture(scope="module")
def answer(household: Json) -> Json:
    return through_json(check(load_catalogue(), household, DATES))


@pytest.fixture
def receipt(answer: Json) -> Json:
    return copy.deepcopy(answer["receipt"])  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def kept() -> Catalogue:
    """The catalogue as it was kept on the day of the answer."""
    return load_pack(through_json(export_pack(load_catalogue())))


@pytest.fixture(scope="module")
def changed() -> Catalogue:
    """The catalogue after every rule and every parameter was changed."""
    pack = through_json(export_pack(load_catalogue()))
    for right in pack["rights"].values():
        for condition in right["conditions"]:
            right["nodes"].append({"node": "not", "truth": condition["rule"]})
            condition["rule"] = len(right["nodes"]) - 1
        if right["amount"] is not None:
            right["nodes"].append({"node": "add", "left": right["amount"], "right": right["amount"]})
            right["amount"] = len(right["nodes"]) - 1
    for parameter in pack["parameters"].values():
        low, high = parameter["metadata"]["range"]
        parameter["metadata"]["range"] = [low, round(high + 1, 6)]
        for series in parameter.get("keys", {"": parameter}).values():
            for row in [*series.get("values", {}).values(), *series.get("tables", {}).values()]:
                if "rows" in row:
                    row["rows"] = [[at, round(value + 0.01, 6)] for at, value in row["rows"]]
                elif row["value"] is not None:
                    row["value"] = round(row["value"] + 1, 6)
    return load_pack(pack)


def test_the_receipt_holds_what_the_contract_names(receipt: Json):
    assert receipt["engine"] == __version__
    assert [receipt[name] for name in ("on", "claimed", "law", "today")] == [
        "2025-11-15",
        "2025-11-15",
        "2025-11-15",
        "2026-02-01",
    ]
    assert receipt["catalogue"] == load_catalogue().hash
    assert {"fact": "birth_date", "of": "anna"}.items() <= receipt["facts"][0].items()
    assert receipt["told"] == [{"quantity": "vt_income_year", "of": "anna", "min": "0", "max": "30000"}]
    assert any("requested" in one or "complete" in one for one in receipt["assumed"])


def test_an_answer_is_made_again_to_the_letter(answer: Json, receipt: Json):
    assert through_json(replay(receipt, load_catalogue())) == answer


def test_an_answer_is_made_again_after_every_rule_and_parameter_was_changed(
    answer: Json, household: Json, receipt: Json, kept: Catalogue, changed: Catalogue
):
    now = check(changed, household, DATES)
    assert [one["verdict"] for one in now["rights"]] != [one["verdict"] for one in answer["rights"]]
    assert through_json(replay(receipt, kept)) == answer
    with pytest.raises(CannotReplay, match="it was made with catalogue"):
        replay(receipt, changed)


def test_random_answers_are_made_again_to_the_letter(kept: Catalogue):
    rng = random.Random(5)
    made = 0
    for told in (0.0,) * 8 + (0.2,):
        home = random_situation(rng, load_catalogue(), told=told)
        try:
            answer = through_json(check(load_catalogue(), home, dates_of(home)))
        except BadSituation:
            continue
        assert through_json(replay(answer["receipt"], kept)) == answer
        made += 1
    assert made > 5


def test_what_was_forgotten_stays_forgotten():
    home = random_situation(random.Random(3), load_catalogue(), missing=0.1, persons=4)
    known = read(home)
    link, pairs = next((link, pairs) for link, pairs in known.pairs.items() if pairs)
    forgetful = known.without([(link, *next(iter(pairs))), next(iter(known.facts))])
    answer = through_json(answer_of(load_catalogue(), forgetful, dates_of(home)))
    assert answer["receipt"]["forgotten"] == [[link, *next(iter(pairs))]]
    assert through_json(replay(answer["receipt"], load_catalogue())) == answer


def test_only_the_rights_that_were_asked_are_answered_again(household: Json):
    answer = check(load_catalogue(), household, DATES, ["sociale_toeslag"])
    assert {one["id"] for one in replay(answer["receipt"], load_catalogue())["rights"]} == {"sociale_toeslag"}


def test_erased_facts_say_erased_and_never_another_answer(receipt: Json):
    with pytest.raises(CannotReplay, match="was erased: birth_date of anna"):
        replay(erase(receipt, [("birth_date", "anna")]), load_catalogue())


def test_erasing_leaves_nothing_of_what_was_known(receipt: Json):
    left = erase(receipt, [("birth_date", "anna"), ("partner", "anna", "bram")])
    assert "1988-03-02" in json.dumps(receipt)
    assert "1988-03-02" not in json.dumps(left)
    assert "de_facto" not in json.dumps(left)
    assert receipt["answer"] not in json.dumps(left), "from the fingerprint somebody could guess what was erased"


def test_an_erased_receipt_whose_marks_were_taken_away_gives_nothing(receipt: Json):
    left = erase(receipt, [("birth_date", "anna")])
    left["facts"] = [one for one in left["facts"] if one["known"] != "erased"]
    with pytest.raises(CannotReplay, match="erased: the answer"):
        replay(left, load_catalogue())


def test_another_first_number_of_the_engine_is_said(receipt: Json):
    receipt["engine"] = "7.2.0"
    with pytest.raises(CannotReplay, match=r"made with engine 7\.2\.0"):
        replay(receipt, load_catalogue())


def test_another_second_number_of_the_engine_gives_the_same_answer(
    answer: Json, receipt: Json, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(receipts, "__version__", f"{__version__.split('.', maxsplit=1)[0]}.99.0")
    again = replay(receipt, load_catalogue())
    assert again["rights"] == answer["rights"]


def test_a_receipt_in_which_something_was_changed_is_refused(receipt: Json):
    income = next(one for one in receipt["facts"] if (one["fact"], one["of"]) == ("birth_date", "kaat"))
    income["known"][0]["value"] = "1990-05-04"
    with pytest.raises(CannotReplay, match="something in it was changed"):
        replay(receipt, load_catalogue())


def test_a_receipt_that_is_damaged_anywhere_never_gives_another_answer(answer: Json, receipt: Json):
    rng = random.Random(11)
    wrong = (None, 3, "x", [], {}, -1, "2025-02-31", [["a"]], {"exactly": []}, True)
    for _ in range(60):
        damaged = copy.deepcopy(receipt)
        at: Any = damaged
        while isinstance(at, dict | list) and at:
            key = rng.choice(list(at)) if isinstance(at, dict) else rng.randrange(len(at))
            if not isinstance(at[key], dict | list) or not at[key] or rng.random() < 0.3:
                at[key] = rng.choice(wrong)
                break
            at = at[key]
        try:
            again = through_json(replay(damaged, load_catalogue()))
        except CannotReplay:
            continue
        said = {name: one for name, one in answer.items() if name != "receipt"}
        assert {name: one for name, one in again.items() if name != "receipt"} == said


@pytest.mark.parametrize("other", [{}, [], None, "receipt", {"engine": 3}, {"engine": __version__}])
def test_something_else_is_no_receipt(other: Any):
    with pytest.raises(CannotReplay):
        replay(other, load_catalogue())
