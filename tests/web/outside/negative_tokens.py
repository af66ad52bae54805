"""Tokens that break a rule: how they are made, signed and named, and what they claim."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import Any

from cryptography.hazmat.primitives import serialization
from tests.web.outside.conftest import World
from tests.web.outside.fake_provider import CLIENT, SECRET, jwk

Json = dict[str, Any]
Case = Callable[[World], None]
TOKENS: dict[str, Case] = {}
CLAIMS: dict[str, Case] = {}


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
token("a header of boxes in boxes", lambda world, claims: f"{part(b'[' * 9000)}.{part(claims)}.")
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
