"""A function without a basis stays off: for every role, in the list and on the page, until everything is signed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.accounts.functions import everything_to_sign, functions, missing, on_with, papers

pytestmark = pytest.mark.django_db
OF_FILES = ("basis:files", "paper:dpia", "paper:register", "paper:notice")


def on(organisation: Any, day: date | None = None) -> frozenset[str]:
    from rotonde.web.accounts.domain.grounds import functions_on

    return functions_on(organisation, day)


def test_nothing_is_on_in_a_new_organisation(real: Any) -> None:
    assert on(real) == frozenset()


def test_a_function_is_on_from_the_last_signature_it_needs(real: Any, sign: Callable[..., Any]) -> None:
    sign(*OF_FILES[:-1])
    assert on(real) == frozenset()
    sign(OF_FILES[-1])
    assert on(real) == {"files"}


@given(st.sets(st.sampled_from(everything_to_sign())), st.sampled_from(everything_to_sign()))
def test_one_signature_more_never_puts_anything_off(signed: set[str], more: str) -> None:
    assert on_with(signed) <= on_with(signed | {more})
    assert {one.id for one in functions().values() if not missing(one, signed)} == on_with(signed)


def test_past_its_last_day_a_signature_counts_no_longer(real: Any, sign: Callable[..., Any]) -> None:
    sign(*OF_FILES[1:])
    sign(OF_FILES[0], ends_on=date(2026, 6, 30))
    assert on(real, date(2026, 6, 30)) == {"files"}
    assert on(real, date(2026, 7, 1)) == frozenset()
    assert on(real, date(2026, 1, 4)) == frozenset()


def test_what_was_withdrawn_is_off_at_the_next_request(
    real: Any, sign: Callable[..., Any], signed_in: Callable[[str], Client]
) -> None:
    from rotonde.web.accounts.domain.grounds import withdraw

    grounds = sign(*OF_FILES)
    worker = signed_in("rights_worker")
    assert worker.get("/nl/dossiers/").status_code == 200
    withdraw(grounds[0])
    refused = worker.get("/nl/dossiers/")
    assert refused.status_code == 403
    assert "staat nog uit bij jouw organisatie" in refused.content.decode()


def test_a_refusal_that_has_another_reason_says_so(real: Any, signed_in: Callable[[str], Client]) -> None:
    page = signed_in("administrator").get("/nl/logboek/")
    assert page.status_code == 403
    assert "staat nog uit" not in page.content.decode()


def test_the_draft_without_names_works_before_anything_is_signed(real: Any, signed_in: Callable[[str], Client]) -> None:
    assert signed_in("worker").get("/nl/gezin/").status_code == 200


def test_a_made_up_organisation_asks_no_signature(real: Any) -> None:
    real.is_made_up = True
    assert on(real) == frozenset(functions())


def test_nobody_signs_what_isnt_there_or_says_nothing(real: Any, sign: Callable[..., Any]) -> None:
    from rotonde.web.accounts.domain.grounds import CannotSign

    tomorrow = date.today() + timedelta(days=2)
    for wrong, told, reason in (
        ("basis:everything", {}, "no_such_ground"),
        ("basis:files", {"says": "  "}, "ground_says_nothing"),
        ("basis:files", {"signed_by": ""}, "ground_says_nothing"),
        ("basis:files", {"signed_on": tomorrow}, "signed_in_future"),
        ("basis:files", {"ends_on": date(2025, 1, 1)}, "ends_before_signed"),
    ):
        with pytest.raises(CannotSign) as refusal:
            sign(wrong, **told)
        assert refusal.value.reason == reason


def test_every_action_on_what_is_kept_of_people_is_part_of_a_function(real: Any) -> None:
    """What is part of no function works before anything is signed: duties, and ways to stop. Those are named here."""
    from rotonde.web.accounts.policy import actions
    from rotonde.web.accounts.policy.register import function_of

    of_no_function = {action for action in actions() if not function_of(action)}
    assert {function_of(action) for action in actions()} - {""} <= set(functions())
    assert of_no_function == {
        "accounts.change_user",
        "accounts.manage_office",
        "accounts.manage_team",
        "accounts.manage_user",
        "accounts.manage_users",
        "accounts.see_partnership",
        "audit.judge_oddity",
        "audit.open_log",
        "audit.open_oddities",
        "audit.read_log",
        "audit.see_oddity",
        "cards.make",
        "cards.open",
        "cards.see",
        "cards.withdraw",
        "directory.answer_handover",
        "directory.answer_remark",
        "directory.bring_in",
        "directory.keep",
        "directory.open_care",
        "editing.judge",
        "editing.open_desk",
        "editing.put_forward",
        "editing.see_proposal",
        "editing.withdraw",
        "entitlements.answer",
        "entitlements.answer_doubt",
        "entitlements.doubt_right",
        "entitlements.read_doubt",
        "entitlements.see_doubts",
        "grounds.open",
        "grounds.record",
        "grounds.see",
        "people.end_emergency",
        "people.keep_note_of_share",
        "people.open_reviews",
        "people.review_emergency",
        "people.see_consents",
        "people.see_shares",
        "people.stop_sharing",
        "people.undo_link",
        "protection.decide_request",
        "protection.hold_person",
        "protection.open_desk",
        "protection.open_periods",
        "protection.see_rule",
        "protection.see_tombstone",
        "protection.serve_person",
        "reception.see_day_list",
    }


def test_every_paper_is_needed_or_drafted(real: Any) -> None:
    from rotonde.web.grounds.documents_of import DOCUMENTS

    assert set(DOCUMENTS) == set(papers())
    assert {paper for one in functions().values() for paper in one.needs} <= set(papers())
