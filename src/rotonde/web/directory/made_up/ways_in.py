"""For whom a made-up service is, in which languages, at what price, with which papers, and whether there is room."""

from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from rotonde.engine.files import read_file
from rotonde.web.directory.hsds.details import (
    Contact,
    CostOption,
    Funding,
    Language,
    Phone,
    RequiredDocument,
    ServiceArea,
    ServiceCapacity,
    Unit,
)
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.kinds.kinds import kind
from rotonde.web.directory.made_up.made_up_ids import made_up_id
from rotonde.web.directory.made_up.made_up_places import TOWN
from rotonde.web.directory.made_up.providers import phone_number
from rotonde.web.directory.places import FLANDERS, name

NEIGHBOURS = ("99997", "99998")
LANGUAGES = {
    "nl": "Nederlands",
    "fr": "Frans",
    "en": "Engels",
    "ar": "Arabisch",
    "tr": "Turks",
    "uk": "Oekraïens",
    "es": "Spaans",
    "ps": "Pasjtoe",
    "vgt": "Vlaamse Gebarentaal",
}
OFTEN = ("fr", "fr", "fr", "en", "en", "en", "ar", "ar", "tr", "uk", "es", "ps", "vgt")
HERE = Path(__file__).parent
WITH_BAND = 4
BAND = Unit(id=made_up_id("unit", "band"), name="band")
DESKS = ("Onthaal", "Secretariaat", "Sociale dienst", "Vrijwilligerswerking")
PAYERS = ("Stad Verzonnen", "Een Vlaamse subsidie die niet bestaat", "Giften")
ROOM = ("volzet", "beperkt", "vrij")


def areas(id: UUID, neighbourhood: str, draw: Random) -> list[ServiceArea]:
    """Give for whom by where they live: mostly the town, some one neighbourhood, the region, or all of Flanders."""
    chance = draw.random()
    if chance < 0.10:
        return []
    if chance < 0.20 and neighbourhood:
        return [_area(id, TOWN + neighbourhood, "neighbourhood")]
    if chance < 0.30:
        return [_area(id, code, "municipality") for code in (TOWN, *NEIGHBOURS)]
    return [_area(id, FLANDERS, "region")] if chance < 0.38 else [_area(id, TOWN, "municipality")]


def _area(id: UUID, code: str, kind_of_area: str) -> ServiceArea:
    called = name(code, "nl")
    return ServiceArea(id=made_up_id(id, "area", code), name=called, extent=called, extent_type=kind_of_area, uri=code)


def languages(id: UUID, draw: Random) -> list[Language]:
    """Give the languages that are spoken; of one in four services nobody told."""
    if draw.random() < 0.25:
        return []
    others = [draw.choice(OFTEN) for _ in range(draw.choice((0, 0, 1, 2, 3, 4)))]
    spoken = ["nl", *sorted(set(others))]
    return [Language(id=made_up_id(id, "language", code), code=code, name=LANGUAGES[code]) for code in spoken]


def costs(id: UUID, code: str, draw: Random) -> list[CostOption]:
    """Give the prices; where there is a kansentarief it is a row of its own. Of some services no price is told."""
    if draw.random() < 0.18:
        return []
    full, reduced = _read("prices").get(code, (0, None))
    if full is None:
        return [CostOption(id=made_up_id(id, "cost"), option="Prijs volgens wat je kiest")]
    if full == 0:
        return [CostOption(id=made_up_id(id, "cost"), option="Gratis", amount=Decimal(0), currency="EUR")]
    found = [CostOption(id=made_up_id(id, "cost"), option="Gewone prijs", amount=Decimal(str(full)), currency="EUR")]
    if reduced is not None:
        low = made_up_id(id, "kansentarief")
        tariff = [term(low, "tariff", "kansentarief")]
        found.append(
            CostOption(id=low, option="Kansentarief", amount=Decimal(str(reduced)), currency="EUR", attributes=tariff)
        )
    return found


def papers(id: UUID, code: str, draw: Random) -> list[RequiredDocument]:
    """Give the papers to bring, where it is told."""
    told = _read("papers").get(code, ["Je identiteitskaart"] if draw.random() < 0.2 else [])
    return [RequiredDocument(id=made_up_id(id, "paper", number), document=one) for number, one in enumerate(told)]


def capacities(id: UUID, code: str, draw: Random, updated: datetime) -> list[ServiceCapacity]:
    """Give whether there is room, of heavier help and only where it is told."""
    if kind(code).step < WITH_BAND or draw.random() < 0.4:
        return []
    band = draw.choice((0, 0, 1, 1, 2))
    return [
        ServiceCapacity(
            id=made_up_id(id, "capacity"), unit=BAND, available=Decimal(band), description=ROOM[band], updated=updated
        )
    ]


def contacts(id: UUID, number: int, draw: Random) -> list[Contact]:
    """Give a desk to turn to, of some; never somebody's name."""
    if draw.random() < 0.7:
        return []
    desk = made_up_id(id, "contact")
    phone = Phone(id=made_up_id(desk, "phone"), number=phone_number(number + 1))
    return [Contact(id=desk, title=draw.choice(DESKS), phones=[phone])]


def funding(id: UUID, draw: Random) -> list[Funding]:
    """Give who pays for it, where that is told."""
    return [Funding(id=made_up_id(id, "funding"), source=draw.choice(PAYERS))] if draw.random() < 0.2 else []


@cache
def _read(name: str) -> dict[str, Any]:
    return dict(read_file(HERE / f"{name}.yaml"))
