"""The addresses under /hsds: read-only, open to all, without a cookie."""

from collections.abc import Callable, Iterator
from functools import partial, wraps
from tempfile import TemporaryFile
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from rotonde.web.counting import TooOften
from rotonde.web.directory.exchange.asked import AskedOfServices, NothingAsked, read
from rotonde.web.directory.exchange.found import Found
from rotonde.web.directory.exchange.listings import LISTINGS, Listing
from rotonde.web.directory.exchange.openapi import openapi
from rotonde.web.directory.exchange.paging import all_of, page_of
from rotonde.web.directory.exchange.refusing import Refused, said
from rotonde.web.directory.exchange.taking_along import as_datapackage, as_json, as_line, as_ndjson
from rotonde.web.directory.exchange.unchanged import unless_unchanged
from rotonde.web.directory.exchange.version import VERSION_OF_HSDS
from rotonde.web.limits_of_pages import count_whole

NDJSON = "application/x-ndjson"
View = Callable[..., HttpResponseBase]


def open_to_all(view: View) -> View:
    """Read by anybody, from anywhere; what can't be answered is said as a problem."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            return said(request, refused)
        except TooOften as refused:
            response = said(request, Refused("too_often", request.path, 429, seconds=refused.seconds))
            response["Retry-After"] = str(refused.seconds)
            return response

    return login_not_required(csrf_exempt(answered))


@open_to_all
@require_safe
@unless_unchanged
def root(request: HttpRequest) -> HttpResponse:
    """Say which version and profile of the standard this is, and where it is described."""
    read(request, NothingAsked)
    told = {
        "version": VERSION_OF_HSDS,
        "profile": request.build_absolute_uri(reverse("hsds_profile")),
        "openapi_url": request.build_absolute_uri(reverse("hsds_openapi")),
    }
    return json_response(told)


@open_to_all
@require_safe
@unless_unchanged
def described(request: HttpRequest) -> HttpResponse:
    """Give the OpenAPI description."""
    return json_response(openapi(request.build_absolute_uri(reverse("hsds"))))


def list_of(listing: Listing) -> View:
    """Give the view of a list: a page of it, or all of it as ndjson."""

    @open_to_all
    @require_http_methods(["GET", "HEAD", "POST"])
    @unless_unchanged
    def listed(request: HttpRequest) -> HttpResponseBase:
        asked = read(request, listing.asked)
        found = listing.found(asked)
        if asked.format == "ndjson":
            count_whole(request)
            return StreamingHttpResponse(lines(found), content_type=NDJSON)
        all_at_once = isinstance(asked, AskedOfServices) and asked.minimal and "per_page" not in asked.model_fields_set
        return json_response(page_of(found, asked, max(1, found.total) if all_at_once else asked.per_page))

    return listed


def one_of(listing: Listing) -> View:
    """Give the view of one object, whole."""

    @open_to_all
    @require_safe
    @unless_unchanged
    def one(request: HttpRequest, id: str) -> HttpResponse:
        asked = read(request, listing.asked_of_one)
        told = listing.one(known, asked) if (known := _as_id(id)) else None
        if told is None:
            raise Refused("no_such_record", id, 404, list=reverse(f"hsds_{listing.name}"))
        return json_response(told)

    return one


def lines(found: Found) -> Iterator[bytes]:
    """Give everything that was found, one JSON object a line."""
    for one in all_of(found):
        yield as_line(one)


json_response = partial(JsonResponse, json_dumps_params={"ensure_ascii": False})


@open_to_all
@require_safe
@unless_unchanged
def export_json(request: HttpRequest) -> HttpResponseBase:
    """Give everything as one JSON object."""
    read(request, NothingAsked)
    return StreamingHttpResponse(as_json(), content_type="application/json")


@open_to_all
@require_safe
@unless_unchanged
def export_ndjson(request: HttpRequest) -> HttpResponseBase:
    """Give every service whole, one a line."""
    read(request, NothingAsked)
    return StreamingHttpResponse(as_ndjson(), content_type=NDJSON)


@open_to_all
@require_safe
@unless_unchanged
def export_datapackage(request: HttpRequest) -> HttpResponseBase:
    """Give everything as tables in a zip file."""
    read(request, NothingAsked)
    packed = TemporaryFile()  # noqa: SIM115  the response closes it
    as_datapackage(packed)
    packed.seek(0)
    return FileResponse(packed, as_attachment=True, filename="datapackage.zip", content_type="application/zip")


def _as_id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


lists = {name: list_of(listing) for name, listing in LISTINGS.items()}
ones = {name: one_of(listing) for name, listing in LISTINGS.items()}
