"""The weights, estimated without knowing who is who: Fellegi and Sunter's model, fitted by expectation–maximisation.

How often two *different* humans agree is counted over pairs drawn by chance. How often two records of *one* human
agree is fitted on the candidates, whose share of matches is unknown too. Things are taken to agree independently.
"""

import numpy as np
from numpy.typing import NDArray

from rotonde.web.people.linking.coding import MISSING
from rotonde.web.people.linking.comparing import Agreement
from rotonde.web.people.linking.levels import LEVELS

Shares = dict[str, NDArray[np.float64]]
ROUNDS = 60
LEAST = 1e-6


def shares(agreement: Agreement, weight: NDArray[np.float64]) -> Shares:
    """How often each level occurs where both sides say something, with half an occurrence for what never did."""
    found = {}
    for aspect, levels in agreement.items():
        counts = np.bincount(levels, weight, minlength=len(LEVELS[aspect]))
        counts[MISSING] = 0
        counts[1:] += 0.5
        found[aspect] = np.maximum(counts / counts.sum(), LEAST)
    return found


def estimate(candidates: Agreement, by_chance: Agreement) -> dict[str, dict[str, float]]:
    """Give per thing and level the weight: the binary logarithm of how much likelier it is of one human than of two."""
    n = len(next(iter(candidates.values())))
    two = shares(by_chance, np.ones(len(next(iter(by_chance.values())))))
    looked_at = shares(candidates, np.ones(n))
    one = {aspect: _first_guess(aspect) for aspect in LEVELS}
    prior = 0.2
    for _ in range(ROUNDS):
        odds = np.full(n, np.log(prior / (1 - prior)))
        for aspect, levels in candidates.items():
            ratio = np.log(one[aspect] / looked_at[aspect])
            ratio[MISSING] = 0
            odds += ratio[levels]
        likely = 1 / (1 + np.exp(-np.clip(odds, -60, 60)))
        prior = float(np.clip(likely.mean(), 1e-4, 0.95))
        one = shares(candidates, likely)
        looked_at = shares(candidates, 1 - likely)
    return {
        aspect: {
            level: round(float(np.log2(one[aspect][at] / two[aspect][at])), 1)
            for at, level in enumerate(levels)
            if at != MISSING
        }
        for aspect, levels in LEVELS.items()
    }


def _first_guess(aspect: str) -> NDArray[np.float64]:
    """Records of one human agree mostly; the other levels share the rest."""
    levels = LEVELS[aspect]
    guess = np.full(len(levels), 0.1 / (len(levels) - 2))
    guess[2] = 0.9
    return guess
