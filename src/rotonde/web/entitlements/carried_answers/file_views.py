"""Laying opened answers beside a kept file, and keeping there what the worker ticks."""

import json
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.entitlements import people
from rotonde.web.entitlements.carried_answers.answers import called_in
from rotonde.web.entitlements.carried_answers.beside import Beside, kept_changes, laid_beside, rows_said
from rotonde.web.entitlements.carried_answers.desk_views import (
    languages_of_desk,
    opened_page,
    posted_answers,
    written,
)
from rotonde.web.entitlements.carried_answers.matching import (
    LEAVE,
    NEW,
    Matching,
    chosen,
    ids_in_file,
    proposed,
)
from rotonde.web.entitlements.carried_answers.words import DeskWording
from rotonde.web.entitlements.domain.save_file import save_file
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.words import raised
from rotonde.web.people.carried.keeping import Carried
from rotonde.web.people.domain.dossiers import ChangedMeanwhile, index_of
from rotonde.web.people.models import Dossier
from rotonde.web.who_asks import user_of, version_read


@needs("people.open_carried")
@require_POST
def beside_page(request: HttpRequest, lang: str) -> HttpResponse:
    """Show answers beside the file with this number, or keep in it what was ticked."""
    w, user = DeskWording(lang), user_of(request)
    carried = posted_answers(request)
    if carried is None:
        return redirect("open_code", lang=lang)
    number = request.POST.get("number", "").strip()
    dossier = _dossier(user, number)
    if dossier is None:
        return opened_page(request, w, carried, w["no_such_file"], number, status=400)
    file = open_file(user, dossier.id, lang, log="keep" not in request.POST)
    posted = {key: str(value) for key, value in request.POST.items()}
    matching = chosen(carried.situation, file.contents.whole(), posted)
    if matching is None:
        matching = _proposed(carried, file)
    if matching.is_twice:
        return _page(request, w, carried, file, matching, error="twice", status=400)
    if "keep" not in posted:
        return _page(request, w, carried, file, matching)
    if posted.get("compared") != _compared(matching):
        return _page(request, w, carried, file, matching, error="look_again")
    return _keep(request, w, carried, file, matching)


def _keep(request: HttpRequest, w: DeskWording, carried: Carried, file: OpenedFile, matching: Matching) -> HttpResponse:
    ticked = set(request.POST.getlist("take"))
    version = version_read(request)
    rows = laid_beside(carried, file, matching)
    contents = replace(file.contents, told_here=kept_changes(file.contents.told_here, rows, ticked))
    try:
        if version != file.version:
            raise ChangedMeanwhile(file.dossier)
        save_file(file.user, file.dossier, contents, version)
    except ChangedMeanwhile:
        now = open_file(file.user, file.dossier.id, w.lang, log=False)
        return _page(request, w, carried, now, matching, error="file_changed", status=412, ticked=ticked)
    return redirect(reverse("dossier", args=[w.lang, file.dossier.id]) + "?bewaard=1")


def _dossier(user: User, number: str) -> Dossier | None:
    """The file with a number that this user may write in."""
    index = index_of(user.organisation, number)
    return visible(user, "people.write_dossier", Dossier).filter(number_index=index).first()


def _proposed(carried: Carried, file: OpenedFile) -> Matching:
    whole = file.contents.whole()
    applicants = [one for one, role in file.contents.roles.items() if role == "applicant"]
    applicant = next(iter([*applicants, *whole["persons"]]), "")
    return proposed(carried.situation, whole, applicant, carried.told_on)


def _page(
    request: HttpRequest,
    w: DeskWording,
    carried: Carried,
    file: OpenedFile,
    matching: Matching,
    *,
    error: str = "",
    status: int = 200,
    ticked: set[str] | None = None,
) -> HttpResponse:
    rows: list[Beside] = [] if matching.is_twice else laid_beside(carried, file, matching)
    said = rows_said(rows, _called(carried, file, matching, w), w, ticked)
    context: dict[str, Any] = {
        "w": w,
        "file": file,
        "error": w[error] if error else "",
        "answers": written(carried),
        "compared": _compared(matching),
        "persons": _persons(carried, file, matching, w),
        "rows": said,
        "same": w.count("same_already", same) if (same := sum(not one.change for one in rows)) else "",
        "form_of_language": "answers",
        "languages": [(code, name, reverse("carried_beside", args=[code])) for code, name, _ in languages_of_desk()],
    }
    return render(request, "carried_answers/beside.html", context, status=status)


def _persons(
    carried: Carried, file: OpenedFile, matching: Matching, w: DeskWording
) -> list[tuple[str, str, list[tuple[str, str]], str]]:
    """For each person of the answers: who may be meant, and who is."""
    names = _names(file, w)
    options = [*names.items(), (NEW, w["new_person"]), (LEAVE, w["leave_person"])]
    return [(one, raised(said), options, matching.who[one]) for one, said in called_in(carried.situation, w).items()]


def _names(file: OpenedFile, w: DeskWording) -> dict[str, str]:
    """What the people of a file are called here, with their ages."""
    situation = file.situation()
    named = people.default_names(situation, w) | file.names()
    return {one: f"{named[one]}, {people.age_of(situation, one, w)}" for one in situation["persons"]}


def _called(carried: Carried, file: OpenedFile, matching: Matching, w: DeskWording) -> dict[str, str]:
    """What every record on the page is called: as in the file, and who is new as in the answers."""
    ids = ids_in_file(carried.situation, file.contents.whole(), file.household, matching)
    new = {ids[one]: said for one, said in called_in(carried.situation, w).items() if one in ids}
    return new | _names(file, w) | {file.household: w["the_household"]}


def _compared(matching: Matching) -> str:
    return json.dumps(matching.who, sort_keys=True)
