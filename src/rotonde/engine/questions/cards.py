"""What is asked in one breath: the same of everybody at home, every status that somebody may have, all of one bill."""

from collections.abc import Iterable

from rotonde.engine.answers import RightAnswer
from rotonde.engine.facts import Vocabulary
from rotonde.engine.missing_facts import PERIODS, MissingFact
from rotonde.engine.situations.situation import Situation

STATUSES = "receives"
AT_HOME = ("person", "household")
Card = tuple[str, str | None]


def card_of(words: Vocabulary, asked: MissingFact) -> Card:
    """What two questions have in common that stand on one card.

    What anybody receives is one list to tick. Of people and their household the same fact is asked of all, and for
    every year or month that counts. What they have, such as a delivery, has a card of its own.
    """
    fact = words.facts[asked.fact]
    if fact.theme == STATUSES:
        return STATUSES, None
    if fact.record in AT_HOME or fact.link:
        return asked.fact, None
    return fact.record, asked.of


def asked_together(situation: Situation, asked: MissingFact, answers: Iterable[RightAnswer]) -> list[MissingFact]:
    """What is asked, then whatever else is missing that stands on the same card; of pairs those that are listed.

    A status that is missing on several days is one box.
    """
    words = situation.vocabulary
    card, place = card_of(words, asked), {id: at for at, id in enumerate(words.facts)}
    missing = {
        one
        for answer in answers
        for one in answer.missing
        if words.facts[one.fact].type != "judgement" and card_of(words, one) == card and _can_be_asked(situation, one)
    }
    boxes: dict[MissingFact, MissingFact] = {_box(words, asked): asked}
    for one in sorted(missing, key=lambda one: (place[one.fact], one.of, one.period or "")):
        boxes.setdefault(_box(words, one), one)
    return list(boxes.values())


def _box(words: Vocabulary, one: MissingFact) -> MissingFact:
    return one if words.facts[one.fact].dated in PERIODS else MissingFact(one.fact, one.of)


def _can_be_asked(situation: Situation, one: MissingFact) -> bool:
    link = situation.vocabulary.facts[one.fact].link
    return link is None or situation.pair(situation.vocabulary.links[link], *one.of.split("+")) is not None
