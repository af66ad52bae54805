"""Values of a record in plain words, for who compares them: a list of phones is its numbers, a place its address."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from rotonde.web.directory.hsds.getting_in import CODES as CODES_OF_WAYS_IN
from rotonde.web.directory.kinds.kinds import kinds
from rotonde.web.directory.models import BroughtRecord, Provider
from rotonde.web.directory.pages.words import Wording
from rotonde.web.look.words import LANGUAGES

LONGEST = 600
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAYS = {"nl": "ma di wo do vr za zo", "fr": "lu ma me je ve sa di", "en": "Mon Tue Wed Thu Fri Sat Sun"}
PARTS: dict[str, tuple[str, ...]] = {
    "phones": ("number", "extension", "description"),
    "languages": ("name", "code"),
    "cost_options": ("option", "amount", "currency", "amount_description"),
    "required_documents": ("document",),
    "service_areas": ("name", "extent", "uri"),
    "contacts": ("title", "department", "name", "email"),
    "addresses": ("address_1", "address_2", "postal_code", "city"),
    "accessibility": ("description", "details"),
    "organization_identifiers": ("identifier_type", "identifier"),
    "additional_urls": ("url",),
    "additional_websites": ("url",),
}


def shown(field: str, value: Any, lang: str) -> str:
    """Give a value in one line.

    >>> shown("phones", [{"id": "1", "number": "09 999 99 02"}], "nl"), shown("name", None, "nl")
    ('09 999 99 02', '–')
    >>> shown("schedules", [{"byday": "TU,TH", "opens_at": "09:00:00", "closes_at": "12:00:00"}], "nl")
    'di, do 09:00–12:00'
    """
    text = SPECIAL[field](value, lang) if field in SPECIAL and value else _plain(field, value)
    return text[:LONGEST] + "…" if len(text) > LONGEST else text or "–"


def _plain(field: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, (_plain(field, one) for one in value)))
    if isinstance(value, dict):
        parts = [value.get(name) for name in PARTS[field]] if field in PARTS else list(_leaves(value))
        return " ".join(_day(str(one)) for one in parts if one not in (None, ""))
    return _day(str(value))


def _day(text: str) -> str:
    found = DAY.fullmatch(text)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else text


def _hours(value: list[dict[str, Any]], lang: str) -> str:
    return "; ".join(filter(None, (_schedule(one, lang) for one in value)))


def _schedule(one: dict[str, Any], lang: str) -> str:
    names = DAYS[lang].split()
    days = [names[CODES.index(day)] for day in str(one.get("byday", "")).split(",") if day in CODES]
    span = "–".join(str(one[name])[:5] for name in ("opens_at", "closes_at") if one.get(name))
    dates = " ".join(_day(str(one[name])) for name in ("valid_from", "valid_to") if one.get(name))
    words = [str(one[name]) for name in ("attending_type", "description", "notes") if one.get(name)]
    return " ".join(filter(None, (", ".join(days), span, *dict.fromkeys(words), dates)))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            if name != "id":
                yield from _leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    else:
        yield str(value)


def _places(value: list[dict[str, Any]], lang: str) -> str:
    return "; ".join(filter(None, (_place(one, lang) for one in value)))


def _place(at: dict[str, Any], lang: str) -> str:
    location = at.get("location") or {}
    parts = [location.get("name", ""), _plain("addresses", location.get("addresses"))]
    parts += [
        _ways_in(location.get("accessibility", []), lang),
        _plain("phones", at.get("phones")),
        _hours(at.get("schedules", []), lang),
    ]
    return ", ".join(filter(None, parts)) or str(at.get("description", ""))


def _ways_in(value: list[dict[str, Any]], lang: str) -> str:
    w = Wording(lang)
    codes = [one.get("label", "") for way_in in value for one in way_in.get("attributes", [])]
    sure = [w[f"way_in_{code}"] for code in CODES_OF_WAYS_IN if code in codes]
    return " ".join(filter(None, (*sure, _plain("accessibility", value))))


def _terms(value: list[dict[str, Any]], lang: str) -> str:
    names = {one.code: one.name[list(LANGUAGES).index(lang)] for one in kinds()}
    return "; ".join(
        " ".join(filter(None, (names.get(one.get("label", ""), one.get("label", "")), one.get("value"))))
        for one in value
    )


def _organisation(value: str, _: str) -> str:
    here = Provider.objects.filter(id=value).values_list("name", flat=True).first()
    return here or BroughtRecord.objects.filter(record=value).values_list("name", flat=True).first() or str(value)


SPECIAL: dict[str, Callable[[Any, str], str]] = {
    "service_at_locations": _places,
    "locations": lambda value, lang: _places([{"location": one} for one in value], lang),
    "schedules": _hours,
    "attributes": _terms,
    "accessibility": _ways_in,
    "organization_id": _organisation,
}
