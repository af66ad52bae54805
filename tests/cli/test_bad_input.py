"""Bad input is refused in sentences that say the file, the place, why and what to do; exit 2, never a traceback."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HOUSEHOLD = """
on: 2025-11-15
persons: {anna: {birth_date: 1988-03-02}, kaat: {birth_date: 2016-05-04}}
households: {h1: {}, h2: {}}
links: {member: [{of: anna, to: h1}, {of: kaat, to: h1}]}
"""


def with_part(name: str, written: str) -> str:
    """The household with one part written otherwise."""
    parts = [line for line in HOUSEHOLD.strip().splitlines() if not line.startswith(f"{name}:")]
    return "\n".join([*parts, f"{name}: {written}"])


def anna(facts: str) -> str:
    return with_part("persons", f"{{anna: {facts}, kaat: {{}}}}")


IMPOSSIBLE = {
    "two domiciles": (
        with_part("links", "{member: [{of: anna, to: h1}, {of: anna, to: h2}]}"),
        "links.member: 'anna' has two at once: 'h1' and 'h2'. Give each its own days, or leave one out.",
    ),
    "an age over 130": (
        anna("{birth_date: 1889-01-01}"),
        "persons.anna.birth_date: that makes 136 years of age. Check the year.",
    ),
    "an age of 190": (
        anna("{birth_date: 1835-01-01}"),
        "birth_date: 1 January 1835 lies outside what can be. Write a value from 1 January 1880 to 31 December 2134.",
    ),
    "born in the future": (
        anna("{birth_date: 2130-01-01}"),
        "persons.anna.birth_date: 1 January 2130 is in the future. Check the year.",
    ),
    "an unknown code": (
        anna("{residence_group: martian}"),
        "persons.anna.residence_group: there is no code 'martian'. Use one of belgian, ",
    ),
    "text in a number": (
        anna("{taxable_income: {2024: veel}}"),
        "persons.anna.taxable_income: 'veel' is not a number. Write a number such as 1234.50, without € or letters.",
    ),
    "an amount with a euro sign": (
        anna("{taxable_income: {2024: '€ 12'}}"),
        "persons.anna.taxable_income: '€ 12' is not a number.",
    ),
    "an unknown fact": (
        anna("{taxable_incom: {2024: 1}}"),
        "persons.anna.taxable_incom: a person has no fact 'taxable_incom'. Did you mean 'taxable_income'?",
    ),
    "a null": (
        anna("{birth_date: null}"),
        "persons.anna.birth_date: a value is null. Write unknown, or leave the fact out.",
    ),
    "a day that isn't there": (
        anna("{birth_date: '2025-02-31'}"),
        "persons.anna.birth_date: '2025-02-31' is not a date. Write a date as 2026-03-31.",
    ),
    "a person who isn't there": (
        with_part("links", "{member: [{of: bram, to: h1}]}"),
        "links.member, pair 1: there is no person 'bram' (of: bram, to: h1). Add it to persons.",
    ),
    "an unknown link": (with_part("links", "{friend: []}"), "links.friend: there is no such link. Use one of member, "),
    "an unknown kind of record": (with_part("cats", "{tom: {}}"), "cats: there is no such kind of record."),
    "a household in focus that isn't there": (with_part("focus", "h9"), "focus: there is no household 'h9'."),
    "a quantity that nobody knows": (
        with_part("told", "[{quantity: luck, of: anna, value: 7}]"),
        "told 1: there is no quantity 'luck'. See `rotonde quantities` for what can be told.",
    ),
    "told that is no list": (with_part("told", "7"), "told: it is not a list."),
    "links that are no list": (with_part("links", "{member: 3}"), "links.member: it is not a list of pairs."),
    "any_of that is no list": (
        anna("{taxable_income: {any_of: 3}}"),
        "persons.anna.taxable_income: any_of is not a list.",
    ),
    "a name twice": (
        "persons: {anna: {}, anna: {}}",
        "line 1, column 21: 'anna' stands there twice. Correct it there.",
    ),
    "a day of no calendar": (with_part("on", "soon"), "on: 'soon' is not a date. Write a date as 2026-03-31."),
    "a day without rules": (with_part("on", "1800-01-01"), "on: no rules are known for 1 January 1800."),
    "no YAML": ("persons: [", "did not find expected node content"),
    "nothing": ("", "it holds no situation. See the README for how one is written."),
    "code": ("!!python/object/apply:os.system [ls]", "could not determine a constructor"),
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
def test_what_cannot_be_is_refused_with_its_place(rotonde: Any, written: Any, what: str):
    text, sentence = IMPOSSIBLE[what]
    file = written(text)
    outcome = rotonde("check", file, "--today", "2025-11-15", "--language", "en")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.sentences) == 1
    assert outcome.sentences[0].startswith(str(file))
    assert sentence in outcome.sentences[0]
    assert outcome.sentences[0].endswith((".", "?", "?."))


TWO_DOMICILES = IMPOSSIBLE["two domiciles"][0]
SAID = {
    "nl": (
        "links.member: ‘anna’ heeft er twee tegelijk: ‘h1’ en ‘h2’. Geef elk eigen dagen, of laat er een weg.",
        "persons.anna.birth_date: 1 januari 2130 ligt in de toekomst. Kijk het jaar na.",
        "persons.anna.taxable_incom: bij een persoon bestaat geen feit ‘taxable_incom’. Bedoel je ‘taxable_income’?",
    ),
    "fr": (
        "links.member : « anna » en a deux à la fois : « h1 » et « h2 ». Donne à chacun ses jours",
        "persons.anna.birth_date : le 1er janvier 2130 est dans le futur. Vérifie l’année.",
        "Veux-tu dire « taxable_income » ?",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_what_cannot_be_is_refused_in_the_language_asked_for(rotonde: Any, written: Any, language: str):
    texts = TWO_DOMICILES, anna("{birth_date: 2130-01-01}"), anna("{taxable_incom: {2024: 1}}")
    for text, sentence in zip(texts, SAID[language], strict=True):
        assert sentence in rotonde("check", written(text), "--language", language).err


def test_every_problem_is_told_at_once(rotonde: Any, written: Any):
    outcome = rotonde("check", written(anna("{birth_date: x, taxable_income: y, shoe: 3}")))
    assert outcome.code == 2
    assert len(outcome.sentences) == 3


def test_a_file_that_isnt_there_is_told(rotonde: Any, tmp_path: Path):
    outcome = rotonde("check", tmp_path / "none.yaml")
    assert (outcome.code, outcome.sentences) == (
        2,
        [f"{tmp_path / 'none.yaml'}: dat bestand is er niet. Kijk de naam na."],
    )


@pytest.mark.parametrize("day", ["soon", "2025-13-01", "1000-01-01"])
def test_a_day_that_is_none_is_told(rotonde: Any, example: Path, day: str):
    outcome = rotonde("check", example, "--on", day)
    assert outcome.code == 2
    assert "--on" in outcome.err
    assert day in outcome.err


# Rules that cannot be, in a folder that somebody changed by hand.


@pytest.fixture(scope="module")
def exported(rotonde: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rules") / "pack"
    assert rotonde("export", folder).code == 0
    return folder


def refused(rotonde: Any, folder: Path, file: str, text: str) -> str:
    """What is said of the folder while one of its files has another text."""
    path = folder / file
    before = path.read_text("utf-8")
    path.write_text(text, encoding="utf-8")
    try:
        outcome = rotonde("rights", "--catalogue", folder)
    finally:
        path.write_text(before, encoding="utf-8")
    assert outcome.code == 2
    assert outcome.out == ""
    assert len(outcome.sentences) == 1
    assert str(folder) in outcome.sentences[0]
    return outcome.sentences[0]  # type: ignore[no-any-return]


RULE = "federal/leefloon/rule.json"
AMOUNTS = "federal/leefloon/parameters.yaml"


def changed_amount(folder: Path, **changes: Any) -> str:
    data = yaml.safe_load((folder / AMOUNTS).read_text("utf-8"))
    one = data["built_property_exempt"]
    one["metadata"].update({name: value for name, value in changes.items() if name == "unit"})
    row = next(iter(one["values"].values()))
    row.update({name: value for name, value in changes.items() if name == "value"})
    if "source" in changes:
        row["metadata"]["source"] = changes["source"]
    return str(yaml.safe_dump(data, allow_unicode=True))


def test_a_parameter_without_a_source_is_refused(rotonde: Any, exported: Path):
    said = refused(rotonde, exported, AMOUNTS, changed_amount(exported, source=""))
    assert "parameter leefloon.built_property_exempt from 2002-10-01 has no source: say metadata.source." in said


def test_text_in_a_parameter_is_refused(rotonde: Any, exported: Path):
    said = refused(rotonde, exported, AMOUNTS, changed_amount(exported, value="veel"))
    assert "parameter leefloon.built_property_exempt from 2002-10-01: 'veel' is not a number." in said


def test_euros_a_month_against_euros_a_year_are_refused(rotonde: Any, exported: Path):
    said = refused(rotonde, exported, AMOUNTS, changed_amount(exported, unit="EUR/month"))
    assert "EUR/month" in said
    assert "EUR/year" in said
    assert "convert one of them first." in said


def test_rights_that_rest_on_each_other_in_a_circle_are_refused(rotonde: Any, exported: Path):
    data = json.loads((exported / RULE).read_text("utf-8"))
    itself = {"node": "apply", "definition": "entitled.leefloon", "of": ["person:0"], "of_unit": "truth"}
    condition = {**data["right"]["conditions"][0], "rule": 0}
    data["right"] |= {"nodes": [itself], "conditions": [condition], "amount": None}
    said = refused(rotonde, exported, RULE, json.dumps(data))
    assert "definitions rest on each other in a circle: entitled.leefloon → entitled.leefloon." in said


def test_an_unknown_fact_in_a_rule_is_refused(rotonde: Any, exported: Path):
    text = (exported / RULE).read_text("utf-8").replace('"birth_date"', '"shoe_size"')
    said = refused(rotonde, exported, RULE, text)
    assert "there is no fact 'shoe_size'. See `rotonde facts`." in said
    assert ", node " in said


def test_a_file_of_rules_that_is_cut_off_is_refused(rotonde: Any, exported: Path):
    text = (exported / RULE).read_text("utf-8")
    said = refused(rotonde, exported, RULE, text[: len(text) // 2])
    assert "rule.json, line " in said


def test_what_is_no_catalogue_is_refused(rotonde: Any, tmp_path: Path, example: Path):
    assert "holds no pack.yaml" in rotonde("rights", "--catalogue", tmp_path).err
    assert "not a pack" in rotonde("rights", "--catalogue", example).err
    assert "dat bestand is er niet" in rotonde("rights", "--catalogue", tmp_path / "none").err


def test_as_people_run_it_there_is_no_traceback(written: Any):
    command = [str(Path(sys.executable).parent / "rotonde"), "check", str(written(anna("{birth_date: [3]}")))]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
