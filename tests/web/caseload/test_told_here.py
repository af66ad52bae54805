"""What was told here and what the source says: neither is ever lost, and the newer of the two counts."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from rotonde.web.people.domain.told_here import changes_between, overtaken, with_changes

FACTS = some.dictionaries(some.sampled_from(["rent", "married", "age"]), some.booleans() | some.integers(0, 3))
RECORDS = some.dictionaries(some.sampled_from(["a", "b", "c"]), FACTS)
PAIRS = some.lists(some.sampled_from([of + to for of in "abc" for to in "abc"]), unique=True).map(
    lambda pairs: [{"of": of, "to": to} for of, to in pairs]
)
FORMS = some.fixed_dictionaries(
    {"persons": RECORDS, "households": RECORDS, "links": some.dictionaries(some.sampled_from(["member"]), PAIRS)}
)


def same(one: dict[str, Any]) -> Any:
    """A household whatever the order of its pairs, and without empty lists of pairs."""
    pairs = {link: sorted((p["of"], p["to"]) for p in listed) for link, listed in one["links"].items() if listed}
    return {**one, "links": pairs}


@given(FORMS, FORMS)
def test_what_stands_here_is_the_source_with_what_was_told(source: Any, here: Any) -> None:
    assert same(with_changes(source, changes_between(source, here, "2026-11-01"))) == same(here)


@given(FORMS, FORMS, FORMS)
def test_where_the_source_says_something_new_it_counts_and_what_was_told_is_shown(
    source: Any, here: Any, newer: Any
) -> None:
    changes = changes_between(source, here, "2026-11-01")
    whole = with_changes(newer, changes)
    for change in overtaken(newer, changes):
        kind, record, fact = change.place
        if kind != "links" and fact and record in whole[kind]:
            assert whole[kind][record].get(fact) == newer[kind].get(record, {}).get(fact)


@given(FORMS, FORMS)
def test_telling_the_same_again_keeps_its_day(source: Any, here: Any) -> None:
    first = changes_between(source, here, "2026-11-01")
    assert changes_between(source, here, "2026-12-01", first) == first
