"""What stands around every page: its words, the way to the others, and who is signed in."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from rotonde.web.look.navigation import PAGES
from rotonde.web.look.own_look import own_look
from rotonde.web.look.wording import SENTENCES
from rotonde.web.look.words import LANGUAGES, Wording, language_of


def around(request: HttpRequest) -> dict[str, Any]:
    """Give every template the frame; a view may put its own `w`, `page` and `languages` in its place."""
    lang = language_of(request.path)
    w = Wording(lang, SENTENCES)
    user = getattr(request, "user", None)
    look = own_look()
    signed_in = user if user is not None and user.is_authenticated else None
    return {
        "w": w,
        "frame": w,
        "lang": lang,
        "page": request.resolver_match.url_name if request.resolver_match else "",
        "languages": same_page_in_other_languages(request.path),
        "signed_in": signed_in,
        "own_look": look,
        "own_name": look.name[lang] if look else "",
        "pages": [
            (page.name, page.titles[w.position], reverse(page.name, kwargs={"lang": lang}))
            for page in PAGES
            if page.shown_to(signed_in)
        ]
        if signed_in
        else [],
    }


def same_page_in_other_languages(path: str) -> list[tuple[str, str, str]]:
    """List code, name and address of this page in each language.

    >>> same_page_in_other_languages("/nl/aanmelden/")[1]
    ('fr', 'Français', '/fr/aanmelden/')
    """
    _, _, rest = path.lstrip("/").partition("/")
    return [(code, name, f"/{code}/{rest}") for code, name in LANGUAGES.items()]
