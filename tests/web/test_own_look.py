"""A municipality's own name, colours and logo: from one file, and read well by everybody."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.look.contrast import contrast, is_read_well, nearest_that_does
from rotonde.web.look.own_look import LARGEST_LOGO, LONGEST_NAME, BadLook, grounds_of, own_look, read_look
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light

NAME = "Stad Voorbeeldegem en Sociaal Huis van de Vier Windstreken"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#7a1f4d"/></svg>'
GOOD = f"name: {NAME}\ncolour: {{light: '#7a1f4d', dark: '#f0a6cb'}}\nlogo: logo.svg\n"
colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@pytest.fixture
def look(tmp_path: Path, settings: Any) -> Callable[[str], None]:
    """Let this installation have a look of its own."""

    def put_on(told: str) -> None:
        (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
        file = tmp_path / "look.yaml"
        file.write_text(told, encoding="utf-8")
        read_look.cache_clear()
        settings.LOOK = str(file)

    return put_on


@pytest.fixture(autouse=True)
def nothing_stays() -> Iterator[None]:
    yield
    read_look.cache_clear()


def test_without_a_file_the_pages_have_our_own_look(signed_in_as: Any) -> None:
    visitor = signed_in_as("")
    html = visitor.get("/nl/rechten/")
    assert ("<b>Rotonde</b>" in html, "huisstijl" in html) == (True, False)
    assert [visitor.client.get(one).status_code for one in ("/huisstijl.css", "/huisstijl/logo")] == [404, 404]


@pytest.mark.parametrize("address", ["/nl/", "/fr/rechten/", "/en/aanmelden/", "/ar/check/"])
def test_with_a_file_every_page_has_its_name_colours_and_logo(
    signed_in_as: Any, look: Callable[[str], None], address: str
) -> None:
    look(GOOD)
    html = signed_in_as("").get(address)
    wanted = (f"<b>{NAME}</b>", 'href="/huisstijl.css"', 'src="/huisstijl/logo"')
    assert [one for one in wanted if one not in html] == []


def test_the_name_may_differ_by_language(signed_in_as: Any, look: Callable[[str], None]) -> None:
    look(GOOD.replace(NAME, "{nl: Stad, fr: Ville, en: City}"))
    pages = [signed_in_as("").get(f"/{lang}/rechten/") for lang in LANGUAGES]
    assert [f"<b>{name}</b>" in page for name, page in zip(("Stad", "Ville", "City"), pages, strict=True)] == [True] * 3


def test_the_colours_are_a_stylesheet_and_a_logo_runs_nothing(signed_in_as: Any, look: Callable[[str], None]) -> None:
    look(GOOD)
    client = signed_in_as("").client
    style, logo = client.get("/huisstijl.css"), client.get("/huisstijl/logo")
    assert "--brand: light-dark(#7a1f4d, #f0a6cb);" in style.content.decode()
    assert (logo["Content-Type"], logo.content.decode()) == ("image/svg+xml", LOGO)
    assert logo["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_a_colour_that_is_hard_to_read_is_refused_with_one_that_would_do(look: Callable[[str], None]) -> None:
    look(GOOD.replace("#7a1f4d", "#e08a2e"))
    with pytest.raises(BadLook) as refused:
        own_look()
    assert str(refused.value) == (
        "The colour for light pages in the file of ROTONDE_LOOK, #e08a2e, is hard to read: its contrast is 2.4 on "
        "#fbefe2 and should be 4.5; #975916 would do."
    )


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("- name", "tells a name, a colour and perhaps a logo"),
        (GOOD + "font: Comic\n", "tells a name, a colour and perhaps a logo"),
        (GOOD.replace("dark:", "night:"), "is two: one for `light` pages and one for `dark` ones"),
        (GOOD.replace("'#7a1f4d'", "red; }"), "can't be read"),
        (GOOD.replace("#7a1f4d", "purple"), "is written as '#0b5563'"),
        (GOOD.replace(NAME, "{nl: Stad}"), "one for each of nl, fr, en"),
        (GOOD.replace(NAME, "x" * (LONGEST_NAME + 1)), f"at most {LONGEST_NAME} characters"),
        (GOOD.replace("logo.svg", "logo.gif"), "is an .svg or a .png"),
        (GOOD.replace("logo.svg", "other.svg"), "can't be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(
    look: Callable[[str], None], told: str, reason: str
) -> None:
    look(told)
    with pytest.raises(BadLook, match=reason):
        own_look()


@pytest.mark.parametrize("content", [b"GIF89a", b"<svg" + b" " * LARGEST_LOGO])
def test_a_logo_that_is_something_else_or_too_heavy_is_refused(
    look: Callable[[str], None], tmp_path: Path, content: bytes
) -> None:
    look(GOOD)
    (tmp_path / "logo.svg").write_bytes(content)
    with pytest.raises(BadLook, match="at most"):
        own_look()


@given(colours, st.sampled_from(["light", "dark"]))
def test_for_every_colour_there_is_one_that_does_and_a_good_one_stays(colour: str, light: str) -> None:
    grounds = grounds_of(light)
    found = nearest_that_does(colour, grounds)
    assert is_read_well(found, grounds)
    assert [round(contrast(found, ground), 2) >= 4.5 for ground in grounds] == [True] * len(grounds)
    assert (found == colour) == is_read_well(colour, grounds)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("address", "lang", "role"),
    [
        ("check/", "nl", ""),
        ("recht/leefloon/", "fr", ""),
        ("gezin/", "nl", "worker"),
        ("account/", "en", "worker"),
    ],
)
def test_axe_finds_no_barrier_in_a_look_of_their_own(
    open_page: Any, look: Callable[[str], None], address: str, lang: str, role: str
) -> None:
    only_just = {light: nearest_that_does("#a05050", grounds_of(light)) for light in ("light", "dark")}
    look(GOOD.replace("#7a1f4d", only_just["light"]).replace("#f0a6cb", only_just["dark"]))
    page = open_page(f"/{lang}/{address}", role=role)
    assert barriers_in_every_light(page, WIDTHS) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.querySelector('.own-logo').naturalWidth") > 0
