"""A right in words: what a lawyer reads. The Dutch texts stand in `explained/`, so that a change can be read there.

`ROTONDE_WRITE_TEXTS=1 pytest tests/engine/test_explain.py` writes them anew.
"""

import os
import random
import re
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from laws.random_catalogues import random_catalogue
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import conditions_of, parameters_used
from rotonde.engine.explaining.explain import explain_right
from rotonde.engine.explaining.wording.numbers import say_number
from rotonde.engine.explaining.wording.readings import facts_of
from rotonde.engine.explaining.wording.said import Said
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.explaining.wording.truths import say_truth
from rotonde.engine.explaining.wording.words import LANGUAGES, words_of
from rotonde.engine.expressions import TRUTH, Reading, Var
from rotonde.engine.facts import Fact
from rotonde.engine.notation import Record, Rule, all_of, any_of, claimed, number, on
from rotonde.rights import load_catalogue
from rotonde.rights.vocabulary import a_household, a_person

CATALOGUE = load_catalogue()
DATES = Dates.asked(on=date(2026, 11, 21), today=date(2026, 11, 21))
KEPT = Path(__file__).parent / "explained"
RIGHTS = list(CATALOGUE.rights)
person, home = a_person(), a_household()


@pytest.fixture(scope="module")
def texts() -> dict[tuple[str, str], str]:
    return {(id, one): explain_right(CATALOGUE, id, one, DATES) for id in RIGHTS for one in LANGUAGES}


def said(rule: Rule, language: str = "nl") -> str:
    """A rule in words, points on one line."""
    speaker = Speaker(words_of(language), CATALOGUE, DATES)
    node = rule.node
    piece = say_truth(node, True, speaker) if node.unit == TRUTH else say_number(node, speaker)
    return speaker.words.polished(_on_one_line(piece))


def _on_one_line(piece: Said) -> str:
    if piece.is_line:
        return piece.text
    return f"{piece.text} " + " / ".join(_on_one_line(point) for point in piece.points)


def reached(right_id: str) -> tuple[list[str], list[Fact]]:
    right = CATALOGUE.rights[right_id]
    roots = [conditions_of(right), *([right.amount.node] if right.amount is not None else [])]
    parameters = {id: None for root in roots for id in parameters_used(root, CATALOGUE.definitions)}
    return list(parameters), facts_of(roots, CATALOGUE)


@pytest.mark.parametrize("right_id", RIGHTS)
def test_the_dutch_text_of_a_right_is_the_one_that_was_read(right_id: str, texts: dict[tuple[str, str], str]) -> None:
    path = KEPT / f"{right_id}.nl.txt"
    if os.environ.get("ROTONDE_WRITE_TEXTS"):
        path.write_text(texts[right_id, "nl"], encoding="utf-8")
    assert path.exists(), f"nobody kept it: ROTONDE_WRITE_TEXTS=1 pytest tests/engine/test_explain.py -k {right_id}"
    assert texts[right_id, "nl"] == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("right_id", RIGHTS)
def test_the_three_languages_say_the_same_points_in_the_same_order(
    right_id: str, texts: dict[tuple[str, str], str]
) -> None:
    shapes = {language: _shape(texts[right_id, language]) for language in LANGUAGES}
    assert shapes["nl"] == shapes["fr"] == shapes["en"]


def _shape(text: str) -> list[str]:
    """Headings, bullets with their depth, and the notions and amounts that each mentions."""
    ours = re.split(r"\n## (?:Aanvragen|Demander|Claiming)\n", text)[0]
    marks = (re.match(r"(#+|\s*-|\d+\.)?", line) for line in ours.splitlines() if line)
    pointed = re.findall(r"\[\d+\]", ours)
    return [mark.group(0) if mark else "" for mark in marks] + sorted(pointed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("right_id", RIGHTS)
def test_the_text_names_everything_that_the_rule_can_reach(
    right_id: str, language: str, texts: dict[tuple[str, str], str]
) -> None:
    words, text = words_of(language), texts[right_id, language].lower()
    parameters, facts = reached(right_id)
    named = [CATALOGUE.parameters[id].labels for id in parameters]
    named += [fact.labels for fact in facts]
    named += [condition.labels for condition in CATALOGUE.rights[right_id].conditions]
    assert [one for one in map(words.label, named) if words.polished(one).lower() not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("right_id", RIGHTS)
def test_no_id_of_the_catalogue_and_no_hole_is_left_in_a_text(
    right_id: str, language: str, texts: dict[tuple[str, str], str]
) -> None:
    text = re.sub(r"https?://\S+", "", texts[right_id, language])
    ids = {*CATALOGUE.vocabulary.facts, *CATALOGUE.quantities, *CATALOGUE.circles, *CATALOGUE.sources}
    short = {id.rpartition(".")[2] for id in CATALOGUE.parameters}
    found = {id for id in ids | short if "_" in id and re.search(rf"\b{re.escape(id)}\b", text)}
    assert found == set()
    assert re.findall(r"[{}⟨⟩]|None|::|\bcat\d\b", text) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_a_text_can_mention_has_a_label_in_every_language(language: str) -> None:
    labelled: dict[str, Any] = {fact.id: fact.labels for fact in CATALOGUE.vocabulary.facts.values()}
    labelled |= {one.id: one.labels for one in CATALOGUE.parameters.values()}
    labelled |= {one.id: one.labels for one in (*CATALOGUE.quantities.values(), *CATALOGUE.circles.values())}
    for fact in CATALOGUE.vocabulary.facts.values():
        labelled |= {f"{fact.id}={code}": fact.value_labels.get(code, {}) for code in fact.values}
    for right in CATALOGUE.rights.values():
        labelled |= {f"{right.id}.{one.id}": one.labels for one in right.conditions}
        labelled |= {f"{right.id}.{one['id']}": one for one in right.about["consequences"]}
    assert [id for id, labels in labelled.items() if not labels.get(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_link_has_words_of_its_own_in_every_language(language: str) -> None:
    directions = words_of(language).data["directions"]
    assert {name for _, name in CATALOGUE.vocabulary.directions} - set(directions) == set()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_languages_have_the_same_words_with_the_same_holes(language: str) -> None:
    assert _holes(words_of(language).data) == _holes(words_of("nl").data)


def _holes(words: Any, path: str = "") -> dict[str, list[str]]:
    """The holes of every text, by its path; the lists that are about the grammar of one language are left out."""
    own = (
        "polish",
        "articles",
        "article",
        "predicates",
        "clauses",
        "no_longer",
        "plural",
        "plural_words",
        "genders",
        "units_one",
    )
    if isinstance(words, dict):
        found: dict[str, list[str]] = {}
        for key, value in words.items():
            if not (path == "" and key in own) and key not in ("that", "those", "gender"):
                found |= _holes(value, f"{path}.{key}")
        return found
    if isinstance(words, list):
        return _holes(dict(enumerate(words)), path)
    return {path: sorted(name for _, name, _, _ in Formatter().parse(str(words)) if name)}


def test_an_age_reads_as_an_age() -> None:
    assert said(person.birth_date <= claimed.minus(years=18)) == (
        "de aanvrager is minstens 18 jaar op de dag van de aanvraag"
    )
    assert said(person.birth_date > on.minus(years=25)) == "de aanvrager is jonger dan 25 jaar op de peildatum"
    assert said(person.birth_date >= number(date(2019, 1, 1).toordinal(), "date"), "en") == (
        "the claimant was born on 1 January 2019 or later"
    )


def test_a_denial_stands_in_the_verb() -> None:
    assert said(~person.married.at(claimed)) == "de aanvrager is niet gehuwd op de dag van de aanvraag"
    assert said(~person.receives("leefloon").at(on)) == "de aanvrager krijgt geen leefloon op de peildatum"
    assert said(~person.had_child_benefit_in_2018) == (
        "de aanvrager had op 31 december 2018 nog geen recht op kinderbijslag"
    )
    assert said(~home.in_subsidised_home.at(on)) == (
        "het gezin verblijft niet in een rusthuis, onthaaltehuis of ziekenhuis op de peildatum"
    )
    assert said(~home.in_subsidised_home.at(on), "fr").startswith("le ménage ne séjourne pas en maison de repos")
    assert said(~home.in_subsidised_home.at(on), "en").startswith("the household does not live in a rest home")


def test_of_two_things_in_one_label_only_the_whole_is_denied() -> None:
    assert said(~person.lives_in_belgium.at(on)).startswith("dit klopt niet: de aanvrager verblijft gewoonlijk")


def test_the_opposite_of_a_list_is_said_of_its_parts() -> None:
    assert said(~all_of(person.married.at(on), person.pregnant.at(on))) == (
        "minstens één van deze punten geldt: de aanvrager is niet gehuwd op de peildatum"
        " / de aanvrager is niet zwanger op de peildatum"
    )
    assert said(~any_of(person.married.at(on), person.pregnant.at(on))) == (
        "al deze punten gelden samen: de aanvrager is niet gehuwd op de peildatum"
        " / de aanvrager is niet zwanger op de peildatum"
    )


def test_lists_of_people_read_as_some_every_and_none() -> None:
    insured = lambda member: member.receives("verhoogde_tegemoetkoming").at(on)  # noqa: E731
    when = "krijgt verhoogde tegemoetkoming op de peildatum"
    assert said(home.members.any(insured)) == f"minstens één gezinslid van het gezin {when}"
    assert said(home.members.all(insured)) == f"elk gezinslid van het gezin {when}"
    assert said(~home.members.any(insured)) == f"geen enkel gezinslid van het gezin {when}"
    assert said(~person.partners.exist()) == "de aanvrager heeft geen partner"
    assert said(home.members.count() <= 2) == "het aantal gezinsleden van het gezin is hoogstens 2"


def test_periods_and_full_months_read_as_people_say_them() -> None:
    assert said(home.members.sum(lambda member: member.taxable_income.in_("year", claimed, -2))) == (
        "de som van het bruto belastbaar inkomen van dat gezinslid in het jaar T-2 (twee kalenderjaren vóór het jaar"
        " van de aanvraag), voor elk gezinslid van het gezin"
    )
    assert said(person.net_wage_month.in_("month", claimed, -1)) == (
        "het nettoloon per maand in de maand vóór de aanvraag"
    )
    assert said(person.receives("leefloon").full_months(3, before=on)) == (
        "de aanvrager krijgt leefloon tijdens de drie volle kalendermaanden vóór de maand van de peildatum,"
        " zonder onderbreking"
    )


def test_a_share_compared_after_multiplying_reads_as_a_share() -> None:
    share = lambda child: home.residents.pair(child, "stays_with.share") * 2 >= 1  # noqa: E731
    label = CATALOGUE.vocabulary.facts["stays_with.share"].labels["nl"]
    assert said(home.residents.any(share)) == (
        f"er is minstens één kind dat bij het gezin verblijft waarvoor dit geldt: het {label} is minstens de helft"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_yes_or_no_is_said_and_denied_as_it_was_read(language: str) -> None:
    told = []
    for fact in CATALOGUE.vocabulary.facts.values():
        if fact.is_truth and not fact.id.startswith("complete."):
            node = Reading(fact, (Var(fact.record, 0),), "at", None, None)
            speaker = Speaker(words_of(language), CATALOGUE, DATES)
            told += [words_of(language).polished(say_truth(node, holds, speaker).text) for holds in (True, False)]
    path, text = KEPT / f"said_and_denied.{language}.txt", "\n".join(told) + "\n"
    if os.environ.get("ROTONDE_WRITE_TEXTS"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_what_is_added_before_it_is_multiplied_stands_between_brackets() -> None:
    assert said((home.members.count() - 1) * number(50, "EUR")) == (
        "(het aantal gezinsleden van het gezin min 1) maal € 50"
    )


def test_a_judgement_is_said_to_be_a_persons() -> None:
    assert said(person.willing_to_work).endswith("(oordeel van de dienst die beslist)")


def test_numbers_are_written_as_in_the_language() -> None:
    year = number("28054.93", "EUR/year")
    assert [said(year, language) for language in LANGUAGES] == [
        "€ 28.054,93 per jaar",
        "28.054,93 € par an",
        "€28,054.93 a year",
    ]


def test_any_record_without_words_of_its_own_still_reads_as_a_sentence() -> None:
    from rotonde.engine.catalogue import Catalogue
    from rotonde.engine.facts import Vocabulary

    words = Vocabulary({"boat": 3}, [Fact("afloat", "boat", "bool", labels={"nl": "drijft"})], [])
    speaker = Speaker(words_of("nl"), Catalogue(words), DATES)
    rule = Record(words, "boat").afloat
    assert say_truth(rule.node, True, speaker).text == "voor het onderdeel geldt: drijft"


@pytest.mark.parametrize("seed", range(12))
def test_whatever_a_rule_can_say_can_be_said_aloud(seed: int) -> None:
    catalogue, dates = random_catalogue(random.Random(seed))
    for right_id in catalogue.rights:
        for language in LANGUAGES:
            assert explain_right(catalogue, right_id, language, dates).count("##") >= 2
