"""A question in plain words is understood as kinds of help."""

import pytest

from rotonde.web.directory.kinds.kinds import kind
from rotonde.web.directory.searching.signs import helps_too, signs
from rotonde.web.directory.searching.understanding import understand


def best(question: str, lang: str = "nl") -> list[str]:
    fits = understand(question, lang).fits
    most = max(fits.values(), default=0)
    return sorted(code for code, fit in fits.items() if fit == most)


@pytest.mark.parametrize(
    ("question", "lang", "code"),
    [
        ("voedselpakket", "nl", "food_aid"),
        ("mijn vriend is aan de drank", "nl", "addiction_help"),
        ("schuldbemiddelingsdienst", "nl", "debt_mediation"),
        ("pro-Deoadvocaat", "nl", "free_lawyer"),
        ("banque alimentaire", "fr", "food_aid"),
        ("cours de néerlandais", "fr", "dutch_lessons"),
        ("someone to clean my house", "en", "cleaning_help"),
        ("toothache", "en", "dentist"),
        ("tandarts", "en", "dentist"),
        ("dentiste", "nl", "dentist"),
        ("HUISWERK!!!", "nl", "homework_help"),
        ("crèche", "nl", "childcare"),
    ],
)
def test_everyday_words_in_three_languages_lead_to_the_kind(question: str, lang: str, code: str) -> None:
    assert code in best(question, lang)


@pytest.mark.parametrize(
    ("typed", "read", "code"),
    [
        ("psygoloog", "psycholoog", "talk_care"),
        ("kindergelt", "kindergeld", "family_benefits_advice"),
        ("deurwaader", "deurwaarder", "debt_mediation"),
        ("huiswerkbegleiding", "huiswerkbegeleiding", "homework_help"),
        ("rolstoul", "rolstoel", "wheelchair_loan"),
        ("depresie", "depressie", "talk_care"),
    ],
)
def test_a_word_with_a_slip_is_read_as_the_nearest_one_and_that_is_said(typed: str, read: str, code: str) -> None:
    assert understand(typed, "nl").read_as == ((typed, read),)
    assert code in best(typed)


@pytest.mark.parametrize(
    "word", ["trap", "kapper", "erkend", "behalen", "voedselpakket", "schulden", "schuldhulpdienst"]
)
def test_a_good_word_is_read_as_it_stands(word: str) -> None:
    assert understand(word, "nl").read_as == ()


def test_a_word_of_which_nobody_knows_anything_points_nowhere() -> None:
    understood = understand("xyzzyqwrt", "nl")
    assert (dict(understood.fits), understood.loose, understood.read_as) == ({}, ("xyzzyqwrt",), ())


def test_what_there_is_none_of_is_not_what_there_is() -> None:
    assert best("ik heb geen inkomen") == ["financial_support"]
    assert "cut_off_help" in best("zonder elektriciteit")


def test_little_words_alone_are_understood_where_a_saying_holds_no_other() -> None:
    assert "leisure_advice" in best("wat is er te doen")


def test_an_empty_question_asks_nothing() -> None:
    assert understand("", "nl").fits == {}


def test_a_word_said_a_hundred_times_says_no_more_than_once() -> None:
    assert understand("schulden " * 100, "nl").fits == understand("schulden", "nl").fits


def test_what_helps_too_comes_below_what_was_asked() -> None:
    understood = understand("voedselbank", "nl")
    assert understood.fits["social_restaurant"] < understood.fits["food_aid"] == 1
    assert "food_aid" not in understood.beside


def test_every_sign_points_to_kinds_that_a_service_gives() -> None:
    told = {code for sign in signs() for code in sign.points_to} | {
        code for one in helps_too().values() for code in one
    }
    assert [code for code in told if not kind(code).is_service] == []


def test_no_kind_helps_besides_itself() -> None:
    assert [code for code, others in helps_too().items() if code in others] == []
