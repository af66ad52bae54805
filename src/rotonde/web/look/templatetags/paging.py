"""`{% paging shown w.referrals kant=which %}`: the way to the other pages of a list, where it has more than one."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.core.paginator import Page

from rotonde.web.look.wording import SENTENCES
from rotonde.web.look.words import Wording

register = template.Library()
PAGE = "blad"


@register.inclusion_tag("look/_paging.html", takes_context=True)
def paging(context: template.Context, shown: Page[Any], label: str, at: str = "", **along: str) -> dict[str, Any]:
    """Link to the page before and after; `at` is the list's address, where a form may have led to another.

    What else the address must tell, such as what was chosen, goes along by its name.
    """
    w = Wording(context["w"].lang, SENTENCES)
    told = {name: value for name, value in along.items() if value}

    def to(number: int) -> str:
        return f"{at}?" + urlencode({**told, PAGE: number})

    return {
        "w": w,
        "label": label,
        "many": shown.has_other_pages(),
        "here": w.say("page_n", n=shown.number, of=shown.paginator.num_pages),
        "before": to(shown.previous_page_number()) if shown.has_previous() else "",
        "after": to(shown.next_page_number()) if shown.has_next() else "",
    }
