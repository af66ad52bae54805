"""What is due is erased, leaves a proof, and touches nobody else."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from web.protection.conftest import DAY, House

LATE = datetime(2032, 1, 1, 2, 0, tzinfo=UTC)


def erase(house: House, at: datetime = LATE) -> list[Any]:
    from rotonde.web.protection.domain.erasing import erase_what_is_due

    return erase_what_is_due(house.organisation, at)


def test_without_a_signed_period_nothing_is_erased(house: House) -> None:
    from rotonde.web.people.models import Dossier
    from rotonde.web.protection.domain.periods import NotBySame, fill_in, sign

    house.household("1", "a", "b")
    assert erase(house) == []
    with house.inside():
        administrator = house.users["administrator"]
        made = fill_in(administrator, "file", 1, "last_contact", "verzonnen basis", "verzonnen bron")
        with pytest.raises(NotBySame):
            sign(administrator, made)
    assert erase(house) == []
    with house.inside():
        assert Dossier.objects.filter(organisation=house.organisation).count() == 1


def test_a_household_that_is_due_goes_whole_and_leaves_a_proof_for_each_of_its_people(house: House) -> None:
    from rotonde.web.audit.models import Event
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.protection.models import Tombstone

    dossier = house.household("1", "a", "b")
    subjects = {house.person(dossier, one).id for one in "ab"}
    rule = house.rule(months=60)
    assert erase(house, datetime(2031, 10, 31, 2, 0, tzinfo=UTC)) == []
    assert {one.subject for one in erase(house, datetime(2031, 11, 1, 2, 0, tzinfo=UTC))} == subjects
    with house.inside():
        mine = {"organisation": house.organisation}
        assert (Dossier.objects.filter(**mine).count(), Person.objects.filter(**mine).count()) == (0, 0)
        kept = Tombstone.objects.filter(**mine)
        assert {(one.subject, one.rule) for one in kept} == {(subject, rule.id) for subject in subjects}
        assert sorted(kept.values_list("sort", flat=True)) == ["file", "person"]
        assert Event.objects.filter(**mine, action="protection.erased").count() == 2


def test_of_one_person_only_their_facts_go_and_no_answer_becomes_another_one(house: House) -> None:
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.protection.domain.holding_back import note_end_of_help

    dossier = house.household(
        "1", "a", "b", last_contact=date(2031, 1, 1), told={"h": {"rent_month": {"2026-11": 650}}}
    )
    leaver = house.person(dossier, "b")
    with house.inside():
        note_end_of_help(house.users["worker"], leaver, date(2026, 12, 1), date(2031, 1, 1))
    house.rule(months=60, counted_from="help_ended")
    assert [one.subject for one in erase(house)] == [leaver.id]
    with house.inside():
        left = contents_of(Dossier.objects.select_related("organisation").get(id=dossier.id))
        assert left.form == {
            "persons": {"a": {"birth_date": "1960-03-02"}},
            "households": {"h": {"rent_month": {"2026-11": 650}}},
            "links": {"member": [{"of": "a", "to": "h"}], "partner": []},
        }
        assert (set(left.identity), set(left.roles), left.erased) == ({"a"}, {"a"}, ["2032-01-01"])
        assert not Person.objects.filter(id=leaver.id).exists()


def test_contact_with_who_stays_never_keeps_who_left(house: House) -> None:
    from rotonde.web.protection.domain.holding_back import note_end_of_help
    from rotonde.web.protection.domain.what_is_due import standing_of

    dossier = house.household("1", "a", "b", last_contact=date(2031, 1, 1))
    leaver = house.person(dossier, "b")
    house.rule(months=60, counted_from="help_ended")
    with house.inside():
        note_end_of_help(house.users["worker"], leaver, date(2026, 12, 1), date(2031, 1, 1))
        leaver.refresh_from_db()
        assert standing_of(leaver, DAY).due == date(2031, 12, 1)


@pytest.mark.parametrize("what", ["held", "restricted", "asked"])
def test_what_stops_erasing_is_said_and_lets_it_go_on_when_it_ends(house: House, what: str) -> None:
    from rotonde.web.protection.domain.holding_back import hold_back
    from rotonde.web.protection.domain.requesting import decide, end_request, take_request

    dossier = house.household("1", "a")
    person, officer = house.person(dossier, "a"), house.users["protection_officer"]
    house.rule(months=60)
    with house.inside():
        if what == "held":
            hold_back(officer, person, "beroep loopt", date(2033, 1, 1), date(2031, 1, 1))
        else:
            made = take_request(officer, person, {"restricted": "restrict", "asked": "access"}[what], {}, DAY)
    assert erase(house) == []
    if what == "restricted":
        with house.inside():
            end_request(officer, made)
    elif what == "asked":
        with house.inside():
            decide(officer, made, granted=True, why="Meegegeven.")
    at = datetime(2033, 1, 2, 2, 0, tzinfo=UTC)
    assert [one.subject for one in erase(house, at)] == [person.id]


def test_an_application_without_a_period_of_its_own_keeps_the_file(house: House) -> None:
    from django.db import transaction

    from rotonde.web.entitlements.domain.applications import apply_for

    dossier = house.household("1", "a")
    house.rule(months=60)
    with house.inside(), transaction.atomic():
        apply_for(house.users["worker"], dossier, "leefloon", "a", 0, "x", is_passed_on=False, check_after=0)
    assert erase(house) == []
    house.rule("application", months=12)
    assert len(erase(house, datetime(2040, 1, 1, 2, 0, tzinfo=UTC))) == 1


def test_a_proof_of_erasing_can_be_neither_changed_nor_taken_away(small_house: House) -> None:
    from django.db import DatabaseError, transaction

    from rotonde.web.protection.models import Tombstone

    small_house.household("1", "a")
    small_house.rule()
    erase(small_house)
    for change in (lambda: Tombstone.objects.update(count=0), lambda: Tombstone.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_a_backup_brings_nobody_back(house: House, tmp_path: Path) -> None:
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.protection.tombstones_beside import replay, write_beside

    dossier = house.household("1", "a", "b")
    persons = [house.person(dossier, one) for one in "ab"]
    with house.inside():
        backup = Dossier.objects.get(id=dossier.id)
    house.rule()
    assert len(erase(house)) == 2
    assert write_beside(tmp_path / "t.jsonl") >= 2
    assert write_beside(tmp_path / "t.jsonl") == 0
    text = (tmp_path / "t.jsonl").read_text()
    assert "Naam" not in text
    assert {"subject", "at", "rule", "count"} < set(json.loads(text.splitlines()[0]))

    with house.inside():  # the backup is put back
        backup.save(force_insert=True)
        Person.objects.bulk_create(persons)
    assert replay(tmp_path / "t.jsonl") == 2
    with house.inside():
        assert not Dossier.objects.filter(id=dossier.id).exists()
        assert not Person.objects.filter(id__in=[one.id for one in persons]).exists()
    assert replay(tmp_path / "t.jsonl") == 0


def test_who_looks_after_an_installation_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    from rotonde.cli.main import app
    from rotonde.web import first_start

    monkeypatch.setattr(first_start, "prepare", lambda: None)
    monkeypatch.delenv("ROTONDE_DATA", raising=False)
    monkeypatch.delenv("ROTONDE_TOMBSTONES", raising=False)
    (tmp_path / "broken.jsonl").write_text('{"id": "7"}\n')
    for told, said in (
        ([], "Nothing says where the tombstones are"),
        ([str(tmp_path / "none.jsonl")], "there is no such file"),
        ([str(tmp_path / "broken.jsonl")], "line 1 is no proof of erasing"),
    ):
        answer = CliRunner().invoke(app, ["protection", "replay-tombstones", *told])
        assert (answer.exit_code, said in answer.output) == (2, True), (answer.output, answer.exception)


def test_what_workers_wrote_of_who_left_goes_and_the_rights_stand_where_they_stood(house: House) -> None:
    from rotonde.web.accounts.sealing import seal
    from rotonde.web.entitlements.domain.steps import Told, courses_of, take_step
    from rotonde.web.people.emergency.opening import PURPOSE, sentence_of
    from rotonde.web.people.emergency.reviewing import judgement_of, review_emergency
    from rotonde.web.people.models import Dossier, Emergency
    from rotonde.web.protection.domain.erasing import erase_person

    dossier, worker = house.household("1", "a", "b"), house.users["worker"]
    notes = {("leefloon", "b"): "GEHEIM", ("huurpremie", "h"): "GEHEIM", ("schooltoeslag", "a"): "blijft"}
    notes[("huursubsidie", "a")] = "Voornaamb1: GEHEIM"
    with house.inside():
        for (right, of), note in notes.items():
            take_step(worker, dossier, right, of, "discussed", 0, Told(note=note))
        before = {(one.right, one.of): one.steps[0] for one in courses_of(dossier)}
        for told in ("gebeld door Voornaamb1", "gebeld"):
            opened = Emergency.objects.create(
                organisation=house.organisation,
                dossier=dossier,
                opened_by=worker,
                reason="danger",
                sealed=seal(house.organisation, PURPOSE, told.encode()),
                until=LATE,
            )
            review_emergency(house.users["protection_officer"], opened, was_needed=True, sentence=told)
        erase_person(house.person(dossier, "b"), None, LATE)
        dossier = Dossier.objects.select_related("organisation").get(id=dossier.id)
        after = {(one.right, one.of): one.steps[0] for one in courses_of(dossier)}
        assert {about: step.told.note for about, step in after.items()} == {
            ("huurpremie", "h"): "",
            ("schooltoeslag", "a"): "blijft",
            ("huursubsidie", "a"): "",
        }
        assert {about: step._replace(told=Told()) for about, step in after.items()} == {
            about: step._replace(told=Told()) for about, step in before.items() if about[1] != "b"
        }
        left = Emergency.objects.filter(dossier=dossier).select_related("organisation", "review__organisation")
        said = sorted((sentence_of(one), judgement_of(one.review), one.review.was_needed) for one in left)
        assert said == [("", "", True), ("gebeld", "gebeld", True)]
