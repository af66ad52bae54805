"""Two promises that hold for every page: only this machine sees it, and nothing of it is kept."""

from collections.abc import Callable
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

Page = Callable[[HttpRequest], HttpResponse]


def only_this_machine(get_response: Page) -> Page:
    """Refuse every visitor from another machine, whatever address the server was bound to."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if not is_this_machine(str(request.META.get("REMOTE_ADDR", ""))):
            return HttpResponseForbidden("Rotonde is only open to the machine it runs on.", content_type="text/plain")
        return get_response(request)

    return guarded


def is_this_machine(address: str) -> bool:
    """Say whether an address is a loopback address; an empty one is a socket file."""
    try:
        return not address or ip_address(address).is_loopback
    except ValueError:
        return False


def keep_nothing(get_response: Page) -> Page:
    """Tell the browser to keep no copy of a page: what was filled in may stand on it."""

    def guarded(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return guarded
