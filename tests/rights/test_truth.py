"""Every value says how sure it is, and the page that tells of it doesn't lag."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.truth import truth
from rotonde.engine.facts import Vocabulary
from rotonde.engine.parameter_values import parameter_values
from rotonde.engine.parameters import read_parameter
from rotonde.rights import load_catalogue

PAGE = Path(__file__).parents[2] / "docs/truth.md"
SOURCED = {"confidence": "sourced", "source": "gazette", "checked_on": "2026-01-01"}


def test_the_page_is_what_the_catalogue_says():
    text = PAGE.read_text("utf-8")
    on = re.search(r"As of (\S+)\.", text)
    assert on is not None
    day = date.fromisoformat(on[1])
    made = truth(load_catalogue(), Dates.asked(on=day, today=day))
    assert text == made, f"docs/truth.md lags: rotonde parameters --page --on {day} > docs/truth.md"


def standing(values: dict[str, float | None], *, on: str, today: str | None = None, indexed: str = "never"):
    data = {
        "metadata": {"unit": "EUR", "range": [0, 9], "indexed": indexed},
        "values": {start: {"value": value, "metadata": SOURCED if value else {}} for start, value in values.items()},
    }
    catalogue = Catalogue(Vocabulary({}, [], []), {"aid.sum": read_parameter("aid.sum", data)})
    dates = Dates.asked(on=date.fromisoformat(on), today=date.fromisoformat(today or on))
    return [(value["from"], value["confidence"], value["standing"]) for value in parameter_values(catalogue, dates)]


@pytest.mark.parametrize(
    ("on", "today", "expected"),
    [
        ("2024-06-01", None, ["in_force", "to_come"]),
        ("2025-06-01", None, ["past", "in_force"]),
        ("2026-06-01", None, ["past", "stale"]),
        ("2025-06-01", "2026-06-01", ["past", "stale"]),
    ],
)
def test_a_yearly_value_is_stale_a_year_after_it_began(on: str, today: str | None, expected: list[str]):
    values = {"2024-01-01": 1.0, "2025-01-01": 2.0}
    assert [one[2] for one in standing(values, on=on, today=today, indexed="yearly")] == expected


def test_a_value_that_ended_without_successor_is_a_gap_and_missing():
    assert standing({"2024-01-01": 1.0, "2025-01-01": None}, on="2025-06-01") == [
        ("2024-01-01", "sourced", "past"),
        ("2025-01-01", "missing", "gap"),
    ]


def test_every_value_of_the_catalogue_has_one_label_and_one_standing_and_a_right_that_uses_it():
    dates = Dates.asked(on=date(2026, 11, 22), today=date(2026, 11, 22))
    values = parameter_values(load_catalogue(), dates)
    series = Counter(
        (one["parameter"], one["key"]) for one in values if one["standing"] in ("in_force", "stale", "gap")
    )
    assert [key for key, count in series.items() if count > 1] == []
    assert [one["parameter"] for one in values if one["confidence"] == "missing" and one["value"] is not None] == []
