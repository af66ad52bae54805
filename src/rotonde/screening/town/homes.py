"""Made-up households: who lives together, whose child is whose, how they heat. Nobody here exists."""

import random
from dataclasses import dataclass, field

from rotonde.screening.town.people import (
    LISTS,
    NOBODY,
    ON,
    Cells,
    Person,
    adult,
    born,
    child,
    days_ago,
    status,
)

OIL = ("heating_oil_bulk", "heating_oil_bulk", "heating_oil_bulk", "propane_bulk", "heating_oil_pump")
RELATION_COLUMNS = ("person_id", "other_id", "relation", "kind", "share")


@dataclass
class Home:
    """One household: its cells, its people, the relations among them, its deliveries."""

    id: str
    chance: random.Random = field(compare=False, repr=False)
    cells: Cells = field(default_factory=dict)
    persons: list[Person] = field(default_factory=list)
    relations: list[Cells] = field(default_factory=list)
    deliveries: list[Cells] = field(default_factory=list)

    def person_id(self) -> str:
        return f"{self.id}-{len(self.persons) + 1}"

    def adult(self, least: int, most: int, living: str, month: tuple[int, int], savings: int = 4000) -> Person:
        """Draw an adult of an age, living of something between two amounts a month."""
        amount = self.chance.randrange(*month, 5) if month[1] > month[0] else month[0]
        kept = round(self.chance.betavariate(0.6, 3) * savings * 3, -2)
        birth_date = born(self.chance, least, most)
        person = adult(self.chance, self.person_id(), birth_date, living, amount, int(kept))
        self.persons.append(person)
        return person

    def children(self, count: int, least: int, most: int, *parents: Person) -> list[Person]:
        """Draw children, the eldest first, with the parents they have here; dependants of the first of them."""
        births = sorted(born(self.chance, least, most) for _ in range(count))
        found: list[Person] = []
        for rank, birth_date in enumerate(births, 1):
            one = child(self.person_id(), birth_date, rank)
            self.persons.append(one)
            for parent in parents:
                self.relate(parent, one, "parent")
            for other in found:
                self.relate(other, one, "kinship", "sibling")
            self.relate(one, parents[0], "dependant")
            found.append(one)
        return found

    def relate(self, person: Person, other: Person, relation: str, kind: str = "", share: str = "") -> None:
        """List a relation between two people."""
        row = (person.id, other.id, relation, kind, share)
        self.relations.append(dict(zip(RELATION_COLUMNS, row, strict=True)))

    def couple(self, one: Person, other: Person) -> None:
        """Make two people partners."""
        kind = self.chance.choice(["married", "married", "legal_cohabitant", "de_facto"])
        self.relate(one, other, "partner", kind)
        if kind == "married":
            since = days_ago(self.chance, 400, 6000)
            for person in (one, other):
                status(person.cells, "married", since)
        for person in (one, other):
            person.cells["account_holders"] = "two"


def furnish(home: Home) -> None:
    """Give the household what its file tells beside its people: property, Groeipakket, heating, rights it gets."""
    chance, cells = home.chance, home.cells
    owns = chance.random() < 0.06
    cells |= {
        "cadastral_income_other_property": str(chance.randrange(300, 1500, 10)) if owns else NOBODY,
        "cadastral_income_professional": NOBODY,
        "in_subsidised_home": NOBODY,
        "joined_as_third_since_2019": NOBODY,
        "raiser_long_term_ill": NOBODY,
        "single_parent_supplement": NOBODY,
        "six_months_below_ceiling": NOBODY,
        "mostly_replacement_income@2024": "false",
        "receives.verwarmingstoelage": NOBODY,
        "receives.sociale_toeslag": NOBODY,
        "complete.member": "true",
    }
    statuses = [person.cells.get("main_status") for person in home.persons]
    if not {"employed"} & set(statuses):
        cells["mostly_replacement_income@2024"] = "true"
    if home.persons[0].cells.get("main_status") == "invalid":
        status(cells, "raiser_long_term_ill", days_ago(chance, 400, 1200))
    has_children = any("groeipakket_child@from" in person.cells for person in home.persons)
    if has_children and max(map(_income, home.persons)) < 38000 and chance.random() < 0.6:
        status(cells, "receives.sociale_toeslag", "2024-09-01")
    _health_fund(home)
    _heat(home)


def _income(person: Person) -> float:
    return float(person.cells.get("taxable_income@2024", "0"))


def _health_fund(home: Home) -> None:
    """Who is poor often has the increased reimbursement, but not always: that is what screening finds."""
    total = sum(_income(person) for person in home.persons)
    poor = total < 24000 + 5000 * (len(home.persons) - 1)
    if home.chance.random() < (0.68 if poor else 0.04):
        since = days_ago(home.chance, 100, 2000)
        for person in home.persons:
            status(person.cells, "receives.verhoogde_tegemoetkoming", max(since, person.cells["birth_date"]))


def _heat(home: Home) -> None:
    chance, cells = home.chance, home.cells
    cells |= {"litres_subsidised_this_year@2026": "0", "pump_sum_paid_this_year@2026": "false"}
    in_debt = any("in_collective_debt_settlement@from" in person.cells for person in home.persons)
    if chance.random() > (0.7 if in_debt else 0.3):
        cells |= {"fuel_is_main_heating": NOBODY, "deliveries": NOBODY}
        return
    status(cells, "fuel_is_main_heating", days_ago(chance, 800, 5000))
    cells["complete.deliveries"] = "true"
    if chance.random() < 0.4:
        cells["cannot_pay_heating"] = chance.choice(["true", "false"])
    for number in range(1, chance.choice([1, 1, 1, 2]) + 1):
        _deliver(home, number)


def _deliver(home: Home, number: int) -> None:
    """A delivery of this year, asked for in time, too late, or not yet."""
    chance = home.chance
    fuel = chance.choice(OIL)
    day = ON.replace(month=chance.choice([1, 2, 3, 9, 10, 10, 11]), day=chance.randint(1, 20))
    late = chance.random()
    requested = (
        ""
        if late < 0.25
        else _later(day.toordinal() + (chance.randint(3, 55) if late < 0.75 else chance.randint(62, 120)))
    )
    home.deliveries.append(
        {
            "delivery_id": f"{home.id}-levering-{number}",
            "owner_id": home.id,
            "day": day.isoformat(),
            "requested": requested,
            "fuel": fuel,
            "litres": str(20 if fuel.endswith("pump") else chance.randrange(500, 2100, 100)),
            "price_per_litre": f"{chance.uniform(0.82, 1.19):.4f}",
            "at_own_address": "true",
        }
    )


def _later(day: int) -> str:
    return ON.fromordinal(min(day, ON.toordinal())).isoformat()


def close_lists(homes: list[Home]) -> None:
    """Say of every list that it is complete, and of every empty one that it is empty."""
    walked = {
        "partner": ("partners", "partners"),
        "parent": ("children", "parents"),
        "dependant": ("titulars", "dependants"),
        "kinship": ("kin", "kin"),
    }
    listed: set[tuple[str, str]] = set()
    for home in homes:
        for row in home.relations:
            ends = (row["person_id"], row["other_id"])
            listed.update(zip(ends, walked.get(row["relation"], ()), strict=False))
    for home in homes:
        for person in home.persons:
            for name, complete in LISTS.items():
                if (person.id, name) in listed:
                    person.cells[complete] = "true"
                else:
                    person.cells[name] = NOBODY
