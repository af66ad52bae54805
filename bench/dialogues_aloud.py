"""Whole dialogues in Dutch, to be read as a social worker would: is each question a sensible one to ask now?"""

from bench.asking_orders import best, converse
from bench.demo_households import ON, demo_households
from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.situations.possible import written
from rotonde.engine.situations.situation import Situation
from rotonde.rights import load_catalogue


def aloud(count: int, seed: int) -> None:
    """Print so many dialogues: the number of open answers, whose fact, the question, and the answer."""
    catalogue, dates = load_catalogue(), Dates.asked(on=ON, today=ON)
    asking = Asking(catalogue, dates)
    for household in demo_households(catalogue, dates, count, seed):
        ages = {name: _age(household.known, name) for name in household.known.records["person"]}
        print(f"\n== {household.known.focus}: " + ", ".join(f"{name} ({age})" for name, age in ages.items()))
        dialogue = converse(asking, household, best(asking))
        for one, state in zip(dialogue.asked, dialogue.states, strict=False):
            fact = catalogue.vocabulary.facts[one.fact]
            still = sum(answer.verdict == "unknown" for answer in state)
            said = household.truth.facts.get((one.fact, one.of))
            value = written(said[-1].value, fact) if said else ""
            label, question = fact.labels.get("nl", ""), fact.question.get("nl", "")
            print(f"{still:3} {one.of:9} {one.period or '':9} {question or label} [{one.fact}] → {value}")


def _age(situation: Situation, name: str) -> int:
    return int((ON.toordinal() - situation.facts["birth_date", name][0].value.low) // 365.25)
