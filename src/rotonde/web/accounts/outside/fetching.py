"""Asking the sign-in service: over HTTPS alone, without following anybody elsewhere, within limits of time and size."""

import json
import ssl
import time
from base64 import b64encode
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from rotonde.web.accounts.outside.refusals import ServiceDown

WAIT, WHOLE = 4.0, 8.0  # seconds for one silence, and for the whole answer
MOST_BYTES = 256_000
CHUNK = 16_384


class _Stay(HTTPRedirectHandler):
    """A service that sends us elsewhere isn't followed."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def fetch_json(
    address: str, form: dict[str, str] | None = None, client: tuple[str, str] | None = None
) -> dict[str, Any]:
    """Get a JSON object, or post a form for one, as a client with a secret. Raises ServiceDown for anything else."""
    if urlsplit(address).scheme != "https":
        raise ServiceDown("an address without HTTPS")
    request = Request(address, headers={"Accept": "application/json"})  # noqa: S310 - HTTPS, checked above
    if form is not None:
        request.data = urlencode(form).encode()
    if client is not None:
        basic = ":".join(quote(part, safe="") for part in client)
        request.add_header("Authorization", "Basic " + b64encode(basic.encode()).decode())
    try:
        told = json.loads(_read(request))
    except (OSError, HTTPException, ValueError, RecursionError) as failed:
        if isinstance(failed, HTTPError):
            failed.close()
        raise ServiceDown("no usable answer") from None
    if not isinstance(told, dict):
        raise ServiceDown("an answer that is no object")
    return told


def _read(request: Request) -> bytes:
    """Read an answer of at most so many bytes within so many seconds; raises OSError."""
    opener = build_opener(_Stay, HTTPSHandler(context=ssl.create_default_context()))
    until, parts, size = time.monotonic() + WHOLE, [], 0
    with opener.open(request, timeout=WAIT) as answer:
        while part := answer.read1(CHUNK):
            parts.append(part)
            size += len(part)
            if size > MOST_BYTES or time.monotonic() > until:
                raise OSError("too much, or too slow")
    return b"".join(parts)
