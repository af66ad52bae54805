"""What this app holds of a person: answers, steps, applications, holds, question lists, and what runs left out."""

import json
from collections.abc import Iterator
from typing import Any

from django.db.models import Model

from rotonde.web.entitlements.domain.applications import PURPOSE as APPLICATION
from rotonde.web.entitlements.domain.holds import PURPOSE as HOLD
from rotonde.web.entitlements.domain.outcomes import OUTCOME, SUMMARY
from rotonde.web.entitlements.domain.printed_questions import PURPOSE as QUESTIONS
from rotonde.web.entitlements.domain.steps import PURPOSE as STEP
from rotonde.web.entitlements.home_visits.wording import HELD as ON_A_VISIT
from rotonde.web.entitlements.models import (
    Application,
    Doubt,
    Hold,
    Outcome,
    PackedFile,
    PrintedQuestions,
    Run,
    Step,
    VisitPack,
)
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.keep_upload import erase_upload
from rotonde.web.people.domain.leaving import names_them
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.holdings import Leaving, Piece, hold, holds_nothing
from rotonde.web.people.models import Person, Upload

Json = dict[str, Any]
ANSWER = ("Antwoord over een recht", "Réponse sur un droit", "Answer about a right")
STEP_TAKEN = ("Stap met een recht", "Étape pour un droit", "Step with a right")
APPLIED = ("Aanvraag", "Demande", "Application")
NOT_NOW = ("Wil niet (nu)", "Ne veut pas (maintenant)", "Doesn’t want it (now)")
ASKED = ("Vraag op een vragenlijst", "Question d’une liste", "Question on a list")
LEFT_OUT = ("Niet gelezen uit een bestand", "Non lu dans un fichier", "Not read from a file")
BROUGHT_IN = (
    "Bestand van deze dienst waarin je gegevens kunnen staan",
    "Fichier de ce service qui peut contenir vos données",
    "File of this office that may hold your data",
)
LINES = ("left_out", "warnings")
OPEN_TEXT = ("note", "reason", "appointment")


def answers_of(person: Person) -> Iterator[Piece]:
    """The kept answers about this person, and about the household as a whole."""
    if person.dossier is None:
        return
    for one in Outcome.objects.filter(dossier=person.dossier).select_related("run"):
        if one.erased_on:
            yield Piece({"erased": one.erased_on.isoformat()}, ANSWER, since=one.run.on.isoformat())
            continue
        for row in unseal_json(person.dossier.organisation, OUTCOME, bytes(one.sealed))["rows"]:
            if row[1] in ("", person.member):
                told = {"right": row[2], "answer": row[3], "from": row[4], "to": row[5], "per": row[7]}
                yield Piece(told, ANSWER, since=one.run.on.isoformat())


def erase_answers(person: Person, leaving: Leaving) -> int:
    """Answers that rested on what is erased say so from now on; of a whole file nothing stays."""
    answers = Outcome.objects.filter(dossier=person.dossier_id)
    if leaving.is_last:
        return answers.delete()[0]
    return answers.filter(erased_on__isnull=True).update(sealed=b"", erased_on=leaving.on)


def steps_of(person: Person) -> Iterator[Piece]:
    """The steps with a right of this person or their household; free text only where they live alone."""
    for one, told in _opened(Step, STEP, person):
        said = {"right": told["right"], "step": told["state"], "back": told["is_back"]}
        yield Piece(said | _text(told["told"], told["of"], person), STEP_TAKEN, since=one.taken_at.date().isoformat())


def applications_of(person: Person) -> Iterator[Piece]:
    """The applications of this person or their household."""
    for one, told in _opened(Application, APPLICATION, person):
        said = {"right": told["right"], "number": f"{one.year}-{one.number:05}"}
        yield Piece(said, APPLIED, since=one.made_at.date().isoformat())


def holds_of(person: Person) -> Iterator[Piece]:
    """What this person or their household doesn't want now."""
    for one, told in _opened(Hold, HOLD, person):
        yield Piece({"right": told["right"], "until": one.until.isoformat()}, NOT_NOW)


def _erase(model: type[Model], purpose: str) -> Any:
    def erase(person: Person, leaving: Leaving) -> int:
        """Erase what is about this person; of a whole file all of it."""
        if leaving.is_last:
            return model._default_manager.filter(dossier=person.dossier_id).delete()[0]  # noqa: SLF001 - Django's name
        mine = [one.pk for one, told in _opened(model, purpose, person) if told["of"] == person.member]
        return model._default_manager.filter(pk__in=mine).delete()[0]  # noqa: SLF001

    return erase


def questions_of(person: Person) -> Iterator[Piece]:
    """The questions about this person on lists that went out on paper."""
    if person.dossier is None:
        return
    for one in PrintedQuestions.objects.filter(dossier=person.dossier):
        for question in unseal_json(person.dossier.organisation, QUESTIONS, bytes(one.sealed))["questions"]:
            if question.get("of") == person.member:
                yield Piece({"fact": question.get("fact")}, ASKED, since=one.made_at.date().isoformat())


def erase_questions(person: Person, leaving: Leaving) -> int:
    """Erase the lists on which this person stands; a list that comes back afterwards isn't known any more."""
    if person.dossier is None:
        return 0
    organisation, identity = person.dossier.organisation, contents_of(person.dossier).identity.get(person.member, {})
    gone = []
    for one in PrintedQuestions.objects.filter(dossier=person.dossier):
        told = json.dumps(unseal_json(organisation, QUESTIONS, bytes(one.sealed)), ensure_ascii=False)
        if leaving.is_last or f'"{person.member}"' in told or names_them(told, identity):
            gone.append(one.pk)
    return PrintedQuestions.objects.filter(pk__in=gone).delete()[0]


def visits_of(person: Person) -> Iterator[Piece]:
    """The times that this person's file went along on a home visit."""
    for one in PackedFile.objects.filter(dossier=person.dossier_id).select_related("pack"):
        until = {"until": one.pack.expires_at.date().isoformat()}
        yield Piece(until, ON_A_VISIT, since=one.pack.packed_at.date().isoformat())


def erase_visits(person: Person, leaving: Leaving) -> int:
    """Take the file out of every pack: what a phone still keeps of it is never taken back."""
    return PackedFile.objects.filter(dossier=person.dossier_id).delete()[0]


def left_out_of(person: Person) -> Iterator[Piece]:
    """What runs say of rows of this person's file that couldn't be read, or were odd."""
    for _, summary, number in _summaries(person):
        for part in LINES:
            for one in summary.get(part, []):
                if one["number"] == number:
                    yield Piece({"why": one["fault"]["code"]}, LEFT_OUT)


def erase_left_out(person: Person, leaving: Leaving) -> int:
    """Take the lines about this person's file out of the summaries of runs."""
    rewritten = 0
    for run, summary, number in _summaries(person):
        kept = {part: [one for one in summary.get(part, []) if one["number"] != number] for part in LINES}
        if kept != {part: summary.get(part, []) for part in LINES}:
            Run.objects.filter(pk=run.pk).update(sealed=seal_json(run.organisation, SUMMARY, summary | kept))
            rewritten += 1
    return rewritten


def _summaries(person: Person) -> Iterator[tuple[Run, Json, str]]:
    if person.dossier is None:
        return
    number = contents_of(person.dossier).number
    for run in Run.objects.filter(office=person.office_id, sealed__isnull=False).select_related("organisation"):
        yield run, unseal_json(run.organisation, SUMMARY, bytes(run.sealed or b"")), number


def _opened(model: type[Model], purpose: str, person: Person) -> Iterator[tuple[Any, Json]]:
    """The rows of a model about a person or their household, each with what it seals."""
    if person.dossier is None:
        return
    for one in model._default_manager.filter(dossier=person.dossier):  # noqa: SLF001 - Django's name for it
        told = unseal_json(person.dossier.organisation, purpose, bytes(one.sealed))  # type: ignore[attr-defined]
        if isinstance(told, list):
            told = dict(zip(("right", "of"), told, strict=True))
        if told["of"] == person.member or told["of"] not in _others(person):
            yield one, told


def _others(person: Person) -> set[str]:
    return set(Person.objects.filter(dossier=person.dossier).exclude(id=person.id).values_list("member", flat=True))


def _text(told: Json, of: str, person: Person) -> Json:
    """What was written with a step: of a household with others in it only what can't be about one of them."""
    alone = of == person.member or not _others(person)
    return {key: value for key, value in told.items() if value and (alone or key not in OPEN_TEXT)}


def uploads_of(person: Person) -> Iterator[Piece]:
    """The files brought in by the office that aren't erased yet: the person may stand in them."""
    if person.dossier is None:
        return
    for one in Upload.objects.filter(office=person.office_id, sealed_content__isnull=False):
        days = {"brought_in": one.brought_at.date().isoformat(), "erased_on": one.expires_at.date().isoformat()}
        yield Piece(days, BROUGHT_IN)


def erase_read_uploads(person: Person, leaving: Leaving) -> int:
    """Erase the uploads of the office that were read; one that still waits for its columns goes within seven days."""
    if person.dossier is None:
        return 0
    read = Upload.objects.filter(office=person.office_id, sealed_content__isnull=False, run__state=Run.State.DONE)
    return len([erase_upload(one) for one in read.select_related("organisation").distinct()])


RUNS = ("Automatisch nakijken", "Examen automatique", "Screening")
hold(
    "entitlements.upload",
    ("Bestanden van de dienst", "Fichiers du service", "Files of the office"),
    [Upload],
    uploads_of,
    erase_read_uploads,
)
hold("entitlements.run", RUNS, [Run], left_out_of, erase_left_out)
hold("entitlements.answer", ANSWER, [Outcome], answers_of, erase_answers)
hold("entitlements.hold", NOT_NOW, [Hold], holds_of, _erase(Hold, HOLD))
hold("entitlements.questions", ASKED, [PrintedQuestions], questions_of, erase_questions)
hold("entitlements.visit", ON_A_VISIT, [PackedFile], visits_of, erase_visits)
hold("entitlements.step", STEP_TAKEN, [Step], steps_of, _erase(Step, STEP))
hold(
    "entitlements.application",
    APPLIED,
    [Application],
    applications_of,
    _erase(Application, APPLICATION),
    category="application",
)
holds_nothing(VisitPack, "It says who packed files and until when; which files stands in its rows.")
holds_nothing(
    Doubt, "It is about a right, not about a household: a text with a name or number of somebody is handed back."
)
