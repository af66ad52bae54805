"""Files as people write them: words stay words, and whatever can't be read is told with its place."""

from datetime import date
from pathlib import Path

import pytest

from rotonde.engine.files import BadFile, as_data, read_file, read_text, yaml_text


def test_on_and_no_are_words():
    assert read_text("on: no\nyes: off", "x.yaml") == {"on": "no", "yes": "off"}


def test_only_true_and_false_are_truths():
    assert read_text("[true, False, yes]", "x.yaml") == [True, False, "yes"]


def test_days_are_days():
    assert read_text("day: 2025-03-01", "x.yaml") == {"day": date(2025, 3, 1)}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\na: 2", r"x\.yaml, line 2, column 1: 'a' stands there twice"),
        ("a: 1\nb: 2025-02-31", r"x\.yaml, line 2, column 4: '2025-02-31' is not a date"),
        ("a: [1", r"x\.yaml, line 2, column 1"),
        ("a: !!python/object:os.system x", "could not determine a constructor"),
        ("? [a]\n: 1", "a name is a list"),
        ("a: &a [*a]", "isn't whole yet"),
        ("[" * 5000, "too deep"),
        ("a\x00b", "control characters"),
    ],
)
def test_yaml_that_cannot_be_read_is_refused_with_its_place(text: str, sentence: str):
    with pytest.raises(BadFile, match=sentence):
        read_text(text, "x.yaml")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"a": 1, "a": 2}', "'a' stands there twice"),
        ("[", r"x\.json, line 1, column 2"),
        ("[" * 100_000, "too deep"),
        ("9" * 5000, "Exceeds the limit"),
    ],
)
def test_json_that_cannot_be_read_is_refused_with_its_place(text: str, sentence: str):
    with pytest.raises(BadFile, match=sentence):
        read_text(text, "x.json", is_json=True)


def test_a_text_that_doubles_at_every_line_is_refused_before_it_fills_the_memory():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    with pytest.raises(BadFile, match="too deep or too large"):
        read_text("\n".join(lines), "x.yaml")


def test_a_file_that_isnt_there_or_isnt_text_is_told(tmp_path: Path):
    with pytest.raises(BadFile, match="there is no such file"):
        read_file(tmp_path / "none.yaml")
    with pytest.raises(BadFile, match="can't be read"):
        read_file(tmp_path)
    (tmp_path / "picture.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadFile, match="not text in UTF-8"):
        read_file(tmp_path / "picture.yaml")


def test_data_survives_being_written_as_yaml():
    data = {"on": ["no", "2025-01-01", "1_000", "12:30", "01", "é", "a\nb", None, True, 1.5], "2024": {}}
    assert read_text(yaml_text(data), "x.yaml") == data


def test_data_has_only_what_json_can_hold():
    assert as_data({2024: (date(2025, 1, 1),), True: 1}) == {"2024": ["2025-01-01"], "true": 1}
