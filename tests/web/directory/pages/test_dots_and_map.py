"""The map: the same numbers as the list, never over each other, to scale."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rotonde.web.directory.pages.dots import Spot, spread
from rotonde.web.directory.pages.map_drawn import HEIGHT, WIDTH, Marked, drawn_map
from rotonde.web.directory.places import metres

MARKET = (51.5, 2.6)
near = st.tuples(st.floats(51.49, 51.51), st.floats(2.58, 2.62))
spots = st.lists(st.tuples(st.booleans(), st.floats(0, WIDTH), st.floats(0, HEIGHT)), min_size=1, max_size=20)


@given(spots)
@settings(max_examples=60, deadline=None)
def test_dots_never_lie_over_each_other_and_stay_on_the_map(told: list[tuple[bool, float, float]]) -> None:
    dots = spread([Spot(number, *one) for number, one in enumerate(told, 1)], WIDTH, HEIGHT)
    assert [
        (one, other)
        for one, other in combinations(dots, 2)
        if hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius
    ] == []
    assert [dot for dot in dots if not (dot.x - dot.radius >= 0 and dot.x + dot.radius <= WIDTH)] == []
    assert [dot for dot in dots if not (dot.y - dot.radius >= 0 and dot.y + dot.radius <= HEIGHT)] == []


@given(spots)
@settings(max_examples=60, deadline=None)
def test_every_service_is_on_the_map_once(told: list[tuple[bool, float, float]]) -> None:
    dots = spread([Spot(number, *one) for number, one in enumerate(told, 1)], WIDTH, HEIGHT)
    assert sorted(number for dot in dots for number in dot.numbers) == list(range(1, len(told) + 1))


def test_a_dot_that_is_alone_stands_where_it_is() -> None:
    (dot,) = spread([Spot(4, True, 100, 200)], WIDTH, HEIGHT)
    assert (dot.text, dot.x, dot.y, dot.is_moved, dot.is_open) == ("4", 100, 200, False, True)


def test_three_at_one_door_stand_in_a_ring_around_it_and_twelve_are_counted() -> None:
    three = spread([Spot(number, False, 300, 300) for number in (1, 2, 3)], WIDTH, HEIGHT)
    assert [(dot.text, dot.is_moved) for dot in three] == [("1", True), ("2", True), ("3", True)]
    (twelve,) = spread([Spot(number, False, 300, 300) for number in range(1, 13)], WIDTH, HEIGHT)
    assert (twelve.text, twelve.is_count, len(twelve.numbers)) == ("12×", True, 12)


@given(near, near)
@settings(max_examples=60, deadline=None)
def test_the_scale_bar_is_as_long_as_it_says(one: tuple[float, float], other: tuple[float, float]) -> None:
    drawn = drawn_map([Marked(1, False, [one]), Marked(2, False, [other])], [])
    assert drawn is not None
    places = {number: (dot.from_x, dot.from_y) for dot in drawn.dots for number in dot.numbers if not dot.is_count}
    said = float(drawn.scale.said.split()[0]) * (1000 if "km" in drawn.scale.said else 1)
    there = hypot(places[1][0] - places[2][0], places[1][1] - places[2][1]) * said / drawn.scale.length
    assert there == pytest.approx(metres(one, other), abs=max(6, 0.01 * metres(one, other)))


def test_north_is_up_and_east_is_right() -> None:
    drawn = drawn_map([Marked(1, False, [MARKET]), Marked(2, False, [(51.51, 2.62)])], [])
    assert drawn is not None
    market, other = drawn.dots
    assert (other.y < market.y, other.x > market.x) == (True, True)


def test_a_service_without_a_point_is_named_beside_the_map_and_without_any_there_is_no_map() -> None:
    drawn = drawn_map([Marked(1, False, [MARKET]), Marked(2, False, []), Marked(3, False, [])], [])
    assert drawn is not None
    assert (drawn.without, drawn.without_said) == ([2, 3], "2, 3")
    assert drawn_map([Marked(1, False, [])], []) is None


def test_a_name_stands_over_no_dot_and_no_other_name() -> None:
    marked = [Marked(number, False, [(51.5 + number / 900, 2.6)]) for number in range(9)]
    named = [("Centrum", MARKET), ("Markt", MARKET), ("Noord", (51.509, 2.6)), ("Ver weg", (52.5, 2.6))]
    drawn = drawn_map(marked, named)
    assert drawn is not None
    assert "Ver weg" not in {one.text for one in drawn.names}
    for name in drawn.names:
        half = len(name.text) * 8.2 / 2
        over = [d for d in drawn.dots if abs(d.x - name.x) <= half and abs(d.y - name.y + 5) <= d.radius]
        assert over == []
    assert len({(one.x, one.y) for one in drawn.names}) == len(drawn.names)
