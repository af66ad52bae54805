"""Which one fact and which one source would settle most of a caseload, where the answer is known by hand."""

import json

import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.facts import Fact
from rotonde.engine.situations.as_written import read_situation
from rotonde.rights.sources_of_facts import SourceOfFacts, sources_of_facts
from rotonde.rights.vocabulary import vocabulary
from rotonde.screening.answering import AnswerRow, answers_of, missing_from
from rotonde.screening.settles_most import settles_most

FACTS = {name: Fact(name, "person", "bool") for name in ("income", "rent", "complete.member")}
FACTS["willing"] = Fact("willing", "person", "judgement")
TAXES = SourceOfFacts("taxes", {"en": "Taxes"}, {"income": {}})
LANDLORD = SourceOfFacts("landlord", {"en": "Landlord"}, {"rent": {}, "income": {}})
PERSON = SourceOfFacts("person", {"en": "The person"}, {}, everything=True)


def row(home, person, right, missing, verdict="unknown", gaps=""):
    told = dict.fromkeys(AnswerRow._fields, "")
    return AnswerRow(
        **{**told, "household_id": home, "person_id": person, "right": right, "verdict": verdict}
        | {"missing": missing, "gaps": gaps}
    )


CASELOAD = [
    row("h1", "anna", "leefloon", "income@2024 of anna"),
    row("h1", "anna", "care", "income@2024 of anna; income@2024 of bram"),
    row("h2", "oma", "care", "income@2023 of oma"),
    row("h2", "oma", "leefloon", "income@2024 of oma; rent of h2"),
    row("h3", "", "heating", "complete.member of h3"),
    row("h4", "piet", "leefloon", "willing of piet; income@2024 of piet", "to_assess"),
    row("h5", "jan", "leefloon", "income@2024 of jan", gaps="leefloon.amount"),
    row("h6", "els", "leefloon", "rent of els", "entitled"),
]


@pytest.fixture(scope="module")
def found():
    return settles_most(CASELOAD, FACTS, [PERSON, TAXES, LANDLORD])


def test_a_fact_settles_the_answers_that_wait_for_it_alone_of_whomever(found):
    first = found["facts"][0]
    assert (first["fact"], first["period"]) == ("income", "2024")
    assert (first["settles"], first["households"], first["matters"]) == (2, 1, 4)
    assert first["rights"] == {"care": 1, "leefloon": 1}
    assert first["unless_somebody_new"] is False


def test_another_period_is_another_fact_and_a_list_may_bring_somebody_new(found):
    told = {(one["fact"], one["period"]): one for one in found["facts"]}
    assert told["income", "2023"]["settles"] == 1
    assert (told["rent", None]["settles"], told["rent", None]["matters"]) == (0, 1)
    assert told["complete.member", None]["unless_somebody_new"] is True


def test_a_judgement_is_no_fact_that_can_be_asked(found):
    assert "willing" not in {one["fact"] for one in found["facts"]}


def test_a_source_settles_what_waits_for_nothing_else_and_who_may_tell_all_comes_last(found):
    told = {one["source"]: (one["settles"], one["households"], one["matters"]) for one in found["sources"]}
    assert told == {"landlord": (4, 2, 5), "taxes": (3, 2, 5), "person": (5, 3, 6)}
    assert [one["source"] for one in found["sources"]] == ["landlord", "taxes", "person"]


def test_an_amount_of_the_law_that_nobody_knows_is_settled_by_nobody():
    assert settles_most([CASELOAD[6]], FACTS, [PERSON]) == {"facts": [], "sources": []}


def test_every_fact_of_a_source_is_in_the_vocabulary_and_says_how_sure_it_is():
    for source in sources_of_facts():
        assert set(source.names) == {"nl", "fr", "en"}
        assert set(source.facts) <= set(vocabulary.facts)
        for about in source.facts.values():
            assert about["confidence"] in ("sourced", "derived", "memory")
            assert about["confidence"] != "sourced" or about["source"].startswith("https://")
            assert about["confidence"] == "sourced" or about["note"]
    assert [one.id for one in sources_of_facts() if one.everything] == ["person"]
    judgements = [fact for fact in vocabulary.facts.values() if fact.type == "judgement"]
    assert not [fact for fact in judgements for source in sources_of_facts() if source.tells(fact)]


def test_in_the_made_up_town_what_the_best_fact_settles_is_settled_whatever_its_value(town, catalogue, dates):
    report, _ = town
    best = report.summary["settles_most"]["facts"][0]
    assert best["settles"] > 10
    fact = catalogue.vocabulary.facts[best["fact"]]
    asking = Asking(catalogue, dates)
    waiting = [
        one
        for one in report.rows
        if one.verdict == "unknown"
        and not one.gaps
        and {(m["fact"], m["period"]) for m in map(missing_from, one.missing.split("; ") if one.missing else [])}
        == {(best["fact"], best["period"])}
    ]
    assert len(waiting) == best["settles"]
    for one in waiting[:6]:
        for value in (False, True) if fact.is_truth else (fact.low // fact.scale, 25_000, fact.high // fact.scale):
            written = json.loads(json.dumps(report.households[one.household_id]))
            for missing in map(missing_from, one.missing.split("; ")):
                told = written["persons"][missing["of"]]
                if fact.dated == "state":
                    told[best["fact"]] = value
                else:
                    told.setdefault(best["fact"], {})[best["period"]] = value
            situation = read_situation(written, catalogue.vocabulary, dates, catalogue.quantities)
            (settled,) = [now for now in answers_of([situation], asking) if now[:3] == one[:3]]
            assert settled.verdict in ("entitled", "not_entitled")
