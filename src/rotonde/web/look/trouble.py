"""What is said when a page isn't there, isn't for you, or failed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import requires_csrf_token

from rotonde.web.look.wording import SENTENCES
from rotonde.web.look.words import Wording, language_of


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is no such page."""
    return _trouble(request, "no_such_page", 404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that this is not for this user, and whom to ask; or what the refusal itself says, and where to go."""
    return _trouble(request, getattr(exception, "sentence", "not_for_you"), 403, getattr(exception, "page", None))


def went_wrong(request: HttpRequest) -> HttpResponse:
    """Say that it is our fault."""
    return _trouble(request, "went_wrong", 500)


@requires_csrf_token
def not_from_this_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form came from elsewhere, or that the browser keeps no cookie."""
    return _trouble(request, "not_from_this_page", 403)


def too_often(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that something was tried too often."""
    return _trouble(request, "too_often", 429)


def _trouble(
    request: HttpRequest, sentence: str, status: int, further: tuple[str, *tuple[object, ...]] | None = None
) -> HttpResponse:
    w = Wording(language_of(request.path), SENTENCES)
    address = reverse(further[0], args=[w.lang, *further[1:]]) if further else ""
    context = {"w": w, "page": "", "sentence": w[sentence], "further": address}
    return render(request, "look/trouble.html", context, status=status)
