"""One service in the list of results: what somebody wants to know before they open it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.pages.first_sentence import first_sentence
from rotonde.web.directory.pages.freshness_said import Freshness, freshness_said
from rotonde.web.directory.pages.languages_said import languages_said
from rotonde.web.directory.pages.open_said import OpenSaid, open_said
from rotonde.web.directory.pages.phones import dial
from rotonde.web.directory.pages.places_said import Point, WhereSaid, phones_of, points_of, where_said
from rotonde.web.directory.pages.prices_said import price_said
from rotonde.web.directory.pages.week_in_short import week_in_short
from rotonde.web.directory.pages.words import Wording


@dataclass(frozen=True)
class ServiceLine:
    """A service as it stands in a list; `number` is its number on the map, `why` the reason that it stands here.

    `doubt` says that it may be wrong, where people doubt it; never what they said. `week` is for paper.
    """

    id: UUID
    number: int
    name: str
    what: str
    who: str
    where: WhereSaid
    open: OpenSaid
    price: str
    languages: str
    fresh: Freshness
    phone: str
    points: list[Point]
    why: str
    doubt: str
    week: list[str]

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return dial(self.phone)

    @property
    def points_written(self) -> str:
        """The points for the device to reckon with, as `51.5,2.6 51.4,2.5`."""
        return " ".join(f"{latitude},{longitude}" for latitude, longitude in self.points)


def service_line(
    service: Service, number: int, why: str, now: datetime, w: Wording, *, is_doubted: bool = False
) -> ServiceLine:
    """Lay a service out as a line of the list."""
    phones, opened = phones_of(service), open_said(service, now, w)
    return ServiceLine(
        id=service.id,
        number=number,
        name=service.name,
        what=_what(service),
        who=service.organization.name if service.organization else "",
        where=where_said(service, w),
        open=opened,
        price=price_said(service, now.date(), w),
        languages=languages_said(service, w),
        fresh=freshness_said(service.assured_date, now.date(), w),
        phone=phones[0].number if phones else "",
        points=points_of(service),
        why=why,
        doubt=w["may_be_wrong"] if is_doubted else "",
        week=week_in_short(service, opened, now.date(), w),
    )


def _what(service: Service) -> str:
    """What it is in a sentence; nothing where that only repeats its name."""
    what = first_sentence(service.description or "")
    return "" if what.strip(". ").casefold() == service.name.casefold() else what
