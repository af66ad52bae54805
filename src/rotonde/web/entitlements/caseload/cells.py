"""The answers of a household in the table: one cell a right, as small as an icon, with words for who can't see it."""

from dataclasses import dataclass

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.asking_order import NEAR, questions_in
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.verdicts import STATES, amount_of, state_of
from rotonde.web.entitlements.words import Wording, in_language


@dataclass
class Cell:
    """One right of one household: its best answer, and how many claimants share it."""

    right: str
    title: str
    state: str
    words: str
    amount: str
    per: str
    times: int
    stale: bool
    receives: bool
    far: bool
    badges: str = ""  # what else is to be said of it
    people: str = ""

    @property
    def is_missed(self) -> bool:
        """Say whether somebody qualifies who isn't known to receive it."""
        return self.state == "entitled" and not self.receives

    @property
    def said(self) -> str:
        """Everything there is to say of it, for who hears the page or points at the icon."""
        amount = " ".join(filter(None, [self.amount, self.per]))
        return ", ".join(filter(None, [f"{self.title}: {self.words}", amount, self.people, self.badges]))


def cells_of(rows: list[Json], households: list[str], w: Wording) -> dict[str, dict[str, Cell]]:
    """Give each household one cell a right: of its claimants the answer that comes first in STATES."""
    names = {r["id"]: in_language(r["names"], w.lang) for r in engine_port.rights()}
    cells: dict[str, dict[str, Cell]] = {h: {} for h in households}
    for row in rows:
        made = _cell(row, names[row["right"]], w)
        old = cells[row["household_id"]].get(row["right"])
        if old and _rank(old) <= _rank(made):
            old.times += old.state == made.state
            continue
        cells[row["household_id"]][row["right"]] = made
    for of_household in cells.values():
        for cell in of_household.values():
            cell.people = w.say("times", n=cell.times) if cell.times > 1 else ""
    return cells


def _rank(cell: Cell) -> tuple[int, bool]:
    """What is missed comes before what is received: that is what the table is for."""
    return STATES.index(cell.state), cell.receives


def _cell(row: Json, title: str, w: Wording) -> Cell:
    state = state_of(row["verdict"], row["missing"])
    left = questions_in(row["missing"])
    amount, per = _amount(row, w)
    words = w.count("questions_short", left) if state == "unknown" else w["short_" + state]
    receives, stale = bool(row["receives"]), bool(row["stale"])
    badges = ", ".join([w["receives_already"]] * receives + [w["stale_short"]] * stale)
    far = state == "unknown" and left > NEAR
    return Cell(row["right"], title, state, words, amount, per, 1, stale, receives, far, badges)


def _amount(row: Json, w: Wording) -> tuple[str, str]:
    if row["verdict"] != "entitled" or row["unit"] is None:
        return "", ""
    amount = {
        "lower": row["amount_lower"],
        "upper": row["amount_upper"],
        "unit": row["unit"],
        "per": row["per"],
    }
    return amount_of({"verdict": "entitled", "amount": amount}, w)
