"""The one door to the engine: everything the pages know of rights comes through here.

The engine speaks as the contract says; here its JSON is laid out for a page: domains in euros and days instead of
cents and day numbers, a word for every code, a title and an address for every source.
"""

import copy
import datetime
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.asked_before import DESKS, VISITORS, Shelf
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.check import check as check_with
from rotonde.engine.check import dates_of, rights_asked
from rotonde.engine.explaining.amount_steps import amount_steps as steps_of
from rotonde.engine.explaining.checklist import checklist as checklist_of
from rotonde.engine.explaining.open_amounts import without_end
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.questions.cards import asked_together
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.right_descriptions import describe_rights
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Situation
from rotonde.engine.worth.cascade import cascade
from rotonde.engine.worth.net_year import net_year
from rotonde.web.entitlements.running_catalogue import running

Json = dict[str, Any]

DELICATE = ("residence", "health", "debt")
DESCRIBED = 4  # catalogues of which the rights are kept described
_described: dict[str, dict[str, Json]] = {}


class SituationError(ValueError):
    """A situation that cannot be."""

    def __init__(self, refused: BadSituation) -> None:
        super().__init__(str(refused))
        self._problems = refused.problems

    def said(self, lang: str) -> list[Json]:
        """List the problems: `where` as the engine names it, `sentence` in a language."""
        return [{"where": problem.where, "sentence": problem.said(lang)} for problem in self._problems]


def catalogue() -> Catalogue:
    """Give the rights that this request answers with: those shipped, with the values published here."""
    return running().catalogue


@cache
def facts() -> list[Json]:
    """Give the vocabulary, as `rotonde facts --json`, laid out for fields."""
    return [_laid_out(fact.as_json()) for fact in catalogue().vocabulary.facts.values()]


def rights() -> list[Json]:
    """Give the rights, as `rotonde rights --json`, with what else their folders tell."""
    return list(_rights_by_id().values())


def _rights_by_id() -> dict[str, Json]:
    """Describe the rights of a catalogue once."""
    here = catalogue()
    found = _described.get(here.hash)
    if found is None:
        found = {one["id"]: one for one in _describe(here)}
        if len(_described) >= DESCRIBED:
            _described.clear()
        _described[here.hash] = found
    return found


def _describe(here: Catalogue) -> Iterator[Json]:
    for one in describe_rights(here, Dates.asked()):
        right = here.rights[one["id"]]
        yield (
            one
            | _told_beside(right.about)
            | {"counted_once_per": right.counted_once_per, "exclusion_group": right.exclusion_group}
        )


def right(id: str) -> Json | None:
    """Give one right, as `rights` does."""
    return _rights_by_id().get(id)


def not_together_with(right: Json) -> list[Json]:
    """Give the other rights of which somebody gets only one with this one."""
    group = right["exclusion_group"]
    return [other for other in rights() if group and other["exclusion_group"] == group and other["id"] != right["id"]]


def infofiche(right: str, lang: str) -> str | None:
    """Give the text that tells a citizen about a right, in a language, as it was written."""
    return catalogue().texts.get(f"{right}.infofiche.{lang}.md")


@cache
def judgements() -> frozenset[str]:
    """Name the facts that only a person can give."""
    return frozenset(fact["id"] for fact in facts() if fact["type"] == "judgement")


def check(situation: Json, dates: Json, rights: Sequence[str] | None = None) -> Json:
    """Give the answer for one household, as `rotonde check --json`; a row also says whether it has `no_limit`."""
    days = _days(situation, dates)
    try:
        answer = check_with(catalogue(), situation, days, rights)
    except BadSituation as refused:
        raise SituationError(refused) from None
    open_ones = [(row["id"], row["of"]) for row in answer["rights"] if _has_open_amount(row)]
    with _asking_about(situation, dates, rights) as (asking, read):
        endless = without_end(asking, read, open_ones)
    rows = [row | {"no_limit": (row["id"], row["of"]) in endless} for row in answer["rights"]]
    return answer | {"rights": rows}


def must_be_possible(situation: Json) -> None:
    """Go on only with a household that can be read; raises SituationError. Nothing is computed."""
    try:
        read_situation(situation, catalogue().vocabulary, _days(situation, {}), assume=False)
    except BadSituation as refused:
        raise SituationError(refused) from None


def _has_open_amount(row: Json) -> bool:
    granted = row["if_granted"]
    return row["verdict"] != "not_entitled" and bool(granted) and granted["lower"] != granted["upper"]


@cache
def amount_label(name: str, lang: str) -> str:
    """Name an amount of the law; an id may carry a key in brackets."""
    parameter = catalogue().parameters.get(name.partition("[")[0])
    labels = parameter.labels if parameter else {}
    return str(labels.get(lang) or labels.get("nl") or name)


def circle_label(id: str, lang: str) -> str:
    """Name a circle of people."""
    circle = catalogue().circles.get(id)
    return str((circle.labels if circle else {}).get(lang) or id.replace("_", " "))


def in_force_since(name: str, on: str, law: str) -> str:
    """Give the first day of the amount in force on a day; nothing where none is known."""
    id, _, key = name.rstrip("]").partition("[")
    parameter = catalogue().parameters.get(id)
    asked, known = (datetime.date.fromisoformat(day).toordinal() for day in (on, law))
    row = parameter.row(asked, known, key or None) if parameter else None
    return datetime.date.fromordinal(row.start).isoformat() if row else ""


def amounts_of(right: str, on: str, law: str, lang: str) -> list[Json]:
    """List the amounts of a right: name, first and review day of the newest row in force, its source, and if late."""
    from rotonde.rights.beside import sources

    asked, known = (datetime.date.fromisoformat(day).toordinal() for day in (on, law))
    found = []
    for id, parameter in catalogue().parameters.items():
        rows = [(key, row) for key in parameter.rows if (row := parameter.row(asked, known, key))]
        if id.startswith(f"{right}.") and rows:
            _, row = max(rows, key=lambda one: one[1].start)
            due = parameter.review_by(row)
            named = [sources().get(one.strip()) or {"title": one.strip()} for one in row.source.split(";")]
            address = next((url for one in named if (url := str(one.get("url") or "")).startswith("https://")), "")
            found.append(
                {
                    "label": amount_label(id, lang),
                    "since": datetime.date.fromordinal(row.start).isoformat(),
                    "review_by": datetime.date.fromordinal(due).isoformat() if due else "",
                    "is_late": any(parameter.is_stale(row, max(asked, known), key) for key, row in rows),
                    "source": "; ".join(str(one["title"]) for one in named),
                    "url": address,
                }
            )
    return found


def inspected(
    situation: Json, dates: Json, rights: Sequence[str] | None, right: str, of: str, lang: str
) -> tuple[list[Json], list[Json]]:
    """Give the conditions of a right with their state and facts, and its amount worked out, one step a row."""
    with _asking_about(situation, dates, rights) as (asking, read):
        return checklist_of(asking, read, right, of, lang), steps_of(asking, read, right, of, lang)


def nothing_first(answer: Json) -> Sequence[str]:
    """Let the question be asked that settles most, whatever right it is about."""
    return ()


def asked_further(
    situation: Json,
    may_be_asked: Callable[[str, str, str | None], bool],
    ask: bool = True,
    first: Callable[[Json], Sequence[str]] = nothing_first,
) -> tuple[Json, list[Json]]:
    """Give the rights and their floor, and what is asked next in one breath, of the facts that may still be asked.

    Without `ask` no question is sought: that takes longest. `first` names, of an answer, the rights to ask about before
    all others. Anybody may ask it, and no desk waits for it.
    """
    try:
        with _asking_about(situation, {}, None, VISITORS) as (asking, read):
            answers = asking.answers(read)
            left = [
                replace(one, missing=[m for m in one.missing if may_be_asked(m.fact, m.of, m.period)])
                for one in answers
            ]
            answer = {"rights": [one.as_json() for one in answers], "net_year": net_year(asking, read)}
            question = _question(asking, read, left, first(answer)) if ask else None
    except BadSituation as refused:
        raise SituationError(refused) from None
    if question is None:
        return answer, []
    asked = MissingFact(question["fact"], question["of"], question["period"])
    return answer, [one.as_json() for one in asked_together(read, asked, left)]


def _question(asking: Asking, read: Situation, left: list[RightAnswer], first: Sequence[str]) -> Json | None:
    """The next question of the first of these rights that has one, else of all."""
    for id in first:
        found = next_question(asking, read, [one for one in left if one.id == id])
        if found is not None:
            return found
    return next_question(asking, read, left)


def opened_by(situation: Json, dates: Json, rights: Sequence[str] | None, right: str, of: str) -> Json | None:
    """Give what changes for others once a right is received, or once it stops; None where nothing does."""
    days = _days(situation, dates)
    read = read_situation(situation, catalogue().vocabulary, days, catalogue().quantities)
    found = cascade(catalogue(), read, days, rights_asked(catalogue(), rights), only=(right, of))
    rows: list[Json] = [*found["opens"], *found["lapses"]]
    return rows[0] if rows else None


def what_if(situation: Json, dates: Json, put: Callable[[Json], None], rights: Sequence[str] | None = None) -> Json:
    """Give the answer as it would be after one change to a copy of the household."""
    changed = copy.deepcopy(situation)
    put(changed)
    return check(changed, dates, rights)


@contextmanager
def _asking_about(
    situation: Json, dates: Json, rights: Sequence[str] | None, shelf: Shelf = DESKS
) -> Iterator[tuple[Asking, Situation]]:
    """Give the question made ready, and the household as read, for as long as nobody else uses it."""
    days = _days(situation, dates)
    read = read_situation(situation, catalogue().vocabulary, days, catalogue().quantities)
    with shelf.turn:
        yield shelf.ready(catalogue(), days, read.told_of, rights_asked(catalogue(), rights)), read


def _days(situation: Json, dates: Json) -> Dates:
    return dates_of(situation, **{name: datetime.date.fromisoformat(day) for name, day in dates.items()})


def _laid_out(fact: Json) -> Json:
    """Lay a fact out for a field.

    `key` is its name inside its record or pair, `min` and `max` are in its own unit, `choices` are code and words.
    """
    scale = {"money": 100, "number": 10 ** (fact["decimals"] or 0)}.get(fact["type"], 1)
    ends: Json = {end: fact[end] for end in ("min", "max")}
    for end, value in ends.items():
        if fact["type"] == "date" and value is not None:
            ends[end] = datetime.date.fromordinal(value).isoformat()
        elif value is not None:
            ends[end] = Decimal(value) / scale
    return (
        fact
        | ends
        | {
            "key": fact["id"].removeprefix(f"{fact['link']}."),
            "unit": None if fact["unit"] in {"1", "date"} else fact["unit"],
            "choices": [(code, fact["value_labels"].get(code, code)) for code in fact["values"]],
            "delicate": fact["sensitivity"] in DELICATE,
        }
    )


def _told_beside(about: Any) -> Json:
    """Give what stands beside a rule: where and how to claim, and what it may cost, each with its source."""
    from rotonde.rights.beside import sources

    law = about.get("law") or []
    costs = []
    for one in about.get("consequences") or []:
        source = sources().get(one.get("source")) or {}
        address = str(source.get("url") or "")
        title = source.get("title") or one.get("source") or ""
        costs.append(dict(one) | {"source": title, "url": address if address.startswith("https://") else ""})
    return {
        "law": law if isinstance(law, list) else [law],
        "where": about.get("where") or "",
        "documents": about.get("documents") or [],
        "consequences": costs,
        "claim": about.get("claim") or {},
        "review_by": about.get("review_by"),
        "owner": about.get("owner") or "",
        "automation": about.get("automation") or "on_application",
    }
