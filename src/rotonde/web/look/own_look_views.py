"""The municipality's colours as a stylesheet, and its logo: files of this installation, for every page and visitor."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from rotonde.web.look.own_look import own_look

KEPT = {"Cache-Control": "public, max-age=3600"}


@login_not_required
@require_safe
def own_style(request: HttpRequest) -> HttpResponse:
    """Give the colours that stand over ours."""
    look = own_look()
    if look is None:
        raise Http404
    return HttpResponse(look.style, content_type="text/css; charset=utf-8", headers=KEPT)


@login_not_required
@require_safe
@csp_override({"default-src": [CSP.NONE], "style-src": [CSP.UNSAFE_INLINE]})
def own_logo(request: HttpRequest) -> HttpResponse:
    """Give the logo; opened by itself, nothing in it runs."""
    look = own_look()
    if look is None or look.logo is None:
        raise Http404
    return HttpResponse(look.logo.content, content_type=look.logo.content_type, headers=KEPT)
