"""What every folder of a right or notion must hold, so that nobody has to remember it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from rotonde.engine.catalogue import conditions_of
from rotonde.engine.expressions import Reading
from rotonde.engine.parameters import CONFIDENCES
from rotonde.engine.resolve import definitions_used, walk
from rotonde.rights import load_catalogue
from rotonde.rights.beside import ROOT
from rotonde.rights.loading import (
    NOTION_PARTS,
    PARTS,
    SHEETS,
    missing_parts,
    notion_folders,
    right_folders,
)

CATALOGUE = load_catalogue()
LANGUAGES = {"nl", "fr", "en"}
AUTOMATION = {"automatic", "half_automatic", "identified", "on_application"}
A_CENT = Fraction("0.01")
each_right = pytest.mark.parametrize("right", list(CATALOGUE.rights.values()), ids=lambda right: right.id)
each_folder = pytest.mark.parametrize("folder", right_folders(), ids=lambda folder: folder.name)


@each_folder
def test_a_right_has_all_its_parts(folder: Path):
    assert missing_parts(folder) == []
    assert folder.name in CATALOGUE.rights


@pytest.mark.parametrize("folder", notion_folders(), ids=lambda folder: folder.name)
def test_a_notion_has_all_its_parts(folder: Path):
    assert missing_parts(folder, NOTION_PARTS) == []


@pytest.mark.parametrize("part", PARTS)
def test_a_folder_without_a_part_is_found_and_named(part: str, tmp_path: Path):
    shutil.copytree(right_folders()[0], tmp_path / "right")
    (tmp_path / "right" / part).unlink()
    assert [missing_parts(folder) for folder in right_folders(tmp_path)] == [[part]]


MISTAKES = [
    ("rule.py", "claimant.lives_in_belgium", "claimant.lives_in_belgum", "rule.py, line {line}: a person has no fact"),
    ("rule.py", 'id="zorgbudget_zwaar_zorgbehoevenden"', 'id="zorgbudget_ouderen"', "is defined in another folder too"),
    ("rule.py", 'id="zorgbudget_zwaar_zorgbehoevenden"', 'id="zwaar"', "Give the right the id of its folder."),
    ("sources.yaml", "zwaar_zorgbudget_bvr:", "zorgbudget_bvr:", "source 'zorgbudget_bvr' stands in"),
]


@pytest.mark.parametrize(("part", "right", "wrong", "why"), MISTAKES, ids=[why for *_, why in MISTAKES])
def test_a_mistake_in_a_folder_is_told_with_the_file_and_what_to_do(
    part: str, right: str, wrong: str, why: str, tmp_path: Path
):
    shutil.copytree(ROOT, tmp_path / "rotonde/rights")
    (tmp_path / "rotonde/engine").symlink_to(ROOT.parent / "engine")
    (tmp_path / "rotonde/__init__.py").touch()
    written = tmp_path / "rotonde/rights/flanders/zorgbudget_zwaar_zorgbehoevenden" / part
    text = written.read_text("utf-8")
    line = text[: text.index(right)].count("\n") + 1
    written.write_text(text.replace(right, wrong, 1), "utf-8")
    load = "from rotonde.rights import load_catalogue; load_catalogue()"
    ran = subprocess.run(
        [sys.executable, "-c", load], check=False, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True
    )
    last = ran.stderr.decode().strip().splitlines()[-1]
    assert last.startswith("rotonde.engine.catalogue.CatalogueError: ")
    assert str(tmp_path) in last
    assert why.format(line=line) in last


def cases_of(right_id: str) -> list[dict[str, Any]]:
    return [case for case in CATALOGUE.cases[right_id] if not case.get("skipped")]


def verdicts(right_id: str) -> set[str]:
    return {case["output"].get("verdict") for case in cases_of(right_id)}


@each_right
@pytest.mark.parametrize("verdict", ["entitled", "not_entitled", "unknown"])
def test_a_right_has_a_case_of_every_verdict(right, verdict: str):
    assert verdict in verdicts(right.id)


@each_right
def test_a_right_with_a_judgement_has_a_case_to_assess(right):
    if judgements(conditions_of(right)):
        assert "to_assess" in verdicts(right.id)


def judgements(node: Any) -> set[str]:
    found: set[str] = set()
    seen: set[str] = set()
    pending = [node]
    while pending:
        at = pending.pop()
        walk(at, lambda one: found.add(one.fact.id) if isinstance(one, Reading) else None)
        used = set(definitions_used(at)) - seen
        seen |= used
        pending += [CATALOGUE.definitions[id] for id in used]
    return {id for id in found if CATALOGUE.vocabulary.facts[id].type == "judgement"}


@each_right
def test_a_right_has_two_cases_a_cent_apart_that_come_out_differently(right):
    pairs = combinations(cases_of(right.id), 2)
    assert [(one["id"], other["id"]) for one, other in pairs if is_boundary(one, other)], (
        "give it two cases of one day whose inputs differ in one number by at most 0.01 and whose outputs differ; "
        "where no fact has cents, change an amount of the law in `input: {parameters: …}`"
    )


def is_boundary(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if one["on"] != other["on"] or one["output"] == other["output"]:
        return False
    first, second = dict(leaves(one["input"])), dict(leaves(other["input"]))
    if first.keys() != second.keys():
        return False
    apart = [(first[at], second[at]) for at in first if first[at] != second[at]]
    return len(apart) == 1 and all(is_number(end) for end in apart[0]) and distance(*apart[0]) <= A_CENT


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(data, Mapping | list):
        for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
            yield from leaves(value, (*path, key))
    else:
        yield path, data


def is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def distance(one: Any, other: Any) -> Fraction:
    return abs(Fraction(str(one)) - Fraction(str(other)))


@pytest.mark.parametrize("parameter", list(CATALOGUE.parameters.values()), ids=lambda parameter: parameter.id)
def test_an_amount_says_where_it_comes_from_and_how_sure_it_is(parameter):
    for rows in parameter.rows.values():
        for row in rows:
            if row.value is not None:
                assert row.confidence in CONFIDENCES
                assert row.source
                assert set(row.source.split("; ")) <= set(CATALOGUE.sources)
                assert row.checked_on
    assert languages_lacking(parameter.labels) == set()


@each_right
def test_every_condition_and_every_consequence_has_its_source_and_its_words(right):
    for condition in right.conditions:
        assert condition.source in CATALOGUE.sources, condition.id
        assert condition.law, condition.id
        assert languages_lacking(condition.labels) == set(), condition.id
    for consequence in right.about["consequences"]:
        by_heart = consequence["source"] is None and consequence["confidence"] == "memory"
        assert by_heart or consequence["source"] in CATALOGUE.sources, consequence["id"]
        assert languages_lacking(consequence) == set(), consequence["id"]
    assert languages_lacking(right.about["names"]) == set()


def languages_lacking(texts: Mapping[str, str]) -> set[str]:
    return {language for language in LANGUAGES if not str(texts.get(language, "")).strip()}


def test_every_fact_has_a_name_and_a_question_in_three_languages():
    lacking = {
        fact.id: languages_lacking(fact.labels) | (set() if fact.link else languages_lacking(fact.question))
        for fact in CATALOGUE.vocabulary.facts.values()
    }
    assert {id: languages for id, languages in lacking.items() if languages} == {}


def test_every_code_of_a_fact_has_a_name_in_three_languages():
    lacking = [
        f"{fact.id}: {code}"
        for fact in CATALOGUE.vocabulary.facts.values()
        for code in fact.values
        if languages_lacking(fact.value_labels.get(code, {}))
    ]
    assert lacking == []


def test_every_quantity_circle_and_link_has_a_name_in_three_languages():
    named = (
        *CATALOGUE.quantities.values(),
        *CATALOGUE.circles.values(),
        *CATALOGUE.vocabulary.links.values(),
    )
    assert {one.id: languages_lacking(one.labels) for one in named if languages_lacking(one.labels)} == {}


def test_every_quantity_and_circle_names_its_law():
    named = (*CATALOGUE.quantities.values(), *CATALOGUE.circles.values())
    assert [one.id for one in named if not one.law] == []


@each_right
def test_a_right_says_who_looks_after_it_and_until_when_it_was_looked_at(right):
    assert str(right.about.get("owner") or "").strip()
    assert isinstance(right.about.get("review_by"), date)


@each_right
def test_a_right_says_how_far_it_is_granted_without_asking(right):
    assert right.about.get("automation") in AUTOMATION


@each_folder
def test_a_right_says_its_level_as_its_folder_does(folder: Path):
    assert CATALOGUE.rights[folder.name].about.get("level") == folder.relative_to(ROOT).parts[0]


@each_right
def test_a_right_says_in_three_languages_who_decides_and_how_to_claim_it(right):
    claim = right.about.get("claim") or {}
    told = {
        **{name: right.about.get(name) for name in ("names", "decided_by", "where")},
        "claim.window": claim.get("window"),
        **{f"claim.{name}": claim[name] for name in ("back_payment", "appeal") if claim.get(name)},
        **{f"documents {at}": one for at, one in enumerate(right.about.get("documents") or [{}])},
        **{f"not_modelled {at}": one for at, one in enumerate(right.about.get("not_modelled") or [{}])},
    }
    assert {
        part: languages_lacking(texts or {}) for part, texts in told.items() if languages_lacking(texts or {})
    } == {}
    assert {"back_payment", "appeal"} <= claim.keys()
    assert right.about.get("law")
    assert claim.get("sources")
    assert set(claim["sources"]) <= set(CATALOGUE.sources)


@each_folder
def test_the_infofiches_of_a_right_have_the_same_headings_and_amounts_in_every_language(folder: Path):
    texts = [(folder / sheet).read_text("utf-8") for sheet in SHEETS]
    assert len({tuple(re.findall(r"^#+ ", text, re.MULTILINE)) for text in texts}) == 1
    assert len({tuple(sorted(re.findall(r"{{.*?}}", text))) for text in texts}) == 1
    titles = [re.findall(r"^## (.+)$", text, re.MULTILINE) for text in texts]
    assert [same for same in zip(*titles, strict=True) if len(set(same)) < len(SHEETS)] == []


@each_folder
def test_every_placeholder_of_an_infofiche_names_an_amount_of_its_folder(folder: Path):
    for sheet in folder.glob("infofiche.*.md"):
        placeholders = re.findall(r"{{(.*?)}}", sheet.read_text("utf-8"))
        assert placeholders
        assert [one for one in placeholders if not resolves(one, folder.name)] == []


def resolves(placeholder: str, right_id: str) -> bool:
    asked = re.fullmatch(r' parameter\("([a-z0-9_]+)(?:\.([a-z0-9_]+))?"(?:, "(?:month|year)")?\) ', placeholder)
    if asked is None:
        return False
    parameter = CATALOGUE.parameters.get(f"{right_id}.{asked[1]}")
    return parameter is not None and asked[2] in parameter.rows
