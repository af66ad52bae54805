"""The domains of life as large links, and the kinds of help of one, the lightest first."""

from dataclasses import dataclass
from itertools import groupby

from rotonde.web.directory.kinds.kinds import LifeDomain, domains, kinds, steps
from rotonde.web.directory.pages.offered import services_of_kinds
from rotonde.web.directory.pages.words import Wording

PICTURES = {
    "home": "home",
    "money": "money",
    "health": "doctor",
    "children": "child",
    "people": "family",
    "days": "work",
    "learning": "school",
    "papers": "papers",
    "moving": "bus",
    "leisure": "leisure",
    "feeling": "care",
    "safe": "together",
    "other": "question",
}


@dataclass(frozen=True)
class DomainShown:
    """A domain of life: its code in the address, its name and its picture."""

    code: str
    name: str
    picture: str


@dataclass(frozen=True)
class KindShown:
    """A kind of help with how many services give it."""

    code: str
    name: str
    count: int


@dataclass(frozen=True)
class StepShown:
    """The kinds of help of one step of intrusiveness."""

    name: str
    kinds: list[KindShown]


def domains_shown(w: Wording) -> list[DomainShown]:
    """Every domain of life, in the order of the talk."""
    return [DomainShown(one.code, w.of(one.name), PICTURES.get(one.code, "question")) for one in domains()]


def domain_of(code: str) -> LifeDomain | None:
    """The domain of life with a code; None where there is none."""
    return next((one for one in domains() if one.code == code), None)


def kinds_shown(domain: str, w: Wording) -> list[StepShown]:
    """The kinds of help of a domain that some service gives, by step."""
    counts = services_of_kinds()
    here = [one for one in kinds() if one.domain == domain and counts.get(one.code)]
    return [
        StepShown(w.of(steps()[step - 1]), [KindShown(one.code, w.of(one.name), counts[one.code]) for one in group])
        for step, group in groupby(sorted(here, key=lambda one: one.step), key=lambda one: one.step)
    ]
