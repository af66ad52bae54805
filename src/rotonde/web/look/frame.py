"""What stands around every page: its words, the way to the others, and who is signed in."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from rotonde.web.look.navigation import Page, pages_of
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
    daily, seldom = pages_of(signed_in) if signed_in else ([], [])
    name = request.resolver_match.url_name if request.resolver_match else ""
    return {
        "w": w,
        "frame": w,
        "lang": lang,
        "page": name,
        "languages": same_page_in_other_languages(request.path),
        "signed_in": signed_in,
        "own_look": look,
        "own_name": look.name[lang] if look else "",
        "pages": [_led_to(page, w) for page in daily],
        "seldom_pages": [_led_to(page, w) for page in seldom],
        "page_folded_away": next((page.titles[w.position] for page in seldom if page.name == name), ""),
    }


def _led_to(page: Page, w: Wording) -> tuple[str, str, str]:
    """Name, title and address of a page."""
    return page.name, page.titles[w.position], reverse(page.name, kwargs={"lang": w.lang})


def same_page_in_other_languages(path: str) -> list[tuple[str, str, str]]:
    """List code, name and address of this page in each language.

    >>> same_page_in_other_languages("/nl/aanmelden/")[1]
    ('fr', 'Français', '/fr/aanmelden/')
    """
    _, _, rest = path.lstrip("/").partition("/")
    return [(code, name, f"/{code}/{rest}") for code, name in LANGUAGES.items()]
