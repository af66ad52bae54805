"""What changes between two situations that differ in who receives what: rights that open or close, and by how much.

Both situations leave the same facts open, so what such a fact may bring is there on both sides. Where both ends of a
worth rise, nothing is lost; where both fall, nothing is won.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from rotonde.engine.worth.standings import Ends, Key, Standing

NOTHING: Ends = (Fraction(0), Fraction(0))


class Change(NamedTuple):
    """One answer before and after."""

    before: Standing
    after: Standing

    @property
    def gain(self) -> Ends | None:
        """The least and most that is won, negative where it is lost; None where no worth is known."""
        if self.before.worth is None or self.after.worth is None:
            return None
        return difference(self.before.worth, self.after.worth)

    def as_json(self) -> dict[str, Any]:
        """The change as data: euros with two decimals."""
        return {
            "right": self.before.right,
            "of": self.before.of,
            "per": per(self.before),
            "estimated": self.before.estimated,
            "before": _side(self.before),
            "after": _side(self.after),
            "gain": self.gain and ends_out(self.gain),
        }


def changes(before: Mapping[Key, Standing], after: Mapping[Key, Standing], keys: Iterable[Key]) -> list[Change]:
    """The answers among some whose verdict or worth isn't the same after as before."""
    pairs = [Change(before[key], after[key]) for key in keys]
    return [one for one in pairs if (one.before.verdict, one.before.worth) != (one.after.verdict, one.after.worth)]


def difference(before: Ends, after: Ends) -> Ends:
    """The least and the most that is won between two worths.

    >>> [int(end) for end in difference((Fraction(0), Fraction(300)), (Fraction(200), Fraction(300)))]
    [0, 300]
    """
    if before == after:
        return NOTHING
    low, high = after[0] - before[1], after[1] - before[0]
    if after[0] >= before[0] and after[1] >= before[1]:
        low = max(low, Fraction(0))
    if after[0] <= before[0] and after[1] <= before[1]:
        high = min(high, Fraction(0))
    return low, high


def total(
    before: Mapping[Key, Standing],
    after: Mapping[Key, Standing],
    generous: Sequence[Sequence[Key]],
    sparing: Sequence[Sequence[Key]],
) -> Ends:
    """The least and most that all changes bring together.

    `sparing` units join whatever may be counted once, `generous` ones only what certainly is: the floor counts what
    is won sparingly and what is lost generously, the ceiling the other way round.
    """
    nothing = Fraction(0)
    few = [_of_unit(before, after, unit) for unit in sparing]
    many = [_of_unit(before, after, unit) for unit in generous]
    return (
        sum((max(low, nothing) for low, _ in few), nothing) + sum((min(low, nothing) for low, _ in many), nothing),
        sum((max(high, nothing) for _, high in many), nothing) + sum((min(high, nothing) for _, high in few), nothing),
    )


def _of_unit(before: Mapping[Key, Standing], after: Mapping[Key, Standing], unit: Sequence[Key]) -> Ends:
    return difference(_most(before, unit), _most(after, unit))


def _most(standings: Mapping[Key, Standing], unit: Sequence[Key]) -> Ends:
    """What is counted once brings what the best of it brings."""
    worths = [worth for key in unit if (worth := standings[key].worth) is not None]
    return max((low for low, _ in worths), default=Fraction(0)), max((high for _, high in worths), default=Fraction(0))


def per(standing: Standing) -> str:
    """Whether a worth comes every year or once."""
    return "once" if standing.once else "year"


def _side(standing: Standing) -> dict[str, Any]:
    return {"verdict": standing.verdict, "worth": standing.worth and ends_out(standing.worth)}


def ends_out(ends: Ends) -> dict[str, str]:
    """The least and most as data."""
    return {"lower": euros_out(ends[0]), "upper": euros_out(ends[1])}


def euros_out(amount: Fraction) -> str:
    """Euros with two decimals.

    >>> euros_out(Fraction(4001, 3))
    '1333.67'
    """
    return f"{float(amount):.2f}"
