"""The block for the sociaal verslag: an estimate, at most a page, no name, provenance with every fact."""

import re
from datetime import date
from decimal import Decimal

import pytest

from rotonde.screening.answering import AnswerRow
from rotonde.screening.worklist.entries import OnHold, entry
from rotonde.screening.worklist.people import called
from rotonde.screening.worklist.provenance import Provenance
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.social_report import MOST_LINES, WIDTH, Paper, UsedFact, facts_used, social_report
from screening.worklist.made_entries import ON, made

SAYS_ESTIMATE = {"nl": "geen beslissing", "fr": "pas une décision", "en": "not a decision"}


def paper(situation, w, used=None, origins=None, heading=""):
    return Paper(ON, called(situation, "h1", ON, w), used or {}, origins or {}, heading)


def fits(text):
    lines = text.splitlines()
    return len(lines) <= MOST_LINES and max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_it_says_that_it_is_an_estimate_and_names_nobody(lang, one, situation, asking, catalogue):
    w = Saying(catalogue, lang)
    text = social_report(one, paper(situation, w, facts_used(asking, situation, one.rows, w)), w)
    assert SAYS_ESTIMATE[lang] in " ".join(text.split())
    assert not re.search(r"anna|kaat|h1|\{", text, re.IGNORECASE)
    assert fits(text)


def test_every_fact_says_where_it_comes_from(one, situation, w):
    unused = one.unused[0]
    used = {(unused.right, unused.of): [UsedFact("taxable_income", "anna", "2024", 9000)]}
    known = {("taxable_income", "anna"): Provenance("register", "Belastingen", date(2026, 5, 3))}
    text = " ".join(social_report(one, paper(situation, w, used, known), w).split())
    assert "bruto belastbaar inkomen, 2024 [A]: € 9.000,00 per jaar (register, Belastingen, 3 mei 2026)" in text
    assert "(*)" in " ".join(social_report(one, paper(situation, w, used), w).split()).split("per jaar ")[1]


def test_the_origins_are_said_in_three_ways(catalogue):
    kinds = [Provenance(kind).said(Saying(catalogue, "nl")) for kind in ("told", "register", "document")]
    assert kinds == ["gezegd", "register", "document"]


def test_the_heading_is_the_only_thing_that_may_tell_who_it_is(one, situation, w):
    plain = social_report(one, paper(situation, w), w).splitlines()
    headed = social_report(one, paper(situation, w, heading="Dossier 2026/118"), w).splitlines()
    assert headed[1] == "Dossier 2026/118"
    assert [headed[0], *headed[2:]] == plain


def test_what_is_worth_most_comes_first_and_people_of_whom_the_same_is_said_stand_together(catalogue, w, situation):
    told = dict.fromkeys(AnswerRow._fields, "") | {"household_id": "h1", "verdict": "entitled", "receives": "false"}
    rows = [
        AnswerRow(**told | {"right": right, "person_id": of})
        for right, of in (("schooltoeslag", "kaat"), ("uitpas_kansentarief", "anna"), ("uitpas_kansentarief", "kaat"))
    ]
    net = {
        "lower": "400.00",
        "of_which_estimated": "0.00",
        "of_which_may_be_received": "0.00",
        "counted": [{"right": "schooltoeslag", "of": "kaat", "lower": "400.00", "per": "year"}],
        "left_out": [],
    }
    text = social_report(entry("h1", rows, net, catalogue, ON), paper(situation, w), w)
    titles = re.findall(r"^\d\. .*", text, re.MULTILINE)
    assert titles == [
        "1. Schooltoeslag (Groeipakket): lijkt te voldoen [B, 10 jaar]",
        "2. UiTPAS met kansentarief: lijkt te voldoen [A, 38 jaar; B, 10 jaar]",
    ]


def test_what_is_received_held_or_without_a_right_is_only_named(catalogue, w, situation):
    told = dict.fromkeys(AnswerRow._fields, "") | {"household_id": "h1", "receives": "false"}
    rows = [
        AnswerRow(**told | {"right": "huurpremie", "verdict": "entitled", "receives": "true"}),
        AnswerRow(**told | {"right": "leefloon", "verdict": "entitled", "person_id": "anna"}),
        AnswerRow(**told | {"right": "huursubsidie", "verdict": "not_entitled"}),
        AnswerRow(
            **told | {"right": "schooltoeslag", "verdict": "unknown", "missing": "rent_month of h1; municipality of h1"}
        ),
    ]
    found = entry("h1", rows, None, catalogue, ON, holds=[OnHold("leefloon", "anna", None)])
    lines = social_report(found, paper(situation, w), w).splitlines()
    assert " ".join(lines[-4:]).endswith(
        "Krijgt al: Huurpremie. Wil nu niet: Leefloon. "
        "En nog 2 rechten zonder recht of onbekend: Huursubsidie, Schooltoeslag (Groeipakket)."
    )
    assert "Geen enkel ander recht lijkt ongebruikt of open." in lines


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_it_fits_a_page_whatever_the_household(lang, town_rows, catalogue, situation):
    """Every household of the shipped caseload, each fact as long as they come; and a crowd of thirty."""
    w = Saying(catalogue, lang)
    longest = max(catalogue.vocabulary.facts, key=lambda id: len(w.fact(id)))
    for home, rows in town_rows.items():
        found = entry(home, rows, None, catalogue, ON)
        used = {(row.right, row.person_id or home): [UsedFact(longest, home, None, "?")] * 6 for row in rows}
        assert fits(social_report(found, Paper(ON, {home: "x" * 30}, used, {}, "y" * 200), w))
    told = dict.fromkeys(AnswerRow._fields, "") | {"household_id": "h1", "verdict": "entitled", "receives": "false"}
    crowd = [AnswerRow(**told | {"right": id, "person_id": f"p{n}"}) for id in catalogue.rights for n in range(30)]
    names = {f"p{n}": f"{n}, oud" for n in range(30)}
    assert fits(social_report(entry("h1", crowd, None, catalogue, ON), Paper(ON, names, {}, {}), w))


def test_a_household_without_anything_gets_a_block_too(w, situation):
    assert "minstens" not in social_report(made(floor=Decimal(0)), paper(situation, w), w)
    assert "minstens € 12,50" in social_report(made(floor=Decimal("12.5")), paper(situation, w), w)
