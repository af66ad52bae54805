"""A code as a picture that a scanner types in: the bare code, never an address, so that it gets into no history."""

import qrcode
from django.utils.safestring import SafeString, mark_safe
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.image.svg import SvgPathImage


def qr_of(code: str) -> SafeString:
    """Draw a code as SVG, to stand inside a page."""
    picture = qrcode.make(code, image_factory=SvgPathImage, error_correction=ERROR_CORRECT_Q)
    return mark_safe(picture.to_string(encoding="unicode"))  # noqa: S308 - squares of our own
