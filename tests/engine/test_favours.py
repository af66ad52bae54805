"""Which way receiving a right works for others is read off the rules."""

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.notation import Record, choose, on
from rotonde.engine.rights import Condition, Right
from rotonde.engine.worth.favours import favours

WORDS = Vocabulary(
    {"person": 60},
    [Fact(f"receives.{id}", "person", "bool", dated="state", bare="day") for id in ("card", "stipend")],
    [],
)
PERSON = Record(WORDS, "person")
HAS_CARD = PERSON.receives("card").at(on)
HAS_STIPEND = PERSON.receives("stipend").at(on)


def one_right(id: str, rule) -> Right:
    return Right(id, "person", [Condition("it", rule, "art. 1", "law", {"nl": "het"})], None, "year")


def ways(rule) -> dict[str, dict[str, str]]:
    return favours(Catalogue(WORDS, rights={"pass": one_right("pass", rule)}))


def test_a_status_that_is_asked_for_speaks_for_a_right():
    assert ways(HAS_CARD) == {"card": {"pass": "for"}}


def test_a_status_that_excludes_speaks_against_it():
    assert ways(~HAS_CARD) == {"card": {"pass": "against"}}


def test_a_status_that_is_asked_for_and_excludes_goes_either_way():
    assert ways((HAS_CARD & ~HAS_STIPEND) | (~HAS_CARD & HAS_STIPEND)) == {
        "card": {"pass": "either"},
        "stipend": {"pass": "either"},
    }


def test_a_status_that_chooses_goes_either_way():
    assert ways(choose(HAS_CARD, HAS_STIPEND, ~HAS_STIPEND))["card"] == {"pass": "either"}


def test_a_right_that_asks_about_itself_leads_to_nothing():
    assert favours(Catalogue(WORDS, rights={"card": one_right("card", HAS_CARD)})) == {}
