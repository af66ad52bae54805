"""The address of a card's page as a picture, with its meaning for who doesn't see it."""

from html import escape

import qrcode
from django.utils.safestring import SafeString, mark_safe
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage


def qr_of(address: str, meaning: str) -> SafeString:
    """Draw an address as SVG, to stand inside a page.

    >>> qr_of("https://voorbeeld.example/", "de bladzijde").count("<title>de bladzijde</title>")
    1
    """
    drawn = qrcode.make(address, image_factory=SvgPathImage, error_correction=ERROR_CORRECT_M, border=2)
    head, end, rest = drawn.to_string(encoding="unicode").partition(">")
    return mark_safe(f'{head} role="img"{end}<title>{escape(meaning)}</title>{rest}')  # noqa: S308 - squares of our own
