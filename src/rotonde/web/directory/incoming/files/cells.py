"""Cells of a list as pieces of a record: numbers, addresses, prices, languages. Else they raise NotRead."""

import re
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from pydantic import TypeAdapter, ValidationError
from rapidfuzz import fuzz

from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.hsds.values import Mail, WebAddress
from rotonde.web.directory.incoming.doubles.features import plain
from rotonde.web.directory.incoming.files.hours_in_words import hours_of
from rotonde.web.directory.kinds.everyday_words import everyday_words
from rotonde.web.directory.kinds.kinds import kinds

Piece = dict[str, Any]
BETWEEN_NUMBERS = re.compile(r"\s*(?:;|\n|\||,| of | ou | or | en | et )\s*", re.IGNORECASE)
BETWEEN_THINGS = re.compile(r"\s*(?:;|\n|,|/|\s-\s)\s*")
WHOLE_ADDRESS = re.compile(
    r"^(?P<street>.+?\d\S*(?:\s*(?:bus|bte|box)\s*\w+)?)\s*[,;\n-]?\s+(?:B-?\s*)?(?P<postcode>[1-9]\d{3})\s+(?P<city>\D+)$",
    re.IGNORECASE,
)
SECRET = re.compile(r"\b(geheim|secret|secrète|vertrouwelijk|confidentiel|confidential)", re.IGNORECASE)
FREE = {"gratis", "kosteloos", "gratuit", "free", "geen kosten", "0", "0 euro", "€ 0", "niets"}
NOTHING = {"niets", "geen", "nvt", "n.v.t", "-", "rien", "néant", "nothing", "none"}
AMOUNT = re.compile(r"^(?:€|eur)?\s*(\d{1,5})(?:[,.](\d{1,2}))?\s*(?:€|eur|euro|euros)?$", re.IGNORECASE)
APPOINTMENT = re.compile(r"afspraak|rendez-vous|\brdv\b|appointment", re.IGNORECASE)
DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
PROVINCES = (
    (1299, "Brussel"),
    (1499, "Waals-Brabant"),
    (1999, "Vlaams-Brabant"),
    (2999, "Antwerpen"),
    (3499, "Vlaams-Brabant"),
    (3999, "Limburg"),
    (4999, "Luik"),
    (5999, "Namen"),
    (6599, "Henegouwen"),
    (6999, "Luxemburg"),
    (7999, "Henegouwen"),
    (8999, "West-Vlaanderen"),
    (9999, "Oost-Vlaanderen"),
)
"""The last postcode of each row of postcodes, with its province."""
LANGUAGE_CODES = {
    "nl": "nederlands néerlandais neerlandais dutch nl",
    "fr": "frans français francais french fr",
    "en": "engels anglais english en",
    "de": "duits allemand german de",
    "ar": "arabisch arabe arabic ar",
    "tr": "turks turc turkish tr",
    "es": "spaans espagnol spanish es",
    "pt": "portugees portugais portuguese pt",
    "it": "italiaans italien italian it",
    "pl": "pools polonais polish pl",
    "ro": "roemeens roumain romanian ro",
    "bg": "bulgaars bulgare bulgarian bg",
    "ru": "russisch russe russian ru",
    "uk": "oekraïens oekraiens ukrainien ukrainian uk",
    "fa": "perzisch farsi persan persian fa",
    "ps": "pasjtoe pachto pashto ps",
    "so": "somalisch somali so",
    "ti": "tigrinya ti",
}
ALIKE_KIND = 88
CODE_OF = {word: code for code, words in LANGUAGE_CODES.items() for word in words.split()}
_mail, _web = TypeAdapter(Mail), TypeAdapter(WebAddress)


class NotRead(ValueError):
    """The cell holds something, and not what its column is for."""


def phones(text: str, on: UUID) -> list[Piece]:
    """The numbers in a cell.

    >>> [one["number"] for one in phones("09 999 99 01 / 0470 99 99 02", UUID(int=1))]
    ['09 999 99 01', '0470 99 99 02']
    """
    found = []
    for one in re.split(r"\s+/\s+", text):
        found += [part for part in BETWEEN_NUMBERS.split(one) if part]
    if any(not 6 <= len(re.sub(r"\D", "", one)) <= 15 or re.search(r"[^\W\d_]{4,}", one) for one in found):
        raise NotRead
    return [{"id": _id(on, "phone", number), "number": number} for number in found]


def mail(text: str) -> str:
    """A mail address."""
    return _valid(_mail, text.strip().removeprefix("mailto:"))


def website(text: str) -> str:
    """A web address; people leave https:// out.

    >>> website("www.verzonnen.example")
    'https://www.verzonnen.example'
    """
    text = text.strip()
    if " " in text or "." not in text:
        raise NotRead
    return _valid(_web, text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}")


def day(text: str) -> str:
    """A day, as `2026-03-31` or as `31/03/2026`."""
    found = DAY.match(text.strip())
    try:
        told = date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise NotRead from None
    if told > date.today():
        raise NotRead
    return told.isoformat()


def costs(text: str, on: UUID) -> list[Piece]:
    """A price as a row of its own, where it is one amount or nothing at all; else none: the words stay.

    >>> costs("€ 2,50", UUID(int=1))[0]["amount"], costs("naar draagkracht", UUID(int=1))
    ('2.50', [])
    """
    said = " ".join(text.casefold().split()).rstrip(".!")
    if said in FREE:
        return [{"id": _id(on, "cost", "0"), "amount": "0", "currency": "EUR"}]
    found = AMOUNT.match(said)
    return [{"id": _id(on, "cost", "1"), "amount": f"{found[1]}.{found[2] or '0'}", "currency": "EUR"}] if found else []


def languages(text: str, on: UUID) -> list[Piece]:
    """The languages in a cell, with their codes where they are known."""
    names = [one for one in re.split(r"\s*(?:[;,/+&\n]|\ben\b|\bet\b|\band\b)\s*", text) if one]
    if any(len(one) > 40 for one in names):
        raise NotRead
    return [{"id": _id(on, "language", name), "name": name, "code": CODE_OF.get(name.casefold(), "")} for name in names]


def papers(text: str, on: UUID) -> list[Piece]:
    """The papers to bring."""
    found = [one for one in BETWEEN_THINGS.split(text) if one and one.casefold().rstrip(".") not in NOTHING]
    return [{"id": _id(on, "paper", one), "document": one} for one in found]


def schedules(text: str, on: UUID) -> list[Piece]:
    """The hours in a cell; raises NotCertain where they can't be read for certain."""
    if APPOINTMENT.search(text):
        return [{"id": _id(on, "hours", "words"), "description": text, "attending_type": "Op afspraak"}]
    return [{"id": _id(on, "hours", str(place)), "freq": "WEEKLY", **one} for place, one in enumerate(hours_of(text))]


def in_words(text: str, on: UUID) -> list[Piece]:
    """Hours as the words that they are."""
    return [{"id": _id(on, "hours", "words"), "description": text}]


def kind_of_help(text: str, on: UUID) -> Piece:
    """The kind of help that a cell names, by its name or a word that people use for it, as a term on the service."""
    wanted = plain(text)
    sure, code = max((fuzz.ratio(wanted, word), code) for word, code in _words_for_kinds())
    if sure < ALIKE_KIND:
        raise NotRead
    return term(on, "kinds", code).model_dump(mode="json", exclude_none=True)


@cache
def _words_for_kinds() -> tuple[tuple[str, str], ...]:
    """Every name and every everyday word of the kinds of help that services give, plain, with the code; names first."""
    of_services = [one for one in kinds() if one.is_service]
    names = {plain(name): one.code for one in reversed(of_services) for name in one.name}
    words = {
        plain(word): one.code
        for one in reversed(of_services)
        for also in everyday_words(one.code).also_called.values()
        for word in also
    }
    return tuple((words | names).items())


def place(cells: dict[str, str], on: UUID) -> Piece | None:
    """The place that the cells of a row tell together; None where they tell none, NotRead where not enough."""
    street = " ".join(filter(None, (cells.get("street"), cells.get("number"))))
    street += f" bus {cells['box']}" if cells.get("box") else ""
    postcode, city, whole = cells.get("postcode", ""), cells.get("city", ""), cells.get("address", "")
    if not (street or whole or postcode or city):
        return None
    location: Piece = {"id": _id(on, "location", ""), "location_type": "physical"}
    if SECRET.search(whole) or SECRET.search(street):
        return location | {"location_type": "virtual"}
    if whole and (found := WHOLE_ADDRESS.match(" ".join(whole.split()))):
        street, postcode, city = found["street"], postcode or found["postcode"], city or found["city"]
    street = street or whole
    if not (street and re.fullmatch(r"[1-9]\d{3}", postcode.strip()) and city):
        raise NotRead
    address = {"address_1": street.rstrip(", "), "city": city.strip(), "postal_code": postcode.strip(), "country": "BE"}
    address |= {"state_province": province(postcode), "address_type": "physical", "id": _id(on, "address", "")}
    return location | {"addresses": [address]}


def province(postcode: str) -> str:
    """The province of a Belgian postcode.

    >>> province("9000")
    'Oost-Vlaanderen'
    """
    return next(name for last, name in PROVINCES if int(postcode) <= last)


def _id(on: UUID, kind: str, text: str) -> str:
    return str(uuid5(on, f"{kind}:{text}"))


def _valid(adapter: TypeAdapter[str], text: str) -> str:
    try:
        return adapter.validate_python(text)
    except ValidationError:
        raise NotRead from None
