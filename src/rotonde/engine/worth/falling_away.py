"""What a household may lose once what is counted is granted: rights that then stop, or pay less."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking, in_focus
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.changes import difference, euros_out
from rotonde.engine.worth.receiving import receiving
from rotonde.engine.worth.standings import Ends, Key, Position, Standing, standings


class Loss(NamedTuple):
    """What falls away of one answer, in EUR a year or EUR once: at least, and at most."""

    key: Key
    lower: Fraction
    upper: Fraction
    once: bool

    def as_json(self) -> dict[str, Any]:
        """The line as data."""
        return {
            "right": self.key[0],
            "of": self.key[1],
            "lower": euros_out(self.lower),
            "upper": euros_out(self.upper),
            "per": "once" if self.once else "year",
        }


def falling_away(asking: Asking, situation: Situation, now: Position, granted: Mapping[Key, Fraction]) -> list[Loss]:
    """What may fall away of what is received now, and of what is counted itself, once all of it is received.

    `granted` says for how much each is counted. A right isn't lost by being received itself.
    """
    rights = asking.catalogue.rights
    if not any(right in standings(asking).opens for right, _ in granted):
        return []
    after = _position(asking, situation, granted, None)
    own = standings(asking).own_status_read
    within = {kind: in_focus(situation, kind) for kind in {right.kind for right in rights.values()}}
    found = []
    for key, before in now.standings.items():
        right, of = key
        if of not in within[rights[right].kind] or (key not in granted and before.receives is False):
            continue
        later = after
        if key in granted and right in own:
            later = _position(asking, situation, granted, key)
        loss = _loss(before, later.standings[key], granted.get(key))
        if loss is not None:
            found.append(loss)
    return found


def _position(asking: Asking, situation: Situation, granted: Mapping[Key, Fraction], but: Key | None) -> Position:
    keys = [key for key in granted if key != but]
    return standings(asking).read(receiving(situation, keys, asking.dates.on, receives=True))


def _loss(before: Standing, after: Standing, counted: Fraction | None) -> Loss | None:
    """None where nothing can be lost; of what is counted no more is lost than was counted."""
    if before.worth is None or after.worth is None:
        return None
    worth: Ends = before.worth
    if counted is not None:
        lost = min(counted, max(Fraction(0), worth[0] - after.worth[0]))
        sure = min(counted, max(Fraction(0), worth[0] - after.worth[1]))
        return Loss(before.key, sure, lost, before.once) if lost else None
    low, high = difference(worth, after.worth)
    return Loss(before.key, max(Fraction(0), -high), -low, before.once) if low < 0 else None
