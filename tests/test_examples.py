"""The examples in docstrings are run: what they show is what happens."""

import doctest
import importlib
from pathlib import Path

import pytest

SOURCES = Path(__file__).parent.parent / "src"
WITH_EXAMPLES = sorted(
    ".".join(path.relative_to(SOURCES).with_suffix("").parts)
    for path in SOURCES.rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)


@pytest.mark.django_db
@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_the_examples_of_a_module_show_what_happens(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module.removesuffix(".__init__")))
    assert (result.attempted > 0, result.failed) == (True, 0)
