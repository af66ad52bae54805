"""`export` and `replay`: the rules as data, and an old answer made again."""

import json
from pathlib import Path
from typing import Any

DAYS = ("--today", "2025-11-15")


def test_an_exported_folder_answers_like_the_shipped_rules(rotonde: Any, example: Path, tmp_path: Path):
    folder = tmp_path / "rules"
    exported = rotonde("export", folder, "--json").data
    shipped = rotonde("check", example, *DAYS, "--json").data
    assert rotonde("check", example, *DAYS, "--json", "--catalogue", folder).data == shipped
    assert exported["hash"] == shipped["receipt"]["catalogue"]


def test_an_exported_file_answers_like_the_shipped_rules(rotonde: Any, example: Path, tmp_path: Path):
    file = tmp_path / "rules.json"
    assert rotonde("export", file).code == 0
    shipped = rotonde("check", example, *DAYS, "--json").out
    assert rotonde("check", example, *DAYS, "--json", "--catalogue", file).out == shipped


def test_an_export_never_writes_over_what_is_there(rotonde: Any, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    outcome = rotonde("export", tmp_path)
    assert outcome.code == 2
    assert outcome.sentences == [f"{tmp_path}: there is something already. Name a new folder or file."]


def test_an_answer_is_replayed_to_the_letter(rotonde: Any, example: Path, tmp_path: Path):
    answer = rotonde("check", example, *DAYS, "--json")
    file = tmp_path / "answer.json"
    file.write_text(answer.out, encoding="utf-8")
    assert rotonde("replay", file, "--json").out == answer.out
    assert "Hetzelfde antwoord, tot op de letter." in rotonde("replay", file).out


def test_a_receipt_alone_is_enough(rotonde: Any, example: Path, tmp_path: Path):
    answer = rotonde("check", example, *DAYS, "--json")
    file = tmp_path / "receipt.json"
    file.write_text(json.dumps(answer.data["receipt"]), encoding="utf-8")
    assert rotonde("replay", file, "--json").data == answer.data


def test_under_other_rules_it_says_so(rotonde: Any, example: Path, tmp_path: Path):
    file, rules = tmp_path / "answer.json", tmp_path / "rules.json"
    file.write_text(rotonde("check", example, *DAYS, "--json").out, encoding="utf-8")
    rotonde("export", rules)
    pack = json.loads(rules.read_text("utf-8"))
    pack["texts"] = {}
    rules.write_text(json.dumps(pack), encoding="utf-8")
    outcome = rotonde("replay", file, "--catalogue", rules)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.sentences[0].startswith(f"{file}: it was made with catalogue ")


def test_an_answer_that_was_changed_beside_its_receipt_is_refused(rotonde: Any, example: Path, tmp_path: Path):
    answer = rotonde("check", example, *DAYS, "--json").data
    answer["rights"][0]["verdict"] = "entitled"
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(answer), encoding="utf-8")
    outcome = rotonde("replay", file)
    assert outcome.code == 2
    assert "the answer beside the receipt isn't the one it was made with" in outcome.err


def test_what_holds_no_receipt_is_refused(rotonde: Any, example: Path):
    outcome = rotonde("replay", example)
    assert outcome.code == 2
    assert "this is not a receipt" in outcome.err
