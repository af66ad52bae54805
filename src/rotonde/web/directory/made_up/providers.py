"""The made-up organisations, read from `providers.yaml`: who offers what, where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

from rotonde.engine.files import read_file
from rotonde.web.directory.hsds.details import OrganizationIdentifier, Phone
from rotonde.web.directory.hsds.records import Location, Organization
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.made_up.made_up_ids import made_up_id
from rotonde.web.directory.made_up.made_up_places import place_at

HERE = Path(__file__).parent


@dataclass(frozen=True)
class MadeUpProvider:
    """An organisation: what it is, the letter of its neighbourhood, and the kinds of help that it offers.

    `where`: `desk` for who has a door, `line` for who is on the telephone, `secret` for who tells nobody where.
    """

    name: str
    status: str
    what: str
    neighbourhood: str
    where: str
    kinds: tuple[str, ...]
    number: int


@cache
def _first() -> tuple[MadeUpProvider, ...]:
    return tuple(
        MadeUpProvider(
            one["name"], one["status"], one["what"], one["at"], one.get("where", "desk"), tuple(one["kinds"]), number
        )
        for number, one in enumerate(read_file(HERE / "providers.yaml"), start=1)
    )


def providers() -> Iterator[MadeUpProvider]:
    """Give the organisations of the made-up town, and then the same once more with a number, without end."""
    for turn in count(1):
        for one in _first():
            yield one if turn == 1 else _another(one, turn)


def _another(one: MadeUpProvider, turn: int) -> MadeUpProvider:
    number = one.number + (turn - 1) * len(_first())
    return MadeUpProvider(f"{one.name} {turn}", one.status, one.what, one.neighbourhood, one.where, one.kinds, number)


def sitting_places(provider: MadeUpProvider) -> tuple[MadeUpProvider, ...]:
    """Give where somebody of an organisation may sit on a fixed day: with a community or service centre elsewhere."""
    return tuple(
        one
        for one in _first()
        if one.neighbourhood != provider.neighbourhood
        and one.name.startswith(("Buurthuis", "Dienstencentrum", "Huis van"))
    )


@cache
def organization(provider: MadeUpProvider) -> Organization:
    """Give an organisation as an object of HSDS, with its own place."""
    id = made_up_id("organization", provider.name)
    site = "".join(letter for letter in provider.name.lower() if letter.isascii() and letter.isalnum())
    return Organization(
        id=id,
        name=provider.name,
        description=f"Verzonnen: {provider.what}. Deze organisatie bestaat niet.",
        legal_status=provider.status,
        email=f"{site}@verzonnen.example",
        website=f"https://{site}.example/",
        phones=[Phone(id=made_up_id(id, "phone"), number=phone_number(provider.number))],
        organization_identifiers=[
            OrganizationIdentifier(
                id=made_up_id(id, "kbo"),
                identifier_scheme="BE-BCE_KBO",
                identifier_type="kbo",
                identifier=f"0000.{provider.number // 1000:03}.{provider.number % 1000:03}",
            )
        ],
        locations=[location(provider)],
        attributes=[term(id, "made_up", "made_up")],
    )


@cache
def location(provider: MadeUpProvider) -> Location:
    """Give the place of an organisation: a door, or `virtual` where there is none or nobody is told where."""
    return place_at(made_up_id("location", provider.name), provider.name, provider.neighbourhood, provider.where)


def phone_number(number: int) -> str:
    """Give a number that nobody has.

    >>> phone_number(7), phone_number(107)
    ('09 999 99 07', '09 999 99 07')
    """
    return f"09 999 99 {number % 100:02}"
