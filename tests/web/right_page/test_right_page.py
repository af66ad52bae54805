"""The page of a right for a kept household: what stands on it, in which order, and for whom."""

import re
from typing import Any

import pytest

from web.right_page.conftest import address, press

pytestmark = pytest.mark.django_db


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_opens_on_the_answer_as_an_estimate(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    head = text_of(html.split('class="right-head"')[1].split("right-page details")[0])
    assert "Inschatting op 1 november 2026, geen beslissing." in head
