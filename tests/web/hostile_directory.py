"""How a text is typed by who looks for help."""

from web.hostile_desk import Desk, Shown


def words_for_help(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, "", "/nl/hulp/", "words")


def place_of_help(desk: Desk, text: str) -> Shown:
    for page in ("/nl/hulp/", "/nl/hulp/soort/food_aid/"):
        yield desk.typed(text, "", page, "place")
