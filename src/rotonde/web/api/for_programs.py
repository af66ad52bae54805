"""What holds for every address of the API: who may read it from where, what may be kept, and how refusals look."""

from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse

from rotonde.web.api.caching import SECONDS
from rotonde.web.api.limits import MOST_BYTES
from rotonde.web.api.problems import problem

Page = Callable[[HttpRequest], HttpResponse]
READING = ("GET", "HEAD")


class Root(NamedTuple):
    """Where programs come: which address names all others, how one reads there, and how long it may be kept."""

    described: str
    reading: tuple[str, ...]
    kept: str


ROOTS = {
    "/api/": Root("/api/v1/openapi.json", READING, f"public, max-age={SECONDS}"),
    "/hsds/": Root("/hsds/openapi.json", (*READING, "POST"), "public, no-cache"),  # pages of a list belong together
}


def for_programs(get_response: Page) -> Page:
    """Open reading to every site; a refusal of Django itself, too, is said as a problem and not as a page."""

    def answered(request: HttpRequest) -> HttpResponse:
        root = next((one for start, one in ROOTS.items() if request.path.startswith(start)), None)
        if root is None:
            return get_response(request)
        if request.method == "OPTIONS":
            return _may_be_asked(HttpResponse(status=204), root)
        response = _in_json(request, root, _within_size(request) or get_response(request))
        response.cookies.clear()  # what is public is the same for everybody, and may be kept by whoever passes it on
        if request.method in root.reading:
            _may_be_read(response)
        if request.method in READING and response.status_code in (200, 304):
            response["Cache-Control"] = root.kept
            del response["Vary"]
        if response.status_code >= 400:
            response["Cache-Control"] = "no-store"
            del response["ETag"]
        return response

    return answered


def _within_size(request: HttpRequest) -> HttpResponse | None:
    """Refuse what is too large before it is read."""
    length = request.headers.get("Content-Length") or "0"
    if not length.isascii() or not length.isdecimal() or int(length) > MOST_BYTES:
        return problem(request, 413, "too_large", "body", most=MOST_BYTES)
    return None


def _in_json(request: HttpRequest, root: Root, response: HttpResponse) -> HttpResponse:
    if response.status_code < 400 or "json" in response.headers.get("Content-Type", ""):
        return response
    if response.status_code == 405:
        allowed = response["Allow"]
        said = problem(request, 405, "not_this_way", f"{request.method} {request.path}", allowed=allowed)
        said["Allow"] = allowed
        return said
    if response.status_code == 404:
        return problem(request, 404, "not_there", request.path, described=root.described)
    if response.status_code == 429:
        said = problem(request, 429, "too_often", request.path, seconds=response["Retry-After"])
        said["Retry-After"] = response["Retry-After"]
        return said
    return problem(
        request, response.status_code, "our_fault" if response.status_code >= 500 else "not_understood", request.path
    )


def _may_be_read(response: HttpResponse) -> None:
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag"


def _may_be_asked(response: HttpResponse, root: Root) -> HttpResponse:
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = ", ".join(root.reading)
    response["Access-Control-Allow-Headers"] = "Accept-Language, Content-Type, If-None-Match"
    response["Access-Control-Max-Age"] = "86400"
    return response
