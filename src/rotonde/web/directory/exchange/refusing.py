"""A question to the directory that can't be answered: said as a problem, never as a page."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from rotonde.web.directory.exchange.wording import SENTENCES
from rotonde.web.look.problems import language_asked, told_as_problem
from rotonde.web.look.words import Wording


class Refused(Exception):
    """What is wrong (the key of its sentence), where, and what fills the sentence in."""

    def __init__(self, key: str, where: str, status: int = 422, **values: Any) -> None:
        super().__init__(key)
        self.key, self.where, self.status, self.values = key, where, status, values


def said(request: HttpRequest, refused: Refused) -> HttpResponse:
    """Say a refusal in the language of whoever asks."""
    w = Wording(language_asked(request), SENTENCES)
    title, what_to_do = w.say(refused.key, **refused.values), w.say(f"{refused.key}_do", **refused.values)
    return told_as_problem(w, refused.status, title, refused.where, what_to_do)
