"""The everyday words of a kind of help: what people type, and one short sentence on what somebody gets."""

import pytest

from rotonde.web.directory.kinds.everyday_words import HERE, all_everyday_words, everyday_words
from rotonde.web.directory.kinds.kinds import domains, kind, kinds

LONGEST_SENTENCE = 15
HOW_MANY = {"nl": range(5, 16), "fr": range(3, 9), "en": range(3, 9)}


def test_every_kind_that_a_service_gives_has_its_everyday_words_and_no_other_kind() -> None:
    assert set(all_everyday_words()) == {one.code for one in kinds() if one.is_service}


def test_the_words_stand_in_the_file_of_the_domain_of_the_kind_in_the_order_of_the_kinds() -> None:
    assert {file.stem for file in HERE.glob("*.yaml")} == {one.code for one in domains()}
    assert list(all_everyday_words()) == [one.code for one in kinds() if one.is_service]


def test_what_somebody_gets_is_one_sentence_of_at_most_fifteen_words_in_three_languages() -> None:
    told = [(code, text) for code, words in all_everyday_words().items() for text in words.what]
    assert [one for one in told if len(one[1].split()) > LONGEST_SENTENCE or one[1].count(".") != 1] == []
    assert [one for one in told if not one[1].endswith(".") or not one[1][0].isupper()] == []


@pytest.mark.parametrize("language", HOW_MANY)
def test_a_kind_has_enough_words_in_a_language_and_not_too_many(language: str) -> None:
    told = {code: words.also_called[language] for code, words in all_everyday_words().items()}
    assert {code: len(words) for code, words in told.items() if len(words) not in HOW_MANY[language]} == {}
    assert [code for code, words in told.items() if len({word.casefold() for word in words}) != len(words)] == []


def test_no_word_of_one_or_two_letters_stands_among_them() -> None:
    told = [word for one in all_everyday_words().values() for words in one.also_called.values() for word in words]
    assert [word for word in told if len(word) < 3 or word != " ".join(word.split())] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("poetsvrouw", "cleaning_help"),
        ("deurwaarder", "debt_mediation"),
        ("ruzie met huisbaas", "tenant_advice"),
        ("eten op het einde van de maand", "food_aid"),
        ("onthaalmoeder", "childcare"),
        ("ik zie het niet meer zitten", "suicide_line"),
        ("rusthuis", "residential_care"),
    ],
)
def test_what_people_say_in_flanders_names_the_kind_they_mean(typed: str, code: str) -> None:
    assert typed in everyday_words(code).also_called["nl"]


def test_help_from_people_close_by_has_no_words_to_search_for() -> None:
    assert not kind("neighbours").is_service
    with pytest.raises(KeyError):
        everyday_words("neighbours")
