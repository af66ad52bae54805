"""Which one fact, and which one source, would settle most open answers of the caseload."""

from collections.abc import Collection
from dataclasses import dataclass

from rotonde.web.entitlements import notation
from rotonde.web.entitlements.fact_fields import PERIODIC, fact_named, label_of
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import Wording, in_language

SHOWN = 5


@dataclass
class Settles:
    """One fact or source, how many answers it settles alone, and in how many households."""

    label: str
    answers: int
    households: int
    unless_somebody_new: bool


def facts_that_settle(summary: Json, rights: Collection[str], everything: bool, w: Wording) -> list[Settles]:
    """List the facts that settle most answers about some rights."""
    return _ranked(summary, "facts", rights, everything, w)


def sources_that_settle(summary: Json, rights: Collection[str], everything: bool, w: Wording) -> list[Settles]:
    """List the sources that settle most answers about some rights, who may tell anything last."""
    return _ranked(summary, "sources", rights, everything, w)


def _ranked(summary: Json, what: str, rights: Collection[str], everything: bool, w: Wording) -> list[Settles]:
    found = []
    for one in (summary.get("settles_most") or {}).get(what, []):
        answers = sum(n for right, n in one["rights"].items() if right in rights)
        households = one["households"] if everything else 0
        found.append(Settles(_label(one, w), answers, households, one["unless_somebody_new"]))
    ranked = found if everything else sorted(found, key=lambda one: -one.answers)
    return [one for one in ranked if one.answers][:SHOWN]


def _label(one: Json, w: Wording) -> str:
    if "source" in one:
        return in_language(one["names"], w.lang)
    fact = fact_named(one["fact"])
    if fact is None:
        return str(one["fact"])
    label = label_of(None, fact, w)
    return f"{label}, {notation.period(one['period'], w.lang)}" if fact["dated"] in PERIODIC else label
