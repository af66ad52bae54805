"""What stands in the parts whose rows say more together than field by field: hours off, prices, places, numbers."""

from collections.abc import Callable

from rotonde.web.directory.care.sections import bringing, closed, opening, prices, reaching, where
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.getting_in import getting_in
from rotonde.web.directory.hsds.records import Location, Service
from rotonde.web.directory.hsds.taxonomies import codes_of
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.words import in_language

Lines = list[tuple[str, str]]


def closed_said(told: Service, w: Wording) -> Lines:
    """Each time it is closed: from when until when, and why."""
    days = [one for one in opening.where_hours_stand(told).schedules if opening.is_exception(one)]
    return [(_days(one.valid_from, one.valid_to, w), one.description or w["field_closed"]) for one in days]


def prices_said(told: Service, w: Wording) -> Lines:
    """Each price, and whether it is the reduced one."""
    return [
        (
            one.option or w["field_price_what"],
            ", ".join(
                part
                for part in (
                    _money(one.amount, w) if one.amount is not None else one.amount_description or "",
                    w["field_reduced"] if prices.REDUCED in codes_of(one, "tariff") else "",
                )
                if part
            ),
        )
        for one in told.cost_options
    ]


def places_said(told: Service, w: Wording) -> Lines:
    """Each place, with how one gets in."""
    return [
        (where.place_said(at.location, w), "\n".join(_ways_in(at.location, w)))
        for at in told.service_at_locations
        if at.location
    ]


def _ways_in(place: Location, w: Wording) -> list[str]:
    code = getting_in(place)
    sure = [f"{w['field_way_in']}: {w[f'way_in_{code}'].lower()}"] if code else []
    return [*sure, *(one.description for one in place.accessibility if one.description)]


def reach_said(told: Service, w: Wording) -> Lines:
    """Each number, the mail address and the web address."""
    others = ((w["field_email"], told.email), (w["field_url"], told.url))
    numbers = [(one.description or w["field_number"], one.number) for one in told.phones]
    return [*numbers, *((label, text) for label, text in others if text)]


def bringing_said(told: Service, w: Wording) -> Lines:
    """The papers to bring, and the rights that it helps to claim."""
    papers = "\n".join(one.document or "" for one in told.required_documents)
    named = [right for code in codes_of(told, "rights") if (right := engine_port.right(code))]
    rights = "\n".join(in_language(one["names"], w.lang) for one in named)
    return [(label, text) for label, text in ((w["field_documents"], papers), (w["helps_with"], rights)) if text]


def _days(first: object, last: object, w: Wording) -> str:
    days = [notation.day(one, w.lang) for one in dict.fromkeys((first, last)) if one]
    return " – ".join(days)


def _money(amount: object, w: Wording) -> str:
    return notation.money(amount, w.lang) if amount else w["free"]


SUMMARIES: dict[str, Callable[[Service, Wording], Lines]] = {
    closed.CLOSED.code: closed_said,
    prices.PRICES.code: prices_said,
    where.WHERE.code: places_said,
    reaching.REACHING.code: reach_said,
    bringing.BRINGING.code: bringing_said,
}
