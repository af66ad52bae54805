"""The sentences of the work list: three languages, the same blanks in each, and nobody is spoken to in a paper."""

import re
from string import Formatter

import pytest

from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.words import LANGUAGES, WORDS


@pytest.mark.parametrize("key", WORDS)
def test_a_sentence_has_the_same_blanks_in_each_language(key):
    blanks = [sorted(name for _, name, _, _ in Formatter().parse(text) if name) for text in WORDS[key]]
    assert len(WORDS[key]) == len(LANGUAGES)
    assert all(text.strip() for text in WORDS[key])
    if not key.endswith("_one"):
        assert blanks[0] == blanks[1] == blanks[2]


@pytest.mark.parametrize(("lang", "you"), [("nl", "je|jouw"), ("fr", "ton|ta|tes"), ("en", "your")])
def test_who_decides_is_said_without_speaking_to_anybody(lang, you, catalogue):
    for decider in Saying(catalogue, lang).deciders.values():
        assert decider
        assert not re.search(rf"\b({you})\b", decider)
