"""The pages of home visits: what goes along, the page that works without a signal, and what comes back."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rotonde.web.accounts.policy import require, visible
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.home_visits.carrying import for_the_phone
from rotonde.web.entitlements.home_visits.packing import (
    HOURS,
    CannotPack,
    end_pack,
    files_in,
    make_pack,
    numbers_in,
    open_pack,
    packs_of,
)
from rotonde.web.entitlements.home_visits.returning import FileBack, end_if_all_is_back, keep_back, read_back
from rotonde.web.entitlements.home_visits.words import Wording
from rotonde.web.entitlements.models import PackedFile, VisitPack
from rotonde.web.people.domain.dossiers import ChangedMeanwhile, contents_of
from rotonde.web.people.models import Dossier
from rotonde.web.who_asks import user_of

ANSWERS, NOW = "answers:", "now"
SAID_ON_THE_PHONE = (
    *("pin_first", "pin_again", "pin_short", "pin_wrong", "pin_often", "no_signal", "gone", "locked", "kept"),
    *("judged", "not_asked", "dont_know", "delicate", "nothing_to_ask"),
)


@require_http_methods(["GET", "HEAD", "POST"])
def visits(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what somebody has with them, and pack files to take along."""
    user, w = user_of(request), Wording(lang)
    require(user, "entitlements.pack_visits")
    typed, hours = request.POST.get("numbers", ""), request.POST.get("hours", "24")
    problem = ""
    if request.method == "POST":
        try:
            pack = make_pack(user, numbers_in(typed), int(hours) if hours.isdecimal() else 0, lang)
            return redirect("visit", lang=lang, pack=pack.id)
        except CannotPack as cannot:
            problem = w.say(cannot.code, number=cannot.number)
    context = {
        "w": w,
        "packs": [(one, _said(one, w)) for one in packs_of(user)],
        "typed": typed or _number_of(request),
        "problem": problem,
        "hours": [(n, w.say("hours_said", n=n), str(n) == hours) for n in HOURS],
    }
    return render(request, "home_visits/visits.html", context, status=400 if problem else 200)


@require_GET
def visit(request: HttpRequest, lang: str, pack: UUID) -> HttpResponse:
    """Give the page of a pack. Nothing of a file stands in it: that is asked for once, and kept under a code."""
    opened, w = _opened(request, pack), Wording(lang)
    until = w.say("visit_until", until=_until(opened, w))
    context = {"w": w, "pack": opened, "until": until, "said": [(key, w[key]) for key in SAID_ON_THE_PHONE]}
    return render(request, "home_visits/visit.html", context)


@require_POST
def visit_content(request: HttpRequest, lang: str, pack: UUID) -> JsonResponse:
    """Give a phone the files of a pack and the server's half of the key, for who packed them."""
    opened = _opened(request, pack)
    return JsonResponse(for_the_phone(opened, files_in(user_of(request), opened, lang), Wording(lang)))


@require_POST
def visit_back(request: HttpRequest, lang: str, pack: UUID) -> HttpResponse:
    """Show what came back, and keep it when it is right; what isn't right stays on the page as it was typed."""
    user, opened, w = user_of(request), _opened(request, pack), Wording(lang)
    posted = {key: str(value) for key, value in request.POST.items()}
    found = [
        read_back(one, posted[ANSWERS + str(one.row.pk)], w)
        for one in files_in(user, opened, lang, log=False)
        if posted.get(ANSWERS + str(one.row.pk), "").strip()
    ]
    kept: list[str] = []
    if "save" in posted:
        found, kept = _keep(request, found, posted, w)
        if not found and end_if_all_is_back(user, opened):
            return render(request, "home_visits/all_back.html", {"w": w, "pack": opened, "kept": ", ".join(kept)})
    out = PackedFile.objects.filter(pack=opened, returned_at=None).count()
    context: dict[str, Any] = {
        "w": w,
        "pack": opened,
        "found": found,
        "kept": w.say("kept_files", names=", ".join(kept)) if kept else "",
        "out": w.count("still_out", out),
    }
    is_wrong = any(one.problems for one in found)
    return render(request, "home_visits/back.html", context, status=400 if is_wrong else 200)


@require_POST
def visit_end(request: HttpRequest, lang: str, pack: UUID) -> HttpResponse:
    """Throw a pack away."""
    opened = _opened(request, pack)
    end_pack(user_of(request), opened)
    return render(request, "home_visits/thrown_away.html", {"w": Wording(lang), "pack": opened})


def _keep(
    request: HttpRequest, found: list[FileBack], posted: dict[str, str], w: Wording
) -> tuple[list[FileBack], list[str]]:
    """Keep each file that is whole; give those that aren't, and the names of those that are."""
    user, left, kept = user_of(request), list[FileBack](), list[str]()
    for back in found:
        chosen = {one.number: posted.get(f"{back.packed.row.pk}:{one.field}", "") for one in back.to_choose}
        if not back.problems and not all(chosen.values()):
            back.problems.append(w["choose_first"])
        if back.problems:
            left.append(back)
            continue
        try:
            keep_back(user, back, [number for number, choice in chosen.items() if choice == NOW])
            kept.append(back.name)
        except ChangedMeanwhile:
            back.problems.append(w["changed_again"])
            left.append(back)
    return left, kept


def _opened(request: HttpRequest, pack: UUID) -> VisitPack:
    try:
        return open_pack(user_of(request), pack)
    except VisitPack.DoesNotExist:
        raise Http404 from None


def _number_of(request: HttpRequest) -> str:
    """The number of the file from whose page somebody comes."""
    try:
        wanted = UUID(request.GET.get("dossier", ""))
    except ValueError:
        return ""
    mine = visible(user_of(request), "people.write_dossier", Dossier).select_related("organisation")
    dossier = mine.filter(id=wanted).first()
    return contents_of(dossier).number if dossier else ""


def _said(pack: VisitPack, w: Wording) -> str:
    out = PackedFile.objects.filter(pack=pack, returned_at=None).count()
    return w.count("pack_said", out, until=_until(pack, w))


def _until(pack: VisitPack, w: Wording) -> str:
    moment = localtime(pack.expires_at)
    return f"{notation.day(moment.date(), w.lang)}, {moment:%H:%M}"
