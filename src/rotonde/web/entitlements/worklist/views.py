"""The page *Lopende dossiers*: a view checks the policy, asks for the list, and hands words to a template."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements.words import Wording
from rotonde.web.entitlements.worklist.downloads import KINDS, MOST_ON_PAPER, Taken, TooLong
from rotonde.web.entitlements.worklist.files_on_list import NoList, files_on_list
from rotonde.web.entitlements.worklist.filters import Filters, filters_from
from rotonde.web.entitlements.worklist.offices import offices_of
from rotonde.web.entitlements.worklist.page import context_of, list_page
from rotonde.web.look.paper import NoPaper
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.models import Dossier
from rotonde.web.who_asks import user_of

LONGEST_NUMBER = 100


@needs("people.see_files")
@require_safe
def caseload(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the list of an office, as the address asks for it."""
    return _page(request, lang, filters_from(_told(request)))


@needs("people.see_files")
@require_POST
def find(request: HttpRequest, lang: str) -> HttpResponse:
    """Lead to the file with the number that was posted; where there is none, say so beside the field."""
    filters = filters_from(_told(request))
    typed = request.POST.get("number", "").strip()[:LONGEST_NUMBER]
    found = number_on_list(user_of(request), filters, typed, lang) if typed else None
    if found is None:
        return _page(request, lang, filters, looked_for=typed, status=404 if typed else 400)
    return redirect("dossier", lang=lang, dossier=found)


@needs("people.see_files")
@require_safe
def take_along(request: HttpRequest, lang: str, kind: str) -> HttpResponse:
    """Give what was chosen as a file; where that can't be, the page with a sentence that says why."""
    user, w, filters = user_of(request), Wording(lang), filters_from(_told(request))
    office = offices_of(user, filters.office).chosen
    try:
        if office is None:
            raise NoList
        taken = Taken(files_on_list(user, office, filters, lang), filters, office.name)
        make, content_type, _ = KINDS[kind]
        content = make(taken, w)
    except NoList:
        return _page(request, lang, filters, trouble=w["nothing_to_take"], status=409)
    except TooLong:
        said = w.say("pdf_too_long", most=MOST_ON_PAPER, n=len(taken.lines))
        return _page(request, lang, filters, trouble=said, status=422)
    except NoPaper:
        return _page(request, lang, filters, trouble=w["pdf_not_here"], status=501)
    record_read(user, "entitlements.list_taken", [Dossier(id=line.dossier) for line in taken.lines])
    name, _, end = kind.partition(".")
    headers = {"Content-Disposition": f'attachment; filename="{name}-{taken.files.run.on}.{end}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)


def number_on_list(user: User, filters: Filters, number: str, lang: str) -> str | None:
    """The id of the file with a number, in the office that was chosen, whatever else was chosen."""
    office = offices_of(user, filters.office).chosen
    if office is None:
        return None
    try:
        files = files_on_list(user, office, Filters(number=number), lang)
    except NoList:
        return None
    return next((str(line.dossier) for line in files.everybody + files.absent), None)


def _page(
    request: HttpRequest,
    lang: str,
    filters: Filters,
    looked_for: str | None = None,
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    w = Wording(lang)
    page = list_page(user_of(request), filters, w)
    context = context_of(page, w) | {
        "page": "caseload",
        "languages": [
            (code, name, f"{reverse('caseload', kwargs={'lang': code})}?{page.filters.address}")
            for code, name in LANGUAGES.items()
        ],
        "looked_for": looked_for or "",
        "not_found": looked_for is not None,
        "trouble": trouble,
    }
    return render(request, "worklist/page.html", context, status=status)


def _told(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.GET.items()}
