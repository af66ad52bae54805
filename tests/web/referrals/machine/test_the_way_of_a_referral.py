from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rotonde.web.referrals.machine.running import (
    Said,
    Unlawful,
    clock_after,
    moves_open,
    moves_open_after,
    outcome_of,
    state_after,
    verdict_of,
    was_sent,
    when_it_runs_out,
    why_not,
)
from rotonde.web.referrals.machine.table import table
from web.referrals.machine.walking import HOUR, MONDAY, answers, begun, then, told, ways_to_every_step

STEPS = ways_to_every_step()


def last_day(said):
    clock = clock_after(said)
    return clock and clock.last_day.isoformat()


def test_a_referral_goes_from_draft_to_an_outcome_and_the_persons_own_verdict():
    said = told("ask_consent", "send", "open", "accept", "set_appointment", "make_contact", "complete")

    assert (state_after(said), outcome_of(said), verdict_of(said)) == ("completed", "help_started", "helped")
    assert clock_after(said) is None


def test_every_state_of_the_table_is_come_to():
    assert {"draft", *(state_after(way) for way in STEPS.values())} == set(table().states)


def test_every_step_of_the_table_can_be_gone_and_no_other():
    lawful = {
        (state, move.name, side)
        for state, move in table().edges()
        for side in move.who
        if not (table().states[state].is_hidden and side.endswith("receiver"))
    }

    assert set(STEPS) == lawful


@pytest.mark.parametrize("state", sorted({state for state, _, _ in STEPS} | {"declined"}))
def test_what_the_table_does_not_allow_is_refused_in_a_sentence(state):
    said = next(way for way in STEPS.values() if state_after(way) == state) if state != "draft" else begun()
    for move in table().moves.values():
        for side in table().sides:
            new = Said(move.name, said[-1].at + HOUR, side, answers(move, said[-1].at))
            if move.name not in moves_open(state, side):
                assert why_not(said, new) == f"{move.name} is not for {side} while the referral is {state}."
                with pytest.raises(Unlawful, match=f"^{move.name} is not for {side} while the referral is {state}"):
                    state_after((*said, new))


@pytest.mark.parametrize("name", sorted(name for name, move in table().moves.items() if move.asks))
def test_a_move_without_what_it_asks_is_refused(name):
    way = next(way for (_, move, _), way in STEPS.items() if move == name)
    new = way[-1]
    for asked in table().moves[name].asks:
        for answer in (None, "", "nonsense" if asked != "consent" else None, {}):
            told = {**new.told, asked: answer}
            assert why_not(way[:-1], Said(name, new.at, new.side, told)) == f"{name} asks {asked}."


def test_a_referral_begins_with_its_sender():
    for said in ((), (Said("send", MONDAY, "sender", {"consent": "x"}),), (Said("begin", MONDAY, "receiver"),)):
        with pytest.raises(Unlawful, match=r"^A referral begins with begin"):
            state_after(said)


def test_the_receiver_has_no_moves_and_sees_nothing_before_it_was_sent():
    for state in ("draft", "awaiting_consent"):
        assert moves_open(state, "receiver") == moves_open(state, "client_through_receiver") == ()
    assert [was_sent(said) for said in (begun(), told("client_stops"), told("send", "client_stops"))] == [
        False, False, True,
    ]  # fmt: skip


def test_the_person_can_stop_in_every_state_that_is_no_end():
    for name, state in table().states.items():
        assert ("client_stops" in moves_open(name, "client_through_sender")) == (not state.is_end)


def test_the_terms_of_the_reference_hold():
    sent = told("send")  # Monday 23 November
    assert last_day(begun()) == "2026-12-07"
    assert last_day(told("ask_consent")) == "2026-11-30"
    assert last_day(sent) == "2026-11-25"
    assert last_day(then(sent, "remind_to_open")) == "2026-11-30"
    assert last_day(told("send", "open")) == "2026-11-26"
    assert last_day(told("send", "open", "remind_to_answer")) == "2026-11-30"
    assert last_day(told("send", "open", "accept")) == "2026-12-07"
    assert last_day(told("send", "open", "waitlist")) == "2026-12-23"
    assert last_day(told("send", "open", "accept", "set_appointment")) == "2026-11-30"  # Thursday and two days
    assert last_day(told("send", "open", "accept", "make_contact")) == "2026-12-23"


def test_silence_comes_back_to_the_sender_and_the_coordinator():
    said = told("send", "remind_to_open", "expire")

    assert state_after(said) == "expired"
    assert clock_after(said[:-1]).tells == ("sender", "coordinator")
    assert table().states["expired"].turn == "sender"


def test_who_opens_on_the_last_day_still_has_a_working_day_and_a_reminder():
    said = told("send", "remind_to_open")
    said = then(said, "open", after=timedelta(days=4))  # Monday 30 November, the fifth working day

    assert last_day(said) == "2026-12-01"
    assert when_it_runs_out("seen", said) == "remind_to_answer"
    assert last_day(then(said, "remind_to_answer")) == "2026-12-03"


def test_after_days_without_clocks_nobody_loses_the_term_after_a_reminder():
    said = told("send")
    late = Said("remind_to_open", MONDAY + timedelta(days=20), "system")

    assert clock_after((*said, late)).due_at > late.at + timedelta(days=1)


def test_the_platform_cannot_be_early_and_does_only_what_the_clock_says():
    said = told("send")
    due = clock_after(said).due_at

    assert why_not(said, Said("remind_to_open", due - timedelta(seconds=1), "system")) is not None
    assert why_not(said, Said("remind_to_open", due, "system")) is None
    assert why_not(said, Said("expire", due, "system")) is not None
    assert moves_open_after(said, "system", due) == ("remind_to_open",)
    with pytest.raises(Unlawful):
        when_it_runs_out("seen", said)


def test_a_term_counts_from_the_appointment_that_stands_now():
    said = told("send", "open", "accept", "set_appointment")
    moved = Said("move_appointment", MONDAY + 5 * HOUR, "receiver", {"appointment_at": "2027-03-01T10:00+01:00"})

    assert last_day((*said, moved)) == "2027-03-03"


def test_an_appointment_more_than_a_year_on_or_without_its_offset_is_refused():
    said = told("send", "open", "accept")
    for answer in ("2028-01-01T10:00+01:00", "2026-12-01T10:00", "soon"):
        new = Said("set_appointment", MONDAY + 4 * HOUR, "receiver", {"appointment_at": answer})
        assert why_not(said, new) == "set_appointment asks appointment_at."


def test_an_appointment_that_did_not_take_place_leads_to_a_new_try():
    said = told("send", "open", "accept", "set_appointment", "call_off")

    assert (state_after(said), clock_after(said).kind) == ("accepted", "make_first_contact")


def test_somebody_who_was_not_there_is_tried_twice_before_closing():
    said = told("send", "open", "accept", "set_appointment", "report_no_show")
    close = table().moves["close_unreached"]

    for tries in range(3):
        assert (close.name in moves_open_after(said, "receiver", said[-1].at + HOUR)) == (tries == 2)
        said = then(said, "try_to_reach")
    assert outcome_of(then(said, "close_unreached")) == "not_reached"


def test_tries_of_an_earlier_no_show_do_not_count():
    said = told("send", "open", "accept", "set_appointment", "report_no_show", "try_to_reach", "try_to_reach")
    again = then(then(said, "set_appointment"), "report_no_show")

    assert why_not(again, Said("close_unreached", again[-1].at, "receiver")) == (
        "close_unreached is possible after try_to_reach, 2 times."
    )


def test_an_outcome_of_not_reached_is_not_for_choosing():
    said = told("send", "open", "accept", "make_contact")
    new = Said("complete", MONDAY + 9 * HOUR, "receiver", {"outcome": "not_reached", "verdict": "helped"})

    assert why_not(said, new) == "complete asks outcome."


def test_the_waiting_list_is_confirmed_and_starts_its_thirty_days_again():
    said = told("send", "open", "waitlist", "ask_still_waiting")
    assert clock_after(said).kind == "waiting_unconfirmed"

    said = then(said, "confirm_waiting")
    assert clock_after(said).kind == "confirm_waiting"


def test_help_that_has_begun_never_ends_by_silence_and_the_person_is_asked_through_the_sender():
    said = told("send", "open", "accept", "make_contact", "ask_outcome")
    for _ in range(20):
        said = then(said, "ask_sender_for_outcome")

    assert (state_after(said), clock_after(said).tells) == ("contact_made", ("receiver", "sender", "coordinator"))
    assert "complete" in moves_open(state_after(said), "client_through_sender")


def test_the_sender_can_dispute_for_ten_working_days():
    said = told("send", "open", "accept", "make_contact", "complete")
    ended = said[-1].at

    in_time = Said("dispute", ended + timedelta(days=14), "sender", {"reason": "help_not_started"})
    too_late = Said("dispute", ended + timedelta(days=15), "sender", {"reason": "help_not_started"})
    assert state_after((*said, in_time)) == "contact_made"
    assert outcome_of((*said, in_time)) is None
    assert why_not(said, too_late) == "dispute is possible within 10 working days."


def test_a_verdict_that_comes_later_does_not_start_the_term_to_dispute_again():
    said = told("send", "open", "accept", "make_contact", "complete")
    verdict = Said("tell_verdict", said[-1].at + timedelta(days=9), "client_through_sender", {"verdict": "not_helped"})

    assert verdict_of((*said, verdict)) == "not_helped"
    assert moves_open_after((*said, verdict), "sender", said[-1].at + timedelta(days=15)) == ()


def test_a_verdict_nobody_asked_for_yet_is_no_verdict():
    said = told("send", "open", "accept", "make_contact")
    new = Said("complete", MONDAY + 9 * HOUR, "receiver", {"outcome": "advice_given", "verdict": "not_asked_yet"})

    assert verdict_of((*said, new)) is None


def test_a_moment_without_its_offset_is_refused():
    with pytest.raises(ValueError, match="offset"):
        Said("begin", datetime(2026, 11, 23, 9), "sender")  # noqa: DTZ001


def test_it_is_the_day_in_belgium_that_counts_whatever_the_offset():
    at = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)  # already Tuesday in Brussels

    assert last_day(told("send", at=at - HOUR)) == "2026-11-26"
    assert last_day(told("send", at=(at - HOUR).astimezone(ZoneInfo("America/New_York")))) == "2026-11-26"
