"""The language of a page stands at the head of its address; Django's own words follow it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from rotonde.web.look.words import language_of

Page = Callable[[HttpRequest], HttpResponse]


def speak_the_language_of_the_address(get_response: Page) -> Page:
    """Switch the words of forms, and the addresses that are made, to the language of this address."""

    def spoken(request: HttpRequest) -> HttpResponse:
        with override(language_of(request.path)):
            return get_response(request)

    return spoken


class LanguageConverter:
    """One of the three languages, as the first part of an address."""

    regex = "nl|fr|en"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
