"""A sign-in service of the tests' own, on this machine: it does what it is told, also what no real one may do."""

import base64
import hashlib
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

CLIENT, SECRET = "rotonde-proef", "geheim: van/de proef"
PERSON = "vo-nummer-van-robin"
Json = dict[str, Any]


def jwk(key: Any, kid: str, **more: Any) -> Json:
    """Write the public half of a key as the service publishes it."""
    kind = jwt.algorithms.RSAAlgorithm if isinstance(key, rsa.RSAPrivateKey) else jwt.algorithms.ECAlgorithm
    return dict(kind.to_jwk(key.public_key(), as_dict=True)) | {"kid": kid, "use": "sig"} | more


class Keys:
    """Keys made once for all tests: those of the service, and those of who pretends to be it."""

    def __init__(self) -> None:
        self.rsa = rsa.generate_private_key(65537, 2048)
        self.ec = ec.generate_private_key(ec.SECP256R1())
        self.stranger = rsa.generate_private_key(65537, 2048)
        self.weak = rsa.generate_private_key(65537, 1024)
        self.long_curve = ec.generate_private_key(ec.SECP384R1())


class FakeProvider:
    """The service. A test changes what it publishes, claims, signs and answers; `fresh` forgets that."""

    def __init__(self, keys: Keys) -> None:
        self.own = keys
        self.port = 0
        self.fresh()

    def fresh(self) -> None:
        """Behave as a good service again."""
        self.claims: Json = {"sub": PERSON, "vo_id": PERSON, "vo_orgcode": "0123456749", "vo_doelgroepcode": "LB"}
        self.published = [jwk(self.own.rsa, "rsa"), jwk(self.own.ec, "ec")]
        self.discovery: Json = {}
        self.answer: Json = {}
        self.make_token: Callable[[Json], Any] = self.signed
        self.instead: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []
        self.known_secret = SECRET

    @property
    def issuer(self) -> str:
        return f"https://localhost:{self.port}"

    def signed(self, claims: Json, key: Any = None, alg: str = "RS256", kid: str | None = "rsa", **header: Any) -> str:
        """Sign claims; with whatever key, algorithm and header the test wants."""
        named = ({"kid": kid} if kid is not None else {}) | header
        signing = {"ES256": self.own.ec, "ES384": self.own.long_curve}.get(alg, self.own.rsa) if key is None else key
        return jwt.encode(claims, signing, algorithm=alg, headers=named)

    def sign_in(self, address: str) -> dict[str, str]:
        """Do what a person does at the service; give what they come back with."""
        asked = dict(parse_qsl(urlsplit(address).query))
        assert asked["client_id"] == CLIENT
        assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
        assert asked["scope"] == "openid profile vo"
        code = hashlib.sha256(asked["state"].encode()).hexdigest()
        self.codes[code] = asked
        return {"code": code, "state": asked["state"]}

    def claims_for(self, asked: dict[str, str]) -> Json:
        """Give the claims of a token; one that is None is left out."""
        now = int(time.time())
        own = {"iss": self.issuer, "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked["nonce"]}
        return {name: value for name, value in (own | self.claims).items() if value is not None}

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, Json]:
        """Exchange a code, once, for the client that asked it with this proof."""
        told = "geheim%3A%20van%2Fde%20proef" if self.known_secret == SECRET else self.known_secret
        asked = self.codes.pop(form.get("code", ""), None)
        if authorization != "Basic " + base64.b64encode(f"{CLIENT}:{told}".encode()).decode():
            return 401, {"error": "invalid_client"}
        proof = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if (
            asked is None
            or proof.rstrip(b"=").decode() != asked["code_challenge"]
            or form.get("redirect_uri") != asked["redirect_uri"]
        ):
            return 400, {"error": "invalid_grant"}
        given = {"access_token": "toegang", "token_type": "Bearer", "id_token": self.make_token(self.claims_for(asked))}
        return 200, {name: value for name, value in (given | self.answer).items() if value is not None}

    def places(self) -> Json:
        """Give what it publishes about itself."""
        own = {"issuer": self.issuer} | {
            name: f"{self.issuer}/{path}"
            for name, path in (("authorization_endpoint", "auth"), ("token_endpoint", "token"), ("jwks_uri", "keys"))
        }
        return {name: value for name, value in (own | self.discovery).items() if value is not None}

    def respond(self, request: BaseHTTPRequestHandler) -> None:
        """Answer a request."""
        path = urlsplit(request.path).path
        self.asked.append(path)
        if path in self.instead:
            return self.instead[path](request)
        if path == "/.well-known/openid-configuration":
            return written(request, 200, self.places())
        if path == "/keys":
            return written(request, 200, {"keys": self.published})
        size = int(request.headers.get("Content-Length") or 0)
        form = {name: values[0] for name, values in parse_qs(request.rfile.read(size).decode()).items()}
        return written(request, *self.token(form, request.headers.get("Authorization", "")))


def written(request: BaseHTTPRequestHandler, status: int, told: Any, **headers: str) -> None:
    """Write an answer: an object as JSON, bytes as they are."""
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    request.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(body)


@contextmanager
def running(provider: FakeProvider, folder: Path) -> Iterator[Path]:
    """Serve it over HTTPS; give the file with the certificate that makes it trusted."""
    certificate = _certificate(folder)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.respond(self)

        do_POST = do_GET  # noqa: N815 - the names that http.server looks for

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """A client that goes away is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    provider.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield certificate
    server.shutdown()


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(made - timedelta(hours=1))
        .not_valid_after(made + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "localhost.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file
