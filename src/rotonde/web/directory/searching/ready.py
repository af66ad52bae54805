"""The search is asked once before anybody asks it: the first question of a process makes the index and much besides."""

from django.utils import timezone

from rotonde.web.directory.searching.found import Asked
from rotonde.web.directory.searching.search import search
from rotonde.web.directory.searching.words import LANGUAGES

WORDS = "ik zoek een voedselbnk"  # with a slip: what slips are read as is made ready too


def make_search_ready() -> None:
    """Ask in each language who can help now."""
    now = timezone.now()
    for language in LANGUAGES:
        search(Asked(WORDS, language, open_at=now), timezone.localdate(now))
