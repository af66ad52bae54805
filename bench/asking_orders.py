"""Dialogues with a demo household: what is revealed by each question, in the order of the engine or another one."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bench.demo_households import DemoHousehold
from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.calendar import period_name, read_period, shift
from rotonde.engine.facts import Vocabulary
from rotonde.engine.missing_facts import PERIODS, MissingFact
from rotonde.engine.questions.cards import asked_together
from rotonde.engine.questions.following import Following
from rotonde.engine.situations.possible import Spell, constant, truth
from rotonde.engine.situations.situation import Pair, Situation, close_full_lists

FAR = 3 * 366


@dataclass
class Dialogue:
    """The answers after every question, and how long the engine thought about each."""

    asked: list[MissingFact] = field(default_factory=list)
    states: list[list[RightAnswer]] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)


def question_of(words: Vocabulary, fact: str, of: str, period: str | None) -> MissingFact:
    """What is asked in one go: of a status its whole course, of a yearly amount one year."""
    return MissingFact(fact, of, period if words.facts[fact].dated in PERIODS else None)


def can_be_asked(following: Following) -> list[MissingFact]:
    """What is missing in any answer and isn't a judgement, in the order of the vocabulary; of pairs those listed."""
    situation, answers = following.situation, following.answers
    assert situation is not None, "tell it the situation first"
    words = situation.vocabulary
    listed = {
        (link, "+".join(one)) for link, pairs in situation.pairs.items() for both in pairs for one in (both, both[::-1])
    }
    place = {id: at for at, id in enumerate(words.facts)}
    found = {
        question_of(words, one.fact, one.of, one.period)
        for answer in answers
        for one in answer.missing
        if words.facts[one.fact].type != "judgement"
        and ("+" not in one.of or (words.facts[one.fact].link, one.of) in listed)
    }
    return sorted(found, key=lambda one: (place[one.fact], one.of, one.period or ""))


def revealed(household: DemoHousehold, situation: Situation, asked: MissingFact) -> Situation:
    """The situation with one question answered from the truth."""
    words, whole = situation.vocabulary, household.truth
    fact = words.facts[asked.fact]
    if fact.theme == "links":
        return _with_list(whole, situation, asked)
    if fact.link:
        of, to = asked.of.split("+")
        pairs = {link: dict(listed) for link, listed in situation.pairs.items()}
        both = (of, to) if (of, to) in pairs[fact.link] else (to, of)
        there = pairs[fact.link][both]
        true = whole.pairs[fact.link].get(both) or whole.pairs[fact.link][both[::-1]]
        pairs[fact.link][both] = replace(there, facts={**there.facts, fact.id: true.facts[fact.id]})
        return replace(situation, pairs=pairs)
    history = whole.facts[asked.fact, asked.of]
    if asked.period:
        _, first, _ = read_period(asked.period)
        last = shift(first, fact.dated, 0, "end")  # type: ignore[arg-type]
        value = next(spell.value for spell in history if spell.start <= first <= spell.until)
        known = situation.facts.get((asked.fact, asked.of), ())
        apart = [spell for spell in known if spell.until < first or spell.start > last]
        history = tuple(sorted([*apart, Spell(first, last, value)]))
    return situation.with_facts({(asked.fact, asked.of): history})


def _with_list(whole: Situation, situation: Situation, asked: MissingFact) -> Situation:
    ways = [way for link in situation.vocabulary.links.values() for way in link.directions()]
    way = next(one for one in ways if one.complete == asked.fact)
    pairs = {link: dict(listed) for link, listed in situation.pairs.items()}
    records = {kind: list(names) for kind, names in situation.records.items()}
    for both in whole.pairs.get(way.link.id, {}):
        if asked.of in (both if way.link.symmetric else both[:1] if way.is_forward else both[1:]):
            listed = pairs.setdefault(way.link.id, {})
            if both not in listed and both[::-1] not in listed:
                listed[both] = Pair(constant(truth(True)))
            for kind, name in ((way.link.of, both[0]), (way.link.to, both[1])):
                if name not in records[kind]:
                    records[kind].append(name)
    facts = {**situation.facts, (asked.fact, asked.of): constant(truth(True))}
    found = replace(situation, records=records, pairs=pairs, facts=facts)
    close_full_lists(found)
    return found


def with_all(household: DemoHousehold, situation: Situation, questions: Sequence[MissingFact]) -> Situation:
    """Everything of a form filled in, lists first."""
    for one in sorted(questions, key=lambda one: not one.fact.startswith("complete.")):
        situation = revealed(household, situation, one)
    for fact in situation.vocabulary.facts.values():
        for of, to in situation.pairs.get(fact.link or "", {}):
            situation = revealed(household, situation, MissingFact(fact.id, f"{of}+{to}"))
    return situation


Choose = Callable[[Following], MissingFact | None]


def converse(asking: Asking, household: DemoHousehold, choose: Choose, on_cards: bool = False) -> Dialogue:
    """Ask until there is nothing to ask; the time is that of the processor, for others may be at work beside us.

    On cards everything that is asked in one breath is answered at once.
    """
    situation, found, following = household.known, Dialogue(), Following(asking)
    while True:
        answers = following.after(situation)
        found.states.append(answers)
        start = time.process_time()
        asked = choose(following)
        found.milliseconds.append((time.process_time() - start) * 1000)
        if asked is None:
            return found
        assert asked not in found.asked, f"asked twice: {asked}"
        found.asked.append(asked)
        for one in _card(situation, asked, answers) if on_cards else [asked]:
            situation = revealed(household, situation, one)


def _card(situation: Situation, asked: MissingFact, answers: Sequence[RightAnswer]) -> list[MissingFact]:
    together = asked_together(situation, asked, answers)
    return list(dict.fromkeys(question_of(situation.vocabulary, one.fact, one.of, one.period) for one in together))


def best(asking: Asking) -> Choose:
    """The engine's next question."""
    words = asking.catalogue.vocabulary

    def choose(following: Following) -> MissingFact | None:
        question = following.next_question()
        return None if question is None else question_of(words, question["fact"], question["of"], question["period"])

    return choose


def in_order(following: Following) -> MissingFact | None:
    """The first fact of the vocabulary that is still missing."""
    return next(iter(can_be_asked(following)), None)


def by_chance(seed: int) -> Choose:
    """Any fact that is still missing."""
    dice = random.Random(seed)

    def choose(following: Following) -> MissingFact | None:
        found = can_be_asked(following)
        return dice.choice(found) if found else None

    return choose


def paper_form(asking: Asking, household: DemoHousehold) -> list[MissingFact]:
    """Every box of a form that asks all that the rules can read of everybody, but for what age rules out."""
    words, whole, known = household.known.vocabulary, household.truth, household.known
    on = asking.dates.on.toordinal()
    boxes: dict[MissingFact, None] = {}
    read: dict[str, set[str | None]] = {}
    for node in asking.program.leaves:
        what = node.data[0]
        if what.kind == "link":
            for name in words.links[what.name].complete_names:
                read.setdefault(name, set()).add(None)
        elif what.kind == "fact":
            read.setdefault(what.name, set()).update(_periods(words, what.name, what.start or on, what.until or on))
    for id, fact in words.facts.items():
        if id not in read or fact.type == "judgement" or fact.link:
            continue
        for name in whole.records[fact.record]:
            if (id, name) not in known.facts:
                boxes |= {MissingFact(id, name, one): None for one in sorted(read[id], key=str)}
    return list(boxes)


def _periods(words: Vocabulary, id: str, first: int, last: int) -> Iterator[str | None]:
    dated = words.facts[id].dated
    if dated not in PERIODS:
        yield None
        return
    day = first
    while day <= last:
        yield period_name(dated, day)  # type: ignore[arg-type]
        day = shift(day, dated, 0, "end") + 1  # type: ignore[arg-type]
