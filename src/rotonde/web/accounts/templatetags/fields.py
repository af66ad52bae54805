"""`{% control field %}`: the control of a field without the example text that would repeat its label."""

from django import forms, template

register = template.Library()


@register.simple_tag
def control(field: forms.BoundField) -> str:
    """Write the control; its label says what belongs in it."""
    field.field.widget.attrs.pop("placeholder", None)
    return str(field)
