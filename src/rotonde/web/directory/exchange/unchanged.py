"""The same directory and the same terms give the same data on one day: together they are the ETag of all that is read.

The day belongs to it because what fits words equally well turns with the days.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import condition

from rotonde import __version__
from rotonde.web.directory.domain.clock import last_change
from rotonde.web.entitlements.running_catalogue import shipped

View = Callable[..., HttpResponseBase]


def fingerprint(request: HttpRequest, *_: Any, **__: Any) -> str | None:
    """Give the ETag of what can be read with GET; what is posted has none."""
    if request.method not in ("GET", "HEAD"):
        return None
    return f'"{last_change().timestamp():.6f}-{date.today().isoformat()}-{shipped().hash[:12]}-{__version__}"'


unless_unchanged: Callable[[View], View] = condition(etag_func=fingerprint)
