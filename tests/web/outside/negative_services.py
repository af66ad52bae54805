"""A sign-in service that is down, slow, changed by somebody, or another one."""

import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.web.outside.conftest import World
from tests.web.outside.fake_provider import jwk, written
from tests.web.outside.negative_tokens import Case, unsigned

SERVICE: dict[str, Case] = {}


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
    service(f"{what}: boxes in boxes", where, lambda request: written(request, 200, b"[" * 200_000))
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
