"""How long somebody stays signed in, and that nothing of it can be read from the database."""

import base64
import json
import os
import time
from collections.abc import Callable
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate

from rotonde.web.accounts.sealing import NONCE, CannotUnseal
from rotonde.web.keys import master_key

Page = Callable[[HttpRequest], HttpResponse]

IDLE = 30 * 60
ABSOLUTE = 10 * 60 * 60
EVERY = 60
BEGUN, SEEN = "begun", "seen"
SEALED = "sealed:"


def end_in_time(get_response: Page) -> Page:
    """Sign out who did nothing for half an hour, signed in ten hours ago, or isn't in their role today.

    Stands after the authentication.
    """

    def ended(request: HttpRequest) -> HttpResponse:
        now = int(time.time())
        session = request.session
        if request.user.is_authenticated:
            is_too_long = now - session.get(SEEN, now) > IDLE or now - session.get(BEGUN, now) > ABSOLUTE
            if is_too_long or not request.user.holds_role_on(localdate()):
                logout(request)
            elif now - session.get(SEEN, 0) > EVERY:
                session.setdefault(BEGUN, now)
                session[SEEN] = now
        return get_response(request)

    return ended


class Sealed:
    """Writes a session so that it can't be read without the master key."""

    def dumps(self, session: dict[str, Any]) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + _cipher("sessions").encrypt(nonce, json.dumps(session).encode(), None)

    def loads(self, sealed: bytes) -> dict[str, Any]:
        try:
            found = json.loads(_cipher("sessions").decrypt(sealed[:NONCE], sealed[NONCE:], None))
        except InvalidTag:
            raise CannotUnseal from None
        return dict(found)


def sealed_text(text: str, master: bytes | None = None) -> str:
    """Seal the secret of a second factor."""
    nonce = os.urandom(NONCE)
    return SEALED + base64.b64encode(nonce + _cipher("factors", master).encrypt(nonce, text.encode(), None)).decode()


def unsealed_text(sealed: str, master: bytes | None = None) -> str:
    """Give back the secret of a second factor; CannotUnseal when it was altered."""
    raw = base64.b64decode(sealed.removeprefix(SEALED))
    try:
        return _cipher("factors", master).decrypt(raw[:NONCE], raw[NONCE:], None).decode()
    except InvalidTag:
        raise CannotUnseal from None


def _cipher(use: str, master: bytes | None = None) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"rotonde|" + use.encode()).derive(master or master_key()))
