"""A pack is the whole catalogue as data: it says the same, answers the same, and refuses what cannot be."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.random_situations import dates_of, random_situation
from laws.random_catalogues import random_catalogue
from laws.random_homes import written_home
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.check import check
from rotonde.engine.expressions import Node
from rotonde.engine.files import BadFile, read_file
from rotonde.engine.packs.expression_json import NAMES
from rotonde.engine.packs.folders import json_text, read_pack, write_pack
from rotonde.engine.packs.pack import BadPack, export_pack, load_pack
from rotonde.engine.situations.situation import BadSituation
from rotonde.rights import load_catalogue

Pack = dict[str, Any]
EXAMPLE = Path(__file__).parents[2] / "examples/gezin.yaml"


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return export_pack(load_catalogue())


@pytest.fixture(scope="module")
def text(shipped: Pack) -> str:
    return json.dumps(shipped)


@pytest.fixture(scope="module")
def loaded(shipped: Pack) -> Catalogue:
    return load_pack(json.loads(json.dumps(shipped)))


@pytest.fixture
def pack(text: str) -> Pack:
    return json.loads(text)  # type: ignore[no-any-return]


def test_a_pack_says_the_same_after_loading_and_exporting_it_again(shipped: Pack, loaded: Catalogue):
    assert export_pack(loaded) == shipped


def test_a_catalogue_and_its_pack_have_one_hash(loaded: Catalogue):
    assert loaded.hash == load_catalogue().hash


@pytest.mark.parametrize("seed", range(12))
def test_a_random_catalogue_says_the_same_after_a_journey_as_a_pack(seed: int):
    catalogue, _ = random_catalogue(random.Random(seed))
    pack = export_pack(catalogue)
    assert export_pack(load_pack(json.loads(json.dumps(pack)))) == pack


@pytest.mark.parametrize("seed", range(5))
def test_a_random_catalogue_gives_equal_answers_from_its_pack(seed: int):
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng)
    again = load_pack(json.loads(json.dumps(export_pack(catalogue))))
    for _ in range(3):
        home = written_home(rng, catalogue, dates, rng.random())
        try:
            expected = check(catalogue, home, dates)
        except BadSituation:
            continue
        assert check(again, home, dates) == expected


def said(catalogue: Catalogue, home: Pack) -> Pack | str:
    """The answer, or the sentences about why there is none."""
    try:
        return check(catalogue, home, dates_of(home))
    except BadSituation as error:
        return str(error)


def test_the_pack_gives_the_answers_of_the_folders(loaded: Catalogue):
    rng = random.Random(1)
    homes = [read_file(EXAMPLE), random_situation(rng, load_catalogue(), told=0.05)]
    homes += [random_situation(rng, load_catalogue()) for _ in range(10)]
    for home in homes:
        assert said(loaded, home) == said(load_catalogue(), home)


def test_a_folder_per_right_holds_the_same_pack(shipped: Pack, tmp_path: Path):
    write_pack(load_catalogue(), tmp_path / "pack")
    assert read_pack(tmp_path / "pack") == shipped
    right = tmp_path / "pack/federal/leefloon"
    assert {path.name for path in right.iterdir()} >= {
        "rule.json",
        "right.yaml",
        "parameters.yaml",
        "cases.yaml",
        "infofiche.nl.md",
    }


def test_one_file_holds_the_same_pack(shipped: Pack, tmp_path: Path):
    write_pack(load_catalogue(), tmp_path / "pack.json")
    assert read_pack(tmp_path / "pack.json") == shipped


def test_a_folder_that_is_there_already_is_never_written_over(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        write_pack(load_catalogue(), tmp_path)


def test_a_name_never_leads_out_of_the_folder(pack: Pack, tmp_path: Path):
    pack["texts"]["leefloon.../../../away.md"] = "text"
    with pytest.raises(BadPack, match="can't be the name of a file"):
        write_pack(load_pack(pack), tmp_path / "pack")


def test_the_same_amount_written_in_a_parameter_file_makes_the_same_parameter():
    folders = load_catalogue().parameters
    again = load_pack(export_pack(load_catalogue())).parameters
    for id, parameter in folders.items():
        assert parameter.as_json() == again[id].as_json()


def test_nodes_stand_one_to_a_line_so_that_packs_can_be_compared(shipped: Pack):
    text = json_text(shipped["quantities"]["vt_members"])
    assert json.loads(text) == shipped["quantities"]["vt_members"]
    assert len([line for line in text.splitlines() if '"node"' in line]) == len(
        shipped["quantities"]["vt_members"]["nodes"]
    )


# What cannot be is refused, in one sentence that names the place.


def refused(pack: Pack) -> str:
    with pytest.raises(BadPack) as refusal:
        load_pack(pack, "mine.json")
    sentence = str(refusal.value)
    assert sentence.startswith("mine.json: ")
    return sentence


def first_of(pack: Pack, kind: str) -> tuple[str, int, Pack]:
    """The first node of a kind in the quantities, and where it stands."""
    return next(
        (id, place, node)
        for id, one in pack["quantities"].items()
        for place, node in enumerate(one["nodes"])
        if node["node"] == kind
    )


def test_an_unknown_kind_of_node_is_refused(pack: Pack):
    id, place, node = first_of(pack, "add")
    node["node"] = "python"
    assert f"quantity '{id}', node {place}: there is no kind of node 'python'" in refused(pack)


def test_an_unknown_fact_is_refused(pack: Pack):
    id, place, node = first_of(pack, "reading")
    node["fact"] = "shoe_size"
    assert f"quantity '{id}', node {place}: there is no fact 'shoe_size'" in refused(pack)


def test_an_unknown_parameter_is_refused(pack: Pack):
    id, place, node = first_of(pack, "amount")
    node["parameter"] = "leefloon.luck"
    assert f"quantity '{id}', node {place}: there is no parameter 'leefloon.luck'" in refused(pack)


def test_a_node_that_rests_on_itself_is_refused(pack: Pack):
    id, place, node = first_of(pack, "not")
    node["truth"] = place
    sentence = refused(pack)
    assert f"quantity '{id}', node {place}: it rests on node {place}" in sentence
    assert "can't rest on itself" in sentence


def apply(definition: str) -> list[Pack]:
    return [{"node": "apply", "definition": definition, "of": ["household:0"], "of_unit": "truth"}]


def test_rights_that_rest_on_each_other_in_a_circle_are_refused(pack: Pack):
    for one, other in (("verwarmingstoelage", "sociale_toeslag"), ("sociale_toeslag", "verwarmingstoelage")):
        right = pack["rights"][one]
        right["nodes"] = apply(f"entitled.{other}")
        right["conditions"] = [{**right["conditions"][0], "rule": 0}]
        right["amount"] = None
    assert "entitled.verwarmingstoelage → entitled.sociale_toeslag → entitled.verwarmingstoelage" in refused(pack)


def test_a_definition_that_nobody_knows_is_refused(pack: Pack):
    right = pack["rights"]["sociale_toeslag"]
    right["nodes"], right["amount"] = apply("entitled.castle"), None
    right["conditions"] = [{**right["conditions"][0], "rule": 0}]
    assert "there is no right, quantity or circle 'entitled.castle'" in refused(pack)


def test_euros_a_month_against_euros_a_year_in_a_rule_are_refused(pack: Pack):
    quantity = pack["quantities"]["leefloon_own_means"]
    quantity["nodes"] += [
        {"node": "number", "over": 1, "under": 1, "of_unit": "EUR/month"},
        {"node": "number", "over": 1, "under": 1, "of_unit": "EUR/year"},
    ]
    last = len(quantity["nodes"])
    quantity["nodes"].append({"node": "add", "left": last - 2, "right": last - 1})
    sentence = refused(pack)
    assert f"quantity 'leefloon_own_means', node {last}: EUR/month and EUR/year can't be added" in sentence


def test_euros_a_month_against_euros_a_year_in_a_parameter_are_refused(pack: Pack):
    pack["parameters"]["leefloon.ris_year"]["metadata"]["unit"] = "EUR/month"
    sentence = refused(pack)
    assert "EUR/month" in sentence
    assert "EUR/year" in sentence
    assert "convert one of them first" in sentence


def test_a_quantity_read_in_another_unit_than_its_own_is_refused(pack: Pack):
    _, _, node = next(
        (id, place, node)
        for id, one in pack["quantities"].items()
        for place, node in enumerate(one["nodes"])
        if node["node"] == "apply" and node["of_unit"] == "EUR/year"
    )
    pack["quantities"][node["definition"]]["nodes"].append(
        {"node": "number", "over": 1, "under": 1, "of_unit": "EUR/month"}
    )
    pack["quantities"][node["definition"]]["rule"] = len(pack["quantities"][node["definition"]]["nodes"]) - 1
    assert f"reads '{node['definition']}' in EUR/year, but it is in EUR/month" in refused(pack)


def a_row(pack: Pack) -> Pack:
    rows = pack["parameters"]["leefloon.built_property_exempt"]["values"]
    return next(iter(rows.values()))  # type: ignore[no-any-return]


def test_a_parameter_without_a_source_is_refused(pack: Pack):
    del a_row(pack)["metadata"]["source"]
    assert "parameter leefloon.built_property_exempt from 2002-10-01 has no source" in refused(pack)


def test_a_parameter_with_a_source_that_isnt_listed_is_refused(pack: Pack):
    a_row(pack)["metadata"]["source"] = "hearsay"
    assert "source 'hearsay' is not in sources.yaml" in refused(pack)


def test_text_in_a_number_is_refused(pack: Pack):
    a_row(pack)["value"] = "veel"
    assert "parameter leefloon.built_property_exempt from 2002-10-01: 'veel' is not a number" in refused(pack)


def test_a_right_without_consequences_is_refused(pack: Pack):
    pack["rights"]["leefloon"]["about"]["consequences"] = []
    assert "right 'leefloon' has no consequences block" in refused(pack)


def test_a_code_that_a_fact_hasnt_is_refused(pack: Pack):
    for right in pack["rights"].values():
        for node in right["nodes"]:
            if node["node"] == "is_in":
                node["codes"] = ["purple"]
    assert "has no code 'purple'" in refused(pack)


def test_a_number_that_can_outgrow_what_is_exact_is_refused(pack: Pack):
    right = pack["rights"]["sociale_toeslag"]
    huge = {"node": "number", "over": 2**52, "under": 1, "of_unit": "1"}
    right["nodes"] += [huge, {"node": "mul", "left": right["amount"], "right": len(right["nodes"])}]
    right["amount"] = len(right["nodes"]) - 1
    assert "right 'sociale_toeslag': " in refused(pack)


def test_a_rule_too_deep_to_read_is_refused(pack: Pack):
    chain: list[Pack] = [{"node": "truth", "value": True}]
    chain += [{"node": "not", "truth": place} for place in range(400)]
    pack["rights"]["leefloon"]["nodes"] = chain
    assert "in a row" in refused(pack)


BROKEN: list[Callable[[Pack], object]] = [
    lambda pack: pack.pop("format"),
    lambda pack: pack.pop("rights"),
    lambda pack: pack["rights"]["leefloon"].pop("nodes"),
    lambda pack: pack["rights"]["leefloon"].update(per="day"),
    lambda pack: pack["rights"]["leefloon"].update(on="cat"),
    lambda pack: pack["rights"]["leefloon"].update(amount=10**9),
    lambda pack: pack["quantities"]["vt_members"].update(rule=True),
    lambda pack: pack["circles"]["vt_household"].update(of="cat"),
    lambda pack: pack["vocabulary"]["facts"]["birth_date"].update(low="1900"),
    lambda pack: pack["vocabulary"]["facts"]["birth_date"].update(type="colour"),
    lambda pack: pack["vocabulary"]["links"]["member"].update(of="cat"),
    lambda pack: pack["vocabulary"]["records"].update(person=10**9),
    lambda pack: pack["vocabulary"]["facts"]["fuel"].update(value_labels=True),
    lambda pack: pack["vocabulary"]["facts"]["fuel"].update(bare="sometime"),
    lambda pack: pack["rights"]["leefloon"]["about"].update(names="Leefloon"),
    lambda pack: pack["texts"].update({"leefloon.infofiche.nl.md": 3}),
]


@pytest.mark.parametrize("damage", range(len(BROKEN)))
def test_a_damaged_pack_is_refused_with_a_sentence(pack: Pack, damage: int):
    BROKEN[damage](pack)
    assert refused(pack).endswith(".")


def test_something_else_is_no_pack(tmp_path: Path):
    (tmp_path / "pack.json").write_text("[]")
    with pytest.raises((BadPack, BadFile)):
        read_pack(tmp_path / "pack.json")
    with pytest.raises(BadPack, match=r"holds no pack\.yaml"):
        read_pack(tmp_path)


def test_a_folder_without_its_rule_is_refused_by_name(tmp_path: Path):
    write_pack(load_catalogue(), tmp_path / "pack")
    (tmp_path / "pack/federal/leefloon/rule.json").unlink()
    with pytest.raises(BadPack, match=r"federal/leefloon: it has no rule\.json"):
        read_pack(tmp_path / "pack")


def test_an_exported_folder_is_plain_yaml_for_everybody(tmp_path: Path):
    write_pack(load_catalogue(), tmp_path / "pack")
    for path in (tmp_path / "pack").rglob("*.yaml"):
        assert yaml.safe_load(path.read_text("utf-8")) is not None


def test_every_kind_of_node_that_a_rule_can_be_written_in_has_a_form_as_data():
    made_by_passes = {"Anything", "Applied", "IsStranger"}
    assert {kind.__name__ for kind in Node.__subclasses__()} - made_by_passes == {kind.__name__ for kind in NAMES}
