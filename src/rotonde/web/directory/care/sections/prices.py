"""What it costs: a row for each price, a reduced one among them."""

from decimal import Decimal

from rotonde.web.directory.care.sections.section import Faults, Faulty, Field, Section, Typed, new_id
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import CostOption
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import codes_of, term
from rotonde.web.entitlements import notation

ROWS = 4
DEAREST = Decimal(100_000)
FREE = {"gratis", "gratuit", "free", "0"}
REDUCED = "kansentarief"


def _fields(told: Service, w: Wording) -> list[Field]:
    return [
        field
        for row in range(_rows(told))
        for field in (
            Field(f"what_{row}", "line", w["field_price_what"], longest=150, group=w.say("price_row", n=row + 1)),
            Field(
                f"amount_{row}", "line", w["field_amount"], w["hint_amount"] if row == 0 else "", 12, is_numeric=True
            ),
            Field(f"reduced_{row}", "tick", w["field_reduced"]),
        )
    ]


def _typed(told: Service) -> dict[str, str]:
    found: dict[str, str] = {}
    for row, one in enumerate([*told.cost_options, *[None] * ROWS][: _rows(told)]):
        found[f"what_{row}"] = (one.option or "") if one else ""
        found[f"amount_{row}"] = _amount_said(one.amount if one else None)
        found[f"reduced_{row}"] = "1" if one and REDUCED in codes_of(one, "tariff") else ""
    return found


def _kept(told: Service, typed: Typed) -> Service:
    faults: Faults = {}
    before, kept = told.cost_options, []
    taken = {one.id for one in before}
    for row in range(_rows(told)):
        what, amount, reduced = (typed[f"{name}_{row}"] for name in ("what", "amount", "reduced"))
        if not (what or amount):
            continue
        try:
            euros = _amount(amount)
        except notation.NotRead:
            faults[f"amount_{row}"] = ("wrong_amount", {})
            continue
        one = before[row] if row < len(before) else CostOption(id=new_id(told.id, "price", row, taken))
        taken.add(one.id)
        changed = {"option": what or None, "amount": euros, "currency": "EUR" if euros is not None else one.currency}
        kept.append(_with_tariff(one.model_copy(update=changed), is_reduced=bool(reduced)))
    if faults:
        raise Faulty(faults)
    return told.model_copy(update={"cost_options": kept})


def _with_tariff(cost: CostOption, *, is_reduced: bool) -> CostOption:
    if is_reduced == (REDUCED in codes_of(cost, "tariff")):
        return cost
    left = [one for one in cost.attributes if one.link_type != "tariff"]
    return cost.model_copy(update={"attributes": [*left, term(cost.id, "tariff", REDUCED)] if is_reduced else left})


def _amount(text: str) -> Decimal | None:
    if not text:
        return None
    euros = Decimal(0) if text.casefold() in FREE else notation.read_number(text, 2, DEAREST)
    if not 0 <= euros <= DEAREST:
        raise notation.NotRead("wrong_amount")
    return euros


def _amount_said(amount: Decimal | None) -> str:
    if amount is None:
        return ""
    return f"{amount:.2f}".replace(".", ",").removesuffix(",00")


def _rows(told: Service) -> int:
    return max(ROWS, len(told.cost_options) + 1)


PRICES = Section("prijs", _fields, _typed, _kept)
