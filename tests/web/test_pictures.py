"""The pictures beside questions: one for each, light, and nothing in them but lines."""

import re
from xml.etree import ElementTree

import pytest
from django.template import Context, Template

from rotonde.rights import load_catalogue
from rotonde.rights.plain_words import picture_of_right, plain_words, status_names
from rotonde.web.look.pictures import HERE, NoSuchPicture, drawing, pictures

MOST_BYTES = 2000
SVG = "{http://www.w3.org/2000/svg}"
LINES = {f"{SVG}{name}" for name in ("svg", "path", "circle", "rect")}
each_picture = pytest.mark.parametrize("name", pictures())


def test_every_question_and_every_right_has_a_picture_that_is_drawn():
    wanted = {one.picture for one in plain_words().values()}
    wanted |= {picture_of_right(id) for id in {*load_catalogue().rights, *status_names()}}
    assert wanted - set(pictures()) == set()


@each_picture
def test_a_picture_is_light_and_has_lines_only(name: str):
    path = HERE / f"{name}.svg"
    root = ElementTree.parse(path).getroot()
    found = {one.tag for one in root.iter()} - LINES
    attributes = {attribute for one in root.iter() for attribute in one.attrib}
    assert path.stat().st_size < MOST_BYTES
    assert found == set()
    assert [one for one in attributes if "href" in one or one.startswith("on") or one == "style"] == []


@each_picture
def test_all_pictures_are_drawn_in_one_manner_and_in_the_colour_of_the_text(name: str):
    root = ElementTree.parse(HERE / f"{name}.svg").getroot()
    manner = {"viewBox": "0 0 64 64", "stroke": "currentColor", "stroke-width": "2", "fill": "none"}
    assert {key: root.get(key) for key in manner} == manner
    inside = [one for part in root for one in part.attrib if re.match("stroke|fill", one)]
    assert inside == []


def test_a_picture_in_a_page_is_not_read_aloud():
    page = Template('{% load pictures %}{% picture "doctor" %}').render(Context())
    assert ElementTree.fromstring(page).get("aria-hidden") == "true"


def test_a_picture_that_nobody_drew_is_said_to_be_missing():
    with pytest.raises(NoSuchPicture, match="there is no picture 'unicorn'"):
        drawing("unicorn")
