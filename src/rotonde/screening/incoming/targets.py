"""What a column can mean: something of the dossier, of a person in a role, of the household, or nothing.

Written as one text, so that a form, a file and a person can hold it: `ignore`, `dossier.number`,
`applicant:birth_date`, `child_2:identity.first_name`, `household:rent_month`, `partner:taxable_income@2024`,
`applicant:receives.leefloon@from`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rotonde.engine.calendar import read_period
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.screening.columns import PERIODS
from rotonde.screening.incoming.faults import words

IGNORE = "ignore"
NUMBER, LAST_CONTACT, NOTE = "dossier.number", "dossier.last_contact", "dossier.note"
DOSSIER_FIELDS = (NUMBER, LAST_CONTACT, NOTE)
IDENTITY = (
    "full_name", "first_name", "last_name", "insz", "street", "house_number", "box", "postcode", "address", "phone",
    "mobile", "email", "bank_account",
)  # fmt: skip
ADDRESS = ("street", "house_number", "box", "postcode", "address")
OF_PERSON, OF_HOUSEHOLD, OF_DELIVERY = "person", "household", "delivery"
PERSON_FIELDS = ("person.id", "person.role")
RELATION_FIELDS = ("relation.person", "relation.other", "relation.kind", "relation.from", "relation.until")
CIVIL_STATUS, PARTNER_KIND = "civil_status", "partner.kind"
CHILDREN_COUNT, MEMBERS_COUNT = "count.children", "count.members"
COUNTS = (CHILDREN_COUNT, MEMBERS_COUNT)
TABLE_KINDS = ("dossiers", "persons", "households", "relations", "deliveries", "skip")
MOST_CHILDREN = 20
ROLE = re.compile(r"applicant|partner|person|household|delivery|child_(?:[1-9]|1\d|20)")
SPELL = ("from", "until")


class Target(NamedTuple):
    """What a column means: of which role, what, and of which period."""

    role: str
    name: str
    period: str = ""

    def __str__(self) -> str:
        text = f"{self.role}:{self.name}" if self.role else self.name
        return f"{text}@{self.period}" if self.period else text

    @property
    def record(self) -> str:
        """The kind of record that it is told of."""
        return self.role if self.role in (OF_HOUSEHOLD, OF_DELIVERY) else OF_PERSON

    @property
    def identity(self) -> str:
        """The field of somebody's identity, or nothing."""
        return self.name.removeprefix("identity.") if self.name.startswith("identity.") else ""


def target_of(text: str) -> Target:
    """The target that a text stands for, whether or not it exists.

    >>> target_of("partner:taxable_income@2024")
    Target(role='partner', name='taxable_income', period='2024')
    """
    role, colon, name = text.partition(":")
    if not colon:
        role, name = "", text
    name, _, period = name.partition("@")
    return Target(role, name, period)


def exists(text: str, kind: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is a target of a column in a table of this kind."""
    target = target_of(text)
    if not target.role:
        fields = {"persons": PERSON_FIELDS, "relations": RELATION_FIELDS}.get(kind, ())
        return not target.period and text in (IGNORE, *DOSSIER_FIELDS, *fields)
    if kind == "relations":
        return target.role == "relation" and any(fact.id.endswith(f".{target.name}") for fact in _of_pairs(vocabulary))
    if target.role not in roles_of(kind):
        return False
    if target.identity:
        return target.identity in IDENTITY and not target.period and target.role != OF_DELIVERY
    if target.name in (CIVIL_STATUS, PARTNER_KIND):
        return target.record == OF_PERSON and not target.period
    if target.name in COUNTS:
        return target.role == OF_HOUSEHOLD and not target.period
    fact = vocabulary.fact(target.name)
    return fact is not None and fact.link is None and fact.record == target.record and fits(fact, target.period)


def roles_of(kind: str) -> tuple[str, ...]:
    """The roles that columns of a table of this kind can be about."""
    if kind == "dossiers":
        return ("applicant", "partner", *(f"child_{n}" for n in range(1, MOST_CHILDREN + 1)), OF_HOUSEHOLD, OF_DELIVERY)
    return {"persons": (OF_PERSON, OF_HOUSEHOLD), "households": (OF_HOUSEHOLD,), "deliveries": (OF_DELIVERY,)}.get(
        kind, ()
    )


def fits(fact: Fact, period: str) -> bool:
    """Whether a value of a fact can be told of a period, or of the beginning or end of a spell.

    >>> from rotonde.rights import load_catalogue
    >>> facts = load_catalogue().vocabulary.facts
    >>> fits(facts["taxable_income"], "2024"), fits(facts["birth_date"], "2024"), fits(facts["married"], "from")
    (True, False, True)
    """
    if not period:
        return True
    if period in SPELL:
        return fact.dated == "state"
    try:
        unit, _, _ = read_period(period)
    except ValueError:
        return False
    return fact.dated != "fixed" and not (fact.dated in PERIODS and unit != fact.dated)


def all_targets(kind: str, vocabulary: Vocabulary, children: int = 4) -> Iterator[str]:
    """Every target, without periods, that a person may choose for a column in a table of this kind."""
    yield from (IGNORE, *DOSSIER_FIELDS)
    yield from {"persons": PERSON_FIELDS, "relations": RELATION_FIELDS}.get(kind, ())
    if kind == "relations":
        yield from sorted({f"relation:{fact.id.split('.', 1)[1]}" for fact in _of_pairs(vocabulary)})
    for role in roles_of(kind):
        number = role.removeprefix("child_")
        if number.isdecimal() and int(number) > children:
            continue
        record = Target(role, "").record
        if record != OF_DELIVERY:
            yield from (f"{role}:identity.{field}" for field in IDENTITY)
        if record == OF_PERSON:
            yield from (f"{role}:{CIVIL_STATUS}", f"{role}:{PARTNER_KIND}")
        if record == OF_HOUSEHOLD:
            yield from (f"{role}:{name}" for name in COUNTS)
        yield from (f"{role}:{name}" for name in vocabulary.names_for(record))


def label_of(text: str, vocabulary: Vocabulary, language: str, *, with_role: bool = True) -> str:
    """A target in words, with the role that it is about unless that goes without saying.

    >>> from rotonde.rights import load_catalogue
    >>> label_of("child_2:birth_date", load_catalogue().vocabulary, "nl")
    'kind 2: geboortedatum'
    """
    target, said = target_of(text), words(language)
    name = said["targets"].get(target.name) or said["targets"].get(text)
    if name is None:
        fact = vocabulary.fact(target.name)
        name = fact.labels.get(language, fact.id) if fact else target.name
    if target.period:
        name = said["periods"].get(target.period, "{name} {period}").format(name=name, period=target.period)
    silent = not with_role or target.role in ("", OF_PERSON, "relation")
    return str(name) if silent else f"{role_label(target.role, language)}: {name}"


def role_label(role: str, language: str) -> str:
    """A role in words.

    >>> role_label("child_1", "nl")
    'kind 1'
    """
    kind, _, number = role.partition("_")
    return str(words(language)["roles"][kind].format(number=number))


def _of_pairs(vocabulary: Vocabulary) -> list[Fact]:
    return [fact for fact in vocabulary.facts.values() if fact.link]
