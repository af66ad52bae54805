"""Published values count like shipped ones, and one that doesn't fit is refused with a sentence."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.check import check
from rotonde.engine.files import BadFile, read_text
from rotonde.engine.packs.pack import export_pack, load_pack
from rotonde.engine.receipts import CannotReplay, replay
from rotonde.rights import load_catalogue
from rotonde.rights.published_values import (
    BadPublishedValue,
    PublishedValue,
    Source,
    in_force,
    is_scale,
    laid_over,
    with_published,
)
from rotonde.rights.values_files import read_values, value_as_json, value_from_json, values_text

DAY = date(2026, 11, 22)
SOURCE = Source("Verzonnen blad voor de proef", "https://voorbeeld.example/blad", "bladzijde 3")
LIVING_WAGE = PublishedValue("leefloon.ris_year", date(2026, 11, 1), "17000", "sourced", SOURCE, DAY, key="cat2")
MISSING = PublishedValue("inkomensgarantie_ouderen.transfer_rate", date(2026, 1, 1), "0.05", "sourced", SOURCE, DAY)


def alone(catalogue: Catalogue, name: str = "leefloon") -> dict:
    """Somebody alone of whom nothing more is known."""
    home = {"persons": {"a": {"birth_date": "1990-01-01"}}, "households": {"h": {}}}
    home["links"] = {"member": [{"of": "a", "to": "h"}]}
    return check(catalogue, home, Dates.asked(on=DAY, today=DAY), [name])


def test_a_published_value_is_what_an_answer_uses_from_its_first_day_on():
    changed = with_published(load_catalogue(), [LIVING_WAGE])
    assert in_force(changed, "leefloon.ris_year", "cat2", date(2026, 10, 31))["value"] == "16408.11"
    assert in_force(changed, "leefloon.ris_year", "cat2", date(2026, 11, 1))["value"] == "17000"
    before, after = (alone(one)["rights"][0]["if_granted"]["upper"] for one in (load_catalogue(), changed))
    assert before != after


def test_the_shipped_catalogue_stays_as_it_was():
    before = load_catalogue().hash
    changed = with_published(load_catalogue(), [LIVING_WAGE, MISSING])
    assert (load_catalogue().hash, changed.hash == before) == (before, False)
    assert in_force(load_catalogue(), "leefloon.ris_year", "cat2", DAY)["value"] == "16408.11"


def test_what_was_missing_is_known_and_only_where_it_was_filled_in():
    changed = with_published(load_catalogue(), [MISSING])
    known = in_force(changed, MISSING.parameter, None, DAY)
    assert (known["value"], known["confidence"], known["source"]) == ("0.05", "sourced", SOURCE.id)
    assert in_force(changed, MISSING.parameter, None, date(2025, 12, 31)) is None
    assert changed.sources[SOURCE.id]["title"] == SOURCE.title


def test_after_its_last_day_there_is_a_gap_and_not_the_old_amount():
    changed = with_published(load_catalogue(), [replace(LIVING_WAGE, until=date(2026, 12, 31))])
    assert in_force(changed, "leefloon.ris_year", "cat2", date(2026, 12, 31))["value"] == "17000"
    assert in_force(changed, "leefloon.ris_year", "cat2", date(2027, 1, 1)) is None


def test_the_later_publication_lies_over_the_earlier():
    twice = [LIVING_WAGE, replace(LIVING_WAGE, value="12000")]
    assert in_force(with_published(load_catalogue(), twice), "leefloon.ris_year", "cat2", DAY)["value"] == "12000"


def test_the_rows_of_a_scale_are_filled_in_whole():
    scale = PublishedValue(
        "inkomensgarantie_ouderen.movable_capital",
        date(2026, 1, 1),
        [["0", "0"], ["7000", "0.05"]],
        "sourced",
        SOURCE,
        DAY,
    )
    changed = with_published(load_catalogue(), [scale])
    assert in_force(changed, scale.parameter, None, DAY)["value"] == [["0", "0"], ["7000", "0.05"]]
    assert is_scale(changed, scale.parameter)


def test_the_same_pack_loads_again_with_the_same_hash():
    changed = with_published(load_catalogue(), [LIVING_WAGE, MISSING])
    again = load_pack(export_pack(changed))
    assert again.hash == changed.hash
    assert with_published(again, [replace(LIVING_WAGE, value="12000")]).parameters["leefloon.ris_year"]


def test_an_old_receipt_is_replayed_with_the_values_of_then_and_not_with_those_of_now():
    then = with_published(load_catalogue(), [LIVING_WAGE])
    now = with_published(load_catalogue(), [LIVING_WAGE, MISSING])
    answer = alone(then)
    assert replay(answer["receipt"], with_published(load_catalogue(), [LIVING_WAGE])) == answer
    with pytest.raises(CannotReplay, match="it was made with catalogue"):
        replay(answer["receipt"], now)


@pytest.mark.parametrize(
    ("field", "code", "changed"),
    [
        ("parameter", "no_parameter", {"parameter": "leefloon.bonus"}),
        ("key", "no_key", {"key": None}),
        ("key", "no_key", {"key": "cat9"}),
        ("value", "not_a_number", {"value": "veel"}),
        ("value", "not_a_number", {"value": "nan"}),
        ("value", "not_a_number", {"value": "1e3"}),
        ("value", "decimals", {"value": "1/3"}),
        ("value", "decimals", {"value": "1.1234567"}),
        ("value", "out_of_range", {"value": "-1"}),
        ("value", "out_of_range", {"value": "9" * 300}),
        ("value", "wrong_kind", {"value": [["0", "1"]]}),
        ("until", "until_before", {"until": date(2026, 10, 1)}),
        ("until", "row_between", {"starts": date(2025, 1, 1), "until": date(2025, 12, 31)}),
        ("starts", "day_too_far", {"starts": date(1, 1, 1)}),
        ("confidence", "no_label", {"confidence": "memory"}),
        ("source_title", "no_source", {"source": Source(" ")}),
        ("source_url", "bad_url", {"source": Source("Blad", "javascript:alert(1)")}),
        ("review_by", "review_before", {"review_by": DAY}),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field_with_a_sentence(field: str, code: str, changed: dict):
    with pytest.raises(BadPublishedValue) as refused:
        with_published(load_catalogue(), [replace(LIVING_WAGE, **changed)])
    assert (refused.value.field, refused.value.code) == (field, code)
    assert str(refused.value).endswith(".")


def test_thresholds_that_do_not_rise_are_refused():
    scale = replace(
        LIVING_WAGE, parameter="inkomensgarantie_ouderen.movable_capital", key=None, value=[["5", "0"], ["5", "0.05"]]
    )
    with pytest.raises(BadPublishedValue, match="thresholds must rise"):
        with_published(load_catalogue(), [scale])


def test_a_value_that_no_longer_fits_is_left_out_and_the_others_count():
    gone = replace(LIVING_WAGE, parameter="leefloon.of_another_version")
    catalogue, refused = laid_over(load_catalogue(), [LIVING_WAGE, gone, MISSING])
    assert [(value, why.code) for value, why in refused] == [(gone, "no_parameter")]
    assert catalogue.hash == with_published(load_catalogue(), [LIVING_WAGE, MISSING]).hash


def test_a_file_of_values_comes_back_as_it_went_out(tmp_path: Path):
    told = [LIVING_WAGE, replace(MISSING, until=date(2027, 1, 1), review_by=date(2027, 6, 1), note="op z'n best: «ja»")]
    file = tmp_path / "values.yaml"
    file.write_text(values_text(told), "utf-8")
    assert read_values(file) == told


ONE = "{parameter: a, value: 1, confidence: sourced, source: {title: b}, checked_on: 2026-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "values: []",
        "format: rotonde values 1\nvalues: [1]",
        "format: rotonde values 1\nvalues: [{parameter: a}]",
        f"format: rotonde values 1\nvalues: [{ONE}, from: morgen}}]",
        f"format: rotonde values 1\nvalues: [{ONE}, from: 2026-01-01, who: anna}}]",
    ],
)
def test_a_file_that_holds_no_values_is_refused_with_its_name(text: str, tmp_path: Path):
    file = tmp_path / "values.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(BadFile, match=r"values\.yaml"):
        read_values(file)


@settings(max_examples=25, deadline=None)
@given(
    value=st.decimals(0, 50_000, places=2).map(str),
    starts=st.dates(date(2026, 9, 2), date(2030, 1, 1)),
    note=st.text(max_size=80),
    title=st.text(min_size=1, max_size=80).filter(str.strip),
)
def test_whatever_is_published_is_what_is_in_force_that_day_and_what_goes_out(value, starts, note, title):
    told = replace(LIVING_WAGE, value=value, starts=starts, note=note, source=Source(title))
    written = value_as_json(told)
    assert value_from_json(written, "a test") == told
    assert read_text(values_text([told]), "values.yaml")["values"][0]["parameter"] == told.parameter
    parameter = with_published(load_catalogue(), [told]).parameters["leefloon.ris_year"]
    row = parameter.row(starts.toordinal(), starts.toordinal(), "cat2")
    assert row.value == Fraction(value)
