"""The same catalogue on the same day gives the same data: its fingerprint is the ETag of all that is read."""

import datetime
from typing import Any

from django.http import HttpRequest
from django.views.decorators.http import condition
from ninja.decorators import decorate_view

from rotonde import __version__
from rotonde.web.entitlements import engine_port

SECONDS = 300


def fingerprint(request: HttpRequest, *_: Any, **__: Any) -> str:
    """Give the ETag: what the catalogue is, the day (staleness follows it), and the version of Rotonde."""
    return f'"{engine_port.catalogue().hash[:20]}-{datetime.date.today().isoformat()}-{__version__}"'


unless_unchanged = decorate_view(condition(etag_func=fingerprint))
