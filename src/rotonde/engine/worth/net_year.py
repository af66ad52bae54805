"""The floor of what a household wins in a year, in EUR, when everything that it certainly has a right to is granted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking, in_focus
from rotonde.engine.outputs import NOT_ENTITLED, VERDICTS
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.changes import euros_out, per
from rotonde.engine.worth.counted_together import together
from rotonde.engine.worth.falling_away import Loss, falling_away
from rotonde.engine.worth.standings import Key, Position, Standing, standings

NONE = Fraction(0)
REFUSED = VERDICTS[NOT_ENTITLED]


class Counted(NamedTuple):
    """An answer that is counted, for how much, and whether somebody may receive it already."""

    standing: Standing
    lower: Fraction
    may_be_received: bool

    def as_json(self) -> dict[str, Any]:
        """The line as data."""
        return {
            "right": self.standing.right,
            "of": self.standing.of,
            "lower": euros_out(self.lower),
            "per": per(self.standing),
            "estimated": self.standing.estimated,
            "may_be_received_already": self.may_be_received,
            "stale": list(self.standing.stale),
        }


def net_year(asking: Asking, situation: Situation) -> dict[str, Any]:
    """Everything granted minus now, for the household in focus, said as a floor.

    Counted is what is certainly there and not certainly received, at the least that it is worth: once per circle, and
    of rights that exclude each other only the best. What then may fall away is taken off. An amount that somebody may
    receive already is counted, and said. What is paid once stands apart from what comes every year.

    >>> from rotonde.engine.calendar import Dates
    >>> from rotonde.engine.catalogue import Catalogue
    >>> from rotonde.engine.facts import Vocabulary
    >>> words = Vocabulary({"person": 60}, [], [])
    >>> net_year(Asking(Catalogue(words), Dates.asked()), Situation(words, {"person": ["anna"]}))["lower"]
    '0.00'
    """
    return _Count(asking, situation, standings(asking).read(situation)).as_json()


def net_years(asking: Asking, situations: Sequence[Situation]) -> list[dict[str, Any]]:
    """The floor of each of many households, in their order; all are read at once."""
    positions = standings(asking).read_many(situations)
    return [_Count(asking, *both).as_json() for both in zip(situations, positions, strict=True)]


@dataclass
class _Count:
    asking: Asking
    situation: Situation
    position: Position
    left_out: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        counted = self._once_per_group(self._once_per_circle(self._certain()))
        rest = {one.standing.key: one.lower for one in counted}
        losses = falling_away(self.asking, self.situation, self.position, dict(rest))
        for loss in losses:
            if loss.key in rest:
                rest[loss.key] -= loss.upper
        yearly = [one for one in counted if not one.standing.once]
        lower = _sum(counted, losses, once=False)
        estimated = sum((rest[one.standing.key] for one in yearly if one.standing.estimated), NONE)
        maybe = sum((rest[one.standing.key] for one in yearly if one.may_be_received), NONE)
        return {
            "lower": euros_out(lower),
            "of_which_estimated": euros_out(_part(estimated, lower)),
            "of_which_may_be_received": euros_out(_part(maybe, lower)),
            "once": euros_out(_sum(counted, losses, once=True)),
            "stale": any(one.standing.stale for one in counted),
            "counted": [one.as_json() for one in counted],
            "left_out": self.left_out,
            "falls_away": [one.as_json() for one in losses],
        }

    def _leave_out(self, one: Standing, why: str, instead: Key | None = None) -> None:
        right, of = instead or (None, None)
        self.left_out.append(
            {"right": one.right, "of": one.of, "why": why, "instead": instead and {"right": right, "of": of}}
        )

    def _certain(self) -> list[Standing]:
        """The answers that can be counted; the rest is left out with why."""
        found = []
        for one in self._asked():
            why = _why_not(one)
            if why is None:
                found.append(one)
            elif why != REFUSED:
                self._leave_out(one, why)
        return found

    def _asked(self) -> list[Standing]:
        rights = self.asking.catalogue.rights
        within = {kind: in_focus(self.situation, kind) for kind in {one.kind for one in rights.values()}}
        return [one for one in self.position.standings.values() if one.of in within[rights[one.right].kind]]

    def _once_per_circle(self, certain: Sequence[Standing]) -> list[Counted]:
        """The best of each circle; nothing where somebody of it receives the right."""
        everybody = self.position.standings
        units = together(self.asking.catalogue, self.situation, self.position.reached, list(everybody), certainly=False)
        members = {units.top(unit[0]): unit for unit in units.all()}
        best: dict[Key, Standing] = {}
        for one in certain:
            top = units.top(one.key)
            if top not in best or _lower(one) > _lower(best[top]):
                best[top] = one
        found = []
        for one in certain:
            top = units.top(one.key)
            circle = [everybody[key] for key in members[top]]
            has_it = next((other for other in circle if other.receives), None)
            if has_it is not None:
                self._leave_out(one, "received_in_circle", has_it.key)
            elif best[top] is not one:
                self._leave_out(one, "counted_once", best[top].key)
            else:
                found.append(Counted(one, _lower(one), any(map(_may_receive, circle))))
        return found

    def _once_per_group(self, counted: Sequence[Counted]) -> list[Counted]:
        """Of rights that exclude each other the best, above what is received of them now."""
        found = []
        for one in counted:
            others = self._in_group(one.standing)
            group = {one.standing.key, *(other.key for other in others)}
            best = max((two for two in counted if two.standing.key in group), key=lambda two: two.lower)
            if best is not one:
                self._leave_out(one.standing, "excluded", best.standing.key)
                continue
            received = [other for other in others if other.receives]
            had = [_had(other) for other in received]
            known = [amount for amount in had if amount is not None]
            above = one.lower - max(known, default=NONE)
            if len(known) < len(had) or above <= 0 < len(received):
                self._leave_out(one.standing, "excluded", received[0].key)
                continue
            found.append(Counted(one.standing, above, one.may_be_received or any(map(_may_receive, others))))
        return found

    def _in_group(self, one: Standing) -> list[Standing]:
        rights = self.asking.catalogue.rights
        group = rights[one.right].exclusion_group
        if group is None:
            return []
        same = [other for other in self._asked() if rights[other.right].exclusion_group == group]
        return [other for other in same if other.key != one.key]


def _why_not(one: Standing) -> str | None:
    """Why an answer isn't counted; None where it can be."""
    if one.receives:
        return "received"
    if one.verdict != "entitled":
        return one.verdict
    if one.worth is None:
        return "amount_unknown" if one.gap else "no_estimate"
    return None if one.worth[0] > 0 else "nothing_certain"


def _may_receive(one: Standing) -> bool:
    return one.receives is None and one.verdict != REFUSED


def _had(one: Standing) -> Fraction | None:
    """The most that somebody gets of a right that is received; None where we can't tell."""
    return None if one.worth is None or one.verdict != "entitled" else one.worth[1]


def _lower(one: Standing) -> Fraction:
    return NONE if one.worth is None else one.worth[0]


def _sum(counted: Sequence[Counted], losses: Sequence[Loss], *, once: bool) -> Fraction:
    won = sum((one.lower for one in counted if one.standing.once == once), NONE)
    return won - sum((one.upper for one in losses if one.once == once), NONE)


def _part(part: Fraction, whole: Fraction) -> Fraction:
    """A part is never more than the whole, nor less than nothing."""
    return max(NONE, min(part, whole))
