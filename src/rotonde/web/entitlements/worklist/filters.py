"""What the address says about a list: which office, which households, in which order, which page of it.

Names, numbers of files and amounts never stand there; a file number that somebody looks for is posted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from rotonde.screening.worklist.orders import ORDERS
from rotonde.web.entitlements import baskets, engine_port
from rotonde.web.entitlements.worklist.standings import STATES

PARTS = ("list", "held", "done", "everybody", "absent")
VIEWS = ("list", "matrix", "overview")
SIZES = (25, 50)
MOST_DRAWN = 100_000
LARGEST_SEED = 999_999_999
NAMES = {
    "office": "kantoor",
    "basket": "korf",
    "right": "recht",
    "answer": "antwoord",
    "order": "volgorde",
    "part": "deel",
    "drawn": "steekproef",
    "seed": "startgetal",
    "follow": "opvolgen",
    "view": "beeld",
    "page": "blad",
    "size": "per_blad",
}
"""What each of them is called in an address."""


@dataclass(frozen=True)
class Filters:
    """A choice of households. `drawn` is the size of a sample, 0 for none; `seed` None is the one of the day.

    `follow` is 1 for the households with a right to look at again by now.
    `number` is a file number that is looked for; it is never in an address.
    """

    office: UUID | None = None
    basket: str = ""
    right: str = ""
    answer: str = ""
    order: str = next(iter(ORDERS))
    part: str = PARTS[0]
    drawn: int = 0
    seed: int | None = None
    follow: int = 0
    view: str = VIEWS[0]
    page: int = 1
    size: int = SIZES[0]
    number: str = ""

    @property
    def rights(self) -> tuple[str, ...]:
        """The rights that the list is about: those of the basket, else all of them."""
        basket = baskets.basket_named(self.basket)
        return tuple(one["id"] for one in engine_port.rights() if basket is None or one["id"] in basket.rights)

    def with_(self, **changed: Any) -> "Filters":
        """The same choice but for what is told, from its first page on."""
        return replace(self, **{"page": 1, **changed})

    @property
    def address(self) -> str:
        """The part of an address after the question mark; what is as usual isn't told.

        >>> Filters(right="huurpremie", page=2).address
        'recht=huurpremie&blad=2'
        """
        told = {NAMES[name]: getattr(self, name) for name in NAMES if getattr(self, name) != getattr(USUAL, name)}
        return urlencode(told)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What a form carries along that has no field for it."""
        return [
            (NAMES[name], str(getattr(self, name)))
            for name in ("view", "part")
            if getattr(self, name) != getattr(USUAL, name)
        ]

    @property
    def chooses(self) -> bool:
        """Whether it leaves households out that the office has."""
        return bool(self.basket or self.right or self.answer or self.drawn or self.follow)


USUAL = Filters()


def filters_from(address: Mapping[str, str]) -> Filters:
    """Read the choice from an address; what isn't there or can't be is as usual.

    >>> filters_from({"volgorde": "youngest_child", "blad": "two", "deel": "held"}).address
    'volgorde=youngest_child&deel=held'
    """
    told = {name: address.get(dutch, "") for name, dutch in NAMES.items()}
    basket = baskets.basket_named(told["basket"])
    chosen = Filters(basket=basket.id if basket else "")
    return replace(
        chosen,
        office=_uuid(told["office"]),
        right=told["right"] if told["right"] in chosen.rights else "",
        answer=told["answer"] if told["answer"] in STATES else "",
        order=told["order"] if told["order"] in ORDERS else USUAL.order,
        part=told["part"] if told["part"] in PARTS else USUAL.part,
        drawn=_whole(told["drawn"], MOST_DRAWN) or 0,
        seed=_whole(told["seed"], LARGEST_SEED),
        follow=_whole(told["follow"], 1) or 0,
        view=told["view"] if told["view"] in VIEWS else USUAL.view,
        page=_whole(told["page"], MOST_DRAWN) or 1,
        size=size if (size := _whole(told["size"], SIZES[-1])) in SIZES else USUAL.size,
    )


def _whole(text: str, most: int) -> int | None:
    """Read a whole number; None where it isn't one, or is too large."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 and int(text) <= most else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
