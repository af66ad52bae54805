"""The world of the oracle: whom it holds and which words it uses."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from web.oracle.planning import House, Somebody, Thing

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
KINDS = ("ocmw", "caw", "dmw", "city_service", "association", "target_group")
SECRECY = ("professional", "official", "discretion")
ROLES = (
    "rights_worker",
    "worker",
    "coordinator",
    "administrator",
    "protection_officer",
    "editor",
    "expert_by_experience",
    "volunteer",
    "policy_officer",
)
PAPERS = ("basis:files", "basis:sharing", "basis:linking", "basis:carried_answers", "basis:reception")
PAPERS += ("basis:referrals",)
PAPERS += ("paper:dpia", "paper:register", "paper:notice", "paper:arrangement", "paper:protocol")
EVERYTHING = frozenset({"files", "sharing", "linking", "carried_answers", "reception", "referrals"})
WITHOUT_DPIA = frozenset({"carried_answers"})
WITHOUT_PROTOCOL = frozenset({"files", "carried_answers", "reception"})
HAVE_A_BASIS = ("ocmw", "caw", "dmw", "city_service")
"""Partners of a *geïntegreerd breed onthaal*, and the city; for associations nobody wrote a norm down (ADR 0039)."""
FOR_WHICH = ("rights", "referral")


@dataclass
class World:
    """Everybody and everything, as planned."""

    houses: list[House] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    things: dict[str, list[Thing]] = field(default_factory=lambda: defaultdict(list))

    def keep(self, *things: Thing) -> None:
        for thing in things:
            self.things[type(thing.record).__name__].append(thing)

    def sample(self, every: int) -> Sequence[Somebody]:
        """Some of the people: a step that shares no factor with the number of roles meets each role."""
        return self.people[::every]
