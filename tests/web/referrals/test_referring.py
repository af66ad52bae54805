"""A referral by its verbs: what each side sees and does, and what silence brings about."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.audit.models import Event
from rotonde.web.people.consent.giving import withdraw_consent
from rotonde.web.people.holdings import Leaving, holdings
from rotonde.web.people.models import Share
from rotonde.web.referrals.domain.clocks import run_clocks
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, NotLawful, newest, replayed, said_of
from rotonde.web.referrals.domain.moving import move
from rotonde.web.referrals.domain.reading import referrals_of
from rotonde.web.referrals.domain.sending import CannotRefer, Wanted, ask_first, begin, send_agreed
from rotonde.web.referrals.domain.waiting import pick_up, standing, waits_for
from rotonde.web.referrals.machine.running import state_after
from rotonde.web.referrals.models import PickedUp, Referral, ReferralSaid
from web.referrals.referring import (
    WHY,
    agree,
    moves,
    read_by,
    seen_by,
    sent,
    state,
    waits_for_consent,
    wanted,
)
from web.sharing.worlds import ALL_TICKED, Partner, World, a_partner, consent_to, somebody, together

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def by_rotonde(world: World, referral: Referral) -> list[str]:
    """The moves that Rotonde made in a referral."""
    with world.giver.inside():
        return [one.move for one in said_of(referral) if one.side == "system"]


def waiting(side: Partner) -> list[uuid.UUID]:
    """The referrals that wait for a side."""
    with side.inside():
        return [one.referral.id for one in waits_for(side.worker, standing(referrals_of(side.worker), side.worker))]


def test_a_referral_goes_from_hand_to_hand_until_there_is_an_outcome(world: World) -> None:
    made = sent(world)
    read = read_by(world.receiver, made.id)
    assert (read.side, read.newest.state, read.why) == ("receiver", "seen", WHY)
    assert {one.name: one.value for one in read.fields}["name"] == "Ada Verzonnen"
    moves(world.receiver, made.id, "accept")
    moves(world.receiver, made.id, "make_contact", text="Kwam langs.")
    moves(world.receiver, made.id, "complete", outcome="help_started", verdict="helped")
    done = read_by(world.giver, made.id)
    assert [line.said.state for line in done.lines] == [
        "draft",
        "sent",
        "seen",
        "accepted",
        "contact_made",
        "completed",
    ]
    assert [line.told.get("text", "") for line in done.lines] == ["", "", "", "", "Kwam langs.", ""]
    assert done.newest.due_at is None


def test_before_the_person_agrees_the_receiver_sees_nothing_not_even_that_there_is_something(world: World) -> None:
    made = waits_for_consent(world)
    assert state(world.giver, made.id) == "awaiting_consent"
    assert seen_by(world.receiver, made.id) is None
    with world.receiver.inside():
        assert not waits_for(
            world.receiver.worker, standing(referrals_of(world.receiver.worker), world.receiver.worker)
        )
    if connection.vendor == "postgresql":
        with world.receiver.inside():
            assert (Referral.objects.count(), ReferralSaid.objects.count()) == (0, 0)
    agree(world, made, consent_to(world, "name", "contact"))
    assert read_by(world.receiver, made.id).why == WHY


def test_a_consent_that_is_withdrawn_closes_what_was_told_and_leaves_what_the_receiver_wrote(world: World) -> None:
    made = sent(world)
    read_by(world.receiver, made.id)
    moves(world.receiver, made.id, "accept", text="Wij bellen donderdag.")
    moves(world.giver, made.id, "set_appointment", text="GEHEIM woord", appointment_at=MONDAY + timedelta(days=9))
    with world.giver.inside():
        consent = made.consent
        assert consent is not None
        withdraw_consent(world.giver.worker, consent)
    read = read_by(world.receiver, made.id)
    assert (read.gone, read.why, list(read.fields)) == ("stopped", "", [])
    assert [line.told.get("text") for line in read.lines if line.told.get("text")] == ["Wij bellen donderdag."]
    assert [line.is_closed for line in read.lines] == [False, False, False, False, True]


def test_what_was_agreed_aloud_is_closed_after_fourteen_days_until_it_is_signed(world: World) -> None:
    made = sent(world, consent=consent_to(world, "name", channel="oral"))
    with world.giver.inside():
        shares = Share.objects.filter(id__in=made.shares)
        assert {one.unconfirmed_until for one in shares} == {localdate() + timedelta(days=14)}
        shares.update(unconfirmed_until=localdate() - timedelta(days=1))
    read = read_by(world.receiver, made.id)
    assert (read.gone, read.why, list(read.fields)) == ("unconfirmed", "", [])


def test_a_no_ends_what_the_receiver_may_read(world: World) -> None:
    made = sent(world)
    read_by(world.receiver, made.id)
    moves(world.receiver, made.id, "decline", reason="no_place", text="Vol.")
    read = read_by(world.receiver, made.id)
    assert (read.gone, read.why) == ("stopped", "")
    assert read_by(world.giver, made.id).why == WHY


def test_two_at_once_and_a_move_that_is_not_open_change_nothing(world: World) -> None:
    made = sent(world)
    read_by(world.receiver, made.id)
    with world.receiver.inside():
        one = referrals_of(world.receiver.worker).get(id=made.id)
        move(world.receiver.worker, one, "accept", {}, 3)
        with pytest.raises(AnotherWasFirst):
            move(world.receiver.worker, one, "decline", {"reason": "no_place"}, 3)
        with pytest.raises(NotLawful):
            move(world.receiver.worker, one, "open", {}, 4)
        with pytest.raises(NotLawful):
            move(world.receiver.worker, one, "waitlist", {}, 4)
        assert newest(one).number == 4


def test_the_same_form_twice_makes_one_referral_and_one_move(world: World) -> None:
    key, again = uuid.uuid4(), uuid.uuid4()
    with world.giver.inside():
        made = [ask_first(world.giver.worker, world.person, wanted(world), key=key) for _ in range(3)]
        assert {one.id for one in made} == {key}
        one = referrals_of(world.giver.worker).get(id=key)
        kept = [move(world.giver.worker, one, "client_stops", {}, 2, key=again) for _ in range(3)]
        assert {said.id for said in kept} == {again}
        assert ReferralSaid.objects.filter(referral=one).count() == 3


def test_a_referral_is_refused_with_why(world: World) -> None:
    stranger = a_partner("caw")
    with world.giver.inside():
        for told, code in (
            (Wanted(stranger.organisation, WHY, ("name",)), "no_partnership"),
            (Wanted(world.giver.organisation, WHY, ("name",)), "no_partnership"),
            (wanted(world, "  "), "say_why"),
            (wanted(world, "x" * 601), "why_too_long"),
            (wanted(world, WHY, "judicial"), "choose_categories"),
        ):
            with pytest.raises(CannotRefer, match=code):
                begin(world.giver.worker, world.person, told)
        assert Referral.objects.count() == 0


def test_a_consent_to_less_sends_less_and_one_of_somebody_else_sends_nothing(world: World) -> None:
    made = sent(world, consent=consent_to(world, "name"))
    assert [one.name for one in read_by(world.receiver, made.id).fields] == ["name"]
    other = waits_for_consent(world)
    with world.giver.inside(), pytest.raises(CannotRefer, match="other_consent"):
        send_agreed(world.giver.worker, other, consent_to(world, "income"), ALL_TICKED, 2)
    assert seen_by(world.receiver, other.id) is None


def test_referring_on_waits_at_the_senders_for_a_new_consent(world: World) -> None:
    third = a_partner("dmw")
    together(world.giver, third)
    made = sent(world)
    read_by(world.receiver, made.id)
    moves(world.receiver, made.id, "redirect", reason="better_fit", to=str(third.organisation.id))
    with world.giver.inside():
        child = Referral.objects.get(parent=made)
        assert (child.wanted_id, child.receiver_id, newest(child).state) == (
            third.organisation.id,
            None,
            "awaiting_consent",
        )
        assert not Share.objects.filter(id__in=made.shares, ended_at__isnull=True).exists()
    assert seen_by(third, child.id) is None
    assert seen_by(world.receiver, child.id) is None
    assert read_by(world.receiver, made.id).gone == "stopped"


def test_silence_comes_back_to_the_sender_and_the_coordinator_until_somebody_took_it_up(world: World) -> None:
    coordinator = somebody(world.giver.organisation, User.Role.COORDINATOR)
    made = sent(world, MONDAY)
    for hours in (1, *range(24, 15 * 24, 24), 14 * 24):
        run_clocks(MONDAY + hours * HOUR)
    assert by_rotonde(world, made) == ["remind_to_open", "expire"]
    with world.giver.inside():
        worker = world.giver.worker
        for user in (worker, coordinator):
            found = standing(Referral.objects.filter(id=made.id).select_related("sender", "wanted"), user)
            assert [one.state for one in waits_for(user, found)] == ["expired"]
            pick_up(user, made, found[0].number)
            pick_up(user, made, found[0].number)
            assert waits_for(user, standing(Referral.objects.filter(id=made.id), user)) == []
        assert PickedUp.objects.count() == 2
    assert read_by(world.receiver, made.id).gone == "stopped"


def test_what_the_person_thinks_of_it_stays_on_the_senders_list_until_somebody_asked(world: World) -> None:
    made = sent(world)
    read_by(world.receiver, made.id)
    for name, told in (
        ("accept", {}),
        ("make_contact", {}),
        ("complete", {"outcome": "advice_given", "verdict": "not_asked_yet"}),
    ):
        moves(world.receiver, made.id, name, **told)
    assert waiting(world.giver) == [made.id]
    assert waiting(world.receiver) == []
    moves(world.giver, made.id, "tell_verdict", verdict="helped")
    assert waiting(world.giver) == []


def test_a_clock_that_ran_out_while_rotonde_was_off_takes_one_step_at_a_time(world: World) -> None:
    made = sent(world, MONDAY)
    late = MONDAY + timedelta(days=40)
    assert run_clocks(late)["remind_to_open"] >= 1
    assert run_clocks(late) == {}
    assert by_rotonde(world, made) == ["remind_to_open"]
    with world.giver.inside():
        due = newest(referrals_of(world.giver.worker).get(id=made.id)).due_at
    assert due is not None
    assert due > late


def test_a_replay_gives_the_state_that_is_kept_and_what_runs_owns_one_clock(world: World) -> None:
    made = sent(world, MONDAY)
    for number, (side, name, told) in enumerate(
        (
            (world.receiver, "open", {}),
            (world.receiver, "waitlist", {"expected_on": "2027-01-11"}),
            (world.giver, "client_stops", {}),
        ),
        1,
    ):
        moves(side, made.id, name, MONDAY + number * HOUR, **told)
    with world.giver.inside():
        one = referrals_of(world.giver.worker).get(id=made.id)
        said = said_of(one)
        past = replayed(one, said)
        assert [state_after(past[:n]) for n in range(1, len(past) + 1)] == [kept.state for kept in said]
        assert [kept.due_at is None for kept in said] == [False, False, False, False, True]


def test_both_logs_tell_of_each_move_and_of_what_was_read(world: World) -> None:
    made = sent(world)
    read_by(world.receiver, made.id)
    moves(world.receiver, made.id, "accept")
    for side in (world.giver, world.receiver):
        with side.inside():
            told = list(
                Event.objects.filter(organisation=side.organisation, concerned__subject=world.person.id).values_list(
                    "action", flat=True
                )
            )
            assert {"referrals.moved", "people.shared_read"} <= set(told), side.organisation.kind


def test_the_pack_of_the_person_tells_it_all_and_erasing_them_leaves_nothing(world: World) -> None:
    made = sent(world)
    read_by(world.receiver, made.id)
    moves(world.receiver, made.id, "decline", reason="no_place", text="Vol tot maart.")
    held = next(one for one in holdings() if one.name == "referrals.referral")
    with world.giver.inside(), transaction.atomic():
        pieces = list(held.collect(world.person))
        assert (pieces[0].value, pieces[0].group and pieces[0].group[2]) == (
            WHY,
            f"Referred to another service: {world.receiver.organisation.name}",
        )
        assert (pieces[-1].value, pieces[-1].words and pieces[-1].words[0]) == (
            "Vol tot maart.",
            f"{world.receiver.organisation.name} aanvaardde de doorverwijzing niet. Reden: geen plaats",
        )
        assert held.recipients is not None
        assert [words[0] for words in held.recipients(world.person)] == [world.receiver.organisation.name]
        held.erase(world.person, Leaving(is_last=True, on=MONDAY.date()))
        assert not Referral.objects.filter(id=made.id).exists()
    for side in (world.giver, world.receiver):
        with side.inside():
            assert ReferralSaid.objects.filter(referral=made.id).count() == 0


def test_no_third_organisation_sees_moves_or_writes_in_a_referral(world: World) -> None:
    third: Partner = a_partner("dmw")
    together(world.giver, third)
    made = sent(world)
    assert seen_by(third, made.id) is None
    if connection.vendor == "postgresql":
        from django.db import Error

        with third.inside():
            assert (Referral.objects.count(), ReferralSaid.objects.count()) == (0, 0)
        with pytest.raises(Error, match="row-level security"), third.inside():
            ReferralSaid.objects.create(
                referral_id=made.id,
                number=3,
                by=third.organisation,
                side="receiver",
                move="accept",
                state="accepted",
                at=MONDAY,
                sealed=b"x",
            )
