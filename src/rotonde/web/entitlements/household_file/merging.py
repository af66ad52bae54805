"""Two people changed one file: what each of them changed, and where they must choose."""

from dataclasses import dataclass
from typing import Any

from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.household_file.changes_said import place_said, place_value_said
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.people.domain.told_here import Change, changes_between, with_changes

Place = tuple[str, str, str]


@dataclass(frozen=True)
class Side:
    """One place with what one or both typed there, in words."""

    name: str
    what: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Merge:
    """What I changed since I read the file, what the other changed, and the file as it stands now."""

    mine: dict[Place, Change]
    theirs: dict[Place, Change]
    now: OpenedFile

    @property
    def both(self) -> list[Place]:
        """Where both changed something, and not into the same."""
        return sorted(p for p in self.mine.keys() & self.theirs.keys() if self.mine[p].value != self.theirs[p].value)

    def put(self, changes: list[tuple[Any, Any]]) -> dict[str, Any]:
        """The household as it stands now with changes put into it."""
        whole = self.now.contents.whole()
        standing = {one.place: one.instead_of for one in changes_between(whole, {"links": {}}, "")}
        return with_changes(whole, [Change(place, value, standing.get(place), "") for place, value in changes])

    def to_choose(self) -> list[Side]:
        """Where somebody must choose."""
        return [self._side(f"pick{n}", place) for n, place in enumerate(self.both)]

    def only_mine(self) -> list[Side]:
        """What only I changed."""
        return [self._side("", place) for place in sorted(self.mine.keys() - set(self.both))]

    def only_theirs(self) -> list[Side]:
        """What only the other changed."""
        return [self._side("", place) for place in sorted(self.theirs.keys() - self.mine.keys())]

    def as_json(self) -> dict[str, Any]:
        """What the page carries, so that nothing typed is lost."""
        return {
            "mine": [[list(place), one.value] for place, one in self.mine.items()],
            "both": list(map(list, self.both)),
        }

    def _side(self, name: str, place: Place) -> Side:
        w, names = self.now.w, self.now.names()
        saying = Saying(engine_port.catalogue(), w.lang)
        said = [
            place_value_said(place, changes[place].value, saying, w) if place in changes else ""
            for changes in (self.mine, self.theirs)
        ]
        return Side(name, place_said(place, names, saying, w), *said)


def merge_of(loaded: dict[str, Any], here: dict[str, Any], now: OpenedFile) -> Merge:
    """Set what I typed over what I had read beside what stands there now."""
    mine = {one.place: one for one in changes_between(loaded, here, "")}
    theirs = {one.place: one for one in changes_between(loaded, now.contents.whole(), "")} if loaded else {}
    return Merge(mine, theirs, now)
