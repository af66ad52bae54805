"""Who asks for a page, and which version of something they had read before they send it back."""

from django.http import HttpRequest

from rotonde.web.accounts.models import User


def user_of(request: HttpRequest) -> User:
    """Who is signed in."""
    assert isinstance(request.user, User), "who isn't signed in never comes here"
    return request.user


def version_read(request: HttpRequest) -> int | None:
    """The version that whoever saves had read: from the form, or from If-Match as a program says it."""
    told = request.headers.get("If-Match", "").strip('" W/') or request.POST.get("version", "")
    return int(told) if told.isdecimal() and len(told) < 10 else None
