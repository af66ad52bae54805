"""What a worker asks first, on one page: how old, with whom, which children, and what they live of.

The public check asks the same on four pages; the answers are its steps, so both ask on in the same way.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rotonde.web.entitlements.public_check.carried import Carried, Step
from rotonde.web.entitlements.public_check.first_pages import NO_STATUS
from rotonde.web.entitlements.public_check.first_steps import (
    AGES,
    ALONE,
    AT_HOME,
    AWAY,
    HERE,
    PLACE,
    STATUS,
    STATUSES,
    TICKED,
)
from rotonde.web.entitlements.public_check.home import CHILD, ME, MOST_ADULTS, MOST_CHILDREN, PARTNER
from rotonde.web.entitlements.public_check.replay import replayed

LONGEST = 200
PARTNERS = (ALONE, HERE, AWAY)
OF_CHILDREN = "children"
FIELDS = ("age", "partner", OF_CHILDREN, "adults", "where")


@dataclass
class ToldAtOnce:
    """The first form as it was typed, its answers as steps of the check, and the sentence of what can't be read."""

    typed: dict[str, str] = field(default_factory=dict)
    ticked: frozenset[str] = frozenset()
    carried: Carried = field(default_factory=lambda: Carried(for_other=True))
    faults: dict[str, str] = field(default_factory=dict)


def told_at_once(posted: Mapping[str, str], ticks: list[str], today: date) -> ToldAtOnce:
    """Read the first form. What stays empty is not known; without an age of a child there are no children."""
    typed = {
        name: posted.get(name, "").strip()[:LONGEST] for name in ("age", "partner", OF_CHILDREN, "adults", "where")
    }
    told = ToldAtOnce(typed, frozenset(ticks) & {*STATUSES, NO_STATUS})
    ages = ages_of(typed[OF_CHILDREN])
    if ages is None or len(ages) > MOST_CHILDREN:
        told.faults[OF_CHILDREN] = "error_ages"
        return told
    lives = {"partner": typed["partner"], "children": str(len(ages)), "adults": typed["adults"] or "0"}
    children = {f"{CHILD}{n}": str(one) for n, one in enumerate(ages, 1)}
    status = {NO_STATUS: TICKED} if told.ticked == {NO_STATUS} else dict.fromkeys(told.ticked - {NO_STATUS}, TICKED)
    together = {PARTNER: ""} if typed["partner"] == HERE else {}
    told.carried.steps = [
        Step(PLACE, {"municipality": typed["where"]}),
        Step(AT_HOME, lives),
        Step(AGES, {ME: typed["age"]} | together | children),
        Step(STATUS, status),
    ]
    names = {"municipality": "where", ME: "age", "partner": "partner", "adults": "adults", "children": OF_CHILDREN}
    for errors in replayed(told.carried, today).errors:
        told.faults |= {names.get(name, OF_CHILDREN): error for name, error in errors.items()}
    return told


def ages_of(text: str) -> list[int] | None:
    """The ages in a line; none of an empty one, and None where something else stands in it.

    >>> ages_of("8, 5 en 0"), ages_of(""), ages_of("twee")
    ([8, 5, 0], [], None)
    """
    if re.search(r"[^\d\s,;.+&]", re.sub(r"\b(en|et|and|jaar|ans|an|years?)\b", " ", text.lower())):
        return None
    return [int(one) for one in re.findall(r"\d{1,3}", text)]


def adults_to_choose() -> list[str]:
    """How many other adults may live there."""
    return [str(n) for n in range(MOST_ADULTS + 1)]
