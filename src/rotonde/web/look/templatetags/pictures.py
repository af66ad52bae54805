"""`{% picture "home" %}`: a drawing in the colour of the text around it."""

from django import template
from django.utils.safestring import SafeString

from rotonde.web.look.pictures import drawing

register = template.Library()


@register.simple_tag
def picture(name: str) -> SafeString:
    """Put a picture into the page."""
    return drawing(name)
