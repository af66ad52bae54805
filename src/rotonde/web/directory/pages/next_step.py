"""The one thing to do now for a service: to call, to go there, to mail; never a page without any."""

from dataclasses import dataclass
from urllib.parse import quote

from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.pages.open_said import OpenSaid
from rotonde.web.directory.pages.phones import dial
from rotonde.web.directory.pages.places_said import address_of, locations_of, phones_of, where_said
from rotonde.web.directory.pages.room_said import is_full
from rotonde.web.directory.pages.words import Wording


@dataclass(frozen=True)
class Do:
    """Something to do: in words, and the address that does it; without one it is done on foot."""

    said: str
    address: str = ""


@dataclass(frozen=True)
class NextStep:
    """What to do first, why so, and what else can be done."""

    first: Do
    why: list[str]
    others: list[Do]


def next_step(service: Service, opened: OpenSaid, *, is_stale: bool, w: Wording) -> NextStep:
    """Choose what to do first: go where it is known when it is open and nothing has to be asked first; else call."""
    calls, go, writes, sites = _calls(service, w), _goes(service, w), _writes(service, w), _sites(service, w)
    goes_first = (opened.is_open or opened.is_coming) and not (is_stale or is_full(service))
    ways = [*go, *calls] if goes_first else [*calls, *go]
    ways += [*writes, *sites]
    why = _why(service, opened, is_stale=is_stale, w=w)
    return NextStep(ways[0], why, ways[1:]) if ways else NextStep(Do(w["do_desk"]), why, [])


def _calls(service: Service, w: Wording) -> list[Do]:
    numbers = [(one.number, dial(one.number)) for one in phones_of(service)]
    return [Do(w.say("do_call", phone=said), f"tel:{digits}") for said, digits in numbers if digits][:2]


def _goes(service: Service, w: Wording) -> list[Do]:
    where = where_said(service, w).said if any(map(address_of, locations_of(service))) else ""
    return [Do(w.say("do_go", address=where))] if where else []


def _writes(service: Service, w: Wording) -> list[Do]:
    own = [service.email, *(one.email for one in service.contacts)]
    offered_by = service.organization.email if service.organization else None
    mails = [one for one in (*own, offered_by) if one]
    return [Do(w.say("do_mail", email=one), f"mailto:{quote(one, safe='@')}") for one in mails[:1]]


def _sites(service: Service, w: Wording) -> list[Do]:
    site = service.url or (service.organization.website if service.organization else None)
    return [Do(w["do_site"], site)] if site else []


def _why(service: Service, opened: OpenSaid, *, is_stale: bool, w: Wording) -> list[str]:
    said = [
        ("then_closed", service.status == "temporarily closed"),
        ("then_full", is_full(service)),
        ("then_appointment", opened.state == "appointment"),
        ("then_stale", is_stale),
    ]
    return [w[key] for key, holds in said if holds]
