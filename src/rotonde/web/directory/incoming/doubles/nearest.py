"""Finding what may be the same without comparing each with each: only records that share something are compared."""

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from rotonde.web.directory.incoming.doubles.features import Features
from rotonde.web.directory.incoming.doubles.likeness import Likeness, likeness

MOST_SHARING = 80
"""What more records share than this says nothing of two of them."""
MOST_SHOWN = 3


class Nearest:
    """Records to find doubles among; each may be added as it comes."""

    def __init__(self) -> None:
        self._sharing: dict[tuple[str, str], list[Features]] = defaultdict(list)

    def add(self, one: Features) -> None:
        """Have a record found."""
        for key in _keys(one):
            self._sharing[key].append(one)

    def like(self, one: Features) -> list[tuple[Features, Likeness]]:
        """Give what may be the same as this record, the likest first."""
        others: dict[UUID, Features] = {}
        for key in _keys(one):
            sharing = self._sharing.get(key, ())
            if len(sharing) <= MOST_SHARING:
                others |= {other.id: other for other in sharing if other.id != one.id}
        found = [(other, like) for other in others.values() if (like := likeness(one, other))]
        return sorted(found, key=lambda pair: (-pair[1].points, pair[0].name, str(pair[0].id)))[:MOST_SHOWN]


def _keys(one: Features) -> Iterator[tuple[str, str]]:
    yield from ((kind, number) for kind, number in one.registers)
    yield from (("phone", number) for number in one.phones)
    yield from (("site", site) for site in one.sites)
    yield from (("house", house) for house in one.houses)
    beginnings = {word[:4] for word in one.name.split()}
    yield from (("word", f"{word} {code}") for word in beginnings for code in one.postcodes)
    if one.organisation:
        yield from (("org", f"{word} {one.organisation[:5]}") for word in beginnings)
    if one.is_organisation:
        yield "beginning", one.name[:2]
    yield "name", one.name
