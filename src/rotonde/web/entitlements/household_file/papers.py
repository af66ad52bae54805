"""The papers of a kept household: the block for the social report, the income for REMI, and the question list."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from rotonde.engine.situations.situation import Situation
from rotonde.screening.worklist.entries import Entry, OnHold, entry, youngest_child
from rotonde.screening.worklist.income_block import income_block, income_text
from rotonde.screening.worklist.keying import Answer, code_in, parse
from rotonde.screening.worklist.people import called
from rotonde.screening.worklist.provenance import Origins
from rotonde.screening.worklist.question_list import QuestionList, new_nonce, question_list, question_text
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.social_report import Paper, facts_used, social_report
from rotonde.screening.worklist.values_said import value_said
from rotonde.web.accounts.policy import require
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.answer_files import answer_files, asking_about, told_in
from rotonde.web.entitlements.domain.carry_out_run import dates_on
from rotonde.web.entitlements.domain.printed_questions import keep_questions, questions_kept, with_answers
from rotonde.web.entitlements.domain.save_file import save_file
from rotonde.web.entitlements.household_file.for_one import entry_for_one, others_than, readers_of, used_for_one
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.household_file.origins import origins_of
from rotonde.web.people.domain.dossiers import ChangedMeanwhile
from rotonde.web.who_asks import user_of


@dataclass
class Answers:
    """A file answered now, as its papers need it."""

    file: OpenedFile
    situation: Situation
    entry: Entry
    saying: Saying

    @property
    def called(self) -> dict[str, str]:
        """What everybody is called on a paper: a letter and an age, no name."""
        return called(self.situation, self.file.household, self.file.on, self.saying)

    @property
    def origins(self) -> Origins:
        """Where each fact comes from: the office's file, or told here."""
        return origins_of(self.file.contents)


def answers_of_file(file: OpenedFile) -> Answers | None:
    """Answer a file now; None where its household can't be."""
    (answered,) = answer_files([file.contents], dates_on(file.on))
    if answered.situation is None:
        return None
    holds = [OnHold(one.right, one.of, one.until) for one in file.held()]
    made = entry(
        file.household,
        answered.rows,
        answered.net,
        engine_port.catalogue(),
        file.on,
        youngest=youngest_child(answered.situation, file.household, file.on),
        holds=holds,
    )
    return Answers(file, answered.situation, made, Saying(engine_port.catalogue(), file.w.lang))


@require_GET
def report(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Give the block to paste into the social report."""
    file = open_file(user_of(request), dossier, lang)
    found, others = answers_of_file(file), others_than(file, request.GET.get("papier", ""))
    text = _report(found, others) if found else ""
    return _paper(request, file, text, "report")


def _report(found: Answers, others: frozenset[str]) -> str:
    asking = asking_about(dates_on(found.file.on), told_in(found.situation))
    entry = entry_for_one(found.entry, others) if others else found.entry
    used = used_for_one(facts_used(asking, found.situation, entry.rows, found.saying), others)
    paper = Paper(found.file.on, found.called, used, found.origins, _heading(found.file))
    cut = f"\n{found.file.w['depends_on_others']}\n" if others else ""
    return social_report(entry, paper, found.saying) + cut


def _heading(file: OpenedFile) -> str:
    return file.w.say("number", number=file.contents.number)


@require_GET
def income(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Give the monthly income for REMI."""
    file = open_file(user_of(request), dossier, lang)
    found, others = answers_of_file(file), others_than(file, request.GET.get("papier", ""))
    text = ""
    if found:
        entry = entry_for_one(found.entry, others) if others else found.entry
        block = income_block(entry, found.situation, file.on, found.saying, others)
        text = income_text(block, found.called, found.origins, found.saying)
    return _paper(request, file, text, "income")


def _paper(request: HttpRequest, file: OpenedFile, text: str, name: str) -> HttpResponse:
    context = {
        "w": file.w,
        "file": file,
        "text": text,
        "title": file.w[name],
        "lead": file.w[f"{name}_lead"] if text else file.w["cannot_be"],
        "rows": min(40, text.count("\n") + 2),
        "readers": readers_of(file, request.GET.get("papier", "")),
    }
    return render(request, "household_file/paper.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Give the list to print, and take its answers back: first read, then, when that is right, kept."""
    file = open_file(user_of(request), dossier, lang)
    if "new" in request.POST:
        found = answers_of_file(file)
        if found:
            told = found.entry.rows, found.situation, file.household, file.on, found.called, found.saying
            keep_questions(file.user, file.dossier, question_list(*told, new_nonce()))
        return redirect("dossier_questions", lang=lang, dossier=dossier)
    typed = request.POST.get("answers", "")
    saying = Saying(engine_port.catalogue(), lang)
    made = questions_kept(file.dossier, code_in(typed))
    keyed = parse(typed, made, saying) if made and typed.strip() else None
    problems = list(keyed.problems) if keyed else []
    if request.method == "POST" and keyed is None:
        problems = [file.w["key_old" if typed.strip() else "key_nothing"]]
    if keyed and not problems and not keyed.answers:
        problems = [file.w["key_nothing"]]
    if keyed and not problems and "save" in request.POST:
        require(file.user, "people.write_dossier", file.dossier)
        return _keep(file, list(keyed.answers))
    context: dict[str, Any] = {
        "w": file.w,
        "file": file,
        "made": made,
        "text": question_text(made, saying) if made else "",
        "typed": typed,
        "key_hint": file.w.say("key_hint", code=made.code) if made else "",
        "problems": problems,
        "understood": _understood(keyed.answers, made, saying, file) if keyed and made and not problems else [],
        "remarks": keyed.remarks if keyed else (),
    }
    return render(request, "household_file/questions.html", context, status=400 if problems else 200)


def _keep(file: OpenedFile, answers: list[Answer]) -> HttpResponse:
    """Put answers into the file; where somebody saved it this very moment, into what they made of it."""
    today = date.today().isoformat()
    for _ in range(3):
        contents = file.contents.told(with_answers(file.contents.whole(), answers), today)
        try:
            save_file(file.user, file.dossier, contents, file.version)
            break
        except ChangedMeanwhile:
            file = open_file(file.user, file.dossier.id, file.w.lang, log=False)
    response = redirect("dossier", lang=file.w.lang, dossier=file.dossier.id)
    response["Location"] += "?bewaard=1"
    return response


def _understood(
    answers: tuple[Answer, ...], made: QuestionList, saying: Saying, file: OpenedFile
) -> list[tuple[int, str, str]]:
    texts = {one.number: one.text for one in made.questions}
    facts = saying.catalogue.vocabulary.facts
    return [
        (
            one.number,
            texts[one.number],
            file.w["no_answer"] if one.value is None else value_said(facts[one.fact], one.value, saying),
        )
        for one in answers
    ]
