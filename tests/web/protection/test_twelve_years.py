"""Twelve simulated years of an office, the clock passed in: what is due goes within a day, and wholly (R26)."""

import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection, models

from web.protection.conftest import House, opened_house

FIRST, LAST = date(2026, 1, 1), date(2037, 12, 31)
MORE = ("applying", "household_step", "upload", "emergency", "merge", "split")
PURPOSES = {
    "people_dossier.sealed": "people.dossier",
    "entitlements_outcome.sealed": "entitlements.outcome",
    "entitlements_run.sealed": "entitlements.run.summary",
    "entitlements_hold.sealed": "entitlements.hold",
    "entitlements_printedquestions.sealed": "entitlements.questions",
    "entitlements_step.sealed": "entitlements.step",
    "entitlements_application.sealed": "entitlements.application",
    "people_upload.sealed_content": "people.upload.content",
    "people_upload.sealed_name": "people.upload.name",
    "people_emergency.sealed": "people.emergency",
    "people_emergencyreview.sealed": "people.emergency_review",
    "protection_request.sealed": "protection.request",
    "protection_request.sealed_decision": "protection.decision",
    "protection_legalhold.sealed_reason": "protection.hold",
}
NO_CANARY = {
    "people_dossier.number_index",
    "people_person.wrapped_key",
    "people_person.sealed",
    "people_person.insz_index",
    "people_consent.sealed",
    "people_sharednote.sealed",
    "people_upload.fingerprint",
    "entitlements_run.key",
    "entitlements_run.sealed_columns",
    "entitlements_hold.about_index",
    "entitlements_step.about_index",
    "entitlements_application.about_index",
}
NOT_IN_THESE_YEARS = {  # nobody is heard or referred in them: tests/web/reception, referrals and home_visits do that
    "entitlements_packedfile.sealed",
    "reception_appointment.home_index",
    "reception_clarified.about_index",
    "reception_clarified.sealed",
    "reception_complaint.sealed",
    "reception_contact.sealed",
    "reception_goal.sealed",
    "reception_receptionapplication.sealed",
    "referrals_referral.sealed",
    "referrals_referralsaid.sealed",
}


def sealed_columns() -> Iterator[tuple[Any, str]]:
    """Every column of bytes in a table that holds something of a person."""
    from rotonde.web.people.holdings import holdings

    for model in {model for one in holdings() for model in one.models}:
        for field in model._meta.get_fields():
            if isinstance(field, models.BinaryField):
                yield model, field.name


def test_every_sealed_column_is_looked_into() -> None:
    names = {f"{model._meta.db_table}.{field}" for model, field in sealed_columns()}
    assert names == PURPOSES.keys() | NO_CANARY | NOT_IN_THESE_YEARS


def unsealed(house: House) -> str:
    """Everything that the database still says, opened with the keys of the organisation."""
    import zlib

    from rotonde.web.accounts.sealing import unseal

    found = []
    with house.inside():
        for model, field in sealed_columns():
            purpose = PURPOSES.get(f"{model._meta.db_table}.{field}")
            if purpose is None:
                continue
            for told in model._default_manager.filter(organisation=house.organisation).values_list(field, flat=True):
                if told:
                    plain = unseal(house.organisation, purpose, bytes(told))
                    found.append((zlib.decompress(plain) if plain[:1] == b"\x78" else plain).decode())
    return "\n".join(found)


def sealed_files(house: House) -> set[bytes]:
    """The first bytes of every sealed file, by which they are known again in the bytes of the database."""
    from rotonde.web.people.models import Dossier

    with house.inside():
        files = Dossier.objects.filter(organisation=house.organisation).values_list("sealed", flat=True)
        return {bytes(one)[:60] for one in files}


class World:
    """Households with people who come, leave, apply and object; what should happen to each is reckoned apart."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.house = opened_house()
        self.file, self.application = self.chance.choice([12, 24, 60]), self.chance.choice([24, 36])
        self.house.rule("file", self.file, "last_contact")
        self.house.rule("application", self.application, "last_contact")
        self.alive: dict[Any, dict[str, Any]] = {}
        self.gone: dict[Any, date] = {}
        self.number = 0
        self.happened: set[str] = set()

    def canary(self, member: str) -> str:
        return f"KANARIE{self.chance.randrange(10**12):012}{member}"

    def comes(self, day: date) -> None:
        self.number += 1
        members = [f"m{self.number}x{one}" for one in range(self.chance.randint(1, 4))]
        canaries = {one: self.canary(one) for one in members}
        told = {one: {"planted": canaries[one]} for one in members}
        dossier = self.house.household(f"D{self.number}", *members, last_contact=day, told=told)
        for one in members:
            person = self.house.person(dossier, one)
            self.alive[person.id] = {
                "canary": canaries[one], "dossier": dossier, "member": one, "left": None, "applied": False,
                "hold": None, "contact": day, "name": f"Voornaam{one}D{self.number}",
            }  # fmt: skip

    def of(self, dossier: Any) -> list[dict[str, Any]]:
        return [one for one in self.alive.values() if one["dossier"].id == dossier.id]

    def happens(self, day: date) -> None:
        """One thing with one person or household."""
        from django.db import transaction

        from rotonde.web.entitlements.domain.steps import Told, course_of, take_step
        from rotonde.web.people.models import Dossier
        from rotonde.web.protection.domain.holding_back import hold_back, note_end_of_help

        if not self.alive:
            return
        person_id = self.chance.choice(list(self.alive))
        one, users = self.alive[person_id], self.house.users
        what = self.chance.choice(["contact", "contact", "step", "leave", "hold", *MORE])
        with self.house.inside(), transaction.atomic():
            person = self.house.person(one["dossier"], one["member"])
            dossier = Dossier.objects.select_related("organisation", "office").get(id=one["dossier"].id)
            self.happened.add(what)
            if what in MORE:
                getattr(self, what)(dossier, person, one, day)
            elif what == "contact":
                self.contact(dossier, day)
            elif what == "step":
                read = course_of(dossier, "leefloon", one["member"]).read
                if read == 0:
                    take_step(
                        users["worker"], dossier, "leefloon", one["member"], "discussed", 0, Told(note=one["canary"])
                    )
                    self.backdate("entitlements_step", "taken_at", dossier, day)
                    self.contacted(dossier, day)
            elif what == "leave" and one["left"] is None:
                note_end_of_help(users["worker"], person, day, day)
                one["left"] = day
            elif what == "hold" and one["hold"] is None:
                until = day + timedelta(days=self.chance.randint(10, 1500))
                hold_back(users["protection_officer"], person, one["canary"], until, day)
                one["hold"] = until

    def applying(self, dossier: Any, person: Any, one: dict[str, Any], day: date) -> None:
        """Somebody applies: from then on the period of applications counts for them too."""
        from rotonde.web.entitlements.domain.applications import apply_for

        if not one["applied"]:
            told = (self.house.users["worker"], dossier, "huurpremie", one["member"], 0, one["canary"])
            apply_for(*told, is_passed_on=False, check_after=0)
            self.backdate("entitlements_application", "made_at", dossier, day)
            self.backdate("entitlements_step", "taken_at", dossier, day)
            one["applied"] = True
            self.contacted(dossier, day)

    def household_step(self, dossier: Any, person: Any, one: dict[str, Any], day: date) -> None:
        """A worker writes about somebody with a right of the household, and with a right of a housemate."""
        from rotonde.web.entitlements.domain.steps import Told, course_of, take_step

        for right, of in (("sociaal_tarief_energie", "h"), ("schooltoeslag", self.of(dossier)[0]["member"])):
            if not course_of(dossier, right, of).read:
                note = Told(note=f"{one['canary']} {one['name']}" if of == "h" else f"belt {one['name']} terug")
                take_step(self.house.users["worker"], dossier, right, of, "discussed", 0, note)
                self.backdate("entitlements_step", "taken_at", dossier, day)
                self.contacted(dossier, day)

    def upload(self, dossier: Any, person: Any, one: dict[str, Any], day: date) -> None:
        """The office brings a file in that names somebody, and a run reads it."""
        from rotonde.web.entitlements.models import Run
        from rotonde.web.people.domain.keep_upload import keep_upload

        kept = keep_upload(self.house.users["rights_worker"], self.house.office, "v.csv", one["canary"].encode())
        days = {"on": day, "law": day, "today": day, "state": Run.State.DONE, "organisation": self.house.organisation}
        Run.objects.get_or_create(key=kept.pk.bytes, defaults={"office": self.house.office, "upload": kept, **days})

    def emergency(self, dossier: Any, person: Any, one: dict[str, Any], day: date) -> None:
        """Somebody looks in an emergency and says for whom; the officer says so too."""
        from rotonde.web.accounts.sealing import seal
        from rotonde.web.people.emergency.opening import PURPOSE
        from rotonde.web.people.emergency.reviewing import review_emergency
        from rotonde.web.people.models import Emergency

        told = f"het ging om {one['name']}"
        opened = Emergency.objects.create(
            organisation=self.house.organisation,
            dossier=dossier,
            opened_by=self.house.users["worker"],
            reason="danger",
            sealed=seal(self.house.organisation, PURPOSE, told.encode()),
            until=datetime.combine(day, time(16), UTC),
        )
        review_emergency(self.house.users["protection_officer"], opened, was_needed=True, sentence=told)

    def merge(self, dossier: Any, person: Any, one: dict[str, Any], day: date) -> None:
        """Somebody turns out to be in two files: that is said, confirmed, and moves nothing."""
        from rotonde.web.people.linking.links import NotPossible
        from rotonde.web.people.linking.merging import confirm_merge, propose_merge

        elsewhere = [two for two in self.alive.values() if two["dossier"].id != dossier.id]
        if elsewhere:
            two = self.chance.choice(elsewhere)
            with suppress(NotPossible):
                other = self.house.person(two["dossier"], two["member"])
                merge = propose_merge(self.house.users["worker"], person, other)
                confirm_merge(self.house.users["rights_worker"], merge)

    def split(self, dossier: Any, person: Any, one: dict[str, Any], day: date) -> None:
        """Somebody leaves the household, and comes back that day with a file of their own."""
        from rotonde.web.protection.domain.holding_back import note_end_of_help

        if one["left"] is None:
            note_end_of_help(self.house.users["worker"], person, day, day)
            one["left"] = day
            self.comes(day)

    def contact(self, dossier: Any, day: date) -> None:
        from dataclasses import asdict, replace

        from rotonde.web.people.domain.dossiers import PURPOSE, contents_of
        from rotonde.web.people.domain.sealed_json import seal_json
        from rotonde.web.people.models import Dossier

        told = replace(contents_of(dossier), last_contact=day.isoformat())
        Dossier.objects.filter(id=dossier.id).update(sealed=seal_json(dossier.organisation, PURPOSE, asdict(told)))
        self.contacted(dossier, day, only=True)

    def contacted(self, dossier: Any, day: date, *, only: bool = False) -> None:
        for one in self.of(dossier):
            one.setdefault("steps", [])
            if only:
                one["contact"] = day
            else:
                one["steps"].append(day)

    def backdate(self, table: str, column: str, dossier: Any, day: date) -> None:
        """Steps are never rewritten, and take the clock of the machine: the test lifts that for one moment."""
        at = datetime.combine(day, time(12), UTC)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT sql FROM sqlite_master WHERE name = '{table}_no_update'")
            (trigger,) = cursor.fetchone()
            cursor.execute(f"DROP TRIGGER {table}_no_update")
            newest = f"(SELECT id FROM {table} ORDER BY rowid DESC LIMIT 1)"
            cursor.execute(
                f"UPDATE {table} SET {column} = %s WHERE id = {newest}", [at.replace(tzinfo=None).isoformat(" ")]
            )
            cursor.execute(trigger)

    def due(self, one: dict[str, Any]) -> date:
        """The oracle: the day they left, else the last contact, and the months of the rule, by hand."""
        days = [one["contact"], *one.get("steps", [])]
        last = one["left"] or max(days)
        months = max(self.file, self.application) if one["applied"] else self.file
        year, month = last.year + (last.month - 1 + months) // 12, (last.month - 1 + months) % 12 + 1
        for day in range(last.day, 27, -1):
            try:
                return date(year, month, day)
            except ValueError:
                continue
        return date(year, month, min(last.day, 28))

    def night(self, day: date) -> tuple[set[Any], set[Any]]:
        """Who should go this night, and who went."""
        from rotonde.web.protection.domain.erasing import erase_what_is_due

        should = set()
        for id, one in self.alive.items():
            if self.due(one) <= day and (one["hold"] is None or one["hold"] < day):
                should.add(id)
        went = {one.subject for one in erase_what_is_due(self.house.organisation, datetime.combine(day, time(2), UTC))}
        return should, went


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(5))
def test_twelve_years_leave_no_one_too_long_and_nothing_behind(application: Any, db: None, seed: int) -> None:
    from rotonde.web.people.models import Person, PersonMerge
    from rotonde.web.protection.models import Tombstone

    world = World(seed)
    house = world.house
    canaries: list[str] = []
    ciphertexts: set[bytes] = set()
    day = FIRST
    while day <= LAST:
        if day < date(2034, 1, 1) and world.chance.random() < 0.02:
            world.comes(day)
        if world.chance.random() < 0.05:
            world.happens(day)
        if any(world.due(one) <= day for one in world.alive.values()):
            before = sealed_files(house)
            should, went = world.night(day)
            ciphertexts |= before - sealed_files(house)
            assert went == should, day
            canaries += [told for id in went for one in [world.alive.pop(id)] for told in (one["canary"], one["name"])]
            if went:
                said = unsealed(house)
                assert [one for one in canaries if one in said] == []
                assert [one["canary"] for one in world.alive.values() if one["canary"] not in said] == []
        day += timedelta(days=1)
    with house.inside():
        assert set(Person.objects.filter(organisation=house.organisation).values_list("id", flat=True)) == set(
            world.alive
        )
        assert Tombstone.objects.filter(organisation=house.organisation).count() == len(canaries) // 2
        assert not PersonMerge.objects.exclude(one__in=world.alive, other__in=world.alive).exists()
    assert set(MORE) <= world.happened
    assert len(canaries) > 20
    raw = connection.connection.serialize()  # every page of the file, the free ones too
    assert [one for one in canaries if one.encode() in raw] == []
    assert len(ciphertexts) > 10
    assert [one for one in ciphertexts if one in raw] == []
