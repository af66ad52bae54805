"""`{% say "found" n=3 total=9 %}`: a sentence of ours with its values filled in."""

from typing import Any

from django import template

from rotonde.web.look.words import Wording

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: template.Context, key: str, **values: Any) -> str:
    """Fill in a sentence in the language of the page."""
    w: Wording = context["w"]
    return w.say(key, **values)


@register.simple_tag(takes_context=True)
def state(context: template.Context, prefix: str, name: str) -> str:
    """Give the words of a state or a theme, such as `short_` with `entitled`; of a new theme those of `other`."""
    w: Wording = context["w"]
    return w[prefix + name] if prefix + name in w else w[prefix + "other"]
