"""The sheets to download: one row a file and right, one row a fault, all in words."""

from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.worklist.downloads import answer_sheet, left_out_sheet
from rotonde.screening.worklist.saying import Saying


def test_every_answer_is_a_row_under_its_file_number(rows, w):
    sheet = answer_sheet(rows, w, {"h1": "2026/118"})
    assert len(sheet.rows) == len(rows)
    assert {tuple(map(type, row)) for row in sheet.rows} == {(str,) * len(sheet.columns)}
    assert {row[0] for row in sheet.rows} == {"2026/118"}
    assert sheet.columns[:4] == ["dossiernummer", "persoon", "recht", "inschatting"]


def test_a_row_says_the_outcome_the_amount_what_is_missing_and_the_step(rows, w):
    row = next(one for one in rows if one.right == "leefloon" and one.person_id == "anna")
    paid = {"unit": "EUR", "per": "month", "stale": "x", "gaps": "", "reason": ""}
    entitled = row._replace(
        **paid, verdict="entitled", amount_lower="10.00", amount_upper="12.50", missing="", receives="unknown"
    )
    open_one = row._replace(
        **paid,
        verdict="unknown",
        amount_lower="0.00",
        amount_upper="9.00",
        missing="rent_month of h1; ownership_share of anna",
        receives="",
    )
    costs = len(w.catalogue.rights["leefloon"].about["consequences"])
    assert answer_sheet([entitled], w).rows == [
        [
            "h1", "anna", "Leefloon", "lijkt te voldoen", "10.00", "12.50", "maand", "",
            f"nagaan of het al ontvangen wordt, dan {costs} mogelijke gevolgen overlopen (infofiche), dan aanvragen",
            "het bijzonder comité voor de sociale dienst van het OCMW",
            "misschien al ontvangen, bedrag kan verouderd zijn",
        ]
    ]  # fmt: skip
    rent, share = w.fact("rent_month"), w.fact("ownership_share")
    assert answer_sheet([open_one], w).rows[0][3:9] == [
        "nog 2 vragen", "0.00", "9.00", "maand", f"{rent}; {share} [anna]", f"navragen: {rent}, {share}"
    ]  # fmt: skip


def test_what_was_left_out_says_where_why_and_what_to_do(catalogue):
    fault = IncomingFault("not_a_date", "personen", 3, "geb.datum", {"text": "gisteren"})
    left_out = [("10", fault), ("9", fault)]
    sheet = left_out_sheet(left_out, Saying(catalogue, "nl"))
    why = ["personen", "3", "geb.datum", fault.why("nl"), fault.what_to_do("nl")]
    assert sheet.rows == [["9", *why], ["10", *why]]
    assert sheet.columns == ["dossiernummer", "blad", "rij", "kolom", "wat er mis is", "wat te doen"]
