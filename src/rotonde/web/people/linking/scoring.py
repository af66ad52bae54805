"""What the agreement of two records weighs, and which pairs are put before somebody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from rotonde.web.people.linking.blocking import candidates
from rotonde.web.people.linking.coding import DIFFERENT, Numbers
from rotonde.web.people.linking.comparing import Agreement, compared
from rotonde.web.people.linking.described import Described
from rotonde.web.people.linking.levels import LEVELS

WEIGHTS = Path(__file__).with_name("weights.yaml")


@dataclass(frozen=True)
class Weights:
    """Per thing and level what it weighs, from which sum on a pair is put before somebody, and what an address may."""

    levels: Mapping[str, Mapping[str, float]]
    propose_from: float
    address: frozenset[str]
    least_of_address: float
    most_of_address: float


@dataclass(frozen=True)
class Proposal:
    """Two records that may be one human, as places in the list: their weight, and at which level each thing agrees."""

    left: int
    right: int
    weight: float
    because: Mapping[str, str]

    @property
    def may_be_housemates(self) -> bool:
        """Whether a name or the day of birth is another one, and no number says that it is one human all the same.

        So it is with twins, with a father and a son of one name, and with who goes by another name.
        """
        differs = any(self.because[aspect] == "different" for aspect in ("given", "surname", "birth"))
        return differs and self.because["id"] not in ("same", "one_digit")


@cache
def weights() -> Weights:
    """The weights that Rotonde comes with; where they come from stands in their file."""
    told = yaml.safe_load(WEIGHTS.read_text("utf-8"))
    address = told["address"]
    return Weights(told["levels"], told["propose_from"], frozenset(address["of"]), address["least"], address["most"])


def weigh(agreement: Agreement, by: Weights) -> NDArray[np.float64]:
    """Add up what each pair weighs; what one of the two doesn't say weighs nothing."""
    n = len(next(iter(agreement.values())))
    person, address = np.zeros(n), np.zeros(n)
    for aspect, levels in agreement.items():
        table = np.array([by.levels[aspect].get(level, 0.0) for level in LEVELS[aspect]])
        (address if aspect in by.address else person)[:] += table[levels]
    address = np.clip(address, by.least_of_address, by.most_of_address)
    housemates = (agreement["given"] == DIFFERENT) & (agreement["birth"] == DIFFERENT) & ~_number_agrees(agreement)
    return person + np.where(housemates, np.minimum(address, 0), address)


def _number_agrees(agreement: Agreement) -> NDArray[np.bool_]:
    agreeing = [LEVELS["id"].index(level) for level in ("same", "one_digit")]
    return np.isin(agreement["id"], agreeing)


def proposals(records: Sequence[Described], sides: Iterable[int] | None = None) -> list[Proposal]:
    """Give the pairs of records that may be one human, the likeliest first; with `sides` only pairs of two sides.

    >>> ada = Described("Ada", "Van den Bossche", "19880302", id="88030212345")
    >>> [round(one.weight) > 20 for one in proposals([ada, Described("Ada", "Vandenbossche", "19880203")])]
    [True]
    """
    left, right = candidates(records, None if sides is None else np.fromiter(sides, np.int64, len(records)))
    agreement = compared(records, left, right)
    total = weigh(agreement, weights())
    found = np.flatnonzero(total >= weights().propose_from)
    return [_proposal(at, left, right, total, agreement) for at in found[np.argsort(-total[found], kind="stable")]]


def _proposal(at: int, left: Numbers, right: Numbers, total: NDArray[np.float64], agreement: Agreement) -> Proposal:
    because = {aspect: LEVELS[aspect][levels[at]] for aspect, levels in agreement.items()}
    return Proposal(int(left[at]), int(right[at]), round(float(total[at]), 1), because)
