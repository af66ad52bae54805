"""The categories and articles, read from their files."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@cache
def categories() -> dict[str, Any]:
    """The categories that have a period, with their words and what a period may be counted from."""
    return dict(yaml.safe_load((HERE / "categories.yaml").read_text("utf-8")))


@cache
def articles() -> dict[str, Any]:
    """What a person may ask, under which article, and by when it is answered."""
    return dict(yaml.safe_load((HERE / "articles.yaml").read_text("utf-8")))
