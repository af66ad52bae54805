"""`{% say "found" total=9 %}` and `{% count "files" 3 %}`: a sentence of ours, and one for one or for more."""

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
def count(context: template.Context, key: str, n: int, **values: Any) -> str:
    """Fill in the sentence for one, or for more than one, in the language of the page."""
    w: Wording = context["w"]
    return w.count(key, n, **values)


@register.simple_tag(takes_context=True)
def state(context: template.Context, prefix: str, name: str) -> str:
    """Give the words of a state or a theme, such as `short_` with `entitled`; of a new theme those of `other`."""
    w: Wording = context["w"]
    return w[prefix + name] if prefix + name in w else w[prefix + "other"]
