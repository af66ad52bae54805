"""Which lines of the log one session left: a pseudonym that tells that, and from which no session can be taken over."""

import hashlib
import hmac
from collections.abc import Callable
from contextvars import ContextVar

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.http import HttpRequest, HttpResponse

from rotonde.web.keys import master_key

Page = Callable[[HttpRequest], HttpResponse]
LENGTH = 16

_answering: ContextVar[HttpRequest | None] = ContextVar("answering", default=None)


def remember_the_session(get_response: Page) -> Page:
    """Let lines that are written while a request is answered say in which session. Stands after the sessions."""

    def remembered(request: HttpRequest) -> HttpResponse:
        token = _answering.set(request)
        try:
            return get_response(request)
        finally:
            _answering.reset(token)

    return remembered


def session_pseudonym() -> str:
    """Give the pseudonym of the session in which this is done; empty where there is none."""
    request = _answering.get()
    key = getattr(getattr(request, "session", None), "session_key", None)
    return hmac.new(_key(master_key()), key.encode(), hashlib.sha256).hexdigest()[:LENGTH] if key else ""


def _key(master: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=b"rotonde|sessions in the log").derive(master)
