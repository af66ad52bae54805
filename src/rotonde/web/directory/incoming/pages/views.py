"""Choose a file, see what it would change, and keep what is chosen."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.screening.incoming.faults import BadUpload, IncomingFault
from rotonde.web.accounts.policy import needs
from rotonde.web.directory.incoming import bringing as verbs
from rotonde.web.directory.incoming.files.faults import BadFile, Fault
from rotonde.web.directory.incoming.files.reading import MOST_BYTES
from rotonde.web.directory.incoming.files.sentences_of_faults import FAULTS
from rotonde.web.directory.incoming.pages.rows import row_shown
from rotonde.web.directory.incoming.tasks import UNDER_WAY, line_up, put_back
from rotonde.web.directory.incoming.wording import Wording
from rotonde.web.directory.models import Bringing, BroughtRecord
from rotonde.web.who_asks import user_of

GROUPS = ("doubles", "new", "changed", "gone", "trouble")
AT_ONCE = 25
READ_AT_ONCE = 300_000
KEPT_AT_ONCE = 100
State = Bringing.State


@needs("directory.bring_in")
@require_http_methods(["GET", "HEAD", "POST"])
def bring_services(request: HttpRequest, lang: str) -> HttpResponse:
    """Choose a file; a good one leads to its columns, or to what it would change."""
    w, user, error = Wording(lang), user_of(request), ""
    if request.method == "POST":
        file = request.FILES.get("file")
        try:
            if file is None:
                too_large = int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES
                raise BadFile("too_large", most=MOST_BYTES // 1_000_000) if too_large else NothingBrought
            content = file.read()
            brought = verbs.bring(user, content, is_full="full" in request.POST)
            if brought.state == State.WAITING:
                go_on_reading(brought, len(content))
            return redirect("brought_services", lang=lang, bringing=brought.id)
        except NothingBrought:
            error = w["no_file"]
        except (BadFile, BadUpload) as refused:
            error = refused.said(lang)
    open_ones = Bringing.objects.filter(brought_by=user, expires_at__gt=timezone.now())
    open_ones = open_ones.defer("sealed_content").order_by("-brought_at")
    before = [(one, w.say("brought_at", moment=f"{timezone.localtime(one.brought_at):%H:%M}")) for one in open_ones]
    context = {"w": w, "page": "bring_services", "error": error, "before": before, "full": "full" in request.POST}
    return render(request, "directory_incoming/start.html", context, status=400 if error else 200)


class NothingBrought(ValueError):
    """No file was chosen."""


@needs("directory.bring_in")
@require_http_methods(["GET", "HEAD", "POST"])
def brought_services(request: HttpRequest, lang: str, bringing: UUID) -> HttpResponse:
    """Show what a file would change, and keep what is ticked."""
    w, brought = Wording(lang), mine(request, bringing)
    if brought.state == State.COLUMNS:
        return redirect("brought_columns", lang=lang, bringing=bringing)
    put_back(brought)
    if brought.state in UNDER_WAY:
        part = "_progress" if request.headers.get("HX-Request") else "under_way"
        return render(request, f"directory_incoming/{part}.html", {"w": w, "page": "bring_services", "b": brought})
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Refresh": "true"})
    if brought.state == State.FAILED:
        context = {"w": w, "page": "bring_services", "sentence": troubles(brought, lang)[0], "b": brought}
        return render(request, "directory_incoming/failed.html", context)
    kept, asked = None, 0
    group = request.GET.get("wat", "")
    if request.method == "POST":
        chosen = _chosen(request)
        asked, kept = len(chosen), verbs.keep_some(user_of(request), brought, chosen)
    counts = {one: _of(brought, one).count() for one in GROUPS[:-1]} | {"trouble": brought.troubles}
    if group not in GROUPS:
        group = next((one for one in GROUPS if counts[one]), "new")
    page = Paginator(_of(brought, group), AT_ONCE).get_page(request.GET.get("blad"))
    context = {
        "w": w,
        "page": "bring_services",
        "b": brought,
        "group": group,
        "groups": [(one, w[f"group_{one}"], counts[one]) for one in GROUPS if counts[one] or one == group],
        "rows": [row_shown(one, w) for one in page] if group != "trouble" else [],
        "sheet": page,
        "troubles": troubles(brought, lang) if group == "trouble" else [],
        "more_troubles": max(0, brought.troubles - len(brought.trouble)),
        "same": brought.records.filter(finding="same").count(),
        "harmless": verbs.harmless(brought).count(),
        "kept": kept,
        "came_back": kept is not None and kept < asked,
        "all_done": not any(counts[one] for one in GROUPS[:-1]),
    }
    return render(request, "directory_incoming/preview.html", context)


@needs("directory.bring_in")
@require_POST
def keep_harmless(request: HttpRequest, lang: str, bringing: UUID) -> HttpResponse:
    """Keep all that is harmless; many go on in the background."""
    brought = mine(request, bringing)
    if brought.state == State.READY and verbs.harmless(brought).exists():
        verbs.ask_for_harmless(user_of(request), brought)
        if brought.every <= KEPT_AT_ONCE:
            verbs.keep_harmless(brought)
        else:
            line_up(brought)
    return redirect("brought_services", lang=lang, bringing=bringing)


@needs("directory.bring_in")
@require_POST
def forget_brought(request: HttpRequest, lang: str, bringing: UUID) -> HttpResponse:
    """Forget a file."""
    verbs.throw_away(user_of(request), mine(request, bringing))
    return redirect("bring_services", lang=lang)


def mine(request: HttpRequest, bringing: UUID) -> Bringing:
    """The file, where this user brought it and it isn't over; 404 otherwise."""
    found = verbs.bringing_of(user_of(request), bringing)
    if found is None:
        raise Http404
    return found


def go_on_reading(brought: Bringing, size: int) -> None:
    """Read a small file at once, and let a worker read a large one."""
    if size <= READ_AT_ONCE:
        verbs.read_through(brought)
    else:
        line_up(brought)


def troubles(brought: Bringing, lang: str) -> list[str]:
    """What couldn't be read, in sentences."""
    return [_said(one, lang) for one in brought.trouble]


def _said(told: dict[str, Any], lang: str) -> str:
    return Fault.from_json(told).said(lang) if told["code"] in FAULTS else IncomingFault.from_json(told).said(lang)


def _of(brought: Bringing, group: str) -> QuerySet[BroughtRecord]:
    rows = brought.records.filter(is_done=False)
    if group == "doubles":
        return rows.filter(may_be_double=True)
    return rows.filter(may_be_double=False, finding=group)


def _chosen(request: HttpRequest) -> dict[int, set[str] | None]:
    """The rows that were ticked, with the fields that were; None for all of a new one."""
    chosen: dict[int, set[str] | None] = {}
    for name in request.POST:
        number = name[1:]
        if number.isdecimal() and len(number) < 18 and name[0] in "rf":
            chosen[int(number)] = None if name[0] == "r" else set(request.POST.getlist(name))
    return chosen
