"""The public pages of finding help. They set no cookie and keep nothing; what is typed stands in no address."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from rotonde.web.directory.kinds.kinds import Kind, kinds
from rotonde.web.directory.models import Provider
from rotonde.web.directory.pages.domains_shown import domain_of, domains_shown, kinds_shown
from rotonde.web.directory.pages.found_shown import Way, found_shown, search_form
from rotonde.web.directory.pages.leaving import way_out_of_domain
from rotonde.web.directory.pages.typed import Typed, read
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.words import in_language


@login_not_required
@csrf_exempt  # a search changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def directory(request: HttpRequest, lang: str) -> HttpResponse:
    """Ask what somebody needs, and show who helps; without a search the domains of life."""
    w, typed = Wording(lang), read(request.POST)
    context = search_form(typed, w) | {"domains": domains_shown(w), "searched": request.method == "POST"}
    if not typed.is_empty:
        context |= found_shown(Way("directory"), typed, _now(), w)
    return render(request, "directory/directory.html", context)


@login_not_required
@require_safe
def directory_domain(request: HttpRequest, lang: str, domain: str) -> HttpResponse:
    """Show the kinds of help of a domain of life, the lightest first."""
    w, found = Wording(lang), domain_of(domain)
    if found is None:
        raise Http404
    context = search_form(Typed(), w) | {
        "title": w.of(found.name),
        "steps": kinds_shown(domain, w),
        "leave_to": way_out_of_domain(domain),
        "domains": [one for one in domains_shown(w) if one.code != domain],
    }
    return render(request, "directory/domain.html", context)


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def directory_kind(request: HttpRequest, lang: str, help_kind: str) -> HttpResponse:
    """Show the services of one kind of help."""
    w, typed, one = Wording(lang), read(request.POST), _kind(help_kind)
    domain = domain_of(one.domain)
    context = search_form(typed, w) | found_shown(Way("directory_kind", kind=help_kind), typed, _now(), w)
    context |= {"title": w.of(one.name), "domain": domain, "domain_name": w.of(domain.name) if domain else ""}
    return render(request, "directory/listed.html", context)


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def directory_right(request: HttpRequest, lang: str, right: str) -> HttpResponse:
    """Show the services that help with a right."""
    w, typed, known = Wording(lang), read(request.POST), engine_port.right(right)
    if known is None:
        raise Http404
    name = in_language(known["names"], lang)
    context = search_form(typed, w) | found_shown(Way("directory_right", right=right), typed, _now(), w)
    context |= {"title": w.say("right_title", right=name), "right": right, "right_name": name}
    return render(request, "directory/listed.html", context)


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def directory_provider(request: HttpRequest, lang: str, provider: UUID) -> HttpResponse:
    """Show the services of one organisation."""
    w, typed = Wording(lang), read(request.POST)
    known = get_object_or_404(Provider, id=provider)
    way = Way("directory_provider", provider=provider)
    context = search_form(typed, w) | found_shown(way, typed, _now(), w) | {"title": known.name, "is_theirs": True}
    return render(request, "directory/listed.html", context)


def _now() -> datetime:
    """This minute: within it, what is open is worked out once."""
    return timezone.localtime().replace(second=0, microsecond=0)


def _kind(code: str) -> Kind:
    found = next((one for one in kinds() if one.code == code and one.is_service), None)
    if found is None:
        raise Http404
    return found
