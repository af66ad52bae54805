"""The second step of signing in: an app, a passkey, recovery codes."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "wrong_code": (
        "Deze code klopt niet, of ze is verlopen. Neem de nieuwste code.",
        "Ce code est incorrect ou expiré. Prenez le code le plus récent.",
        "This code is wrong, or it expired. Take the newest one.",
    ),
}
