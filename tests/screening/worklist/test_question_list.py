"""A question list: what settles most first, sensitive last, no names; and it comes back as it was keyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.screening.worklist.keying import Answer, code_in, keyed, parse
from rotonde.screening.worklist.people import called
from rotonde.screening.worklist.question_list import (
    SIGNS,
    Question,
    QuestionList,
    code_of,
    kind_of,
    new_nonce,
    question_list,
    question_text,
)
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.wanted import MOST, choose
from screening.worklist.made_entries import ON

ASKED = (
    ("is_tenant", "h1", None),
    ("rent_month", "h1", None),
    ("birth_date", "anna", None),
    ("main_status", "anna", None),
    ("municipality", "h1", None),
    ("ownership_share", "anna", None),
    ("complete.member", "h1", None),
    ("net_wage_month", "anna", "2026-11"),
)


@pytest.fixture(scope="module")
def asked(catalogue) -> QuestionList:
    """One question of each kind."""
    questions = []
    for number, (id, of, period) in enumerate(ASKED, 1):
        fact = catalogue.vocabulary.facts[id]
        choices = tuple(zip("abcdefghijklmnop", fact.values, strict=False)) if kind_of(fact) == "choice" else ()
        questions.append(Question(number, id, of, period, kind_of(fact), id, choices, "", (), is_sensitive=False))
    return QuestionList(code_of("KX7QM", questions), ON, tuple(questions), ())


def values(catalogue, question):
    fact = catalogue.vocabulary.facts[question.fact]
    return {
        "truth": st.booleans(),
        "list": st.just(True),
        "day": st.dates(min_value=ON.replace(year=1920), max_value=ON).map(lambda day: day.isoformat()),
        "amount": st.integers(fact.low, min(fact.high, 200_000)).map(lambda cents: cents / fact.scale),
        "number": st.integers(fact.low, fact.high).map(lambda number: number / fact.scale),
        "choice": st.sampled_from([code for _, code in question.choices] or [""]),
        "name": st.sampled_from(fact.values or [""]),
    }[question.kind]


@given(data=st.data())
def test_what_is_keyed_is_read_back_to_the_same(data, asked, catalogue, w):
    chosen = data.draw(st.lists(st.sampled_from(range(len(asked.questions))), unique=True))
    answers = []
    for one in sorted(asked.questions[place] for place in chosen):
        value = data.draw(st.none() | values(catalogue, one))
        answers.append(Answer(one.number, one.fact, one.of, one.period, value))
    lang = data.draw(st.sampled_from(["nl", "fr", "en"]))
    speaker = Saying(catalogue, lang)
    read = parse(keyed(answers, asked, speaker), asked, speaker)
    assert (read.answers, read.problems, read.remarks) == (tuple(answers), (), ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 ja 2 650 4 ?", {1: True, 2: 650, 4: None}),
        ("1. ja\n2) € 650,50\n3: 12/03/2016", {1: True, 2: 650.5, 3: "2016-03-12"}),
        ("1=neen; 2=650 euro; 3=2016-03-12", {1: False, 2: 650, 3: "2016-03-12"}),
        ("5 De Haan 1 OUI", {5: "35029", 1: True}),
        ("5 Gand 1 weet niet", {5: "44021", 1: None}),
        ("6 1/2 4 B", {6: "1/2", 4: "unemployed"}),
        ("", {}),
    ],
)
def test_people_key_in_many_ways(text, found, asked, w):
    read = parse(text, asked, w)
    assert ({one.number: one.value for one in read.answers}, read.problems) == (found, ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("9 ja", "‘9’ is geen nummer op deze lijst. Begin met een nummer van 1 tot 8, dan het antwoord."),
        ("ja", "‘ja’ is geen nummer op deze lijst. Begin met een nummer van 1 tot 8, dan het antwoord."),
        ("1", "Na nummer 1 staat geen antwoord. Tik een antwoord, of ? voor weet niet."),
        ("1 ja 1 nee", "Nummer 1 staat er twee keer. Laat er één staan."),
        ("1 misschien", "Vraag 1: ‘misschien’ is geen ja of nee. Tik ja, nee of ?."),
        ("3 31/02/2016", "Vraag 3: ‘31/02/2016’ is geen datum. Tik een dag als 12/03/2016, of ?."),
        ("2 1.250", "Vraag 2: ‘1.250’ is geen getal dat op één manier te lezen is. {plainly}"),
        ("2 99999", "Vraag 2: ‘99999’ kan niet. Het ligt tussen {ends}. Verbeter het, of tik ?."),
        ("5 Atlantis", "Vraag 5: ‘Atlantis’ is geen naam die hier bekend is. Tik de volledige naam, of ?."),
        ("XXXXX9 1 ja", "‘XXXXX9’ is de code van een andere vragenlijst: op deze staat {code}. {remedy}"),
    ],
)
def test_each_mistake_gets_one_sentence_and_nothing_is_taken_over(text, problem, asked, w):
    read = parse(text, asked, w)
    fills = {
        "code": asked.code,
        "ends": "€ 0,00 per maand en € 5.000,00 per maand",
        "remedy": "Neem de juiste lijst, of kijk de code na.",
        "plainly": "Tik het zonder punten, zoals 1250 of 1250,50, of ?.",
    }
    assert read.problems == (problem.format(**fills),)
    assert read.answers == ()


@given(text=st.text(alphabet=st.sampled_from("12345678 90ja?/.,;:=)€KX7QMnebc\n"), max_size=40))
def test_whatever_is_typed_it_is_read_whole_or_not_at_all(text, asked, w):
    read = parse(text, asked, w)
    assert not (read.problems and read.answers)
    assert len({one.number for one in read.answers}) == len(read.answers)


def test_somebody_who_is_missing_is_a_remark_and_never_a_fact(asked, w):
    read = parse("7 nee", asked, w)
    assert [one.value for one in read.answers] == [None]
    assert read.remarks == ("Vraag 7: er is nog iemand of iets. Voeg het toe op het scherm van het gezin.",)


def test_the_code_checks_the_questions(asked):
    assert code_in(f"{asked.code[:5].lower()}-{asked.code[5:]} 1 ja") == asked.code
    codes = {code_of("KX7QM", [one])[5] for one in asked.questions}
    assert len(codes) > 3
    assert code_of("KX7QM", asked.questions) == asked.code
    assert set(new_nonce()) <= set(SIGNS)


def test_the_questions_that_finish_rights_come_first_and_residence_last(town_rows, catalogue):
    facts = catalogue.vocabulary.facts
    for rows in town_rows.values():
        found = choose(rows, catalogue)
        kinds = [facts[one.fact].sensitivity for one in found.questions]
        assert len(kinds) <= MOST
        assert "judgement" not in {facts[one.fact].type for one in found.questions}
        ranks = [{"ordinary": 0, "health": 2, "residence": 3}.get(kind, 1) for kind in kinds]
        assert ranks == sorted(ranks)
        assert found == choose(reversed(rows), catalogue)


def test_a_right_that_one_answer_closes_goes_before_one_that_needs_many(rows, catalogue):
    plain = rows[0]._replace(verdict="unknown", amount_lower="", amount_upper="", unit="", per="")
    near = plain._replace(right="huurpremie", missing="rent_month of h1")
    far = plain._replace(right="leefloon", missing="is_tenant of h1; net_wage_month@2026-11 of anna")
    assert choose([far, near], catalogue, most=1).questions[0].fact == "rent_month"


def test_a_status_missing_on_two_days_is_one_question(rows, catalogue):
    days = "receives.leefloon@2026-01-01 of anna; receives.leefloon@2026-11-21 of anna"
    found = choose([rows[0]._replace(verdict="unknown", missing=days)], catalogue)
    assert [one.fact for one in found.questions] == ["receives.leefloon"]


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_the_paper_names_nobody_and_fits_its_width(lang, rows, situation, catalogue):
    w = Saying(catalogue, lang)
    names = called(situation, "h1", ON, w)
    text = question_text(question_list(rows, situation, "h1", ON, names, w, "KX7QM"), w)
    assert max(map(len, text.splitlines())) <= 78
    assert not any(name in text.casefold() for name in ("anna", "kaat", "h1", "{"))
    assert text.splitlines()[-1].split(": ")[-1].startswith("KX7QM") or "KX7QM" in text.splitlines()[-2]


def test_a_child_is_asked_about_and_never_spoken_to(rows, situation, catalogue, w):
    names = called(situation, "h1", ON, w)
    row = next(one for one in rows if one.person_id == "kaat")._replace(
        verdict="unknown", missing="receives.verhoogde_tegemoetkoming@2026-11-21 of kaat"
    )
    found = question_list([row], situation, "h1", ON, names, w, "KX7QM")
    assert found.questions[0].text == "Over B, 10 jaar: krijgt verhoogde tegemoetkoming?"
