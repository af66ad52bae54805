"""One small household, and entries with nothing in them but what a test names."""

from datetime import date
from decimal import Decimal

from rotonde.screening.worklist.entries import Entry, Youngest

ON = date(2026, 11, 21)
FORM = {
    "on": ON.isoformat(),
    "focus": "h1",
    "persons": {
        "anna": {
            "birth_date": "1988-03-02",
            "net_wage_month": 900,
            "replacement_income_month": 0,
            "pension_paid_month": 0,
            "alimony_annuity_month": {"min": 100, "max": 150},
            "disability_allowance_month": 0,
            "other_means_month": 0,
            "receives.verhoogde_tegemoetkoming": [{"from": "2025-01-01"}],
            "taxable_income": {"2024": 9000},
        },
        "kaat": {"birth_date": "2016-05-04"},
    },
    "households": {"h1": {"complete.member": True, "municipality": "43005"}},
    "links": {
        "member": [{"of": "anna", "to": "h1"}, {"of": "kaat", "to": "h1"}],
        "parent": [{"of": "anna", "to": "kaat"}],
    },
}


def made(id: str = "d1", **parts) -> Entry:
    """An entry with nothing in it but what is named."""
    plain = {
        "rows": (),
        "floor": None,
        "estimated": Decimal(0),
        "may_be_received": Decimal(0),
        "unused": (),
        "one_away": (),
        "open_rights": 1,
        "held": (),
        "youngest": Youngest(None, unknown=True),
        "last_contact": None,
    }
    return Entry(id, **plain | parts)
