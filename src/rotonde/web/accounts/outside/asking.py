"""Sending somebody to the sign-in service, and taking them back: each question is answered once, in one browser."""

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping, MutableMapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from rotonde.web.accounts.outside.discovery import places_of
from rotonde.web.accounts.outside.fetching import fetch_json
from rotonde.web.accounts.outside.identity import Identity, identity_of
from rotonde.web.accounts.outside.provider import Provider
from rotonde.web.accounts.outside.refusals import Cancelled, Refused
from rotonde.web.accounts.outside.tokens import claims_of

ASKED = "outside_asked"
VALID = 600  # seconds in which somebody comes back
LONGEST = 4_000
SCOPES = "openid profile vo"

Session = MutableMapping[str, Any]


class Question(NamedTuple):
    """What we asked, as the session keeps it until the answer comes."""

    state: str
    nonce: str
    verifier: str
    at: float
    lang: str
    link: str = ""


def ask(session: Session, provider: Provider, back: str, lang: str, link: str = "") -> str:
    """Give the address to which somebody is sent; a question that was still open is forgotten.

    `link` is the digest of a one-time link with which an account is linked on coming back.
    """
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    question = Question(state, nonce, verifier, time.time(), lang, link)
    address = places_of(provider).sign_in
    session[ASKED] = question._asdict()
    proof = base64.urlsafe_b64encode(hashlib.sha256(question.verifier.encode()).digest()).rstrip(b"=").decode()
    told = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": back,
        "scope": SCOPES,
        "state": question.state,
        "nonce": question.nonce,
        "code_challenge": proof,
        "code_challenge_method": "S256",
        "ui_locales": lang,
    }
    return address + ("&" if "?" in address else "?") + urlencode(told)


def open_question(session: Session) -> Question | None:
    """Take the open question out of the session: whatever comes of it, it is not answered twice."""
    kept = session.pop(ASKED, None)
    return Question(**kept) if kept else None


def answered(question: Question | None, told: Mapping[str, str], provider: Provider, back: str) -> Identity:
    """Give who came back, by what stands in the address they came back with; raises Refused."""
    if question is None or time.time() - question.at > VALID:
        raise Refused("no question is open")
    if not hmac.compare_digest(told.get("state", "").encode(), question.state.encode()):
        raise Refused("the state of another question")
    if told.get("iss", provider.issuer) != provider.issuer:
        raise Refused("an answer by another issuer")
    if "error" in told:
        raise Cancelled("the service broke off")
    code = told.get("code", "")
    if not 0 < len(code) <= LONGEST:
        raise Refused("no code, or one that is too long")
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "code_verifier": question.verifier,
    }
    given = fetch_json(places_of(provider).token, form, (provider.client_id, provider.secret))
    if str(given.get("token_type", "")).lower() != "bearer":
        raise Refused("a token of another type")
    return identity_of(claims_of(given.get("id_token"), given.get("access_token"), provider, question.nonce), provider)
