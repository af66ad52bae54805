"""The pages of bringing in. A view checks the policy, calls a verb, and hands words to a template."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.engine.calendar import Dates
from rotonde.screening.incoming.faults import BadUpload
from rotonde.screening.incoming.uploaded import MOST_BYTES, open_pasted, open_upload
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.bringing_in.columns_form import ColumnsForm
from rotonde.web.entitlements.bringing_in.looking import looked_at
from rotonde.web.entitlements.bringing_in.words import Wording
from rotonde.web.entitlements.domain.start_run import start_run
from rotonde.web.entitlements.models import Run
from rotonde.web.entitlements.tasks import line_up
from rotonde.web.people.consent.registers import ForbiddenUse
from rotonde.web.people.domain.columns import remember_columns, remembered_columns
from rotonde.web.people.domain.keep_upload import UploadIsGone, content_of, erase_upload, keep_upload
from rotonde.web.people.models import Upload
from rotonde.web.who_asks import user_of

SHOWN = 20
FIRST_YEAR = 2023


@needs("people.bring_in_files")
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: HttpRequest, lang: str) -> HttpResponseBase:
    """Choose a file or paste a table; a good one leads to its columns."""
    user, w = user_of(request), Wording(lang)
    offices = list(visible(user, "people.bring_in", Office).order_by("name"))
    error = "" if offices else w["no_office"]
    if request.method == "POST" and offices:
        office = next((one for one in offices if str(one.id) == request.POST.get("office")), offices[0])
        try:
            name, content = _brought(request)
            open_upload(name, content)
            upload = keep_upload(user, office, name, content)
            return redirect("columns", lang=lang, upload=upload.id)
        except NothingBrought as what:
            error = w[str(what)]
        except BadUpload as refused:
            error = refused.said(lang)
        except ForbiddenUse as refused:
            error = w.say("another_purpose", why=refused.said(lang))
    context = {
        "w": w,
        "offices": offices,
        "error": error,
        "pasted": request.POST.get("pasted", ""),
        "uploads": _uploads(user, w),
    }
    return render(request, "bringing_in/start.html", context, status=400 if error and offices else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: HttpRequest, lang: str, upload: UUID) -> HttpResponseBase:
    """Say what the columns mean, look at what that gives, and have it reckoned."""
    user, w = user_of(request), Wording(lang)
    kept = get_object_or_404(
        visible(user, "people.see_upload", Upload).select_related("organisation", "office"), id=upload
    )
    try:
        name, content = content_of(kept)
    except UploadIsGone:
        return render(request, "bringing_in/gone.html", {"w": w}, status=410)
    opened = open_upload(name, content)
    remembered = remembered_columns(kept.organisation, opened)
    posted = {key: str(value) for key, value in request.POST.items()} if request.method == "POST" else None
    vocabulary = engine_port.catalogue().vocabulary
    form = ColumnsForm(opened, vocabulary, w, remembered, posted, request.POST.getlist("option"))
    dates, day, day_error = _dates(request, w)
    looked = None
    if posted is not None and not form.errors and not day_error:
        looked = looked_at(opened, form.mapping, dates, SHOWN, lang)
        if "reckon" in posted and not looked.wrong:
            run = start_run(user, kept, form.mapping, dates)
            remember_columns(user, opened, form.mapping)
            line_up(run)
            return redirect("run", lang=lang, run=run.id)
    record_read(user, "people.upload_read", kept)
    known, every = form.counts()
    context = {
        "w": w,
        "upload": kept,
        "form": form,
        "sheets": list(form.sheets()),
        "searchable": form.searchable(),
        "options": form.options(),
        "day": day,
        "day_error": day_error,
        "looked": looked,
        "remembered": remembered is not None,
        "known": known,
        "every": every,
    }
    return render(request, "bringing_in/columns.html", context, status=400 if form.errors or day_error else 200)


@require_POST
def erase(request: HttpRequest, lang: str, upload: UUID) -> HttpResponseBase:
    """Erase an upload now, and show the receipt."""
    user, w = user_of(request), Wording(lang)
    kept = get_object_or_404(visible(user, "people.see_upload", Upload).select_related("organisation"), id=upload)
    receipt = erase_upload(kept, user)
    told = {
        "day": notation.day(receipt.erased_at.date(), lang),
        "upload": receipt.upload,
        "fingerprint": receipt.fingerprint,
    }
    return render(request, "bringing_in/erased.html", {"w": w, "told": w.say("erased", **told)})


class NothingBrought(ValueError):
    """There is nothing to open; the message is the key of a sentence."""


def _brought(request: HttpRequest) -> tuple[str, bytes]:
    file, pasted = request.FILES.get("file"), request.POST.get("pasted", "")
    if file is not None and (file.size or 0) > MOST_BYTES:
        raise NothingBrought("too_large")
    if file is not None:
        return str(file.name), file.read()
    if pasted.strip():
        opened = open_pasted(pasted)
        return opened.name, pasted.encode("utf-8", "replace")
    is_large = int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES
    raise NothingBrought("too_large" if is_large else "no_file")


def _dates(request: HttpRequest, w: Wording) -> tuple[Dates, str, str]:
    """The days asked about, the day as typed, and what is wrong with it."""
    asked = Dates.asked()
    typed = request.POST.get("on", "").strip()
    if not typed:
        return asked, notation.day_in_figures(asked.on.isoformat()), ""
    try:
        on = date.fromisoformat(notation.read_day(typed))
    except notation.NotRead:
        return asked, typed, w["bad_day"]
    if on.year < FIRST_YEAR or on.year > asked.today.year + 1:
        return asked, typed, w["bad_day"]
    return Dates.asked(on=on), typed, ""


def _uploads(user: User, w: Wording) -> list[dict[str, Any]]:
    found = visible(user, "people.see_upload", Upload).select_related("brought_by").order_by("-brought_at")[:SHOWN]
    return [
        {
            "id": one.id,
            "on": _moment(one.brought_at, w.lang),
            "by": one.brought_by.name,
            "size": notation.number(max(1, one.size // 1000), w.lang) + " kB",
            "there": one.erased_at is None,
            "until": w.say(
                "erases_on" if one.erased_at is None else "erased_on",
                day=notation.day(timezone.localtime(one.erased_at or one.expires_at).date(), w.lang),
            ),
        }
        for one in found
    ]


def _moment(at: datetime, lang: str) -> str:
    """A day and an hour: two files of one day are told apart."""
    here = timezone.localtime(at)
    return f"{notation.day(here.date(), lang)}, {here:%H:%M}"


def seen_run(user: User, run: UUID) -> Run:
    """A run that the user may see; 404 otherwise."""
    found = visible(user, "entitlements.see_run", Run).select_related("organisation", "office", "upload")
    return get_object_or_404(found, id=run)
