"""Reading what the sign-in service signed: every rule of OpenID Connect that a token can break is checked here.

The signature and the times are checked by PyJWT; which key and which algorithm it may use is decided here, from what
the service publishes and never from what the token brings.
"""

import base64
import hashlib
import hmac
import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from rotonde.web.accounts.outside.discovery import key_named
from rotonde.web.accounts.outside.provider import Provider
from rotonde.web.accounts.outside.refusals import Refused

FITS = {"RS256": "RSA", "PS256": "RSA", "ES256": "EC"}
IN_HEADER = {"alg", "kid", "typ", "x5t", "x5t#S256"}
NEEDED = ("iss", "sub", "aud", "exp", "iat", "nonce")
TIMES = ("exp", "iat", "nbf", "auth_time")
LONGEST = 16_000
SKEW = 60  # seconds that two clocks may differ
FRESH = 600  # a token is used as soon as it is made
STRONG_RSA = 2048
Json = dict[str, Any]


def claims_of(token: Any, access_token: Any, provider: Provider, nonce: str) -> Json:
    """Give what a token says of somebody; raises Refused for the first rule that it breaks."""
    if not isinstance(token, str) or not 0 < len(token) <= LONGEST:
        raise Refused("no token, or one that is too long")
    claims = _verified(token, provider)
    if claims["aud"] not in (provider.client_id, [provider.client_id]):
        raise Refused("meant for others as well")
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise Refused("asked by another client")
    if any(name in claims and type(claims[name]) not in (int, float) for name in TIMES):
        raise Refused("a time that is no number")
    if claims["iat"] < time.time() - FRESH - SKEW:
        raise Refused("made too long ago")
    if not isinstance(claims["nonce"], str) or not hmac.compare_digest(claims["nonce"].encode(), nonce.encode()):
        raise Refused("an answer to another question")
    if "at_hash" in claims and claims["at_hash"] != _half_digest(access_token):
        raise Refused("another access token")
    return claims


def _verified(token: str, provider: Provider) -> Json:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, RecursionError):
        raise Refused("no token") from None
    algorithm, kid = header.get("alg"), header.get("kid")
    if not isinstance(algorithm, str) or algorithm not in FITS:
        raise Refused("an algorithm that isn't taken")
    if set(header) - IN_HEADER or header.get("typ", "JWT") != "JWT" or not isinstance(kid, str):
        raise Refused("a header that isn't taken")
    try:
        return dict(
            jwt.decode(
                token,
                key=_usable(key_named(provider, kid), algorithm),
                algorithms=[algorithm],
                audience=provider.client_id,
                issuer=provider.issuer,
                leeway=SKEW,
                options={"require": list(NEEDED)},
            )
        )
    except (jwt.PyJWTError, ValueError, TypeError, OverflowError, RecursionError) as broken:
        raise Refused(f"PyJWT: {type(broken).__name__}") from None


def _usable(key: Json, algorithm: str) -> jwt.PyJWK:
    """Give the key where it is meant for this algorithm and strong enough."""
    fits = key.get("kty") == FITS[algorithm] and key.get("alg", algorithm) == algorithm
    if not fits or key.get("use", "sig") != "sig" or (algorithm == "ES256" and key.get("crv") != "P-256"):
        raise Refused("a key for something else")
    found = jwt.PyJWK(key, algorithm)
    if isinstance(found.key, RSAPublicKey) and found.key.key_size < STRONG_RSA:
        raise Refused("a key that is too weak")
    return found


def _half_digest(text: Any) -> str:
    half = hashlib.sha256(str(text).encode()).digest()[:16]
    return base64.urlsafe_b64encode(half).rstrip(b"=").decode()
