"""Made-up services as objects of HSDS: from the organisations, the texts and the draw of each service."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count as numbers
from itertools import islice
from random import Random
from typing import Any
from uuid import UUID

from rotonde.web.directory.hsds.details import Phone
from rotonde.web.directory.hsds.records import Service, ServiceAtLocation
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.hsds.terms import Attribute
from rotonde.web.directory.kinds.kinds import kind
from rotonde.web.directory.made_up.made_up_hours import always_open, made_up_schedules, sitting_day
from rotonde.web.directory.made_up.made_up_ids import made_up_id
from rotonde.web.directory.made_up.providers import (
    MadeUpProvider,
    location,
    organization,
    phone_number,
    providers,
    sitting_places,
)
from rotonde.web.directory.made_up.ways_in import areas, capacities, contacts, costs, funding, languages, papers
from rotonde.web.directory.made_up.wording import worded

ON = date(2026, 11, 21)
FRESH, STALE = 175, 700
"""Days since somebody last said that it is right: at most, of most services; at most, of the others."""
ONE_IN = 25
"""Of how many services one is stale."""
NO_HOURS, SITS_ELSEWHERE = 0.12, 0.12
NOT_OPEN = (("temporarily closed", 0.02), ("defunct", 0.01), ("inactive", 0.01))


def made_up_services(count: int = 300, seed: int = 2026, on: date = ON) -> Iterator[Service]:
    """Give as many made-up services, each with its organisation; `on` is the day on which they are as they are.

    >>> [one.name for one in made_up_services(2)] == [one.name for one in made_up_services(2)]
    True
    """
    offered = ((provider, code) for provider in providers() for code in provider.kinds)
    for number, (provider, code) in islice(zip(numbers(), offered, strict=False), count):
        yield _service(provider, code, number, Random(f"{seed}:{number}"), on)


def _service(provider: MadeUpProvider, code: str, number: int, draw: Random, on: date) -> Service:
    id = made_up_id("service", number)
    by = organization(provider)
    days = draw.randint(FRESH + 20, STALE) if number % ONE_IN == ONE_IN - 1 else draw.randint(0, FRESH)
    assured = on - timedelta(days)
    changed = datetime.combine(assured, time(draw.randint(6, 15), draw.randint(0, 59), draw.randint(0, 59)), UTC)
    status, spoken = _status(draw), languages(id, draw)
    words = worded(code, number, status, [one.code for one in spoken if one.code], draw)
    return Service(
        id=id,
        name=words.name,
        alternate_name=words.other_name,
        description=words.description,
        eligibility_description=words.for_whom,
        minimum_age=words.ages[0],
        maximum_age=words.ages[1],
        application_process=words.how,
        interpretation_services=words.interpreters,
        wait_time=words.wait,
        alert=words.alert,
        url=f"{by.website}{code.replace('_', '-')}",
        email=by.email if draw.random() < 0.9 else None,
        status=status,
        assured_date=assured,
        assurer_email=by.email,
        last_modified=changed,
        phones=[Phone(id=made_up_id(id, "phone"), number=phone_number(number))] if draw.random() < 0.93 else [],
        service_areas=areas(id, _own_neighbourhood(provider), draw),
        languages=spoken,
        organization=by,
        cost_options=costs(id, code, draw),
        required_documents=papers(id, code, draw),
        capacities=capacities(id, code, draw, changed),
        contacts=contacts(id, number, draw),
        funding=funding(id, draw),
        attributes=list(_terms(id, code, number, draw)),
        **_where_and_when(id, provider, code, draw),
    )


def _where_and_when(id: UUID, provider: MadeUpProvider, code: str, draw: Random) -> dict[str, Any]:
    """Give places and hours; where somebody also sits elsewhere, the hours stand with each place."""
    here = ServiceAtLocation(id=made_up_id(id, "at", 1), location=location(provider))
    schedules = [] if draw.random() < NO_HOURS else made_up_schedules(id, code, draw)
    if not schedules or provider.where != "desk" or draw.random() >= SITS_ELSEWHERE:
        return {"schedules": schedules, "service_at_locations": [here]}
    elsewhere = ServiceAtLocation(
        id=made_up_id(id, "at", 2),
        location=location(draw.choice(sitting_places(provider))),
        description="Zitdag",
        schedules=[sitting_day(id, draw)],
    )
    return {"service_at_locations": [here.model_copy(update={"schedules": schedules}), elsewhere]}


def _terms(id: UUID, code: str, number: int, draw: Random) -> Iterator[Attribute]:
    yield term(id, "kinds", code)
    yield term(id, "steps", str(kind(code).step))
    yield from (term(id, "rights", right) for right in kind(code).rights)
    if draw.random() < 0.8:
        yield term(id, "identifiers", "sociale_kaart", f"verzonnen-{number:05}")
    if draw.random() < 0.3:
        yield term(id, "identifiers", draw.choice(("ipdc", "lpdc")), f"verzonnen-{number:05}")
    if always_open(code):
        yield term(id, "holidays", "open")
    elif draw.random() < 0.75:
        yield term(id, "holidays", "closed" if draw.random() < 0.9 else "open")


def _own_neighbourhood(provider: MadeUpProvider) -> str:
    """Which neighbourhood an organisation may be there for alone: an association with a door; empty for others."""
    is_of_neighbours = provider.where == "desk" and provider.status in ("vzw", "feitelijke vereniging")
    return provider.neighbourhood if is_of_neighbours else ""


def _status(draw: Random) -> Any:
    chance = draw.random()
    for status, share in NOT_OPEN:
        if chance < share:
            return status
        chance -= share
    return "active"
