"""What citizens are asked: short questions, each with a picture, in six languages."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from rotonde.engine.facts import Fact
from rotonde.rights import load_catalogue
from rotonde.rights.languages.of_questions import answers, hint, in_short, question, right_name, status_name, why
from rotonde.rights.languages.reading import LANGUAGES, NotReadable, Said, said, texts, texts_in
from rotonde.rights.plain_words import (
    OWN_LANGUAGES,
    askable,
    picture_of_right,
    plain_words,
    shared_hints,
    status_names,
    whys,
)

MOST_WORDS = 12
CATALOGUE = load_catalogue()
SIX = (*OWN_LANGUAGES, *LANGUAGES)
each_language = pytest.mark.parametrize("language", SIX)
each_machine_made = pytest.mark.parametrize("language", LANGUAGES)


def words(text: str) -> int:
    return sum(1 for one in text.split() if re.search(r"\w", one))


def in_language(one: Said | None, language: str) -> bool:
    return one is not None and bool(one.text.strip()) and one.lang == language


def lacking(found: Mapping[str, Said | None], language: str) -> list[str]:
    return [place for place, one in found.items() if not in_language(one, language)]


def goes_with(fact: Fact, language: str) -> dict[str, Said | None]:
    """Every text that goes with a question; a hint or reason only where there is one."""
    found: dict[str, Said | None] = {f"{fact.id} question": question(fact, language)}
    own = plain_words()[fact.id]
    if own.hint:
        found[f"{fact.id} hint"] = hint(fact, language)
    if own.why:
        found[f"{fact.id} why"] = why(fact, language)
    if fact.type == "enum":
        found |= {f"{fact.id} {code}": one for code, one in answers(fact, language).items()}
    return found


@each_language
def test_every_question_has_its_texts_in_every_language(language: str):
    assert [place for fact in askable() for place in lacking(goes_with(fact, language), language)] == []


@each_language
def test_every_right_has_a_name_and_a_line_in_every_language(language: str):
    rights = CATALOGUE.rights.values()
    found = {f"{one.id} name": right_name(one, language) for one in rights}
    found |= {f"{one.id} in short": in_short(one, language) for one in rights}
    found |= {f"{id} status": status_name(id, language) for id in status_names()}
    assert lacking(found, language) == []


@pytest.mark.parametrize("language", OWN_LANGUAGES)
def test_a_question_has_twelve_words_at_most(language: str):
    long = {fact.id: fact.question[language] for fact in askable() if words(fact.question[language]) > MOST_WORDS}
    assert long == {}


def test_what_goes_with_a_question_is_short_too():
    said_here = [*shared_hints().values(), *whys().values()]
    said_here += [text for one in plain_words().values() for text in (one.hint, one.why) if text]
    assert [text["nl"] for text in said_here if words(text["nl"]) > MOST_WORDS + 3] == []


@each_machine_made
def test_no_text_stands_apart_from_what_it_translates(language: str):
    facts = {fact.id for fact in askable()}
    rights = {*CATALOGUE.rights, *status_names()}
    known = {"facts": facts, "rights": rights, "hints": set(shared_hints()), "whys": set(whys())}
    assert [path for path in texts(language) if path[0] in known and path[1] not in known[path[0]]] == []


@each_machine_made
def test_the_official_name_stands_with_every_translated_name(language: str):
    latin = {id: re.search(r"[A-Za-z]{4}", status_name(id, language).text) for id in status_names()}
    assert [id for id, found in latin.items() if not found] == []


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"{\w*}", text))


def test_the_machine_made_languages_say_the_same_sentences_with_the_same_gaps():
    gaps = {lang: {path: placeholders(one.text) for path, one in texts(lang).items()} for lang in LANGUAGES}
    assert gaps["ar"] == gaps["tr"] == gaps["uk"]


def test_what_is_delicate_says_why_it_is_asked():
    assert [fact.id for fact in askable() if (fact.sensitivity != "ordinary") != bool(plain_words()[fact.id].why)] == []


def test_a_text_that_nobody_translated_is_given_in_dutch_and_says_so():
    own = {"nl": "Iets nieuws", "fr": "Du nouveau"}
    assert said("tr", ("check", "something_new"), own) == Said("Iets nieuws", "nl", True)
    assert said("fr", ("check", "something_new"), own) == Said("Du nouveau", "fr", True)
    assert said("en", ("check", "something_new"), own) == Said("Iets nieuws", "nl", True)


BAD_FILES = {
    "no head": ("facts: {}", "it doesn't say whether it is checked"),
    "checked by nobody": ("checked: true", "by whom and when"),
    "checked on no day": ("checked: true\nchecked_by: Robin", "by whom and when"),
}


@pytest.mark.parametrize(("text", "sentence"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_says_whether_and_by_whom_it_is_checked(text: str, sentence: str, tmp_path: Path):
    (tmp_path / "people.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(NotReadable, match=sentence):
        texts_in(tmp_path, "tr")


@pytest.mark.parametrize(
    ("head", "checked"),
    [("checked: false", False), ("checked: true\nchecked_by: Robin\nchecked_on: 2026-03-01", True)],
)
def test_a_machine_made_text_is_marked_until_a_named_person_has_checked_it(head: str, checked: bool, tmp_path: Path):
    (tmp_path / "check.yaml").write_text(f"{head}\ncheck: {{yes_: Evet}}", encoding="utf-8")
    assert texts_in(tmp_path, "tr") == {("check", "yes_"): Said("Evet", "tr", checked)}


def test_a_text_stands_in_one_file_only(tmp_path: Path):
    for name in ("home", "people"):
        (tmp_path / f"{name}.yaml").write_text("checked: false\nhints: {share: Tamamı}", encoding="utf-8")
    with pytest.raises(NotReadable, match=r"people\.yaml: 'hints\.share' stands in another file too"):
        texts_in(tmp_path, "tr")


def test_every_right_has_a_picture():
    assert [id for id in {*CATALOGUE.rights, *status_names()} if not picture_of_right(id)] == []
