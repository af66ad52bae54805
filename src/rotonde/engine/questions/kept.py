"""What stays true from one question about a household to the next: all of the rights that don't read what was told."""

from dataclasses import dataclass, field

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.questions.search import Search
from rotonde.engine.questions.strangers_listed import WithStrangers, with_strangers
from rotonde.engine.questions.what_if import Gains
from rotonde.engine.situations.situation import Situation
from rotonde.engine.what_is_read import names_read, what_changed


@dataclass(eq=False)
class Kept:
    """What likely answers would settle and where witnesses are found, of each answer about one household.

    An answer to a question does away with what was kept of the rights that read it, and with nothing else.
    """

    asking: Asking
    gains: Gains = field(default_factory=dict)
    searches: dict[tuple[str, str], Search] = field(default_factory=dict)
    situation: Situation | None = None
    with_others: WithStrangers | None = None

    def follow(self, situation: Situation) -> None:
        """Go on to what is known now."""
        changed = None if self.situation is None else what_changed(self.situation, situation)
        before, self.situation = self.with_others, situation
        self.with_others = with_strangers(situation)
        if changed is None:
            self.gains.clear()
            self.searches.clear()
            return
        reads = names_read(self.asking)
        touched = {id for id in self.asking.rights if not reads[id].isdisjoint(changed)}
        others_changed = before is None or before[1] != self.with_others[1]
        for place in [one for one in self.gains if one[0] in touched]:
            del self.gains[place]
        for place in [one for one in self.searches if others_changed or one[0] in touched]:
            del self.searches[place]

    def search(self, answer: RightAnswer) -> Search:
        """The search for what one answer turns on."""
        place = answer.id, answer.of
        if place not in self.searches:
            assert self.situation is not None, "follow a situation first"
            facts = self.asking.catalogue.vocabulary.facts
            own = [one for one in answer.missing if facts[one.fact].type != "judgement"]
            self.searches[place] = Search(self.asking, self.situation, [answer], own, self.with_others)
        return self.searches[place]
