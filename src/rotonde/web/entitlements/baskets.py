"""Which rights the page is about: all of them, or those of a basket that people look for together."""

from dataclasses import dataclass
from functools import cache

from rotonde.web.entitlements import engine_port, situations
from rotonde.web.entitlements.running_catalogue import newest_catalogue
from rotonde.web.entitlements.words import in_language


@dataclass(frozen=True)
class Basket:
    """A basket with those of its rights that the catalogue has, and the names of those that it hasn't."""

    id: str
    names: dict[str, str]
    for_whom: dict[str, str]
    rights: tuple[str, ...]
    outside: tuple[dict[str, str], ...]

    def outside_in(self, lang: str) -> list[str]:
        """Name what belongs in the basket and isn't worked out."""
        return [in_language(names, lang) for names in self.outside]


@cache
def baskets() -> tuple[Basket, ...]:
    """Give the baskets that have at least one right of the catalogue."""
    from rotonde.rights.baskets import load_baskets

    known = {right["id"] for right in engine_port.rights()}
    found = [
        Basket(id, dict(one.names), dict(one.for_whom), tuple(one.among(known)), tuple(map(dict, one.outside.values())))
        for id, one in load_baskets().items()
    ]
    return tuple(one for one in found if one.rights)


def basket_named(id: str) -> Basket | None:
    """Find a basket; none of that name means all rights."""
    return next((one for one in baskets() if one.id == id), None)


def choices(chosen: Basket | None, lang: str) -> list[tuple[str, str, int, bool]]:
    """List the baskets to choose from: id, name, how many rights, and whether it is the one chosen."""
    return [(one.id, in_language(one.names, lang), len(one.rights), one == chosen) for one in baskets()]


def make_ready() -> None:
    """Ask about the example once, with all rights, with each basket and as in the check: nobody waits for that."""
    home = situations.without_empty_parts(situations.sample())
    with newest_catalogue():
        for rights in (None, *(one.rights for one in baskets())):
            engine_port.check(home, {}, rights)
        engine_port.asked_further(home, lambda *_: True)
