"""Where the sign-in service is spoken with, and the keys it signs with. Kept for ten minutes, then asked again."""

from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.core.cache import cache

from rotonde.web.accounts.outside.fetching import fetch_json
from rotonde.web.accounts.outside.provider import Provider
from rotonde.web.accounts.outside.refusals import Refused, ServiceDown

KEPT = 600
ASKED_AGAIN = 30  # seconds between two questions for a key that isn't known
MOST_KEYS = 50
WHERE = "/.well-known/openid-configuration"
Json = dict[str, Any]


class Places(NamedTuple):
    """The addresses of the service that we use."""

    sign_in: str
    token: str
    keys: str


def places_of(provider: Provider) -> Places:
    """Give the addresses that the service publishes: of itself, on its own host, over HTTPS; else ServiceDown."""
    told = cache.get(_name("places", provider))
    if told is None:
        told = fetch_json(provider.issuer.rstrip("/") + WHERE)
    if told.get("issuer") != provider.issuer:
        raise ServiceDown("it says to be another issuer")
    found = [told.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    for address in found:
        parts = urlsplit(address) if isinstance(address, str) else None
        if parts is None or parts.scheme != "https" or parts.netloc != provider.host:
            raise ServiceDown("an address on another host, or without HTTPS")
    cache.set(_name("places", provider), told, KEPT)
    return Places(*map(str, found))


def key_named(provider: Provider, kid: str) -> Json:
    """Give the one key of this name; a name that isn't known is asked again, not more than twice a minute."""
    key = _among(_keys(provider), kid) or _asked_again(provider, kid)
    if key is None:
        raise Refused("a key that the service doesn't have")
    return key


def _asked_again(provider: Provider, kid: str) -> Json | None:
    if not cache.add(_name("asked again", provider), 1, ASKED_AGAIN):
        return None
    return _among(_keys(provider, anew=True), kid)


def _among(keys: list[Json], kid: str) -> Json | None:
    found = [key for key in keys if key.get("kid") == kid]
    if len(found) > 1:
        raise Refused("two keys of one name")
    return found[0] if found else None


def _keys(provider: Provider, *, anew: bool = False) -> list[Json]:
    kept = None if anew else cache.get(_name("keys", provider))
    if kept is None:
        kept = fetch_json(places_of(provider).keys).get("keys")
        if not isinstance(kept, list) or len(kept) > MOST_KEYS or not all(isinstance(key, dict) for key in kept):
            raise ServiceDown("keys that can't be read")
        cache.set(_name("keys", provider), kept, KEPT)
    return list(kept)


def _name(what: str, provider: Provider) -> str:
    return f"outside {what} {provider.issuer}".replace(" ", "|")
