"""The page of one kept household: the desk, with a way to save that never overwrites somebody else's work."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.policy import require
from rotonde.web.entitlements import engine_port, notation, situations
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.domain.holds import LONGEST, hold, take_back
from rotonde.web.entitlements.domain.save_file import save_file
from rotonde.web.entitlements.household_file.merging import merge_of
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.household_file.pairing import pairing_fold
from rotonde.web.entitlements.household_file.people import people_of
from rotonde.web.entitlements.right_page.courses_of_file import courses_in
from rotonde.web.entitlements.views import desk_page
from rotonde.web.entitlements.words import Wording, in_language
from rotonde.web.people.domain.dossiers import ChangedMeanwhile, Contents
from rotonde.web.who_asks import user_of, version_read

PRECONDITION_FAILED, PRECONDITION_REQUIRED = 412, 428
Json = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def file_page(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Show a kept household; what is typed counts at once, and is kept when it is saved."""
    file = open_file(user_of(request), dossier, lang, log=not request.headers.get("HX-Request"))
    posted = {key: str(value) for key, value in request.POST.items()}
    if request.method != "POST":
        return _page(request, Desk(file.situation(), Wording(lang)), file, posted)
    try:
        desk = Desk.from_post(posted, Wording(lang))
    except situations.NotASituation:
        return _page(request, Desk(file.situation(), Wording(lang)), file, {}, status=400)
    return _save(request, desk, file, posted) if "save" in posted else _page(request, desk, file, posted)


def _save(request: HttpRequest, desk: Desk, file: OpenedFile, posted: dict[str, str]) -> HttpResponse:
    require(file.user, "people.write_dossier", file.dossier)
    version = version_read(request)
    if version is None:
        desk.notice = file.w["version_missing"]
        return _page(request, desk, file, posted, status=PRECONDITION_REQUIRED)
    desk.ask()
    if desk.problems or any(field.error for group in desk.groups for field in group.fields):
        desk.notice = file.w["not_saved"]
        return _page(request, desk, file, posted, status=400)
    here = kept_form(desk.situation)
    contents = with_names(file.contents, desk).told(here, date.today().isoformat())
    try:
        save_file(file.user, file.dossier, contents, version)
    except ChangedMeanwhile:
        now = open_file(file.user, file.dossier.id, desk.w.lang, log=False)
        merge = merge_of(_loaded(posted, file), here, now)
        context = _beside(now) | {"w": file.w, "merge": merge, "merge_json": json.dumps(merge.as_json())}
        return render(request, "household_file/changed_meanwhile.html", context, status=PRECONDITION_FAILED)
    response = redirect("dossier", lang=desk.w.lang, dossier=file.dossier.id)
    response["Location"] += "?bewaard=1"
    return response


@require_POST
def save_together(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Save what two people typed, as the second of them chose."""
    file = open_file(user_of(request), dossier, lang)
    require(file.user, "people.write_dossier", file.dossier)
    version = version_read(request)
    try:
        told = json.loads(request.POST.get("mine", ""))
        mine = [(tuple(place), value) for place, value in told["mine"]]
        picked = [tuple(place) for n, place in enumerate(told["both"]) if request.POST.get(f"pick{n}") == "mine"]
        both = {tuple(place) for place in told["both"]}
    except (ValueError, KeyError, TypeError):
        return redirect("dossier", lang=lang, dossier=dossier)
    if version is None:
        return HttpResponse(file.w["version_missing"], status=PRECONDITION_REQUIRED, content_type="text/plain")
    here = merge_of({}, {}, file).put([(place, value) for place, value in mine if place not in both or place in picked])
    contents = file.contents.told(here, date.today().isoformat())
    try:
        save_file(file.user, file.dossier, contents, version)
    except ChangedMeanwhile:
        now = open_file(file.user, dossier, lang, log=False)
        merge = merge_of(file.contents.whole(), here, now)
        context = _beside(now) | {"w": file.w, "merge": merge, "merge_json": json.dumps(merge.as_json())}
        return render(request, "household_file/changed_meanwhile.html", context, status=PRECONDITION_FAILED)
    return redirect("dossier", lang=lang, dossier=dossier)


@require_POST
def hold_right(request: HttpRequest, lang: str, dossier: UUID) -> HttpResponse:
    """Set a right aside for a while because somebody doesn't want it now, or put it back."""
    file = open_file(user_of(request), dossier, lang, log=False)
    require(file.user, "people.write_dossier", file.dossier)
    right, _, of = request.POST.get("right", "").partition("|")
    if engine_port.right(right) is None:
        return redirect("dossier", lang=lang, dossier=dossier)
    if "back" in request.POST:
        take_back(file.user, file.dossier, right, of)
        return redirect("dossier", lang=lang, dossier=dossier)
    try:
        until = date.fromisoformat(notation.read_day(request.POST.get("until", "")))
        hold(file.user, file.dossier, right, of, until, file.on)
    except ValueError:
        desk = Desk(file.situation(), Wording(lang))
        desk.notice = file.w["bad_until"]
        return _page(request, desk, file, {}, status=400, until=request.POST.get("until", ""))
    return redirect("dossier", lang=lang, dossier=dossier)


def kept_form(situation: Json) -> Json:
    """The household without what belongs to one page: the days asked about and the focus."""
    return {kind: records for kind, records in situation.items() if kind in {*situations.KINDS.values(), "links"}}


def with_names(contents: Contents, desk: Desk) -> Contents:
    """The file with the names of who came in at the desk."""
    new = {one: {"full_name": desk.names[one]} for one in desk.situation["persons"] if one not in contents.identity}
    typed = {one: told for one, told in new.items() if told["full_name"]}
    return replace(contents, identity=contents.identity | typed)


def _page(
    request: HttpRequest, desk: Desk, file: OpenedFile, posted: dict[str, str], status: int = 200, until: str = ""
) -> HttpResponse:
    named = file.names()
    desk.names = {one: posted.get(f"name:{one}") or named.get(one) or name for one, name in desk.names.items()}
    if request.GET.get("bewaard") and not desk.notice:
        desk.notice = file.w["saved"]
    desk.ask()
    response = desk_page(request, desk, posted, status=status, beside=_beside(file, desk, until))
    response["ETag"] = f'"{file.version}"'
    return response


def _beside(file: OpenedFile, desk: Desk | None = None, until: str = "") -> Json:
    """What a kept file adds to the page; `until` is what was typed for setting aside."""
    until = until or notation.day_in_figures((file.on + LONGEST / 4).isoformat())
    context: Json = {"file": file, "here": file.here, "until": until, "holds": [], "holdable": [], "courses": []}
    context["pairing"] = pairing_fold(file)
    if desk is None:
        return context
    context["courses"] = courses_in(file, desk.w.lang)
    context["people"] = people_of(file, desk.names)
    titles = {one["id"]: in_language(one["names"], desk.w.lang) for one in engine_port.rights()}
    context["holds"] = [
        (f"{one.right}|{one.of}", _said(titles[one.right], one.of, desk), notation.day(one.until, desk.w.lang))
        for one in file.held()
        if one.right in titles
    ]
    taken = {key for key, _, _ in context["holds"]}
    rows = [row for row in desk.answer.get("rights", []) if row["verdict"] != "not_entitled"]
    pairs = [(f"{row['id']}|{row['of']}", _said(titles[row["id"]], row["of"], desk)) for row in rows]
    context["holdable"] = sorted(((key, said) for key, said in pairs if key not in taken), key=lambda one: one[1])
    return context


def _said(title: str, of: str, desk: Desk) -> str:
    return f"{title} – {desk.names[of]}" if of in desk.names else title


def _loaded(posted: dict[str, str], file: OpenedFile) -> Json:
    try:
        return kept_form(situations.from_post(posted.get("loaded", "")))
    except situations.NotASituation:
        return file.contents.form
