"""What is wrong with a situation can be said in every language."""

import ast
import copy
import json
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

import rotonde
from rotonde.engine.explaining.wording.sentences import recognised, said, sentence, wording
from rotonde.engine.explaining.wording.words import LANGUAGES
from rotonde.engine.situations.situation import Problem

TEMPLATES = wording("en")["sentences"]


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def filled(key: str) -> dict[str, str]:
    return {name: f"<{name}>" for name in fields(TEMPLATES[key])}


def keys_in_the_source() -> set[str]:
    """The first argument of every call of `sentence` that is written out."""
    found = set()
    for path in Path(rotonde.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sentence":
                found |= {one.value for one in node.args if isinstance(one, ast.Constant)}
    return found


def test_every_sentence_that_is_used_has_a_wording():
    assert keys_in_the_source()
    assert keys_in_the_source() - set(TEMPLATES) == set()


@pytest.mark.parametrize("part", ["sentences", "codes", "places"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_key(language: str, part: str):
    assert set(wording(language)[part]) == set(wording("en")[part])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_is_filled_in_in_every_language(language: str):
    for key, template in wording(language)["sentences"].items():
        assert fields(template) == fields(TEMPLATES[key]), key


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_sentence_that_comes_back_as_text_is_recognised(key: str):
    told = sentence(key, **filled(key))
    for language in LANGUAGES:
        assert said(str(told), language) == said(told, language)


def test_a_text_that_is_none_of_ours_stays_as_it_is():
    assert recognised("Brother, can you spare a dime?") is None
    assert said("Brother, can you spare a dime?", "nl") == "Brother, can you spare a dime?"


def test_dates_and_numbers_are_written_as_the_language_does():
    assert (
        said(sentence("no_rules_for", day=date(1800, 1, 1)), "fr")
        == "aucune règle n’est connue pour le 1er janvier 1800"
    )
    assert said(sentence("crowd", count=1200), "nl") == "1.200 mensen hebben daar hun domicilie"
    assert str(sentence("no_rules_for", day=date(1800, 1, 1))) == "no rules are known for 1800-01-01"


def test_programs_read_plain_english_and_a_copy_keeps_its_languages():
    problem = Problem("links.member, pair 2", sentence("pair_twice", of="anna", to="h1"), sentence("leave_one_out"))
    assert str(problem) == "links.member, pair 2: 'anna' and 'h1' stand there twice. Leave one of them out."
    assert json.loads(json.dumps(problem._asdict()))["why"] == "'anna' and 'h1' stand there twice"
    assert copy.deepcopy(problem).said("nl") == problem.said("nl")
    assert problem.said("nl") == "links.member, paar 2: ‘anna’ en ‘h1’ staan er twee keer. Laat een van de twee weg."
    assert problem.in_words("nl").why == "‘anna’ en ‘h1’ staan er twee keer"
