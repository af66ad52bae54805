"""Which sign-in service this installation trusts, as the environment tells it; none unless all of it is told."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

NEEDED = ("ROTONDE_OIDC_ISSUER", "ROTONDE_OIDC_CLIENT_ID", "ROTONDE_OIDC_SECRET_FILE")


@dataclass(frozen=True)
class Provider:
    """A sign-in service, and how it knows this installation.

    `trusted_acr` are the levels of sign-in after which ours asks no second step. With a `role_claim`, only who has
    the `role` there comes in.
    """

    issuer: str
    client_id: str
    secret: str = field(repr=False)
    trusted_acr: frozenset[str] = frozenset()
    role_claim: str = ""
    role: str = ""

    @property
    def host(self) -> str:
        """The one host that is spoken with."""
        return urlsplit(self.issuer).netloc


def from_environment(environment: Mapping[str, str] = os.environ) -> Provider | None:
    """Read the service from the environment; None where nothing is told of it.

    Raises ImproperlyConfigured where only a part is told, or where the issuer isn't an HTTPS address.

    >>> from_environment({}) is None
    True
    """
    told = [environment.get(name, "").strip() for name in NEEDED]
    if not any(told):
        return None
    missing = [name for name, value in zip(NEEDED, told, strict=True) if not value]
    if missing:
        raise ImproperlyConfigured(f"Signing in by the government needs {' and '.join(missing)} as well.")
    issuer, client_id, file = told
    parts = urlsplit(issuer)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ImproperlyConfigured("ROTONDE_OIDC_ISSUER must be the plain HTTPS address of the sign-in service.")
    secret = Path(file).read_text("utf-8").strip()
    role_claim, role = (environment.get(f"ROTONDE_OIDC_{name}", "").strip() for name in ("ROLE_CLAIM", "ROLE"))
    if not secret or bool(role_claim) != bool(role):
        raise ImproperlyConfigured(
            "The file in ROTONDE_OIDC_SECRET_FILE holds a secret, and ROTONDE_OIDC_ROLE_CLAIM and ROTONDE_OIDC_ROLE "
            "are told together or not at all."
        )
    levels = environment.get("ROTONDE_OIDC_TRUSTED_ACR", "").split(",")
    trusted = frozenset(level.strip() for level in levels if level.strip())
    return Provider(issuer, client_id, secret, trusted, role_claim, role)
