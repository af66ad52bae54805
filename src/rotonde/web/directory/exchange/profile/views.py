"""The profile as it is published: its description, and each schema."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rotonde.web.directory.exchange.asked import NothingAsked, read
from rotonde.web.directory.exchange.profile.published import profile
from rotonde.web.directory.exchange.refusing import Refused
from rotonde.web.directory.exchange.schemas import schemas
from rotonde.web.directory.exchange.views import json_response, open_to_all


@open_to_all
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Say what the profile holds."""
    read(request, NothingAsked)
    return json_response(profile())


@open_to_all
@require_safe
def schema(request: HttpRequest, name: str) -> HttpResponse:
    """Give one schema."""
    read(request, NothingAsked)
    if name not in schemas():
        raise Refused("no_such_record", name, 404, list="/hsds/profile/")
    return json_response(schemas()[name])
