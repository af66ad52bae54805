"""What a sign-in can get wrong, by accident or on purpose: each case has a name and changes one thing of a good one."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler
from typing import Any

from cryptography.hazmat.primitives import serialization
from tests.web.outside.conftest import World
from tests.web.outside.fake_provider import CLIENT, SECRET, jwk, written

Case = Callable[[World], dict[str, str | None] | None]
"""Prepares the world; may give what stands in the address of coming back instead."""
Json = dict[str, Any]

NOW = int(time.time())
TOKENS: dict[str, Case] = {}
CLAIMS: dict[str, Case] = {}
ANSWERS: dict[str, Case] = {}
SERVICE: dict[str, Case] = {}
ACCOUNTS: dict[str, Case] = {}


def part(told: Any) -> str:
    raw = told if isinstance(told, bytes) else json.dumps(told).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unsigned(header: Json, claims: Json, signature: bytes = b"") -> str:
    return f"{part(header)}.{part(claims)}.{part(signature)}"


def with_hmac(header: Json, claims: Json, secret: bytes) -> str:
    head = f"{part(header)}.{part(claims)}"
    return f"{head}.{part(hmac.new(secret, head.encode(), hashlib.sha256).digest())}"


def public_text(world: World) -> bytes:
    return world.service.own.rsa.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


# --- tokens


def token(name: str, make: Callable[[World, Json], Any]) -> None:
    def prepare(world: World) -> None:
        world.service.make_token = lambda claims: make(world, claims)

    TOKENS[name] = prepare


def signed(name: str, **how: Any) -> None:
    token(name, lambda world, claims: world.service.signed(claims, **how))


def cut(world: World, claims: Json, change: Callable[[list[str]], list[str]]) -> str:
    return ".".join(change(world.service.signed(claims).split(".")))


def other_person(parts: list[str], claims: Json) -> list[str]:
    return [parts[0], part(claims | {"vo_id": "iemand-anders"}), parts[2]]


for spelling in ("none", "None", "NONE", "nOnE", ""):
    token(
        f"no algorithm, written {spelling!r}",
        lambda world, claims, spelling=spelling: unsigned({"alg": spelling, "kid": "rsa"}, claims),
    )
token("no algorithm named", lambda world, claims: unsigned({"kid": "rsa"}, claims))
token("an algorithm that is a list", lambda world, claims: unsigned({"alg": ["RS256"], "kid": "rsa"}, claims))
token(
    "the public key as the secret of HS256",
    lambda world, claims: with_hmac({"alg": "HS256", "kid": "rsa"}, claims, public_text(world)),
)
token(
    "our own secret as that of HS256",
    lambda world, claims: with_hmac({"alg": "HS256", "kid": "rsa"}, claims, SECRET.encode()),
)
token("an empty secret of HS256", lambda world, claims: with_hmac({"alg": "HS256", "kid": "rsa"}, claims, b""))
signed("RS384", alg="RS384")
signed("RS512", alg="RS512")
signed("ES384", alg="ES384", kid="ec")
token("ES256 by name and RSA by key", lambda world, claims: unsigned({"alg": "ES256", "kid": "rsa"}, claims, b"x" * 64))
token("RS256 by name and EC by key", lambda world, claims: unsigned({"alg": "RS256", "kid": "ec"}, claims, b"x" * 256))
token("ES256 with a signature of zeros", lambda w, claims: unsigned({"alg": "ES256", "kid": "ec"}, claims, bytes(64)))
token(
    "claims changed after signing",
    lambda world, claims: cut(world, claims, lambda parts: other_person(parts, claims)),
)
token("half a signature", lambda world, claims: cut(world, claims, lambda p: [p[0], p[1], p[2][:100]]))
token("no signature", lambda world, claims: cut(world, claims, lambda p: [p[0], p[1], ""]))
token(
    "the signature of another token",
    lambda world, claims: cut(world, claims, lambda p: [p[0], p[1], world.service.signed({"sub": "x"}).split(".")[2]]),
)
token(
    "a header changed after signing", lambda w, c: cut(w, c, lambda p: [part({"alg": "PS256", "kid": "rsa"}), *p[1:]])
)
token("two parts", lambda world, claims: cut(world, claims, lambda p: p[:2]))
token("five parts, encrypted", lambda world, claims: cut(world, claims, lambda p: [*p, "x", "y"]))
token("signed by a stranger under the service's name", lambda w, c: w.service.signed(c, key=w.service.own.stranger))
token(
    "signed by a stranger who brings the key",
    lambda w, c: w.service.signed(c, key=w.service.own.stranger, jwk=jwk(w.service.own.stranger, "rsa")),
)
token(
    "signed by a stranger who brings the key without a name",
    lambda w, c: w.service.signed(c, key=w.service.own.stranger, kid=None, jwk=jwk(w.service.own.stranger, "rsa")),
)
signed("a good signature and a key in the header", jwk={"kty": "RSA"})
signed("an address of keys in the header", jku="https://elders.example/keys")
signed("an address of a certificate in the header", x5u="https://elders.example/x")
signed("a certificate in the header", x5c=["MIIB"])
signed("something critical in the header", crit=["exp"])
signed("a token of another type", typ="at+jwt")
signed("without a name of the key", kid=None)
signed("a key that the service doesn't have", kid="another")
signed("the name of a file as the key", kid="../../dev/null")
token("no token but a word", lambda world, claims: "geheim")
token("an empty token", lambda world, claims: "")
token("no token at all", lambda world, claims: None)
token("a list of tokens", lambda world, claims: [world.service.signed(claims)])
token("a token that is too long", lambda world, claims: world.service.signed(claims | {"x": "y" * 20_000}))
token("claims that are a list", lambda world, claims: unsigned({"alg": "RS256", "kid": "rsa"}, []))  # type: ignore[arg-type]


# --- claims


def claims(name: str, **told: Any) -> None:
    def prepare(world: World) -> None:
        now = int(time.time())
        world.service.claims |= {key: value(now) if callable(value) else value for key, value in told.items()}

    CLAIMS[name] = prepare


claims("another issuer", iss="https://elders.example")
claims("the issuer with a stroke", iss="https://localhost/")
claims("without an issuer", iss=None)
claims("for another client", aud="iemand-anders")
claims("for us and another client", aud=[CLIENT, "iemand-anders"])
claims("for us twice", aud=[CLIENT, CLIENT])
claims("for nobody", aud=[])
claims("without a client", aud=None)
claims("for a client whose name begins like ours", aud=CLIENT + "-2")
claims("asked by another client", azp="iemand-anders")
claims("asked by a list of clients", azp=[CLIENT])
claims("expired", exp=lambda now: now - 3600)
claims("expired a little more than a minute ago", exp=lambda now: now - 65)
claims("without an end", exp=None)
claims("with an end in words", exp="morgen")
claims("with an end as text", exp=lambda now: str(now + 300))
claims("with an end that is yes", exp=True)
claims("made in the future", iat=lambda now: now + 3600)
claims("made a little more than a minute from now", iat=lambda now: now + 75)
claims("made an hour ago", iat=lambda now: now - 3600)
claims("without when it was made", iat=None)
claims("not valid yet", nbf=lambda now: now + 3600)
claims("not valid for a little more than a minute", nbf=lambda now: now + 75)
claims("not before a text", nbf="straks")
claims("an answer to another question", nonce="een-ander")
claims("an answer to every question", nonce="")
claims("without a question", nonce=None)
claims("an answer to a list of questions", nonce=["a"])
claims("without a subject", sub=None)
claims("without a person", vo_id=None)
claims("an empty person", vo_id="")
claims("a person of spaces", vo_id="   ")
claims("a list of persons", vo_id=["vo-nummer-van-robin"])
claims("a person that is a number", vo_id=1)
claims("a person that is far too long", vo_id="x" * 1000)
claims("a person with a hidden sign", vo_id="vo-nummer-van-robin\x00")
claims("an unknown person", vo_id="een-onbekende")
claims("a person with a space behind", vo_id="vo-nummer-van-robin ")
claims("without an organisation", vo_orgcode=None)
claims("another organisation", vo_orgcode="OVO009999")
claims("a list of organisations", vo_orgcode=["0123456749"])
claims("a number that no organisation has", vo_orgcode="0123456749 of 1=1")
claims("without a kind of user", vo_doelgroepcode=None)
claims("a citizen", vo_doelgroepcode="BUR")
claims("an unknown kind of user", vo_doelgroepcode="XX")
claims("an access token that is another", at_hash="abc")


def needing_a_role(name: str, told: Any) -> None:
    def prepare(world: World) -> None:
        world.trust(role_claim="rotonde_rol", role="gebruiker")
        world.service.claims["rotonde_rol"] = told

    CLAIMS[name] = prepare


needing_a_role("without the role for this application", None)
needing_a_role("with another role", "toeschouwer")
needing_a_role("with a role that only looks like it", ["gebruikers", "Gebruiker"])


# --- coming back


def answer(name: str, **changes: str | None) -> None:
    ANSWERS[name] = lambda world: changes


answer("without a state", state=None)
answer("an empty state", state="")
answer("another state", state="een-andere")
answer("a state with strange signs", state="é€😀")
answer("without a code", code=None)
answer("an empty code", code="")
answer("a code that the service doesn't know", code="geraden")
answer("a code that is far too long", code="x" * 5000)
answer("by another issuer", iss="https://elders.example")
answer("broken off", error="access_denied", code=None)
answer("broken off, with a code all the same", error="login_required")


# --- the service


def service(name: str, path: str, respond: Callable[[BaseHTTPRequestHandler], None]) -> None:
    def prepare(world: World) -> None:
        world.service.instead[path] = respond

    SERVICE[name] = prepare


def dripping(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    for _ in range(100):
        request.wfile.write(b" ")
        request.wfile.flush()
        time.sleep(0.05)


PLACES, KEYS, TOKEN = "/.well-known/openid-configuration", "/keys", "/token"
for where, what in ((PLACES, "what the service publishes"), (KEYS, "its keys"), (TOKEN, "the exchange")):
    service(f"{what}: a fault", where, lambda request: written(request, 500, {}))
    service(f"{what}: no JSON", where, lambda request: written(request, 200, b"<html>"))
    service(f"{what}: a list", where, lambda request: written(request, 200, []))
    service(f"{what}: far too much", where, lambda request: written(request, 200, b" " * 400_000 + b"{}"))
    service(
        f"{what}: sent elsewhere",
        where,
        lambda request: written(request, 302, {}, Location="https://localhost:1/elders"),
    )
    service(f"{what}: silence", where, lambda request: time.sleep(0.7))
    service(f"{what}: drop by drop", where, dripping)
    service(f"{what}: hung up", where, lambda request: request.connection.close())
    service(f"{what}: another encoding", where, lambda request: written(request, 200, b"\xff\xfe{}"))


def published(name: str, **told: Any) -> None:
    def prepare(world: World) -> None:
        world.service.discovery |= told

    SERVICE[name] = prepare


published("says to be another issuer", issuer="https://elders.example")
published("says to be no issuer", issuer=None)
published("sends people to another host", authorization_endpoint="https://elders.example/auth")
published("sends people without HTTPS", authorization_endpoint="http://localhost/auth")
published("sends people to a script", authorization_endpoint="javascript:alert(1)")
published("nowhere to sign in", authorization_endpoint=None)
published("exchanges at another host", token_endpoint="https://elders.example/token")
published("exchanges without HTTPS", token_endpoint="http://localhost/token")
published("exchanges at a list of places", token_endpoint=["https://localhost/token"])
published("keys of another host", jwks_uri="https://elders.example/keys")
published("keys in a file", jwks_uri="file:///etc/hostname")


def keys(name: str, make: Callable[[World], Any]) -> None:
    def prepare(world: World) -> None:
        world.service.published = make(world)

    SERVICE[name] = prepare


def weak(world: World) -> None:
    world.service.published = [jwk(world.service.own.weak, "rsa")]
    world.service.make_token = lambda told: world.service.signed(told, key=world.service.own.weak)


def long_curve(world: World) -> None:
    world.service.published = [jwk(world.service.own.long_curve, "ec")]
    world.service.make_token = lambda told: unsigned({"alg": "ES256", "kid": "ec"}, told, b"x" * 64)


SERVICE["a key that is too weak"] = weak
SERVICE["a key on another curve"] = long_curve
keys("no keys", lambda world: [])
keys("keys that are words", lambda world: ["rsa"])
keys("two keys of one name", lambda w: [jwk(w.service.own.stranger, "rsa"), jwk(w.service.own.rsa, "rsa")])
keys("a key to encrypt with", lambda world: [jwk(world.service.own.rsa, "rsa", use="enc")])
keys("a key for another algorithm", lambda world: [jwk(world.service.own.rsa, "rsa", alg="PS256")])
keys("a key that is a shared secret", lambda world: [{"kty": "oct", "k": "AAAA", "kid": "rsa"}])
keys("a key with half its numbers", lambda world: [{"kty": "RSA", "kid": "rsa", "e": "AQAB"}])


def exchange(name: str, **told: Any) -> None:
    def prepare(world: World) -> None:
        world.service.answer |= told

    SERVICE[name] = prepare


exchange("a token of another kind", token_type="mac")
exchange("a token of no kind", token_type=None)
exchange("an exchange without who somebody is", id_token=None)


def another_secret(world: World) -> None:
    world.service.known_secret = "een ander"


def not_trusted(world: World) -> None:
    world.monkeypatch.delenv("SSL_CERT_FILE")


def without_https(world: World) -> None:
    world.trust(issuer=world.service.issuer.replace("https", "http"))


def another_name(world: World) -> None:
    world.trust(issuer=world.service.issuer.replace("localhost", "127.0.0.1"))


def gone(world: World) -> None:
    world.trust(issuer="https://localhost:1")


SERVICE |= {
    "a service that doesn't know our secret": another_secret,
    "a certificate that nobody vouches for": not_trusted,
    "a certificate of another name": another_name,
    "an issuer without HTTPS": without_https,
    "a service that is gone": gone,
}


# --- accounts


def account(name: str, **fields: Any) -> None:
    def prepare(world: World) -> None:
        world.change("worker", **fields)

    ACCOUNTS[name] = prepare


account("an account that is closed", is_active=False)
account("a role that ended yesterday", role_until=date.today() - timedelta(days=1))
account("a role that begins tomorrow", role_from=date.today() + timedelta(days=1))
account("an account that is no longer linked", outside_id="")


def closed_here_and_open_elsewhere(world: World) -> None:
    world.another_house("OVO001234")
    world.change("worker", is_active=False)


def over_here_and_open_elsewhere(world: World) -> None:
    world.another_house("OVO001234")
    world.change("worker", role_until=date.today() - timedelta(days=1))


def linked_at_another_service(world: World) -> None:
    right = world.settings.OUTSIDE_SIGN_IN
    world.trust(issuer="https://elders.example")
    world.link(world.worker)
    world.settings.OUTSIDE_SIGN_IN = right


ACCOUNTS |= {
    "closed here, and open in another organisation": closed_here_and_open_elsewhere,
    "role over here, and open in another organisation": over_here_and_open_elsewhere,
    "linked with the same number of another service": linked_at_another_service,
    "an organisation without a number": lambda world: world.number(""),
    "an organisation with another number": lambda world: world.number("0987654321"),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in (
        ("token", TOKENS),
        ("claims", CLAIMS),
        ("coming back", ANSWERS),
        ("service", SERVICE),
        ("account", ACCOUNTS),
    )
    for name, case in cases.items()
}
