"""The page that documents the made-up town: `python -m rotonde.screening.town.margins_page > docs/made-up-town.md`.

A test makes it again and compares.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.rights import load_catalogue
from rotonde.rights.baskets import load_baskets
from rotonde.screening.screen import screen_folder
from rotonde.screening.town import margins
from rotonde.screening.town.forgetting import SURE
from rotonde.screening.town.make_town import Town, draw_sample, make_town
from rotonde.screening.town.margins import Row, percent
from rotonde.screening.town.missing_shares import ENOUGH, missing_shares
from rotonde.screening.town.people import ON
from rotonde.screening.town.sampled_take_up import BASKET, TakeUp, overall, sampled_take_up
from rotonde.screening.town.town_folder import write_town

HEAD = """# The made-up town

Everything here is made up: no household, person, name, number or amount belongs to anybody who exists. Made by
`python -m rotonde.screening.town.margins_page > docs/made-up-town.md`; a test compares it.

`make_town(files=2_545, seed=2026)` makes the client files of an OCMW, the same for the same seed, as they are on
{on}. The number of files is that of the clients in the Leuven survey; the proportions are chosen by hand so that files
look like those of an OCMW. They are **no statistic**: nothing here says how many people in Flanders have a right to
anything.

- **Where.** The town is called Voorbeeldegem, postal code 0000; neither exists. Where the law differs by municipality
  the amounts of Eeklo (NIS code 43005) count, because of no other municipality more is known. Nobody of the town lives
  there.
- **Who.** Names are words for made-up things with the number of the file (*Voorbeeld-2170, Eerste*). A number in the
  form of a national number ends in check digits 00; those of real ones lie between 01 and 97.
- **What goes with what.** Income with what somebody lives of; the increased reimbursement with a low income; pensions
  and care with age; child benefit, school and childcare with children; rent with the size of the household and with
  social letting; a leefloon never from before the file was opened; what has to be asked for is received less than what
  comes by itself.
- **What is missing.** Of every file 3 to 15 % of the facts, more the longer the file is open, more of others than of
  the first adult, and most of two topics per file. Of every fact 3 to 15 % as well, but for a few without which there
  is no file: {sure}.
- **Registers.** They tell quantities beside the files. In some files they contradict what the file tells. A screening
  reports it and computes as if the register had said nothing.
- **In which form.** `town_folder` writes the tables that `rotonde screen` reads; `office_csv` an office's export with a
  row per file (semicolons, Windows-1252, decimal commas), `office_workbook` the same office as a workbook with
  everything that its files tell. Neither export holds what registers tell.
- **Help.** The demo's directory is that of Verzonnen, postal code 9999, with five neighbourhoods whose points lie in
  the North Sea. `made_up_services(count=300, seed=2026)` gives its services, as many as one wants: of some 70
  organisations, each called made up in its own description, with ids, numbers and addresses that can't exist. Their
  gaps are chosen by hand: 12 % without hours, about a quarter without languages, 4 % that nobody looked at for half a
  year.
"""

SAMPLE_SAYS = """From the active files of office Zuid 132 are drawn by chance, as in Gent-Zuid. Of the rights that they
seem to have in the basket of 22 benefits, the clients whom the pilot followed received 72 % at the start, and 94 %
after fourteen months of help. The town is made so that its office comes out near the first, and a sample of it about
there: made up to fit, it shows nothing. What help brings is not made up."""


def margins_page(town: Town, whole: Town, take_up: dict[str, TakeUp]) -> str:
    """The whole page, in Markdown; `whole` is the same town that forgets nothing."""
    return "\n".join(
        [HEAD.format(on=ON, sure=", ".join(f"`{name}`" for name in sorted(SURE))), *_tables(town, whole, take_up)]
    )


def _tables(town: Town, whole: Town, take_up: dict[str, TakeUp]) -> Iterator[str]:
    yield from _table("Offices", ("office", "files", "active", "active, unseen for half a year"), margins.offices(town))
    columns: tuple[str, ...] = (
        "people",
        "files",
        "with children",
        "little income",
        "private rent, median",
        "social rent, median",
    )
    yield from _table("Households", columns, margins.households(town))
    columns = ("first person", "files", "with a pension", "with the leefloon")
    yield from _table("Ages", columns, margins.ages(town))
    columns = (
        "lives of",
        "adults",
        "median age",
        "median now a month",
        "median taxable 2024",
        "increased reimbursement",
    )
    yield from _table("What adults live of", columns, margins.adults(town))
    yield from _table("How they live", ("tenancy", "households"), margins.tenancies(town))
    yield from _table("What is received", ("right", "of each", "received"), margins.received(town))
    yield from _missing(town, whole)
    yield from _table("What registers tell", ("register", "quantity", "times"), margins.registers(town))
    yield from _take_up(take_up)


def _missing(town: Town, whole: Town) -> Iterator[str]:
    found = missing_shares(town, whole)
    rows: list[Row] = [
        ("all facts", _percent(found.overall)),
        ("the file that tells most", _percent(min(found.by_file))),
        ("the file that tells least", _percent(max(found.by_file))),
        *((name, _percent(part)) for name, part in found.by_age.items()),
        ("of the first adult", _percent(found.of_the_first_adult)),
        ("of other adults", _percent(found.of_other_adults)),
    ]
    yield from _table("What is missing", ("of what could be told", "missing"), rows)
    yield f"Per fact that at least {ENOUGH} records have, the most missing first:"
    yield ""
    ranked = sorted(found.by_fact.items(), key=lambda one: (-one[1], one[0]))
    yield ", ".join(f"`{name}` {_percent(part)}" for name, part in ranked if name not in SURE) + "."
    yield ""


def _take_up(found: dict[str, TakeUp]) -> Iterator[str]:
    yield "## The sample"
    yield ""
    yield SAMPLE_SAYS
    rows = [
        (right, str(one.households), str(one.have_it), percent(one.have_it, one.households))
        for right, one in found.items()
    ]
    whole = overall(found)
    rows.append(("all", str(whole.households), str(whole.have_it), percent(whole.have_it, whole.households)))
    yield from _rows(("right", "households that seem entitled", "have it", "take-up"), rows)


def _percent(part: float) -> str:
    return f"{100 * part:.1f} %"


def _table(title: str, columns: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    yield f"## {title}"
    yield from _rows(columns, rows)


def _rows(columns: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    yield ""
    yield "| " + " | ".join(columns) + " |"
    yield "|---|" + "---:|" * (len(columns) - 1)
    yield from ("| " + " | ".join(row) + " |" for row in rows)
    yield ""


def take_up_of_sample(town: Town, catalogue: Catalogue) -> dict[str, TakeUp]:
    """The take-up in the sample, as a screening of it finds it."""
    sample = draw_sample(town.active())
    rights = load_baskets()[BASKET].rights
    with tempfile.TemporaryDirectory() as folder:
        write_town(Path(folder) / "in", town, sample)
        dates = Dates.asked(on=ON, today=ON)
        report = screen_folder(Path(folder) / "in", Path(folder) / "out", catalogue, dates, rights=rights)
    return sampled_take_up(report.rows, rights, [file.home.id for file in sample])


if __name__ == "__main__":
    made = make_town()
    sys.stdout.write(margins_page(made, make_town(whole=True), take_up_of_sample(made, load_catalogue())))
