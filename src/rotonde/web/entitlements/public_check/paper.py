"""The questions on paper: the first four, and after them what most rights wait for, the sensitive ones last."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from rotonde.engine.facts import Fact
from rotonde.engine.questions.next_question import tier_of
from rotonde.web.entitlements import engine_port, situations
from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.fact_values import TRUTHS
from rotonde.web.entitlements.public_check.asking import SENSITIVE, STATUSES
from rotonde.web.entitlements.public_check.bands import bands_of
from rotonde.web.entitlements.public_check.carried import Carried, Step
from rotonde.web.entitlements.public_check.first_steps import AGES, AT_HOME, HERE
from rotonde.web.entitlements.public_check.first_steps import STATUSES as FIRST_STATUSES
from rotonde.web.entitlements.public_check.link_questions import is_list
from rotonde.web.entitlements.public_check.plain import answer_texts, question_text
from rotonde.web.entitlements.public_check.replay import replayed
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json

MOST = 24
ON_TOP = ("municipality", "birth_date", "main_status")
LONGEST_CHOICE = 8


@dataclass
class PaperQuestion:
    """One question with its boxes; without boxes there is a line to write on."""

    text: str
    boxes: list[str] = field(default_factory=list)
    unit: str = ""


@dataclass
class Sheet:
    """The whole paper."""

    first: list[PaperQuestion]
    further: list[PaperQuestion]
    sensitive: list[PaperQuestion]


def paper_questions(w: Wording, today: date) -> Sheet:
    """Make the sheet in a language."""
    facts = [fact for id in _asked_most(today) if (fact := fact_named(id))]
    sensitive = [fact for fact in facts if fact["sensitivity"] in SENSITIVE]
    return Sheet(
        _first(w),
        [_question(fact, w) for fact in facts if fact not in sensitive],
        [_question(fact, w) for fact in sensitive],
    )


@lru_cache(1)
def _asked_most(today: date) -> list[str]:
    """The facts that most rights of a family wait for, in the order in which it is polite to ask."""
    family = [
        Step(AT_HOME, {"partner": HERE, "children": "2"}),
        Step(AGES, {"me": "36", "partner": "38", "child1": "4", "child2": "13"}),
    ]
    told = replayed(Carried(False, family), today)
    answer, _ = engine_port.asked_further(situations.without_empty_parts(told.situation), told.may_be_asked, ask=False)
    waits = Counter(id for row in answer["rights"] for id in {one["fact"] for one in row["missing"]})
    facts = engine_port.catalogue().vocabulary.facts
    most = [id for id, _ in waits.most_common() if _on_paper(facts[id])][:MOST]
    return sorted(most, key=lambda id: tier_of(facts[id]))


def _on_paper(fact: Fact) -> bool:
    """Say whether a fact is asked on a further line: no list of people, no status that the first page asks for."""
    return not is_list(fact.id) and fact.link is None and fact.theme != STATUSES and fact.id not in ON_TOP


def _first(w: Wording) -> list[PaperQuestion]:
    partner = [w["home_partner_" + how] for how in ("none", "here", "away")]
    statuses = [w["status_" + one] for one in FIRST_STATUSES]
    return [
        PaperQuestion(w["ask_place"], unit=w["place_label"]),
        PaperQuestion(w["home_partner"], partner),
        PaperQuestion(w["home_children"]),
        PaperQuestion(w["home_adults"]),
        PaperQuestion(w["ask_ages"], unit=w["years"]),
        PaperQuestion(w["ask_status"], [*statuses, w["none_of_these"]]),
    ]


def _question(fact: Json, w: Wording) -> PaperQuestion:
    text = question_text(fact, w.lang)
    if fact["type"] in TRUTHS:
        return PaperQuestion(text, [w["yes"], w["no"], w["dont_know"]])
    if fact["type"] == "money":
        return PaperQuestion(text, [said for _, said in bands_of(fact, w)] + [w["dont_know"]])
    if fact["choices"] and len(fact["choices"]) <= LONGEST_CHOICE:
        return PaperQuestion(text, [*answer_texts(fact, w.lang).values(), w["dont_know"]])
    return PaperQuestion(text, unit=w.unit(fact["unit"] or ""))
