"""Faults planted in the table: each is refused when the table is read, in a sentence that says where."""

from copy import deepcopy
from pathlib import Path

import pytest
import yaml

from rotonde.web.referrals.machine import table as reading
from rotonde.web.referrals.machine.checking import BadTable, check, faults_of
from rotonde.web.referrals.machine.table import read

TOLD = yaml.safe_load((Path(reading.__file__).parent / "moves.yaml").read_text(encoding="utf-8"))

FAULTS = [
    ("moves.accept.to", "taken", "moves.accept: there is no state taken."),
    ("moves.accept.who", ["anybody"], "moves.accept: there is no side anybody."),
    ("states.sent.clocks", [], "states.sent: an end runs no clock, every other state runs one."),
    ("states.declined.end", False, "states.declined: an end runs no clock, every other state runs one."),
    ("states.sent.clocks.0.then", "hope", "states.sent: there is no move hope."),
    (
        "states.sent.clocks.0.then",
        "accept",
        "states.sent: the clock open_it runs out into accept, which the platform can't do there.",
    ),
    (
        "states.sent.clocks.0.then",
        "ask_outcome",
        "states.sent: the clock open_it runs out into ask_outcome, which the platform can't do there.",
    ),
    (
        "states.sent.clocks.0.then",
        "expire",
        "states.sent: the clock open_it is followed by one that never runs.",
    ),
    ("states.sent.clocks.0.days", 3, "states.sent: the clock open_it counts either days or working days."),
    ("states.sent.clocks.0.tells", [], "states.sent: the clock open_it must come on a list of "),
    ("states.draft.clocks.0.from", "sent", "states.draft: the clock finish_draft counts from a sending that was not."),
    (
        "states.accepted.clocks.0.from",
        "appointment",
        "states.accepted: the clock make_first_contact counts from an appointment that nobody told.",
    ),
    ("states.sent.fhir.status", "received?", "states.sent: received? is no status of a FHIR Task."),
    ("moves.accept.from", ["draft"], "states.accepted: a referral that was never sent gets here."),
    ("moves.report_no_show.from", ["no_show"], "states.no_show: no move leads here."),
    ("moves.accept.asks", ["income"], "moves.accept: it asks income, which nobody can answer."),
    ("moves.decline.asks", [], "moves.decline: a move that asks a reason names its list, no other does."),
    ("moves.complete.asks", ["outcome"], "moves.complete: it completes without an outcome and the person's own"),
    ("moves.close_unreached.outcome", "gone", "moves.close_unreached: there is no outcome gone."),
    ("moves.close_unreached.needs", {"pray": 2}, "moves.close_unreached: it needs a move that isn't there."),
    ("moves.ask_consent.who", ["receiver"], "moves.ask_consent: the receiver doesn't see the referral yet."),
    ("moves.remind_to_open.button", ["a", "b", "c"], "moves.remind_to_open: a person's move has a button"),
    ("moves.ask_consent.from", [], "moves: exactly one move, begin, comes from nowhere."),
    ("states.seen.hidden", True, "states.seen: it is hidden from a receiver who has the referral."),
    ("clocks.never", ["a", "b", "c"], "clocks.never: it has no words, or no state runs it."),
]


def with_fault(place, value):
    told = deepcopy(TOLD)
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    inner = told
    for step in way:
        inner = inner[step]
    inner[last] = value
    return read(told)


def test_the_table_that_the_platform_follows_has_no_fault():
    assert list(faults_of(read(TOLD))) == []


@pytest.mark.parametrize(("place", "value", "sentence"), FAULTS)
def test_a_fault_is_refused_and_says_where(place, value, sentence):
    with pytest.raises(BadTable) as refused:
        check(with_fault(place, value))

    assert any(line.startswith(sentence) for line in str(refused.value).splitlines()), str(refused.value)


def test_a_state_that_nobody_can_end_is_refused():
    told = deepcopy(TOLD)
    for name in ("redirect", "complete", "set_appointment", "withdraw", "client_stops"):
        told["moves"][name]["from"].remove("contact_made")

    assert "states.contact_made: nobody can bring it to an end." in list(faults_of(read(told)))


def test_a_move_of_the_platform_that_no_clock_brings_about_is_refused():
    told = deepcopy(TOLD)
    told["states"]["sent"]["clocks"][0]["then"] = "expire"

    assert "moves.remind_to_open: no clock ever brings it about." in list(faults_of(read(told)))


def test_every_word_is_there_in_three_languages():
    found = read(TOLD)
    words = [
        *(one.words for one in found.states.values()),
        *(one.meaning for one in found.states.values()),
        *(one.story for one in found.moves.values()),
        *(one.button for one in found.moves.values() if one.button),
        *(words for group in found.reasons.values() for words in group.values()),
        *(words for group in (found.sides, found.outcomes, found.verdicts, found.clocks) for words in group.values()),
    ]

    assert [three for three in words if not all(three)] == []


def test_the_words_blame_nobody():
    said = str(TOLD).lower()

    assert [word for word in ("geweigerd", "doorgeschoven", "verlopen", "refusé", "refused") if word in said] == []
    assert [TOLD["states"][name]["words"][0] for name in ("redirected", "declined", "expired")] == [
        "verder verwezen",
        "niet aanvaard",
        "geen antwoord",
    ]
