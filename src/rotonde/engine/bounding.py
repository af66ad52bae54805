"""What the bounds pass hands on: the two bounds of a rule, and what it knows while it rewrites."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from rotonde.engine import plain
from rotonde.engine.calendar import Dates
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Vocabulary
from rotonde.engine.plain import Plain

Judgements = Literal["as_known", "favourable", "unfavourable"]


class Bound(NamedTuple):
    """Least and most of a number, in multiples of `1 / scale`; of a truth: certain and possible."""

    low: Plain
    high: Plain
    scale: int = 1

    def times(self, scale: int) -> "Bound":
        """The same bound in finer multiples."""
        if scale == self.scale:
            return self
        factor = plain.const(scale // self.scale)
        return Bound(plain.mul(self.low, factor), plain.mul(self.high, factor), scale)


@dataclass
class Pass:
    """What one pass needs to know, and what it has already rewritten.

    `judgements` replaces every judgement that nobody gave yet by the favourable or the unfavourable one.
    `told` names the quantities that the data at hand may tell, `known` the facts and links of which nothing is
    missing: one column then serves both ends. A list that is known is complete. `tails` are the rules about nobody
    listed: they are the same in every pass over a vocabulary.
    """

    dates: Dates
    vocabulary: Vocabulary
    judgements: Judgements = "as_known"
    told: Collection[str] = ()
    known: Collection[str] = ()
    done: dict[Node, Bound] = field(default_factory=dict)
    agreements: dict[tuple[str, tuple[Var, ...]], Plain] = field(default_factory=dict)
    tails: dict[Node, Node] = field(default_factory=dict)

    @property
    def law(self) -> int:
        """The day whose rules and amounts count."""
        return self.dates.law.toordinal()
