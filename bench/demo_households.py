"""Demo households with a complete truth behind them: only who lives there and their birth dates are known at first.

People, benefits, incomes and lists come from the made-up town; what the town doesn't tell is drawn here, in proportion
to what is common. Nobody here exists.
"""

import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.common_answers import CHILD, HOME, PERSON, SELDOM
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.engine.missing_facts import PERIODS
from rotonde.engine.questions.settled import settled
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.possible import ALWAYS, Possible, constant, domain, scalar, truth
from rotonde.engine.situations.situation import Situation
from rotonde.screening.reading import read_caseload
from rotonde.screening.situating import situate
from rotonde.screening.town.caseload_tables import write_caseload
from rotonde.screening.town.homes import Home, close_lists, furnish
from rotonde.screening.town.household_kinds import KINDS

ON = date(2026, 11, 21)


@dataclass
class DemoHousehold:
    """What is known at first, and everything as it is in truth."""

    known: Situation
    truth: Situation


def demo_households(catalogue: Catalogue, dates: Dates, count: int, seed: int) -> Iterator[DemoHousehold]:
    """So many households, the same for the same seed."""
    for number, told in enumerate(_from_the_town(catalogue, dates, count, seed)):
        yield DemoHousehold(_barely_known(told, catalogue, dates), _whole(told, random.Random(seed * 9973 + number)))


def _from_the_town(catalogue: Catalogue, dates: Dates, count: int, seed: int) -> list[Situation]:
    """Households of the made-up town of which nothing that the town tells is forgotten."""
    chance = random.Random(seed)
    draws, weights = zip(*KINDS, strict=True)
    homes = [Home(f"h{number:04}", chance) for number in range(count)]
    for home in homes:
        chance.choices(draws, weights)[0](home)
        furnish(home)
    close_lists(homes)
    with tempfile.TemporaryDirectory() as folder:
        write_caseload(Path(folder), homes)
        for empty in [file for file in Path(folder).iterdir() if not file.read_text(encoding="utf-8").strip()]:
            empty.unlink()
        written = list(read_caseload(Path(folder), catalogue.vocabulary).situations())
    found = [situate(one, catalogue, dates) for one in written]
    assert all(one is not None for one, _ in found), [faults for one, faults in found if one is None]
    return [one for one, _ in found if one is not None]


def _barely_known(told: Situation, catalogue: Catalogue, dates: Dates) -> Situation:
    born = catalogue.vocabulary.facts["birth_date"]
    form = {
        "focus": told.records["household"][0],
        "persons": {
            name: {born.id: scalar(told.facts[born.id, name][0].value.low, born)} for name in told.records["person"]
        },
        "households": {name: {} for name in told.records["household"]},
        "links": {"member": [{"of": of, "to": to} for of, to in told.pairs["member"]]},
    }
    return read_situation(form, catalogue.vocabulary, dates, catalogue.quantities)


def _whole(told: Situation, chance: random.Random) -> Situation:
    """The household with a value for every fact on every day, and every list closed."""
    words = told.vocabulary
    whole = told.without(())
    kinds = sorted(whole.records)
    for kind in kinds:
        for name in whole.records[kind]:
            drawn = _Drawn(whole, name, kind, chance)
            for id in words.names_for(kind):
                fact, key = words.facts[id], (id, name)
                value = truth(True) if id.startswith("complete.") else drawn.value(fact)
                whole.facts[key] = settled(whole.facts.get(key, ()), value)
    for pairs in whole.pairs.values():
        for pair in pairs.values():
            pair.days = constant(truth(True))
    for fact in words.facts.values():
        for pair in whole.pairs.get(fact.link or "", {}).values():
            value = Possible(0, 1, frozenset((chance.choice(fact.values),))) if fact.is_choice else domain(fact)
            pair.facts.setdefault(fact.id, constant(value))
    return whole


class _Drawn:
    """Values for what the town doesn't tell of one record, in keeping with what it does."""

    def __init__(self, whole: Situation, name: str, kind: str, chance: random.Random) -> None:
        self.whole, self.name, self.kind, self.chance = whole, name, kind, chance
        on = ON.toordinal()
        self.age = (on - whole.facts["birth_date", name][0].value.low) // 365.25 if kind == "person" else 0.0
        self.is_owner = any(
            history and history[0].value.low > 0
            for (id, _), history in whole.facts.items()
            if id == "cadastral_income_built"
        )

    def value(self, fact: Fact) -> Possible:
        """One value for all days of which nothing is told."""
        said = self.whole.facts.get((fact.id, self.name))
        if said and fact.dated in PERIODS:
            return said[-1].value if said[-1].value.is_known else self._point(fact, said[-1].value.low)
        if said and said[0].start > ALWAYS[0]:
            return self._nothing(fact)
        if fact.id in MONEY_OF:
            return self._point(fact, MONEY_OF[fact.id](self))
        return self._common(fact)

    def _common(self, fact: Fact) -> Possible:
        table = HOME if self.kind == "household" else CHILD if self.age < 18 and fact.id in CHILD else PERSON
        said = table.get(fact.id)
        if fact.id in ("tenancy", "home_owned") and self.is_owner:
            said = {"other": 1.0}
        if fact.id == "school_level":
            return Possible(0, 1, frozenset((school_level(self.age),)))
        if fact.type == "date":
            return self._day()
        if isinstance(said, dict):
            code = self.chance.choices(list(said), list(said.values()))[0]
            return Possible(0, 1, frozenset((code,)))
        if fact.is_choice:
            return self._nothing(fact)
        if fact.is_truth:
            often = said if isinstance(said, float) else 0.85 if fact.type == "judgement" else SELDOM
            return truth(self.chance.random() < often)
        if isinstance(said, tuple):
            least, most, often = said
            drawn = self.chance.uniform(least, most) if self.chance.random() < often else 0
            return self._point(fact, round(drawn * fact.scale))
        return self._nothing(fact)

    def _day(self) -> Possible:
        day = ON.toordinal() - self.chance.randint(30, 4000)
        return Possible(day, day)

    def _point(self, fact: Fact, number: float) -> Possible:
        whole = min(max(int(number), fact.low), fact.high)
        return Possible(whole, whole)

    def _nothing(self, fact: Fact) -> Possible:
        """No, nought or none."""
        if fact.is_choice:
            codes = [code for code in ("none", "other") if code in fact.values] or fact.values
            return Possible(0, 1, frozenset(codes[:1]))
        return self._point(fact, 0)

    def cents(self, id: str) -> int:
        """What the town tells of an amount."""
        history = self.whole.facts.get((id, self.name))
        return history[-1].value.low if history else 0

    def has(self, id: str, code: str) -> bool:
        """Whether the town tells this code."""
        history = self.whole.facts.get((id, self.name))
        return bool(history) and history[-1].value.options == frozenset((code,))  # type: ignore[index]


def _if(id: str, status: str, times: float) -> Callable[[_Drawn], float]:
    return lambda one: one.cents(id) * times if one.has("main_status", status) else 0


MONEY_OF: dict[str, Callable[[_Drawn], float]] = {
    "gross_wage_month": lambda one: one.cents("net_wage_month") * 1.3,
    "pension_gross_month": _if("replacement_income_month", "pensioner", 1.05),
    "pension_paid_month": _if("replacement_income_month", "pensioner", 1.0),
    "social_benefits_gross_month": lambda one: (
        0 if one.has("main_status", "pensioner") else one.cents("replacement_income_month")
    ),
    "assessed_income": lambda one: one.cents("taxable_income"),
    "assessed_work_income": _if("taxable_income", "employed", 1.0),
    "assessed_replacement_income": lambda one: one.cents("replacement_income_month") * 12,
    "net_taxable_income": lambda one: one.cents("taxable_income") * 0.85,
    "taxable_work_income": lambda one: 0 if one.has("main_status", "pensioner") else one.cents("taxable_income"),
}


def school_level(age: float) -> str:
    """What somebody of an age most often follows."""
    return (
        "none"
        if age < 2.5
        else "preschool"
        if age < 6
        else "primary"
        if age < 12
        else "secondary"
        if age < 18
        else "none"
    )
