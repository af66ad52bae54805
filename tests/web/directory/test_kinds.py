"""The taxonomy of help as data: one truth for the talk, the search and the exchange."""

from itertools import groupby, pairwise

import pytest

from rotonde.web.directory.kinds.kinds import domains, kind, kinds, steps
from rotonde.web.entitlements import engine_port
from rotonde.web.reception.clarifying.instrument import instrument

STORED = {
    "home": ["neighbours", "housing_advice", "housing_search", "housing_support", "shelter"],
    "money": ["own_overview", "money_advice", "budget_talks", "debt_mediation", "budget_management"],
    "health": ["close_care", "family_doctor", "home_help", "home_nursing", "residential_care"],
    "children": ["family_minding", "parents_meeting", "childcare", "upbringing_support", "youth_help"],
    "people": ["own_people", "meeting_place", "buddy", "relation_talks"],
    "days": ["own_search", "work_advice", "volunteering", "work_support", "sheltered_work"],
    "learning": ["learn_together", "digital_point", "talk_group", "lessons"],
    "papers": ["letters_close", "letters_desk", "letters_help", "legal_advice", "administrator"],
    "moving": ["ride_along", "bicycle", "transport_volunteers", "adapted_transport"],
    "leisure": ["own_activity", "leisure_advice", "leisure_guide"],
    "feeling": ["listening", "doctor_talk", "talk_care", "mental_care", "admission"],
    "safe": ["safe_person", "safe_talk", "safe_support", "safe_shelter"],
}


def test_a_code_is_of_one_kind_of_help_and_a_domain_has_a_code_and_a_number_of_its_own() -> None:
    assert len({one.code for one in kinds()}) == len(kinds())
    assert len({one.code for one in domains()}) == len({one.number for one in domains()}) == len(domains())


def test_a_code_that_plans_and_referrals_may_hold_stays_in_its_domain() -> None:
    assert [code for domain, codes in STORED.items() for code in codes if kind(code).domain != domain] == []


def test_a_code_that_nothing_has_is_refused() -> None:
    with pytest.raises(KeyError):
        kind("miracles")


def test_every_domain_every_step_and_every_kind_is_named_in_three_languages_and_no_two_kinds_sound_the_same() -> None:
    named = [*(one.name for one in domains()), *(one.name for one in kinds()), *steps()]
    assert [words for words in named if [text for text in words if text != text.strip() or not text]] == []
    for language in zip(*(one.name for one in kinds()), strict=True):
        assert len({text.casefold() for text in language}) == len(kinds())


def test_the_lightest_help_stands_first_in_every_domain_and_every_step_has_words() -> None:
    for _, of_domain in groupby(kinds(), key=lambda one: one.domain):
        assert all(one.step <= next_one.step for one, next_one in pairwise(of_domain))
    assert {one.step for one in kinds()} == set(range(1, len(steps()) + 1))


def test_the_domains_stand_together_in_their_order() -> None:
    assert [code for code, _ in groupby(kinds(), key=lambda one: one.domain)] == [one.code for one in domains()]


def test_help_that_no_service_gives_is_the_lightest_and_opens_no_right() -> None:
    own = [one for one in kinds() if not one.is_service]
    assert {(one.step, one.rights) for one in own} == {(1, ())}


def test_the_talk_names_kinds_of_the_same_domain_and_every_kind_that_no_service_gives() -> None:
    assert [one.code for one in instrument().domains] == [one.code for one in domains()]
    named = [(domain.code, one) for domain in instrument().domains for one in domain.help]
    assert [one.code for domain, one in named if one.domain != domain] == []
    assert {one.code for _, one in named if not one.is_service} == {one.code for one in kinds() if not one.is_service}


def test_the_rights_that_a_kind_opens_are_in_the_catalogue() -> None:
    known = {right["id"] for right in engine_port.rights()}
    assert {right for one in kinds() for right in one.rights} - known == set()


def test_every_right_is_opened_by_some_kind_of_help() -> None:
    opened = {right for one in kinds() for right in one.rights}
    assert {right["id"] for right in engine_port.rights()} - opened == set()
