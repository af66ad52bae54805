"""Who asks what changed since a moment gets exactly the services that differ since: none missed, none for nothing."""

from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from django.test import Client

from rotonde.web.directory.domain.clock import SOONEST, last_change, next_moment
from rotonde.web.directory.domain.keeping import keep_location, keep_provider, keep_service
from rotonde.web.directory.domain.reading import service_documents
from rotonde.web.directory.exchange.asked import AskedOfServices
from rotonde.web.directory.exchange.found import services_found
from rotonde.web.directory.hsds.records import Location, Organization, Service, ServiceAtLocation

Documents = dict[str, Any]
IDS = [UUID(int=number) for number in range(1, 60)]
PROVIDERS, PLACES, SERVICES, AT_PLACES = IDS[:3], IDS[10:14], IDS[20:26], IDS[30:60]
WORDS = ("een", "twee", "drie")


def documents() -> Documents:
    """Every service as it is now, but for the moment of its last change."""
    return {
        one["id"]: {name: value for name, value in one.items() if name != "last_modified"}
        for one in service_documents()
    }


class History:
    """Changes at random: services, organisations and places, new, changed, moved, and told again as they were."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)
        self.kept: set[UUID] = set()

    def step(self) -> None:
        """Do one thing."""
        self.draw.choice((self._service, self._service, self._provider, self._place, self._empty))()

    def _word(self) -> str:
        return self.draw.choice(WORDS)

    def _provider(self) -> None:
        id = self.draw.choice(PROVIDERS)
        places = [self._told_place(None) for _ in range(self.draw.choice((0, 0, 1)))]
        keep_provider(Organization(id=id, name=self._word(), description="", locations=places), "worker")
        self.kept |= {id, *(place.id for place in places)}

    def _place(self) -> None:
        owners = [id for id in PROVIDERS if id in self.kept]
        place = self._told_place(self.draw.choice(owners) if owners and self.draw.random() < 0.5 else None)
        keep_location(place, "worker")
        self.kept.add(place.id)

    def _told_place(self, owner: UUID | None) -> Location:
        return Location(id=self.draw.choice(PLACES), location_type="physical", name=self._word(), organization_id=owner)

    def _service(self) -> None:
        number = self.draw.randrange(len(SERVICES))
        owners, places = ([id for id in some if id in self.kept] for some in (PROVIDERS, PLACES))
        at = [
            ServiceAtLocation(id=AT_PLACES[number * 4 + place], location_id=id)
            for place, id in enumerate(self.draw.sample(places, self.draw.randint(0, len(places))))
        ]
        told = Service(
            id=SERVICES[number],
            name=self._word(),
            status="active",
            organization_id=self.draw.choice(owners) if owners else None,
            service_at_locations=at,
        )
        keep_service(told, "worker")

    def _empty(self) -> None:
        """A moment at which nothing happens."""
        with transaction.atomic():
            next_moment()


def changed_since(moment: datetime) -> set[str]:
    """What the feed gives."""
    asked = AskedOfServices.model_validate({"modified_after": moment.isoformat(), "minimal": "true"})
    return {one["id"] for one in services_found(asked).part(0, None)}


def wrong_in(seed: int, steps: int = 10) -> list[str]:
    """What the feed gives that didn't change, or doesn't give that did, at every moment of a history."""
    history, moments, differs = History(seed), [], []
    before = documents()
    for _ in range(steps):
        moments.append(last_change() + SOONEST)
        history.step()
        after = documents()
        differs.append({id for id in after if after[id] != before.get(id)})
        before = after
    expected = [set().union(*differs[number:]) for number in range(steps)]
    found = [changed_since(moment) for moment in moments]
    return [
        f"history {seed}, since step {number}: {one ^ other}"
        for number, (one, other) in enumerate(zip(expected, found, strict=True))
        if one != other
    ]


def wrong_in_all(histories: range) -> list[str]:
    found = []
    for seed in histories:
        with transaction.atomic():
            found += wrong_in(seed)
            transaction.set_rollback(True)
    return found


def test_what_changed_since_a_moment_is_exactly_what_differs(db: None) -> None:
    assert wrong_in_all(range(12)) == []


@pytest.mark.proof
def test_what_changed_since_a_moment_is_exactly_what_differs_in_1000_histories(db: None) -> None:
    assert wrong_in_all(range(1_000)) == []


def test_a_moment_takes_along_what_changed_at_that_very_moment(program: Client) -> None:
    kept = [keep_service(Service(id=id, name="Soep", status="active"), "worker") for id in SERVICES[:3]]

    def asked(moment: datetime) -> list[str]:
        page = program.get("/hsds/services", {"modified_after": moment.isoformat()}).json()
        return [one["id"] for one in page["contents"]]

    assert asked(kept[1].changed_at) == [str(id) for id in SERVICES[1:3]]
    assert asked(kept[1].changed_at + SOONEST) == [str(SERVICES[2])]
    assert asked(kept[2].changed_at + SOONEST) == []
