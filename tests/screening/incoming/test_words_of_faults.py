"""Every sentence exists in three languages, with the same things filled in."""

import re
from pathlib import Path
from string import Formatter

import pytest

import rotonde.screening.incoming
from rotonde.screening.incoming.faults import LANGUAGES, words

HERE = Path(rotonde.screening.incoming.__file__).parent
RAISED = re.compile(r'(?:BadUpload|IncomingFault|BadCell|_refuse|wrong|doubtful)\(\s*f?"([a-z_]+)"')


def keys(data, above=""):
    if not isinstance(data, dict):
        return {above}
    return {key for name, value in data.items() for key in keys(value, f"{above}/{name}")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_say_the_same_things(language):
    assert keys(words(language)) == keys(words("nl"))


@pytest.mark.parametrize("code", words("nl")["faults"])
def test_a_sentence_is_filled_with_the_same_in_every_language(code):
    def filled(language):
        texts = words(language)["faults"][code]
        return sorted(name for text in texts.values() for _, name, *_ in Formatter().parse(text) if name)

    assert {language: filled(language) for language in LANGUAGES} == dict.fromkeys(LANGUAGES, filled("nl"))


def test_every_code_that_is_used_has_a_sentence():
    used = {code for file in HERE.glob("*.py") for code in RAISED.findall(file.read_text("utf-8"))}
    assert len(used) > 40
    assert used - set(words("nl")["faults"]) == set()
