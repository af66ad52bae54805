"""Draw the states of a referral and write their table into the documentation: `python scripts/draw_referrals.py`."""

from pathlib import Path

from rotonde.web.referrals.machine.picture import picture
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.machine.telling import with_the_table

DOCS = Path(__file__).parent.parent / "docs"

if __name__ == "__main__":
    page = DOCS / "referrals.md"
    page.write_text(with_the_table(page.read_text(encoding="utf-8"), table()), encoding="utf-8")
    (DOCS / "referrals.svg").write_text(picture(table(), "en"), encoding="utf-8")
