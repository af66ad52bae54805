"""Question lists of a file: made, kept under their code, and their answers put into the file."""

import copy
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction

from rotonde.screening.worklist.keying import Answer
from rotonde.screening.worklist.question_list import Question, QuestionList
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.models import PrintedQuestions
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

Json = dict[str, Any]
PURPOSE = "entitlements.questions"


@transaction.atomic
def keep_questions(user: User, dossier: Dossier, made: QuestionList) -> None:
    """Keep a list that goes out on paper."""
    require(user, "people.read_dossier", dossier)
    told = asdict(made) | {"on": made.on.isoformat()}
    sealed = seal_json(dossier.organisation, PURPOSE, told)
    told_apart = {"organisation": dossier.organisation, "sealed": sealed}
    kept, _ = PrintedQuestions.objects.get_or_create(dossier=dossier, code=made.code, defaults=told_apart)
    record_write(user, "entitlements.questions_printed", kept)


def questions_kept(dossier: Dossier, code: str | None = None) -> QuestionList | None:
    """The list of a file with this code, else the last one made; None where there is none."""
    found = PrintedQuestions.objects.filter(dossier=dossier).order_by("-made_at")
    one = (found.filter(code=code) if code else found).first()
    if one is None:
        return None
    told = unseal_json(dossier.organisation, PURPOSE, bytes(one.sealed))
    questions = tuple(_question(question) for question in told["questions"])
    return QuestionList(told["code"], date.fromisoformat(told["on"]), questions, tuple(told["judgements"]))


def with_answers(form: Json, answers: Iterable[Answer]) -> Json:
    """The household with what was answered; of *weet niet* nothing changes, of who left since neither."""
    whole = copy.deepcopy(form)
    for one in answers:
        if one.value is None:
            continue
        facts = _facts_of(whole, one)
        if facts is None:
            continue
        name = one.fact.split(".", 1)[1] if "+" in one.of else one.fact
        if one.period:
            known = facts.get(name)
            facts[name] = (known if isinstance(known, dict) else {}) | {one.period: one.value}
        else:
            facts[name] = one.value
    return whole


def told_at(form: Json, one: Answer) -> Any:
    """What a household says at the place that an answer is about; None where nothing is said."""
    facts = _facts_of(form, one) or {}
    known = facts.get(one.fact.split(".", 1)[1] if "+" in one.of else one.fact)
    if one.period:
        known = known.get(one.period) if isinstance(known, dict) else None
    return None if known == "unknown" else known


def _facts_of(form: Json, one: Answer) -> Json | None:
    """The record, or the pair, that an answer is about."""
    if "+" in one.of:
        link, ends = one.fact.split(".", 1)[0], set(one.of.split("+"))
        pairs = form.get("links", {}).get(link, [])
        return next((pair for pair in pairs if {pair["of"], pair["to"]} == ends), None)
    records = (told for kind, told in form.items() if kind != "links" and isinstance(told, dict))
    return next((told[one.of] for told in records if one.of in told), None)


def _question(told: list[Any] | Json) -> Question:
    values = list(told.values()) if isinstance(told, dict) else list(told)
    question = Question(*values)
    return question._replace(
        choices=tuple((letter, code) for letter, code in question.choices), rights=tuple(question.rights)
    )
